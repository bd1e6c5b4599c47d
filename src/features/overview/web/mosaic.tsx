import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { StateShape, type WorkState } from '../../../platform/web/ui/StateBadge.tsx'
import type { CommuneTile } from '../contract.ts'
import { text } from '../text.ts'
import { Door, pageOf } from './figure.tsx'
import styles from './overview.module.css'

interface Told {
  state: WorkState
  look: string | undefined
  words: string
}

/** The communes as equal tiles, worst state first in what a tile says; the table twin has the same figures. */
export function Communes({ tiles }: { tiles: readonly CommuneTile[] }): ReactNode {
  const t = useText(text)
  const [asTable, setAsTable] = useState(false)
  if (tiles.length === 0) return null
  const tell = (tile: CommuneTile): Told => {
    if (tile.total.value === 0) return { state: 'not_due', look: undefined, words: t.tileNone }
    if (tile.overdue.value > 0) return { state: 'late', look: styles.late, words: t.tileOverdue(tile.overdue.value) }
    if (tile.quiet.value > 0) return { state: 'silent', look: styles.quiet, words: t.tileQuiet(tile.quiet.value) }
    const words = t.tileDone(tile.done.value, tile.total.value)
    return tile.done.value === tile.total.value
      ? { state: 'done', look: styles.done, words }
      : { state: 'in_progress', look: undefined, words }
  }
  return (
    <section className={styles.section}>
      <h2>{t.communes}</h2>
      <p className={styles.note}>
        {t.communesHelp}{' '}
        <Button
          className="no-print"
          size="compact-sm"
          variant="default"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t.asTable}
        </Button>
      </p>
      {asTable ? (
        <Table tiles={tiles} />
      ) : (
        <ul className={styles.mosaic}>
          {tiles.map((tile) => {
            const { state, look, words } = tell(tile)
            const { to, search } = pageOf(
              (tile.overdue.value > 0 ? tile.overdue : tile.quiet.value > 0 ? tile.quiet : tile.total).link,
            )
            return (
              <li key={tile.unit.id}>
                <Link
                  to={to}
                  search={search as never}
                  className={`${styles.tile} ${look ?? ''} ${tile.isBorder ? styles.borderMark : ''}`}
                >
                  <b>{tile.unit.name}</b>
                  {tile.isBorder ? <span className="visually-hidden"> ({t.border})</span> : null}
                  <span className={styles.tileState}>
                    <StateShape state={state} /> {words}
                  </span>
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function Table({ tiles }: { tiles: readonly CommuneTile[] }): ReactNode {
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
