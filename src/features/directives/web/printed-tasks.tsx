import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useText } from '../../../platform/web/language.ts'
import type { Draft } from './calls.ts'
import { text } from './panel-text.ts'
import styles from './printed-tasks.module.css'
import { text as reviewText } from './review-text.ts'
import { nameOf } from './changed-words.tsx'
import { deadlineLine, isDoubtful, placesOf } from './words.ts'

/** The list of tasks on paper, in the order of the text. It is made only while the page is printed. */
export function PrintedTasks({ drafts }: { drafts: readonly Draft[] }): ReactNode {
  const t = useText(text)
  const r = useText(reviewText)
  const printing = usePrinting()
  if (!printing) return null
  const rows = [...drafts].filter((draft) => draft.state !== 'rejected').sort((a, b) => a.ordinal - b.ordinal)
  const places = placesOf(drafts)
  const names = (draft: Draft, role: 'lead' | 'support') =>
    draft.bodies
      .filter((body) => body.role === role)
      .map((body) => `${nameOf(body)}${body.memberCount === null ? '' : ` ${r.members(body.memberCount)}`}`)
      .join('; ')
  return (
    <table className={`${styles.table} only-print`}>
      <caption>{t.printTitle}</caption>
      <thead>
        <tr>
          <th>{t.printNo}</th>
          <th>{t.printClause}</th>
          <th>{t.printTask}</th>
          <th>{r.lead}</th>
          <th>{r.support}</th>
          <th>{r.due}</th>
          <th>{t.printState}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((draft, i) => (
          <tr key={draft.id}>
            <td>{i + 1}</td>
            <td>{places.get(draft.id)}</td>
            <td>{draft.text}</td>
            <td>{names(draft, 'lead') || r.noLead}</td>
            <td>{names(draft, 'support')}</td>
            <td>{draft.deadline ? deadlineLine(draft.deadline) : r.noDue}</td>
            <td>{draft.state === 'accepted' ? r.accepted : isDoubtful(draft) ? r.doubtful : r.proposed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes its picture right after the event, so the rows must be there before it returns.
    const on = () => flushSync(() => setPrinting(true))
    const off = () => setPrinting(false)
    window.addEventListener('beforeprint', on)
    window.addEventListener('afterprint', off)
    return () => {
      window.removeEventListener('beforeprint', on)
      window.removeEventListener('afterprint', off)
    }
  }, [])
  return printing
}
