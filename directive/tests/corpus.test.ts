import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentText } from '../src/blocks.ts'
import { read } from '../src/read.ts'
import { f1, FIELDS, score, sum, type DocumentScore, type Field } from '../src/score.ts'
import { CORPUS, fixtures } from './fixtures.ts'

/** Right and wrong answers of each paper and field, as they stood when the baseline was last accepted. */
type Baseline = Record<string, Record<Field, { right: number; wrong: number }>>

const FILE = join(CORPUS, 'baseline.json')
const papers = fixtures()
const scores = new Map<string, DocumentScore>(papers.map((p) => [p.name, score(p.gold, read(p.blocks, { fileName: p.name }))]))

/** Misses and false finds together: one may not be bought with the other. */
function standing({ counts }: DocumentScore): Baseline[string] {
  return Object.fromEntries(
    FIELDS.map((f) => [f, { right: counts[f].right, wrong: counts[f].gold + counts[f].found - 2 * counts[f].right }]),
  ) as Baseline[string]
}

const now: Baseline = Object.fromEntries([...scores].map(([name, s]) => [name, standing(s)]))
// `COTMOC_BASELINE=accept npx vitest run directive/tests/corpus.test.ts` takes today's results as the new baseline.
if (process.env['COTMOC_BASELINE'] === 'accept') writeFileSync(FILE, `${JSON.stringify(now, null, 1)}\n`)
const baseline = JSON.parse(readFileSync(FILE, 'utf8')) as Baseline

function changes(kind: 'gain' | 'loss'): string[] {
  return Object.entries(now).flatMap(([name, fields]) =>
    FIELDS.flatMap((field) => {
      const before = baseline[name]?.[field] ?? { right: 0, wrong: 0 }
      const better = fields[field].right - before.right - (fields[field].wrong - before.wrong)
      const text = `${name} ${field}: right ${before.right} → ${fields[field].right}, wrong ${before.wrong} → ${fields[field].wrong}`
      return (kind === 'gain' && better > 0) || (kind === 'loss' && better < 0) ? [text] : []
    }),
  )
}

describe('the invented papers', () => {
  it('are at least fourteen, each with answers and a place in the baseline', () => {
    expect(papers.length).toBeGreaterThanOrEqual(14)
    expect(Object.keys(baseline).sort()).toEqual(papers.map((p) => p.name).sort())
  })

  it('lose nothing against the baseline', () => {
    for (const gain of changes('gain')) console.info(`gain: ${gain}`)
    expect(changes('loss')).toEqual([])
  })

  it('have all heads and citations right', () => {
    const total = sum([...scores.values()])
    for (const field of ['number', 'type', 'issuer', 'date', 'citations', 'indicators'] as const)
      expect([field, f1(total[field])]).toEqual([field, 1])
  })

  it.each(papers.map((p) => [p.name, p] as const))('%s: every answer names words that stand in the text', (_, paper) => {
    const text = documentText(paper.blocks).text.replace(/\s+/g, ' ')
    for (const task of paper.gold.tasks) expect(text).toContain(task.anchor)
  })
})

describe('the score', () => {
  const paper = papers.find((p) => p.name === 'chi-thi-mua-kho')
  const empty = read([])

  it('counts nothing found as nothing right', () => {
    if (!paper) throw new Error('the paper is missing')
    const { counts } = score(paper.gold, empty)
    expect(counts.tasks).toEqual({ gold: paper.gold.tasks.filter((t) => !t.closing).length, found: 0, right: 0 })
    expect(counts.citations).toEqual({ gold: 2, found: 0, right: 0 })
  })

  it('counts answers given back as they are as all right', () => {
    if (!paper) throw new Error('the paper is missing')
    const { gold } = paper
    const named = (list: string[]) => list.map((name) => ({ name, unit: null }))
    const found = {
      ...empty,
      header: { ...empty.header, ...gold.header, title: null },
      citations: gold.citations.map((c) => ({ ...c, title: null, start: 0, end: 0, rule: '' })),
      tasks: gold.tasks.map((t) => ({
        ...t,
        text: t.anchor,
        lead: named(t.lead),
        support: named(t.support),
        closing: t.closing ?? false,
        start: 0,
        end: 0,
        deliverable: null,
        request: false,
        rule: '',
        doubts: [],
      })),
    }
    const { counts, differences } = score(gold, found)
    expect(FIELDS.map((f) => [f, f1(counts[f])])).toEqual(FIELDS.map((f) => [f, 1]))
    expect(differences).toEqual([])
  })

  it('takes short and long names of a body, and one slip of OCR, as the same', () => {
    const gold = {
      header: { number: null, type: null, issuer: 'Ủy ban nhân dân tỉnh Sơn Hà', date: null },
      citations: [],
      tasks: [],
    }
    expect(score(gold, { ...empty, header: { ...empty.header, issuer: 'UBND tỉnh Sơn Hà' } }).counts.issuer.right).toBe(1)
    expect(score(gold, { ...empty, header: { ...empty.header, issuer: 'UBND tỉnh Sơn La' } }).differences).toEqual([
      { kind: 'header', at: 'issuer', gold: 'Ủy ban nhân dân tỉnh Sơn Hà', found: 'UBND tỉnh Sơn La' },
    ])
  })
})
