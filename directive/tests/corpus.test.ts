import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentText } from '../src/blocks.ts'
import { read } from '../src/read.ts'
import { f1, FIELDS, score, sum, type DocumentScore } from '../src/score.ts'
import { CORPUS, fixtures } from './fixtures.ts'

/** F1 of each paper and field, and of all papers under "*", as `cotmoc score … --save` last accepted them. */
type Baseline = Record<string, Record<string, number>>

const papers = fixtures()
const scores = new Map<string, DocumentScore>(papers.map((p) => [p.name, score(p.gold, read(p.blocks, { fileName: p.name }))]))
const measures = ({ counts }: DocumentScore): Record<string, number> => Object.fromEntries(FIELDS.map((f) => [f, f1(counts[f])]))
const now: Baseline = Object.fromEntries([...scores].map(([name, s]) => [name, measures(s)]))
now['*'] = Object.fromEntries(Object.entries(sum([...scores.values()])).map(([field, count]) => [field, f1(count)]))
const baseline = JSON.parse(readFileSync(join(CORPUS, 'baseline.json'), 'utf8')) as Baseline

function changes(kind: 'gain' | 'loss'): string[] {
  return Object.entries(now).flatMap(([name, fields]) =>
    FIELDS.flatMap((field) => {
      const before = baseline[name]?.[field] ?? 1
      const better = (fields[field] ?? 0) - before
      const text = `${name} ${field}: ${before} → ${(fields[field] ?? 0).toFixed(3)}`
      return (kind === 'gain' && better > 0.001) || (kind === 'loss' && better < -0.001) ? [text] : []
    }),
  )
}

describe('the invented papers', () => {
  it('are at least fourteen, each with answers and a place in the baseline', () => {
    expect(papers.length).toBeGreaterThanOrEqual(14)
    expect(Object.keys(baseline).sort()).toEqual(['*', ...papers.map((p) => p.name)].sort())
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
