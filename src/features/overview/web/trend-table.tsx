import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import type { Trend } from '../contract.ts'
import { text } from '../text.ts'
import { Door } from './figure.tsx'

interface TrendTableProps {
  months: Trend['months']
  /** «tháng 5/2026» for «2026-05». */
  nameOf: (month: string) => string
}

/** The figures of the trend's bars as a table. */
export default function TrendTable({ months, nameOf }: TrendTableProps): ReactNode {
  const t = useText(text)
  return (
    <DataTable
      label={t.trend}
      columns={[
        { key: 'month', head: t.month, cell: (row) => nameOf(row.month) },
        { key: 'total', head: t.total, numeric: true, cell: (row) => <Door of={row.total} label="" /> },
        { key: 'onTime', head: t.onTime, numeric: true, cell: (row) => <Door of={row.doneOnTime} label="" tone="done" /> },
        { key: 'late', head: t.late, numeric: true, cell: (row) => <Door of={row.doneLate} label="" /> },
        { key: 'waiting', head: t.waiting, numeric: true, cell: (row) => <Door of={row.waiting} label="" tone="waiting" /> },
        { key: 'overdue', head: t.overdueNone, numeric: true, cell: (row) => <Door of={row.overdue} label="" tone="late" /> },
        { key: 'notDue', head: t.notDue, numeric: true, cell: (row) => row.notDue },
      ]}
      rows={months}
      rowKey={(row) => row.month}
      empty={null}
    />
  )
}
