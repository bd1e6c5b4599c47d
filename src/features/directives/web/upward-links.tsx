import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { sayProblem, useUndo } from '../../../platform/web/ui/undo.tsx'
import type { DocumentDetail } from './calls.ts'
import { addLink, decideLink, readLinks, undoLinks, type ClauseLink, type LinkList } from './chain-calls.ts'
import styles from './chain-panel.module.css'
import { text } from './chain-text.ts'
import { LinkDialog } from './link-dialog.tsx'
import panel from './panels.module.css'
import { documentName } from './words.ts'

/** What a person does with one link, or with none yet. */
export interface LinkActs {
  readonly decide: (link: ClauseLink, state: 'accepted' | 'refused', clauseId?: string) => void
  readonly add: (taskId: string | null, clauseId: string) => void
  readonly busy: boolean
}

/** What waits comes first: links to be looked at again, then proposals; refused ones are shown on demand. */
const ORDER = { review: 0, suggested: 1, accepted: 2, refused: 3 } as const

/** The links of a document upward, for the panel and for the number on its tab. */
function useLinks(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['directives', id, 'links'], queryFn: () => readLinks(id), enabled })
}

/** How many links wait for a person; null where there are none, or where it is not for this person to know. */
export function useWaitingLinks(document: DocumentDetail): number | null {
  const links = useLinks(document.id, document.may.seeLinks && document.assignment === 'approved')
  return links.data?.items.filter((link) => link.state === 'suggested' || link.state === 'review').length ?? null
}

/** Which clauses above the tasks of the document carry out: proposals with what speaks for them, and what was accepted. */
export function UpwardLinks({ document }: { document: DocumentDetail }): ReactNode {
  const t = useText(text)
  const [refused, setRefused] = useState(false)
  const [open, setOpen] = useState<ClauseLink | 'new' | null>(null)
  const query = useLinks(document.id, true)
  const acts = useLinkActs(document.id)
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const data = query.data
  const count = (state: ClauseLink['state']): number => data.items.filter((link) => link.state === state).length
  const shown = data.items.filter((link) => refused || link.state !== 'refused').sort((a, b) => ORDER[a.state] - ORDER[b.state])
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t.up}</h2>
        {data.may.decide && data.uppers.length > 0 && data.tasks.length > 0 ? (
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            {t.add}
          </Button>
        ) : null}
      </div>
      <p className={panel.soft}>{t.upHelp}</p>
      <p>{data.items.length > 0 ? t.counts(count('suggested'), count('review'), count('accepted')) : nothing(t, data)}</p>
      <ul className={panel.list}>
        {shown.map((link) => (
          <li key={link.id}>
            <LinkCard link={link} may={data.may.decide} acts={acts} onChange={() => setOpen(link)} />
          </li>
        ))}
      </ul>
      {count('refused') > 0 ? (
        <Button variant="subtle" size="compact-md" onClick={() => setRefused(!refused)}>
          {refused ? t.hideRefused : t.showRefused(count('refused'))}
        </Button>
      ) : null}
      {open ? <LinkDialog list={data} link={open === 'new' ? null : open} acts={acts} onClose={() => setOpen(null)} /> : null}
    </section>
  )
}

function nothing(t: { noUpper: string; noTasks: string; noLinks: string }, { uppers, tasks }: LinkList): string {
  if (uppers.length === 0) return t.noUpper
  return tasks.length === 0 ? t.noTasks : t.noLinks
}

/** Decides at once and offers to take it back. */
function useLinkActs(id: string): LinkActs {
  const t = useText(text)
  const client = useQueryClient()
  const offerUndo = useUndo()
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['directives', id, 'links'] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
    ])
  const act = useMutation({
    mutationFn: ({ run }: { run: () => Promise<{ act: string }>; message: string }) => run(),
    onSuccess: async (done, { message }) => {
      await refresh()
      offerUndo({ message, undo: () => undoLinks(id, done.act).then(refresh) })
    },
    onError: async (error) => {
      sayProblem(error)
      await refresh()
    },
  })
  return {
    busy: act.isPending,
    decide: (link, state, clauseId) =>
      act.mutate({
        run: () => decideLink(id, link.id, { version: link.version, state, clauseId }),
        message: state === 'accepted' ? t.acceptedDone : t.refusedDone,
      }),
    add: (taskId, clauseId) => act.mutate({ run: () => addLink(id, { taskId, clauseId }), message: t.addedDone }),
  }
}

interface LinkCardProps {
  link: ClauseLink
  may: boolean
  acts: LinkActs
  onChange: () => void
}

function LinkCard({ link, may, acts, onChange }: LinkCardProps): ReactNode {
  const t = useText(text)
  const { task, document, clause, state } = link
  return (
    <>
      <p className={styles.pair}>
        {task ? (
          <TextLink to="/tasks/$id" params={{ id: task.id }}>
            {[task.clausePath, task.text].filter(Boolean).join(' · ')}
          </TextLink>
        ) : (
          t.whole
        )}
      </p>
      <p className={styles.pair}>
        <span className={panel.soft}>{t.carries}</span>{' '}
        <TextLink
          to="/documents/$id"
          params={{ id: document.id }}
          search={{ panel: 'chain', clause: clause.id, start: clause.start, end: clause.end }}
        >
          {`${documentName({ ...document, title: null })}, ${clause.path}`}
        </TextLink>{' '}
        {clause.heading}
      </p>
      {link.reviewReason ? <p className={styles.review}>{t.reason(link.reviewReason)}</p> : null}
      <p className={styles.because}>
        {link.because ? t.because(link.because) : t.byHand}
        {state === 'accepted' && link.decidedBy ? ` · ${t.by(link.decidedBy.name)}` : ''}
        {state === 'refused' ? ` · ${t.refusedState}` : ''}
      </p>
      {may ? (
        <div className={styles.buttons}>
          {state === 'accepted' || link.reviewReason ? null : (
            <Button size="compact-md" disabled={acts.busy} onClick={() => acts.decide(link, 'accepted')}>
              {t.accept}
            </Button>
          )}
          <Button size="compact-md" variant="default" disabled={acts.busy} onClick={onChange}>
            {t.change}
          </Button>
          {state === 'refused' ? null : (
            <Button size="compact-md" variant="default" disabled={acts.busy} onClick={() => acts.decide(link, 'refused')}>
              {state === 'accepted' ? t.remove : t.refuse}
            </Button>
          )}
        </div>
      ) : null}
    </>
  )
}
