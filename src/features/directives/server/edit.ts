/** One edit of proposals: opened under the document's lock, written as one act with before and after, answered with what changed. */
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { enqueue } from '../../../platform/server/jobs.ts'
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import type { Block } from '../../../../directive/src/blocks.ts'
import type * as contract from '../contract/drafts.ts'
import { bodyKind, taskKind, withOwnDoubts, type StoredDraft } from '../rules/drafts.ts'
import { ownWords } from '../rules/own-words.ts'
import { clausesOf, documentText, plainText, type DocumentRow } from '../sql/documents.ts'
import * as sql from '../sql/drafts.ts'
import { documentForEdit } from './access.ts'
import type { EditBasis } from './correct.ts'
import type { LoadedRegister } from './register.ts'
import { storableJson } from './storable.ts'
import { draftsOf } from './views.ts'

/** One edit under way: the document, held open, and what is needed to answer. */
export interface Edit {
  tx: Tx
  scope: Scope
  document: DocumentRow
  change: string
}

/** Opens an edit. Throws not_found, forbidden, not_in_review, locked. */
export async function beginEdit(tx: Tx, scope: Scope, id: string): Promise<Edit> {
  return { tx, scope, document: await documentForEdit(tx, scope, id), change: newId(scope.now) }
}

/** The draft with the version that the person saw; throws draft_changed with both versions where it was changed since. */
export async function draftSeen(edit: Edit, id: string, version: number, yours: unknown): Promise<StoredDraft> {
  const [row] = await sql.draftsByIds(edit.tx, { province: edit.scope.province, document: edit.document.id, ids: [id] })
  if (!row) throw problem('directives.draft_not_found')
  if (row.version !== version) throw await conflict(edit, row, yours)
  if (row.state === 'merged' || row.state === 'removed') throw problem('directives.state_conflict')
  return row
}

async function conflict(edit: Edit, row: StoredDraft, yours: unknown): Promise<Error> {
  const [theirs] = await draftsOf(edit.tx, edit.scope, [row])
  return problem('directives.draft_changed', { details: { theirs, yours } })
}

/** Writes edited drafts as one act; throws draft_changed where one of them was changed in between. */
export async function save(
  edit: Edit,
  action: (typeof contract.draftActions)[number],
  drafts: readonly StoredDraft[],
  yours: unknown = null,
): Promise<void> {
  const { tx, scope, document } = edit
  if (drafts.length === 0) return
  if (drafts.length > 50) await sql.planAnew(tx, {})
  const written = await sql.saveDrafts(tx, { ...actOf(edit, action), drafts: storableJson(drafts) })
  if (written.length === drafts.length) return
  const there = new Set(written.map((row) => row.id))
  const [row] = await sql.draftsByIds(tx, {
    province: scope.province,
    document: document.id,
    ids: drafts.map((d) => d.id).filter((id) => !there.has(id)),
  })
  if (!row) throw problem('directives.draft_not_found')
  throw await conflict(edit, row, yours)
}

/** Who did what to which document, as the statements take it. */
export function actOf({ scope, document, change }: Edit, action: string) {
  return { province: scope.province, document: document.id, change, action, person: scope.personId, now: scope.now }
}

/** The answer of an edit, after its event. */
export async function finishEdit(
  { tx, scope, document, change }: Edit,
  action: string,
  ids: readonly string[],
): Promise<contract.EditResult> {
  const key = { province: scope.province, document: document.id }
  await appendEvent(tx, scope, {
    kind: 'drafts.changed',
    subject: { type: 'document', id: document.id },
    data: { change, action, drafts: ids.length, ...(ids.length <= 20 ? { ids } : {}) },
  })
  const rows = await sql.draftsByIds(tx, { ...key, ids: ids.slice(0, 200) })
  return { change, changed: ids.length, drafts: await draftsOf(tx, scope, rows), counts: await sql.countDrafts.one(tx, key) }
}

/** The document's words. */
export async function textOf({ tx, scope, document }: Edit): Promise<string> {
  return (await plainText.maybe(tx, { province: scope.province, id: document.id }))?.text ?? ''
}

/** The words that speak of one task: its sentence and the headings that hand it down. */
async function ownWordsOf({ tx, scope, document }: Edit, draft: StoredDraft): Promise<string> {
  const key = { province: scope.province, id: document.id }
  const blocks = (await documentText.maybe(tx, key))?.blocks ?? []
  return ownWords(blocks as Block[], await clausesOf(tx, key), draft)
}

/** What a change of a draft is checked against. `ownWords` and `asRead` are read only when an addressee must be found in them. */
export function basisOf(edit: Edit, register: LoadedRegister, draft: StoredDraft): EditBasis {
  const { tx, scope, document } = edit
  return {
    scope,
    register,
    text: () => textOf(edit),
    ownWords: () => ownWordsOf(edit, draft),
    asRead: async () => {
      const read = await sql.draftsAsRead(tx, { province: scope.province, document: document.id, ids: [draft.id] })
      return read.flatMap((one) => one.bodies)
    },
    from: document.date ?? scope.today,
  }
}

export interface ResolvedName {
  name: string
  unitId: string | null
  groupId: string | null
}

/** Names of the text that led nowhere before and lead to a unit or group now. */
export function newlyResolved(before: StoredDraft, after: StoredDraft): ResolvedName[] {
  const open = new Set(before.bodies.filter((b) => !b.unitId && !b.groupId).map((b) => b.name))
  return after.bodies.filter((b) => b.origin === 'text' && (b.unitId || b.groupId) && open.has(b.name))
}

/**
 * A chosen unit goes to other drafts with the same open name: to those that wait (a person still accepts them) and, where
 * the name itself was decided, also to accepted ones. The register learns the name. Returns the drafts changed.
 */
export async function resolveNames(
  edit: Edit,
  register: LoadedRegister,
  names: readonly ResolvedName[],
  decided: boolean,
): Promise<string[]> {
  const { tx, scope, document } = edit
  const changed: string[] = []
  for (const { name, unitId, groupId } of names) {
    const rows = await sql.draftsWithName(tx, { province: scope.province, document: document.id, name, accepted: decided })
    const next = rows.map((row) => {
      const bodies = row.bodies.map((b) =>
        b.name === name && !b.unitId && !b.groupId
          ? {
              ...b,
              unitId,
              groupId,
              candidates: [],
              kind: row.kind === 'request' ? ('request' as const) : bodyKind(unitId, groupId, register),
            }
          : b,
      )
      const draft: StoredDraft = { ...row, bodies, kind: row.kind === 'request' ? 'request' : taskKind(bodies, false) }
      return { ...draft, doubts: withOwnDoubts(draft, scope.today) }
    })
    await save(edit, 'name', next)
    changed.push(...next.map((d) => d.id))
    if (unitId === null) continue
    await enqueue(tx, { province: scope.province, kind: 'units.learn_name', payload: { name, unitId, personId: scope.personId } })
    await appendEvent(tx, scope, {
      kind: 'directives.name_resolved',
      subject: { type: 'document', id: document.id },
      data: { name, unitId },
    })
  }
  return changed
}
