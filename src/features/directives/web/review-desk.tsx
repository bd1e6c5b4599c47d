import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { fold } from '../../../platform/shared/vietnamese.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { useNarrow } from '../../../platform/web/ui/narrow.ts'
import type { Block } from '../../../../directive/src/blocks.ts'
import type { CitationRow, DocumentDetail, Draft } from './calls.ts'
import { AddedTask } from './added-task.tsx'
import { ownWords } from '../rules/own-words.ts'
import { Cards } from './cards.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { AddDialog, SplitDialog } from './dialogs.tsx'
import { DocumentSide } from './document-side.tsx'
import { layOut, paragraphsOf, type LaidParagraph } from './lay-out.ts'
import { NoTasks } from './no-tasks.tsx'
import { OneCard } from './one-card.tsx'
import { Panels, PanelTabs } from './panels.tsx'
import { text as panelText } from './panel-text.ts'
import { PrintedTasks } from './printed-tasks.tsx'
import styles from './review-desk.module.css'
import { ReadersTasks } from './readers-tasks.tsx'
import { ReviewHead } from './review-head.tsx'
import { text } from './review-text.ts'
import { selectedSpan } from './spans.ts'
import { OpenCard } from './task-card.tsx'
import { TaskForm } from './task-form.tsx'
import { usePresence } from './use-presence.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useActs, useReview, type Acts, type ReviewState } from './use-review.ts'
import { useTopOffset } from './use-top-offset.ts'
import { useView } from './use-view.ts'

const route = getRouteApi('/documents/$id')

/** The desk of a review: the document on the left, the proposals on the right; on a phone one card under its sentence. */
export function ReviewDesk({ document, blocks }: { document: DocumentDetail; blocks: readonly Block[] }): ReactNode {
  const navigate = route.useNavigate()
  // Proposals are the reviewers' of its office; who only reads has the text, and his tasks beside it.
  const reviews = document.may.seeDrafts
  const review = useReview(document.id, reviews)
  const acts = useActs(document.id, review)
  const { search, chosen, drafts } = review
  const locked = !document.may.review
  const others = usePresence(document.id, chosen?.id ?? null, !locked)
  const sheet = useRef<HTMLDivElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const [dialog, setDialog] = useState<'split' | 'add' | null>(null)
  const lines = useMemo(() => paragraphsOf(layOut(blocks)), [blocks])
  const whole = useMemo(() => lines.map((line) => `${line.text}\n`).join(''), [lines])
  const narrow = useNarrow(900)
  const { view, setView } = useView(document)

  const split = () => {
    const at = selectedSpan(sheet.current)?.start
    if (chosen && at !== undefined && at > chosen.start && at < chosen.end) void acts.split(at)
    else setDialog('split')
  }
  const add = () => {
    const span = selectedSpan(sheet.current)
    if (span && span.end > span.start) void acts.add(span)
    else setDialog('add')
  }
  useReviewKeys({
    review,
    acts,
    locked,
    asking: dialog !== null,
    split,
    add,
    filter: () => filterRef.current?.focus(),
    assign: () => void navigate({ to: '/documents/$id/assign' }),
  })

  const openCard = (draft: Draft) =>
    review.editing && !locked ? (
      <EditedTask draft={draft} document={document} blocks={blocks} whole={whole} review={review} acts={acts} />
    ) : (
      <OpenCard
        draft={draft}
        place={review.places.get(draft.id) ?? draft.clausePath}
        others={others.filter(({ draftId }) => draftId === draft.id)}
        locked={locked}
        said={narrow ? whole.slice(draft.start, draft.end) : undefined}
        acts={{
          accept: () => acts.turn('accept'),
          reject: () => acts.turn('reject'),
          reopen: () => acts.turn('reopen'),
          edit: () => void review.openForm(draft.id),
          merge: () => void acts.merge(),
          split,
          nameIs: (name, unit) => void acts.nameIs(name, unit),
        }}
      />
    )
  const span = review.adding ?? chosenSpan(search, document.citations, chosen)
  const pane = (
    <DocumentSide
      document={document}
      blocks={blocks}
      lines={lines}
      drafts={drafts}
      span={span}
      locked={locked}
      narrow={narrow}
      view={view}
      setView={setView}
      onChoose={(draft) => review.go(draft.id)}
      onCitation={(citation: CitationRow) =>
        void navigate({ search: (old) => ({ ...old, panel: 'citations', cite: citation.id }) })
      }
      root={sheet}
    />
  )
  const deskRef = useTopOffset<HTMLDivElement>()
  return (
    <>
      <ReviewHead document={document} counts={review.list.data ? review.counts : null} />
      {reviews ? <Notices document={document} names={others.map(({ person }) => person.name)} /> : null}
      <PrintedTasks drafts={drafts} />
      <div ref={deskRef} className={`${narrow ? styles.narrow : styles.desk} no-print`}>
        {narrow && !search.whole ? null : pane}
        <div className={styles.right}>
          <PanelTabs document={document} current={search.panel} />
          {search.panel ? (
            <Panels panel={search.panel} document={document} />
          ) : !reviews ? (
            <ReadersTasks document={document} />
          ) : review.list.error && !review.list.data ? (
            <ErrorState error={review.list.error} onRetry={() => void review.list.refetch()} />
          ) : !review.list.data ? (
            <Waiting />
          ) : review.adding && !locked ? (
            <AddedTask adding={review.adding} document={document} blocks={blocks} whole={whole} review={review} acts={acts} />
          ) : drafts.length === 0 ? (
            <NoTasks document={document} locked={locked} narrow={narrow} onAdd={add} />
          ) : narrow ? (
            <OneCard
              document={document}
              pictured={view === 'pages'}
              review={review}
              acts={acts}
              locked={locked}
              lines={lines}
              filterRef={filterRef}
              open={openCard}
              onAdd={add}
            />
          ) : (
            <Cards review={review} acts={acts} others={others} locked={locked} filterRef={filterRef} open={openCard} />
          )}
        </div>
        {narrow && !search.whole && !reviews && !search.panel ? pane : null}
      </div>
      <Dialogs shown={dialog} onClose={() => setDialog(null)} chosen={chosen} lines={lines} whole={whole} acts={acts} />
      <Meeting review={review} acts={acts} />
    </>
  )
}

interface DialogsProps {
  shown: 'split' | 'add' | null
  onClose: () => void
  chosen: Draft | undefined
  lines: readonly LaidParagraph[]
  whole: string
  acts: Acts
}

/** Splitting and adding without a mouse. */
function Dialogs({ shown, onClose, chosen, lines, whole, acts }: DialogsProps): ReactNode {
  const closing = (run: () => Promise<void>) => {
    onClose()
    void run()
  }
  if (shown === 'split' && chosen) {
    const words = whole.slice(chosen.start, chosen.end)
    return <SplitDialog draft={chosen} words={words} onClose={onClose} onSplit={(at) => closing(() => acts.split(at))} />
  }
  if (shown === 'add') return <AddDialog lines={lines} onClose={onClose} onAdd={(found) => closing(() => acts.add(found))} />
  return null
}

/** What holds for the whole review: it is locked, or someone else is here. */
function Notices({ document, names }: { document: DocumentDetail; names: readonly string[] }): ReactNode {
  const t = useText(text)
  const p = useText(panelText)
  const locked =
    document.assignment === 'approved' ? p.lockedApproved : document.assignment === 'submitted' ? p.lockedSubmitted : null
  if (!locked && names.length === 0) return null
  return (
    <p className={`${styles.notice} no-print`} role="status">
      {locked ?? t.alsoHere(names.join(', '))}
    </p>
  )
}

function Meeting({ review, acts }: { review: ReviewState; acts: Acts }): ReactNode {
  const { conflict, setConflict } = review.edits
  if (!conflict) return null
  const keep = () => {
    setConflict(null)
    void review.list.refetch()
    review.go(conflict.theirs.id)
  }
  return <ConflictDialog conflict={conflict} onKeep={keep} onTake={() => void acts.takeMine(conflict.edit, conflict.theirs)} />
}

interface EditedTaskProps {
  draft: Draft
  document: DocumentDetail
  blocks: readonly Block[]
  whole: string
  review: ReviewState
  acts: Acts
}

function EditedTask({ draft, document, blocks, whole, review, acts }: EditedTaskProps): ReactNode {
  const today = useToday()
  const folded = useMemo(() => fold(whole), [whole])
  const own = useMemo(() => ownWords(blocks, document.clauses, draft), [blocks, document.clauses, draft])
  return (
    <TaskForm
      key={draft.id}
      draft={draft}
      called={review.places.get(draft.id)}
      from={document.date ?? today}
      issued={document.date}
      folded={folded}
      own={own}
      onSend={acts.correct}
      onCancel={() => review.go(draft.id)}
    />
  )
}

/** What is marked in the document: the place asked for in the address, the citation, or the sentence of the chosen task. */
function chosenSpan(
  search: ReviewState['search'],
  citations: readonly CitationRow[],
  chosen: Draft | undefined,
): { start: number; end: number } | null {
  if (search.start !== undefined && search.end !== undefined) return { start: search.start, end: search.end }
  const citation = citations.find(({ id }) => id === search.cite)
  if (citation && citation.start !== null && citation.end !== null) return { start: citation.start, end: citation.end }
  return chosen ? { start: chosen.start, end: chosen.end } : null
}
