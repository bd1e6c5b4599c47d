/** Which field a document and its tasks carry. */
import { query } from '../../../platform/server/query.ts'
import type { FactRow } from './lines.ts'

interface In {
  province: number
}

export interface FieldRow {
  id: string
  node: number
  name: string
  words: string[]
  inUse: boolean
}
/** The register's fields, few as they are, also those out of use. */
export const fieldsOf = query<In, FieldRow>(
  'tasks.fields',
  `select id, node, name, words, in_use as "inUse" from field where province_id = :province order by ordinal, name`,
)

/** No row: none. */
export const documentFieldNode = query<In & { document: string }, { node: number }>(
  'tasks.document_field_node',
  `select field_node as node from document_field where province_id = :province and document_id = :document`,
)
export const setDocumentField = query<In & { document: string; node: number }, never>(
  'tasks.set_document_field',
  `insert into document_field (province_id, document_id, field_node) values (:province, :document, :node)
   on conflict (province_id, document_id) do update set field_node = excluded.field_node`,
)
export const clearDocumentField = query<In & { document: string }, never>(
  'tasks.clear_document_field',
  `delete from document_field where province_id = :province and document_id = :document`,
)

export const insertFieldChange = query<
  In & {
    id: string
    document: string
    before: number | null
    after: number | null
    person: string
    onBehalfOf: string | null
    now: Date
  },
  never
>(
  'tasks.insert_field_change',
  `insert into field_change (province_id, id, document_id, before_node, after_node, person_id, on_behalf_of, at)
   values (:province, :id, :document, :before, :after, :person, :onBehalfOf, :now)`,
)
export const fieldChangesOf = query<
  In & { document: string },
  { before: number | null; after: number | null; personId: string; onBehalfId: string | null; at: Date }
>(
  'tasks.field_changes',
  `select before_node as before, after_node as after, person_id as "personId", on_behalf_of as "onBehalfId", at from field_change
   where province_id = :province and document_id = :document order by at desc, id desc limit 50`,
)

export const countOwnFields = query<In & { document: string }, { count: number }>(
  'tasks.count_own_fields',
  `select count(*)::int as count from task where province_id = :province and document_id = :document and field_own`,
)

/** The first words of what a document orders: its tasks, or what was accepted for them. */
export const wordsOfDocument = query<In & { document: string }, { text: string }>(
  'tasks.words_of_document',
  `select left(text, 400) as text from draft_task
   where province_id = :province and document_id = :document and state in ('proposed', 'accepted') order by ordinal limit 60`,
)

export const setTaskField = query<In & { task: string; node: number | null; own: boolean }, never>(
  'tasks.set_task_field',
  `update task set field_node = :node, field_own = :own where province_id = :province and id = :task`,
)

/** Tasks that follow their document's field and do not have it yet, a few at a time; held until the end of the transaction. */
export const tasksToFollow = query<In & { document: string; limit: number }, { id: string }>(
  'tasks.to_follow',
  `select t.id from task t
   where t.province_id = :province and t.document_id = :document and not t.field_own
     and t.field_node is distinct from (select f.field_node from document_field f where f.province_id = :province and f.document_id = :document)
   order by t.id limit :limit for no key update of t`,
)
export const fieldsOfTasks = query<In & { tasks: string[] }, { id: string; node: number | null }>(
  'tasks.fields_of_tasks',
  `select id, field_node as node from task where province_id = :province and id = any(:tasks::uuid[])`,
)
export const followDocumentField = query<In & { document: string; tasks: string[] }, never>(
  'tasks.follow_document_field',
  `update task set version = version + 1,
     field_node = (select f.field_node from document_field f where f.province_id = :province and f.document_id = :document)
   where province_id = :province and id = any(:tasks::uuid[])`,
)
export const occurrencesOfTasks = query<In & { tasks: string[] }, { id: string }>(
  'tasks.occurrences_of_tasks',
  `select id from occurrence where province_id = :province and task_id = any(:tasks::uuid[])`,
)
export const factsOfTasks = query<In & { tasks: string[] }, FactRow & { taskId: string }>(
  'tasks.facts_of_tasks',
  `select f.task_id as "taskId", f.unit_node as "unitNode", f.document_node as "documentNode", f.field_node as "fieldNode",
     nullif(f.due, 'infinity'::date) as due, f.role, f.kind, f.state
   from line_fact f where f.province_id = :province and f.task_id = any(:tasks::uuid[])`,
)

/** [{ id, taskId, before, after }]: names of fields, as the history of a task tells them. */
export const insertFollowed = query<In & { rows: string; person: string; onBehalfOf: string | null; now: Date }, never>(
  'tasks.insert_followed',
  `insert into task_change (province_id, id, task_id, action, before, after, basis, person_id, on_behalf_of, at)
   select :province, r.id, r."taskId", 'field_followed', r.before, r.after, '', :person, :onBehalfOf, :now
   from jsonb_to_recordset(:rows::jsonb) as r(id uuid, "taskId" uuid, before jsonb, after jsonb)`,
)
