import { Button, Pill, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { LocalDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { DraftNote, useDraft } from '../../../platform/web/ui/draft.tsx'
import type { Draft, DraftChange } from './calls.ts'
import { DueBasis, DueField } from './due-field.tsx'
import { namedIn } from '../rules/own-words.ts'
import { changeOf, keptValue, readDue, valueOf, type BodyValue, type Fields, type FormValue } from './form-value.ts'
import { NamePicker, type Picked } from './name-picker.tsx'
import { text } from './review-text.ts'
import styles from './task-form.module.css'

interface TaskFormProps {
  draft: Draft
  /** Where it stands (`placesOf`); left out for a task that is not there yet. */
  called?: string
  /** Day of the document, or today where it has none: typed days without a year are counted from it. */
  from: LocalDate
  /** Day of the document: a deadline before it is pointed out. */
  issued: LocalDate | null
  /** The document's words, folded, for telling whether a deadline is «theo văn bản». */
  folded: string
  /** The words that speak of this task, for telling whether an addressee is «theo văn bản» or «ấn định sau». */
  own: string
  /** Sends the change; `onTaken` is called once the server has it. */
  onSend: (change: DraftChange, onTaken: () => void) => Promise<unknown>
  onCancel: () => void
  /** For a task that is not there yet: where this browser keeps what is typed. */
  place?: string
}

/** Correcting a task. What is typed is kept on this browser until it is sent. */
export function TaskForm({
  draft,
  called = draft.clausePath,
  from,
  issued,
  folded,
  own,
  onSend,
  onCancel,
  place,
}: TaskFormProps): ReactNode {
  const t = useText(text)
  const now = useMemo(() => valueOf(draft), [draft])
  const kept = useDraft<FormValue>(place ?? `task:${draft.id}`, now, keptValue)
  const value = kept.value
  const initial = value.base
  const leave = () => {
    // A task that is not there yet leaves no trace when its form is left.
    if (place !== undefined) kept.clear()
    onCancel()
  }
  const change = (part: Partial<FormValue>) => kept.set({ ...value, ...part })
  const missing = missingBasis(value, initial)
  const [sending, setSending] = useState(false)
  const [asked, setAsked] = useState(false)
  const send = async (accept: boolean) => {
    setAsked(true)
    if (sending || missing || (value.due.trim() !== initial.due && readDue(value.due, from) === null)) return
    setSending(true)
    // What was typed is forgotten only when the server has it; a refusal leaves the form as it is.
    await onSend(changeOf(value, accept), kept.clear)
    setSending(false)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send(true)
    }
  }
  // The first thing to mend has the focus: what the doubts speak of, else the deadline.
  const first = draft.doubts.some(({ code }) => code.startsWith('lead') || code.startsWith('body')) ? 'lead' : 'due'
  const root = useInSight()
  return (
    <form
      ref={root}
      className={styles.form}
      onKeyDown={hear}
      onSubmit={(event) => {
        event.preventDefault()
        void send(true)
      }}
      aria-label={`${t.edit}: ${called} ${draft.text}`}
    >
      <b>{called || '–'}</b>
      <DraftNote draft={kept} />
      <Textarea
        label={t.formText}
        value={value.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
      />
      <div className={styles.pair}>
        <BodiesField
          role="lead"
          label={t.lead}
          value={value}
          initial={initial}
          change={change}
          own={own}
          autoFocus={first === 'lead'}
        />
        <BodiesField role="support" label={t.support} value={value} initial={initial} change={change} own={own} />
      </div>
      <div className={styles.pair}>
        <DueField
          value={value}
          initial={initial}
          change={change}
          from={from}
          issued={issued}
          asked={asked}
          autoFocus={first === 'due'}
        />
        <TextInput
          label={t.product}
          value={value.deliverable}
          onChange={(event) => change({ deliverable: event.currentTarget.value })}
        />
      </div>
      <DueBasis value={value} initial={initial} change={change} from={from} folded={folded} />
      <div>
        <SegmentedControl
          size="xs"
          aria-label={t.kind}
          value={value.kind}
          onChange={(kind) => change({ kind: kind === 'request' ? 'request' : 'order' })}
          data={[
            { value: 'order', label: t.kindOrder },
            { value: 'request', label: t.kindRequest },
          ]}
        />{' '}
        <small className={styles.soft}>{t.kindHelp}</small>
      </div>
      <div className={styles.buttons}>
        <Button type="submit" disabled={missing} loading={sending}>
          {t.formSave}
        </Button>
        <Button variant="default" disabled={missing} onClick={() => void send(false)}>
          {t.formSaveOnly}
        </Button>
        <Button variant="subtle" onClick={leave}>
          {t.formCancel}
        </Button>
        <small className={styles.soft}>{place === undefined ? t.formKeys : t.formKeysAdd}</small>
      </div>
    </form>
  )
}

/** The card was lower than its form: the list must follow, or the buttons stay below its edge. */
function useInSight(): RefObject<HTMLFormElement | null> {
  const root = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => root.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [])
  return root
}

/** An addressee that this task's words do not name, and that has no basis yet. */
function missingBasis(value: FormValue, initial: Fields): boolean {
  return value.bodies.some((body) => isNew(body, initial) && body.basis !== null && body.basis.trim().length < 5)
}

function isNew(body: BodyValue, initial: Fields): boolean {
  return !initial.bodies.some(
    (one) => one.role === body.role && one.name === body.name && one.unitId === body.unitId && one.groupId === body.groupId,
  )
}

interface BodiesFieldProps {
  role: 'lead' | 'support'
  label: string
  value: FormValue
  initial: Fields
  change: (part: Partial<FormValue>) => void
  own: string
  autoFocus?: boolean
}

function BodiesField({ role, label, value, initial, change, own: words, autoFocus }: BodiesFieldProps): ReactNode {
  const t = useText(text)
  const own = value.bodies.filter((body) => body.role === role)
  const put = (next: readonly BodyValue[]) => change({ bodies: next })
  const remove = (body: BodyValue) => put(value.bodies.filter((one) => one !== body))
  const add = (picked: Picked) => {
    // A name that was unclear is what is being explained: it keeps its words from the document.
    const open = own.find((body) => !body.unitId && !body.groupId)
    const { unitId, groupId, name, memberCount } = picked
    if (open) put(value.bodies.map((one) => (one === open ? { ...one, unitId, groupId, shown: name, memberCount } : one)))
    else {
      // What the task had when the form was opened comes back under the name that the document gives it.
      const had = initial.bodies.find((one) => one.byText && one.unitId === unitId && one.groupId === groupId)
      const basis = had || namedIn([name], words) ? null : ''
      const body = { role, name: had?.name ?? name, unitId, groupId, shown: name, memberCount, kind: value.kind, basis }
      put([...value.bodies, { ...body, byText: basis === null }])
    }
  }
  return (
    <div>
      <span className={styles.label}>{label}</span>
      <Pill.Group className={styles.pills}>
        {own.map((body) => (
          <Pill
            key={`${body.name}:${body.unitId ?? body.groupId}`}
            size="md"
            classNames={{ root: styles.pill, label: styles.pillWords }}
            title={body.shown}
            withRemoveButton
            onRemove={() => remove(body)}
            removeButtonProps={{ 'aria-label': t.formRemove(body.shown), 'aria-hidden': false, tabIndex: 0 }}
          >
            {body.shown}
            {body.memberCount === null ? '' : ` ${t.members(body.memberCount)}`}
            {body.unitId || body.groupId ? '' : ` · ${t.unclear}`}
          </Pill>
        ))}
      </Pill.Group>
      <NamePicker label={label} hideLabel autoFocus={autoFocus} onPick={add} />
      {own
        .filter((body) => body.basis !== null)
        .map((body) => (
          <TextInput
            key={body.unitId ?? body.groupId}
            label={`${t.formBasis}: ${body.shown}`}
            description={t.formBodyBasisHelp}
            required
            value={body.basis ?? ''}
            onChange={(event) => {
              const basis = event.currentTarget.value
              put(value.bodies.map((one) => (one === body ? { ...one, basis } : one)))
            }}
          />
        ))}
    </div>
  )
}
