/** From an accepted draft to the lines that units owe. Pure: the register as of the day is given. */
import type { LocalDate } from '../../../platform/shared/dates.ts'
import type { Deadline } from '../../directives/contract/drafts.ts'
import { firstPeriod, recurrenceOf, type Recurrence } from './periods.ts'

/** An addressee as the review left it (`draft_task.bodies`). */
export interface Addressee {
  role: 'lead' | 'support'
  name: string
  unitId: string | null
  groupId: string | null
  kind: 'order' | 'request'
  origin: 'text' | 'assigned'
  by?: string
  at?: string
  basis?: string
}

/** The register as it stands on the day of issue. */
export interface DayRegister {
  /** The unit that carries the work on: itself, or its one successor; null where there is none or several. */
  carrier(unitId: string): string | null
  members(groupId: string): readonly string[]
  /** Party, Front and central bodies are asked, also as members of a group. */
  asked(unitId: string): boolean
}

export interface PlannedLine {
  unitId: string
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  groupName: string | null
  groupId: string | null
  origin: 'text' | 'assigned'
  assigned: { by: string; at: string; basis: string } | null
}

export interface PlannedTask {
  lines: PlannedLine[]
  /** Addressees that lead to no unit of the register: they stay on the task as «chưa rõ». */
  unresolved: { role: 'lead' | 'support'; name: string }[]
  recurrence: Recurrence | null
  due: LocalDate | null
  startsOn: LocalDate | null
  /** Of the first occurrence; null start for a line owed once. */
  first: { start: LocalDate | null; due: LocalDate | null; label: string | null }
}

/** Group addressees become one line a member; a unit that leads owes no second line as co-ordinator. */
export function planTask(
  addressees: readonly Addressee[],
  deadline: Deadline | null,
  register: DayRegister,
  today: LocalDate,
): PlannedTask {
  const lines = new Map<string, PlannedLine>()
  const unresolved: PlannedTask['unresolved'] = []
  for (const role of ['lead', 'support'] as const) {
    for (const body of addressees.filter((one) => one.role === role)) {
      const units = unitsOf(body, register)
      if (units.length === 0) unresolved.push({ role, name: body.name })
      for (const unitId of units) if (!lines.has(unitId)) lines.set(unitId, lineOf(body, unitId, register))
    }
  }
  const recurrence = recurrenceOf(deadline)
  const due = deadline?.kind === 'date' ? deadline.due : null
  const period = recurrence && firstPeriod(recurrence, today)
  return {
    lines: [...lines.values()],
    unresolved,
    recurrence,
    due,
    startsOn: deadline?.kind === 'from' ? deadline.start : null,
    first: period ? { start: period.start, due: period.due, label: period.label } : { start: null, due, label: null },
  }
}

function unitsOf(body: Addressee, register: DayRegister): readonly string[] {
  if (body.groupId) return register.members(body.groupId)
  const unit = body.unitId && register.carrier(body.unitId)
  return unit ? [unit] : []
}

function lineOf(body: Addressee, unitId: string, register: DayRegister): PlannedLine {
  const group = body.groupId !== null
  return {
    unitId,
    role: body.role,
    kind: body.kind === 'request' || (group && register.asked(unitId)) ? 'request' : 'order',
    groupName: group ? body.name : null,
    groupId: body.groupId,
    origin: body.origin,
    assigned: body.by && body.at && body.basis ? { by: body.by, at: body.at, basis: body.basis } : null,
  }
}

/** One line of a task and how the person who asks stands to it. */
export interface SeenLine {
  unitId: string
  role: 'lead' | 'support'
}

/**
 * Which lines of a task a person sees: all of them over the issuer and for a lead; a co-ordinator sees its own and where its lead
 * stands; whoever covers a unit sees that unit's (design §8). Null: not the task at all.
 */
export function seenLines(
  lines: readonly SeenLine[],
  units: ReadonlySet<string>,
  own: ReadonlySet<string>,
  overIssuer: boolean,
): ((line: SeenLine) => boolean) | null {
  if (overIssuer || lines.some((line) => line.role === 'lead' && own.has(line.unitId))) return () => true
  if (!lines.some((line) => units.has(line.unitId) || own.has(line.unitId))) return null
  const takesPart = lines.some((line) => own.has(line.unitId))
  return (line) => units.has(line.unitId) || own.has(line.unitId) || (takesPart && line.role === 'lead')
}

/**
 * For each place of a text the innermost clause that holds it, or null. Linear after sorting: `clauses` by start, outer ones first.
 */
export function innermostClauses(
  clauses: readonly { id: string; start: number; end: number }[],
  places: readonly number[],
): Map<number, string | null> {
  const found = new Map<number, string | null>()
  const open: { id: string; end: number }[] = []
  let next = 0
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    for (let clause = clauses[next]; clause && clause.start <= place; clause = clauses[(next += 1)]) open.push(clause)
    while ((open.at(-1)?.end ?? Infinity) <= place) open.pop()
    found.set(place, open.at(-1)?.id ?? null)
  }
  return found
}
