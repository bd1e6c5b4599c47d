import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode } from 'react'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { DataTable, type Column } from '../../../platform/web/ui/DataTable.tsx'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { text } from '../text.ts'
import type { Draft, DraftBody } from './calls.ts'
import styles from './assign.module.css'
import { text as reviewText } from './review-text.ts'
import { Changed, nameOf } from './changed-words.tsx'
import { Later } from './task-card.tsx'
import { draftsQuery } from './queries.ts'
import { deadlineLine, placesOf } from './words.ts'

/** What would be issued, task by task in the order of the text: the words, who leads and helps, by when. All of it goes on paper. */
export function IssueList({ id }: { id: string }): ReactNode {
  const t = useText(text)
  const list = useQuery(draftsQuery(id))
  const columns = useColumns(id, placesOf(list.data?.items ?? []))
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

function useColumns(id: string, places: ReadonlyMap<string, string>): readonly Column<Draft>[] {
  const t = useText(text)
  const r = useText(reviewText)
  return [
    {
      key: 'task',
      head: t.assignTask,
      cell: (draft) => (
        <>
          <TextLink to="/documents/$id" params={{ id }} search={{ task: draft.id }}>
            {places.get(draft.id) || t.assignSee}
          </TextLink>{' '}
          {draft.text}
          {draft.origin === 'person' ? <div className={styles.soft}>{r.byPerson}</div> : null}
          <Changed draft={draft} part="text" />
        </>
      ),
    },
    {
      key: 'bodies',
      head: `${r.lead} / ${r.support}`,
      width: '17rem',
      cell: (draft) => (
        <>
          <div>
            <Names draft={draft} role="lead" />
          </div>
          <Changed draft={draft} part="lead" />
          {draft.bodies.some((body) => body.role === 'support') ? (
            <div className={styles.soft}>
              {r.support}: <Names draft={draft} role="support" />
            </div>
          ) : null}
          <Changed draft={draft} part="support" />
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
          {draft.deadlineAssigned ? <AssignedLater by={draft.deadlineAssigned} /> : null}
          <Changed draft={draft} part="deadline" />
          {draft.kind === 'request' ? <div className={styles.soft}>{r.kindRequest}</div> : null}
        </>
      ),
    },
  ]
}

/** Those who lead or help, each with the basis where the document does not give him the task. */
function Names({ draft, role }: { draft: Draft; role: 'lead' | 'support' }): ReactNode {
  const r = useText(reviewText)
  const bodies = draft.bodies.filter((body) => body.role === role)
  if (bodies.length === 0) return <em>{role === 'lead' ? r.noLead : r.noSupport}</em>
  return bodies.map((body, i) => (
    <Fragment key={body.unitId ?? body.groupId ?? body.name}>
      {i === 0 ? '' : '; '}
      {nameOf(body)}
      {body.memberCount === null ? '' : ` ${r.members(body.memberCount)}`}
      {body.assigned ? <AssignedLater by={body.assigned} /> : null}
    </Fragment>
  ))
}

function AssignedLater({ by }: { by: NonNullable<DraftBody['assigned']> }): ReactNode {
  const r = useText(reviewText)
  return <Later words={r.laterBy(by.byName, formatInstant(new Date(by.at)), by.basis)} />
}
