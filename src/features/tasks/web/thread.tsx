import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'
import { useShortcuts } from '../../../platform/web/ui/shortcuts.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { Day, Instant } from '../../../platform/web/ui/values.tsx'
import type { TaskDetail } from '../contract.ts'
import type { TaskThread, ThreadDocument, ThreadTask } from '../contract/chain.ts'
import { text } from './chain-text.ts'
import { WorkBadge } from './state.tsx'
import { threadQuery } from './queries.ts'
import styles from './tasks.module.css'
import own from './thread.module.css'

/** «Kế hoạch 111/KH-UBND», or the title where a document has neither type nor number. */
export function nameOf(document: Pick<ThreadDocument, 'type' | 'number' | 'title'>, unnamed: string): string {
  return [document.type, document.number].filter(Boolean).join(' ') || document.title || unnamed
}

/** The red thread standing upright: the top document → clauses → this task → what carries it out below → evidence; each step one click. */
export function Thread({ task, alone = false }: { task: TaskDetail; alone?: boolean }): ReactNode {
  const t = useText(text)
  const navigate = useNavigate()
  const thread = useQuery(threadQuery(task.id))
  const top = thread.data?.up.find((step) => step.document.readable)?.document
  useShortcuts([
    {
      key: 'u',
      words: t.toTop,
      run: () => void (top && navigate({ to: '/documents/$id', params: { id: top.id }, search: {} })),
      enabled: top !== undefined,
    },
  ])
  if (thread.error && !thread.data) return <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />
  return (
    <nav aria-label={t.thread} className={alone ? own.wide : undefined}>
      <h2 className={styles.note}>{t.thread}</h2>
      {thread.data ? <Steps thread={thread.data} task={task} /> : <Waiting />}
      {alone ? null : (
        <TextLink className="no-print" to="/tasks/$id/thread" params={{ id: task.id }}>
          {t.alone}
        </TextLink>
      )}
    </nav>
  )
}

function Steps({ thread, task }: { thread: TaskThread; task: TaskDetail }): ReactNode {
  const t = useText(text)
  return (
    <>
      <ol className={styles.thread}>
        {thread.up.map((step) => (
          <Step key={step.document.id} step={step} task={task} />
        ))}
        <li aria-current="step" className={own.here}>
          <b>{t.thisTask}</b>
          {task.deliverable ? <div className={styles.note}>{task.deliverable}</div> : null}
          {thread.waiting > 0 ? (
            <div className="no-print">
              <TextLink to="/documents/$id" params={{ id: task.document.id }} search={{ panel: 'chain' }}>
                {t.waiting(thread.waiting)}
              </TextLink>
            </div>
          ) : null}
        </li>
        {thread.below.length + thread.documentsBelow.length > 0 ? <Below thread={thread} /> : null}
        {thread.evidence.length > 0 ? <Evidence evidence={thread.evidence} /> : null}
      </ol>
    </>
  )
}

/** One document with the clauses of it that are carried out; a card or a stub is where the thread ends. */
function Step({ step: { document, clauses }, task }: { step: TaskThread['up'][number]; task: TaskDetail }): ReactNode {
  const t = useText(text)
  const presence = document.presence === 'card' ? t.card : document.presence === 'stub' ? t.stub : null
  return (
    <li>
      <DocumentLink document={document} />
      <div className={styles.note}>
        {document.issuer}
        {document.date ? <>, {<Day date={document.date} />}</> : null}
        {presence ? ` (${presence})` : ''}
      </div>
      {clauses.length > 0 ? (
        <ul className={own.clauses}>
          {clauses.map((clause) => (
            <li key={clause.id}>
              {document.readable ? (
                <TextLink
                  {...rowLink}
                  to="/documents/$id"
                  params={{ id: document.id }}
                  search={{ panel: 'chain', clause: clause.id, start: clause.start, end: clause.end }}
                >
                  {clause.path}
                </TextLink>
              ) : (
                clause.path
              )}{' '}
              {/* The innermost clause of a task is often its very sentence, which stands at the head of the page. */}
              {clause.heading && !clause.heading.startsWith(task.text.slice(0, 40)) ? (
                <span className={styles.note}>
                  <Shortened words={clause.heading} />
                </span>
              ) : null}
              {clause.whole ? <span className={styles.note}> ({t.whole})</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function DocumentLink({ document }: { document: ThreadDocument }): ReactNode {
  const t = useText(text)
  const name = nameOf(document, t.document)
  if (!document.readable) return name
  return (
    <TextLink {...rowLink} to="/documents/$id" params={{ id: document.id }}>
      {name}
    </TextLink>
  )
}

function Below({ thread }: { thread: TaskThread }): ReactNode {
  const t = useText(text)
  return (
    <li>
      {t.below}
      <ul className={own.clauses}>
        {thread.documentsBelow.map((document) => (
          <li key={document.id}>
            <DocumentLink document={document} />
          </li>
        ))}
        {thread.below.map((task) => (
          <li key={task.id}>
            <ThreadTaskLine task={task} />
          </li>
        ))}
      </ul>
      {thread.moreBelow ? <p className={styles.note}>{t.moreBelow}</p> : null}
    </li>
  )
}

/** So many leads are named; a group of communes would fill the page. */
const MOST_LEADS = 3

/** A task of another document on one line: where it stands in the text, what it says, how it goes. */
export function ThreadTaskLine({ task }: { task: ThreadTask }): ReactNode {
  const t = useText(text)
  return (
    <>
      <TextLink {...rowLink} to="/tasks/$id" params={{ id: task.id }}>
        {[task.document.number, task.clausePath].filter(Boolean).join(' · ')}
      </TextLink>{' '}
      <Shortened words={task.text} />{' '}
      <span className={styles.note}>
        {task.leads.length > 0
          ? t.leads(
              task.leads
                .slice(0, MOST_LEADS)
                .map((lead) => lead.name)
                .join(', '),
              task.leads.length - MOST_LEADS,
            )
          : null}
      </span>{' '}
      <WorkBadge {...task} silent={task.lines.total > 0 && task.lines.silent === task.lines.total} />
    </>
  )
}

/** Reports with files that stand open, the newest; a task of many months has dozens. */
const EVIDENCE_OPEN = 5

function Evidence({ evidence }: { evidence: TaskThread['evidence'] }): ReactNode {
  const t = useText(text)
  const newest = evidence.slice(-EVIDENCE_OPEN)
  const earlier = evidence.slice(0, -EVIDENCE_OPEN)
  return (
    <li>
      {t.evidence}
      {earlier.length > 0 ? (
        <details>
          <summary>{t.earlierEvidence(earlier.length)}</summary>
          <EvidenceList evidence={earlier} />
        </details>
      ) : null}
      <EvidenceList evidence={newest} />
    </li>
  )
}

function EvidenceList({ evidence }: { evidence: TaskThread['evidence'] }): ReactNode {
  const t = useText(text)
  return (
    <ul className={own.clauses}>
      {evidence.map((report) => (
        <li key={report.reportId}>
          <TextLink {...rowLink} to="/lines/$id" params={{ id: report.occurrenceId }}>
            {report.unit.name}
          </TextLink>
          , <Instant at={report.at} />{' '}
          <span className={styles.note} title={report.files.map((file) => file.name).join('\n')}>
            {t.files(report.files.length)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The beginning of a long sentence on a screen, cut between words; on paper, where nothing opens, the whole of it. */
export function Shortened({ words, most = 140 }: { words: string; most?: number }): ReactNode {
  if (words.length <= most) return words
  return (
    <>
      <span className="no-print">{`${words.slice(0, words.lastIndexOf(' ', most))} …`}</span>
      <span className={`only-print ${own.inLine}`}>{words}</span>
    </>
  )
}
