import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import { partsOf } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import type { Trend as View } from '../contract.ts'
import { text } from '../text.ts'
import { yearUnder } from '../rules/trend.ts'
import { pageOf } from './figure.tsx'
import { useMonthName } from './month-name.ts'
import styles from './trend.module.css'
import page from './overview.module.css'
import { trendQuery } from './queries.ts'

/** Few ask for the table, so its code comes when it is asked for. */
const TrendTable = lazy(() => import('./trend-table.tsx'))

type Month = View['months'][number]

/** Parts of a bar from the ground up; lateness on top, where it is seen. */
const PARTS = ['doneOnTime', 'doneLate', 'waiting', 'notDue', 'overdue'] as const
type Part = (typeof PARTS)[number]

const amount = (month: Month, part: Part): number => (part === 'notDue' ? month.notDue : month[part].value)

interface TrendProps {
  /** Whether the same figures stand as a table. */
  asTable: boolean
  onTable: (asTable: boolean) => void
}

/** What fell due in each of the last twelve months and what became of it; as bars, or as a table with the same figures. */
export function Trend({ asTable, onTable }: TrendProps): ReactNode {
  const t = useText(text)
  const { data, error, refetch } = useQuery(trendQuery)
  const nameOf = useMonthName()
  const nothing = data?.months.every((month) => month.total.value === 0)
  return (
    <section className={page.section} aria-labelledby="overview-trend">
      <h2 id="overview-trend">{t.trend}</h2>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {nothing ? <p className={page.note}>{t.trendNone}</p> : null}
      {data && !nothing ? (
        <>
          {asTable ? (
            <Suspense fallback={<Waiting />}>
              <TrendTable months={data.months} nameOf={nameOf} />
            </Suspense>
          ) : (
            <Bars months={data.months} />
          )}
          <Button className="no-print" size="sm" variant="default" mt="xs" onClick={() => onTable(!asTable)}>
            {asTable ? t.asBars : t.asTable}
          </Button>
        </>
      ) : null}
    </section>
  )
}

/** The words of each part, as the header of the page says them. */
function usePartNames(): Record<Part, string> {
  const t = useText(text)
  return { doneOnTime: t.onTime, doneLate: t.late, waiting: t.waiting, notDue: t.notDue, overdue: t.overdueNone }
}

function Bars({ months }: { months: readonly Month[] }): ReactNode {
  const names = usePartNames()
  const tallest = Math.max(...months.map((month) => month.total.value))
  return (
    <>
      <ul className={styles.bars}>
        {months.map((month, at) => (
          <Bar key={month.month} month={month} tallest={tallest} year={yearUnder(month.month, at)} />
        ))}
      </ul>
      <ul className={styles.legend} aria-hidden>
        {PARTS.map((part) => (
          <li key={part}>
            <span className={`${styles.part} ${styles[part]}`} /> {names[part]}
          </li>
        ))}
      </ul>
    </>
  )
}

/** One month: the late ones stand as a number above, so that colour does not say it alone. Opens the list of the month. */
function Bar({ month, tallest, year }: { month: Month; tallest: number; year: string | null }): ReactNode {
  const t = useText(text)
  const names = usePartNames()
  const nameOf = useMonthName()
  const { month: number } = partsOf(`${month.month}-01`)
  const parts = PARTS.filter((part) => amount(month, part) > 0)
  const told = parts.map((part) => `${amount(month, part)} ${names[part]}`).join(', ')
  const { to, search } = pageOf(month.total.link)
  return (
    <li className={styles.month}>
      <Link
        to={to}
        search={search as never}
        className={styles.bar}
        aria-label={t.monthTold(nameOf(month.month), month.total.value, told)}
        title={t.monthTold(nameOf(month.month), month.total.value, told)}
      >
        <span className={styles.late} aria-hidden>
          {month.overdue.value > 0 ? month.overdue.value : ''}
        </span>
        {parts.toReversed().map((part) => (
          <span
            key={part}
            aria-hidden
            className={`${styles.part} ${styles[part]}`}
            style={{ height: `${(amount(month, part) / tallest) * 8}rem` }}
          />
        ))}
      </Link>
      <span className={styles.name} aria-hidden>
        {number}
        <small>{year}</small>
      </span>
    </li>
  )
}
