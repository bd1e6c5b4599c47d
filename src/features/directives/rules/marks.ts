/** What tells apart the tasks that stand in the same clause. Pure. */
import type { Draft } from '../contract/drafts.ts'

/** The mark of a task inside its clause: the closing order, or the n-th task, counted from 1 in the order of the text. */
export type Mark = { readonly kind: 'closing' } | { readonly kind: 'nth'; readonly n: number }

type Marked = Pick<Draft, 'id' | 'clausePath' | 'ordinal' | 'closing' | 'state'>

/**
 * Marks for the tasks of a document that share a clause with another, by id. A task that its clause alone names has none. Rejected
 * proposals count, so that the others keep their marks whatever is decided.
 */
export function marksOf(drafts: readonly Marked[]): ReadonlyMap<string, Mark> {
  const clauses = new Map<string, Marked[]>()
  for (const draft of drafts) {
    if (draft.state === 'merged' || draft.state === 'removed') continue
    clauses.set(draft.clausePath, [...(clauses.get(draft.clausePath) ?? []), draft])
  }
  const marks = new Map<string, Mark>()
  for (const together of clauses.values()) {
    if (together.length === 1) continue
    const closing = together.filter((draft) => draft.closing)
    const [only] = closing.length === 1 ? closing : []
    if (only) marks.set(only.id, { kind: 'closing' })
    const numbered = together.filter((draft) => draft !== only).sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))
    // One task beside the closing order is the clause itself.
    if (numbered.length > 1) numbered.forEach(({ id }, i) => marks.set(id, { kind: 'nth', n: i + 1 }))
  }
  return marks
}
