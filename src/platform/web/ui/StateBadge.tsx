import type { ReactNode } from 'react'
import { useText } from '../language.ts'
import styles from './StateBadge.module.css'
import { text } from './texts.ts'

/** What can be said of a piece of work. Each has a shape, a word and a colour; red is `late` alone. */
export type WorkState = 'not_due' | 'in_progress' | 'done' | 'done_late' | 'late' | 'due_soon' | 'waiting' | 'silent'

const shapes: Record<WorkState, ReactNode> = {
  not_due: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  in_progress: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  done: <path d="m2.5 8.5 3.7 3.7 7.3-8" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  done_late: (
    <>
      <path d="m2 8 3 3 6-6.5" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M6 14.5h9" stroke="currentColor" strokeWidth="2" strokeDasharray="2 1.5" />
    </>
  ),
  late: <path d="M1.5 1.5h13v13h-13zM7 4v5.2h2V4zm0 6.6v2h2v-2z" fill="currentColor" fillRule="evenodd" />,
  due_soon: <path d="M8 1.5 15 14.5H1zM7.2 6v4h1.6V6zm0 5v1.6h1.6V11z" fill="currentColor" fillRule="evenodd" />,
  waiting: <path d="m8 1 7 7-7 7-7-7z" fill="none" stroke="currentColor" strokeWidth="2" />,
  silent: <path d="M1.5 1.5h13v13h-13zM2 9l7-7M2 14 14 2M7 14l7-7" fill="none" stroke="currentColor" strokeWidth="1.4" />,
}

/**
 * The state of a piece of work. Without `children` it says the usual words.
 *
 * @example <StateBadge state="late">Quá hạn 12 ngày</StateBadge>
 */
export function StateBadge({ state, children }: { state: WorkState; children?: ReactNode }): ReactNode {
  const t = useText(text)
  return (
    <span className={`${styles.badge} ${styles[state]}`}>
      <StateShape state={state} />
      <span>{children ?? t[state]}</span>
    </span>
  )
}

/** The shape alone, for legends and dense grids; the word must stand beside it or in its cell's name. */
export function StateShape({ state }: { state: WorkState }): ReactNode {
  return (
    <svg className={styles[state]} width="14" height="14" viewBox="0 0 16 16" aria-hidden>
      {shapes[state]}
    </svg>
  )
}
