/** Reads the invented papers of directive/corpus: text whose lines may be broken, or blocks as a file reader gives them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block } from '../src/blocks.ts'
import type { Gold } from '../src/score.ts'

export const CORPUS = join(import.meta.dirname, '..', 'corpus')

export interface Fixture {
  name: string
  blocks: Block[]
  gold: Gold
}

/** Text as blocks of one line each. */
export const wrappedLines = (text: string): Block[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ kind: 'paragraph', text: line, wrapped: true }))

/** One paper with its answers. */
export function fixture(name: string): Fixture {
  const file = readdirSync(CORPUS).find((f) => f === `${name}.txt` || f === `${name}.blocks.json`)
  if (!file) throw new Error(`no paper ${name} in ${CORPUS}`)
  const text = readFileSync(join(CORPUS, file), 'utf8')
  const blocks = file.endsWith('.txt') ? wrappedLines(text) : (JSON.parse(text) as Block[])
  return { name, blocks, gold: JSON.parse(readFileSync(join(CORPUS, 'gold', `${name}.json`), 'utf8')) as Gold }
}

/** All papers, by name. */
export function fixtures(): Fixture[] {
  const names = readdirSync(CORPUS).flatMap((f) => /^(.+)\.(?:txt|blocks\.json)$/.exec(f)?.[1] ?? [])
  return names.sort().map(fixture)
}
