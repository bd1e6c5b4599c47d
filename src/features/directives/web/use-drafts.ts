import type { QueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { fold } from '../../../platform/shared/vietnamese.ts'
import type { Draft, DraftList, EditResult } from './calls.ts'
import { draftsKey } from './queries.ts'
import type { Show } from './shows.ts'
import { isDoubtful } from './words.ts'

/** Puts the answer of an edit into the list, unless something newer stands there already. */
export function takeResult(client: QueryClient, id: string, result: EditResult): void {
  client.setQueryData<DraftList>(draftsKey(id), (list) => {
    if (!list) return list
    const changed = new Map(result.drafts.map((draft) => [draft.id, draft]))
    const items = list.items.map((draft) => {
      const next = changed.get(draft.id)
      changed.delete(draft.id)
      return next && next.version >= draft.version ? next : draft
    })
    return { ...list, items: [...items, ...changed.values()], counts: result.counts }
  })
  if (result.changed > result.drafts.length) void client.invalidateQueries({ queryKey: draftsKey(id) })
}

/** Reads all proposals again, for an answer that did not come. */
export function rereadDrafts(client: QueryClient, id: string): Promise<void> {
  return client.invalidateQueries({ queryKey: draftsKey(id) })
}

/**
 * Live proposals in the order of the review: what had a doubt when it was first seen comes first, then the order of the text. A card
 * keeps its place while it is worked on, so that nothing jumps under the hand.
 */
export function useOrdered(items: readonly Draft[] | undefined): Draft[] {
  const ranks = useRef(new Map<string, number>())
  return useMemo(() => {
    const live = (items ?? []).filter((draft) => draft.state !== 'merged' && draft.state !== 'removed')
    const byText = [...live].sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))
    byText.forEach((draft, i) => {
      if (ranks.current.has(draft.id)) return
      // The second half of a split stays beside the first.
      const before = byText[i - 1]
      const beside = draft.origin === 'person' && before?.end === draft.start ? ranks.current.get(before.id) : undefined
      ranks.current.set(draft.id, beside ?? (isDoubtful(draft) ? 0 : 1))
    })
    const rank = (draft: Draft) => ranks.current.get(draft.id) ?? 1
    return byText.sort((a, b) => rank(a) - rank(b))
  }, [items])
}

/** Those of the list that are asked for. `chosen` stays although it no longer fits, until another card is chosen. */
export function filterDrafts(list: readonly Draft[], show: Show | undefined, words: string | undefined): Draft[] {
  const wanted = words === undefined ? '' : fold(words)
  return list.filter((draft) => {
    if (show === 'look' && !isDoubtful(draft)) return false
    if (show === 'waiting' && draft.state !== 'proposed') return false
    if ((show === 'accepted' || show === 'rejected') && draft.state !== show) return false
    return wanted === '' || fold(wordsOf(draft)).includes(wanted)
  })
}

function wordsOf(draft: Draft): string {
  return [draft.clausePath, draft.text, ...draft.bodies.map((body) => body.unitName ?? body.groupName ?? body.name)].join(' ')
}
