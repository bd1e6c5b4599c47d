import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { StateBadge, type WorkState } from '../../../platform/web/ui/StateBadge.tsx'
import { EmptyState, ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { listTasksOf, type DocumentDetail, type IssuedTask } from './calls.ts'
import styles from './readers-tasks.module.css'
import { text } from './readers-text.ts'

const route = getRouteApi('/documents/$id')

const BADGES: Record<IssuedTask['state'], WorkState> = {
  not_due: 'not_due',
  in_progress: 'in_progress',
  waiting: 'waiting',
  done_on_time: 'done',
  done_late: 'done_late',
  overdue: 'late',
}

/** For someone who does not review: the tasks of the document that he may see, in the order of the text; each shows its sentence. */
export function ReadersTasks({ document }: { document: DocumentDetail }): ReactNode {
  const t = useText(text)
  const query = useQuery({
    queryKey: ['tasks', 'of-document', document.id],
    queryFn: () => listTasksOf(document.id),
    enabled: document.assignment === 'approved',
  })
  if (document.assignment !== 'approved') return <EmptyState title={t.notIssued}>{t.notIssuedHelp}</EmptyState>
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const { items, next } = query.data
  if (items.length === 0) return <EmptyState title={t.none}>{t.noneHelp}</EmptyState>
  const inOrder = [...items].sort((a, b) => a.start - b.start)
  return (
    <section className={styles.tasks} aria-label={t.title}>
      <p>{t.title}</p>
      <ol>
        {inOrder.map((task) => (
          <ReadersTask key={task.id} task={task} />
        ))}
      </ol>
      {next === null ? null : (
        <TextLink to="/tasks" search={{ document: document.id }}>
          {t.more}
        </TextLink>
      )}
    </section>
  )
}

function ReadersTask({ task }: { task: IssuedTask }): ReactNode {
  const t = useText(text)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const marked = search.start === task.start && search.end === task.end
  const leads = task.leads.map((lead) => lead.name)
  const show = () => void navigate({ search: (old) => ({ ...old, start: task.start, end: task.end }), resetScroll: false })
  return (
    <li className={marked ? styles.marked : undefined}>
      <button type="button" className={styles.show} aria-pressed={marked} onClick={show}>
        {task.clausePath ? <b>{task.clausePath}</b> : null} {task.text}
      </button>
      <div className={styles.facts}>
        <StateBadge state={BADGES[task.state]} />
        <span>{leads.length > 3 ? `${leads.slice(0, 3).join(', ')} +${leads.length - 3}` : leads.join(', ')}</span>
        <span>{task.due === null ? (task.deadline?.text ?? t.noDue) : t.due(formatDate(task.due))}</span>
        <TextLink to="/tasks/$id" params={{ id: task.id }}>
          {t.open}
        </TextLink>
      </div>
    </li>
  )
}
