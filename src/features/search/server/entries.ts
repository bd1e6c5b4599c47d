/** Makes the rows of the index from what the features keep. */
import type { Tx } from '../../../platform/server/query.ts'
import { outside, ownSpans } from '../rules/own-words.ts'
import { vectorOf } from '../rules/words.ts'
import * as sql from '../sql/follow.ts'

const unplaced = { body: null, start: null, end: null }
/** Units stand in the order of their names, not of time. */
const NO_TIME = new Date(0)
/** Of a document's head as much is kept as a hit may show. */
const KEPT_BODY = 4000

/** One document could not be taken in; the transaction is of no use any more. */
export class NotTakenIn extends Error {
  readonly document: string
  constructor(document: string, cause: unknown) {
    super(`document ${document} could not be taken in`, { cause })
    this.name = 'NotTakenIn'
    this.document = document
  }
}

/**
 * Documents with their clauses and tasks, and the cited papers that are not at hand. What is in `without` is left as it is. Throws
 * {@link NotTakenIn} with the document that failed.
 */
export async function refreshDocuments(
  tx: Tx,
  province: number,
  ids: readonly string[],
  without: ReadonlySet<string>,
): Promise<void> {
  const cited = (await sql.citedReferences(tx, { province, documents: [...ids] })).map((row) => row.id)
  const documents = [...new Set([...ids, ...cited])].filter((id) => !without.has(id))
  if (documents.length === 0) return
  await sql.forgetDocuments.run(tx, { province, documents })
  for (const id of documents) {
    try {
      await refreshDocument(tx, province, id)
    } catch (error) {
      throw new NotTakenIn(id, error)
    }
  }
}

async function refreshDocument(tx: Tx, province: number, id: string): Promise<void> {
  const document = await sql.documentWords.maybe(tx, { province, documents: [id] })
  if (document) await insert(tx, province, await documentEntries(tx, province, document))
  await insert(tx, province, (await sql.taskWords(tx, { province, documents: [id], tasks: [] })).map(taskEntry))
}

async function documentEntries(tx: Tx, province: number, document: sql.DocumentWords): Promise<sql.Entry[]> {
  const { id, type, number, title, issuer, at } = document
  const text = document.text ?? ''
  const clauses = await sql.clauseWords(tx, { province, document: id })
  const spans = ownSpans(clauses)
  const body = outside(text, clauses)
  const head = [type, number, title].filter((part) => part).join(' ')
  const whole: sql.Entry = {
    ...unplaced,
    kind: 'document',
    id,
    documentId: id,
    at,
    ordinal: 0,
    words: vectorOf([{ text: head, head: true }, { text: issuer }, { text: body }]),
    body: body === '' ? null : body.slice(0, KEPT_BODY),
  }
  return [
    whole,
    ...clauses.map((clause): sql.Entry => {
      const { start, end } = spans.get(clause.id) ?? clause
      const own = text.slice(start, end).trim()
      const words = vectorOf([{ text: clause.heading, head: true }, { text: own }])
      return { kind: 'clause', id: clause.id, documentId: id, at, ordinal: clause.ordinal, words, body: own, start, end }
    }),
  ]
}

/** Tasks by id. */
export async function refreshTasks(tx: Tx, province: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql.forgetEntries.run(tx, { province, kind: 'task', ids: [...ids] })
  await insert(tx, province, (await sql.taskWords(tx, { province, documents: [], tasks: [...ids] })).map(taskEntry))
}

const taskEntry = ({ id, documentId, at, ordinal, text, deliverable }: sql.TaskWords): sql.Entry => ({
  ...unplaced,
  kind: 'task',
  id,
  documentId,
  at,
  ordinal,
  words: vectorOf([{ text, head: true }, { text: deliverable }]),
})

/** Units by id, or all of the province. */
export async function refreshUnits(tx: Tx, province: number, ids: readonly string[] | 'all'): Promise<void> {
  if (ids.length === 0) return
  const rows = await sql.unitWords(tx, { province, units: ids === 'all' ? null : [...ids] })
  await insert(
    tx,
    province,
    rows.map(({ id, name, shortName, code, aliases }) => ({
      ...unplaced,
      kind: 'unit',
      id,
      documentId: null,
      at: NO_TIME,
      ordinal: name.length,
      words: vectorOf([{ text: name, head: true }, ...[shortName, code, ...(aliases ?? [])].map((text) => ({ text }))]),
    })),
  )
}

async function insert(tx: Tx, province: number, entries: readonly sql.Entry[]): Promise<void> {
  if (entries.length === 0) return
  const kept = entries.map((entry) => ({ ...entry, words: storable(entry.words), body: entry.body && storable(entry.body) }))
  await sql.insertEntries.run(tx, { province, entries: JSON.stringify(kept) })
}

/** Without the half of a character that a cut may leave: PostgreSQL keeps none. */
const storable = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '') // «…\ud83d»
