import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { DataTable, type Column } from '../../../platform/web/ui/DataTable.tsx'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { text } from '../text.ts'
import type { Draft } from './calls.ts'
import styles from './assign.module.css'
import { text as reviewText } from './review-text.ts'
import { nameOf } from './task-card.tsx'
import { useDrafts } from './use-drafts.ts'
import { deadlineLine } from './words.ts'

/** What would be issued, task by task in the order of the text: the words, who leads and helps, by when. All of it goes on paper. */
export function IssueList({ id }: { id: string }): ReactNode {
  const t = useText(text)
  const columns = useColumns(id)
  const list = useDrafts(id, true)
  // The first page holds what had doubts; only the whole list has the order of the text.
  const whole = list.data?.next === null ? list.data.items : undefined
  const rows = whole?.filter((draft) => draft.state === 'accepted').sort((a, b) => a.ordinal - b.ordinal)
  if (rows?.length === 0) return null
  return (
    <section>
      <h2 className={styles.small}>{t.assignList}</h2>
      <DataTable
        label={t.assignList}
        columns={columns}
        rows={rows}
        rowKey={(draft) => draft.id}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={null}
      />
    </section>
  )
}

function useColumns(id: string): readonly Column<Draft>[] {
  const t = useText(text)
  const r = useText(reviewText)
  const names = (draft: Draft, role: 'lead' | 'support') =>
    draft.bodies
      .filter((body) => body.role === role)
      .map((body) => `${nameOf(body)}${body.memberCount === null ? '' : ` ${r.members(body.memberCount)}`}`)
      .join('; ')
  return [
    {
      key: 'task',
      head: t.assignTask,
      cell: (draft) => (
        <>
          <TextLink to="/documents/$id" params={{ id }} search={{ task: draft.id }}>
            {draft.clausePath || t.assignSee}
          </TextLink>{' '}
          {draft.text}
        </>
      ),
    },
    {
      key: 'bodies',
      head: `${r.lead} / ${r.support}`,
      width: '17rem',
      cell: (draft) => (
        <>
          <div>{names(draft, 'lead') || <em>{r.noLead}</em>}</div>
          {draft.bodies.some((body) => body.role === 'support') ? (
            <div className={styles.soft}>
              {r.support}: {names(draft, 'support')}
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: 'due',
      head: r.due,
      width: '11rem',
      cell: (draft) => (
        <>
          {draft.deadline ? deadlineLine(draft.deadline) : r.noDue}
          {draft.deadlineAssigned ? <div className={styles.soft}>{r.later}</div> : null}
          {draft.kind === 'request' ? <div className={styles.soft}>{r.kindRequest}</div> : null}
        </>
      ),
    },
  ]
}
