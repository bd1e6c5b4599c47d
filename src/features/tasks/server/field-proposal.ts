/** What words say of a field, as answers carry it. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import type { FieldProposal } from '../contract/fields.ts'
import { proposeField } from '../rules/fields.ts'
import * as sql from '../sql/fields.ts'
import type { TaskRow } from '../sql/tasks.ts'

/** What the words of a task say of its field; null where it has one. */
export async function proposalFor(tx: Tx, scope: Scope, task: TaskRow, leads: readonly string[]): Promise<FieldProposal | null> {
  if (task.fieldNode !== null) return null
  const texts = [{ text: [task.text, ...leads].join('. '), weight: 1 }]
  return asProposal(proposeField(await fieldsInUse(tx, scope), texts))
}

/** A proposal as answers carry it. */
export const asProposal = (found: ReturnType<typeof proposeField>): FieldProposal | null =>
  found && { field: { id: found.field.id, name: found.field.name }, because: found.because }

/** Fields that may be chosen. */
export async function fieldsInUse(tx: Tx, scope: Scope): Promise<sql.FieldRow[]> {
  return (await sql.fieldsOf(tx, { province: scope.province })).filter((field) => field.inUse)
}
