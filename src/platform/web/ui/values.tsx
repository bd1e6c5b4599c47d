import { useEffect, useState, type ReactNode } from 'react'
import { formatDate, formatInstant, daysBetween, todayIn, type LocalDate } from '../../shared/dates.ts'
import { formatNumber } from '../../shared/numbers.ts'
import { useLanguage, useText, type Language } from '../language.ts'
import { useToday } from '../session.ts'
import { text } from './texts.ts'
import styles from './values.module.css'

/** A number, or the two ways of having none: nobody reported yet, or it does not apply. Zero is a number. */
export type Reported = number | 'silent' | 'not-applicable'

/** Vietnamese numbers are written by our own rule: making the browser's own formats took 68 ms of a slow phone's first screen. */
function written(value: number, language: Language): string {
  return language === 'vi' ? formatNumber(value) : value.toLocaleString('en-GB')
}

/** A figure with Vietnamese separators; silence hatched with its words, a plain 0, or an en dash. */
export function Value({ of, digits }: { of: Reported; digits?: number }): ReactNode {
  const t = useText(text)
  const language = useLanguage()
  if (of === 'silent') return <span className={styles.silent}>{t.silent}</span>
  if (of === 'not-applicable') {
    return (
      <span className={styles.none}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{t.notApplicable}</span>
      </span>
    )
  }
  const shown = digits === undefined ? of : Number(of.toFixed(digits))
  return <span className={styles.number}>{written(shown, language)}</span>
}

/** A day, dd/mm/yyyy. */
export function Day({ date }: { date: LocalDate }): ReactNode {
  return <time dateTime={date}>{formatDate(date)}</time>
}

/** An instant as HH:MM dd/mm/yyyy in Viet Nam. `at` is a Date or the ISO text of an answer. */
export function Instant({ at }: { at: Date | string }): ReactNode {
  const instant = typeof at === 'string' ? new Date(at) : at
  return <time dateTime={instant.toISOString()}>{formatInstant(instant)}</time>
}

/** The browser's clock, read again each minute; for distances only, never for what is late. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** How long ago, in words, with the full instant in the title; after a week the day itself. */
export function TimeAgo({ at }: { at: Date | string }): ReactNode {
  const t = useText(text)
  const now = useNow()
  const instant = typeof at === 'string' ? new Date(at) : at
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000)
  const days = daysBetween(todayIn(instant), todayIn(now))
  let words: string
  if (minutes < 1) words = t.justNow
  else if (minutes < 60) words = t.minutesAgo(minutes)
  else if (days === 0) words = t.hoursAgo(Math.floor(minutes / 60))
  else if (days === 1) words = t.yesterday
  else if (days < 7) words = t.daysAgo(days)
  else words = formatDate(todayIn(instant))
  return (
    <time dateTime={instant.toISOString()} title={formatInstant(instant)}>
      {words}
    </time>
  )
}

/** A deadline: the day, and how far it is. `open` false leaves the distance out, since what is done has no days left. */
export function Deadline({ date, open = true }: { date: LocalDate; open?: boolean }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const left = daysBetween(today, date)
  const tone = left < 0 ? styles.late : left <= 7 ? styles.soon : styles.later
  return (
    <span className={styles.deadline}>
      <Day date={date} />
      {open ? <span className={tone}>{wordsOf(left, t)}</span> : null}
    </span>
  )
}

function wordsOf(
  left: number,
  t: { today: string; tomorrow: string; inDays: (n: number) => string; lateDays: (n: number) => string },
): string {
  if (left < 0) return t.lateDays(-left)
  if (left === 0) return t.today
  return left === 1 ? t.tomorrow : t.inDays(left)
}
