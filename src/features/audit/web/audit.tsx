import { Button, Group, Select } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api, provincePath } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { say, sayProblem } from '../../../platform/web/ui/undo.tsx'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { Instant } from '../../../platform/web/ui/values.tsx'
import { text } from '../text.ts'

const route = getRouteApi('/admin/audit')

/** «Nhật ký»: events newest first, and whether the chain still holds. */
export function Audit(): ReactNode {
  const t = useText(text)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const kinds = useQuery({ queryKey: ['audit', 'kinds'], queryFn: () => answer(api().GET('/audit/kinds')) })
  const events = useInfiniteQuery({
    queryKey: ['audit', 'events', search],
    queryFn: ({ pageParam }) => answer(api().GET('/audit/events', { params: { query: { ...search, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return (
    <>
      <PageHeader
        title={t.title}
        sentence={<ChainSentence />}
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        actions={<Actions search={search} />}
      />
      <Group className="no-print" align="end" mb="md">
        <Select
          label={t.kind}
          placeholder={t.anyKind}
          data={(kinds.data?.items ?? []).map((one) => ({ value: one.kind, label: one.words }))}
          value={search.kind ?? null}
          onChange={(kind) => void navigate({ search: (old) => ({ ...old, kind: kind ?? undefined }), replace: true })}
          clearable
          searchable
        />
        <DateField
          label={t.from}
          value={search.from ?? null}
          onChange={(from) => void navigate({ search: (old) => ({ ...old, from: from ?? undefined }), replace: true })}
        />
        <DateField
          label={t.to}
          value={search.to ?? null}
          onChange={(to) => void navigate({ search: (old) => ({ ...old, to: to ?? undefined }), replace: true })}
        />
      </Group>
      <DataTable
        label={t.title}
        columns={[
          { key: 'at', head: t.at, cell: (row) => <Instant at={row.at} />, width: '11rem' },
          { key: 'what', head: t.what, cell: (row) => row.kindWords },
          {
            key: 'person',
            head: t.person,
            cell: (row) => `${row.person?.name ?? t.system}${row.onBehalfOf ? ` (${t.onBehalf(row.onBehalfOf.name)})` : ''}`,
          },
          { key: 'subject', head: t.subject, cell: (row) => <Subject {...row.subject} /> },
          { key: 'position', head: t.position, numeric: true, cell: (row) => row.position ?? t.waiting, width: '9rem' },
        ]}
        rows={events.data?.pages.flatMap((page) => page.items)}
        rowKey={(row) => row.id}
        error={events.error}
        onRetry={() => void events.refetch()}
        empty={<EmptyState title={t.none} />}
        hasMore={events.hasNextPage}
        loadingMore={events.isFetchingNextPage}
        onMore={() => void events.fetchNextPage()}
      />
    </>
  )
}

/** What the event was about: a door where there is a page for it. */
function Subject({ type, id }: { type: string; id: string }): ReactNode {
  const t = useText(text)
  const words = t.subjectType(type)
  const params = { id }
  const door = (): ReactNode => {
    switch (type) {
      case 'document':
        return (
          <TextLink to="/documents/$id" params={params}>
            {words}
          </TextLink>
        )
      case 'task':
        return (
          <TextLink to="/tasks/$id" params={params}>
            {words}
          </TextLink>
        )
      case 'occurrence':
        return (
          <TextLink to="/lines/$id" params={params}>
            {words}
          </TextLink>
        )
      case 'unit':
        return (
          <TextLink to="/admin/units/$id" params={params}>
            {words}
          </TextLink>
        )
      case 'person':
        return (
          <TextLink to="/admin/people/$id" params={params}>
            {words}
          </TextLink>
        )
      default:
        return words
    }
  }
  return (
    <>
      {door()} <code title={id}>{id.length > 20 ? `…${id.slice(-6)}` : id}</code>
    </>
  )
}

function ChainSentence(): ReactNode {
  const t = useText(text)
  const chain = useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: () => answer(api().GET('/audit/chain', { params: { query: {} } })),
  })
  if (!chain.data) return null
  const { sealed, pending, head } = chain.data
  return (
    <>
      {t.chain(sealed, pending)} {t.head}: <code>{head?.slice(0, 16) ?? '–'}</code>
    </>
  )
}

function Actions({ search }: { search: Record<string, string | undefined> }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const check = useMutation({
    mutationFn: () => answer(api().POST('/audit/chain/check', { body: { day: today } })),
    onSuccess: ({ whole, events, brokenAt }) => say(whole ? t.whole(events) : t.broken(brokenAt ?? 0)),
    onError: sayProblem,
  })
  const filters = new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return (
    <>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t.check}
      </Button>
      <Button component="a" variant="default" href={provincePath(`/audit/events.csv?${filters.toString()}`)} download>
        {t.exportCsv}
      </Button>
      <PrintButton />
    </>
  )
}
