import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { useRowKeys } from '../../../platform/web/ui/row-keys.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { text } from './chain-text.ts'
import { TaskSentence } from './state.tsx'
import styles from './tasks.module.css'
import { Thread } from './thread.tsx'

const route = getRouteApi('/tasks/$id/thread')

/** The red thread of a task on a page of its own, which is one sheet on paper. */
export function ThreadPage(): ReactNode {
  const t = useText(text)
  const { id } = route.useParams()
  useRowKeys()
  const query = useQuery({
    queryKey: ['tasks', 'one', id],
    queryFn: () => answer(api().GET('/tasks/{id}', { params: { path: { id } } })),
    meta: { topics: ['progress'] },
  })
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const task = query.data
  return (
    <>
      <PageHeader
        title={[t.thread, task.clausePath, task.document.number].filter(Boolean).join(' · ')}
        sentence={<TaskSentence task={task} />}
        help={{ purpose: t.threadPurpose, who: t.threadWho, example: t.threadExample }}
        actions={
          <>
            <PrintButton />
            <LinkButton variant="default" to="/tasks/$id" params={{ id }}>
              {t.backToTask}
            </LinkButton>
          </>
        }
      />
      <blockquote className={styles.quote}>{task.text}</blockquote>
      <Thread task={task} alone />
    </>
  )
}
