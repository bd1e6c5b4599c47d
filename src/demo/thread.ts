/** The links of the chain, clause by clause: what officers accepted, what one chose by hand; the notice of later leaves a proposal to decide. */
import type { DocumentDetail, DocumentSummary } from '../features/directives/contract.ts'
import type { ClauseLink } from '../features/directives/contract/chain.ts'
import type { Caller } from './callers.ts'
import { paperNumbers } from './papers.ts'
import type { Stage } from './stage.ts'

interface Links {
  items: ClauseLink[]
  tasks: { id: string; clausePath: string }[]
}

/** Accepts what was proposed for each plan as a whole, and links the commune's work on the path to the markers; one proposal waits. */
export async function linkClauses({ app, as }: Stage): Promise<void> {
  await app.runJobs()
  const expert = await as('chuyen-vien')
  const plan = await documentOf(expert, paperNumbers.plan)
  await accept(expert, plan, () => true)
  const officer = await as('cb-na-linh')
  const commune = await documentOf(officer, paperNumbers.communePlan)
  await accept(officer, commune, (link) => link.task === null)
  const { items, tasks } = await officer.get<Links>(`/directives/${commune}/links`)
  const { clauses } = await officer.get<DocumentDetail>(`/directives/${plan}`)
  const roads = clauses.find((clause) => clause.path === 'II.1.b')
  const paths = tasks.find((task) => !items.some((link) => link.task?.id === task.id))
  if (roads && paths) await officer.send('POST', `/directives/${commune}/links`, { taskId: paths.id, clauseId: roads.id })
}

async function documentOf(who: Caller, number: string): Promise<string> {
  const { items } = await who.get<{ items: DocumentSummary[] }>(`/directives?text=${encodeURIComponent(number)}`)
  const found = items.find((document) => document.number === number)
  if (!found) throw new Error(`The story has no document ${number}.`)
  return found.id
}

async function accept(who: Caller, document: string, which: (link: ClauseLink) => boolean): Promise<void> {
  const { items } = await who.get<Links>(`/directives/${document}/links`)
  for (const link of items) {
    if (link.state !== 'suggested' || !which(link)) continue
    await who.send('PUT', `/directives/${document}/links/${link.id}`, { version: link.version, state: 'accepted' })
  }
}
