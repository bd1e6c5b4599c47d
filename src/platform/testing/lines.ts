/**
 * Issued work for tests that begin after «Giao nhiệm vụ»: a document, its tasks and the lines that units owe, written straight into the tables
 * and told to the roll-up as the tasks feature does.
 */
import { randomUUID } from 'node:crypto'
import type { Tx } from '../server/query.ts'
import { appendEvent } from '../server/events.ts'
import { addDeltas, countTasks, type RollupDelta } from '../server/rollup.ts'
import { fold } from '../shared/vietnamese.ts'
import { systemScope } from '../server/scope.ts'

/** One line to be owed. Units by their code in the register (people.ts). */
export interface LineSpec {
  readonly unit: string
  readonly role?: 'lead' | 'support'
  readonly due?: string | null
}

/** A task with the lines owed for it. */
export interface TaskSpec {
  readonly lines: readonly LineSpec[]
  readonly kind?: 'order' | 'request'
  readonly text?: string
  readonly issuer?: string
  readonly leader?: string
}

/** What was made; `occurrences` in the order of the lines. */
export interface IssuedTask {
  readonly document: string
  readonly task: string
  readonly occurrences: readonly string[]
}

interface UnitKey {
  id: string
  node: number
}

async function unitByCode(tx: Tx, province: number, code: string): Promise<UnitKey> {
  const { rows } = await tx.send({
    text: `select u.id, u.node from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
           where u.province_id = $1 and v.code = $2`,
    values: [province, code],
  })
  const [unit] = rows as UnitKey[]
  if (!unit) throw new Error(`no unit ${code} in province ${province}`)
  return unit
}

/** Adds a document of the issuer. Returns its id. */
export async function addDocument(
  tx: Tx,
  now: Date,
  document: { number?: string; signedOn?: string; issuer?: string; province?: number } = {},
): Promise<string> {
  const { province = 97, number = `${randomUUID().slice(0, 8)}/KH-UBND`, signedOn = '2026-01-05', issuer = 'UBND' } = document
  const owner = await unitByCode(tx, province, issuer)
  const id = randomUUID()
  await tx.send({
    text: `insert into document (province_id, id, presence, state, issuer_unit_id, issuer, number, type, signed_on, title, owner_unit_id, created_by, created_at)
           values ($1, $2, 'full', 'review', $3, 'UBND tỉnh Sơn Hà', $4, 'Kế hoạch', $5, 'Kế hoạch diễn tập', $3, $6, $7)`,
    values: [province, id, owner.id, number, signedOn, randomUUID(), now],
  })
  return id
}

/** Issues one task; a document of its own is made unless one is given. */
export async function issueTask(tx: Tx, now: Date, spec: TaskSpec, document?: string): Promise<IssuedTask> {
  const province = 97
  const kind = spec.kind ?? 'order'
  const documentId = document ?? (await addDocument(tx, now))
  const issuer = await unitByCode(tx, province, spec.issuer ?? 'UBND')
  const { rows } = await tx.send({
    text: 'select node from document where province_id = $1 and id = $2',
    values: [province, documentId],
  })
  const documentNode = (rows as { node: number }[])[0]!.node
  const task = randomUUID()
  const lead = spec.lines.some((line) => (line.role ?? 'lead') === 'lead')
  const text = spec.text ?? 'Rà soát, sửa chữa biển báo trên tuyến biên giới'
  await tx.send({
    text: `insert into task (province_id, id, document_id, draft_id, clause_path, ordinal, text, span_start, span_end, kind, deadline_origin, due,
             issuer_unit_id, leader_person_id, issued_by, issued_at, folded, has_lead)
           values ($1, $2, $3, $4, 'II.1', 1, $5, 0, 10, $6, 'text', $7, $8, $9, (select id from person where province_id = $1 limit 1), $10, $11, $12)`,
    values: [
      province,
      task,
      documentId,
      randomUUID(),
      text,
      kind,
      spec.lines[0]?.due ?? null,
      issuer.id,
      spec.leader ?? null,
      now,
      fold(text),
      lead,
    ],
  })
  const occurrences: string[] = []
  const deltas: RollupDelta[] = []
  for (const line of spec.lines) {
    const unit = await unitByCode(tx, province, line.unit)
    const [obligation, occurrence] = [randomUUID(), randomUUID()]
    const role = line.role ?? 'lead'
    const due = line.due ?? null
    await tx.send({
      text: `insert into obligation (province_id, id, task_id, document_id, unit_id, role, kind, origin, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, 'text', $8)`,
      values: [province, obligation, task, documentId, unit.id, role, kind, now],
    })
    await tx.send({
      text: `insert into occurrence (province_id, id, obligation_id, task_id, unit_id, due) values ($1, $2, $3, $4, $5, $6)`,
      values: [province, occurrence, obligation, task, unit.id, due],
    })
    occurrences.push(occurrence)
    deltas.push({ unitNode: unit.node, documentNode, fieldNode: 0, due, role, kind, state: 'silent', lines: 1 })
  }
  await addDeltas(tx, systemScope(province, now), deltas)
  const unclear = kind === 'order' ? 1 : 0
  await countTasks(tx, systemScope(province, now), issuer.id, {
    tasks: 1,
    withoutLead: lead ? 0 : unclear,
    withoutDeadline: unclear,
  })
  await tellIssued(tx, now, province, documentId)
  return { document: documentId, task, occurrences }
}

/** The event that goes with what is written by hand: without it pages that were read before would not know of it. */
export async function tellIssued(tx: Tx, now: Date, province: number, document: string): Promise<void> {
  await appendEvent(tx, systemScope(province, now), { kind: 'tasks.issued', subject: { type: 'document', id: document } })
}
