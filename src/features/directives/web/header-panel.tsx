import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { ApiProblem } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { DraftNote, useDraft } from '../../../platform/web/ui/draft.tsx'
import { say, sayProblem } from '../../../platform/web/ui/undo.tsx'
import { changeHeader, type DocumentDetail, type HeaderChange } from './calls.ts'
import { DocumentField } from './document-field.tsx'
import { doubtWords } from './doubts.ts'
import { text } from './panel-text.ts'
import styles from './panels.module.css'
import { PersonPicker } from './person-picker.tsx'

const route = getRouteApi('/documents/$id')

/** The header while it is edited. Empty words mean «not in the document». */
interface HeaderValue {
  readonly version: number
  readonly number: string
  readonly type: string
  readonly issuer: string
  readonly date: string | null
  readonly title: string
  readonly place: string
  readonly signerName: string
  readonly signerPosition: string
  readonly urgency: string
  readonly arrivalNumber: string
  readonly arrivedOn: string | null
  readonly leader: { readonly id: string; readonly name: string } | null
  readonly internal: boolean
}

const worded = ['number', 'type', 'issuer', 'title', 'place', 'signerName', 'signerPosition', 'urgency', 'arrivalNumber'] as const
type Worded = (typeof worded)[number]

function valueOf(document: DocumentDetail): HeaderValue {
  const { version, date, arrivedOn, leader, internal } = document
  const words = Object.fromEntries(worded.map((field) => [field, document[field] ?? ''])) as Record<Worded, string>
  return { ...words, version, date, arrivedOn, leader, internal }
}

/** Only what differs is sent. */
function changeOf(value: HeaderValue, before: HeaderValue): HeaderChange {
  const change: HeaderChange = { version: value.version }
  for (const field of worded) if (value[field].trim() !== before[field]) change[field] = value[field].trim() || null
  if (value.date !== before.date) change.date = value.date
  if (value.arrivedOn !== before.arrivedOn) change.arrivedOn = value.arrivedOn
  if (value.leader?.id !== before.leader?.id) change.leaderPersonId = value.leader?.id ?? null
  if (value.internal !== before.internal) change.internal = value.internal
  return change
}

/** Number, date, issuer, title, leader in charge: as read, to be mended by a person. */
export function HeaderPanel({ document }: { document: DocumentDetail }): ReactNode {
  const t = useText(text)
  // Who takes documents in keeps their heads too, e.g. the clerk who writes the arrival number.
  const mayTakeIn = usePermission('documents.upload')
  const client = useQueryClient()
  const initial = useMemo(() => valueOf(document), [document])
  const kept = useDraft<HeaderValue>(`header:${document.id}`, initial)
  const [theirs, setTheirs] = useState<HeaderValue | null>(null)
  const value = kept.value
  const change = (part: Partial<HeaderValue>) => kept.set({ ...value, ...part })
  const save = useMutation({
    mutationFn: () => changeHeader(document.id, changeOf(value, theirs ?? initial)),
    onSuccess: (next) => {
      client.setQueryData(['directives', document.id], next)
      setTheirs(null)
      kept.clear()
      say(t.headerSaved)
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.code !== 'directives.changed') return sayProblem(error)
      // The refusal carries the header as it stands: it is shown beside each field, and what was typed stays.
      const now = valueOf((error.details as unknown as { theirs: DocumentDetail }).theirs)
      setTheirs(now)
      change({ version: now.version })
    },
  })
  const navigate = route.useNavigate()
  /** Shows in the document where the field was read. */
  const seek = (name: Worded | 'date') => {
    const span = document.headerSpans[name]
    if (span) void navigate({ search: (old) => ({ ...old, ...span, cite: undefined }), replace: true, resetScroll: false })
  }
  const differs = (field: keyof HeaderValue, shown: string) =>
    theirs && JSON.stringify(theirs[field]) !== JSON.stringify(value[field]) ? t.headerNow(shown || t.headerEmpty) : undefined
  const field = (name: Worded, label: string) => (
    <TextInput
      label={label}
      value={value[name]}
      error={differs(name, theirs?.[name] ?? '')}
      onFocus={() => seek(name)}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {document.headerDoubts.length > 0 ? (
        <ul className={styles.doubts}>
          {document.headerDoubts.map((doubt) => (
            <li key={doubt.code}>{doubtWords(doubt)}</li>
          ))}
        </ul>
      ) : null}
      <div className={styles.wide}>
        <DraftNote draft={kept} />
        {theirs ? <p role="alert">{t.headerChanged}</p> : null}
      </div>
      {field('type', t.headerType)}
      {field('number', t.headerNumber)}
      {field('issuer', t.headerIssuer)}
      <div onFocus={() => seek('date')}>
        <DateField
          key={`date:${value.version}`}
          label={t.headerDate}
          value={value.date}
          error={differs('date', theirs?.date ? formatDate(theirs.date) : '')}
          onChange={(date) => change({ date })}
        />
      </div>
      <Textarea
        className={styles.wide}
        label={t.headerTitle}
        autosize
        minRows={2}
        value={value.title}
        error={differs('title', theirs?.title ?? '')}
        onFocus={() => seek('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={styles.wide}>
        <PersonPicker label={t.headerLeader} value={value.leader} onChange={(leader) => change({ leader })} />
      </div>
      <DocumentField documentId={document.id} />
      {field('signerName', t.headerSigner)}
      {field('signerPosition', t.headerPosition)}
      {field('place', t.headerPlace)}
      {field('urgency', t.headerUrgency)}
      {field('arrivalNumber', t.headerArrival)}
      <DateField
        key={`arrived:${value.version}`}
        label={t.headerArrived}
        value={value.arrivedOn}
        onChange={(arrivedOn) => change({ arrivedOn })}
      />
      <Checkbox
        className={styles.wide}
        label={t.headerInternal}
        checked={value.internal}
        onChange={(event) => change({ internal: event.currentTarget.checked })}
      />
      <div className={styles.wide}>
        <Button type="submit" loading={save.isPending} disabled={!document.may.review && !mayTakeIn}>
          {t.headerSave}
        </Button>
      </div>
    </form>
  )
}
