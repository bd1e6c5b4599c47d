import { describe, expect, it } from 'vitest'
import { count, day, flag, list, oneOf, searchParams, words } from './search.ts'
import { safeReturn } from './sign-in.ts'

const read = searchParams({ q: words, state: oneOf('late', 'soon'), page: count, mine: flag, units: list, on: day })

describe('search parameters of a screen', () => {
  it('reads every kind that the address carries', () => {
    expect(read({ q: 'đường', state: 'late', page: '2', mine: 'true', units: ['a', 'b'], on: '2026-03-03' })).toEqual({
      q: 'đường',
      state: 'late',
      page: 2,
      mine: true,
      units: ['a', 'b'],
      on: '2026-03-03',
    })
  })

  it('drops what it does not know instead of failing, so an old address still opens', () => {
    expect(read({ q: '  ', state: 'red', page: -1, mine: 'no', units: [], on: '3/3/2026', other: 1 })).toEqual({})
  })

  it('reads a bare number as the words that were typed', () => {
    expect(read({ q: 111 })).toEqual({ q: '111' })
  })

  it('takes a single value for a list', () => {
    expect(read({ units: 'a' })).toEqual({ units: ['a'] })
  })
})

describe('the way back after signing in', () => {
  it('leads to an address of this app only', () => {
    expect(safeReturn('/tasks?state=late')).toBe('/tasks?state=late')
    for (const elsewhere of [
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https://elsewhere.example',
      'javascript:alert(1)',
      undefined,
    ]) {
      expect(safeReturn(elsewhere)).toBe('/')
    }
  })
})
