import { Button, Collapse, Group, Radio, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ApiProblem, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { LeaveGuard } from '../../../platform/web/ui/draft.tsx'
import { FileDrop } from '../../../platform/web/ui/FileDrop.tsx'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader } from '../../../platform/web/ui/PageHeader.tsx'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import { useUploads, type Upload } from '../../../platform/web/ui/uploads.ts'
import { text } from '../text.ts'
import { takeIn, tellRefusal, type UploadResult } from './calls.ts'
import { checkInBrowser } from './fence.ts'
import { PersonPicker } from './person-picker.tsx'
import { ClassifiedNote, RefusalCard } from './refusal-card.tsx'
import styles from './take-in.module.css'

const route = getRouteApi('/documents/new')
const MAX_BYTES = 100 * 1024 * 1024
const LEVELS = ['Thường', 'Mật', 'Tối mật', 'Tuyệt mật'] as const
type Level = (typeof LEVELS)[number]

/** What goes with the document; all of it may follow later. */
interface More {
  readonly arrivalNumber: string
  readonly arrivedOn: string | null
  readonly leader: { readonly id: string; readonly name: string } | null
}

/**
 * «Đưa văn bản vào». The classification is chosen by a person each time, and the file is looked at on this machine before a byte of it is
 * sent: what is classified never leaves it (Luật Bảo vệ bí mật nhà nước).
 */
export function TakeIn(): ReactNode {
  const t = useText(text)
  const { replaces } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const [level, setLevel] = useState<Level | null>(null)
  const [held, setHeld] = useState<File | null>(null)
  const [more, setMore] = useState<More>({ arrivalNumber: '', arrivedOn: null, leader: null })
  const [refused, setRefused] = useState(false)
  const [existing, setExisting] = useState<UploadResult['document'] | null>(null)
  const [page, setPage] = useState<{ at: number; of: number } | null>(null)

  const done = (result: UploadResult) => {
    void client.invalidateQueries({ queryKey: ['directives'] })
    if (result.outcome === 'existing') setExisting(result.document)
    else void navigate({ to: '/documents/$id', params: { id: result.document.id }, ignoreBlocker: true })
  }
  const replacing = useRef(replaces)
  const formOf = (part: { file: File } | { text: string; title: string }) => formWith(part, more, replacing.current)
  const { uploads, add, remove } = useUploads<UploadResult>({
    path: '/directives',
    maxBytes: MAX_BYTES,
    form: (file) => formOf({ file }),
    check: async (file) => {
      await checkInBrowser(file, (at, of) => setPage({ at, of }))
      setPage(null)
    },
    onDone: done,
  })
  useRefusalsTold(uploads, () => setRefused(true))

  const refuse = () => {
    setHeld(null)
    setRefused(true)
  }
  const sentFile = useRef<File | null>(null)
  const choose = (next: Level) => {
    setLevel(next)
    if (next === 'Thường' && held) {
      add([held])
      setHeld(null)
    }
  }
  const takeFiles = (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    setExisting(null)
    sentFile.current = file
    if (level === 'Thường') add([file])
    else if (level === null) setHeld(file)
    else {
      // A file offered under a level of secrecy is refused unread, and the bare fact is recorded.
      refuse()
      void tellRefusal().catch(sayProblem)
    }
  }
  const again = () => {
    setRefused(false)
    setLevel(null)
    for (const upload of uploads) remove(upload.id)
  }
  return (
    <>
      <PageHeader title={t.takeIn} help={{ purpose: t.takeInPurpose, who: t.takeInWho, example: t.takeInExample }} />
      {replaces ? <p className={styles.note}>{t.replaces}</p> : null}
      {refused ? (
        <RefusalCard onAgain={again} />
      ) : (
        <div className={styles.page}>
          <Radio.Group
            label={t.classification}
            description={t.classificationHelp}
            value={level ?? ''}
            onChange={(value) => choose(LEVELS.find((one) => one === value) ?? 'Thường')}
          >
            <div className={styles.levels}>
              <Radio autoFocus value="Thường" label={t.plain} />
              <Radio value="Mật" label={t.secret} />
              <Radio value="Tối mật" label={t.topSecret} />
              <Radio value="Tuyệt mật" label={t.mostSecret} />
            </div>
          </Radio.Group>
          {level !== null && level !== 'Thường' ? <ClassifiedNote onRecorded={refuse} /> : null}
          {held && level === null ? (
            <p className={styles.note} role="status">
              {t.chooseFirst(held.name)}
            </p>
          ) : null}
          <div>
            <h2 className={styles.step}>{t.fileStep}</h2>
            <FileDrop
              label={t.fileLabel}
              uploads={uploads}
              onFiles={takeFiles}
              onRemove={remove}
              refusal={(upload) => (
                <SameKey
                  upload={upload}
                  onReplace={(id) => {
                    replacing.current = id
                    remove(upload.id)
                    if (sentFile.current) add([sentFile.current])
                  }}
                />
              )}
            />
            {page ? (
              <p className={styles.soft} role="status">
                {t.pageChecking(page.at, page.of)}
              </p>
            ) : null}
          </div>
          {existing ? <ExistingCard document={existing} /> : null}
          <PastedText disabled={level !== 'Thường'} formOf={formOf} onDone={done} onRefused={() => setRefused(true)} />
          <MoreFields more={more} onChange={setMore} />
        </div>
      )}
      <LeaveGuard losing={held !== null || uploads.some(({ state }) => state === 'checking' || state === 'sending')} />
    </>
  )
}

function formWith(part: { file: File } | { text: string; title: string }, more: More, replaces: string | undefined): FormData {
  const form = new FormData()
  form.set('classification', 'Thường')
  if (more.arrivalNumber.trim()) form.set('arrivalNumber', more.arrivalNumber.trim())
  if (more.arrivedOn) form.set('arrivedOn', more.arrivedOn)
  if (more.leader) form.set('leaderPersonId', more.leader.id)
  if (replaces) form.set('replaces', replaces)
  if ('file' in part) form.set('file', part.file)
  else {
    form.set('text', part.text)
    if (part.title.trim()) form.set('title', part.title.trim())
  }
  return form
}

/** A refusal for secrecy becomes the card on paper; the one made in this browser is told to the server as a bare fact. */
function useRefusalsTold(uploads: readonly Upload<UploadResult>[], onRefused: () => void): void {
  const told = useRef(new Set<string>())
  useEffect(() => {
    for (const upload of uploads) {
      if (upload.code !== 'directives.classified' || told.current.has(upload.id)) continue
      told.current.add(upload.id)
      // share 0: not a byte was sent, so the server has not recorded it yet.
      if (upload.share === 0) void tellRefusal().catch(() => undefined)
      onRefused()
    }
  }, [uploads, onRefused])
}

/** Another file of the same issuer, number and day: the sentence, that document, and the word that this one replaces it. */
function SameKey({ upload, onReplace }: { upload: Upload; onReplace: (id: string) => void }): ReactNode {
  const t = useText(text)
  const existing = (upload.details as { existing?: { id: string } } | undefined)?.existing
  return (
    <div className={styles.stack}>
      <p>{upload.message}</p>
      {upload.code === 'directives.same_key' && existing ? (
        <Group>
          <LinkButton size="compact-md" to="/documents/$id" params={{ id: existing.id }}>
            {t.openIt}
          </LinkButton>
          <Button size="compact-md" variant="default" onClick={() => onReplace(existing.id)}>
            {t.isReplacement}
          </Button>
        </Group>
      ) : null}
    </div>
  )
}

function ExistingCard({ document }: { document: UploadResult['document'] }): ReactNode {
  const t = useText(text)
  return (
    <div className={styles.existing} role="status">
      <h2>{t.existingTitle}</h2>
      <p>{t.existingHelp}</p>
      <LinkButton to="/documents/$id" params={{ id: document.id }}>
        {t.openIt}
      </LinkButton>
    </div>
  )
}

interface PastedTextProps {
  disabled: boolean
  formOf: (part: { text: string; title: string }) => FormData
  onDone: (result: UploadResult) => void
  onRefused: () => void
}

function PastedText({ disabled, formOf, onDone, onRefused }: PastedTextProps): ReactNode {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [title, setTitle] = useState('')
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const send = async () => {
    setSending(true)
    setProblem(null)
    try {
      await checkInBrowser(new File([words], `${title || 'van-ban'}.txt`, { type: 'text/plain' }), () => undefined).catch(
        (error: unknown) => {
          if (error instanceof ApiProblem && error.code === 'directives.classified') void tellRefusal().catch(() => undefined)
          throw error
        },
      )
      onDone(await takeIn(formOf({ text: words, title }), () => undefined))
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'directives.classified') onRefused()
      else setProblem(error)
    }
    setSending(false)
  }
  return (
    <div>
      <Button variant="subtle" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.pasteInstead}
      </Button>
      <Collapse expanded={open}>
        <div className={styles.stack}>
          <TextInput label={t.pasteTitle} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          <Textarea
            label={t.pasteLabel}
            autosize
            minRows={6}
            maxRows={16}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {problem ? <p role="alert">{sentenceOf(problem)}</p> : null}
          <div>
            <Button disabled={disabled || words.trim() === ''} loading={sending} onClick={() => void send()}>
              {t.pasteSend}
            </Button>
          </div>
        </div>
      </Collapse>
    </div>
  )
}

function MoreFields({ more, onChange }: { more: More; onChange: (more: More) => void }): ReactNode {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button variant="subtle" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.more}
      </Button>
      <Collapse expanded={open}>
        <div className={styles.stack}>
          <TextInput
            label={t.arrivalNumber}
            value={more.arrivalNumber}
            onChange={(event) => onChange({ ...more, arrivalNumber: event.currentTarget.value })}
          />
          <DateField label={t.arrivedOn} value={more.arrivedOn} onChange={(arrivedOn) => onChange({ ...more, arrivedOn })} />
          <PersonPicker label={t.leader} value={more.leader} onChange={(leader) => onChange({ ...more, leader })} />
        </div>
      </Collapse>
    </div>
  )
}
