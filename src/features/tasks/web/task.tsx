import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { Day, Instant, TimeAgo } from '../../../platform/web/ui/values.tsx'
import type { TaskDetail } from '../contract.ts'
import { text } from '../text.ts'
import { AssignLater, type Missing } from './assign-later.tsx'
import { History } from './history.tsx'
import { WorkBadge } from './state.tsx'
import styles from './tasks.module.css'

const route = getRouteApi('/tasks/$id')

/** One task: the red thread standing upright, its facts, the hands with their lines, and what happened. */
export function Task(): ReactNode {
  const t = useText(text)
  const { id } = route.useParams()
  const [missing, setMissing] = useState<Missing | null>(null)
  const query = useQuery({
    queryKey: ['tasks', 'one', id],
    queryFn: () => answer(api().GET('/tasks/{id}', { params: { path: { id } } })),
    meta: { topics: ['progress'] },
  })
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const task = query.data
  const lacks: Missing[] = [
    ...(task.leads.length === 0 ? (['lead'] as const) : []),
    ...(task.deadline === null ? (['deadline'] as const) : []),
  ]
  return (
    <>
      <PageHeader
        title={`${t.task} ${task.clausePath}`.trim()}
        sentence={<WorkBadge {...task} silent={task.lines.silent > 0 && task.lines.silent === task.lines.total} />}
        help={{ purpose: t.listPurpose, who: t.listWho, example: t.listExample }}
        unit={task.leads[0]?.name}
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
      <div className={styles.columns}>
        <Thread task={task} />
        <div>
          <blockquote className={styles.quote}>{task.text}</blockquote>
          <Facts task={task} />
          <Hands task={task} />
          <History taskId={id} />
        </div>
      </div>
    </>
  )
}

/** Kết luận → Quyết định → Kế hoạch → điều khoản → nhiệm vụ này; each step one click. */
function Thread({ task }: { task: TaskDetail }): ReactNode {
  const t = useText(text)
  const read = task.may.readDocument
  return (
    <nav aria-label={t.thread}>
      <h2 className={styles.note}>{t.thread}</h2>
      <ol className={styles.thread}>
        {task.thread.map((document) => {
          const name = [document.type, document.number].filter(Boolean).join(' ') || document.title || t.document
          const presence = document.presence === 'card' ? t.card : document.presence === 'stub' ? t.stub : null
          return (
            <li key={document.id}>
              {read ? (
                <TextLink to="/documents/$id" params={{ id: document.id }}>
                  {name}
                </TextLink>
              ) : (
                name
              )}
              <div className={styles.note}>
                {document.issuer}
                {document.date ? <>, {<Day date={document.date} />}</> : null}
                {presence ? ` (${presence})` : ''}
              </div>
            </li>
          )
        })}
        {task.clauses.map((clause) => (
          <li key={clause.id}>
            {clause.path} <span className={styles.note}>{clause.heading}</span>
          </li>
        ))}
        <li aria-current="step">
          <b>{t.thisTask}</b>
        </li>
      </ol>
    </nav>
  )
}

function Facts({ task }: { task: TaskDetail }): ReactNode {
  const t = useText(text)
  const unclear = task.unresolved.map((one) => one.name).join('; ')
  return (
    <dl className={styles.facts}>
      <dt>{t.due}</dt>
      <dd>
        {task.due ? <Day date={task.due} /> : t.noDue} {task.deadline ? t.deadlineWords(task.deadline.text) : null}{' '}
        <span className={styles.note}>
          ({task.deadlineAssigned ? t.assignedLater(task.deadlineAssigned.byName, task.deadlineAssigned.basis) : t.byText})
        </span>
      </dd>
      {task.deliverable ? (
        <>
          <dt>{t.deliverable}</dt>
          <dd>{task.deliverable}</dd>
        </>
      ) : null}
      <dt>{t.leader}</dt>
      <dd>{task.leader?.name ?? '–'}</dd>
      <dt>{t.issuer}</dt>
      <dd>
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
            <TextLink to="/documents/$id" params={{ id: task.document.id }}>
              {t.inDocument}
            </TextLink>
          </dd>
        </>
      ) : null}
    </dl>
  )
}

/** One head, many hands: each unit's own line. */
function Hands({ task }: { task: TaskDetail }): ReactNode {
  const t = useText(text)
  const navigate = route.useNavigate()
  return (
    <section className={styles.section}>
      <h2>{t.lines}</h2>
      <DataTable
        label={t.lines}
        columns={[
          {
            key: 'unit',
            head: t.filterUnit,
            cell: (line) => (
              <>
                {line.unit.name} <span className={styles.note}>{line.role === 'lead' ? t.lead : t.support}</span>
              </>
            ),
          },
          { key: 'head', head: t.head, cell: (line) => line.head?.name ?? t.noHead },
          { key: 'due', head: t.due, cell: (line) => (line.due ? <Day date={line.due} /> : (line.periodLabel ?? t.noDue)) },
          { key: 'state', head: t.stateHead, cell: (line) => <WorkBadge {...line} /> },
          {
            key: 'last',
            head: t.lastReport,
            cell: (line) =>
              line.lastReport ? (
                <>
                  <TimeAgo at={line.lastReport.at} /> {line.percent === null ? '' : t.percent(line.percent)}
                </>
              ) : (
                '–'
              ),
          },
        ]}
        rows={task.linesOwed}
        rowKey={(line) => line.occurrenceId}
        onOpen={(line) => void navigate({ to: '/lines/$id', params: { id: line.occurrenceId } })}
        empty={<p className={styles.note}>{t.unclearLead}</p>}
      />
    </section>
  )
}
