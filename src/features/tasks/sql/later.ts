/** «Ấn định sau»: a lead, a day, a leader, each with its basis and the record of it. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

export const insertChange = query<
  In & {
    id: string
    task: string
    obligation: string | null
    action: string
    before: string | null
    after: string | null
    basis: string
    person: string
    onBehalfOf: string | null
    now: Date
  },
  never
>(
  'tasks.insert_change',
  `insert into task_change (province_id, id, task_id, obligation_id, action, before, after, basis, person_id, on_behalf_of, at)
   values (:province, :id, :task, :obligation, :action, :before::jsonb, :after::jsonb, :basis, :person, :onBehalfOf, :now)`,
)

/** Takes the version that the person saw; no row where it was changed since. */
export const takeVersion = query<In & { task: string; version: number }, { version: number }>(
  'tasks.take_version',
  `update task set version = version + 1 where province_id = :province and id = :task and version = :version returning version`,
)

export const assignDue = query<In & { task: string; due: string; deadline: string; assigned: string }, never>(
  'tasks.assign_due',
  `update task set due = :due, deadline = :deadline::jsonb, deadline_origin = 'assigned', deadline_assigned = :assigned::jsonb
   where province_id = :province and id = :task`,
)
/** Lines of the task that had no day take the one assigned. */
export const moveDue = query<In & { task: string; due: string }, never>(
  'tasks.move_due',
  `update occurrence set due = :due where province_id = :province and task_id = :task and period_start is null and due is null`,
)
/** A co-ordinator becomes the lead: the same line, another role. */
export const promoteToLead = query<In & { obligation: string; assigned: string }, never>(
  'tasks.promote_to_lead',
  `update obligation set role = 'lead', origin = 'assigned', assigned = :assigned::jsonb where province_id = :province and id = :obligation`,
)
/** From now on a unit leads the task. */
export const markLead = query<In & { task: string }, never>(
  'tasks.mark_lead',
  `update task set has_lead = true where province_id = :province and id = :task`,
)
export const assignLeader = query<In & { task: string; leader: string }, never>(
  'tasks.assign_leader',
  `update task set leader_person_id = :leader where province_id = :province and id = :task`,
)
