import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { useRowKeys } from '../../../platform/web/ui/row-keys.ts'
import { EmptyState, ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { searchKinds, type SearchAnswer, type SearchKind } from '../contract.ts'
import { text } from '../text.ts'
import { searchFor } from './calls.ts'
import { hitLines } from './hits.tsx'
import styles from './search.module.css'

const route = getRouteApi('/search')
const EACH = 8
const OF_ONE = 50

/** Everything that was found for the words in the address; the box to type them is that at the top of the page. */
export function Search(): ReactNode {
  const t = useText(text)
  const { q = '', kind } = route.useSearch()
  useRowKeys()
  return (
    <>
      <PageHeader
        title={t.title}
        sentence={
          q === '' ? null : (
            <>
              {t.resultsFor(q)}
              {kind ? ` – ${t.only(kind)}. ` : null}
              {kind ? (
                <TextLink className="no-print" to="/search" search={{ q }}>
                  {t.allKinds}
                </TextLink>
              ) : null}
            </>
          )
        }
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        actions={q === '' ? null : <PrintButton />}
      />
      {q === '' ? <EmptyState title={t.start}>{t.startHelp}</EmptyState> : <Results q={q} kind={kind} />}
    </>
  )
}

function Results({ q, kind }: { q: string; kind: SearchKind | undefined }): ReactNode {
  const t = useText(text)
  const found = useQuery(searchFor(q, kind ? OF_ONE : EACH, kind))
  if (found.error && !found.data) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Waiting />
  const groups = searchKinds.filter((one) => found.data[one].hits.length > 0)
  return (
    <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? styles.older : undefined}>
      {found.data.whole ? null : (
        <p className={styles.notice} role="status">
          {t.building}
        </p>
      )}
      {!found.data.understood ? (
        <EmptyState title={t.notUnderstood}>{t.startHelp}</EmptyState>
      ) : groups.length === 0 ? (
        <EmptyState title={t.none(q)}>{t.noneHelp}</EmptyState>
      ) : (
        groups.map((one) => <Group key={one} answer={found.data} kind={one} q={q} only={kind !== undefined} />)
      )}
    </div>
  )
}

interface GroupProps {
  answer: SearchAnswer
  kind: SearchKind
  q: string
  only: boolean
}

function Group({ answer, kind, q, only }: GroupProps): ReactNode {
  const t = useText(text)
  return (
    <section className={styles.group} aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t.kind(kind)}</h2>
      <ul className={styles.list}>
        {hitLines(answer, kind).map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {answer[kind].more ? (
        only ? (
          <p className={styles.note}>{t.tooMany}</p>
        ) : (
          <TextLink className="no-print" to="/search" search={{ q, kind }}>
            {t.moreOf(kind)}
          </TextLink>
        )
      ) : null}
    </section>
  )
}
