import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { formatDate, todayIn } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import type { LineBrief } from '../contract.ts'
import type { Decision } from '../contract/directed.ts'
import styles from './directed.module.css'
import { text } from './directed-text.ts'
import page from './overview.module.css'
import { directedQuery } from './queries.ts'
import { useNarrow } from './use-narrow.ts'

/** The form's code comes when somebody directs. */
const DirectForm = lazy(() => import('./direct-form.tsx'))

/** Decisions shown before «Xem tất cả». */
const FIRST_ITEMS = 4

/** «Đã chỉ đạo»: what was decided since the person last looked, newest first; each a door. */
export function Directed({ all, onAll }: { all: boolean; onAll: (all: boolean) => void }): ReactNode {
  const t = useText(text)
  const { data, error, refetch } = useQuery(directedQuery)
  const first = useNarrow() ? 1 : FIRST_ITEMS
  return (
    <section className={page.section} aria-labelledby="overview-directed">
      <h2 id="overview-directed">
        {t.directed} {data ? <span className={styles.since}>({data.since ? t.sinceLook : t.sinceWeek})</span> : null}
      </h2>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p className={page.note}>{t.none}</p> : null}
      <ul className={page.list}>
        {data?.items.slice(0, all ? undefined : first).map((item) => (
          <li key={`${item.kind}${item.id}`} className={all ? styles.item : `${styles.item} ${styles.brief}`}>
            <DecisionDoor decision={item} row />
            {item.words ? <span className={styles.words}>{item.words}</span> : null}
            <span className={page.note}>{[item.units.join(', '), item.subject].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {data && data.items.length > first ? (
        <Button className="no-print" mt="xs" size="sm" variant="default" aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? t.fewer : t.all(data.items.length + data.more)}
        </Button>
      ) : null}
      {data && data.more > 0 && all ? <p className={page.note}>{t.more(data.more)}</p> : null}
    </section>
  )
}

/** «20/11/2026: Chủ tịch UBND tỉnh Nông Đức Chính trả lại báo cáo», leading to where it stands. */
function DecisionDoor({ decision, row = false }: { decision: Decision; row?: boolean }): ReactNode {
  const t = useText(text)
  const { kind, at, person, title, occurrenceId, taskId, documentId } = decision
  const told = `${formatDate(todayIn(new Date(at)))}: ${[title, person].filter(Boolean).join(' ')} ${t.did(kind)}`
  const mark = row ? rowLink : {}
  if (occurrenceId)
    return (
      <TextLink {...mark} to="/lines/$id" params={{ id: occurrenceId }}>
        {told}
      </TextLink>
    )
  if (taskId)
    return (
      <TextLink {...mark} to="/tasks/$id" params={{ id: taskId }}>
        {told}
      </TextLink>
    )
  return documentId ? (
    <TextLink {...mark} to="/documents/$id" params={{ id: documentId }}>
      {told}
    </TextLink>
  ) : (
    told
  )
}

/** Below a unit with late lines: the last decision on one of them, or that there is none, and the way to direct in one step. */
export function LastDecision({ unit, oldest }: { unit: { id: string; name: string }; oldest: LineBrief | null }): ReactNode {
  const t = useText(text)
  const { data } = useQuery(directedQuery)
  const [open, setOpen] = useState(false)
  if (!data) return null
  const last = data.late.find((one) => one.unit.id === unit.id)?.last ?? null
  return (
    <>
      <div className={styles.last}>
        {last ? (
          <span className={styles.lastWords}>
            <DecisionDoor decision={last} />
            {last.words ? `: ${last.words}` : null}
          </span>
        ) : (
          <span className={page.note}>{t.notYet}</span>
        )}
        {data.may.direct && oldest && !open ? (
          <Button
            className="no-print"
            size="compact-sm"
            variant="default"
            aria-label={t.directTo(unit.name)}
            onClick={() => setOpen(true)}
          >
            {t.direct}
          </Button>
        ) : null}
      </div>
      {open && oldest ? (
        <Suspense fallback={<Waiting />}>
          <DirectForm unit={unit} line={oldest} onDone={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
