import { useMemo, type ReactNode } from 'react'
import { fold } from '../../../platform/shared/vietnamese.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import type { Block } from '../../../../directive/src/blocks.ts'
import { wordsOf } from '../rules/drafts.ts'
import { ownWords } from '../rules/own-words.ts'
import type { DocumentDetail, Draft } from './calls.ts'
import styles from './review-desk.module.css'
import { text } from './review-text.ts'
import { TaskForm } from './task-form.tsx'
import type { Acts, Adding, ReviewState } from './use-review.ts'

interface AddedTaskProps {
  adding: Adding
  document: DocumentDetail
  blocks: readonly Block[]
  whole: string
  review: ReviewState
  acts: Acts
}

/** A task of selected words before it is saved: only this form knows it, and leaving the form leaves nothing behind. */
export function AddedTask({ adding, document, blocks, whole, review, acts }: AddedTaskProps): ReactNode {
  const t = useText(text)
  const today = useToday()
  const draft = useMemo(() => draftOf(adding, document, whole), [adding, document, whole])
  const own = useMemo(() => ownWords(blocks, document.clauses, draft), [blocks, document.clauses, draft])
  const folded = useMemo(() => fold(whole), [whole])
  const others = review.drafts.filter((one) => one.state !== 'rejected' && one.start < adding.end && one.end > adding.start)
  return (
    <div className={styles.adding}>
      {others.length > 0 ? (
        <div className={styles.overlaps} role="alert">
          {t.addOverlaps}
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                {one.clausePath} «{one.text}» · {one.state === 'accepted' ? t.accepted : t.proposed}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <TaskForm
        key={adding.id}
        draft={draft}
        place={`add:${document.id}:${adding.start}-${adding.end}`}
        from={document.date ?? today}
        issued={document.date}
        folded={folded}
        own={own}
        onSend={acts.create}
        onCancel={() => review.setAdding(null)}
      />
    </div>
  )
}

function draftOf({ id, start, end }: Adding, document: DocumentDetail, whole: string): Draft {
  const clause = document.clauses.filter((one) => one.start <= start && start < one.end).at(-1)
  return {
    id,
    clausePath: clause?.path ?? '',
    ordinal: start,
    origin: 'person',
    state: 'proposed',
    text: wordsOf(whole, start, end),
    start,
    end,
    bodies: [],
    deadline: null,
    deadlineOrigin: 'text',
    deadlineAssigned: null,
    deliverable: null,
    kind: 'order',
    closing: false,
    rule: null,
    doubts: [{ code: 'lead_missing' }],
    version: 1,
    changedBy: null,
    changedAt: null,
    asRead: null,
  }
}
