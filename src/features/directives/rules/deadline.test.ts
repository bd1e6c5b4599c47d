import { describe, expect, it } from 'vitest'
import { impossibleDay, parseDeadline } from './deadline.ts'

const from = '2026-01-05'

describe('a typed deadline', () => {
  it.each([
    ['trước 15/12', '2026-12-15'],
    ['Trước ngày 15/12/2027', '2027-12-15'],
    ['15 tháng 12 năm 2026', '2026-12-15'],
    ['xong trước ngày 01 tháng 5', '2026-05-01'],
    ['chậm nhất là ngày 20/10/2026', '2026-10-20'],
    ['quý IV/2026', '2026-12-31'],
    ['trong quý 2 năm 2026', '2026-06-30'],
    ['tháng 9', '2026-09-30'],
    ['trong tháng 2/2028', '2028-02-29'],
    ['6 tháng đầu năm 2026', '2026-06-30'],
    ['đến năm 2030', '2030-12-31'],
    ['giai đoạn 2026 - 2030', '2030-12-31'],
    ['2026-12-15', '2026-12-15'],
    ['cuối tháng 6/2027', '2027-06-30'],
    ['xong trước cuối quý III/2026', '2026-09-30'],
    ['đến cuối năm 2027', '2027-12-31'],
    ['cuối năm', '2026-12-31'],
  ])('«%s» means the last day %s', (typed, due) => {
    expect(parseDeadline(typed, from)).toMatchObject({ kind: 'date', due, text: typed })
  })

  it('without a year is the next such day after the document', () => {
    expect(parseDeadline('trước 15/12', '2026-12-20')).toMatchObject({ due: '2027-12-15' })
    expect(parseDeadline('quý I', '2026-04-02')).toMatchObject({ due: '2027-03-31' })
  })

  it.each([
    ['trước ngày 25 hằng tháng', { every: 'month', on: '25' }],
    ['trước 15/12 hằng năm', { every: 'year', on: '12-15' }],
    ['định kỳ hàng quý', { every: 'quarter' }],
    ['6 tháng một lần', { every: 'half' }],
    ['hằng tuần', { every: 'week' }],
  ])('«%s» comes again', (typed, expected) => {
    expect(parseDeadline(typed, from)).toMatchObject({ kind: 'recurring', ...expected })
  })

  it('knows standing work, what is urgent, spans of time and beginnings', () => {
    expect(parseDeadline('thường xuyên', from)?.kind).toBe('standing')
    expect(parseDeadline('thực hiện ngay', from)?.kind).toBe('urgent')
    expect(parseDeadline('trong thời hạn 05 ngày làm việc', from)).toMatchObject({
      kind: 'relative',
      within: { n: 5, unit: 'working_day' },
    })
    expect(parseDeadline('từ quý II/2027', from)).toMatchObject({ kind: 'from', start: '2027-04-01' })
  })

  it.each(['', 'sớm', '31/02/2026', 'quý V/2026', 'tháng 13', 'khi có yêu cầu', 'trước 31/2 hằng năm'])(
    '«%s» is asked back',
    (typed) => {
      expect(parseDeadline(typed, from)).toBeNull()
    },
  )
  it.each([
    ['31/2/2027', { day: 31, month: 2, year: 2027 }],
    ['trước ngày 31/4', { day: 31, month: 4, year: null }],
    ['29-2-27', { day: 29, month: 2, year: 2027 }],
    ['29/2', { day: 29, month: 2, year: 2026 }],
    ['ngày 31 tháng 11 năm 2026', { day: 31, month: 11, year: 2026 }],
    ['trước 30/2 hằng năm', { day: 30, month: 2, year: null }],
    ['25/13/2026', { day: null, month: 13, year: 2026 }],
  ])('«%s» names a day that no calendar has', (typed, missing) => {
    expect(impossibleDay(typed, from)).toEqual(missing)
  })

  it.each(['28/2/2027', '29/2/2028', '29/2 hằng năm', 'trước 15/12', 'quý IV/2026', 'tháng 2/2027', '31', ''])(
    '«%s» names none that does not exist',
    (typed) => {
      expect(impossibleDay(typed, from)).toBeNull()
    },
  )
})
