import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'
import type {
  ClauseHit,
  DocumentHit,
  DocumentLabel,
  MarkedText,
  SearchAnswer,
  SearchKind,
  TaskHit,
  UnitHit,
} from '../contract.ts'
import { text } from '../text.ts'
import styles from './search.module.css'

/** Text with the words that were sought. */
function Found({ of: { text: words, marks } }: { of: MarkedText }): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of marks) {
    parts.push(words.slice(at, from), <mark key={from}>{words.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, words.slice(at)]
}

function useLabel(): (of: Omit<DocumentLabel, 'id'>) => string {
  const t = useText(text)
  return ({ type, number, date }) => {
    const name = [type, number].filter((part) => part !== null).join(' ')
    return [name === '' ? t.unnamed : name, date === null ? null : `${t.of} ${formatDate(date)}`].filter((part) => part).join(' ')
  }
}

interface HitProps {
  readonly title: ReactNode
  readonly note: ReactNode
  readonly more?: ReactNode
}

/** What a link to a hit shows: where it is, and the words that were found. */
function Lines({ title, note, more }: HitProps): ReactNode {
  return (
    <>
      <span className={styles.title}>{title}</span>
      {more ? <span className={styles.said}>{more}</span> : null}
      <span className={styles.note}>{note}</span>
    </>
  )
}

function DocumentLine({ hit }: { hit: DocumentHit }): ReactNode {
  const t = useText(text)
  const note = [hit.issuer, hit.date === null ? null : formatDate(hit.date), t[hit.presence]].filter((part) => part).join(' · ')
  return (
    <Link className={styles.hit} to="/documents/$id" params={{ id: hit.id }} {...rowLink}>
      <Lines
        title={hit.name.text === '' ? t.unnamed : <Found of={hit.name} />}
        more={hit.said ? <Found of={hit.said} /> : null}
        note={note}
      />
    </Link>
  )
}

function ClauseLine({ hit }: { hit: ClauseHit }): ReactNode {
  const label = useLabel()
  const { start, end } = hit
  return (
    <Link
      className={styles.hit}
      to="/documents/$id"
      params={{ id: hit.document.id }}
      search={{ start, end, whole: true }}
      {...rowLink}
    >
      <Lines title={<Found of={hit.said} />} note={[hit.path, label(hit.document)].filter((part) => part).join(' · ')} />
    </Link>
  )
}

function TaskLine({ hit }: { hit: TaskHit }): ReactNode {
  const t = useText(text)
  const label = useLabel()
  const note = [hit.due === null ? null : `${t.due} ${formatDate(hit.due)}`, hit.document === null ? null : label(hit.document)]
  return (
    <Link className={styles.hit} to="/tasks/$id" params={{ id: hit.id }} {...rowLink}>
      <Lines title={<Found of={hit.said} />} note={note.filter((part) => part !== null).join(' · ')} />
    </Link>
  )
}

function UnitLine({ hit }: { hit: UnitHit }): ReactNode {
  const t = useText(text)
  return (
    <Link className={styles.hit} to="/admin/units/$id" params={{ id: hit.id }} {...rowLink}>
      <Lines
        title={<Found of={hit.name} />}
        more={
          hit.also ? (
            <>
              {t.also}: <Found of={hit.also} />
            </>
          ) : null
        }
        note={hit.superior === null ? '' : `${t.below} ${hit.superior}`}
      />
    </Link>
  )
}

/** The hits of one kind, as links. */
export function hitLines(answer: SearchAnswer, kind: SearchKind): { key: string; line: ReactNode }[] {
  switch (kind) {
    case 'document':
      return answer.document.hits.map((hit) => ({ key: hit.id, line: <DocumentLine hit={hit} /> }))
    case 'clause':
      return answer.clause.hits.map((hit) => ({ key: hit.id, line: <ClauseLine hit={hit} /> }))
    case 'task':
      return answer.task.hits.map((hit) => ({ key: hit.id, line: <TaskLine hit={hit} /> }))
    case 'unit':
      return answer.unit.hits.map((hit) => ({ key: hit.id, line: <UnitLine hit={hit} /> }))
  }
}
