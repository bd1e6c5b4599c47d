import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode, RefObject } from 'react'
import { useText } from '../../../platform/web/language.ts'
import type { DocumentDetail, Draft } from './calls.ts'
import { Counters, LastAct } from './cards.tsx'
import type { LaidParagraph } from './lay-out.ts'
import styles from './one-card.module.css'
import { text } from './review-text.ts'
import { Sentence } from './sentence.tsx'
import type { Acts, ReviewState } from './use-review.ts'

const route = getRouteApi('/documents/$id')

interface OneCardProps {
  document: DocumentDetail
  /** The sentence is shown as it was scanned, too. */
  pictured: boolean
  review: ReviewState
  acts: Acts
  locked: boolean
  lines: readonly LaidParagraph[]
  filterRef: RefObject<HTMLInputElement | null>
  open: (draft: Draft) => ReactNode
  onAdd: () => void
}

/** On a phone: one task at a time, its sentence above it, the way back and on below the thumb. */
export function OneCard({ document, pictured, review, acts, locked, lines, filterRef, open, onAdd }: OneCardProps): ReactNode {
  const t = useText(text)
  const navigate = route.useNavigate()
  const { chosen, shown, search } = review
  const at = shown.findIndex((draft) => draft.id === chosen?.id)
  return (
    <div className={styles.one}>
      {chosen ? (
        <>
          <Sentence document={document} draft={chosen} lines={lines} pictured={pictured && !search.whole} />
          <div className={styles.tools}>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() =>
                void navigate({ search: (old) => ({ ...old, whole: search.whole ? undefined : true }), replace: true })
              }
            >
              {search.whole ? t.backToCards : t.seeInDocument}
            </Button>
            <span className={styles.position}>{t.position(at + 1, shown.length)}</span>
            {locked ? null : (
              <Button size="compact-sm" variant="subtle" onClick={onAdd}>
                {t.addHere}
              </Button>
            )}
          </div>
          {open(chosen)}
        </>
      ) : (
        <p>{t.noneMatch}</p>
      )}
      <LastAct review={review} acts={acts} />
      <Counters review={review} acts={acts} locked={locked} filterRef={filterRef} />
      {review.editing ? null : (
        <nav className={styles.nav} aria-label={t.proposals}>
          <Button variant="default" aria-label={t.previous} disabled={at <= 0} onClick={() => acts.move(-1)}>
            <IconChevronLeft size={24} aria-hidden />
          </Button>
          {chosen && !locked && chosen.state !== 'accepted' ? (
            <Button className={styles.accept} onClick={() => acts.turn('accept')}>
              {t.accept}
            </Button>
          ) : (
            <span className={styles.accept} />
          )}
          <Button
            variant="default"
            aria-label={t.next}
            disabled={at === -1 || at >= shown.length - 1}
            onClick={() => acts.move(1)}
          >
            <IconChevronRight size={24} aria-hidden />
          </Button>
        </nav>
      )}
    </div>
  )
}
