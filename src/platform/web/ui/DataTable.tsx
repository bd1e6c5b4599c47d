import { Button, Skeleton } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useText } from '../language.ts'
import styles from './DataTable.module.css'
import { useShortcuts } from './shortcuts.tsx'
import { ErrorState, useSlow } from './states.tsx'
import { text } from './texts.ts'

/** One column. Numbers are aligned right, and their unit stands in the head. */
export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  /** The unit of the figures, e.g. «km»; shown small in the head. */
  readonly unit?: string
  readonly numeric?: boolean
  /** A CSS width, e.g. '9rem'; the rest is shared. */
  readonly width?: string
  readonly cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers and as caption on paper. */
  label: string
  columns: readonly Column<Row>[]
  /** Undefined while the first page is read. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** Opens a row: Enter, or a click on it. The first column should hold the same as a link, for those who use neither. */
  onOpen?: (row: Row) => void
  /** The row marked as chosen, e.g. by the address. */
  current?: string
  error?: unknown
  onRetry?: () => void
  /** What to show when there is no row: an EmptyState with a way out. */
  empty: ReactNode
  /** How many there are in all; only what was counted, e.g. «412» or «hơn 1.000». */
  total?: string
  hasMore?: boolean
  loadingMore?: boolean
  onMore?: () => void
}

const VIRTUAL_FROM = 120
const ROW_HEIGHT = 46

/**
 * A list as a table: sticky head, j k and Enter, only the visible rows drawn when there are many, all of them on paper. On a phone each
 * row becomes a card whose cells carry the names of their columns.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { rows, error, onRetry, empty } = props
  const slow = useSlow(rows === undefined && !error)
  if (error && rows === undefined) return <ErrorState error={error} onRetry={onRetry} />
  if (rows === undefined) return slow ? <TableSkeleton columns={props.columns.length} /> : <div className={styles.pending} />
  if (rows.length === 0) return empty
  return <FilledTable {...props} rows={rows} />
}

function FilledTable<Row>(props: DataTableProps<Row> & { rows: readonly Row[] }): ReactNode {
  const { label, columns, rows, rowKey, onOpen, current } = props
  const table = useRef<HTMLTableElement>(null)
  const printing = usePrinting()
  const virtual = rows.length >= VIRTUAL_FROM && !printing
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    enabled: virtual,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: table.current?.offsetTop ?? 0,
    getItemKey: (index) => rowKey(rows[index] as Row),
  })
  const drawn = virtual ? virtualizer.getVirtualItems().map(({ index }) => index) : rows.map((_, index) => index)
  const before = virtual ? (virtualizer.getVirtualItems()[0]?.start ?? 0) - virtualizer.options.scrollMargin : 0
  const after = virtual
    ? virtualizer.getTotalSize() + virtualizer.options.scrollMargin - (virtualizer.getVirtualItems().at(-1)?.end ?? 0)
    : 0
  const focused = useRowKeys({
    table,
    count: rows.length,
    scrollTo: (index) => virtual && virtualizer.scrollToIndex(index),
    open: (index) => onOpen?.(rows[index] as Row),
  })
  return (
    <div className={styles.wrap}>
      <table ref={table} className={styles.table} role="table" aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{label}</caption>
        <Head columns={columns} />
        <tbody role="rowgroup">
          {before > 0 ? <Filler height={before} /> : null}
          {drawn.map((index) => (
            <BodyRow
              key={rowKey(rows[index] as Row)}
              row={rows[index] as Row}
              index={index}
              columns={columns}
              isCurrent={current !== undefined && rowKey(rows[index] as Row) === current}
              isTabStop={index === focused.index}
              onFocus={focused.set}
              onOpen={onOpen}
              measure={virtual ? virtualizer.measureElement : undefined}
            />
          ))}
          {after > 0 ? <Filler height={after} /> : null}
        </tbody>
      </table>
      <Foot {...props} />
    </div>
  )
}

function Head<Row>({ columns }: { columns: readonly Column<Row>[] }): ReactNode {
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row" aria-rowindex={1}>
        {columns.map(({ key, head, unit, numeric, width }) => (
          <th
            key={key}
            role="columnheader"
            scope="col"
            className={numeric ? 'number' : undefined}
            style={width ? { width } : { minWidth: '10rem' }}
          >
            {head}
            {unit ? <span className={styles.unit}> ({unit})</span> : null}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface BodyRowProps<Row> {
  row: Row
  index: number
  columns: readonly Column<Row>[]
  isCurrent: boolean
  isTabStop: boolean
  onFocus: (index: number) => void
  onOpen?: (row: Row) => void
  measure?: (element: Element | null) => void
}

function BodyRow<Row>({ row, index, columns, isCurrent, isTabStop, onFocus, onOpen, measure }: BodyRowProps<Row>): ReactNode {
  return (
    <tr
      ref={measure}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isCurrent || undefined}
      tabIndex={onOpen ? (isTabStop ? 0 : -1) : undefined}
      className={onOpen ? styles.opens : undefined}
      onFocus={() => onFocus(index)}
      onClick={(event) => {
        // A link, a button or a box in the row keeps its own click, and so does text being selected.
        const own = event.target instanceof Element && event.target.closest('a, button, input, label, select') !== null
        if (!own && !window.getSelection()?.toString()) onOpen?.(row)
      }}
    >
      {columns.map(({ key, head, unit, numeric, cell }) => (
        <td key={key} role="cell" className={numeric ? 'number' : undefined}>
          <span className={styles.cardHead} aria-hidden>
            {head}
            {unit ? ` (${unit})` : ''}
          </span>
          <div className={styles.cell}>{cell(row)}</div>
        </td>
      ))}
    </tr>
  )
}

function Filler({ height }: { height: number }): ReactNode {
  return (
    <tr aria-hidden className={styles.filler}>
      <td style={{ height }} />
    </tr>
  )
}

function Foot<Row>({ rows, total, hasMore, loadingMore, onMore }: DataTableProps<Row> & { rows: readonly Row[] }): ReactNode {
  const t = useText(text)
  return (
    <div className={styles.foot}>
      <span>{hasMore && total ? t.rows(rows.length, total) : t.allRows(rows.length)}</span>
      {hasMore ? (
        <Button variant="default" size="sm" className="no-print" loading={loadingMore} onClick={onMore}>
          {t.moreRows}
        </Button>
      ) : null}
    </div>
  )
}

function TableSkeleton({ columns }: { columns: number }): ReactNode {
  const t = useText(text)
  return (
    <div className={styles.pending} role="status" aria-label={t.loading}>
      {Array.from({ length: 6 }, (_, row) => (
        <div key={row} className={styles.skeletonRow}>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} height={16} />
          ))}
        </div>
      ))}
    </div>
  )
}

interface RowKeys {
  table: RefObject<HTMLTableElement | null>
  count: number
  scrollTo: (index: number) => unknown
  open: (index: number) => void
}

/** j and k walk the rows, Enter opens the one with the focus; one row is the Tab stop. */
function useRowKeys({ table, count, scrollTo, open }: RowKeys): { index: number; set: (index: number) => void } {
  const t = useText(text)
  const [index, set] = useState(0)
  const inTable = () => table.current?.contains(document.activeElement) ?? false
  const go = (next: number) => {
    if (next < 0 || next >= count) return
    set(next)
    scrollTo(next)
    // With many rows the next one may be drawn only after the scroll.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`tr[data-index="${next}"]`)?.focus())
  }
  useShortcuts([
    { key: 'j', words: t.keyNext, run: () => go(inTable() ? index + 1 : firstInView(table.current)) },
    { key: 'k', words: t.keyPrevious, run: () => go(inTable() ? index - 1 : firstInView(table.current)) },
    { key: 'Enter', words: t.keyOpen, run: () => inTable() && open(index) },
  ])
  return { index: Math.min(index, count - 1), set }
}

/** The first row that is wholly below the sticky head: where the keys begin when the focus is elsewhere. */
function firstInView(table: HTMLTableElement | null): number {
  const top = table?.tHead?.getBoundingClientRect().bottom ?? 0
  const rows = [...(table?.querySelectorAll<HTMLElement>('tr[data-index]') ?? [])]
  return Number(rows.find((row) => row.getBoundingClientRect().top >= top - 1)?.dataset['index'] ?? 0)
}

/** True while the browser lays the page out for paper; then every row is drawn. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
