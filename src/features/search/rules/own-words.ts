/** Which words of a document's text belong to which clause. */

/** A clause in the order of the text: outer ones before those inside them. */
export interface Spanned {
  readonly id: string
  readonly parentId: string | null
  readonly start: number
  readonly end: number
}

/** From where to where a clause's own words reach: up to the first clause inside it. By clause. */
export function ownSpans(clauses: readonly Spanned[]): Map<string, { start: number; end: number }> {
  const spans = new Map(clauses.map(({ id, start, end }) => [id, { start, end: Math.max(start, end) }]))
  for (const { parentId, start } of clauses) {
    const above = parentId === null ? undefined : spans.get(parentId)
    if (above && start >= above.start && start < above.end) above.end = start
  }
  return spans
}

/** What stands in no clause: the head of the document, and the whole text where nothing is numbered. */
export function outside(text: string, clauses: readonly Spanned[]): string {
  const parts: string[] = []
  let at = 0
  for (const { parentId, start, end } of clauses) {
    if (parentId !== null) continue
    if (start > at) parts.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  parts.push(text.slice(at))
  return parts.join('\n').trim()
}
