import { ActionIcon, Group, Popover, TextInput } from '@mantine/core'
import { IconCalendar, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { formatDate, type LocalDate } from '../../shared/dates.ts'
import { useText } from '../language.ts'
import { useToday } from '../session.ts'
import { dayInWords, readDay } from './read-day.ts'
import { Waiting } from './states.tsx'
import { text } from './texts.ts'

const Calendar = lazy(() => import('./Calendar.tsx'))

interface DateFieldProps {
  label: ReactNode
  /** The day chosen, or null. */
  value: LocalDate | null
  /** The day, and the words that were typed for it when they say more than the day («quý IV/2025»). */
  onChange: (day: LocalDate | null, typed: string | null) => void
  /** The words that stood in the document, shown at first instead of the day. */
  typed?: string | null
  /** Whether a deadline is wanted, which officials also write as a quarter or «trước 15/12»; else the example is a plain date. */
  deadline?: boolean
  error?: ReactNode
  required?: boolean
  autoFocus?: boolean
}

/** A day by typing it as officials do, or from a calendar. The reading stands below in words before anything is sent. */
export function DateField({ label, value, onChange, typed, deadline, error, required, autoFocus }: DateFieldProps): ReactNode {
  const t = useText(text)
  const today = useToday()
  const [words, setWords] = useState(typed ?? (value ? formatDate(value) : ''))
  const [picking, setPicking] = useState(false)
  const read = words.trim() === '' ? null : readDay(words, today)
  const reading = read ? `→ ${dayInWords(read)}${read < today ? ` (${t.datePast})` : ''}` : deadline ? t.deadlineHint : t.dateHint

  const type = (next: string) => {
    setWords(next)
    const day = next.trim() === '' ? null : (readDay(next, today) ?? null)
    onChange(day, day && next.trim() !== formatDate(day) ? next.trim() : null)
  }
  const pick = (day: LocalDate) => {
    setPicking(false)
    type(formatDate(day))
  }

  return (
    <TextInput
      label={label}
      description={<span aria-live="polite">{reading}</span>}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error ?? (read === undefined ? (deadline ? t.deadlineUnread : t.dateUnread) : undefined)}
      required={required}
      autoFocus={autoFocus}
      autoComplete="off"
      value={words}
      onChange={(event) => type(event.currentTarget.value)}
      rightSectionWidth={72}
      rightSection={
        <Group gap={2} wrap="nowrap" justify="flex-end" w="100%" pr={6}>
          {words === '' ? null : (
            <ActionIcon variant="subtle" color="gray" aria-label={t.dateClear} onClick={() => type('')}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
          <Popover opened={picking} onChange={setPicking} position="bottom-end" trapFocus returnFocus>
            <Popover.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t.datePick} onClick={() => setPicking(!picking)}>
                <IconCalendar size={18} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <Suspense fallback={<Waiting />}>
                <Calendar value={read ?? value} onPick={pick} />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        </Group>
      }
    />
  )
}
