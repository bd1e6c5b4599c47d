/** Routes of the links between tasks and the clauses above that they carry out: a person accepts, changes, refuses, undoes. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract/chain.ts'
import { documentName } from '../rules/header.ts'
import * as sql from '../sql/clause-links.ts'
import { headersByIds, type DocumentRow } from '../sql/documents.ts'
import { chainOf } from '../sql/chain.ts'
import { findDocument, peopleNamed, seerOf } from './access.ts'
import { snapshotOf } from './suggest.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })

/** Which of these documents the person may read. */
async function readable(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const wanted = [...new Set(ids)]
  const rows = wanted.length === 0 ? [] : await headersByIds(tx, { ...(await seerOf(tx, scope)), ids: wanted })
  return new Set(rows.filter((row) => row.seen).map((row) => row.id))
}

async function views(tx: Tx, scope: Scope, rows: readonly sql.LinkRow[]): Promise<contract.ClauseLink[]> {
  const seen = await readable(
    tx,
    scope,
    rows.map((row) => row.upperId),
  )
  const person = await peopleNamed(
    tx,
    scope,
    rows.map((row) => row.decidedBy),
  )
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    origin: row.origin,
    version: row.version,
    task: row.taskId === null ? null : { id: row.taskId, text: row.taskText ?? '', clausePath: row.taskPath ?? '' },
    document: { id: row.upperId, type: row.type, number: row.number, issuer: row.issuer, date: row.date },
    clause: {
      id: row.clauseId,
      path: row.path,
      heading: seen.has(row.upperId) ? row.heading : null,
      start: row.start,
      end: row.end,
    },
    because: row.because && { ...row.because, phrases: [...row.because.phrases], cites: [...row.because.cites] },
    reviewReason: row.reviewReason,
    decidedBy: row.decidedBy === null ? null : person(row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }))
}

const list = route(
  {
    method: 'get',
    path: '/directives/{id}/links',
    summary: 'Nhiệm vụ của văn bản thực hiện điều khoản nào của văn bản cấp trên: đã nhận, đề xuất, cần xem lại',
    access: 'signed-in',
    params: byId,
    response: contract.linkList,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const document = await findDocument(tx, scope, params.id)
    // Whoever owes a line of the document sees his own thread, not the office's list.
    scope.require('documents.read', document.ownerNode)
    const { province } = scope
    const above = (await chainOf(tx, { province, id: document.id })).filter((link) => link.above).map((link) => link.id)
    const headers = above.length === 0 ? [] : await headersByIds(tx, { ...(await seerOf(tx, scope)), ids: above })
    const byDocument = new Map(headers.map((row) => [row.id, row]))
    const tasks = await sql.tasksToLink(tx, { province, document: document.id })
    return {
      items: await views(tx, scope, await sql.linksOf(tx, { province, document: document.id })),
      tasks: tasks.map(({ id, text, clausePath }) => ({ id, text, clausePath })),
      uppers: above.flatMap((id) => {
        const row = byDocument.get(id)
        if (!row?.seen || row.presence !== 'full') return []
        return [{ id, type: row.type, number: row.number, issuer: row.issuer, date: row.date }]
      }),
      may: { decide: scope.can('documents.review', document.ownerNode) },
    }
  },
)

/** One act under way: what it changed, so that it can be undone as one. */
interface Act {
  tx: Tx
  scope: Scope
  document: DocumentRow
  act: string
  touched: string[]
}

async function begin(tx: Tx, scope: Scope, id: string): Promise<Act> {
  const document = await findDocument(tx, scope, id)
  scope.require('documents.review', document.ownerNode)
  return { tx, scope, document, act: newId(scope.now), touched: [] }
}

async function finish({ tx, scope, document, act, touched }: Act, action: string) {
  const { province } = scope
  await appendEvent(tx, scope, {
    kind: 'directives.linked',
    subject: { type: 'document', id: document.id },
    data: { act, action, links: touched },
  })
  return { act, links: await views(tx, scope, await sql.linksByIds(tx, { province, document: document.id, ids: touched })) }
}

async function turn(act: Act, link: sql.LinkRow, to: 'accepted' | 'refused', action: string): Promise<void> {
  const { tx, scope } = act
  const { province, personId: person, now } = scope
  const key = { province, id: link.id, version: link.version }
  const set = await sql.setLink.maybe(tx, { ...key, state: to, reviewReason: null, person, now })
  if (!set) throw problem('directives.link_changed')
  const before = snapshotOf(link)
  await keep(act, link.id, action, before, { ...before, state: to, reviewReason: null, version: set.version })
}

async function keep(act: Act, link: string, action: string, before: sql.Snapshot | null, after: sql.Snapshot): Promise<void> {
  const { tx, scope } = act
  act.touched.push(link)
  await sql.insertLinkChange.run(tx, {
    province: scope.province,
    id: newId(scope.now),
    act: act.act,
    link,
    action,
    before: before && JSON.stringify(before),
    after: JSON.stringify(after),
    person: scope.personId,
    now: scope.now,
  })
}

/** Links a task (or the whole document) to a clause above, accepted at once: a person says so. */
async function link(act: Act, taskId: string | null, clauseId: string, action: string): Promise<void> {
  const { tx, scope, document } = act
  const { province, personId: person, now } = scope
  const place = await clauseAbove(act, clauseId)
  const pair = { province, document: document.id, task: taskId, clause: clauseId }
  const there = await sql.linkOfPair.maybe(tx, pair)
  if (there) {
    if (there.state !== 'accepted') await turn(act, there, 'accepted', action)
    return
  }
  const id = newId(now)
  if (!(await sql.insertLink.maybe(tx, { ...pair, id, upper: place.documentId, person, now })))
    throw problem('directives.link_changed')
  await keep(act, id, action, null, { state: 'accepted', clauseId, upperId: place.documentId, reviewReason: null, version: 1 })
}

/** The clause, whose document the person may read and which stands above; throws what is wrong with it. */
async function clauseAbove({ tx, scope, document }: Act, clause: string): Promise<sql.ClausePlace> {
  const place = await sql.clausePlace.maybe(tx, { province: scope.province, clause, document: document.id })
  if (!place || !(await readable(tx, scope, [place.documentId])).has(place.documentId))
    throw problem('directives.clause_not_found')
  if (place.documentId === document.id) throw problem('directives.link_own_clause')
  const params = { document: documentName({ type: place.documentType, number: place.documentNumber }) }
  if (place.below) throw problem('directives.link_below', { params })
  if (!place.above) throw problem('directives.link_not_above', { params })
  return place
}

const add = route(
  {
    method: 'post',
    path: '/directives/{id}/links',
    summary: 'Liên kết một nhiệm vụ (hoặc cả văn bản) với điều khoản cấp trên mà nó thực hiện',
    access: 'signed-in',
    params: byId,
    body: contract.linkInput,
    response: contract.linkActResult,
    status: 201,
    sample: () => ({ params: { id: anId }, body: { taskId: anId, clauseId: anId } }),
  },
  async ({ tx, scope, params, body }) => {
    const act = await begin(tx, scope, params.id)
    const { province } = scope
    const tasks = body.taskId === null ? [] : await sql.tasksToLink(tx, { province, document: act.document.id })
    if (body.taskId !== null && !tasks.some((task) => task.id === body.taskId)) throw problem('tasks.not_found')
    await link(act, body.taskId, body.clauseId, 'add')
    return finish(act, 'add')
  },
)

const decide = route(
  {
    method: 'put',
    path: '/directives/{id}/links/{link}',
    summary: 'Nhận, đổi điều khoản hoặc không nhận một liên kết',
    access: 'signed-in',
    params: z.object({ id: z.uuid(), link: z.uuid() }),
    body: contract.linkDecision,
    response: contract.linkActResult,
    sample: () => ({ params: { id: anId, link: anId }, body: { version: 1, state: 'accepted' } }),
  },
  async ({ tx, scope, params, body }) => {
    const act = await begin(tx, scope, params.id)
    const { province } = scope
    const [row] = await sql.linksByIds(tx, { province, document: act.document.id, ids: [params.link] })
    if (!row) throw problem('directives.link_not_found')
    if (row.version !== body.version) throw problem('directives.link_changed')
    const other = body.clauseId !== undefined && body.clauseId !== row.clauseId ? body.clauseId : null
    if (body.state === 'refused') await turn(act, row, 'refused', 'refuse')
    else if (other === null) {
      await clauseAbove(act, row.clauseId)
      await turn(act, row, 'accepted', 'accept')
    } else {
      if (row.state !== 'refused') await turn(act, row, 'refused', 'change')
      await link(act, row.taskId, other, 'change')
    }
    return finish(act, body.state === 'refused' ? 'refuse' : other === null ? 'accept' : 'change')
  },
)

const undo = route(
  {
    method: 'post',
    path: '/directives/{id}/links/undo',
    summary: 'Hoàn tác một lần nhận, đổi hoặc không nhận liên kết',
    access: 'signed-in',
    params: byId,
    body: contract.linkUndo,
    response: contract.linkActResult,
    sample: () => ({ params: { id: anId }, body: { act: anId } }),
  },
  async ({ tx, scope, params, body }) => {
    const act = await begin(tx, scope, params.id)
    const { province, personId: person, now } = scope
    const changes = await sql.changesOfAct(tx, { province, document: act.document.id, act: body.act })
    if (changes.length === 0) throw problem('directives.undo_nothing')
    for (const { linkId, before, after, version } of changes) {
      if (version !== after.version) throw problem('directives.link_undo_blocked')
      // A link that the act made is kept as refused: what was once decided is never lost.
      if (before?.state === 'accepted') await clauseAbove(act, after.clauseId)
      const to = { state: before?.state ?? ('refused' as const), reviewReason: before?.reviewReason ?? null }
      const set = await sql.setLink.one(tx, { province, id: linkId, version, ...to, person, now })
      await keep(act, linkId, 'undo', after, { ...after, ...to, version: set.version })
    }
    await sql.markUndone.run(tx, { province, act: body.act })
    return finish(act, 'undo')
  },
)

export const clauseLinkRoutes = [list, add, undo, decide]
