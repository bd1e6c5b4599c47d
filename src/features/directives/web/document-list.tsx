import { Badge, Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { DataTable, type Column } from '../../../platform/web/ui/DataTable.tsx'
import { LinkButton, TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { useShortcuts } from '../../../platform/web/ui/shortcuts.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { Day, Instant, Value } from '../../../platform/web/ui/values.tsx'
import { useNarrow } from '../../../platform/web/ui/narrow.ts'
import { text } from '../text.ts'
import { listDocuments, readMineToApprove, type DocumentSummary, type ListFilter } from './calls.ts'
import { CardDialog } from './card-dialog.tsx'
import styles from './document-list.module.css'
import { useReadingWorks } from './use-reading-works.ts'
import { documentName } from './words.ts'

const route = getRouteApi('/documents')
const TYPES = [
  'Kế hoạch',
  'Quyết định',
  'Chỉ thị',
  'Thông báo',
  'Công văn',
  'Nghị quyết',
  'Kết luận',
  'Chương trình',
  'Báo cáo',
  'Bài báo',
]

/** «Văn bản»: what came in, where it stands, and the way to each review. */
export function DocumentList(): ReactNode {
  const t = useText(text)
  const { card, ...filter } = route.useSearch()
  useReadingWorks()
  const navigate = route.useNavigate()
  const mayTakeIn = usePermission('documents.upload')
  const list = useInfiniteQuery({
    queryKey: ['directives', 'list', filter],
    meta: { topics: ['drafts', 'tasks'] },
    queryFn: ({ pageParam }) => listDocuments(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap((page) => page.items)
  const filtered = Object.values(filter).some((value) => value !== undefined)
  const setCard = (open: boolean) =>
    void navigate({ search: (old) => ({ ...old, card: open ? true : undefined }), replace: true })
  return (
    <>
      <PageHeader
        title={t.title}
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        actions={
          mayTakeIn ? (
            <>
              <PrintButton />
              <Button variant="default" onClick={() => setCard(true)}>
                {t.addCard}
              </Button>
              <LinkButton to="/documents/new">{t.takeIn}</LinkButton>
            </>
          ) : (
            <PrintButton />
          )
        }
      />
      <WaitingForApproval />
      <Filters filter={filter} />
      <DataTable
        label={t.title}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/documents/$id', params: { id: row.id }, search: {} })}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={
          filtered ? (
            <EmptyState
              title={t.noMatch}
              action={
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {t.clearFilters}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t.none} action={mayTakeIn ? <LinkButton to="/documents/new">{t.takeIn}</LinkButton> : undefined}>
              {t.noneHelp}
            </EmptyState>
          )
        }
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {card && mayTakeIn ? <CardDialog onClose={() => setCard(false)} /> : null}
    </>
  )
}

function useColumns(): readonly Column<DocumentSummary>[] {
  const t = useText(text)
  return [
    {
      key: 'document',
      head: t.colDocument,
      cell: (row) => (
        <>
          <TextLink to="/documents/$id" params={{ id: row.id }}>
            {documentName(row)}
          </TextLink>{' '}
          {row.urgency ? (
            <Badge color="gray" variant="outline" radius="sm" tt="none">
              {row.urgency}
            </Badge>
          ) : null}{' '}
          {row.internal ? (
            <Badge color="gray" variant="outline" radius="sm" tt="none">
              {t.internal}
            </Badge>
          ) : null}
          {row.number && row.title ? <div className={styles.title}>{row.title}</div> : null}
        </>
      ),
    },
    { key: 'issuer', head: t.colIssuer, width: '14rem', cell: (row) => row.issuer ?? '–' },
    { key: 'date', head: t.colDate, width: '7rem', cell: (row) => (row.date ? <Day date={row.date} /> : t.noDate) },
    { key: 'state', head: t.colState, width: '11rem', cell: (row) => <StateWords document={row} /> },
    {
      key: 'tasks',
      head: t.colTasks,
      numeric: true,
      width: '7rem',
      cell: (row) => <Value of={row.presence === 'full' ? row.counts.total - row.counts.rejected : 'not-applicable'} />,
    },
    {
      key: 'doubts',
      head: t.colDoubts,
      numeric: true,
      width: '6.5rem',
      cell: (row) => <Value of={row.state === 'review' ? row.counts.doubts : 'not-applicable'} />,
    },
  ]
}

/** Where a document stands, in one phrase. */
function StateWords({ document }: { document: DocumentSummary }): ReactNode {
  const t = useText(text)
  const { state, assignment, presence } = document
  if (presence === 'card') return t.stateCard
  if (presence === 'stub') return t.stateStub
  if (state === 'reading') return <span className={styles.waiting}>{t.stateReading}</span>
  if (state === 'failed') return t.stateFailed
  if (state === 'replaced') return <span className={styles.soft}>{t.stateReplaced}</span>
  if (assignment === 'submitted') return <span className={styles.waiting}>{t.stateSubmitted}</span>
  if (assignment === 'approved') return <span className={styles.done}>{t.stateApproved}</span>
  if (assignment === 'returned') return <span className={styles.soon}>{t.stateReturned}</span>
  return state === 'review' ? t.stateReview : t.stateReference
}

/** What only this person can decide comes first. */
function WaitingForApproval(): ReactNode {
  const t = useText(text)
  const { data } = useQuery({
    queryKey: ['tasks', 'waiting', 'mine'],
    meta: { topics: ['directives'] },
    queryFn: readMineToApprove,
    enabled: usePermission('documents.approve'),
  })
  if (!data || data.length === 0) return null
  return (
    <section className={`${styles.decide} no-print`} aria-label={t.waitingTitle(data.length)}>
      <h2>{t.waitingTitle(data.length)}</h2>
      <ul>
        {data.map(({ assignment, document, tasks }) => (
          <li key={assignment.id}>
            <TextLink to="/documents/$id/assign" params={{ id: document.id }}>
              {documentName(document)}
            </TextLink>{' '}
            · {t.unitsTimes(tasks)} · {t.waitingBy(assignment.submittedBy.name)} <Instant at={assignment.submittedAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Filters({ filter }: { filter: ListFilter }): ReactNode {
  const t = useText(text)
  const navigate = route.useNavigate()
  const field = useRef<HTMLInputElement>(null)
  // A phone shows the list first: what is seldom used stands behind «Lọc», with how many of it hold.
  const narrow = useNarrow(900)
  const [open, setOpen] = useState(false)
  const more = [filter.state, filter.type, filter.issuer, filter.year].filter((value) => value !== undefined).length
  const put = (part: ListFilter) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false })
  useShortcuts([{ key: '/', words: t.filterText, run: () => field.current?.focus() }])
  return (
    <search className={`${styles.filters} no-print`}>
      <SearchField label={t.filterText} value={filter.text} onChange={(words) => put({ text: words })} fieldRef={field} />
      {narrow ? (
        <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.filters(more)}
        </Button>
      ) : null}
      {narrow && !open ? null : <MoreFilters filter={filter} put={put} />}
    </search>
  )
}

function MoreFilters({ filter, put }: { filter: ListFilter; put: (part: ListFilter) => void }): ReactNode {
  const t = useText(text)
  return (
    <>
      <NativeSelect
        label={t.filterState}
        value={filter.state ?? ''}
        onChange={(event) => put({ state: (event.currentTarget.value || undefined) as ListFilter['state'] })}
        data={[
          { value: '', label: t.all },
          { value: 'review', label: t.stateReview },
          { value: 'submitted', label: t.stateSubmitted },
          { value: 'approved', label: t.stateApproved },
          { value: 'reading', label: t.stateReading },
          { value: 'failed', label: t.stateFailed },
          { value: 'reference', label: t.stateReference },
          { value: 'replaced', label: t.stateReplaced },
        ]}
      />
      <NativeSelect
        label={t.filterType}
        value={filter.type ?? ''}
        onChange={(event) => put({ type: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t.all }, ...TYPES]}
      />
      <SearchField label={t.filterIssuer} value={filter.issuer} onChange={(issuer) => put({ issuer })} />
      <SearchField
        label={t.filterYear}
        value={filter.year === undefined ? undefined : String(filter.year)}
        narrow
        // A year has four digits; until then nothing is filtered.
        onChange={(year) => put({ year: year && /^\d{4}$/.test(year) ? Number(year) : undefined })}
      />
    </>
  )
}

interface SearchFieldProps {
  label: string
  value: string | undefined
  onChange: (words: string | undefined) => void
  narrow?: boolean
  fieldRef?: React.Ref<HTMLInputElement>
}

/** A field whose words go into the address a moment after the last key. */
function SearchField({ label, value, onChange, narrow, fieldRef }: SearchFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const put = useDebouncedCallback((words: string) => {
    onChange(words.trim() || undefined)
    setTyped(null)
  }, 250)
  return (
    <TextInput
      ref={fieldRef}
      label={label}
      w={narrow ? '6rem' : undefined}
      value={typed ?? value ?? ''}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        put(event.currentTarget.value)
      }}
    />
  )
}
