import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allFeatures } from './app.ts'
import { createHub } from './live.ts'
import { constraintCodes, joinCatalogues, platformProblems } from './problems.ts'

const SOURCE = fileURLToPath(new URL('../..', import.meta.url))
const features = allFeatures(createHub())
const catalogue = joinCatalogues([platformProblems, ...features.map((feature) => feature.problems)])

test('every problem says what happened in Vietnamese and in English, with the same values', () => {
  const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
  for (const [code, { vi, en }] of catalogue) {
    expect(code).toMatch(/^[a-z_]+\.[a-z_]+$/)
    expect(vi, code).toMatch(/[.!?»}]$/)
    expect(en, code).toMatch(/[.!?»}]$/)
    expect(places(en), code).toEqual(places(vi))
  }
})

test('every problem that is thrown anywhere is in the catalogue', () => {
  const sources = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const thrown = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<![\w.])problem\('([^']+)'/g)].map((match) => match[1] ?? ''),
  )
  expect([...new Set(thrown)].filter((code) => !catalogue.has(code))).toEqual([])
  expect(constraintCodes().filter((code) => !catalogue.has(code))).toEqual([])
})

test('a code declared twice is refused at the start', () => {
  const entry = { 'a.b': { status: 404, vi: 'Không có.', en: 'None.' } } as const
  expect(() => joinCatalogues([entry, entry])).toThrow('a.b')
})
