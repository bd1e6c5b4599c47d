import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton, TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { useRowKeys } from '../../../platform/web/ui/row-keys.ts'
import { EmptyState, ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { useNarrow } from '../../../platform/web/ui/narrow.ts'
import type { Coverage as CoverageData, CoverageRow, ThreadTask } from '../contract/chain.ts'
import { text } from './chain-text.ts'
import { ClauseTasks } from './clause-tasks.tsx'
import { CoverageGrid, CoverageList } from './coverage-table.tsx'
import styles from './coverage.module.css'
import { nameOf, ThreadTaskLine } from './thread.tsx'
import { Waits } from './waits.tsx'

const route = getRouteApi('/documents/$id/coverage')

/** «Độ phủ»: what of a document is carried out by whom, what by nobody, and where it waits. */
export function Coverage(): ReactNode {
  const t = useText(text)
  const { id } = route.useParams()
  const { show = 'all', clause, column } = route.useSearch()
  const navigate = route.useNavigate()
  useRowKeys()
  const narrow = useNarrow(900)
  const query = useQuery({
    queryKey: ['tasks', 'coverage', id],
    queryFn: () => answer(api().GET('/directives/{id}/coverage', { params: { path: { id } } })),
    meta: { topics: ['progress', 'directives', 'drafts'] },
  })
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const data = query.data
  const name = nameOf(data.document, t.document)
  const rows = data.rows.filter((row) => isShown(row, show))
  return (
    <>
      <PageHeader
        title={t.coverageOf(name)}
        sentence={<Sentence data={data} />}
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        unit={data.document.issuer ?? undefined}
        actions={
          <>
            <PrintButton />
            <LinkButton variant="default" to="/documents/$id" params={{ id }}>
              {t.backToDocument}
            </LinkButton>
          </>
        }
      />
      <SegmentedControl
        className="no-print"
        classNames={{ label: styles.choice }}
        aria-label={t.show}
        maw="34rem"
        fullWidth
        mb="md"
        value={show}
        onChange={(value) =>
          void navigate({
            search: (old) => ({ ...old, show: value === 'all' ? undefined : (value as 'open' | 'orders') }),
            replace: true,
            resetScroll: false,
          })
        }
        data={[
          { value: 'all', label: t.showAll },
          { value: 'orders', label: t.showOrders },
          { value: 'open', label: `${t.showOpen} (${data.totals.open})` },
        ]}
      />
      {clause ? <ClauseTasks document={id} clause={clause} column={column} columns={data.columns} /> : null}
      {data.rows.length === 0 ? (
        <EmptyState title={t.none}>{t.noneHelp}</EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState title={t.noneShown} />
      ) : (
        <>
          {/* On a narrow page and on paper a list: a grid of thirty units would be a strip. */}
          <div className={narrow ? undefined : 'only-print'}>
            <CoverageList document={id} rows={rows} columns={data.columns} />
          </div>
          {narrow ? null : <CoverageGrid document={id} rows={rows} columns={data.columns} />}
        </>
      )}
      <TaskSection id="without-lead" title={t.unledHead} tasks={data.withoutLead} />
      <TaskSection id="outside" title={t.outsideHead} tasks={data.outside} />
      <Waits waits={data.waits} />
    </>
  )
}

function isShown(row: CoverageRow, show: 'all' | 'orders' | 'open'): boolean {
  if (show === 'all') return true
  return row.kind === 'open' || (show === 'orders' && row.kind === 'covered')
}

/** «24 điều khoản, 31 nhiệm vụ; 3 điều khoản có giao việc mà chưa có nhiệm vụ; …»: each figure leads to its list. */
function Sentence({ data: { totals, document, unseen } }: { data: CoverageData }): ReactNode {
  const t = useText(text)
  const here = { from: '/documents/$id/coverage', to: '/documents/$id/coverage' } as const
  return (
    <span className={styles.sentence}>
      <TextLink {...here} search={{}}>
        {t.clauses(totals.clauses)}
      </TextLink>
      {', '}
      <TextLink to="/tasks" search={{ document: document.id }}>
        {t.tasksOf(totals.tasks)}
      </TextLink>
      {'; '}
      <TextLink {...here} search={{ show: 'open' }}>
        {t.openOf(totals.open)}
      </TextLink>
      {totals.withoutLead > 0 ? (
        <>
          {'; '}
          <TextLink {...here} search={(old) => old} hash="without-lead">
            {t.noLead(totals.withoutLead)}
          </TextLink>
        </>
      ) : null}
      {totals.outside > 0 ? (
        <>
          {'; '}
          <TextLink {...here} search={(old) => old} hash="outside">
            {t.outside(totals.outside)}
          </TextLink>
        </>
      ) : null}
      {unseen > 0 ? `; ${t.unseen(unseen)}` : null}.
    </span>
  )
}

function TaskSection({ id, title, tasks }: { id: string; title: string; tasks: readonly ThreadTask[] }): ReactNode {
  if (tasks.length === 0) return null
  return (
    <section id={id} className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={task.id}>
            <ThreadTaskLine task={task} />
          </li>
        ))}
      </ul>
    </section>
  )
}
