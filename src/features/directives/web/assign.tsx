import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { formatDate, formatInstant } from '../../../platform/shared/dates.ts'
import { sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { Figure, LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { say } from '../../../platform/web/ui/undo.tsx'
import { text } from '../text.ts'
import styles from './assign.module.css'
import * as calls from './calls.ts'
import type { Assignment, AssignmentView, DocumentDetail } from './calls.ts'
import { IssueList } from './issue-list.tsx'
import { documentName } from './words.ts'

const route = getRouteApi('/documents/$id/assign')

/** «Giao nhiệm vụ»: what would be issued, then submit; for who may: approve, or return with a reason. */
export function Assign(): ReactNode {
  const { id } = route.useParams()
  const document = useQuery({ queryKey: ['directives', id], queryFn: () => calls.readDocument(id) })
  const view = useQuery({
    queryKey: ['tasks', 'assignment', id],
    meta: { topics: ['drafts', 'directives'] },
    queryFn: () => calls.readAssignment(id),
  })
  const error = document.error ?? view.error
  if (error && !(document.data && view.data))
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void document.refetch()
          void view.refetch()
        }}
      />
    )
  if (!document.data || !view.data) return <Waiting />
  return <Summary document={document.data} view={view.data} />
}

function Summary({ document, view }: { document: DocumentDetail; view: AssignmentView }): ReactNode {
  const t = useText(text)
  const { id } = document
  const name = documentName(document)
  const toReview = { to: '/documents/$id', params: { id } } as const
  const sentence = [document.issuer, document.date ? formatDate(document.date) : null, document.title].filter(
    (part) => part !== null,
  )
  return (
    <>
      <PageHeader
        title={t.assignTitle(name)}
        sentence={sentence.join(' · ')}
        help={{ purpose: t.assignPurpose, who: t.assignWho, example: t.assignExample }}
        actions={
          <>
            <PrintButton />
            <LinkButton variant="default" {...toReview}>
              {t.backToReview}
            </LinkButton>
          </>
        }
      />
      <div className={styles.page}>
        {view.current ? <p className={styles.stands}>{standing(view.current, t)}</p> : null}
        {view.current?.state === 'approved' ? null : <Figures document={document} view={view} />}
        {view.unresolved.length > 0 ? (
          <section className={styles.unresolved}>
            <h2>{t.assignUnresolved}</h2>
            <p>{t.assignUnresolvedHelp}</p>
            <ul>
              {view.unresolved.map((one) => (
                <li key={one.name}>
                  «{one.name}» · {t.unitsTimes(one.tasks)}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <Decisions id={id} view={view} />
        {view.current?.state === 'approved' ? null : <IssueList id={id} />}
        <Earlier view={view} />
      </div>
    </>
  )
}

/** What would be issued, counted from the accepted drafts; once issued they are tasks, and counted on their own page. */
function Figures({ document, view }: { document: DocumentDetail; view: AssignmentView }): ReactNode {
  const t = useText(text)
  const { id, file, counts } = document
  // Where the machine found nothing in a scan, nobody has said yet that there is nothing.
  const nothing = file?.byOcr && counts.total === 0 ? t.assignNothingScan : t.assignNothing
  const toReview = { to: '/documents/$id', params: { id } } as const
  return (
    <>
      <div className={styles.figures}>
        <Figure of={view.tasks} label={t.assignTasks} source={t.assignSource} {...toReview} search={{ show: 'accepted' }} />
        <Figure of={view.lines} label={t.assignLines} source={t.assignSource} {...toReview} search={{ show: 'accepted' }} />
        <Figure
          of={view.withoutLead}
          label={t.assignNoLead}
          source={t.assignUnresolvedHelp}
          {...toReview}
          search={{ show: 'accepted' }}
        />
        <Figure
          of={view.withoutDeadline}
          label={t.assignNoDue}
          source={t.assignSource}
          {...toReview}
          search={{ show: 'accepted' }}
        />
        <Figure of={view.requests} label={t.assignRequests} source={t.assignSource} {...toReview} search={{ show: 'accepted' }} />
        {view.waiting > 0 ? (
          <Figure
            of={view.waiting}
            tone="soon"
            label={t.assignWaiting}
            source={t.assignWaitingHelp(String(view.waiting))}
            {...toReview}
            search={{ show: 'waiting' }}
          />
        ) : null}
      </div>
      {view.waiting > 0 ? <p className={styles.note}>{t.assignWaitingHelp(String(view.waiting))}</p> : null}
      {view.waiting === 0 && view.tasks === 0 ? <p className={styles.note}>{nothing}</p> : null}
    </>
  )
}

/** Where the assignment stands, as a sentence. */
function standing(assignment: Assignment, t: (typeof text)['vi']): string {
  const who = (assignment.decidedBy ?? assignment.submittedBy).name
  const at = formatInstant(new Date(assignment.decidedAt ?? assignment.submittedAt))
  switch (assignment.state) {
    case 'submitted':
      return t.saidSubmitted(assignment.submittedBy.name, formatInstant(new Date(assignment.submittedAt)))
    case 'approved':
      return t.saidApproved(who, at)
    case 'returned':
      return t.saidReturned(who, at, assignment.reason ?? '')
    case 'withdrawn':
      return t.saidWithdrawn(who, at)
  }
}

/** The buttons that this person has now, and the refusal of the last one. */
function Decisions({ id, view }: { id: string; view: AssignmentView }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const [returning, setReturning] = useState(false)
  const act = useMutation({
    mutationFn: async ({ send, words }: { send: () => Promise<unknown>; words: (result: unknown) => string }) =>
      words(await send()),
    onSuccess: (words) => {
      say(words)
      setReturning(false)
    },
    onSettled: () =>
      Promise.all(['tasks', 'directives', 'drafts'].map((topic) => client.invalidateQueries({ queryKey: [topic] }))),
  })
  const { may, current, waiting, tasks } = view
  if (current?.state === 'approved')
    return (
      <div className={styles.buttons}>
        <LinkButton to="/tasks" search={{ document: id }}>
          {t.toTasks}
        </LinkButton>
      </div>
    )
  return (
    <>
      {act.error ? (
        <p role="alert" className={styles.note}>
          {sentenceOf(act.error)}
        </p>
      ) : null}
      <div className={`${styles.buttons} no-print`}>
        {may.submit && current?.state !== 'submitted' && waiting + tasks > 0 ? (
          <Button
            disabled={waiting > 0 || tasks === 0}
            loading={act.isPending}
            onClick={() => act.mutate({ send: () => calls.submitAssignment(id), words: () => t.submitted })}
          >
            {t.submit}
          </Button>
        ) : null}
        {may.approve && current?.state === 'submitted' ? (
          <>
            <Button
              loading={act.isPending}
              onClick={() =>
                act.mutate({
                  send: () => calls.approveAssignment(id),
                  words: (result) => {
                    const { tasks: issued, lines } = result as { tasks: number; lines: number }
                    return t.approved(String(issued), String(lines))
                  },
                })
              }
            >
              {t.approve}
            </Button>
            <Button variant="default" onClick={() => setReturning(true)} aria-expanded={returning}>
              {t.giveBack}
            </Button>
          </>
        ) : null}
        {may.withdraw && current?.state === 'submitted' ? (
          <Button
            variant="default"
            onClick={() => act.mutate({ send: () => calls.withdrawAssignment(id), words: () => t.withdrawn })}
          >
            {t.withdraw}
          </Button>
        ) : null}
      </div>
      {returning ? (
        <ReturnForm
          sending={act.isPending}
          onSend={(reason) => act.mutate({ send: () => calls.returnAssignment(id, reason), words: () => t.givenBack })}
        />
      ) : null}
    </>
  )
}

function ReturnForm({ sending, onSend }: { sending: boolean; onSend: (reason: string) => void }): ReactNode {
  const t = useText(text)
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.returnForm}
      onSubmit={(event) => {
        event.preventDefault()
        onSend(reason.trim())
      }}
    >
      <Textarea
        label={t.giveBackReason}
        description={t.giveBackHint}
        autoFocus
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={reason.trim().length < 5} loading={sending}>
        {t.giveBack}
      </Button>
    </form>
  )
}

function Earlier({ view }: { view: AssignmentView }): ReactNode {
  const t = useText(text)
  const earlier = view.history.filter(({ id }) => id !== view.current?.id)
  if (earlier.length === 0) return null
  return (
    <section>
      <h2 className={styles.small}>{t.history}</h2>
      <ul>
        {earlier.map((one) => (
          <li key={one.id}>{standing(one, t)}</li>
        ))}
      </ul>
    </section>
  )
}
