/** Reads a document that was taken in: proposals, clauses, citations. Runs again after a crash; writes once. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Block } from '../../../directive/src/blocks.ts'
import type { Citation, Clause, Directive } from '../../../directive/src/model.ts'
import { DocumentRefused } from '../../platform/documents/convert.ts'
import { appendEvent } from '../../platform/server/events.ts'
import { job } from '../../platform/server/jobs.ts'
import type { Tx } from '../../platform/server/query.ts'
import { systemScope, type Scope } from '../../platform/server/scope.ts'
import { uuidv7 } from '../../platform/shared/uuid.ts'
import { proposeDrafts } from './rules/drafts.ts'
import { searchWords } from './rules/header.ts'
import { readApart } from './server/read-apart.ts'
import { loadRegister, type LoadedRegister } from './server/register.ts'
import { storableJson } from './server/storable.ts'
import { linksAfterReading } from './server/suggest.ts'
import * as citations from './sql/citations.ts'
import * as documents from './sql/documents.ts'
import { insertProposals, planAnew } from './sql/drafts.ts'
import * as sql from './sql/reading.ts'

const payloadShape = z.object({ documentId: z.uuid() })
/** Changes when the reader proposes otherwise than before; kept with each reading. */
const READER_VERSION = '1'

export const readDocument = job('directives.read', async ({ tx, province, payload, ctx }) => {
  const { documentId } = payloadShape.parse(payload)
  const scope = systemScope(province, ctx.clock.now())
  await planAnew(tx, {})
  // Another worker has read it, or it was taken away: nothing to do.
  if (!(await sql.lockForReading.maybe(tx, { province, document: documentId }))) return
  const document = await documents.documentForWork.one(tx, { province, id: documentId })
  const { blocks } = await documents.documentText.one(tx, { province, id: documentId })
  const first = await loadRegister(tx, province, scope.today, null)
  const issuerUnitId = document.issuerUnitId ?? first.issuerUnit(document.issuer)
  const register = issuerUnitId === null ? first : await loadRegister(tx, province, scope.today, issuerUnitId)
  const { fileName } = document
  const directive = await readApart({ blocks: blocks as Block[], fileName, names: register.names }).catch(refusalOf)
  if (directive instanceof DocumentRefused) {
    await sql.setFailed.run(tx, { province, document: documentId, failure: directive.message, duplicateOf: null })
    await appendEvent(tx, scope, { kind: 'directives.failed', subject: { type: 'document', id: documentId } })
    return
  }
  await writeReading(tx, scope, document, directive, register)
  await sql.setRead.run(tx, { province, document: documentId, issuerUnitId })
  await linksAfterReading(tx, scope, document)
  await appendEvent(tx, scope, {
    kind: 'directives.read',
    subject: { type: 'document', id: documentId },
    data: { tasks: directive.tasks.length, citations: directive.citations.length, clauses: directive.clauses.length },
  })
})

/** A document that takes more than it may is told as such and not tried again; anything else is. */
function refusalOf(error: unknown): DocumentRefused {
  if (error instanceof DocumentRefused) return error
  throw error
}

async function writeReading(
  tx: Tx,
  scope: Scope,
  document: documents.DocumentRow,
  directive: Directive,
  register: LoadedRegister,
): Promise<void> {
  const { province } = scope
  const key = { province, document: document.id }
  const newId = (): string => uuidv7(scope.now.getTime(), randomBytes(10))
  // Exactly as the reader gave it.
  await sql.insertReading.run(tx, { ...key, directive: storableJson(directive), at: scope.now, version: READER_VERSION })
  await sql.insertClauses.run(tx, { ...key, clauses: storableJson(flatten(directive.clauses, newId)) })
  await sql.insertClosure.run(tx, key)
  await insertProposals.run(tx, {
    ...key,
    drafts: storableJson(proposeDrafts(directive, document.id, register, scope.today, newId)),
  })
  if (directive.citations.length > 0) await citations.lockStubs(tx, { province })
  for (const citation of directive.citations) await cite(tx, scope, document, citation, newId)
}

interface ClauseRow {
  id: string
  parentId: string | null
  ordinal: number
  path: string
  heading: string
  start: number
  end: number
}

function flatten(clauses: readonly Clause[], newId: () => string): ClauseRow[] {
  const rows: ClauseRow[] = []
  const walk = (list: readonly Clause[], parentId: string | null): void => {
    for (const { path, heading, start, end, children } of list) {
      const id = newId()
      rows.push({ id, parentId, ordinal: rows.length, path, heading, start, end: Math.max(start, end) })
      walk(children, id)
    }
  }
  walk(clauses, null)
  return rows
}

/** Links a citation to the document that it names, or to a stub («chưa có văn bản») that waits for it. */
async function cite(
  tx: Tx,
  scope: Scope,
  document: documents.DocumentRow,
  citation: Citation,
  newId: () => string,
): Promise<void> {
  const { province } = scope
  if (!citation.number && !citation.title) return
  const cited =
    (await knownDocument(tx, province, document.id, citation)) ?? (await addStub(tx, scope, document, citation, newId()))
  const { start, end, rule } = citation
  await citations.insertCitation.one(tx, {
    province,
    id: newId(),
    document: document.id,
    cited,
    start,
    end,
    rule,
    implements: false,
  })
}

/** The one document that fits; where several do (the same number of several issuers) none is guessed. */
async function knownDocument(tx: Tx, province: number, except: string, citation: Citation): Promise<string | null> {
  const { number, date } = citation
  if (number) {
    const rows = await citations.citedCandidates(tx, { province, number, date, except })
    const exact = rows.filter((row) => row.date === date)
    if (exact.length === 1) return exact[0]?.id ?? null
    return rows.length === 1 ? (rows[0]?.id ?? null) : null
  }
  const folded = searchWords({ ...citation, issuer: null })
  return (await citations.citedByTitle.maybe(tx, { province, folded, date, except }))?.id ?? null
}

async function addStub(tx: Tx, scope: Scope, document: documents.DocumentRow, citation: Citation, id: string): Promise<string> {
  const { type, number, date, title } = citation
  await documents.insertDocument.run(tx, {
    province: scope.province,
    id,
    presence: 'stub',
    state: 'reference',
    type,
    number,
    issuer: null,
    date,
    title,
    publicSource: null,
    owner: document.ownerUnitId,
    person: document.createdBy,
    folded: searchWords({ ...citation, issuer: null }),
    now: scope.now,
  })
  return id
}
