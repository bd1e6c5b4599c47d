import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { ErrorState } from '../../../platform/web/ui/states.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import { text } from '../text.ts'
import { Door } from './figure.tsx'
import styles from './overview.module.css'
import { documentsQuery } from './queries.ts'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'

/** The chain of documents with the days that passed at each link. */
export function Chain(): ReactNode {
  const t = useText(text)
  const mayRead = usePermission('documents.read')
  const query = useQuery(documentsQuery)
  return (
    <section className={styles.section}>
      <h2>{t.chain}</h2>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data?.items.some(({ counts }) => counts) ? <p className={styles.note}>{t.bothRoles}</p> : null}
      {query.data?.items.length === 0 ? <p className={styles.note}>{t.chainNone}</p> : null}
      <ul className={styles.list}>
        {query.data?.items.map(({ document, parent, depth, counts, kept }) => {
          const name = [document.type, document.number].filter(Boolean).join(' ') || (document.title ?? t.document)
          return (
            <li key={document.id} className={styles.chainItem} style={{ paddingInlineStart: `calc(${depth} * var(--step))` }}>
              {mayRead ? (
                <TextLink {...rowLink} to="/documents/$id" params={{ id: document.id }}>
                  {name}
                </TextLink>
              ) : (
                name
              )}{' '}
              <span className={styles.note}>
                {document.issuer}
                {document.date ? <>, {<Day date={document.date} />}</> : null}
                {parent?.days != null ? ` (${t.daysAfter(parent.days)})` : ''}
              </span>
              {counts ? (
                <div className={styles.figures}>
                  <Door of={counts.total} label={t.total.toLowerCase()} />
                  <Door of={counts.done} label={t.done.toLowerCase()} tone="done" />
                  <Door of={counts.overdue} label={t.overdueNone} tone="late" />
                  {counts.quiet.value > 0 ? <Door of={counts.quiet} label={t.quietWords} /> : null}
                  {kept ? (
                    <TextLink to="/documents/$id/coverage" params={{ id: document.id }}>
                      {t.coverage}
                    </TextLink>
                  ) : null}
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
