import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { text } from '../text.ts'
import styles from './progress.module.css'

/** The way on after a decision: to the completion that waits longest, without a turn back to the list. `after`: the line just decided. */
export function NextReview({ after }: { after: string }): ReactNode {
  const t = useText(text)
  const { data } = useQuery({
    queryKey: ['progress', 'reviews', 'next'],
    queryFn: () => answer(api().GET('/reviews', { params: { query: {} } })),
    // The list was read before this decision; what it says next must be true now.
    staleTime: 0,
  })
  if (!data) return null
  const next = data.items.find(({ report }) => report.occurrenceId !== after)
  return (
    <div className="no-print" role="status">
      {next ? (
        <LinkButton to="/lines/$id" params={{ id: next.report.occurrenceId }}>
          {t.nextReview}
        </LinkButton>
      ) : (
        <p className={styles.note}>{t.allReviewed}</p>
      )}
    </div>
  )
}
