import type { z } from 'zod'
import { answer, api, provincePath } from '../../../platform/web/api.ts'
import { upload } from '../../../platform/web/upload.ts'
import type { Block } from '../../../../directive/src/blocks.ts'
import type * as contract from '../contract.ts'
import type * as cards from '../contract/cards.ts'
import type * as draftContract from '../contract/drafts.ts'
import type * as tasks from '../../tasks/contract.ts'

/** The calls of «Văn bản» and «Giao nhiệm vụ», in the types of the contracts. All throw ApiProblem. */

export type { DocumentDetail, DocumentSummary } from '../contract.ts'
export type { DocumentPages, PageSheet } from '../contract/pages.ts'
export type { Deadline, Draft, DraftBody, DraftConflict, DraftCounts, EditResult } from '../contract/drafts.ts'
export type DocumentList = z.infer<typeof contract.documentList>
export type DraftList = z.infer<typeof draftContract.draftList>
export type ChangeRow = z.infer<typeof draftContract.changeRow>
export type CitationRow = z.infer<typeof contract.citationRow>
export type CardInput = z.input<typeof cards.cardInput>
export type BodyInput = z.input<typeof draftContract.bodyInput>
export type DeadlineInput = z.input<typeof draftContract.deadlineInput>
export type DraftChange = z.input<typeof draftContract.draftChange>
export type DraftAdd = z.input<typeof draftContract.draftAdd>
export type HeaderChange = contract.HeaderChange
export type Presence = z.infer<typeof draftContract.presenceList>['others'][number]
export type OpenName = z.infer<typeof draftContract.nameList>['items'][number]
export type UploadResult = z.infer<typeof contract.uploadResult>
export type AssignmentView = z.infer<typeof tasks.assignmentView>
export type Assignment = tasks.Assignment
export type IssuedTask = tasks.TaskSummary

/** Filters of the list, as its address holds them. */
export interface ListFilter {
  readonly state?: z.infer<typeof contract.listQuery>['state']
  readonly type?: string
  readonly issuer?: string
  readonly year?: number
  readonly text?: string
}

const at = (id: string) => ({ params: { path: { id } } })
const draftAt = (id: string, draft: string) => ({ params: { path: { id, draft } } })

export const listDocuments = (filter: ListFilter, cursor: string | undefined) =>
  answer(api().GET('/directives', { params: { query: { ...filter, cursor } } }))
export const readDocument = (id: string) => answer(api().GET('/directives/{id}', at(id)))
export const readText = async (id: string) => (await answer(api().GET('/directives/{id}/text', at(id)))).blocks as Block[]
/** The tasks issued from the document that the person may see, at most 200. */
export const listTasksOf = (document: string) => answer(api().GET('/tasks', { params: { query: { document, limit: 200 } } }))
export const readPages = (id: string) => answer(api().GET('/directives/{id}/pages', at(id)))
export const readPageWords = async (id: string, page: number) =>
  (await answer(api().GET('/directives/{id}/pages/{page}/words', { params: { path: { id, page } } }))).words
/** Address of a page's picture. */
export const pictureOf = (id: string, page: number, size: 'desk' | 'phone') =>
  provincePath(`/directives/${id}/pages/${page}/picture?size=${size}`)
export const readProgress = (id: string) => answer(api().GET('/directives/{id}/progress', at(id)))
export const changeHeader = (id: string, body: HeaderChange) => answer(api().PATCH('/directives/{id}', { ...at(id), body }))
export const addCard = (body: CardInput) => answer(api().POST('/directives/cards', { body }))
/** Makes a card of a stub, or corrects a card. Gives the document that stands for it now. */
export const changeCard = (id: string, body: CardInput & { version: number }) =>
  answer(api().PUT('/directives/{id}/card', { ...at(id), body }))
/** Documents above and below. */
export const readChain = (id: string) => answer(api().GET('/directives/{id}/chain', at(id)))
export const setImplements = (id: string, citation: string, carries: boolean) =>
  answer(
    api().PUT('/directives/{id}/citations/{citation}', { params: { path: { id, citation } }, body: { implements: carries } }),
  )
export const tellRefusal = () => answer(api().POST('/directives/refusals'))
/** Sends a document; `onProgress` tells the share of bytes sent. The original file is never changed. */
export const takeIn = (form: FormData, onProgress: (share: number) => void) =>
  upload<UploadResult>({ path: '/directives', form, onProgress })

const PAGE = 500
/** All proposals of a document, page by page; `onPage` gets what is there so far, so that the first cards show at once. */
export async function readDrafts(id: string, onPage: (list: DraftList) => void): Promise<DraftList> {
  let items: draftContract.Draft[] = []
  let cursor: string | undefined
  for (;;) {
    const query = { order: 'doubts' as const, limit: PAGE, cursor }
    const page = await answer(api().GET('/directives/{id}/drafts', { params: { path: { id }, query } }))
    items = [...items, ...page.items]
    const list = { items, next: page.next, counts: page.counts }
    if (page.next === null) return list
    onPage(list)
    cursor = page.next
  }
}

export type Turn = 'accept' | 'reject' | 'reopen'
export const turnDraft = (id: string, draft: string, turn: Turn, version: number) =>
  answer(api().POST(`/directives/{id}/drafts/{draft}/${turn}`, { ...draftAt(id, draft), body: { version } }))
export const correctDraft = (id: string, draft: string, body: DraftChange) =>
  answer(api().PUT('/directives/{id}/drafts/{draft}', { ...draftAt(id, draft), body }))
export const splitDraft = (id: string, draft: string, version: number, offset: number) =>
  answer(api().POST('/directives/{id}/drafts/{draft}/split', { ...draftAt(id, draft), body: { version, at: offset } }))
export const mergeDrafts = (id: string, drafts: { id: string; version: number }[]) =>
  answer(api().POST('/directives/{id}/drafts/merge', { ...at(id), body: { drafts } }))
export const addDraft = (id: string, body: DraftAdd) => answer(api().POST('/directives/{id}/drafts', { ...at(id), body }))
export const acceptClear = (id: string) => answer(api().POST('/directives/{id}/drafts/accept', { ...at(id), body: {} }))
export const decideName = (id: string, body: { name: string; unitId: string | null; groupId: string | null }) =>
  answer(api().POST('/directives/{id}/names', { ...at(id), body }))
export const undo = (id: string, change?: string) => answer(api().POST('/directives/{id}/undo', { ...at(id), body: { change } }))
export const readChanges = async (id: string) => (await answer(api().GET('/directives/{id}/changes', at(id)))).items
export const tellPresence = async (id: string, draftId: string | null) =>
  (await answer(api().POST('/directives/{id}/presence', { ...at(id), body: { draftId } }))).others

export const readAssignment = (id: string) => answer(api().GET('/directives/{id}/assignment', at(id)))
export const submitAssignment = (id: string) => answer(api().POST('/directives/{id}/assignment', at(id)))
export const withdrawAssignment = (id: string) => answer(api().POST('/directives/{id}/assignment/withdraw', at(id)))
export const approveAssignment = (id: string) => answer(api().POST('/directives/{id}/assignment/approve', at(id)))
export const returnAssignment = (id: string, reason: string) =>
  answer(api().POST('/directives/{id}/assignment/return', { ...at(id), body: { reason } }))
/** Submissions that this person may approve now, by the table of authorities (bảng thẩm quyền) and not by his role alone. */
export async function readMineToApprove() {
  const { items } = await answer(api().GET('/assignments'))
  const views = await Promise.all(items.map(({ document }) => readAssignment(document.id)))
  return items.filter((_, i) => views[i]?.may.approve === true)
}

/** A person of the directory, for choosing the leader in charge. */
export interface Someone {
  readonly id: string
  readonly name: string
  readonly title: string | null
}
export const findPeople = async (words: string) =>
  (await answer(api().GET('/directory', { params: { query: { q: words } } }))).people

/** A unit or group that can be addressed. */
export interface FoundUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly parentName: string | null
  readonly matched: string
}
export interface FoundGroup {
  readonly id: string
  readonly name: string
  readonly memberCount: number
}
export const findUnits = async (words: string) =>
  (await answer(api().GET('/units/search', { params: { query: { q: words } } }))).units
export const readGroups = async () => (await answer(api().GET('/unit-groups'))).groups
