import type { z } from 'zod'
import { call, provincePath } from '../../../platform/web/api.ts'
import { upload } from '../../../platform/web/upload.ts'
import type { Block } from '../../../../directive/src/blocks.ts'
import type * as contract from '../contract.ts'
import type * as tasks from '../../tasks/contract.ts'

/** The calls of «Văn bản» and «Giao nhiệm vụ», in the types of the contracts. All throw ApiProblem. */

export type { Deadline, DocumentDetail, DocumentSummary, Draft, DraftBody, DraftCounts, EditResult } from '../contract.ts'
export type DocumentList = z.infer<typeof contract.documentList>
export type DraftList = z.infer<typeof contract.draftList>
export type ChangeRow = z.infer<typeof contract.changeRow>
export type CitationRow = z.infer<typeof contract.citationRow>
export type CardInput = z.input<typeof contract.cardInput>
export type BodyInput = z.input<typeof contract.bodyInput>
export type DeadlineInput = z.input<typeof contract.deadlineInput>
export type DraftChange = z.input<typeof contract.draftChange>
export type HeaderChange = contract.HeaderChange
export type Presence = z.infer<typeof contract.presenceList>['others'][number]
export type OpenName = z.infer<typeof contract.nameList>['items'][number]
export type UploadResult = z.infer<typeof contract.uploadResult>
export type AssignmentView = z.infer<typeof tasks.assignmentView>
export type Assignment = tasks.Assignment

/** Filters of the list, as its address holds them. */
export interface ListFilter {
  readonly state?: string
  readonly type?: string
  readonly issuer?: string
  readonly year?: number
  readonly text?: string
}

function get<T>(path: string): Promise<T> {
  return call<T>('GET', provincePath(path))
}

function send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<T> {
  return call<T>(method, provincePath(path), body)
}

function query(values: object): string {
  const words = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return words.length === 0 ? '' : `?${new URLSearchParams(words)}`
}

export const listDocuments = (filter: ListFilter, cursor: string | undefined) =>
  get<DocumentList>(`/directives${query({ ...filter, cursor })}`)
export const readDocument = (id: string) => get<contract.DocumentDetail>(`/directives/${id}`)
export const readText = async (id: string) => (await get<{ blocks: Block[] }>(`/directives/${id}/text`)).blocks
export const readProgress = (id: string) => get<contract.ReadingProgress>(`/directives/${id}/progress`)
export const changeHeader = (id: string, change: HeaderChange) =>
  send<contract.DocumentDetail>('PATCH', `/directives/${id}`, change)
export const addCard = (card: CardInput) => send<contract.DocumentSummary>('POST', '/directives/cards', card)
export const setImplements = (id: string, citation: string, carries: boolean) =>
  send<contract.DocumentDetail>('PUT', `/directives/${id}/citations/${citation}`, { implements: carries })
export const tellRefusal = () => send<unknown>('POST', '/directives/refusals', {})
/** Sends a document; `onProgress` tells the share of bytes sent. The original file is never changed. */
export const takeIn = (form: FormData, onProgress: (share: number) => void) =>
  upload<UploadResult>({ path: '/directives', form, onProgress })

const PAGE = 500
/** All proposals of a document, page by page; `onPage` gets what is there so far, so that the first cards show at once. */
export async function readDrafts(id: string, onPage: (list: DraftList) => void): Promise<DraftList> {
  let items: contract.Draft[] = []
  let cursor: string | undefined
  for (;;) {
    const page: DraftList = await get<DraftList>(`/directives/${id}/drafts${query({ order: 'doubts', limit: PAGE, cursor })}`)
    items = [...items, ...page.items]
    const list = { items, next: page.next, counts: page.counts }
    if (page.next === null) return list
    onPage(list)
    cursor = page.next
  }
}

export type Turn = 'accept' | 'reject' | 'reopen'
const drafts = (id: string) => `/directives/${id}/drafts`
export const turnDraft = (id: string, draft: string, turn: Turn, version: number) =>
  send<contract.EditResult>('POST', `${drafts(id)}/${draft}/${turn}`, { version })
export const correctDraft = (id: string, draft: string, change: DraftChange) =>
  send<contract.EditResult>('PUT', `${drafts(id)}/${draft}`, change)
export const splitDraft = (id: string, draft: string, version: number, at: number) =>
  send<contract.EditResult>('POST', `${drafts(id)}/${draft}/split`, { version, at })
export const mergeDrafts = (id: string, list: readonly { id: string; version: number }[]) =>
  send<contract.EditResult>('POST', `${drafts(id)}/merge`, { drafts: list })
export const addDraft = (id: string, draft: { id: string; start: number; end: number }) =>
  send<contract.EditResult>('POST', drafts(id), draft)
export const acceptClear = (id: string) => send<contract.EditResult>('POST', `${drafts(id)}/accept`, {})
export const decideName = (id: string, name: { name: string; unitId: string | null; groupId: string | null }) =>
  send<contract.EditResult>('POST', `/directives/${id}/names`, name)
export const undo = (id: string, change?: string) =>
  send<contract.EditResult>('POST', `/directives/${id}/undo`, change === undefined ? {} : { change })
export const readChanges = async (id: string) => (await get<{ items: ChangeRow[] }>(`/directives/${id}/changes`)).items
export const tellPresence = async (id: string, draftId: string | null) =>
  (await send<{ others: Presence[] }>('POST', `/directives/${id}/presence`, { draftId })).others

export const readAssignment = (id: string) => get<AssignmentView>(`/directives/${id}/assignment`)
export const submitAssignment = (id: string) => send<Assignment>('POST', `/directives/${id}/assignment/submit`, {})
export const withdrawAssignment = (id: string) => send<Assignment>('POST', `/directives/${id}/assignment/withdraw`, {})
export const approveAssignment = (id: string) =>
  send<z.infer<typeof tasks.issueResult>>('POST', `/directives/${id}/assignment/approve`, {})
export const returnAssignment = (id: string, reason: string) =>
  send<Assignment>('POST', `/directives/${id}/assignment/return`, { reason })
export const readWaiting = async () => (await get<z.infer<typeof tasks.waitingList>>('/assignments/waiting')).items

/** A person of the directory, for choosing the leader in charge. */
export interface Someone {
  readonly id: string
  readonly name: string
  readonly title: string | null
}
export const findPeople = async (words: string) =>
  (await get<{ people: Someone[] }>(`/directory${query({ q: words })}`)).people

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
export const findUnits = async (words: string) => (await get<{ units: FoundUnit[] }>(`/units/search${query({ q: words })}`)).units
export const readGroups = async () => (await get<{ groups: FoundGroup[] }>('/unit-groups')).groups
