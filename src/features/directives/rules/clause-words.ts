/** The words of each clause without those of clauses within it, and the headings over it. Linear. */

/** A clause as the reader found it; children follow their parents. */
export interface ClauseSpan {
  readonly id: string
  readonly parentId: string | null
  readonly path: string
  readonly heading: string
  readonly start: number
  readonly end: number
}

export interface ClauseWords {
  readonly id: string
  readonly path: string
  readonly text: string
  readonly over: string
}

/** A heading is a line; where a whole paragraph stands for one, its beginning is enough. */
const HEADING = 200

/** `text` is the document's, in which the spans count. */
export function clauseWords(clauses: readonly ClauseSpan[], text: string): ClauseWords[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const firstChild = new Map<string, number>()
  for (const { parentId, start } of clauses)
    if (parentId !== null) firstChild.set(parentId, Math.min(start, firstChild.get(parentId) ?? start))
  return clauses.map((clause) => ({
    id: clause.id,
    path: clause.path,
    text: text.slice(clause.start, Math.min(clause.end, firstChild.get(clause.id) ?? clause.end)),
    over: headingsOver(clause, byId),
  }))
}

/** Headings of the clauses that hold this one, outermost first. */
export function headingsOver(clause: ClauseSpan, byId: ReadonlyMap<string, ClauseSpan>): string {
  const headings: string[] = []
  for (let up = clause.parentId; up !== null && headings.length < 12; up = byId.get(up)?.parentId ?? null)
    headings.unshift((byId.get(up)?.heading ?? '').slice(0, HEADING))
  return headings.join('\n')
}
