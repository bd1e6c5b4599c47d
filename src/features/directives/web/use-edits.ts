import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../../platform/web/api.ts'
import { useSession } from '../../../platform/web/session.ts'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import type { Draft, DraftConflict, EditResult } from './calls.ts'
import { forgetTurn, keepTurn, type SavedTurn } from './outbox.ts'
import { rereadDrafts, takeResult } from './use-drafts.ts'

/** One act of the person. `send` is given the version of a draft that he saw, raised by his own acts that went before. */
export interface Edit {
  /** What is said when it is done, e.g. «Đã nhận II.3.b.» */
  readonly done: string
  /** The drafts that it touches, as he saw them. */
  readonly seen: readonly Draft[]
  /** How they look until the server has answered. */
  readonly meanwhile?: Partial<Draft>
  /** Kept on this browser until it is acknowledged, so that a reload loses nothing. */
  readonly saved?: SavedTurn
  readonly send: (versionOf: (draft: Draft) => number) => Promise<EditResult>
}

/** An act that met another person's change. */
export interface Conflict {
  readonly edit: Edit
  readonly theirs: Draft
  readonly yours: unknown
}

const RETRY_MS = 3_000

/**
 * The person's acts, sent one after the other in the order of his keys. The page shows them at once; an act that found no server waits
 * and goes when the network is back; an act that met another's change waits for his choice. Nothing is overwritten in silence.
 */
export function useEdits(id: string) {
  const client = useQueryClient()
  const { person } = useSession()
  const [overlay, setOverlay] = useState<ReadonlyMap<string, Partial<Draft>>>(new Map())
  const [pending, setPending] = useState(0)
  const [unkept, setUnkept] = useState(0)
  const [stalled, setStalled] = useState(false)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [last, setLast] = useState<{ words: string; change: string | null; at: number } | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const own = useRef(new Map<string, number>())
  const gone = useRef(false)
  // Going to another page of the product loses nothing, since the queue lives on; closing the tab would.
  useEffect(() => {
    if (unkept === 0) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unkept])
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const sendOne = useCallback(
    async (edit: Edit): Promise<EditResult | undefined> => {
      // Only acts of this person raise the version that he may build on; anyone else's change is for him to see first.
      const versionOf = (draft: Draft) => Math.max(draft.version, own.current.get(draft.id) ?? 0)
      try {
        const result = await untilReached(
          () => edit.send(versionOf),
          setStalled,
          () => gone.current,
        )
        for (const draft of result.drafts) own.current.set(draft.id, draft.version)
        if (edit.saved) forgetTurn(person.id, id, edit.saved)
        takeResult(client, id, result)
        setLast({ words: edit.done, change: result.change, at: Date.now() })
        return result
      } catch (error) {
        const unreached = error instanceof ApiProblem && error.status === 0
        if (edit.saved && !unreached) forgetTurn(person.id, id, edit.saved)
        const met = conflictOf(error)
        if (met && met.theirs.changedBy?.id === person.id && alreadyDone(edit, met.theirs)) {
          // The first sending arrived and only its answer was lost.
          await rereadDrafts(client, id)
        } else if (met) setConflict({ edit, ...met })
        else sayProblem(error)
        return undefined
      }
    },
    [client, id, person.id],
  )

  const run = useCallback(
    (edit: Edit): Promise<EditResult | undefined> => {
      const ids = edit.seen.map((draft) => draft.id)
      const { meanwhile } = edit
      if (meanwhile) setOverlay((before) => new Map([...before, ...ids.map((one) => [one, meanwhile] as const)]))
      setPending((n) => n + 1)
      const kept = edit.saved !== undefined && keepTurn(person.id, id, edit.saved)
      if (!kept) setUnkept((n) => n + 1)
      const sent = queue.current.then(() => sendOne(edit))
      queue.current = sent.finally(() => {
        setPending((n) => n - 1)
        if (!kept) setUnkept((n) => n - 1)
        setOverlay((before) => new Map([...before].filter(([one, part]) => !(ids.includes(one) && part === meanwhile))))
      })
      return sent
    },
    [sendOne, person.id, id],
  )
  return { run, overlay, pending, stalled, conflict, setConflict, last, setLast }
}

export type Edits = ReturnType<typeof useEdits>

/** The drafts with the person's acts that are still on their way. */
export function withOverlay(
  items: readonly Draft[] | undefined,
  overlay: ReadonlyMap<string, Partial<Draft>>,
): Draft[] | undefined {
  if (!items || overlay.size === 0) return items as Draft[] | undefined
  return items.map((draft) => ({ ...draft, ...overlay.get(draft.id) }))
}

/** Tries until the server answers: when the network says so, and every few seconds. */
async function untilReached<T>(send: () => Promise<T>, stall: (stalled: boolean) => void, stopped: () => boolean): Promise<T> {
  for (;;) {
    try {
      const result = await send()
      stall(false)
      return result
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 0 || stopped()) throw error
      stall(true)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, RETRY_MS)
        window.addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true })
      })
    }
  }
}

function conflictOf(error: unknown): { theirs: Draft; yours: unknown } | null {
  if (!(error instanceof ApiProblem) || error.code !== 'directives.draft_changed') return null
  // The contract gives this problem the shape of DraftConflict, not that of refused fields.
  return error.details as unknown as DraftConflict
}

function alreadyDone(edit: Edit, theirs: Draft): boolean {
  return edit.meanwhile?.state !== undefined && edit.meanwhile.state === theirs.state
}
