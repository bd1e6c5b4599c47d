import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import type { CommuneTile } from '../contract.ts'
import { text } from '../text.ts'
import { Door } from './figure.tsx'

/** The figures of the communes' tiles as a table. */
export default function CommuneTable({ tiles }: { tiles: readonly CommuneTile[] }): ReactNode {
  const t = useText(text)
  return (
    <DataTable
      label={t.communes}
      columns={[
        { key: 'unit', head: t.unit, cell: (row) => `${row.unit.name}${row.isBorder ? ` (${t.border})` : ''}` },
        { key: 'total', head: t.total, numeric: true, cell: (row) => <Door of={row.total} label="" /> },
        { key: 'done', head: t.done, numeric: true, cell: (row) => <Door of={row.done} label="" tone="done" /> },
        { key: 'overdue', head: t.lateUnits, numeric: true, cell: (row) => <Door of={row.overdue} label="" tone="late" /> },
        { key: 'quiet', head: t.quiet, numeric: true, cell: (row) => <Door of={row.quiet} label="" /> },
        { key: 'soon', head: t.soon, numeric: true, cell: (row) => <Door of={row.soon} label="" tone="soon" /> },
      ]}
      rows={tiles}
      rowKey={(row) => row.unit.id}
      empty={null}
    />
  )
}
