import { Button, Select, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { DataTable, type Column } from '../../../platform/web/ui/DataTable.tsx'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { UnitPicker } from '../../../platform/web/ui/UnitPicker.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import { lineStates, type TaskSummary } from '../contract.ts'
import { text } from '../text.ts'
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
    { key: 'task', head: t.task, cell: (row) => row.text, width: '38%' },
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
      cell: (row) => <WorkBadge {...row} silent={row.lines.silent > 0 && row.lines.silent === row.lines.total} />,
    },
    { key: 'lines', head: t.lines, cell: (row) => t.linesOf(row.lines.done, row.lines.total), width: '7rem' },
    { key: 'document', head: t.document, cell: (row) => row.document.number ?? row.document.type, width: '9rem' },
  ]
}

export function TaskList(): ReactNode {
  const t = useText(text)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayAssign = usePermission('tasks.assign_later')
  const columns = useTaskColumns()
  const { unitName, ...filter } = search
  const tasks = useInfiniteQuery({
    queryKey: ['tasks', 'list', filter],
    queryFn: ({ pageParam }) => answer(api().GET('/tasks', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    meta: { topics: ['progress'] },
  })
  return (
    <>
      <PageHeader
        title={t.tasks}
        help={{ purpose: t.listPurpose, who: t.listWho, example: t.listExample }}
        unit={unitName}
        actions={
          <>
            {mayAssign ? (
              <LinkButton to="/tasks/unclear" variant="default">
                {t.unclear}
              </LinkButton>
            ) : null}
            <PrintButton />
          </>
        }
      />
      <div className={`${styles.filters} no-print`}>
        <TextInput
          label={t.filterText}
          value={search.text ?? ''}
          onChange={(event) => {
            const words = event.currentTarget.value
            void navigate({ search: (old) => ({ ...old, text: words || undefined }), replace: true })
          }}
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
