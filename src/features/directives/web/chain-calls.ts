import type { z } from 'zod'
import { answer, api } from '../../../platform/web/api.ts'
import type * as contract from '../contract/chain.ts'
import type * as tasks from '../../tasks/contract/chain.ts'

/** The calls of «Liên kết». All throw ApiProblem. */

export type { ClauseLink } from '../contract/chain.ts'
export type { ThreadTask } from '../../tasks/contract/chain.ts'
export type LinkList = z.infer<typeof contract.linkList>
export type ClauseTasks = tasks.ClauseTasks

const at = (id: string) => ({ params: { path: { id } } })

export const readLinks = (id: string) => answer(api().GET('/directives/{id}/links', at(id)))
export const addLink = (id: string, body: z.input<typeof contract.linkInput>) =>
  answer(api().POST('/directives/{id}/links', { ...at(id), body }))
export const decideLink = (id: string, link: string, body: z.input<typeof contract.linkDecision>) =>
  answer(api().PUT('/directives/{id}/links/{link}', { params: { path: { id, link } }, body }))
export const undoLinks = (id: string, act: string) =>
  answer(api().POST('/directives/{id}/links/undo', { ...at(id), body: { act } }))
export const readClauseCounts = async (id: string) => (await answer(api().GET('/directives/{id}/clause-tasks', at(id)))).items
export const readClauseTasks = (id: string, clause: string) =>
  answer(api().GET('/directives/{id}/clauses/{clause}/tasks', { params: { path: { id, clause } } }))
