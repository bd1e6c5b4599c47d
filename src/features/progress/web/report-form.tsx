import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { answer, api, ApiProblem, sentenceOf } from '../../../platform/web/api.ts'
import { newId } from '../../../platform/web/ids.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { DraftNote, LeaveGuard, useDraft } from '../../../platform/web/ui/draft.tsx'
import { readQuantity, readShare, type Typed } from '../../../platform/web/ui/read-number.ts'
import type { OccurrenceView, Report, ReportConflict } from '../contract.ts'
import { text } from '../text.ts'
import { EvidenceList } from './evidence-list.tsx'
import { sendFiles, useEvidence, type Failed } from './evidence.ts'
import styles from './progress.module.css'

interface Content {
  /** The report's id, kept with the draft: sending again after a lost answer is the same report. */
  id: string
  kind: 'progress' | 'completion'
  words: string
  /** As typed: what cannot be read is said, never altered. */
  percent: string
  quantity: string
  quantityUnit: string
}

const empty = (): Content => ({ id: newId(), kind: 'progress', words: '', percent: '', quantity: '', quantityUnit: '' })

/** What this browser kept; an older version kept numbers where what was typed stands now. */
function keptContent(saved: unknown): Content {
  const content = saved as Omit<Content, 'percent' | 'quantity'> & { percent: string | number; quantity: string | number }
  const quantity = typeof content.quantity === 'number' ? String(content.quantity).replace('.', ',') : content.quantity
  return { ...content, percent: String(content.percent), quantity }
}

/** Shares that a thumb reaches; anything between is typed. */
const SHARES = [25, 50, 75, 90] as const

/** What became of the last sending: the report as it arrived, and the files that did not. */
interface Sent {
  report: Report
  failed: readonly Failed[]
}

/** The place to report: the form, and above it what was sent last. After sending a fresh form stands there, with an id of its own. */
export function ReportForm({ view }: { view: OccurrenceView }): ReactNode {
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <div>
      {sent ? <SentNote sent={sent} onFiles={(failed) => setSent({ ...sent, failed })} /> : null}
      <Form key={sent?.report.id ?? 'first'} view={view} onSent={setSent} />
    </div>
  )
}

/** When the report arrived, and the files that did not, with the way to send them again. */
function SentNote({
  sent: { report, failed },
  onFiles,
}: {
  sent: Sent
  onFiles: (failed: readonly Failed[]) => void
}): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const tell = usePermission('documents.upload')
  const mayGo = failed.filter(({ classified }) => !classified)
  const again = useMutation({
    mutationFn: () =>
      sendFiles(
        report.id,
        mayGo.map(({ file }) => file),
        tell,
      ),
    onSuccess: async (rest) => {
      onFiles([...failed.filter(({ classified }) => classified), ...rest])
      await client.invalidateQueries({ queryKey: ['progress'] })
    },
  })
  return (
    <div role="status" className={styles.sent}>
      <b>{t.sentAt(formatInstant(new Date(report.at)))}</b> {report.kind === 'completion' ? t.sentWaits : null}
      {failed.length > 0 ? (
        <>
          <p>{t.filesFailed(failed.length)}</p>
          <ul>
            {failed.map(({ file, message }) => (
              <li key={`${file.name}${file.size}`}>
                {file.name}: {message}
              </li>
            ))}
          </ul>
          {mayGo.length > 0 ? (
            <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
              {t.filesAgain}
            </Button>
          ) : null}
        </>
      ) : null}
      <LeaveGuard losing={mayGo.length > 0} />
    </div>
  )
}

function Form({ view, onSent }: { view: OccurrenceView; onSent: (sent: Sent) => void }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const { occurrenceId } = view.line
  const [initial] = useState(empty)
  const draft = useDraft<Content>(`report:${occurrenceId}`, initial, keptContent)
  const evidence = useEvidence(t)
  const tell = usePermission('documents.upload')
  const { value } = draft
  const change = (part: Partial<Content>) => draft.set({ ...value, ...part })
  const send = useMutation({
    mutationFn: async (content: Content) => {
      const { report } = await put(occurrenceId, content)
      // The words arrived: from here on a failure concerns files alone.
      draft.clear()
      return { report, failed: await evidence.sendTo(report.id, tell) }
    },
    onSuccess: async (sent) => {
      onSent(sent)
      await client.invalidateQueries({ queryKey: ['progress'] })
    },
  })
  const { percent, quantity } = value
  const unread = (value.kind === 'progress' && readShare(percent) === 'unread') || readQuantity(quantity) === 'unread'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!unread) send.mutate(value)
  }
  const conflict = conflictOf(send.error)
  const again = () => {
    const fresh = { ...value, id: newId() }
    draft.set(fresh)
    send.mutate(fresh)
  }
  return (
    <form onSubmit={submit} className={`${styles.form} no-print`} aria-label={t.report}>
      <DraftNote draft={draft} />
      {view.returnedReason ? <p className={styles.decision}>{t.returnedBefore(view.returnedReason)}</p> : null}
      {conflict ? (
        <Conflict conflict={conflict} onAgain={again} onDrop={() => (draft.clear(), send.reset())} />
      ) : send.error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(send.error)} {t.kept}
        </p>
      ) : null}
      <SegmentedControl
        aria-label={t.kind}
        size="md"
        value={value.kind}
        onChange={(kind) =>
          change({ kind: kind === 'completion' ? 'completion' : 'progress', percent: kind === 'completion' ? '' : value.percent })
        }
        data={[
          { value: 'progress', label: t.progress },
          { value: 'completion', label: t.completion, disabled: !view.may.complete },
        ]}
        fullWidth
      />
      <Textarea
        label={t.words}
        description={t.wordsHint}
        value={value.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        autosize
        minRows={3}
        maxLength={4000}
        required
      />
      {value.kind === 'progress' ? <Share value={percent} onChange={(typed) => change({ percent: typed })} /> : null}
      <div className={styles.pair}>
        <TextInput
          label={t.quantity}
          value={quantity}
          onChange={(event) => change({ quantity: event.currentTarget.value })}
          error={readQuantity(quantity) === 'unread' ? t.quantityUnread : null}
          inputMode="decimal"
          maxLength={30}
        />
        <TextInput
          label={t.quantityUnit}
          value={value.quantityUnit}
          onChange={(event) => change({ quantityUnit: event.currentTarget.value })}
          maxLength={40}
          required={quantity.trim() !== ''}
        />
      </div>
      <EvidenceList chosen={evidence.chosen} onAdd={evidence.add} onRemove={evidence.remove} />
      <LeaveGuard losing={evidence.chosen.length > 0 && !send.isSuccess} />
      <Button type="submit" size="md" loading={send.isPending} disabled={value.words.trim() === '' || unread}>
        {value.kind === 'completion' ? t.sendCompletion : t.send}
      </Button>
    </form>
  )
}

async function put(occurrenceId: string, content: Content): Promise<{ report: Report }> {
  const { id, kind, words, percent, quantity, quantityUnit } = content
  const body = {
    occurrenceId,
    kind,
    words,
    percent: read(readShare(percent)),
    quantity: read(readQuantity(quantity)),
    quantityUnit: quantityUnit.trim() || null,
  }
  return answer(api().PUT('/reports/{id}', { params: { path: { id } }, body }))
}

/** The form does not send what it could not read. */
const read = (typed: Typed): number | null => (typed === 'unread' ? null : typed)

/** The share done: a tap, or typed; blank stays blank. */
function Share({ value, onChange }: { value: string; onChange: (share: string) => void }): ReactNode {
  const t = useText(text)
  return (
    <div>
      <TextInput
        label={t.percent}
        description={t.percentHint}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={readShare(value) === 'unread' ? t.percentRange : null}
        inputMode="numeric"
        maxLength={10}
      />
      <div className={styles.shares} role="group" aria-label={t.percentQuick}>
        {SHARES.map((share) => (
          <Button
            key={share}
            variant={value === String(share) ? 'filled' : 'default'}
            px={4}
            aria-pressed={value === String(share)}
            onClick={() => onChange(value === String(share) ? '' : String(share))}
          >
            {t.percentIs(share)}
          </Button>
        ))}
      </div>
    </div>
  )
}

interface ConflictProps {
  conflict: ReportConflict
  onAgain: () => void
  onDrop: () => void
}

/** The same report arrived before with other content: both are shown, and what was typed is kept until the person decides. */
function Conflict({ conflict: { theirs, yours }, onAgain, onDrop }: ConflictProps): ReactNode {
  const t = useText(text)
  const share = (percent: number | null): string => (percent === null ? '' : ` (${t.percentIs(percent)})`)
  return (
    <div role="alert" className={styles.refusal}>
      <p>{t.conflict}</p>
      <p>
        <b>{t.conflictTheirs(formatInstant(new Date(theirs.at)))}</b> {theirs.words}
        {share(theirs.percent)}
      </p>
      <p>
        <b>{t.conflictYours}</b> {yours.words}
        {share(yours.percent)}
      </p>
      <Group gap="xs">
        <Button onClick={onAgain}>{t.conflictAgain}</Button>
        <Button variant="default" onClick={onDrop}>
          {t.conflictDrop}
        </Button>
      </Group>
    </div>
  )
}

function conflictOf(error: unknown): ReportConflict | null {
  if (!(error instanceof ApiProblem) || error.code !== 'progress.conflict') return null
  const details: unknown = error.details
  return isConflict(details) ? details : null
}

/** The server sends both only to someone who may see the report that is there. */
function isConflict(details: unknown): details is ReportConflict {
  return typeof details === 'object' && details !== null && 'theirs' in details && 'yours' in details
}
