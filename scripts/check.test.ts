import { expect, test } from 'vitest'
import { impurities, PURE } from './check/purity.ts'
import { readOwners, writerOf, writtenTables } from './check/tables.ts'

test('a statement that writes is seen, one that only locks or reads is not', () => {
  expect(writtenTables('insert into unit (id) values (1) on conflict do update set id = 2')).toEqual(['unit'])
  expect(writtenTables('update only task set done = true')).toEqual(['task'])
  expect(writtenTables('with gone as (delete from job returning id) select * from gone')).toEqual(['job'])
  expect(writtenTables('select * from account a for update of a')).toEqual([])
  expect(writtenTables('select * from job for update skip locked')).toEqual([])
  expect(writtenTables('select * from job for no key update')).toEqual([])
})

test('a table without an owner, or with two, is a fault', () => {
  expect(readOwners(['-- owner units: unit\ncreate table unit (']).faults).toEqual([])
  expect(readOwners(['create table stray (']).faults).toEqual(['table stray has no owner'])
  expect(readOwners(['-- owner a: t\n', '-- owner b: t\n']).faults).toEqual(['table t has two owners: a, b'])
})

test('only sql files of a feature and the platform may hold statements', () => {
  expect(writerOf('src/features/units/sql.ts')).toBe('units')
  expect(writerOf('src/features/units/sql/lists.ts')).toBe('units')
  expect(writerOf('src/platform/server/jobs.ts')).toBe('platform')
  expect(writerOf('src/features/units/server.ts')).toBeUndefined()
})

test('reading the clock or chance in a pure file is found, a date made from a given value is not', () => {
  const text =
    'const a = Date.now()\nconst b = new Date()\nconst c = Math.random()\nconst d = new Date(0)\n// Date.now() in words'
  expect(impurities('rules.ts', text)).toEqual([
    'rules.ts:1: Date.now in a pure file',
    'rules.ts:2: new Date() in a pure file',
    'rules.ts:3: Math.random in a pure file',
  ])
})

test('contracts, rules, policies, texts, the shared folder and the reader are the pure files', () => {
  for (const file of [
    'src/features/tasks/rules.ts',
    'src/features/tasks/rules/state.ts',
    'src/platform/shared/dates.ts',
    'directive/src/read.ts',
  ]) {
    expect(PURE.test(file), file).toBe(true)
  }
  expect(PURE.test('src/features/tasks/server.ts')).toBe(false)
})
