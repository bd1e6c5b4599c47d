import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { ErrorState } from '../../../platform/web/ui/states.tsx'
import { text } from '../text.ts'
import { Door } from './figure.tsx'
import styles from './overview.module.css'
import { decisionsQuery } from './queries.ts'

/** «Cần quyết định»: what only this person can do, the oldest first. */
export function Decide(): ReactNode {
  const t = useText(text)
  const query = useQuery(decisionsQuery)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return null
  const { assignments, reviews, withoutLead, withoutDeadline } = query.data
  const waits = [assignments?.count, reviews?.count, withoutLead, withoutDeadline].some((figure) => figure && figure.value > 0)
  return (
    <section className={styles.section}>
      <h2>{t.decide}</h2>
      {waits ? null : <p className={styles.note}>{t.decideNone}</p>}
      <ul className={styles.decisions}>
        {assignments && assignments.count.value > 0 ? (
          <li className={styles.decision}>
            <Door of={assignments.count} label={t.assignments} tone="waiting" />
            <ul className={styles.items}>
              {assignments.items.map((item) => (
                <li key={item.documentId}>
                  <TextLink to="/documents/$id/assign" params={{ id: item.documentId }}>
                    {[item.document.type, item.document.number].filter(Boolean).join(' ')}
                  </TextLink>{' '}
                  – {item.submittedBy.name}, {t.waited(item.days)}
                </li>
              ))}
            </ul>
          </li>
        ) : null}
        {reviews && reviews.count.value > 0 ? (
          <li className={styles.decision}>
            <Door of={reviews.count} label={t.reviews} tone="waiting" />
            <ul className={styles.items}>
              {reviews.items.map((item) => (
                <li key={item.reportId}>
                  <TextLink to="/lines/$id" params={{ id: item.occurrenceId }}>
                    {item.unit.name}
                  </TextLink>
                  : {item.text}, {t.waited(item.days)}
                </li>
              ))}
            </ul>
          </li>
        ) : null}
        {withoutLead && withoutLead.value > 0 ? (
          <li className={styles.decision}>
            <Door of={withoutLead} label={t.withoutLead} tone="waiting" />
          </li>
        ) : null}
        {withoutDeadline && withoutDeadline.value > 0 ? (
          <li className={styles.decision}>
            <Door of={withoutDeadline} label={t.withoutDeadline} />
          </li>
        ) : null}
      </ul>
    </section>
  )
}
