import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { StateShape, type WorkState } from '../../../platform/web/ui/StateBadge.tsx'
import { Waiting } from '../../../platform/web/ui/states.tsx'
import type { CommuneTile } from '../contract.ts'
import { text } from '../text.ts'
import { pageOf } from './figure.tsx'
import styles from './overview.module.css'

/** Few ask for the table, so its code comes when it is asked for. */
const CommuneTable = lazy(() => import('./commune-table.tsx'))

type Shown = 'all' | 'table' | undefined

interface Told {
  state: WorkState
  look: string | undefined
  words: string
}

interface CommunesProps {
  tiles: readonly CommuneTile[]
  /** Missing: the border and those with something overdue or unreported; all: every one; table: the same figures as a table. */
  shown: Shown
  onShow: (shown: Shown) => void
}

/** The communes as equal tiles, the border first; the table has the same figures. */
export function Communes({ tiles, shown, onShow }: CommunesProps): ReactNode {
  const t = useText(text)
  if (tiles.length === 0) return null
  const ordered = [...tiles.filter((tile) => tile.isBorder), ...tiles.filter((tile) => !tile.isBorder)]
  const telling = ordered.filter((tile) => tile.isBorder || tile.overdue.value > 0 || tile.quiet.value > 0)
  const calm = ordered.length - telling.length
  return (
    <section className={styles.section} aria-labelledby="overview-communes">
      <h2 id="overview-communes">{t.communes}</h2>
      {shown === 'table' ? (
        <Suspense fallback={<Waiting />}>
          <CommuneTable tiles={ordered} />
        </Suspense>
      ) : (
        <ul className={styles.mosaic}>
          {(shown === 'all' ? ordered : telling).map((tile) => (
            <Tile key={tile.unit.id} tile={tile} />
          ))}
        </ul>
      )}
      {shown === undefined && calm > 0 ? <p className={styles.note}>{t.calmCommunes(calm)}</p> : null}
      <Group className="no-print" gap="xs" mt="xs">
        {calm > 0 && shown !== 'table' ? (
          <Button size="sm" variant="default" onClick={() => onShow(shown === 'all' ? undefined : 'all')}>
            {shown === 'all' ? t.showFewer : t.showAllCommunes(ordered.length)}
          </Button>
        ) : null}
        <Button size="sm" variant="default" onClick={() => onShow(shown === 'table' ? undefined : 'table')}>
          {shown === 'table' ? t.asTiles : t.asTable}
        </Button>
      </Group>
    </section>
  )
}

function useTold(tile: CommuneTile): Told {
  const t = useText(text)
  if (tile.total.value === 0) return { state: 'not_due', look: undefined, words: t.tileNone }
  if (tile.overdue.value > 0) return { state: 'late', look: styles.late, words: t.tileOverdue(tile.overdue.value) }
  if (tile.quiet.value > 0) return { state: 'silent', look: styles.quiet, words: t.tileQuiet(tile.quiet.value) }
  const words = t.tileDone(tile.done.value, tile.total.value)
  return tile.done.value === tile.total.value
    ? { state: 'done', look: styles.done, words }
    : { state: 'in_progress', look: undefined, words }
}

function Tile({ tile }: { tile: CommuneTile }): ReactNode {
  const t = useText(text)
  const { state, look, words } = useTold(tile)
  const list = tile.overdue.value > 0 ? tile.overdue : tile.quiet.value > 0 ? tile.quiet : tile.total
  const { to, search } = pageOf(list.link)
  return (
    <li>
      <Link to={to} search={search as never} className={`${styles.tile} ${look ?? ''} ${tile.isBorder ? styles.borderMark : ''}`}>
        <b>{tile.unit.name}</b>
        {tile.isBorder ? <span className="visually-hidden"> ({t.border})</span> : null}
        <span className={styles.tileState}>
          <StateShape state={state} /> {words}
        </span>
      </Link>
    </li>
  )
}
