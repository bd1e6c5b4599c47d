import type { Turn } from './calls.ts'

/** A decision that was shown and not yet acknowledged: enough to send it again after a reload. */
export interface SavedTurn {
  readonly draft: string
  readonly turn: Turn
  /** The version that the person saw. */
  readonly version: number
}

const place = (person: string, document: string) => `cotmoc.turns.${person}.${document}`

/** Decisions of an earlier visit that the server never acknowledged, in their order. */
export function savedTurns(person: string, document: string): SavedTurn[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(place(person, document)) ?? '[]')
    return Array.isArray(saved) ? (saved as SavedTurn[]) : []
  } catch {
    // Closed storage or a damaged entry: nothing can be sent again, and the list from the server shows what is decided.
    return []
  }
}

/** Keeps a decision until it is acknowledged. False where this browser cannot keep it: then leaving asks. */
export function keepTurn(person: string, document: string, turn: SavedTurn): boolean {
  return write(person, document, [...savedTurns(person, document), turn])
}

/** Forgets the first decision of this kind: the server has it, or a person has to decide anew. */
export function forgetTurn(person: string, document: string, turn: SavedTurn): void {
  const all = savedTurns(person, document)
  const at = all.findIndex((one) => one.draft === turn.draft && one.turn === turn.turn)
  if (at >= 0) write(person, document, all.toSpliced(at, 1))
}

function write(person: string, document: string, all: readonly SavedTurn[]): boolean {
  try {
    if (all.length === 0) localStorage.removeItem(place(person, document))
    else localStorage.setItem(place(person, document), JSON.stringify(all))
    return true
  } catch {
    return false
  }
}
