/** The officer sorts the province's documents by field; tasks that are about something else get a field of their own. */
import type { FieldRow } from '../features/units/contract/fields.ts'
import type { TaskSummary } from '../features/tasks/contract.ts'
import { proposeField } from '../features/tasks/rules/fields.ts'
import type { LocalDate } from '../platform/shared/dates.ts'
import { paperNumbers } from './papers.ts'
import { at, type Stage } from './stage.ts'

/** Chooses on one morning what was left open since the documents came in. Not all is sorted, as in every office. */
export async function chooseFields(stage: Stage, day: LocalDate): Promise<void> {
  at(stage, day, 9)
  const officer = await stage.as('chuyen-vien')
  const fields = (await officer.get<{ items: FieldRow[] }>('/fields')).items
  const list = async (): Promise<TaskSummary[]> => (await officer.get<{ items: TaskSummary[] }>('/tasks?limit=200')).items
  const plan = (await list()).find((task) => task.document.number === paperNumbers.plan)?.document.id
  const [border] = fields
  if (plan === undefined || !border) return
  await officer.send('PUT', `/directives/${plan}/field`, { seen: null, fieldId: border.id })
  await stage.app.runJobs()
  for (const { id, version, document, text, leads, field } of await list()) {
    if (document.number !== paperNumbers.plan && document.number !== paperNumbers.notice) continue
    const words = [text, ...leads.map((lead) => lead.name)].join('. ')
    const found = proposeField(fields, [{ text: words, weight: 1 }])?.field
    if (found && found.id !== field?.id && found.id !== border.id)
      await officer.send('PUT', `/tasks/${id}/field`, { version, fieldId: found.id })
  }
}
