import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { useRowKeys } from '../../../platform/web/ui/row-keys.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { Day, Instant } from '../../../platform/web/ui/values.tsx'
import type { TaskDetail } from '../contract.ts'
import { text } from '../text.ts'
import { AssignLater, type Missing } from './assign-later.tsx'
import { TaskField } from './field.tsx'
import { History } from './history.tsx'
import { Hands } from './hands.tsx'
import { taskQuery } from './queries.ts'
import { TaskSentence } from './state.tsx'
import styles from './tasks.module.css'
import { Thread } from './thread.tsx'

const route = getRouteApi('/tasks/$id')

/** One task: the red thread standing upright, its facts, the hands with their lines, and what happened. */
export function Task(): ReactNode {
  const t = useText(text)
  const { id } = route.useParams()
  useRowKeys()
  const [missing, setMissing] = useState<Missing | null>(null)
  const query = useQuery(taskQuery(id))
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const task = query.data
  const lacks: Missing[] = [
    ...(task.leads.length === 0 ? (['lead'] as const) : []),
    ...(task.deadline === null ? (['deadline'] as const) : []),
  ]
  return (
    <>
      <PageHeader
        title={[t.task, task.clausePath, task.document.number].filter(Boolean).join(' · ')}
        sentence={<TaskSentence task={task} />}
        help={{ purpose: t.onePurpose, who: t.listWho, example: t.oneExample }}
        actions={
          <>
            {task.may.assignLater
              ? lacks.map((what) => (
                  <Button key={what} variant="default" onClick={() => setMissing(what)}>
                    {what === 'lead' ? t.assignLead : t.assignDue}
                  </Button>
                ))
              : null}
            <PrintButton />
          </>
        }
      />
      {missing ? <AssignLater task={task} missing={missing} onDone={() => setMissing(null)} /> : null}
      <blockquote className={styles.quote}>{task.text}</blockquote>
      <div className={styles.columns}>
        <Thread task={task} />
        <div>
          <Facts task={task} />
          <Hands task={task} />
          <History taskId={id} mayDirect={task.may.direct} />
        </div>
      </div>
    </>
  )
}

function Facts({ task }: { task: TaskDetail }): ReactNode {
  const t = useText(text)
  const unclear = task.unresolved.map((one) => one.name).join('; ')
  return (
    <dl className={styles.facts}>
      <dt>{t.due}</dt>
      <dd>
        {task.due ? <Day date={task.due} /> : task.deadline ? null : t.noDue}{' '}
        {task.deadline && !task.deadlineAssigned ? t.deadlineWords(task.deadline.text) : null}{' '}
        {task.deadline ? (
          <span className={styles.note}>
            ({task.deadlineAssigned ? t.assignedLater(task.deadlineAssigned.byName, task.deadlineAssigned.basis) : t.byText})
          </span>
        ) : null}{' '}
        {task.periods?.due ? (
          <div>
            {t.thisPeriod(task.periods.newest)} <Day date={task.periods.due} />
          </div>
        ) : null}
      </dd>
      {task.deliverable ? (
        <>
          <dt>{t.deliverable}</dt>
          <dd>{task.deliverable}</dd>
        </>
      ) : null}
      <TaskField task={task} />
      <dt>{t.leader}</dt>
      <dd>{task.leader?.name ?? '–'}</dd>
      <dt>{t.issuer}</dt>
      <dd>
        {task.kind === 'request' ? `${t.request}: ` : ''}
        {task.issuer.name}, {t.issuedAt.toLowerCase()} <Instant at={task.issuedAt} /> ({task.issuedBy.name})
      </dd>
      {unclear ? (
        <>
          <dt>{t.unclear}</dt>
          <dd>{t.unclearWho(unclear)}</dd>
        </>
      ) : null}
      {task.may.readDocument ? (
        <>
          <dt>{t.document}</dt>
          <dd>
            <TextLink to="/documents/$id" params={{ id: task.document.id }} search={{ start: task.start, end: task.end }}>
              {t.inDocument}
            </TextLink>
          </dd>
        </>
      ) : null}
    </dl>
  )
}
