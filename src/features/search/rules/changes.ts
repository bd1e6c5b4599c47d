/** What a change means for the index. */

/** An event as the index sees it. */
export interface Change {
  readonly kind: string
  readonly subjectType: string
  readonly subjectId: string
}

/** What is to be read again. */
export interface Stale {
  readonly documents: ReadonlySet<string>
  readonly tasks: ReadonlySet<string>
  /** 'all' where it cannot be said which. */
  readonly units: ReadonlySet<string> | 'all'
}

/** Changes that leave every word as it was. Whatever is not listed is read again: rather once too often than never. */
const WORDLESS = new Set([
  'directives.linked',
  'directives.links_carried_over',
  'directives.links_suggested',
  'directives.name_resolved',
  'directives.refused',
  'tasks.submitted',
  'tasks.withdrawn',
  'tasks.returned',
  'tasks.periods_opened',
  'tasks.lead_assigned',
  'tasks.due_assigned',
  'tasks.leader_assigned',
  'units.related',
  'units.unrelated',
])

/** Events that only record that someone looked: whole, in pictures, as a file, or as a list. */
const isLook = (kind: string): boolean => kind.endsWith('_read')

/** What these changes make stale. */
export function staleBy(changes: readonly Change[]): Stale {
  const documents = new Set<string>()
  const tasks = new Set<string>()
  const units = new Set<string>()
  let allUnits = false
  for (const { kind, subjectType, subjectId } of changes) {
    if (WORDLESS.has(kind) || isLook(kind)) continue
    if (subjectType === 'document') documents.add(subjectId)
    else if (subjectType === 'task') tasks.add(subjectId)
    else if (subjectType === 'unit') units.add(subjectId)
    else if (kind.startsWith('units.')) allUnits = true
  }
  return { documents, tasks, units: allUnits ? 'all' : units }
}
