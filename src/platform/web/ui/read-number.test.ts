import { expect, it } from 'vitest'
import { readQuantity, readShare } from './read-number.ts'

it('reads a share in whole per cent, and never makes another number of what was typed', () => {
  expect(['75', ' 0 ', '100 %', ''].map(readShare)).toEqual([75, 0, 100, null])
  expect(['7,5', '33.5', '335', '101', '-5', '1e2', 'abc'].map(readShare)).toEqual(Array(7).fill('unread'))
})

it('reads a quantity with a comma for the decimals and dots for the thousands, and asks where a dot could mean either', () => {
  expect(['12,5', '1.250', '1.250,75', '0', '3000', '  '].map(readQuantity)).toEqual([12.5, 1250, 1250.75, 0, 3000, null])
  expect(['12.5', '1,250,000', '-3', 'abc', '1 000', '1e3', '9999999999999'].map(readQuantity)).toEqual(Array(7).fill('unread'))
})
