import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'
import { ErrorState } from '../../../platform/web/ui/states.tsx'
import type { FieldCounts } from '../contract.ts'
import { text } from '../text.ts'
import styles from './by-field.module.css'
import { text as words } from './field-text.ts'
import { Door, type DoorProps } from './figure.tsx'
import page from './overview.module.css'
import { fieldsQuery } from './queries.ts'
import bars from './trend.module.css'
import { useNarrow } from './use-narrow.ts'

type Shown = 'rows' | 'table' | undefined

interface ByFieldProps {
  /** table: the same figures as a table. Missing: bars, on a phone folded to a line. */
  shown: Shown
  onShow: (shown: Shown) => void
}

const idOf = (row: FieldCounts): string => row.field?.id ?? 'none'

/** «Theo lĩnh vực»: of each field how much is owed and what became of it; as bars with their figures, or as a table. */
export function ByField({ shown, onShow }: ByFieldProps): ReactNode {
  const t = useText(text)
  const w = useText(words)
  const narrow = useNarrow()
  const { data, error, refetch } = useQuery(fieldsQuery)
  const folded = narrow && shown === undefined
  return (
    <section className={page.section} aria-labelledby="overview-fields">
      <h2 id="overview-fields">{w.byField}</h2>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p className={page.note}>{w.nothing}</p> : null}
      {data && data.items.length > 0 ? (
        <>
          {folded ? <Latest rows={data.items} /> : shown === 'table' ? <Table rows={data.items} /> : <Rows rows={data.items} />}
          {!folded && data.idle.length > 0 ? <p className={page.note}>{w.idle(data.idle.join('; '))}</p> : null}
          <Group className="no-print" gap="xs" mt={folded ? 0 : 'xs'}>
            {narrow ? (
              <Button
                size={folded ? 'compact-sm' : 'sm'}
                variant="default"
                aria-expanded={!folded}
                onClick={() => onShow(folded ? 'rows' : undefined)}
              >
                {folded ? w.all(data.items.length) : t.showFewer}
              </Button>
            ) : null}
            {folded ? null : (
              <Button
                size="sm"
                variant="default"
                onClick={() => onShow(shown === 'table' ? (narrow ? 'rows' : undefined) : 'table')}
              >
                {shown === 'table' ? t.asBars : t.asTable}
              </Button>
            )}
          </Group>
        </>
      ) : null}
    </section>
  )
}

function Name({ row }: { row: FieldCounts }): ReactNode {
  const w = useText(words)
  return (
    <Link {...rowLink} className={page.unitName} to="/tasks" search={{ field: idOf(row) }}>
      {row.field?.name ?? w.none}
    </Link>
  )
}

/** The field with most that is overdue, in one line. */
function Latest({ rows }: { rows: readonly FieldCounts[] }): ReactNode {
  const t = useText(text)
  const w = useText(words)
  const [first] = rows.toSorted((a, b) => b.overdue.value - a.overdue.value)
  if (!first) return null
  return (
    <p className={page.note}>
      {w.latest} {first.field?.name ?? w.none}, <Door of={first.overdue} label={t.overdueNone} tone="late" />
    </p>
  )
}

function Rows({ rows }: { rows: readonly FieldCounts[] }): ReactNode {
  return (
    <ul className={page.list}>
      {rows.map((row) => (
        <Row key={idOf(row)} row={row} />
      ))}
    </ul>
  )
}

/** The bar shows shares of the field's own lines. What is zero is left out, but for the overdue, whose zero is news. */
function Row({ row }: { row: FieldCounts }): ReactNode {
  const t = useText(text)
  const told: (DoorProps & { key: string; bar: string | undefined })[] = [
    { key: 'overdue', of: row.overdue, label: t.overdueNone, tone: 'late', bar: bars.overdue },
    { key: 'onTime', of: row.doneOnTime, label: t.onTime, tone: 'done', bar: bars.doneOnTime },
    { key: 'late', of: row.doneLate, label: t.late, bar: bars.doneLate },
    { key: 'waiting', of: row.waiting, label: t.waiting, tone: 'waiting', bar: bars.waiting },
    { key: 'open', of: row.open, label: t.open, bar: bars.notDue },
    { key: 'silent', of: row.silent, label: t.silentWords, bar: styles.silent },
  ]
  return (
    <li className={styles.row}>
      <span>
        <Name row={row} /> <Door of={row.total} label={t.lines} />
      </span>
      <span className={styles.bar} aria-hidden>
        {told.map(({ key, of, bar }) => (
          <span key={key} className={`${bars.part} ${bar ?? ''}`} style={{ width: `${(of.value / row.total.value) * 100}%` }} />
        ))}
      </span>
      <span className={page.figures}>
        {told
          .filter(({ key, of }) => key === 'overdue' || of.value > 0)
          .map(({ key, of, label, tone }) => (
            <Door key={key} of={of} label={label} {...(tone ? { tone } : {})} />
          ))}
      </span>
    </li>
  )
}

function Table({ rows }: { rows: readonly FieldCounts[] }): ReactNode {
  const t = useText(text)
  const w = useText(words)
  return (
    <DataTable
      label={w.byField}
      columns={[
        { key: 'field', head: w.field, cell: (row) => <Name row={row} /> },
        { key: 'total', head: t.total, numeric: true, width: '7.5rem', cell: (row) => <Door of={row.total} label="" /> },
        {
          key: 'onTime',
          head: t.onTime,
          numeric: true,
          width: '7.5rem',
          cell: (row) => <Door of={row.doneOnTime} label="" tone="done" />,
        },
        { key: 'late', head: t.late, numeric: true, width: '7.5rem', cell: (row) => <Door of={row.doneLate} label="" /> },
        {
          key: 'waiting',
          head: t.waiting,
          numeric: true,
          width: '7.5rem',
          cell: (row) => <Door of={row.waiting} label="" tone="waiting" />,
        },
        {
          key: 'overdue',
          head: t.overdueNone,
          numeric: true,
          width: '7.5rem',
          cell: (row) => <Door of={row.overdue} label="" tone="late" />,
        },
        { key: 'open', head: t.open, numeric: true, width: '7.5rem', cell: (row) => <Door of={row.open} label="" /> },
        { key: 'silent', head: t.silentWords, numeric: true, width: '7.5rem', cell: (row) => <Door of={row.silent} label="" /> },
      ]}
      rows={rows}
      rowKey={idOf}
      empty={null}
    />
  )
}
