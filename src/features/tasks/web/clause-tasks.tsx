import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import type { ClauseTasks as ClauseTasksData, Coverage, ThreadTask } from '../contract/chain.ts'
import { text } from './chain-text.ts'
import styles from './coverage.module.css'
import { nameOf, ThreadTaskLine } from './thread.tsx'

interface ClauseTasksProps {
  document: string
  clause: string
  column?: string
  columns: Coverage['columns']
}

/** The list behind a figure of the coverage: tasks of a clause, of one unit where a cell was pressed. */
export function ClauseTasks({ document, clause, column, columns }: ClauseTasksProps): ReactNode {
  const t = useText(text)
  const navigate = useNavigate({ from: '/documents/$id/coverage' })
  const head = useRef<HTMLHeadingElement>(null)
  const query = useQuery({
    queryKey: ['tasks', 'clause', document, clause, column ?? null],
    queryFn: () =>
      answer(
        api().GET('/directives/{id}/clauses/{clause}/tasks', { params: { path: { id: document, clause }, query: { column } } }),
      ),
    meta: { topics: ['progress', 'directives'] },
  })
  const data = query.data
  // Whoever pressed a figure far down is brought to the list behind it.
  useEffect(() => {
    if (data) head.current?.focus()
  }, [data])
  const unit = columns.find((one) => one.key === column)?.name
  return (
    <section className={styles.behind}>
      {query.error && !data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {data ? (
        <>
          <h2 ref={head} tabIndex={-1}>
            {[t.listOf(data.clause.path), unit].filter(Boolean).join(' · ')}
          </h2>
          <Lists data={data} />
          <Button
            className="no-print"
            variant="default"
            onClick={() =>
              void navigate({ search: (old) => ({ ...old, clause: undefined, column: undefined }), resetScroll: false })
            }
          >
            {t.close}
          </Button>
        </>
      ) : query.error ? null : (
        <Waiting />
      )}
    </section>
  )
}

function Lists({ data }: { data: ClauseTasksData }): ReactNode {
  const t = useText(text)
  const list = (title: string, tasks: readonly ThreadTask[]): ReactNode =>
    tasks.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task.id}>
              <ThreadTaskLine task={task} />
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      {data.own.length + data.below.length + data.documentsBelow.length === 0 ? <p>{t.listEmpty}</p> : null}
      {list(t.ownHead, data.own)}
      {list(t.belowHead, data.below)}
      {data.documentsBelow.length > 0 ? (
        <>
          <h3>{t.wholeHead}</h3>
          <ul className={styles.tasks}>
            {data.documentsBelow.map((document) => (
              <li key={document.id}>
                <TextLink to="/documents/$id" params={{ id: document.id }}>
                  {nameOf(document, t.document)}
                </TextLink>{' '}
                {document.issuer}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {data.more ? <p>{t.more}</p> : null}
    </>
  )
}
