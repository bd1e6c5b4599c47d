import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { sentenceOf } from '../../../platform/web/api.ts'
import { newId } from '../../../platform/web/ids.ts'
import { useText } from '../../../platform/web/language.ts'
import { useSession } from '../../../platform/web/session.ts'
import { say } from '../../../platform/web/ui/undo.tsx'
import * as calls from './calls.ts'
import type { Draft, DraftChange, EditResult } from './calls.ts'
import { forgetTurn, savedTurns } from './outbox.ts'
import { text } from './review-text.ts'
import type { Show } from './shows.ts'
import { draftsQuery } from './queries.ts'
import { filterDrafts, takeResult, useOrdered } from './use-drafts.ts'
import { useEdits, withOverlay, type Edit } from './use-edits.ts'
import { isDoubtful, placesOf, taskName } from './words.ts'

/** A task that is being added: it is nowhere else until it is saved. */
export interface Adding {
  readonly id: string
  readonly start: number
  readonly end: number
}

const route = getRouteApi('/documents/$id')

/** The state of a review: the proposals as shown, the one chosen (kept in the address), and what can be done. */
export function useReview(id: string, enabled: boolean) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery({ ...draftsQuery(id), enabled })
  const edits = useEdits(id)
  const items = useMemo(() => withOverlay(list.data?.items, edits.overlay), [list.data, edits.overlay])
  const drafts = useOrdered(items)
  const places = useMemo(() => placesOf(drafts), [drafts])
  const shown = useMemo(() => filterDrafts(drafts, search.show, search.q), [drafts, search.show, search.q])
  const chosen =
    drafts.find((draft) => draft.id === search.task) ?? shown.find((draft) => draft.state === 'proposed') ?? shown[0] ?? drafts[0]

  const show = useCallback(
    (task: string | undefined, more: { edit?: true } = {}) =>
      navigate({
        search: (old) => ({ ...old, task, edit: more.edit, cite: undefined, start: undefined, end: undefined }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const go = useCallback((task: string | undefined) => void show(task), [show])
  const { opening, untilOpen } = useOpening()
  const openForm = useCallback((task: string) => untilOpen(() => show(task, { edit: true })), [show, untilOpen])
  const filter = useCallback(
    (part: { show?: Show; q?: string }) =>
      void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false }),
    [navigate],
  )
  // Until the whole list is there, another card may stand for the one that the address names.
  const known = search.task === undefined || chosen?.id === search.task || list.data?.next === null
  const ready = list.data !== undefined && known
  const [adding, setAdding] = useState<Adding | null>(null)
  const editing = search.edit === true || adding !== null
  const counts = countsOf(drafts)
  return {
    list,
    ready,
    edits,
    drafts,
    places,
    shown,
    chosen,
    go,
    show,
    openForm,
    opening,
    untilOpen,
    filter,
    counts,
    editing,
    adding,
    setAdding,
    search,
  }
}

/** Whether a form is on its way to the screen: from the key that asks for it until it is drawn and has the focus. */
function useOpening() {
  const opening = useRef(false)
  const untilOpen = useCallback(async (open: () => Promise<unknown>) => {
    opening.current = true
    try {
      await open()
    } finally {
      requestAnimationFrame(() => (opening.current = false))
    }
  }, [])
  return { opening, untilOpen }
}

export type ReviewState = ReturnType<typeof useReview>

function countsOf(drafts: readonly Draft[]) {
  const of = (wanted: (draft: Draft) => boolean) => drafts.filter(wanted).length
  const waiting = of((draft) => draft.state === 'proposed')
  const doubts = of(isDoubtful)
  const accepted = of((draft) => draft.state === 'accepted')
  return {
    total: drafts.length,
    /** What could still be issued; 0 means that the document is only kept for look-up. */
    issuable: waiting + accepted,
    waiting,
    doubts,
    clear: waiting - doubts,
    accepted,
    rejected: of((draft) => draft.state === 'rejected'),
  }
}

/** The next card that waits for a decision, going down and then from the top; without one, the card below. */
function nextOf(shown: readonly Draft[], chosen: Draft): string {
  const at = shown.findIndex((draft) => draft.id === chosen.id)
  const round = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))]
  return (round.find((draft) => draft.state === 'proposed') ?? shown[at + 1] ?? chosen).id
}

/** How a proposal stands after a decision. */
function stateAfter(turn: calls.Turn): Draft['state'] {
  return turn === 'accept' ? 'accepted' : turn === 'reject' ? 'rejected' : 'proposed'
}

/** Sends again what an earlier visit decided and the server never acknowledged. */
function useSavedTurns(id: string, { list, edits: { run } }: ReviewState): void {
  const t = useText(text)
  const { person } = useSession()
  // Only the whole list tells what became of each.
  const items = list.data?.next === null ? list.data.items : undefined
  const done = useRef(false)
  useEffect(() => {
    if (!items || done.current) return
    done.current = true
    for (const turn of savedTurns(person.id, id)) {
      forgetTurn(person.id, id, turn)
      const draft = items.find((one) => one.id === turn.draft)
      const state = stateAfter(turn.turn)
      if (!draft || draft.state === state) continue
      const seen = { ...draft, version: turn.version }
      const send: Edit['send'] = (versionOf) => calls.turnDraft(id, draft.id, turn.turn, versionOf(seen))
      void run({ done: t[`did_${turn.turn}`](taskName(draft)), seen: [seen], meanwhile: { state }, saved: turn, send })
    }
  }, [items, id, person.id, run, t])
}

/** What a person does with the proposals; each is one key. */
export function useActs(id: string, review: ReviewState) {
  const t = useText(text)
  const client = useQueryClient()
  const { edits, chosen, shown, drafts, go } = review
  const { run } = edits
  useSavedTurns(id, review)

  const turn = (how: calls.Turn) => {
    if (!chosen) return
    const state = stateAfter(how)
    if (chosen.state !== state) {
      const done = t[`did_${how}`](taskName(chosen))
      const send: Edit['send'] = (versionOf) => calls.turnDraft(id, chosen.id, how, versionOf(chosen))
      const saved = { draft: chosen.id, turn: how, version: chosen.version }
      void run({ done, seen: [chosen], meanwhile: { state }, saved, send })
    }
    if (how !== 'reopen') go(nextOf(shown, chosen))
  }
  const move = (step: 1 | -1) => {
    const at = shown.findIndex((draft) => draft.id === chosen?.id)
    const next = shown[at === -1 ? 0 : Math.min(Math.max(at + step, 0), shown.length - 1)]
    if (next) go(next.id)
  }
  const above =
    chosen &&
    [...drafts].filter((d) => d.state !== 'rejected' && d.ordinal < chosen.ordinal).sort((a, b) => b.ordinal - a.ordinal)[0]
  const merge = async () => {
    if (!chosen) return
    if (!above) return say(t.nothingAbove)
    const pair = [above, chosen]
    const send: Edit['send'] = (versionOf) =>
      calls.mergeDrafts(
        id,
        pair.map((draft) => ({ id: draft.id, version: versionOf(draft) })),
      )
    go(above.id)
    await run({ done: t.did_merge(taskName(chosen)), seen: pair, send })
  }
  const split = async (at: number) => {
    if (!chosen) return
    await run({
      done: t.did_split(taskName(chosen)),
      seen: [chosen],
      send: (v) => calls.splitDraft(id, chosen.id, v(chosen), at),
    })
  }
  const add = async (span: { start: number; end: number }) => {
    await review.untilOpen(async () => review.setAdding({ id: newId(), start: span.start, end: span.end }))
  }
  const create = async (change: DraftChange, onTaken: () => void): Promise<EditResult | undefined> => {
    const { version: _, ...fields } = change
    const { adding } = review
    if (!adding) return undefined
    const send: Edit['send'] = async () => {
      const result = await calls.addDraft(id, { ...adding, ...fields })
      onTaken()
      return result
    }
    const result = await run({ done: t.did_add, seen: [], send })
    if (result) {
      review.setAdding(null)
      go(adding.id)
    }
    return result
  }
  const undo = async () => {
    const result = await run({ done: t.did_undo, seen: [], send: () => calls.undo(id) })
    if (result) edits.setLast({ words: t.did_undo, change: null, at: Date.now() })
    const first = result?.drafts.find((draft) => draft.state !== 'merged' && draft.state !== 'removed')
    if (first) go(first.id)
  }
  const acceptClear = async () => {
    const result = await run({ done: '', seen: [], send: () => calls.acceptClear(id) })
    if (result) edits.setLast({ words: t.acceptedClear(result.changed), change: result.change, at: Date.now() })
  }
  const correct = async (change: DraftChange, onTaken: () => void): Promise<EditResult | undefined> => {
    if (!chosen) return undefined
    const seen = { ...chosen, version: change.version }
    const send: Edit['send'] = async (versionOf) => {
      const result = await calls.correctDraft(id, chosen.id, { ...change, version: versionOf(seen) })
      onTaken()
      return result
    }
    const result = await run({ done: t.did_edit(taskName(chosen)), seen: [seen], send })
    if (result) go(change.accept ? nextOf(shown, chosen) : chosen.id)
    return result
  }
  const nameIs = async (name: string, unit: { unitId: string | null; groupId: string | null; called: string }) => {
    const { called, ...ids } = unit
    await run({ done: t.nameLearned(name, called), seen: [], send: () => calls.decideName(id, { name, ...ids }) })
  }
  /** The person chose his own version: it is sent again on top of the other's, which he has now seen. */
  const takeMine = async (edit: Edit, theirs: Draft) => {
    edits.setConflict(null)
    try {
      const result = await edit.send(() => theirs.version)
      takeResult(client, id, result)
      edits.setLast({ words: edit.done, change: result.change, at: Date.now() })
      go(theirs.id)
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return { turn, move, merge, split, add, create, undo, acceptClear, correct, nameIs, takeMine }
}

export type Acts = ReturnType<typeof useActs>
