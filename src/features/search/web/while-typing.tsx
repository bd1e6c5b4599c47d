import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { rowLink } from '../../../platform/web/ui/row-keys.ts'
import { searchKinds } from '../contract.ts'
import { text } from '../text.ts'
import { searchFor } from './calls.ts'
import { hitLines } from './hits.tsx'
import styles from './search.module.css'

const EACH = 3

/** The best hits while somebody types in the search box, which draws this below itself. */
export default function WhileTyping({ words }: { words: string }): ReactNode {
  const t = useText(text)
  const { data, error } = useQuery(searchFor(words, EACH))
  if (error) return <p className={styles.status}>{sentenceOf(error)}</p>
  if (!data) return null
  const groups = searchKinds.map((kind) => ({ kind, lines: hitLines(data, kind) })).filter(({ lines }) => lines.length > 0)
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <>
      <p className={styles.status} role="status">
        {data.understood ? t.count(count) : t.notUnderstood}
      </p>
      {groups.map(({ kind, lines }) => (
        <div key={kind} role="group" aria-label={t.kind(kind)}>
          <p className={styles.kind}>{t.kind(kind)}</p>
          <ul className={styles.list}>
            {lines.map(({ key, line }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {count > 0 ? (
        <Link className={styles.all} to="/search" search={{ q: words }} {...rowLink}>
          {t.all}
        </Link>
      ) : null}
    </>
  )
}
