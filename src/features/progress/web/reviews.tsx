import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import { text } from '../text.ts'
import styles from './progress.module.css'

const route = getRouteApi('/reviews')

/** Completions that wait for this person; one opens on its line, where it is accepted or returned. */
export function Reviews(): ReactNode {
  const t = useText(text)
  const navigate = route.useNavigate()
  const list = useInfiniteQuery({
    queryKey: ['progress', 'reviews'],
    queryFn: ({ pageParam }) => answer(api().GET('/reviews', { params: { query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const total = list.data?.pages[0]?.total
  return (
    <>
      <PageHeader
        title={t.reviews}
        sentence={total === undefined ? null : t.reviewsSentence(total)}
        help={{ purpose: t.reviewsPurpose, who: t.reviewsWho, example: t.reviewsExample }}
        actions={<PrintButton />}
      />
      <DataTable
        label={t.reviews}
        columns={[
          {
            key: 'task',
            head: t.task,
            cell: (row) => (
              <Link className={styles.rowLink} to="/lines/$id" params={{ id: row.report.occurrenceId }}>
                {row.task.text}
              </Link>
            ),
            width: '40%',
          },
          { key: 'unit', head: t.sender, cell: (row) => `${row.report.unit.name} – ${row.report.person.name}` },
          {
            key: 'words',
            head: t.words,
            cell: (row) => (
              <>
                {row.report.words}{' '}
                {row.report.files > 0 ? <span className={styles.note}>{t.filesCount(row.report.files)}</span> : null}
              </>
            ),
          },
          { key: 'due', head: t.due, cell: (row) => (row.due ? <Day date={row.due} /> : t.noDue), width: '8rem' },
          { key: 'waits', head: t.reportState('submitted'), cell: (row) => t.waited(row.waitingDays), width: '8rem' },
        ]}
        rows={list.data?.pages.flatMap((page) => page.items)}
        rowKey={(row) => row.report.id}
        onOpen={(row) => void navigate({ to: '/lines/$id', params: { id: row.report.occurrenceId } })}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<EmptyState title={t.reviewsNone} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  )
}
