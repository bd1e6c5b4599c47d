import { Button } from '@mantine/core'
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton, TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { rowLink, useRowKeys } from '../../../platform/web/ui/row-keys.ts'
import { EmptyState, ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import { formatDate, todayIn } from '../../../platform/shared/dates.ts'
import type { MyLine } from '../contract.ts'
import { text } from '../text.ts'
import { MyDecisions } from './my-decisions.tsx'
import { mineQuery } from './queries.ts'
import { WorkBadge } from './state.tsx'
import styles from './tasks.module.css'

/** «Việc của tôi»: at most ten lines at a time, each with the one button that is next; below, what waits for others. */
export function MyWork(): ReactNode {
  const t = useText(text)
  useRowKeys()
  const open = useInfiniteQuery(mineQuery('open'))
  const waiting = useInfiniteQuery(mineQuery('waiting'))
  const done = useInfiniteQuery(mineQuery('done'))
  const counts = open.data?.pages[0]?.counts
  return (
    <>
      <PageHeader
        title={t.mine}
        sentence={counts ? t.mineSentence(counts.open, counts.overdue, counts.dueSoon) : null}
        help={{ purpose: t.minePurpose, who: t.mineWho, example: t.mineExample }}
        actions={
          <>
            <PrintButton />
            <LinkButton to="/tasks" variant="default">
              {t.showAll}
            </LinkButton>
          </>
        }
      />
      <MyDecisions />
      {/* The parts appear together: one that came later would push down what is being read. */}
      {[open, waiting, done].some((list) => list.isPending) ? (
        <Waiting />
      ) : (
        <>
          <Lines list={open} none={<EmptyState title={t.mineNone}>{t.mineNoneHelp}</EmptyState>} />
          <Section title={t.waitingFor} list={waiting} none={t.waitingNone} />
          <Section title={t.finished} list={done} none={t.finishedNone} />
        </>
      )}
    </>
  )
}

type List = UseInfiniteQueryResult<InfiniteData<{ items: MyLine[] }>>

function Section({ title, list, none }: { title: string; list: List; none: string }): ReactNode {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <Lines list={list} none={<p className={styles.note}>{none}</p>} />
    </section>
  )
}

function Lines({ list, none }: { list: List; none: ReactNode }): ReactNode {
  const t = useText(text)
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const lines = list.data.pages.flatMap((page) => page.items)
  if (lines.length === 0) return none
  return (
    <>
      <ul className={styles.cards}>
        {lines.map((line) => (
          <LineCard key={line.occurrenceId} line={line} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      ) : null}
    </>
  )
}

function LineCard({ line }: { line: MyLine }): ReactNode {
  const t = useText(text)
  const { document } = line.task
  const source = [document.type, document.number].filter(Boolean).join(' ')
  return (
    <li className={styles.card}>
      <div>
        <p className={styles.words}>
          <TextLink {...rowLink} to="/tasks/$id" params={{ id: line.task.id }}>
            {line.task.text}
          </TextLink>
        </p>
        <p className={styles.meta}>
          <WorkBadge {...line} />
          <span>{line.due ? <Day date={line.due} /> : t.noDue}</span>
          {line.periodLabel ? <span>{line.periodLabel}</span> : null}
          {line.percent === null ? null : <span>{t.percent(line.percent)}</span>}
          <span>{line.role === 'lead' ? t.lead : t.support}</span>
          {line.kind === 'request' ? <span>{t.request}</span> : null}
          {source ? <span>{t.forDocument(source)}</span> : null}
          {line.submittedOn ? <span>{t.since(formatDate(line.submittedOn))}</span> : null}
        </p>
        {line.directed ? (
          <p className={styles.reason}>
            {t.directedBy(line.directed.by, formatDate(todayIn(new Date(line.directed.at))), line.directed.words)}
          </p>
        ) : null}
        {line.returnedReason ? <p className={styles.reason}>{t.returned(line.returnedReason)}</p> : null}
      </div>
      <LinkButton to="/lines/$id" params={{ id: line.occurrenceId }} variant={line.next === 'wait' ? 'default' : 'filled'}>
        {t.next(line.next)}
      </LinkButton>
    </li>
  )
}
