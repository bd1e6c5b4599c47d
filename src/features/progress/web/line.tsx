import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { rowLink, useRowKeys } from '../../../platform/web/ui/row-keys.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import type { Neighbour, OccurrenceView } from '../contract.ts'
import { text } from '../text.ts'
import { LineBadge } from './badge.tsx'
import styles from './progress.module.css'
import { NextReview } from './next-review.tsx'
import { ReportCard } from './report-card.tsx'
import { ReportForm } from './report-form.tsx'

const route = getRouteApi('/lines/$id')

/** One unit's line: what was ordered, the form to report, and all reports with their answers. */
export function Line(): ReactNode {
  const t = useText(text)
  const { id } = route.useParams()
  useRowKeys()
  const query = useQuery({
    queryKey: ['progress', 'line', id],
    queryFn: () => answer(api().GET('/occurrences/{id}', { params: { path: { id } } })),
    meta: { topics: ['tasks'] },
  })
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const view = query.data
  return (
    <>
      <PageHeader
        title={view.line.unit.name}
        sentence={<LineBadge {...view.line} />}
        help={{ purpose: t.linePurpose, who: t.lineWho, example: t.lineExample }}
        unit={view.line.unit.name}
        period={view.line.periodLabel ?? undefined}
        actions={<PrintButton />}
      />
      <Facts view={view} />
      <div className={view.may.report ? styles.columns : undefined}>
        <ReportPlace view={view} />
        <Reports view={view} />
      </div>
      <Neighbours title={t.neighbours} rows={view.neighbours} />
      <Neighbours title={t.periods} rows={view.periods} />
    </>
  )
}

function Facts({ view: { line, task } }: { view: OccurrenceView }): ReactNode {
  const t = useText(text)
  const source = [task.document.type, task.document.number].filter(Boolean).join(' ')
  return (
    <>
      <blockquote className={styles.quote}>{task.text}</blockquote>
      <p className={styles.facts}>
        <span>
          {t.due}: {line.due ? <Day date={line.due} /> : t.noDue}
        </span>
        {line.periodLabel ? (
          <span>
            {t.period}: {line.periodLabel}
          </span>
        ) : null}
        <span>
          {t.head}: {line.head?.name ?? '–'}
        </span>
        <span>
          {t.issuer}: {task.issuer.name}
          {source ? ` (${source})` : ''}
        </span>
        {task.deliverable ? (
          <span>
            {t.deliverable}: {task.deliverable}
          </span>
        ) : null}
        <TextLink to="/tasks/$id" params={{ id: task.id }}>
          {t.openTask}
        </TextLink>
      </p>
    </>
  )
}

function ReportPlace({ view }: { view: OccurrenceView }): ReactNode {
  const t = useText(text)
  const done = view.line.state === 'done_on_time' || view.line.state === 'done_late'
  if (view.may.report) return <ReportForm view={view} />
  return <p className={styles.note}>{done ? t.finished : view.may.review ? t.yoursToReview : t.notYours}</p>
}

function Reports({ view }: { view: OccurrenceView }): ReactNode {
  const t = useText(text)
  const first = view.reports.at(-1)
  const today = useToday()
  const [decided, setDecided] = useState<string | null>(null)
  // A line that waits for an answer, is finished, or was reported on today owes no newer report.
  const quiet =
    !view.line.silent && view.quietSince < today && (view.line.state === 'in_progress' || view.line.state === 'overdue')
  const older = useInfiniteQuery({
    queryKey: ['progress', 'reports', view.line.occurrenceId],
    queryFn: ({ pageParam }) =>
      answer(
        api().GET('/occurrences/{id}/reports', {
          params: { path: { id: view.line.occurrenceId }, query: { cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // The view carries the latest fifty; only a longer history is asked for.
    enabled: view.reports.length >= 50,
  })
  const known = new Set(view.reports.map((report) => report.id))
  const rest = older.data?.pages.flatMap((page) => page.items).filter((report) => !known.has(report.id)) ?? []
  return (
    <section className={styles.reports}>
      <h2>{t.reports}</h2>
      {view.reports.some(({ id }) => id === decided) ? <NextReview after={view.line.occurrenceId} /> : null}
      {view.line.silent ? <p>{t.none}</p> : null}
      {quiet && first ? <p className={styles.note}>{t.quietSince(formatDate(view.quietSince))}</p> : null}
      {[...view.reports, ...rest].map((report) => (
        <ReportCard key={report.id} report={report} version={view.version} onDecided={() => setDecided(report.id)} />
      ))}
      {older.hasNextPage ? (
        <Button variant="default" loading={older.isFetchingNextPage} onClick={() => void older.fetchNextPage()}>
          {t.more}
        </Button>
      ) : null}
    </section>
  )
}

function Neighbours({ title, rows }: { title: string; rows: readonly Neighbour[] }): ReactNode {
  const t = useText(text)
  if (rows.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {rows.map((row) => {
        const name = `${row.unit.name} (${row.role === 'lead' ? t.lead : t.support})`
        return (
          <div key={row.occurrenceId} className={styles.row}>
            <span>
              {row.open ? (
                <TextLink {...rowLink} to="/lines/$id" params={{ id: row.occurrenceId }}>
                  {name}
                </TextLink>
              ) : (
                name
              )}{' '}
              {row.periodLabel} {row.due ? <Day date={row.due} /> : null}
            </span>
            <span>
              <LineBadge {...row} /> {row.percent === null ? null : t.percentIs(row.percent)}
            </span>
          </div>
        )
      })}
    </section>
  )
}
