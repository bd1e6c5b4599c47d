import { Button, Select } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { DataTable, type Column } from '../../../platform/web/ui/DataTable.tsx'
import { DownloadButton } from '../../../platform/web/ui/DownloadButton.tsx'
import { FilterField } from '../../../platform/web/ui/FilterField.tsx'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { UnitPicker } from '../../../platform/web/ui/UnitPicker.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import { lineStates, type TaskSummary } from '../contract.ts'
import { text } from '../text.ts'
import { FieldSelect } from './field.tsx'
import { WorkBadge } from './state.tsx'
import styles from './tasks.module.css'

const route = getRouteApi('/tasks')

/** Who leads, in as few words as say it. */
export function leadWords(task: TaskSummary, unclear: string): string {
  const [first, second, ...rest] = task.leads.map((lead) => lead.name)
  if (!first) return task.unresolved.find((one) => one.role === 'lead')?.name ?? unclear
  if (!second) return first
  return rest.length === 0 ? `${first}, ${second}` : `${first} +${rest.length + 1}`
}

/** Columns that every list of tasks shows. */
export function useTaskColumns(): readonly Column<TaskSummary>[] {
  const t = useText(text)
  return [
    {
      key: 'task',
      head: t.task,
      cell: (row) => (
        <Link className={styles.rowLink} to="/tasks/$id" params={{ id: row.id }}>
          {row.kind === 'request' ? <span className={styles.note}>{t.request}: </span> : null}
          {row.text}
        </Link>
      ),
      width: '38%',
    },
    { key: 'lead', head: t.lead, cell: (row) => leadWords(row, t.unclearLead) },
    {
      key: 'due',
      head: t.due,
      cell: (row) => (row.due ? <Day date={row.due} /> : (row.deadline?.text ?? t.noDue)),
      width: '8rem',
    },
    {
      key: 'state',
      head: t.stateHead,
      width: '12rem',
      cell: (row) => (
        <>
          <WorkBadge {...row} silent={row.lines.silent > 0 && row.lines.silent === row.lines.total} />{' '}
          {row.periods && row.periods.overdue > 0 ? (
            <span className={styles.note}>{t.periodsOverdue(row.periods.overdue, row.periods.oldest ?? row.periods.newest)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'lines',
      head: t.lines,
      cell: (row) => t.linesOf(row.lines.done, row.lines.total, row.periods?.newest),
      width: '7rem',
    },
    { key: 'document', head: t.document, cell: (row) => row.document.number ?? row.document.type, width: '9rem' },
  ]
}

export function TaskList(): ReactNode {
  const t = useText(text)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayAssign = usePermission('tasks.assign_later')
  const columns = useTaskColumns()
  const { unitName, q, ...rest } = search
  const filter = { ...rest, text: q }
  const tasks = useInfiniteQuery({
    queryKey: ['tasks', 'list', filter],
    queryFn: ({ pageParam }) => answer(api().GET('/tasks', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    meta: { topics: ['progress'] },
  })
  return (
    <>
      <PageHeader
        title={t.tasks}
        sentence={
          search.document ? (
            <DocumentFilter onClear={() => void navigate({ search: (old) => ({ ...old, document: undefined }) })} />
          ) : null
        }
        help={{ purpose: t.listPurpose, who: t.listWho, example: t.listExample }}
        unit={unitName}
        actions={
          <>
            {mayAssign ? (
              <LinkButton to="/tasks/unclear" variant="default">
                {t.unclear}
              </LinkButton>
            ) : null}
            <DownloadButton path="/tasks.csv" query={filter}>
              {t.download}
            </DownloadButton>
            <PrintButton />
          </>
        }
      />
      <div className={`${styles.filters} no-print`}>
        <FilterField
          label={t.filterText}
          value={q}
          onChange={(words) => void navigate({ search: (old) => ({ ...old, q: words }), replace: true, resetScroll: false })}
        />
        <Select
          label={t.filterState}
          placeholder={t.anyState}
          data={[...lineStates.map((value) => ({ value, label: t.state(value) })), { value: 'silent', label: t.silent }]}
          value={search.state ?? null}
          onChange={(value) => {
            const state = [...lineStates, 'silent' as const].find((one) => one === value)
            void navigate({ search: (old) => ({ ...old, state }), replace: true })
          }}
          clearable
        />
        <UnitPicker
          label={t.filterUnit}
          value={search.unit ? [{ id: search.unit, name: search.unitName ?? search.unit }] : []}
          onChange={(units) =>
            void navigate({ search: (old) => ({ ...old, unit: units[0]?.id, unitName: units[0]?.name }), replace: true })
          }
        />
        <FieldSelect
          value={search.field}
          onChange={(field) => void navigate({ search: (old) => ({ ...old, field }), replace: true })}
        />
      </div>
      <DataTable
        label={t.tasks}
        columns={columns}
        rows={tasks.data?.pages.flatMap((page) => page.items)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/tasks/$id', params: { id: row.id } })}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={
          <EmptyState
            title={t.none}
            action={
              <Button variant="default" onClick={() => void navigate({ search: {} })}>
                {t.clear}
              </Button>
            }
          >
            {t.noneHelp}
          </EmptyState>
        }
        hasMore={tasks.hasNextPage}
        loadingMore={tasks.isFetchingNextPage}
        onMore={() => void tasks.fetchNextPage()}
      />
    </>
  )
}

/** The list was opened from one document; says so, and leads back to all. */
function DocumentFilter({ onClear }: { onClear: () => void }): ReactNode {
  const t = useText(text)
  return (
    <>
      {t.ofDocument}{' '}
      <Button className="no-print" size="compact-sm" variant="default" onClick={onClear}>
        {t.clear}
      </Button>
    </>
  )
}
