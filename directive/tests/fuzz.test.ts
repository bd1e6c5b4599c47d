import { describe, expect, it } from 'vitest'
import { documentText, type Block } from '../src/blocks.ts'
import { classificationOf, classificationOfDocument } from '../src/classification.ts'
import type { Clause, Directive, Span } from '../src/model.ts'
import { read } from '../src/read.ts'
import { fixtures, wrappedLines } from './fixtures.ts'

/** Numbers from a seed, so that a failure can be repeated (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS = (
  'Số:|/KH-UBND|12/QĐ-TTg|18-KL/TW|ngày|tháng|năm|2026|05/3/2026|trước ngày|Căn cứ|Luật|Luật sửa đổi, bổ sung một số điều của|Nghị quyết|Quyết định|số|các|và|,|;|.|:|' +
  'giao|chủ trì, phối hợp với|Sở Tài chính|UBND các xã|Bộ|Điều|I.|1.|a)|-|+|2.1.|Phụ lục|PHỤ LỤC|QUYẾT ĐỊNH|KẾ HOẠCH|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|' +
  'phấn đấu|tối thiểu|100%|30% - 40%|1.234,56 ha|đến năm 2030|TM.|KT. CHỦ TỊCH|Nơi nhận:|(Kèm theo|của|MẬT|Độ mật:|hằng năm|quý IV/2026|thường xuyên|\u00a0|\u0000|\u200b|🙂|e\u0301|İ|ﬁ|Ø2 /CT|……/2026|"|«|_____|* * *|\t|()'
).split('|')

function soup(next: () => number, length: number): string {
  const out: string[] = []
  for (let i = 0; i < length; i++)
    out.push(WORDS[Math.floor(next() * WORDS.length)] ?? '', next() < 0.12 ? '\n' : next() < 0.85 ? ' ' : '')
  return out.join('')
}

function blocks(next: () => number, depth: number): Block[] {
  return Array.from({ length: 1 + Math.floor(next() * 8) }, () => {
    if (depth < 3 && next() < 0.25) {
      const rows = Array.from({ length: Math.floor(next() * 4) }, () => ({
        cells: Array.from({ length: Math.floor(next() * 5) }, (_, column) => ({
          column,
          colSpan: 1 + Math.floor(next() * 2),
          rowSpan: 1,
          blocks: blocks(next, depth + 1),
        })),
      }))
      return { kind: 'table', rows }
    }
    return {
      kind: 'paragraph',
      text: soup(next, Math.floor(next() * 14)),
      ...(next() < 0.3 ? { marker: ['I.', 'a)', '-', ''][Math.floor(next() * 4)] } : {}),
      ...(next() < 0.3 ? { bold: true } : {}),
      ...(next() < 0.5 ? { wrapped: true } : {}),
      ...(next() < 0.2 ? { part: 'header' as const } : {}),
      ...(next() < 0.2 ? { confidence: Math.floor(next() * 100) } : {}),
    }
  })
}

function spansOf(found: Directive): Span[] {
  const clauses = (list: Clause[]): Span[] => list.flatMap((c) => [c, ...clauses(c.children)])
  return [
    ...Object.values(found.header.spans),
    ...found.citations,
    ...found.tasks,
    ...found.indicators,
    ...clauses(found.clauses),
  ]
}

/** Reads, and checks what must hold of any text. */
function holds(list: Block[]): Directive {
  const { text } = documentText(list)
  const found = read(list)
  for (const span of spansOf(found)) {
    expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true)
    expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true)
  }
  for (const { date } of found.citations) if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  for (const { value } of found.indicators) expect(Number.isFinite(value)).toBe(true)
  return found
}

describe('any input', () => {
  it('of keywords in any order gives a result whose spans lie in the text', () => {
    for (let seed = 1; seed <= 60; seed++) holds(wrappedLines(soup(random(seed), 120)))
  })

  it('of blocks, tables within tables, odd signs and missing parts gives a result', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const list = blocks(random(seed), 0)
      holds(list)
      classificationOfDocument(documentText(list), soup(random(seed), 4))
    }
  })

  it('of nothing, of blanks and of one endless line gives a result', () => {
    for (const text of [
      '',
      ' ',
      '\n\n',
      'a'.repeat(50_000),
      '1.'.repeat(5_000),
      ' - '.repeat(5_000),
      'số '.repeat(5_000),
      'Luật '.repeat(5_000),
      'ngày 1/1/2026 '.repeat(3_000),
      '('.repeat(20_000),
      '| '.repeat(8_000),
    ])
      holds(wrappedLines(text))
  })

  it('cut off or shuffled anywhere gives a result', () => {
    const next = random(7)
    for (const { blocks: list } of fixtures()) {
      for (let i = 0; i < 3; i++) holds(list.slice(0, Math.floor(next() * list.length)))
      holds([...list].sort(() => next() - 0.5))
    }
  })

  it('gives the same result each time it is read', () => {
    const text = soup(random(99), 400)
    expect(read(wrappedLines(text))).toEqual(read(wrappedLines(text)))
  })

  it('leaves the blocks as they were', () => {
    const list = blocks(random(5), 0)
    const before = structuredClone(list)
    read(list)
    expect(list).toEqual(before)
  })

  it('of lines of any kind is looked through for marks of secrecy without an error', () => {
    for (let seed = 1; seed <= 60; seed++) classificationOf(soup(random(seed), 80).split('\n'), soup(random(seed + 1000), 6))
  })
})
