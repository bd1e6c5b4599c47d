/** Routes that make other tasks of tasks: split, merge, add from selected text. */
import { z } from 'zod'
import { newId } from '../../../platform/server/ids.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract/drafts.ts'
import { mergeDrafts, splitDraft, withOwnDoubts, wordsOf, type StoredDraft } from '../rules/drafts.ts'
import { clausesOf } from '../sql/documents.ts'
import * as sql from '../sql/drafts.ts'
import { correctDraft } from './correct.ts'
import { actOf, basisOf, beginEdit, draftSeen, finishEdit, save, textOf } from './edit.ts'
import { loadRegister } from './register.ts'
import { storableJson } from './storable.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })
const byDraft = z.object({ id: z.uuid(), draft: z.uuid() })
const sampleOf = (body: unknown) => () => ({ params: { id: anId, draft: anId }, body })

const split = route(
  {
    method: 'post',
    path: '/directives/{id}/drafts/{draft}/split',
    summary: 'Tách thành hai nhiệm vụ tại một chỗ trong văn bản',
    access: 'documents.review',
    params: byDraft,
    body: contract.draftSplit,
    response: contract.editResult,
    sample: sampleOf({ version: 1, at: 10 }),
  },
  async ({ tx, scope, params, body }) => {
    const edit = await beginEdit(tx, scope, params.id)
    const draft = await draftSeen(edit, params.draft, body.version, body)
    const parts = splitDraft(draft, await textOf(edit), body.at, newId(scope.now))
    if (!parts) throw problem('directives.bad_span')
    const [first, second] = parts.map((part) => ({ ...part, doubts: withOwnDoubts(part, scope.today) })) as [
      StoredDraft,
      StoredDraft,
    ]
    await save(edit, 'split', [first], body)
    await sql.addDrafts(tx, { ...actOf(edit, 'split'), drafts: storableJson([second]) })
    return finishEdit(edit, 'split', [first.id, second.id])
  },
)

const merge = route(
  {
    method: 'post',
    path: '/directives/{id}/drafts/merge',
    summary: 'Gộp các nhiệm vụ thành một',
    access: 'documents.review',
    params: byId,
    body: contract.draftMerge,
    response: contract.editResult,
    sample: sampleOf({
      drafts: [
        { id: anId, version: 1 },
        { id: '00000000-0000-7000-8000-000000000002', version: 1 },
      ],
    }),
  },
  async ({ tx, scope, params, body }) => {
    const edit = await beginEdit(tx, scope, params.id)
    if (new Set(body.drafts.map((d) => d.id)).size < body.drafts.length) throw problem('directives.merge_apart')
    const rows: StoredDraft[] = []
    for (const { id, version } of body.drafts) rows.push(await draftSeen(edit, id, version, body))
    const merged = mergeDrafts(rows, scope.today)
    const others = rows
      .filter((row) => row.id !== merged.id)
      .map((row) => ({ ...row, state: 'merged' as const, mergedInto: merged.id }))
    await save(edit, 'merge', [merged, ...others], body)
    return finishEdit(edit, 'merge', [merged.id, ...others.map((row) => row.id)])
  },
)

const add = route(
  {
    method: 'post',
    path: '/directives/{id}/drafts',
    summary: 'Thêm nhiệm vụ từ một đoạn văn bản',
    access: 'documents.review',
    params: byId,
    body: contract.draftAdd,
    response: contract.editResult,
    sample: sampleOf({ id: anId, start: 0, end: 10 }),
  },
  async ({ tx, scope, params, body }) => {
    const edit = await beginEdit(tx, scope, params.id)
    const key = { province: scope.province, document: params.id }
    const [there] = await sql.draftsByIds(tx, { ...key, ids: [body.id] })
    if (there) return finishEdit(edit, 'add', [there.id])
    const text = await textOf(edit)
    const { id, start, end, ...change } = body
    const words = wordsOf(text, start, end)
    if (start >= end || end > text.length || words === '') throw problem('directives.bad_span')
    const clauses = await clausesOf(tx, { province: scope.province, id: params.id })
    const clause = clauses.filter((c) => c.start <= start && start < c.end).at(-1)
    const others = await sql.draftsOverlapping(tx, { ...key, start, end })
    const place = { id, documentId: params.id, clausePath: clause?.path ?? '', text: words, start, end }
    const bare = { ...newDraft(scope, place), doubts: others.map((one) => ({ code: 'overlaps', text: nameOf(one) })) }
    const register = await loadRegister(tx, scope.province, scope.today, edit.document.issuerUnitId)
    const draft = await correctDraft(bare, { ...change, version: bare.version }, basisOf(edit, register, bare))
    const added = await sql.addDrafts(tx, { ...actOf(edit, 'add'), drafts: storableJson([draft]) })
    // The id belongs to a draft of another document: nothing is said of it.
    if (added.length === 0) throw problem('directives.draft_not_found')
    return finishEdit(edit, 'add', [draft.id])
  },
)

type Place = Pick<StoredDraft, 'id' | 'documentId' | 'clausePath' | 'text' | 'start' | 'end'>

/** A task that a person adds, before he says more of it. */
function newDraft(scope: Scope, place: Place): StoredDraft {
  return {
    ...place,
    ordinal: place.start,
    origin: 'person',
    state: 'proposed',
    mergedInto: null,
    bodies: [],
    deadline: null,
    deadlineOrigin: 'text',
    deadlineAssigned: null,
    deliverable: null,
    kind: 'order',
    closing: false,
    rule: null,
    doubts: [],
    version: 1,
    changedBy: scope.personId,
    changedAt: scope.now,
  }
}

const SHOWN = 80

/** A task in a doubt: its clause and the beginning of its words. */
function nameOf({ clausePath, text }: { clausePath: string; text: string }): string {
  return `${clausePath} ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`.trim()
}

export const reshapeRoutes = [add, merge, split]
