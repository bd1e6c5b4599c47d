import { describe, expect, it } from 'vitest'
import { askOf, readAsked } from './ask.ts'
import { isCommon } from './common.ts'
import { staleBy } from './changes.ts'
import { marked } from './mark.ts'
import { outside, ownSpans } from './own-words.ts'
import { markedKey, vectorOf, wordsOf } from './words.ts'

const keyOf = (word: string): string | null => {
  const found = wordsOf(word)[0]?.marked
  return found ? markedKey(found) : null
}

describe('words', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuý', 'thúy'],
    ['Uỷ', 'Ủy'],
    ['quyền', 'quyền'.normalize('NFD')],
    ['đường', 'ĐƯỜNG'],
  ])('%s and %s are one', (a, b) => {
    expect(keyOf(a)).not.toBeNull()
    expect(keyOf(a)).toBe(keyOf(b))
  })

  it.each([
    ['bò', 'bỏ'],
    ['bộ', 'bồ'],
    ['mạ', 'mả'],
    ['dương', 'đương'],
    ['ma', 'mà'],
  ])('%s and %s are two', (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)))

  it('keep their places in the text as it was written', () => {
    const text = 'Sửa  đường'.normalize('NFD')
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual(['Sửa', 'đường'])
  })

  it('of any text make a vector that stays small: longest words, positions and parts are bounded', () => {
    expect(vectorOf([{ text: null }, { text: '😀 – %' }])).toBe('')
    expect(vectorOf([{ text: "Số 111/KH-UBND, O'Brien" }])).toContain("'#111/kh-ubnd'")
    expect(vectorOf([{ text: 'x'.repeat(1e6) }]).length).toBeLessThan(200)
    expect(vectorOf([{ text: 'ạ '.repeat(1e6) }]).length).toBeLessThan(5000)
    expect(vectorOf([{ text: '1/'.repeat(1e5) }]).length).toBeLessThan(5000)
  })
})

describe('a question', () => {
  it('asks first for the words in a row, then for all of them, then without their marks', () => {
    expect(readAsked('sửa đường').tiers.map(askOf)).toEqual([
      "'~sưa3' & '~đương':* & '=sua duong':*",
      "'~sưa3' & '~đương':*",
      "'sua' & 'duong':*",
    ])
  })

  it('asks for a number by its beginning, and for a bare number as that of a document first', () => {
    expect(readAsked('111 / KH-').tiers.map(askOf)).toEqual(["'^#111/kh-':*", "'#111/kh-':*"])
    expect(readAsked('111').tiers.map(askOf)).toEqual(["'^#111/':*", "'111'"])
  })

  it('is common when each of its words stands in many texts; words together may still stand in none', () => {
    const shares = new Map([
      ['duong', 0.1],
      ['duongg', 0.01],
      ['moc', 0.05],
      ['hiem', 0.001],
    ])
    const common = (q: string): boolean => isCommon(readAsked(q).tiers.at(-1) ?? [], shares)
    expect([common('moc duong'), common('duong moc'), common('duon'), common('hiem duong'), common('khac')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(isCommon([], shares)).toBe(false)
  })

  it('of many words takes the first ten', () => {
    expect(readAsked('một hai '.repeat(40)).terms).toHaveLength(10)
  })
})

describe('marks', () => {
  const show = (text: string, q: string, length = 200): string => {
    const { text: shown, marks } = marked(text, readAsked(q).terms, length)
    return marks.reduceRight((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, shown)
  }

  it('stand on what was sought, on the very marks where they were typed', () => {
    expect(show('Sửa đường biên, tu bổ đường lên mốc', 'duong')).toBe('Sửa [đường] biên, tu bổ [đường] lên mốc')
    expect(show('Mở đường qua khe Mò', 'mò')).toBe('Mở đường qua khe [Mò]')
    expect(show('Mở đường qua khe Mò', 'mó ấy')).toBe('[Mở] đường qua khe [Mò]')
    expect(show('Mặt trận đi kiểm tra', 'kiểm tra')).toBe('Mặt trận đi [kiểm tra]')
    expect(show('Kế hoạch số 111/KH-UBND', '111/kh')).toBe('Kế hoạch số [111/KH]-UBND')
    expect(show('biên giới, giới biên', '"biên giới"')).toBe('[biên giới], giới biên')
  })

  it('are kept in sight when the text is long', () => {
    const long = `${'Căn cứ quy định hiện hành. '.repeat(60)}Tu bổ đường lên mốc. ${'Tổ chức thực hiện. '.repeat(60)}`
    const shown = show(long, 'đường lên mốc', 120)
    expect(shown).toContain('[đường lên mốc]')
    expect(shown.length).toBeLessThan(140)
    expect(shown).toMatch(/^….*…$/)
  })
})

describe('words of a clause', () => {
  it('end where the clauses inside it begin; what stands in none is the document’s', () => {
    const text = 'Đầu. I. Chung 1. Một 2. Hai Cuối'
    const clauses = [
      { id: 'I', parentId: null, start: 5, end: 27 },
      { id: '1', parentId: 'I', start: 13, end: 20 },
      { id: '2', parentId: 'I', start: 20, end: 27 },
    ]
    const spans = ownSpans(clauses)
    expect([...spans].map(([id, { start, end }]) => `${id}:${text.slice(start, end).trim()}`)).toEqual([
      'I:I. Chung',
      '1:1. Một',
      '2:2. Hai',
    ])
    expect(outside(text, clauses)).toBe('Đầu. \n Cuối')
    expect(outside(text, [])).toBe(text)
  })
})

describe('a change', () => {
  it('makes stale what it is about; an unknown one rather once too often', () => {
    const of = (kind: string, subjectType: string) => staleBy([{ kind, subjectType, subjectId: 'x' }])
    expect([...of('directives.read', 'document').documents]).toEqual(['x'])
    expect([...of('directives.of_tomorrow', 'document').documents]).toEqual(['x'])
    expect([...of('tasks.reworded', 'task').tasks]).toEqual(['x'])
    expect([...of('tasks.submitted', 'document').documents]).toEqual([])
    expect(of('units.tree_changed', 'tree').units).toBe('all')
  })

  it.each(['pages_read', 'file_read', 'of_tomorrow_read', 'linked', 'links_suggested', 'links_carried_over'])(
    'that leaves every word as it was makes nothing stale: directives.%s',
    (kind) => {
      const { documents } = staleBy([{ kind: `directives.${kind}`, subjectType: 'document', subjectId: 'x' }])
      expect([...documents]).toEqual([])
    },
  )
})
