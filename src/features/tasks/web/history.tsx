import { Button, Textarea } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answer, api, sentenceOf } from '../../../platform/web/api.ts'
import { newId } from '../../../platform/web/ids.ts'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { useDraft, DraftNote } from '../../../platform/web/ui/draft.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { Instant } from '../../../platform/web/ui/values.tsx'
import type { TimelineItem } from '../../progress/contract.ts'
import { taskActions } from '../contract.ts'
import { text } from '../text.ts'
import { text as fieldText } from './field-text.ts'
import { timelineQuery } from './queries.ts'
import styles from './tasks.module.css'

/** Events that the print style keeps, so that a task is one sheet. */
const ON_PAPER = 8

/** Everything that happened to the task, newest first, and the talk about it. */
export function History({ taskId, mayDirect }: { taskId: string; mayDirect: boolean }): ReactNode {
  const t = useText(text)
  const list = useInfiniteQuery(timelineQuery(taskId))
  const shown = list.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0
  return (
    <section className={styles.section}>
      <h2>
        {t.history} <span className={styles.note}>({t.newest})</span>
      </h2>
      <AddComment taskId={taskId} mayDirect={mayDirect} />
      {list.error && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting /> : null}
      <ol className={styles.events}>
        {list.data?.pages
          .flatMap((page) => page.items)
          .map((item) => (
            <Event key={`${item.type}${item.id}`} item={item} />
          ))}
      </ol>
      {shown > ON_PAPER ? (
        <p className="only-print">{list.hasNextPage ? t.muchMoreOnScreen : t.moreOnScreen(shown - ON_PAPER)}</p>
      ) : null}
      {list.hasNextPage ? (
        <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      ) : null}
    </section>
  )
}

interface Told {
  who: string
  what: string
  words?: string | null
  line?: string
}

function Event({ item }: { item: TimelineItem }): ReactNode {
  const t = useText(text)
  const told = tell(item, t, useText(fieldText))
  return (
    <li className={styles.event}>
      {told.line ? (
        <TextLink to="/lines/$id" params={{ id: told.line }}>
          {told.what}
        </TextLink>
      ) : (
        <b>{told.what}</b>
      )}{' '}
      · {told.who} · <Instant at={item.at} />
      {told.words ? <p>{told.words}</p> : null}
    </li>
  )
}

type Words = ReturnType<typeof useText<(typeof text)['vi']>>
type FieldWords = ReturnType<typeof useText<(typeof fieldText)['vi']>>

function tell(item: TimelineItem, t: Words, f: FieldWords): Told {
  const person = (one: { name: string }, behalf: { name: string } | null): string =>
    behalf ? `${one.name} (${t.onBehalf(behalf.name)})` : one.name
  switch (item.type) {
    case 'issued':
      return { who: item.person.name, what: t.issued }
    case 'report': {
      const { report } = item
      const percent = report.percent === null ? '' : ` ${t.percent(report.percent)}`
      const what = `${report.kind === 'completion' ? t.completionAct : t.progressAct}${percent} – ${report.unit.name}`
      return { who: person(report.person, report.onBehalfOf), what, words: report.words, line: report.occurrenceId }
    }
    case 'decision':
      return {
        who: person(item.person, item.onBehalfOf),
        what: `${item.decision === 'accepted' ? t.accepted : t.returnedAct} – ${item.unit.name}`,
        words: item.reason,
        line: item.occurrenceId,
      }
    case 'comment':
      return {
        who: person(item.comment.person, item.comment.onBehalfOf),
        what: item.comment.toldTo ? t.directed(item.comment.toldTo.map((unit) => unit.name).join(', ')) : t.comment,
        words: item.comment.words,
      }
    case 'change':
      return { who: item.person.name, what: changeWords(item.action, t), words: fieldsMoved(item, f) ?? item.basis }
  }
}

/** From which field to which; null for any other change. */
function fieldsMoved({ action, before, after }: Extract<TimelineItem, { type: 'change' }>, f: FieldWords): string | null {
  if (action !== 'field_chosen' && action !== 'field_followed') return null
  return f.moved(fieldIn(before), fieldIn(after))
}

function fieldIn(told: unknown): string | null {
  const name = typeof told === 'object' && told !== null && 'field' in told ? told.field : null
  return typeof name === 'string' ? name : null
}

function changeWords(action: string, t: Words): string {
  const known = taskActions.find((one) => one === action)
  return known ? t.change(known) : action
}

function AddComment({ taskId, mayDirect }: { taskId: string; mayDirect: boolean }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const draft = useDraft(`comment:${taskId}`, '')
  // Kept until it is sent, so that a retry is the same comment and never a second one.
  const [id, setId] = useState(newId)
  const send = useMutation({
    mutationFn: (as: 'comment' | 'direction') => {
      const body = { words: draft.value }
      return as === 'comment'
        ? answer(api().PUT('/tasks/{id}/comments/{comment}', { params: { path: { id: taskId, comment: id } }, body }))
        : answer(api().PUT('/tasks/{id}/directions/{direction}', { params: { path: { id: taskId, direction: id } }, body }))
    },
    onSuccess: () => {
      draft.clear()
      setId(newId())
      return client.invalidateQueries({ queryKey: ['tasks', 'timeline', taskId] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.value.trim() !== '') send.mutate('comment')
  }
  return (
    <form onSubmit={submit} className="no-print">
      {send.error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(send.error)}
        </p>
      ) : null}
      <Textarea
        label={t.comment}
        description={t.commentHint}
        value={draft.value}
        onChange={(event) => draft.set(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      <DraftNote draft={draft} />
      <Button mt="xs" type="submit" variant="default" loading={send.isPending} disabled={draft.value.trim() === ''}>
        {t.addComment}
      </Button>
      {mayDirect ? (
        <Button
          mt="xs"
          ml="xs"
          variant="default"
          loading={send.isPending}
          disabled={draft.value.trim() === ''}
          onClick={() => send.mutate('direction')}
        >
          {t.addDirection}
        </Button>
      ) : null}
    </form>
  )
}
