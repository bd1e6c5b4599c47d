import { describe, expect, it } from 'vitest'
import { marksOf } from './marks.ts'

let count = 0
function draft(clausePath: string, more: Partial<Parameters<typeof marksOf>[0][number]> = {}) {
  count += 1
  return { id: `d${count}`, clausePath, ordinal: count * 10, closing: false, state: 'proposed' as const, ...more }
}

describe('tasks of one clause', () => {
  it('are numbered in the order of the text, and one that stands alone in its clause has no mark', () => {
    const [alone, second, first, third] = [
      draft('1'),
      draft('2', { ordinal: 500 }),
      draft('2', { ordinal: 400 }),
      draft('2', { ordinal: 600 }),
    ]
    const marks = marksOf([alone, second, first, third])
    expect(marks.get(alone.id)).toBeUndefined()
    expect([first, second, third].map(({ id }) => marks.get(id))).toEqual([
      { kind: 'nth', n: 1 },
      { kind: 'nth', n: 2 },
      { kind: 'nth', n: 3 },
    ])
  })

  it('are told from the closing order, beside which a single task is the clause itself', () => {
    const [task, closing] = [draft('2'), draft('2', { closing: true })]
    const marks = marksOf([task, closing])
    expect(marks.get(closing.id)).toEqual({ kind: 'closing' })
    expect(marks.get(task.id)).toBeUndefined()
  })

  it('keep their marks when one is rejected, and close up when one is merged away', () => {
    const [a, b, c] = [draft('Đ1.IV.1'), draft('Đ1.IV.1'), draft('Đ1.IV.1')]
    expect(marksOf([a, { ...b, state: 'rejected' }, c]).get(c.id)).toEqual({ kind: 'nth', n: 3 })
    expect(marksOf([a, { ...b, state: 'merged' }, c]).get(c.id)).toEqual({ kind: 'nth', n: 2 })
  })
})
