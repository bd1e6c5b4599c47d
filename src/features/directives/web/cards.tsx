import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconCircle, IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import styles from './cards.module.css'
import type { Draft, Presence } from './calls.ts'
import { text } from './review-text.ts'
import type { Show } from './shows.ts'
import { ShortCard } from './task-card.tsx'
import type { Acts, ReviewState } from './use-review.ts'

interface CardsProps {
  review: ReviewState
  acts: Acts
  others: readonly Presence[]
  locked: boolean
  filterRef: RefObject<HTMLInputElement | null>
  /** The chosen card: open, or its form. */
  open: (draft: Draft) => ReactNode
}

/** The proposals beside the document: counters that filter, then the cards, only those in sight drawn. */
export function Cards({ review, acts, others, locked, filterRef, open }: CardsProps): ReactNode {
  const t = useText(text)
  const { shown, chosen, places, go } = review
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 112,
    gap: 8,
    overscan: 6,
    scrollPaddingStart: 40,
    getItemKey: (index) => shown[index]?.id ?? index,
  })
  const index = shown.findIndex((draft) => draft.id === chosen?.id)
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: index === 0 ? 'start' : 'auto' })
  }, [index, virtualizer])
  return (
    <section className={styles.column} aria-label={t.proposals}>
      <Counters review={review} acts={acts} locked={locked} filterRef={filterRef} />
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        {shown.length === 0 ? <p className={styles.none}>{t.noneMatch}</p> : null}
        <div role="list" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const draft = shown[item.index]
            if (!draft) return null
            const here = others.filter(({ draftId }) => draftId === draft.id)
            return (
              <div
                key={item.key}
                role="listitem"
                data-index={item.index}
                ref={virtualizer.measureElement}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {draft.id === chosen?.id ? (
                  open(draft)
                ) : (
                  <ShortCard
                    draft={draft}
                    place={places.get(draft.id) ?? draft.clausePath}
                    others={here}
                    onChoose={() => go(draft.id)}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
      <LastAct review={review} acts={acts} />
    </section>
  )
}

/** ▲ 7 cần xem ✓ 31 đã nhận ○ 4 chưa xem: each shows its cards, once more shows all. */
export function Counters({
  review,
  acts,
  locked,
  filterRef,
}: Pick<CardsProps, 'review' | 'acts' | 'locked' | 'filterRef'>): ReactNode {
  const t = useText(text)
  const { counts, search, filter } = review
  const counter = (show: Show, n: number, words: string, Shape: typeof IconCheck) => (
    <button
      type="button"
      className={`${styles.counter} ${styles[show]}`}
      aria-pressed={search.show === show}
      onClick={() => filter({ show: search.show === show ? undefined : show })}
    >
      <Shape size={17} aria-hidden /> <b>{n}</b> {words}
    </button>
  )
  return (
    <div className={styles.top}>
      <div className={styles.counters}>
        {counter('look', counts.doubts, t.countDoubts, IconAlertTriangle)}
        {counter('accepted', counts.accepted, t.countAccepted, IconCheck)}
        {counter('waiting', counts.waiting, t.countWaiting, IconCircle)}
        {counts.rejected > 0 ? counter('rejected', counts.rejected, t.countRejected, IconX) : null}
      </div>
      <div className={styles.tools}>
        <FilterField value={search.q} onChange={(q) => filter({ q })} filterRef={filterRef} />
        {!locked && counts.clear > 0 ? (
          <Button size="compact-md" variant="light" onClick={() => void acts.acceptClear()}>
            {t.acceptClear(String(counts.clear))}
          </Button>
        ) : null}
      </div>
      {counts.waiting === 0 && counts.accepted > 0 && !locked ? <AllDone /> : null}
      {counts.issuable === 0 && !locked ? <p className={styles.nothing}>{t.nothingLeft}</p> : null}
    </div>
  )
}

function FilterField({
  value,
  onChange,
  filterRef,
}: {
  value: string | undefined
  onChange: (q: string | undefined) => void
  filterRef: RefObject<HTMLInputElement | null>
}): ReactNode {
  const t = useText(text)
  return (
    <TextInput
      ref={filterRef}
      size="xs"
      aria-label={t.filter}
      placeholder={`${t.filter} ( / )`}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return
        if (event.key === 'Escape') onChange(undefined)
        event.currentTarget.blur()
      }}
    />
  )
}

function AllDone(): ReactNode {
  const t = useText(text)
  return (
    <p className={styles.allDone}>
      <IconCheck size={18} aria-hidden /> {t.allDone}{' '}
      <LinkButton from="/documents/$id" to="/documents/$id/assign" size="compact-sm">
        {t.assign}
      </LinkButton>
    </p>
  )
}

const UNDO_MS = 8_000

/** What was done last, with the way back for 8 seconds; and what still waits for the network. */
export function LastAct({ review, acts }: { review: ReviewState; acts: Acts }): ReactNode {
  const t = useText(text)
  const { last, pending, stalled } = review.edits
  const [faded, setFaded] = useState<number | null>(null)
  const at = last?.at
  useEffect(() => {
    if (at === undefined) return
    const timer = setTimeout(() => setFaded(at), UNDO_MS)
    return () => clearTimeout(timer)
  }, [at])
  const shown = last !== null && last.at !== faded
  return (
    <div className={styles.last} role="status">
      {stalled ? <span>{t.pending(pending)}</span> : null}
      {shown && !stalled ? (
        <>
          <span>{last.words}</span>
          {last.change ? (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => void acts.undo()}
            >
              {t.undo} (u)
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  )
}
