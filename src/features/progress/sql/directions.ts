/** Directions of leaders: comments with the units that they tell. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

/** Units that lead a task now. */
export const leadsOf = query<In & { task: string }, { unit: string }>(
  'progress.leadsOf',
  `select distinct unit_id as unit from obligation where province_id = :province and task_id = :task and role = 'lead' and ended_on is null`,
)

export const insertDirection = query<
  In & {
    id: string
    task: string
    person: string
    onBehalfOf: string | null
    unit: string | null
    words: string
    at: Date
    told: string[]
  },
  never
>(
  'progress.insertDirection',
  `with comment as (
     insert into task_comment (province_id, id, task_id, person_id, on_behalf_of, unit_id, words, at, direction)
     values (:province, :id, :task, :person, :onBehalfOf, :unit, :words, :at, true)
     returning id)
   insert into task_direction (province_id, comment_id, task_id, unit_id, at)
   select :province, comment.id, :task, told.unit, :at from comment cross join unnest(:told::uuid[]) as told (unit)`,
)

export const toldBy = query<In & { comment: string }, { unit: string }>(
  'progress.toldBy',
  `select unit_id as unit from task_direction where province_id = :province and comment_id = :comment order by unit_id`,
)
