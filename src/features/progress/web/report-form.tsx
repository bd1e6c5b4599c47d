import { Button, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answer, api, provincePath, sentenceOf } from '../../../platform/web/api.ts'
import { newId } from '../../../platform/web/ids.ts'
import { useText } from '../../../platform/web/language.ts'
import { upload } from '../../../platform/web/upload.ts'
import { DraftNote, useDraft } from '../../../platform/web/ui/draft.tsx'
import { say, sayProblem } from '../../../platform/web/ui/undo.tsx'
import { evidenceTypes, type OccurrenceView } from '../contract.ts'
import { text } from '../text.ts'
import styles from './progress.module.css'

interface Content {
  /** The report's id, kept with the draft: sending again after a lost answer is the same report. */
  id: string
  kind: 'progress' | 'completion'
  words: string
  percent: number | ''
  quantity: number | ''
  quantityUnit: string
}

const empty = (): Content => ({ id: newId(), kind: 'progress', words: '', percent: '', quantity: '', quantityUnit: '' })

/** The form of a report. What is typed saves itself; the report goes first, its files after, so that no file holds up the words. */
export function ReportForm({ view }: { view: OccurrenceView }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const { occurrenceId } = view.line
  const [initial] = useState(empty)
  const draft = useDraft<Content>(`report:${occurrenceId}`, initial)
  const [files, setFiles] = useState<readonly File[]>([])
  const { value } = draft
  const change = (part: Partial<Content>) => draft.set({ ...value, ...part })
  const send = useMutation({
    mutationFn: async () => {
      const { id, kind, words, percent, quantity, quantityUnit } = value
      await answer(
        api().PUT('/reports/{id}', {
          params: { path: { id } },
          body: {
            occurrenceId,
            kind,
            words,
            percent: percent === '' ? null : percent,
            quantity: quantity === '' ? null : quantity,
            quantityUnit: quantityUnit.trim() || null,
          },
        }),
      )
      draft.clear()
      draft.set(empty())
      await sendFiles(id, files).then(
        () => say(t.sent),
        (error: unknown) => {
          sayProblem(error)
          say(t.sentFilesFailed)
        },
      )
      setFiles([])
      await client.invalidateQueries({ queryKey: ['progress'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <form onSubmit={submit} className={`${styles.form} no-print`} aria-label={t.report}>
      {view.returnedReason ? <p className={styles.decision}>{t.returnedBefore(view.returnedReason)}</p> : null}
      {send.error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(send.error)}
        </p>
      ) : null}
      <SegmentedControl
        aria-label={t.kind}
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
      {value.kind === 'progress' ? (
        <NumberInput
          label={t.percent}
          description={t.percentHint}
          value={value.percent}
          onChange={(percent) => change({ percent: typeof percent === 'number' ? percent : '' })}
          min={0}
          max={100}
          allowDecimal={false}
          inputMode="numeric"
        />
      ) : null}
      <div className={styles.pair}>
        <NumberInput
          label={t.quantity}
          value={value.quantity}
          onChange={(quantity) => change({ quantity: typeof quantity === 'number' ? quantity : '' })}
          min={0}
          decimalSeparator=","
          thousandSeparator="."
          inputMode="decimal"
        />
        <TextInput
          label={t.quantityUnit}
          value={value.quantityUnit}
          onChange={(event) => change({ quantityUnit: event.currentTarget.value })}
          maxLength={40}
          required={value.quantity !== ''}
        />
      </div>
      <div>
        <label htmlFor="evidence">{t.files}</label>
        <p className={styles.note}>{t.filesHint}</p>
        <input
          id="evidence"
          type="file"
          multiple
          accept={evidenceTypes.join(',')}
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
      </div>
      <DraftNote draft={draft} />
      <Button type="submit" loading={send.isPending} disabled={value.words.trim() === ''}>
        {t.send}
      </Button>
    </form>
  )
}

/** Attaches files to a report that is there already. */
export async function sendFiles(reportId: string, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const form = new FormData()
  for (const file of files) form.append('file', file)
  await upload({ path: `/reports/${reportId}/files`, form })
}

/** Where a file of a report is read. */
export function filePath(reportId: string, sha256: string): string {
  return provincePath(`/reports/${reportId}/files/${sha256}`)
}
