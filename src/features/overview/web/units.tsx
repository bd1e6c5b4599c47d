import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { StateBadge } from '../../../platform/web/ui/StateBadge.tsx'
import type { Figure, LateUnit, Overview, SilentUnit } from '../contract.ts'
import { text } from '../text.ts'
import { LastDecision } from './directed.tsx'
import { Door, pageOf } from './figure.tsx'
import styles from './overview.module.css'
import { useNarrow } from './use-narrow.ts'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'

/** Rows shown before «Xem tất cả»: what a glance takes in, at a desk and on a phone. */
const FIRST_ROWS = { desk: 5, phone: 3 }

function useFirstRows(): number {
  return useNarrow() ? FIRST_ROWS.phone : FIRST_ROWS.desk
}

interface Folding {
  all: boolean
  onAll: (all: boolean) => void
}

/** «Quá hạn»: whose, how long, which; the longest first. */
export function Late({ late, all, onAll }: { late: Overview['late'] } & Folding): ReactNode {
  const t = useText(text)
  const first = useFirstRows()
  const rows = all ? late.items : late.items.slice(0, first)
  return (
    <section className={styles.section} aria-labelledby="overview-late">
      <h2 id="overview-late">{t.lateUnits}</h2>
      {rows.length === 0 ? <p className={styles.note}>{t.lateNone}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <LateRow key={row.unit.id} row={row} />
        ))}
      </ul>
      <Rest items={late.items.length} more={late.more} filter="overdue" all={all} onAll={onAll} />
    </section>
  )
}

function LateRow({ row }: { row: LateUnit }): ReactNode {
  const t = useText(text)
  return (
    <li className={styles.unitRow}>
      <UnitLink name={row.unit.name} list={row.lead.value > 0 ? row.lead : row.support} />
      <span className={styles.days}>{t.longestDays(row.days)}</span>
      <span className={styles.oldest}>
        {row.oldest ? (
          <TextLink to="/lines/$id" params={{ id: row.oldest.occurrenceId }}>
            {row.oldest.text}
          </TextLink>
        ) : null}
      </span>
      <span className={styles.figures}>
        {row.lead.value > 0 ? <Door of={row.lead} label={t.leadShort} tone="late" /> : null}
        {row.support.value > 0 ? <Door of={row.support} label={t.supportShort} tone="late" /> : null}
      </span>
      <LastDecision unit={row.unit} oldest={row.oldest?.role === 'lead' ? row.oldest : null} />
    </li>
  )
}

/** «Chưa có báo cáo nào»: who reports nothing, those from whom nothing ever came first. */
export function Silent({ silent, all, onAll }: { silent: Overview['silent'] } & Folding): ReactNode {
  const t = useText(text)
  const first = useFirstRows()
  const rows = all ? silent.items : silent.items.slice(0, first)
  return (
    <section className={styles.section} aria-labelledby="overview-silent">
      <h2 id="overview-silent">{t.silentUnits}</h2>
      {rows.length === 0 ? <p className={styles.note}>{t.silentNone}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <SilentRow key={row.unit.id} row={row} />
        ))}
      </ul>
      <Rest items={silent.items.length} more={silent.more} filter="quiet" all={all} onAll={onAll} />
    </section>
  )
}

function SilentRow({ row }: { row: SilentUnit }): ReactNode {
  const t = useText(text)
  return (
    <li className={styles.silentRow}>
      <UnitLink name={row.unit.name} list={row.quiet} />
      <span>
        <StateBadge state="silent">
          {row.nothingAtAll ? t.nothingAtAll(row.total.value) : t.quietOf(row.quiet.value, row.total.value)}
        </StateBadge>
      </span>
      <span className={styles.figures}>
        {row.overdue.value > 0 ? <Door of={row.overdue} label={t.overdueNone} tone="late" /> : null}
      </span>
    </li>
  )
}

function UnitLink({ name, list }: { name: string; list: Figure }): ReactNode {
  const { to, search } = pageOf(list.link)
  return (
    <Link {...rowLink} className={styles.unitName} to={to} search={search as never}>
      {name}
    </Link>
  )
}

/** The way to the rest: unfolding what was read, then the list of lines for what lies beyond. */
function Rest({
  items,
  more,
  filter,
  all,
  onAll,
}: { items: number; more: number; filter: 'overdue' | 'quiet' } & Folding): ReactNode {
  const t = useText(text)
  const first = useFirstRows()
  return (
    <>
      {items > first ? (
        <Button className="no-print" mt="xs" size="sm" variant="default" aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? t.showFewer : t.showAllUnits(items + more)}
        </Button>
      ) : null}
      {more > 0 && all ? (
        <p className={styles.note}>
          <TextLink to="/overview/lines" search={{ filter, kind: 'order' }}>
            {t.moreUnits(more)}
          </TextLink>
        </p>
      ) : null}
    </>
  )
}
