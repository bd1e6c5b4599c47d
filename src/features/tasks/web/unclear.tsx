import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { text } from '../text.ts'
import { useTaskColumns } from './task-list.tsx'
import styles from './tasks.module.css'

const route = getRouteApi('/tasks/unclear')

/** Tasks whose document names no lead or no day, for whoever may assign it later. */
export function Unclear(): ReactNode {
  const t = useText(text)
  const { missing = 'lead' } = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useTaskColumns()
  const tasks = useInfiniteQuery({
    queryKey: ['tasks', 'unclear', missing],
    queryFn: ({ pageParam }) => answer(api().GET('/tasks/unclear', { params: { query: { missing, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return (
    <>
      <PageHeader
        title={t.unclear}
        help={{ purpose: t.unclearPurpose, who: t.listWho, example: t.basisHint }}
        actions={<PrintButton />}
      />
      <SegmentedControl
        className="no-print"
        classNames={{ label: styles.choice }}
        aria-label={t.unclear}
        fullWidth
        maw="28rem"
        mb="md"
        value={missing}
        onChange={(value) => void navigate({ search: { missing: value === 'deadline' ? 'deadline' : 'lead' } })}
        data={[
          { value: 'lead', label: t.missingLead },
          { value: 'deadline', label: t.missingDeadline },
        ]}
      />
      <DataTable
        label={t.unclear}
        columns={columns}
        rows={tasks.data?.pages.flatMap((page) => page.items)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/tasks/$id', params: { id: row.id } })}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={<EmptyState title={t.unclearNone} />}
        hasMore={tasks.hasNextPage}
        loadingMore={tasks.isFetchingNextPage}
        onMore={() => void tasks.fetchNextPage()}
      />
    </>
  )
}
