import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDate, type LocalDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { impossibleDay, isPast } from '../rules/deadline.ts'
import { readDue, standsIn, type Fields, type FormValue } from './form-value.ts'
import { text } from './review-text.ts'
import styles from './task-form.module.css'
import { deadlineEcho } from './words.ts'

interface DueProps {
  value: FormValue
  initial: Fields
  change: (part: Partial<FormValue>) => void
  /** Day from which days without a year are counted. */
  from: LocalDate
}

interface DueFieldProps extends DueProps {
  /** Day of the document; null where it has none. */
  issued: LocalDate | null
  /** The person has asked to save: what is wrong is said although he is still in the field. */
  asked: boolean
  autoFocus: boolean
}

/** The deadline in typed words, its meaning below; a day that does not exist is said while it is typed. */
export function DueField({ value, initial, change, from, issued, asked, autoFocus }: DueFieldProps): ReactNode {
  const t = useText(text)
  const [touched, setTouched] = useState(false)
  const read = readDue(value.due, from)
  const unread = read === null && value.due.trim() !== initial.due
  const missing = unread ? impossibleDay(value.due, from) : null
  const early = read && issued && isPast(read, issued) ? t.formDueEarly(formatDate(issued)) : null
  const meaning = (
    <span aria-live="polite">
      {read ? `→ ${deadlineEcho(read)}` : t.formDueHint}
      {early ? <span className={styles.early}>{early}</span> : null}
    </span>
  )
  return (
    <TextInput
      label={t.due}
      description={meaning}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={missing ? t.formDueMissing(missing) : unread && (touched || asked) ? t.formDueUnread : undefined}
      autoFocus={autoFocus}
      autoComplete="off"
      value={value.due}
      onBlur={() => setTouched(true)}
      onChange={(event) => change({ due: event.currentTarget.value })}
    />
  )
}

/** Who decided a deadline that the document does not have, and on what basis. Asked only once the deadline is understood. */
export function DueBasis({ value, initial, change, from, folded }: DueProps & { folded: string }): ReactNode {
  const t = useText(text)
  const words = value.due.trim()
  if (words === initial.due || !readDue(words, from) || standsIn(words, folded)) return null
  return (
    <TextInput
      label={`${t.formBasis}: ${words}`}
      description={t.formBasisHelp}
      value={value.dueBasis}
      onChange={(event) => change({ dueBasis: event.currentTarget.value })}
    />
  )
}
