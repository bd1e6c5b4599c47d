import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('ids of one millisecond sort as they were made and none comes twice', () => {
  const now = new Date('2026-03-02T02:00:00Z')
  const ids = Array.from({ length: 20_000 }, () => newId(now))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids.slice(0, 5)) expect(id).toMatch(/^019cac46-1500-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('an id of a later millisecond sorts after all of an earlier one', () => {
  const early = newId(new Date('2026-03-02T02:00:00.001Z'))
  expect(early < newId(new Date('2026-03-02T02:00:00.002Z'))).toBe(true)
})
