import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { useSession } from '../../../platform/web/session.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'
import { Day, TimeAgo } from '../../../platform/web/ui/values.tsx'
import type { Line, TaskDetail } from '../contract.ts'
import { groupBy } from '../rules/group.ts'
import { newestPeriods } from '../rules/states.ts'
import { text } from '../text.ts'
import { WorkBadge } from './state.tsx'
import styles from './tasks.module.css'

/** One head, many hands: each unit's own line. Of a recurring task the newest period stands open, earlier ones are folded. */
export function Hands({ task }: { task: TaskDetail }): ReactNode {
  const t = useText(text)
  const newest = newestPeriods(task.linesOwed)
  const shown = new Set(newest)
  const earlier = groupBy(
    task.linesOwed.filter((line) => !shown.has(line)).sort((a, b) => (b.periodStart ?? '').localeCompare(a.periodStart ?? '')),
    (line) => line.periodLabel ?? '',
  )
  return (
    <section className={styles.section}>
      <h2>{t.lines}</h2>
      {newest.length === 0 ? <p className={styles.note}>{t.unclearLead}</p> : null}
      <HandList lines={newest} />
      {earlier.size > 0 ? <h3 className={styles.earlierHead}>{t.earlierPeriods}</h3> : null}
      {[...earlier].map(([label, lines]) => (
        <Earlier key={label} label={label} lines={lines} />
      ))}
    </section>
  )
}

/** So many late units of a period are named; the rest stand in its list. */
const MOST_NAMED = 4

/** An earlier period in one line: how many units finished and which are late, one's own first; its list unfolds. */
function Earlier({ label, lines }: { label: string; lines: readonly Line[] }): ReactNode {
  const t = useText(text)
  const own = new Set(useSession().posts.map((post) => post.unitId))
  const done = lines.filter((line) => line.state === 'done_on_time' || line.state === 'done_late').length
  const late = lines.filter((line) => line.state === 'overdue')
  const named = [...late.filter((line) => own.has(line.unit.id)), ...late.filter((line) => !own.has(line.unit.id))]
  return (
    <details className={styles.earlier}>
      <summary>
        {t.unitsDone(done, lines.length, label)}
        {late.length > 0 ? (
          <>
            ; <span className={styles.late}>{t.lateCount(late.length)}</span>:{' '}
            {named
              .slice(0, MOST_NAMED)
              .map((line) => line.unit.name)
              .join(', ')}
            {late.length > MOST_NAMED ? ` ${t.andMore(late.length - MOST_NAMED)}` : ''}
          </>
        ) : null}
      </summary>
      <HandList lines={lines} />
    </details>
  )
}

function HandList({ lines }: { lines: readonly Line[] }): ReactNode {
  const t = useText(text)
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.occurrenceId} className={styles.hand}>
          <span>
            <TextLink {...rowLink} to="/lines/$id" params={{ id: line.occurrenceId }}>
              {line.unit.name}
            </TextLink>{' '}
            <span className={styles.note}>
              {[line.role === 'lead' ? t.lead : t.support, line.periodLabel, line.head?.name].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span>
            <WorkBadge {...line} />
          </span>
          <span className={styles.when}>
            {line.due ? <Day date={line.due} /> : t.noDue}
            {line.lastReport ? (
              <>
                {' · '}
                {t.lastReport} <TimeAgo at={line.lastReport.at} />
                {line.percent === null ? '' : `, ${t.percent(line.percent)}`}
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
