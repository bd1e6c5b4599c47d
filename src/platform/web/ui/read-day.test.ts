import { describe, expect, it } from 'vitest'
import { dayInWords, readDay } from './read-day.ts'

const today = '2026-06-20'

describe('a deadline as officials type it', () => {
  it.each([
    ['trước 15/12', '2026-12-15'],
    ['15/12/2025', '2025-12-15'],
    ['trước ngày 5 tháng 3 năm 2027', '2027-03-05'],
    ['chậm nhất là ngày 15/12', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['quý IV/2025', '2025-12-31'],
    ['trong quý 2 năm 2026', '2026-06-30'],
    ['Quý  III', '2026-09-30'],
    ['tháng 2/2028', '2028-02-29'],
    ['đến hết tháng 11', '2026-11-30'],
    ['6 tháng đầu năm 2027', '2027-06-30'],
    ['năm 2027', '2027-12-31'],
    ['cuối năm', '2026-12-31'],
    ['15 ngày', '2026-07-05'],
    ['sau 2 tuần', '2026-07-04'],
  ])('reads «%s» as %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  it.each(['31/02/2026', 'tháng 13', 'quý V/2026', 'sớm nhất có thể', 'thường xuyên', '15'])(
    'guesses nothing from «%s»',
    (typed) => {
      expect(readDay(typed, today)).toBeUndefined()
    },
  )

  it('reads letters that were typed apart from their marks', () => {
    expect(readDay('quý IV/2025'.normalize('NFD'), today)).toBe('2025-12-31')
  })

  it('says the day in words with its weekday', () => {
    expect(dayInWords('2025-12-31')).toBe('thứ Tư, 31/12/2025')
  })
})
