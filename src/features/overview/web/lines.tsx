import { Group, Select } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { DownloadButton } from '../../../platform/web/ui/DownloadButton.tsx'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { StateBadge, type WorkState } from '../../../platform/web/ui/StateBadge.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { Day, TimeAgo } from '../../../platform/web/ui/values.tsx'
import { lineFilters, type OverviewLine } from '../contract.ts'
import { text } from '../text.ts'
import { text as words } from './field-text.ts'
import { Narrowed, useListAbout } from './list-about.tsx'
import styles from './overview.module.css'

const route = getRouteApi('/overview/lines')

const drawn: Record<OverviewLine['state'], WorkState> = {
  not_due: 'not_due',
  in_progress: 'in_progress',
  waiting: 'waiting',
  done_on_time: 'done',
  done_late: 'done_late',
  overdue: 'late',
}

/** The list behind a figure: as long as the figure, the longest overdue first. */
export function Lines(): ReactNode {
  const t = useText(text)
  const w = useText(words)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = search.filter ?? 'all'
  const list = useInfiniteQuery({
    queryKey: ['overview', 'lines', search],
    queryFn: ({ pageParam }) =>
      answer(api().GET('/overview/lines', { params: { query: { ...search, filter, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    meta: { topics: ['progress', 'tasks'] },
  })
  const fields = useQuery({ queryKey: ['units', 'fields'], queryFn: () => answer(api().GET('/fields')) })
  const fieldChoices = [
    ...(fields.data?.items ?? [])
      .filter((one) => one.inUse || one.id === search.field)
      .map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: w.none },
  ]
  const first = list.data?.pages[0]
  const total = first?.total
  const about = useListAbout(search, first, fieldChoices.find((one) => one.value === search.field)?.label)
  return (
    <>
      <PageHeader
        title={about.title}
        sentence={total === undefined ? null : t.listSentence(total, t.filter(filter))}
        help={{ purpose: t.counted, who: t.who, example: t.example }}
        unit={first?.unit?.name}
        period={about.month}
        actions={
          <>
            <LinkButton to="/overview" variant="default">
              {t.backToOverview}
            </LinkButton>
            <DownloadButton path="/overview/lines.csv" query={{ ...search, filter }}>
              {t.download}
            </DownloadButton>
            <PrintButton />
          </>
        }
      />
      <Group className="no-print" mb="md">
        <Select
          label={t.filterLabel}
          data={lineFilters.map((value) => ({ value, label: t.filter(value) }))}
          value={filter}
          onChange={(value) => {
            const next = lineFilters.find((one) => one === value)
            void navigate({ search: (old) => ({ ...old, filter: next }), replace: true })
          }}
          allowDeselect={false}
          w="min(100%, 20rem)"
        />
        {search.document || search.month ? null : (
          <Select
            label={w.field}
            placeholder={w.any}
            data={fieldChoices}
            value={search.field ?? null}
            onChange={(field) => void navigate({ search: (old) => ({ ...old, field: field ?? undefined }), replace: true })}
            clearable
            w="min(100%, 20rem)"
          />
        )}
      </Group>
      <Narrowed
        narrowings={about.narrowings}
        onRemove={(key) => void navigate({ search: (old) => ({ ...old, [key]: undefined }), replace: true })}
      />
      <DataTable
        label={about.title}
        columns={[
          {
            key: 'text',
            head: t.task,
            cell: (row) => (
              <Link className={styles.rowLink} to="/lines/$id" params={{ id: row.occurrenceId }}>
                {row.text}
              </Link>
            ),
            width: '36%',
          },
          { key: 'unit', head: t.unit, cell: (row) => row.unit.name },
          { key: 'role', head: t.role, cell: (row) => (row.role === 'lead' ? t.lead : t.supportRole), width: '7rem' },
          {
            key: 'due',
            head: t.due,
            cell: (row) => (row.due ? <Day date={row.due} /> : (row.periodLabel ?? t.noDue)),
            width: '8rem',
          },
          { key: 'state', head: t.state, cell: (row) => <LineState row={row} />, width: '13rem' },
          { key: 'last', head: t.lastReport, cell: (row) => (row.lastReportedAt ? <TimeAgo at={row.lastReportedAt} /> : '–') },
        ]}
        rows={list.data?.pages.flatMap((page) => page.items)}
        rowKey={(row) => row.occurrenceId}
        onOpen={(row) => void navigate({ to: '/lines/$id', params: { id: row.occurrenceId } })}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<EmptyState title={t.none} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

function LineState({ row }: { row: OverviewLine }): ReactNode {
  const t = useText(text)
  return (
    <>
      <StateBadge state={drawn[row.state]}>{row.state === 'overdue' ? t.overdueBy(row.daysLate) : undefined}</StateBadge>{' '}
      {row.silent ? (
        <StateBadge state="silent">{t.notReported}</StateBadge>
      ) : row.percent === null ? null : (
        t.percent(row.percent)
      )}
    </>
  )
}
