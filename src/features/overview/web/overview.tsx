import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import type { LateUnit, Overview as View, SilentUnit } from '../contract.ts'
import { text } from '../text.ts'
import { Chain } from './chain.tsx'
import { Changes } from './changes.tsx'
import { Decide } from './decide.tsx'
import { Door } from './figure.tsx'
import { Communes } from './mosaic.tsx'
import styles from './overview.module.css'

const route = getRouteApi('/overview')

/** Figures come from tasks and reports alike. */
export const live = { topics: ['progress', 'tasks'] }

/** The leader's five minutes, top to bottom: decide, late, silent, soon, chain, communes. */
export function Overview(): ReactNode {
  const t = useText(text)
  const query = useQuery({ queryKey: ['overview', 'page'], queryFn: () => answer(api().GET('/overview')), meta: live })
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const view = query.data
  return (
    <>
      <PageHeader
        title={t.overview}
        sentence={<Sentence view={view} />}
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        unit={view.scope.map((unit) => unit.name).join(', ')}
        period={formatDate(view.today)}
        actions={<PrintButton />}
      />
      <Changes />
      <Decide />
      <Late view={view} />
      <Silent view={view} />
      <Soon view={view} />
      <Chain />
      <Communes tiles={view.communes} />
      <Participation view={view} />
    </>
  )
}

/** «33 nhiệm vụ, trong 120 đầu việc chủ trì: 98 đúng hạn, 12 quá hạn (4 đơn vị), 10 chưa báo cáo.» Each figure a door. */
function Sentence({ view: { header } }: { view: View }): ReactNode {
  const t = useText(text)
  return (
    <span className={styles.sentence}>
      {t.sentenceStart(header.tasks)} <Door of={header.total} label={t.lines} />:{' '}
      <Door of={header.doneOnTime} label={t.onTime} tone="done" />,{' '}
      <Door of={header.overdue} label={t.overdue(header.lateUnits)} tone="late" />,{' '}
      <Door of={header.silent} label={t.silentWords} />, <Door of={header.open} label={t.open} />,{' '}
      <Door of={header.waiting} label={t.waiting} tone="waiting" />, <Door of={header.doneLate} label={t.late} />.{' '}
      <span className={styles.note}>
        <Door of={header.support} label={t.support} />, <Door of={header.supportOverdue} label={t.supportOverdue} />,{' '}
        <Door of={header.requests} label={t.requests} />. {t.counted}
      </span>
    </span>
  )
}

function Late({ view: { late } }: { view: View }): ReactNode {
  const t = useText(text)
  const navigate = route.useNavigate()
  return (
    <section className={styles.section}>
      <h2>{t.lateUnits}</h2>
      <DataTable<LateUnit>
        label={t.lateUnits}
        columns={[
          { key: 'unit', head: t.unit, cell: (row) => row.unit.name },
          { key: 'days', head: t.longest, unit: t.days, numeric: true, cell: (row) => row.days, width: '7rem' },
          {
            key: 'lead',
            head: t.leadLate,
            numeric: true,
            cell: (row) => <Door of={row.lead} label="" tone="late" />,
            width: '8rem',
          },
          {
            key: 'support',
            head: t.supportLate,
            numeric: true,
            cell: (row) => <Door of={row.support} label="" />,
            width: '8rem',
          },
          { key: 'oldest', head: t.oldest, cell: (row) => row.oldest?.text ?? '–', width: '40%' },
        ]}
        rows={late.items}
        rowKey={(row) => row.unit.id}
        onOpen={(row) => {
          if (row.oldest) void navigate({ to: '/tasks/$id', params: { id: row.oldest.taskId } })
        }}
        empty={<p className={styles.note}>{t.lateNone}</p>}
      />
      {late.more > 0 ? <p className={styles.note}>{t.moreUnits(late.more)}</p> : null}
    </section>
  )
}

function Silent({ view: { silent } }: { view: View }): ReactNode {
  const t = useText(text)
  return (
    <section className={styles.section}>
      <h2>{t.silentUnits}</h2>
      <DataTable<SilentUnit>
        label={t.silentUnits}
        columns={[
          {
            key: 'unit',
            head: t.unit,
            cell: (row) => (
              <>
                {row.unit.name} {row.nothingAtAll ? <span className={styles.note}>({t.nothingAtAll})</span> : null}
              </>
            ),
          },
          { key: 'quiet', head: t.quiet, numeric: true, cell: (row) => <Door of={row.quiet} label="" />, width: '8rem' },
          {
            key: 'overdue',
            head: t.lateUnits,
            numeric: true,
            cell: (row) => <Door of={row.overdue} label="" tone="late" />,
            width: '8rem',
          },
          { key: 'total', head: t.ofTotal, numeric: true, cell: (row) => <Door of={row.total} label="" />, width: '8rem' },
        ]}
        rows={silent.items}
        rowKey={(row) => row.unit.id}
        empty={<p className={styles.note}>{t.silentNone}</p>}
      />
      {silent.more > 0 ? <p className={styles.note}>{t.moreUnits(silent.more)}</p> : null}
    </section>
  )
}

function Soon({ view: { soon } }: { view: View }): ReactNode {
  const t = useText(text)
  return (
    <section className={styles.section}>
      <h2>
        {t.soon} {soon.count.value > 0 ? <Door of={soon.count} label="" tone="soon" /> : null}
      </h2>
      {soon.items.length === 0 ? <p className={styles.note}>{t.soonNone}</p> : null}
      <ul className={styles.list}>
        {soon.items.map((line) => (
          <li key={line.occurrenceId} className={styles.row}>
            <span>
              <TextLink to="/lines/$id" params={{ id: line.occurrenceId }}>
                {line.text}
              </TextLink>{' '}
              <span className={styles.note}>{line.unit.name}</span>
            </span>
            <span>
              {line.due ? <Day date={line.due} /> : null} ({t.inDays(line.days)}){line.silent ? ` · ${t.notReported}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the person's own units owe, whoever else may see it; never added to the figures above. */
function Participation({ view: { participation } }: { view: View }): ReactNode {
  const t = useText(text)
  if (participation.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t.participation}</h2>
      {participation.map((own) => (
        <div key={own.unit.id} className={styles.row}>
          <span>{own.unit.name}</span>
          <span className={styles.figures}>
            <Door of={own.lead} label={t.lines} /> <Door of={own.support} label={t.support} />
            <Door of={own.overdue} label={t.lateUnits.toLowerCase()} tone="late" /> <Door of={own.quiet} label={t.silentWords} />
            <Door of={own.waiting} label={t.waiting} tone="waiting" />
          </span>
        </div>
      ))}
    </section>
  )
}
