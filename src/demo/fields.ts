/** The officer sorts the province's documents by field; tasks that are about something else get a field of their own. */
import type { FieldRow } from '../features/units/contract/fields.ts'
import type { TaskSummary } from '../features/tasks/contract.ts'
import { proposeField } from '../features/tasks/rules/fields.ts'
import type { LocalDate } from '../platform/shared/dates.ts'
import { paperNumbers } from './papers.ts'
import { at, type Stage } from './stage.ts'

/** The commune's own plan stays «chưa phân lĩnh vực», as some do in every office. */
const sorted = [paperNumbers.plan, paperNumbers.notice]

/** Chooses on one morning what was left open since the documents came in. */
export async function chooseFields(stage: Stage, day: LocalDate): Promise<void> {
  at(stage, day, 9)
  const officer = await stage.as('chuyen-vien')
  const fields = (await officer.get<{ items: FieldRow[] }>('/fields')).items
  const { items: tasks } = await officer.get<{ items: TaskSummary[] }>('/tasks?limit=200')
  const border = fields[0]
  if (!border) return
  for (const number of sorted) {
    const own = tasks.filter((task) => task.document.number === number)
    const id = own[0]?.document.id
    if (id === undefined) continue
    await officer.send('PUT', `/directives/${id}/field`, { seen: null, fieldId: border.id })
    await stage.app.runJobs()
    for (const task of own) {
      const words = [task.text, ...task.leads.map((lead) => lead.name)].join('. ')
      const found = proposeField(fields, [{ text: words, weight: 1 }])?.field
      if (!found || found.id === border.id) continue
      await officer.send('PUT', `/tasks/${task.id}/field`, { version: task.version + 1, fieldId: found.id })
    }
  }
}
