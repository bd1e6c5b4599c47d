import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton, TextLink } from '../../../platform/web/ui/links.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import type { DocumentDetail } from './calls.ts'
import { readClauseCounts, readClauseTasks, type ThreadTask } from './chain-calls.ts'
import styles from './chain-panel.module.css'
import { text } from './chain-text.ts'
import { UpwardLinks } from './upward-links.tsx'
import panel from './panels.module.css'
import { documentName } from './words.ts'

const route = getRouteApi('/documents/$id')

/** «Liên kết»: upward the clauses that the document's tasks carry out, downward the tasks of each of its own clauses. */
export function ChainPanel({ document }: { document: DocumentDetail }): ReactNode {
  const reads = document.may.seeLinks
  return (
    <>
      {reads ? <UpwardLinks document={document} /> : null}
      <Downward document={document} reads={reads} />
    </>
  )
}

function Downward({ document, reads }: { document: DocumentDetail; reads: boolean }): ReactNode {
  const t = useText(text)
  const { clause } = route.useSearch()
  const counts = useQuery({
    queryKey: ['tasks', 'clause-counts', document.id],
    queryFn: () => readClauseCounts(document.id),
    meta: { topics: ['directives', 'progress'] },
  })
  const found = new Map(counts.data?.map((row) => [row.clauseId, row]))
  // A clause that the address names is shown also where it has no task.
  const shown = document.clauses.filter((one) => found.has(one.id) || one.id === clause)
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t.down}</h2>
        {reads ? (
          <LinkButton variant="default" size="compact-md" to="/documents/$id/coverage" params={{ id: document.id }}>
            {t.coverage}
          </LinkButton>
        ) : null}
      </div>
      <p className={panel.soft}>{t.downHelp}</p>
      {counts.error && !counts.data ? <ErrorState error={counts.error} onRetry={() => void counts.refetch()} /> : null}
      {counts.isPending ? <Waiting /> : null}
      {counts.data && shown.length === 0 ? <p>{t.downNone}</p> : null}
      <ul className={panel.list}>
        {shown.map((one) => {
          const { own = 0, below = 0 } = found.get(one.id) ?? {}
          const open = one.id === clause
          return (
            <li key={one.id}>
              <Link
                from="/documents/$id"
                to="/documents/$id"
                search={(old) => ({
                  ...old,
                  clause: open ? undefined : one.id,
                  start: open ? undefined : one.start,
                  end: open ? undefined : one.end,
                })}
                replace
                resetScroll={false}
                aria-expanded={open}
                className={styles.clause}
              >
                <b>{one.path}</b>{' '}
                {one.heading.length > 90 ? `${one.heading.slice(0, one.heading.lastIndexOf(' ', 90))} …` : one.heading}
                <span className={panel.soft}> · {t.figures(own, below)}</span>
              </Link>
              {open ? <OfClause document={document.id} clause={one.id} /> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function OfClause({ document, clause }: { document: string; clause: string }): ReactNode {
  const t = useText(text)
  const tasks = useQuery({
    queryKey: ['tasks', 'clause', document, clause, null],
    queryFn: () => readClauseTasks(document, clause),
    meta: { topics: ['directives', 'progress'] },
  })
  if (tasks.error && !tasks.data) return <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />
  if (!tasks.data) return <Waiting />
  const { own, below, documentsBelow } = tasks.data
  return (
    <ul className={styles.tasks}>
      {own.map((task) => (
        <li key={task.id}>
          <TaskLine task={task} number={null} />
        </li>
      ))}
      {below.length + documentsBelow.length > 0 ? (
        <li>
          {t.belowHead}
          <ul className={styles.tasks}>
            {documentsBelow.map((one) => (
              <li key={one.id}>
                <TextLink to="/documents/$id" params={{ id: one.id }}>
                  {documentName(one)}
                </TextLink>{' '}
                <span className={panel.soft}>{one.issuer}</span>
              </li>
            ))}
            {below.map((task) => (
              <li key={task.id}>
                <TaskLine task={task} number={task.document.number} />
              </li>
            ))}
          </ul>
        </li>
      ) : null}
    </ul>
  )
}

function TaskLine({ task, number }: { task: ThreadTask; number: string | null }): ReactNode {
  const t = useText(text)
  return (
    <>
      <TextLink to="/tasks/$id" params={{ id: task.id }}>
        {[number, task.text].filter(Boolean).join(' · ')}
      </TextLink>{' '}
      {task.leads.length > 0 ? <span className={panel.soft}>{t.lead(task.leads.map((one) => one.name).join(', '))}</span> : null}
    </>
  )
}
