import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { daysBetween } from '../../../platform/shared/dates.ts'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import { StateBadge } from '../../../platform/web/ui/StateBadge.tsx'
import { ErrorState } from '../../../platform/web/ui/states.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import type { LineBrief, Overview } from '../contract.ts'
import { text } from '../text.ts'
import { Door } from './figure.tsx'
import styles from './overview.module.css'
import { live } from './queries.ts'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'

/** Lines read to group them; a week that holds more shows the rest by its figure. */
const READ_LINES = 200

interface Group {
  line: LineBrief
  units: string[]
  silent: number
}

/** One row a task and day, however many units owe it: the same sentence is read once. */
export function groupByTask(lines: readonly (LineBrief & { silent: boolean })[]): Group[] {
  const groups = new Map<string, Group>()
  for (const line of lines) {
    const key = `${line.taskId} ${line.due}`
    const group = groups.get(key) ?? { line, units: [], silent: 0 }
    group.units.push(line.unit.name)
    if (line.silent) group.silent += 1
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** «Đến hạn trong 7 ngày», by task. */
export function Soon({ soon }: { soon: Overview['soon'] }): ReactNode {
  const t = useText(text)
  const cut = soon.count.value > soon.items.length
  const whole = useQuery({
    queryKey: ['overview', 'soon'],
    queryFn: () =>
      answer(
        api().GET('/overview/lines', { params: { query: { ...soon.count.link.query, filter: 'soon', limit: READ_LINES } } }),
      ),
    enabled: cut,
    meta: live,
  })
  const lines = cut ? (whole.data?.items ?? []) : soon.items
  return (
    <section className={styles.section} aria-labelledby="overview-soon">
      <h2 id="overview-soon">
        {t.soon} {soon.count.value > 0 ? <Door of={soon.count} label={t.lines} tone="soon" /> : null}
      </h2>
      {whole.error ? <ErrorState error={whole.error} onRetry={() => void whole.refetch()} /> : null}
      {soon.count.value === 0 ? <p className={styles.note}>{t.soonNone}</p> : null}
      <ul className={styles.list}>
        {groupByTask(lines).map((group) => (
          <SoonRow key={group.line.occurrenceId} group={group} />
        ))}
      </ul>
    </section>
  )
}

function SoonRow({ group: { line, units, silent } }: { group: Group }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const [only] = units
  return (
    <li className={styles.soonRow}>
      {units.length === 1 ? (
        <Link {...rowLink} className={styles.clipped} to="/lines/$id" params={{ id: line.occurrenceId }}>
          {line.text}
        </Link>
      ) : (
        <Link {...rowLink} className={styles.clipped} to="/tasks/$id" params={{ id: line.taskId }}>
          {line.text}
        </Link>
      )}
      <span className={styles.figures}>
        <b>{units.length === 1 ? only : t.unitsCount(units.length)}</b>
        {line.due ? (
          <span className={styles.days}>
            <Day date={line.due} /> ({t.inDays(daysBetween(today, line.due))})
          </span>
        ) : null}
        {silent > 0 ? <StateBadge state="silent">{t.tileQuiet(silent)}</StateBadge> : null}
      </span>
    </li>
  )
}
