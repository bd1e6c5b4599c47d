import { expect, it } from 'vitest'
import { deadlineLine } from './words.ts'

it('says the day that a deadline means only where its words do not say it, with or without zeros', () => {
  const due = '2026-08-05'
  expect(deadlineLine({ kind: 'date', text: 'trước ngày 05/8/2026', due })).toBe('trước ngày 05/8/2026')
  expect(deadlineLine({ kind: 'date', text: '5/8/2026', due })).toBe('5/8/2026')
  expect(deadlineLine({ kind: 'date', text: 'trước ngày 15/8/2026', due })).toBe('trước ngày 15/8/2026 → 05/08/2026')
  expect(deadlineLine({ kind: 'date', text: 'đầu tháng 8/2026', due })).toBe('đầu tháng 8/2026 → 05/08/2026')
})
