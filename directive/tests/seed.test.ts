import { describe, expect, it } from 'vitest'
import { read } from '../src/read.ts'
import { fixture } from './fixtures.ts'

const paper = fixture('bai-bao-hoi-nghi')
const found = read(paper.blocks)
const leads = found.tasks.map((t) => t.lead.map((b) => b.name).join('; '))

describe('an article about a conference on a plan', () => {
  it('is an article of its paper, unconfirmed, with no number and no date', () => {
    expect(found.header).toMatchObject({
      type: 'Bài báo',
      issuer: 'Báo Sơn Hà',
      number: null,
      date: null,
      title: 'Tỉnh triển khai kế hoạch dựng thế trận lòng dân nơi biên cương',
    })
    expect(found.header.doubts.map((d) => d.code)).toContain('press-unconfirmed')
  })

  it('names the chain of documents, each once, with its day', () => {
    expect(found.citations.map((c) => [c.type, c.number, c.date])).toEqual([
      ['Kế hoạch', '111', '2025-07-04'],
      ['Quyết định', '89', '2025-05-19'],
      ['Kết luận', '99', '2024-10-17'],
      ['Nghị quyết', '44', '2023-11-24'],
    ])
  })

  it('takes the kilometres of road that were opened as a result, not as a target', () => {
    expect(found.indicators).toEqual([])
  })

  it('finds the orders of the command, the general and the chairman', () => {
    expect(found.tasks.length).toBeGreaterThanOrEqual(4)
    expect(leads.some((l) => l.includes('các sở, ngành, đơn vị, địa phương'))).toBe(true)
    expect(leads.some((l) => l.includes('chính quyền các xã'))).toBe(true)
    expect(leads.some((l) => l === 'các sở, ngành')).toBe(true)
    expect(leads.some((l) => l.includes('Bộ đội Biên phòng'))).toBe(true)
  })

  it('makes no order of results, wishes and captions', () => {
    const words = found.tasks.map((t) => t.text).join('\n')
    for (const other of ['70 km', 'mong tiếp tục', 'Quang cảnh', 'thắp đèn']) expect(words).not.toContain(other)
  })

  it('invents no deadline: the days in it belong to documents and to the meeting', () => {
    expect(found.tasks.map((t) => t.deadline)).toEqual(found.tasks.map(() => null))
  })
})
