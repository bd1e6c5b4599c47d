import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { Figure } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import type { Overview as View } from '../contract.ts'
import { text } from '../text.ts'
import { Chain } from './chain.tsx'
import { ByField } from './by-field.tsx'
import { Changes } from './changes.tsx'
import { Decide } from './decide.tsx'
import { Directed } from './directed.tsx'
import { Door, type DoorProps } from './figure.tsx'
import { Communes } from './mosaic.tsx'
import styles from './overview.module.css'
import { changesQuery, decisionsQuery, directedQuery, pageQuery } from './queries.ts'
import { useRowKeys } from '../../../platform/web/ui/row-keys.ts'
import { Soon } from './soon.tsx'
import { Trend } from './trend.tsx'
import { Late, Silent } from './units.tsx'

const route = getRouteApi('/overview')

/** The leader's five minutes, top to bottom: decide, late, decided, silent, soon, fields, chain, communes, trend. What is unfolded stands in the address. */
export function Overview(): ReactNode {
  const t = useText(text)
  const unfolded = route.useSearch()
  const navigate = route.useNavigate()
  const unfold = (part: typeof unfolded): void =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false })
  const query = useQuery(pageQuery)
  // What stands above the fold is drawn at once, so that nothing below it jumps.
  const above = [useQuery(changesQuery), useQuery(decisionsQuery), useQuery(directedQuery)]
  useRowKeys()
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data || above.some(({ isPending }) => isPending)) return <Waiting />
  const view = query.data
  return (
    <>
      <PageHeader
        title={t.overview}
        sentence={<Sentence view={view} />}
        help={{ purpose: t.purpose, who: t.who, example: `${t.example} ${t.counted}` }}
        unit={view.scope.map((unit) => unit.name).join(', ')}
        period={formatDate(view.today)}
        actions={<PrintButton />}
      />
      <Changes />
      <Decide />
      <Late late={view.late} all={unfolded.late === 'all'} onAll={(all) => unfold({ late: all ? 'all' : undefined })} />
      <Directed all={unfolded.directed === 'all'} onAll={(all) => unfold({ directed: all ? 'all' : undefined })} />
      <Silent silent={view.silent} all={unfolded.silent === 'all'} onAll={(all) => unfold({ silent: all ? 'all' : undefined })} />
      <Soon soon={view.soon} />
      <ByField shown={unfolded.fields} onShow={(fields) => unfold({ fields })} />
      <Chain />
      <Communes tiles={view.communes} shown={unfolded.communes} onShow={(communes) => unfold({ communes })} />
      <Trend asTable={unfolded.trend === 'table'} onTable={(asTable) => unfold({ trend: asTable ? 'table' : undefined })} />
      <Participation view={view} />
    </>
  )
}

/**
 * «33 nhiệm vụ, 277 đầu việc chủ trì: 110 đúng hạn, 33 quá hạn (12 đơn vị), 8 chưa báo cáo (chưa đến hạn).» Each figure a door; what is zero is left out,
 * but for the overdue, whose zero is news.
 */
function Sentence({ view: { header } }: { view: View }): ReactNode {
  const t = useText(text)
  const parts: (DoorProps & { key: string })[] = [
    { key: 'onTime', of: header.doneOnTime, label: t.onTime, tone: 'done' },
    {
      key: 'overdue',
      of: header.overdue,
      label: header.overdue.value > 0 ? t.overdue(header.lateUnits) : t.overdueNone,
      tone: 'late',
    },
    { key: 'silent', of: header.silent, label: t.silentWords },
    { key: 'open', of: header.open, label: t.open },
    { key: 'waiting', of: header.waiting, label: t.waitingLead, tone: 'waiting' },
    { key: 'late', of: header.doneLate, label: t.late },
  ]
  const shown = parts.filter(({ key, of }) => key === 'overdue' || of.value > 0)
  return (
    <span className={styles.sentence}>
      <Figure of={header.tasks} label={t.tasks} layout="inline" source={t.sourceTasks} to="/tasks" />,{' '}
      <Door of={header.total} label={t.lines} />:{' '}
      {shown.map(({ key, ...part }, index) => (
        <Fragment key={key}>
          {index > 0 ? ', ' : ''}
          <Door {...part} />
        </Fragment>
      ))}
      .
      <Beside header={header} />
    </span>
  )
}

/** What is followed beside the lead lines: co-ordinators' lines and requests. */
function Beside({ header: { support, supportOverdue, requests } }: { header: View['header'] }): ReactNode {
  const t = useText(text)
  if (support.value === 0 && requests.value === 0) return null
  return (
    <span className={styles.beside}>
      {t.beside}{' '}
      {support.value > 0 ? (
        <>
          <Door of={support} label={t.support} />
          {supportOverdue.value > 0 ? (
            <>
              {' ('}
              <Door of={supportOverdue} label={t.overdueNone} tone="late" />)
            </>
          ) : null}
        </>
      ) : null}
      {support.value > 0 && requests.value > 0 ? ', ' : ''}
      {requests.value > 0 ? <Door of={requests} label={t.requests} /> : null}.
    </span>
  )
}

/** What the person's own units owe, whoever else may see it; never added to the figures above. */
function Participation({ view: { participation } }: { view: View }): ReactNode {
  const t = useText(text)
  if (participation.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t.participation}</h2>
      <p className={styles.note}>{t.ownBothRoles}</p>
      <ul className={styles.list}>
        {participation.map((own) => (
          <li key={own.unit.id} className={styles.spread}>
            <span className={styles.ownUnit}>{own.unit.name}</span>
            <span className={styles.figures}>
              <Door of={own.lead} label={t.lines} />
              {own.support.value > 0 ? <Door of={own.support} label={t.support} /> : null}
              <Door of={own.overdue} label={t.overdueNone} tone="late" />
              {own.quiet.value > 0 ? <Door of={own.quiet} label={t.quietWords} /> : null}
              {own.waiting.value > 0 ? <Door of={own.waiting} label={t.waiting} tone="waiting" /> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
