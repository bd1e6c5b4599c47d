import { Button, FileButton, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { answer, api, ApiProblem, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { StateBadge, type WorkState } from '../../../platform/web/ui/StateBadge.tsx'
import { useShortcuts } from '../../../platform/web/ui/shortcuts.tsx'
import { say, sayProblem } from '../../../platform/web/ui/undo.tsx'
import { Instant, Value } from '../../../platform/web/ui/values.tsx'
import { evidenceTypes, type Report, type ReportState } from '../contract.ts'
import { text } from '../text.ts'
import { sizeWords } from './evidence-list.tsx'
import { filePath, sendFiles } from './evidence.ts'
import styles from './progress.module.css'

const drawn: Record<ReportState, WorkState> = {
  submitted: 'waiting',
  accepted: 'done',
  returned: 'waiting',
  noted: 'in_progress',
  withdrawn: 'not_due',
}

interface ReportProps {
  report: Report
  /** The line's version that a decision is made on. */
  version: number
  /** Called once the report was accepted or returned. */
  onDecided: () => void
}

/** A report with its evidence and the issuer's answer. */
export function ReportCard({ report, version, onDecided }: ReportProps): ReactNode {
  const t = useText(text)
  return (
    <article className={styles.report}>
      <div className={styles.meta}>
        <b>{report.kind === 'completion' ? t.completion : t.progress}</b>
        <StateBadge state={drawn[report.state]}>{t.reportState(report.state)}</StateBadge>
        {report.percent === null ? null : <span>{t.percentIs(report.percent)}</span>}
        {report.quantity === null ? null : (
          <span>
            <Value of={report.quantity} /> {report.quantityUnit}
          </span>
        )}
        <span>
          {report.person.name}
          {report.onBehalfOf ? ` (${t.onBehalf(report.onBehalfOf.name)})` : ''} · <Instant at={report.at} />
        </span>
      </div>
      <p>{report.words}</p>
      {report.files.length > 0 ? (
        <ul className={styles.files}>
          {report.files.map((file) => (
            <li key={file.sha256}>
              <a href={filePath(report.id, file.sha256)} target="_blank" rel="noreferrer">
                {file.name}
              </a>{' '}
              <span className={styles.note}>{sizeWords(file.size, t)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {report.decision ? (
        <p className={styles.decision}>
          {t.decided(report.decision.by.name)} {t.reportState(report.state)}
          {report.decision.reason ? ` – ${report.decision.reason}` : ''} · <Instant at={report.decision.at} />
        </p>
      ) : null}
      <Actions report={report} version={version} onDecided={onDecided} />
    </article>
  )
}

function Actions({ report, version, onDecided }: ReportProps): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const [returning, setReturning] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: ['progress'] })
  const params = { path: { id: report.id } }
  const accept = useMutation({
    mutationFn: () => answer(api().POST('/reports/{id}/accept', { params, body: { version } })),
    onSuccess: () => {
      say(t.accepted)
      onDecided()
    },
    onError: sayProblem,
    onSettled: refresh,
  })
  const withdraw = useMutation({
    mutationFn: () => answer(api().POST('/reports/{id}/withdraw', { params })),
    onSuccess: () => say(t.withdrawn),
    onError: sayProblem,
    onSettled: refresh,
  })
  const tell = usePermission('documents.upload')
  const attach = useMutation({
    mutationFn: (files: File[]) => sendFiles(report.id, files, tell),
    onSuccess: (failed) =>
      failed.forEach(({ file, message }) => sayProblem(new ApiProblem('progress.file_not_sent', 0, `${file.name}: ${message}`))),
    onError: sayProblem,
    onSettled: refresh,
  })
  const { may } = report
  // Only the completion that waits can be decided on, and a line has one at most: the keys mean no other.
  useShortcuts(
    may.accept || may.return
      ? [
          { key: 'a', words: t.keyAccept, enabled: may.accept && !returning && !accept.isPending, run: () => accept.mutate() },
          { key: 'r', words: t.keyReturn, enabled: may.return, run: () => setReturning(true) },
        ]
      : [],
  )
  if (!may.accept && !may.return && !may.withdraw && !may.addFiles) return null
  return (
    <div className="no-print">
      {returning ? (
        <ReturnForm report={report} version={version} onDecided={onDecided} onDone={() => setReturning(false)} />
      ) : null}
      <Group mt="xs">
        {may.accept ? (
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t.accept}
          </Button>
        ) : null}
        {may.return && !returning ? (
          <Button variant="default" onClick={() => setReturning(true)}>
            {t.return}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t.withdraw}
          </Button>
        ) : null}
        {may.addFiles ? (
          <FileButton multiple accept={evidenceTypes.join(',')} onChange={(files) => attach.mutate(files)}>
            {(props) => (
              <Button {...props} variant="default" loading={attach.isPending}>
                {t.addFiles}
              </Button>
            )}
          </FileButton>
        ) : null}
      </Group>
    </div>
  )
}

function ReturnForm({ report, version, onDecided, onDone }: ReportProps & { onDone: () => void }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const send = useMutation({
    mutationFn: () =>
      answer(api().POST('/reports/{id}/return', { params: { path: { id: report.id } }, body: { version, reason } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['progress'] })
      say(t.returned)
      onDecided()
      onDone()
    },
  })
  return (
    <div className={styles.form}>
      {send.error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(send.error)}
        </p>
      ) : null}
      <Textarea
        label={t.returnReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        autoFocus
        required
      />
      <Group>
        <Button loading={send.isPending} disabled={reason.trim().length < 5} onClick={() => send.mutate()}>
          {t.return}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </Group>
    </div>
  )
}
