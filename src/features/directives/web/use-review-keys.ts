import { useRef } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { useShortcuts } from '../../../platform/web/ui/shortcuts.tsx'
import { text } from './review-text.ts'
import type { Acts, ReviewState } from './use-review.ts'

interface Keys {
  review: ReviewState
  acts: Acts
  locked: boolean
  /** A dialog of the review is open or opening. */
  asking: boolean
  split: () => void
  add: () => void
  filter: () => void
  assign: () => void
}

/** A pause this long after a key that came too early ends the words it belonged to. */
const WORDS_MS = 700

/**
 * The keys of the review. They decide about tasks, so none works where the person cannot mean the card: before the proposals were read,
 * and from the key that opens a form or a dialog until it stands there. What is typed meanwhile is a name, not a decision.
 */
export function useReviewKeys({ review, acts, locked, asking, split, add, filter, assign }: Keys): void {
  const t = useText(text)
  const { chosen, editing, search, edits } = review
  const tooEarly = useRef(-WORDS_MS)
  const free = !editing && !asking && edits.conflict === null
  const reading = free && search.panel === undefined
  const changing = reading && !locked && chosen !== undefined
  const openForm = () => void (chosen && review.openForm(chosen.id))
  const meant = (run: () => void) => (event: KeyboardEvent) => {
    const early = !review.ready || (review.opening.current && !edits.stalled)
    if (early || event.timeStamp - tooEarly.current < WORDS_MS) tooEarly.current = event.timeStamp
    else run()
  }
  const keys = [
    { key: 'a', words: t.accept, run: () => acts.turn('accept'), enabled: changing },
    { key: 'e', words: t.edit, run: openForm, enabled: changing },
    { key: 'Enter', words: t.keyOpen, run: openForm, enabled: changing },
    { key: 's', words: t.split, run: split, enabled: changing },
    { key: 'm', words: t.merge, run: () => void acts.merge(), enabled: changing },
    { key: 'x', words: t.reject, run: () => acts.turn('reject'), enabled: changing },
    { key: 'r', words: t.reopen, run: () => acts.turn('reopen'), enabled: changing },
    { key: 'n', words: t.add, run: add, enabled: reading && !locked },
    { key: 'u', words: t.undo, run: () => void acts.undo(), enabled: reading && !locked },
    { key: 'j', words: t.keyNext, run: () => acts.move(1), enabled: reading },
    { key: 'k', words: t.keyPrevious, run: () => acts.move(-1), enabled: reading },
    { key: '/', words: t.keyFilter, run: filter, enabled: reading },
    { key: 'shift+G', words: t.keyDone, run: assign, enabled: free && review.counts.issuable > 0 },
  ]
  // Until the proposals are read there is no chosen card; its keys are heard all the same, as words that came too early.
  useShortcuts(keys.map((key) => ({ ...key, enabled: key.enabled || (reading && !review.ready), run: meant(key.run) })))
}
