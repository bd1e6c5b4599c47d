import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { text } from '../text.ts'
import styles from './tasks.module.css'

/** Submitted documents that this person may approve: who may is said by the table of authorities, document by document. */
async function toApprove() {
  const { items } = await answer(api().GET('/assignments'))
  const views = await Promise.all(
    items.map(({ document }) => answer(api().GET('/directives/{id}/assignment', { params: { path: { id: document.id } } }))),
  )
  return items.filter((_, i) => views[i]?.may.approve === true)
}

/** What waits for this person's decision, above what his unit owes: documents to approve, reports to accept or return. */
export function MyDecisions(): ReactNode {
  const t = useText(text)
  const [approves, reviews] = [usePermission('documents.approve'), usePermission('progress.review')]
  const documents = useQuery({
    queryKey: ['tasks', 'waiting', 'mine'],
    queryFn: toApprove,
    enabled: approves,
    meta: { topics: ['directives'] },
  })
  const reports = useQuery({
    queryKey: ['progress', 'reviews', 'count'],
    queryFn: async () => (await answer(api().GET('/reviews', { params: { query: { limit: 1 } } }))).total,
    enabled: reviews,
    meta: { topics: ['progress'] },
  })
  const waiting = documents.data ?? []
  if (waiting.length === 0 && !reports.data) return null
  return (
    <section className={`${styles.decide} no-print`} aria-label={t.decide}>
      <h2>{t.decide}</h2>
      <ul>
        {waiting.map(({ assignment, document }) => (
          <li key={assignment.id}>
            <TextLink to="/documents/$id/assign" params={{ id: document.id }}>
              {t.decideDocument([document.type, document.number].filter(Boolean).join(' ') || (document.title ?? ''))}
            </TextLink>
          </li>
        ))}
        {reports.data ? (
          <li>
            <TextLink to="/reviews">{t.decideReports(reports.data)}</TextLink>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
