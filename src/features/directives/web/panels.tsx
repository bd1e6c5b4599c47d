import { Badge, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { EmptyState, ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import { TimeAgo } from '../../../platform/web/ui/values.tsx'
import { readChanges, setImplements, type CitationRow, type DocumentDetail } from './calls.ts'
import { ChainPanel } from './chain-panel.tsx'
import { text as chainText } from './chain-text.ts'
import { useWaitingLinks } from './upward-links.tsx'
import { HeaderPanel } from './header-panel.tsx'
import { text } from './panel-text.ts'
import styles from './panels.module.css'
import { text as reviewText } from './review-text.ts'
import type { Panel } from './shows.ts'
import { documentName } from './words.ts'

/** The parts of a review; each has its address. */
export function PanelTabs({ document, current }: { document: DocumentDetail; current: Panel | undefined }): ReactNode {
  const t = useText(reviewText)
  const c = useText(chainText)
  const waiting = useWaitingLinks(document)
  const tab = (panel: Panel | undefined, words: string, n: number | null = null) => (
    <Link
      from="/documents/$id"
      to="/documents/$id"
      search={(old) => ({ ...old, panel, cite: undefined, clause: undefined, start: undefined, end: undefined })}
      activeOptions={{ exact: true, includeSearch: true }}
      className={panel === current ? `${styles.tab} ${styles.here}` : styles.tab}
      replace
      resetScroll={false}
    >
      {words}
      {n ? <small> {n}</small> : null}
    </Link>
  )
  return (
    <nav className={styles.tabs} aria-label={t.panels}>
      {tab(undefined, t.panelTasks)}
      {tab('header', t.panelHeader, document.headerDoubts.length)}
      {tab('citations', t.panelCitations, document.citations.length)}
      {tab('chain', c.panel, waiting)}
      {tab('indicators', t.panelIndicators, document.indicators.length)}
      {document.may.seeDrafts ? tab('history', t.panelHistory) : null}
    </nav>
  )
}

/** What stands in place of the tasks. */
export function Panels({ panel, document }: { panel: Panel; document: DocumentDetail }): ReactNode {
  return (
    <section className={styles.panel}>
      {panel === 'header' ? <HeaderPanel document={document} /> : null}
      {panel === 'citations' ? <Citations document={document} /> : null}
      {panel === 'chain' ? <ChainPanel document={document} /> : null}
      {panel === 'indicators' ? <Indicators document={document} /> : null}
      {panel === 'history' && document.may.seeDrafts ? <History id={document.id} /> : null}
    </section>
  )
}

function Citations({ document }: { document: DocumentDetail }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const mark = useMutation({
    mutationFn: ({ citation, carries }: { citation: string; carries: boolean }) => setImplements(document.id, citation, carries),
    onSuccess: (next) => client.setQueryData(['directives', document.id], next),
    onError: sayProblem,
  })
  if (document.citations.length === 0) return <EmptyState title={t.citationsNone} />
  return (
    <ul className={styles.list}>
      {document.citations.map((citation) => (
        <li key={citation.id}>
          <CitationHead citation={citation} />
          <Checkbox
            label={t.citationImplements}
            checked={citation.implements}
            disabled={!document.may.review || mark.isPending}
            onChange={(event) => mark.mutate({ citation: citation.id, carries: event.currentTarget.checked })}
          />
          {citation.implementsProposed ? <small className={styles.soft}>{t.citationProposed}</small> : null}
        </li>
      ))}
    </ul>
  )
}

function CitationHead({ citation }: { citation: CitationRow }): ReactNode {
  const t = useText(text)
  const { document: cited, start, end } = citation
  const day = cited.date ? `, ${formatDate(cited.date)}` : ''
  return (
    <div>
      <TextLink to="/documents/$id" params={{ id: cited.id }}>
        {documentName(cited)}
      </TextLink>
      {day} {cited.issuer ? <span className={styles.soft}>· {cited.issuer}</span> : null}{' '}
      {cited.presence === 'stub' ? (
        <Badge variant="outline" color="gray" radius="sm" tt="none">
          {t.citationMissing}
        </Badge>
      ) : null}
      {cited.presence === 'card' ? (
        <Badge variant="outline" color="gray" radius="sm" tt="none">
          {t.citationCard}
        </Badge>
      ) : null}
      {cited.title && cited.number ? <p className={styles.title}>{cited.title}</p> : null}
      {start !== null && end !== null ? (
        <Link
          from="/documents/$id"
          to="/documents/$id"
          search={(old) => ({ ...old, cite: citation.id })}
          replace
          resetScroll={false}
          className={styles.see}
        >
          {t.citationSee}
        </Link>
      ) : null}
    </div>
  )
}

const OPERATORS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '' }

function Indicators({ document }: { document: DocumentDetail }): ReactNode {
  const t = useText(text)
  if (document.indicators.length === 0) return <EmptyState title={t.indicatorsNone} />
  return (
    <>
      <p className={styles.soft}>{t.indicatorsHelp}</p>
      <ul className={styles.list}>
        {document.indicators.map((one) => (
          <li key={`${one.start}-${one.text}`}>
            <Link
              from="/documents/$id"
              to="/documents/$id"
              search={(old) => ({ ...old, start: one.start, end: one.end })}
              replace
              resetScroll={false}
              className={styles.see}
            >
              {one.text}
            </Link>
            <div>
              <b>
                {t.indicatorMark(OPERATORS[one.op] ?? one.op, new Intl.NumberFormat('vi-VN').format(one.value), one.unit ?? '')}
              </b>
              {one.by ? ` · ${t.indicatorBy(/^\d{4}-\d{2}-\d{2}$/.test(one.by) ? formatDate(one.by) : one.by)}` : ''}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function History({ id }: { id: string }): ReactNode {
  const t = useText(text)
  const changes = useQuery({ queryKey: ['drafts', id, 'changes'], queryFn: () => readChanges(id) })
  if (changes.error && !changes.data) return <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />
  if (!changes.data) return <Waiting />
  if (changes.data.length === 0) return <EmptyState title={t.historyNone} />
  return (
    <ul className={styles.list}>
      {changes.data.map((row) => (
        <li key={row.change}>
          <div>
            <b>{row.person.name}</b> {t[`act_${row.action}`]}
            {row.drafts > 1 ? ` ${t.historyMany(row.drafts)}` : ''} · <TimeAgo at={row.at} />
            {row.undone ? <span className={styles.soft}> · {t.historyUndone}</span> : null}
          </div>
          <p className={styles.title}>{row.text}</p>
        </li>
      ))}
    </ul>
  )
}
