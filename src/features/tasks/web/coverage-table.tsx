import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'
import type { Coverage, CoverageRow } from '../contract/chain.ts'
import { text } from './chain-text.ts'
import styles from './coverage.module.css'
import { Shortened } from './thread.tsx'

interface TableProps {
  document: string
  rows: readonly CoverageRow[]
  columns: Coverage['columns']
}

/** Clauses as rows, units as columns. The first column stays when the page is moved sideways. */
export function CoverageGrid({ document, rows, columns }: TableProps): ReactNode {
  const t = useText(text)
  return (
    // Reached by the keyboard, so that it can be moved sideways with the arrow keys.
    <div className={`${styles.scroll} no-print`} tabIndex={0} role="region" aria-label={t.tableOf}>
      <table className={styles.grid}>
        <caption className={styles.legend}>{t.legend}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.clauseHead}>
              {t.clause}
            </th>
            <th scope="col" className={styles.count}>
              {t.ownTasks}
            </th>
            <th scope="col" className={styles.count}>
              {t.belowTasks}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.unit}>
                <span>{column.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.clause.id}
              className={row.kind === null ? styles.heading : row.kind === 'open' ? styles.open : undefined}
            >
              <th scope="row" className={styles.clause} style={{ paddingInlineStart: `${0.5 + row.clause.depth}rem` }}>
                <ClauseLink document={document} row={row} />
              </th>
              {row.kind === null ? (
                <td colSpan={2 + columns.length} />
              ) : row.kind === 'covered' ? (
                <Cells row={row} columns={columns} />
              ) : (
                <td colSpan={2 + columns.length} className={row.kind === 'plain' ? styles.plain : undefined}>
                  {row.kind === 'open' ? t.open : `– ${t.plain}`}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ row, columns }: { row: CoverageRow; columns: Coverage['columns'] }): ReactNode {
  const t = useText(text)
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  const door = (count: number, label: string): ReactNode =>
    count === 0 ? (
      '0'
    ) : (
      <Door clause={row.clause.id} label={label}>
        {count}
      </Door>
    )
  return (
    <>
      <td className={styles.count}>{door(row.own, `${row.clause.path}: ${t.ownTasks} ${row.own}`)}</td>
      <td className={styles.count}>{door(row.below, `${row.clause.path}: ${t.belowTasks} ${row.below}`)}</td>
      {columns.map((column) => {
        const cell = cells.get(column.key)
        return (
          <td key={column.key} className={cell ? styles.works : styles.count}>
            {cell ? (
              <Door clause={row.clause.id} column={column.key} label={t.cell(column.name, cell.lead, cell.support)}>
                {cell.lead > 0 ? <b>{cell.lead}</b> : null}
                {cell.support > 0 ? ` (${cell.support})` : null}
              </Door>
            ) : null}
          </td>
        )
      })}
    </>
  )
}

/** A figure that opens the list behind it, over the table; the place of the page stays. */
function Door({
  clause,
  column,
  label,
  children,
}: {
  clause: string
  column?: string
  label: string
  children: ReactNode
}): ReactNode {
  return (
    <Link
      from="/documents/$id/coverage"
      to="/documents/$id/coverage"
      search={(old) => ({ ...old, clause, column })}
      className={styles.door}
      aria-label={label}
      title={label}
    >
      {children}
    </Link>
  )
}

function ClauseLink({ document, row: { clause } }: { document: string; row: CoverageRow }): ReactNode {
  return (
    <>
      <TextLink
        {...rowLink}
        to="/documents/$id"
        params={{ id: document }}
        search={{ panel: 'chain', clause: clause.id, start: clause.start, end: clause.end }}
      >
        {clause.path}
      </TextLink>{' '}
      <Shortened words={clause.heading} most={110} />
    </>
  )
}

/** The same for a phone and for paper: each clause with its units in words. */
export function CoverageList({ document, rows, columns }: TableProps): ReactNode {
  const t = useText(text)
  const names = new Map(columns.map((column) => [column.key, column.name]))
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.clause.id} className={row.kind === null ? styles.heading : row.kind === 'open' ? styles.open : undefined}>
          <div>
            <ClauseLink document={document} row={row} />
          </div>
          {row.kind === 'open' ? <b>{t.open}</b> : null}
          {row.kind === 'plain' ? <span className={styles.plain}>– {t.plain}</span> : null}
          {row.kind === 'covered' ? (
            <>
              <Door clause={row.clause.id} label={`${row.clause.path}: ${t.ownTasks} ${row.own}, ${t.belowTasks} ${row.below}`}>
                {`${t.ownTasks}: ${row.own}`}
                {row.below > 0 ? ` · ${t.belowTasks}: ${row.below}` : ''}
              </Door>
              <div className={styles.hands}>
                {row.cells.map((cell) => t.cell(names.get(cell.column) ?? '–', cell.lead, cell.support)).join('; ')}
              </div>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
