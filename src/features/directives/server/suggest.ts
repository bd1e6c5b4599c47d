/** Reckons which clauses above the tasks of a document carry out, and carries links over to a new version. Nothing here is decided. */
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { enqueue, job } from '../../../platform/server/jobs.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { systemScope, type Scope } from '../../../platform/server/scope.ts'
import { mapClauses } from '../rules/clause-map.ts'
import { clauseWords, headingsOver, type ClauseWords } from '../rules/clause-words.ts'
import {
  readyAbove,
  suggestLinks,
  suggestWhole,
  type Above,
  type ClauseAbove,
  type Suggestion,
  type TaskToLink,
} from '../rules/similarity.ts'
import * as sql from '../sql/clause-links.ts'
import * as documents from '../sql/documents.ts'
import { planAnew } from '../sql/drafts.ts'
import { storableJson } from './storable.ts'

/** Tasks compared before others have their turn: some 30 ms. */
const AT_ONCE = 25
const payloadShape = z.object({ documentId: z.uuid() })

/** Puts the reckoning down; it runs after the commit. Harmless where the document has no tasks or nothing above it. */
export async function askForSuggestions(tx: Tx, province: number, documentId: string): Promise<void> {
  await enqueue(tx, { province, kind: 'directives.suggest_links', payload: { documentId } })
}

export const suggestJob = job('directives.suggest_links', async ({ tx, province, payload, ctx }) => {
  const { documentId } = payloadShape.parse(payload)
  await planAnew(tx, {})
  const lower = await documents.documentForWork.maybe(tx, { province, id: documentId })
  const tasks = lower ? await sql.tasksToLink(tx, { province, document: documentId }) : []
  if (!lower || tasks.length === 0) return
  const scope = systemScope(province, ctx.clock.now())
  const own = new Map((await documents.clausesOf(tx, { province, id: documentId })).map((clause) => [clause.id, clause]))
  const toLink = tasks.map(({ id, text, clauseId }) => {
    const clause = clauseId === null ? undefined : own.get(clauseId)
    return { id, text, over: clause ? headingsOver(clause, own) : '' }
  })
  const decided = await sql.linksOf(tx, { province, document: documentId })
  let made = 0
  for (const upper of await sql.uppersWithClauses(tx, { province, document: documentId })) {
    const clauses = await clausesAbove(tx, province, upper.id, lower.issuerUnitId)
    const into = decided.filter((link) => link.upperId === upper.id)
    const done = new Set(into.filter((link) => link.state === 'accepted').map((link) => link.taskId))
    const refused = new Set(
      into.filter((link) => link.state === 'refused').map((link) => `${link.taskId ?? ''} ${link.clauseId}`),
    )
    const whole = done.has(null) ? null : suggestWhole(lower.type, clauses, new Set([...refused].map((pair) => pair.trim())))
    const links = [
      ...(whole ? [{ taskId: null, ...whole }] : []),
      ...(await inTurns(
        toLink.filter((task) => !done.has(task.id)),
        readyAbove(clauses, upper.number),
        refused,
      )),
    ].map((one) => ({ id: newId(scope.now), ...one }))
    const key = { province, document: documentId, upper: upper.id }
    await sql.dropSuggestions.run(tx, { ...key, keep: storableJson(links) })
    made += await sql.insertSuggestions.run(tx, { ...key, now: scope.now, links: storableJson(links) })
  }
  if (made === 0) return
  await appendEvent(tx, scope, {
    kind: 'directives.links_suggested',
    subject: { type: 'document', id: documentId },
    data: { links: made },
  })
})

/** Some tasks at a time, so that a plan of thousands holds up nobody else's request. */
async function inTurns(tasks: readonly TaskToLink[], above: Above, refused: ReadonlySet<string>): Promise<Suggestion[]> {
  const found: Suggestion[] = []
  for (let at = 0; at < tasks.length; at += AT_ONCE) {
    found.push(...suggestLinks(tasks.slice(at, at + AT_ONCE), above, refused))
    await setImmediate()
  }
  return found
}

async function wordsOf(tx: Tx, province: number, document: string): Promise<ClauseWords[]> {
  const clauses = await documents.clausesOf(tx, { province, id: document })
  return clauseWords(clauses, (await documents.plainText.maybe(tx, { province, id: document }))?.text ?? '')
}

async function clausesAbove(tx: Tx, province: number, document: string, issuer: string | null): Promise<ClauseAbove[]> {
  const given = new Set((await sql.clausesGivenTo(tx, { province, document, unit: issuer })).map((row) => row.id))
  return (await wordsOf(tx, province, document)).map((clause) => ({ ...clause, addressed: given.has(clause.id) }))
}

/** A document was read: links into the one that it replaces follow their clauses, and documents below are reckoned anew. */
export async function linksAfterReading(tx: Tx, scope: Scope, document: { id: string; replaces: string | null }): Promise<void> {
  const { province } = scope
  if (document.replaces !== null) await carryOver(tx, scope, document.replaces, document.id)
  for (const lower of await sql.lowersWithTasks(tx, { province, document: document.id }))
    await askForSuggestions(tx, province, lower.id)
}

async function carryOver(tx: Tx, scope: Scope, from: string, to: string): Promise<void> {
  const { province, now } = scope
  await sql.forgetSuggestionsInto.run(tx, { province, upper: from })
  const links = await sql.linksInto(tx, { province, upper: from })
  if (links.length === 0) return
  const mapped = mapClauses(await wordsOf(tx, province, from), await wordsOf(tx, province, to))
  const act = newId(now)
  for (const link of links) {
    const clause = mapped.get(link.clauseId)
    const moved = clause === undefined ? undefined : await sql.moveLink.maybe(tx, { province, id: link.id, clause, upper: to })
    const dropped = moved ? undefined : await sql.dropLink.maybe(tx, { province, id: link.id })
    const version = (moved ?? dropped)?.version
    if (version === undefined) continue
    const before = snapshotOf(link)
    const after: sql.Snapshot = moved
      ? { ...before, clauseId: clause ?? link.clauseId, upperId: to, version }
      : { ...before, state: 'review', reviewReason: 'clause_dropped', version }
    await sql.insertLinkChange.run(tx, {
      province,
      id: newId(now),
      act,
      link: link.id,
      action: moved ? 'move' : 'drop',
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      person: null,
      now,
    })
  }
  // A document below may have cited the new version before without carrying it out.
  await sql.recheckLinks.run(tx, { province, now, act: newId(now), uppers: [], lowers: [], into: to })
  await appendEvent(tx, scope, {
    kind: 'directives.links_carried_over',
    subject: { type: 'document', id: to },
    data: { from, links: links.length },
  })
}

/** A link as its history keeps it. */
export function snapshotOf(link: sql.LinkRow): sql.Snapshot {
  const { state, clauseId, upperId, reviewReason, version } = link
  return { state, clauseId, upperId, reviewReason, version }
}
