import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dayOfWeek,
  daysBetween,
  formatDate,
  formatInstant,
  isLocalDate,
  parseVietnameseDate,
  startOfDay,
  todayIn,
} from './dates.ts'
import { formatNumber, parseNumber } from './numbers.ts'
import { fillSentence } from './problem.ts'
import { uuidv7 } from './uuid.ts'
import { collator, fold, matchesFolded } from './vietnamese.ts'

test('the day in Viet Nam changes at 17:00 UTC', () => {
  expect(todayIn(new Date('2026-03-01T16:59:59Z'))).toBe('2026-03-01')
  expect(todayIn(new Date('2026-03-01T17:00:00Z'))).toBe('2026-03-02')
  expect(startOfDay('2026-03-02').toISOString()).toBe('2026-03-01T17:00:00.000Z')
  expect(formatInstant(new Date('2026-03-01T17:05:00Z'))).toBe('00:05 02/03/2026')
})

test('days are added across months and leap years, months end on their last day', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-11-15', 3)).toBe('2027-02-15')
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  expect(dayOfWeek('2026-03-02')).toBe(1)
  expect(dayOfWeek('1969-12-28')).toBe(7)
  expect(compareDates('2026-03-02', '2026-03-10')).toBeLessThan(0)
  expect(formatDate('2026-03-02')).toBe('02/03/2026')
})

test('a day that does not exist is no date', () => {
  for (const text of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '']) expect(isLocalDate(text)).toBe(false)
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
})

test.each([
  ['15/12', '2026-12-15'],
  ['trước 15/12', '2026-12-15'],
  ['trước ngày 15/12/2027', '2027-12-15'],
  ['5.3.27', '2027-03-05'],
  ['ngày 15 tháng 12 năm 2027', '2027-12-15'],
  ['15 Tháng 12', '2026-12-15'],
  ['2026-12-15', '2026-12-15'],
  ['31/02', undefined],
  ['tháng 12', undefined],
  ['15/12 hoặc 16/12', undefined],
])('«%s» typed in 2026 is %s', (text, date) => {
  expect(parseVietnameseDate(text, 2026)).toBe(date)
})

test('words are found without marks, in either tone style and either Unicode form', () => {
  expect(fold('Uỷ  ban')).toBe(fold('Ủy ban'))
  expect(fold('Đường bộ'.normalize('NFD'))).toBe('duong bo')
  expect(matchesFolded('Sở Tài chính', 'so tai ch')).toBe(true)
  expect(matchesFolded('UBND xã Nà Lĩnh (biên giới)', 'na bien')).toBe(true)
  expect(matchesFolded('Sở Tài chính', 'ai')).toBe(false)
})

test('names are sorted as the Vietnamese alphabet has them, numbers by value', () => {
  expect(['Đà', 'Em', 'Dương', 'Đức', 'Xã 10', 'Xã 9'].sort(collator.compare)).toEqual([
    'Dương',
    'Đà',
    'Đức',
    'Em',
    'Xã 9',
    'Xã 10',
  ])
})

test.each([
  ['70', 70],
  ['-3,5', -3.5],
  ['1.234.567,5', 1234567.5],
  ['1.234.567', 1234567],
  ['223,205', 223.205],
  ['12.5', 12.5],
  ['0.125', 0.125],
])('«%s» is the number %d', (text, value) => {
  expect(parseNumber(text)).toEqual({ kind: 'number', value })
})

test('one dot before three digits can be read two ways and is asked back', () => {
  expect(parseNumber('231.740')).toEqual({ kind: 'ambiguous', readings: [231740, 231.74] })
})

test('what is no number is none', () => {
  for (const text of ['', 'ba', '1,2,3', '12 %', '1.23.456']) expect(parseNumber(text)).toEqual({ kind: 'none' })
})

test('numbers are written with dots between thousands and a decimal comma', () => {
  expect([1234567.5, 0, -1000, 0.125, 999].map((value) => formatNumber(value))).toEqual([
    '1.234.567,5',
    '0',
    '-1.000',
    '0,125',
    '999',
  ])
  expect(formatNumber(-0.0001)).toBe('0')
})

test('ids sort by the time they were made and are version 7', () => {
  const random = new Uint8Array(10).fill(255)
  const [early, late] = [uuidv7(1_700_000_000_000, random), uuidv7(1_700_000_000_001, new Uint8Array(10))]
  expect(early < late).toBe(true)
  expect(late).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(early).toBe('018bcfe5-6800-7fff-bfff-ffffffffffff')
  expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError)
})

test('a sentence keeps a place for which there is no value', () => {
  expect(fillSentence('Sau {due}, {who}.', { due: '15/12' })).toBe('Sau 15/12, {who}.')
})
