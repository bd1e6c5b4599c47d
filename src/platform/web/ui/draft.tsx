import { Button, Group } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useCallback, useState, type ReactNode } from 'react'
import { useText } from '../language.ts'
import { useSession } from '../session.ts'
import styles from './draft.module.css'
import { text } from './texts.ts'

/** A form's content that saves itself on this browser, per person and key. */
export interface Draft<T> {
  readonly value: T
  /** Changes the content and saves it at once. */
  readonly set: (next: T) => void
  /** True when the content was found from an earlier visit. */
  readonly restored: boolean
  /** Forgets the saved content and goes back to `initial`; call it after sending too. */
  readonly clear: () => void
  /** False when the browser refused to save; only then does leaving ask. */
  readonly kept: boolean
}

interface DraftState<T> {
  readonly place: string
  readonly value: T
  readonly restored: boolean
  readonly kept: boolean
}

/**
 * Keeps what is typed. `key` names the form and its subject, e.g. `report:${occurrenceId}`; `T` must survive JSON (no files).
 * A draft from an older form is given to `read`, which returns undefined to drop it.
 */
export function useDraft<T>(key: string, initial: T, read: (saved: unknown) => T | undefined = (saved) => saved as T): Draft<T> {
  const { person } = useSession()
  const place = `cotmoc.draft.${person.id}.${key}`
  const open = (): DraftState<T> => {
    const saved = load(place)
    const value = saved === undefined ? undefined : read(saved)
    return { place, value: value ?? initial, restored: value !== undefined, kept: true }
  }
  const [state, setState] = useState(open)
  // The same form moved on to another subject: its own draft, never the one of the subject before.
  if (state.place !== place) setState(open())
  const set = useCallback(
    (next: T) => {
      const kept = save(place, next)
      setState((before) => ({ ...before, place, value: next, kept }))
    },
    [place],
  )
  const clear = useCallback(() => {
    forget(place)
    setState({ place, value: initial, restored: false, kept: true })
  }, [place, initial])
  return { value: state.value, set, restored: state.restored, clear, kept: state.kept }
}

function load(place: string): unknown {
  try {
    const saved = localStorage.getItem(place)
    return saved === null ? undefined : JSON.parse(saved)
  } catch {
    // Closed storage or a damaged draft: the form starts empty, as it would without drafts.
    return undefined
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Closed storage holds no draft either.
  }
}

function save(place: string, value: unknown): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Above a form: says that an unfinished text was opened again, with the way to drop it; or that this browser cannot keep one. */
export function DraftNote({ draft }: { draft: Pick<Draft<unknown>, 'restored' | 'clear' | 'kept'> }): ReactNode {
  const t = useText(text)
  if (!draft.kept) return <p className={styles.note}>{t.draftUnsaved}</p>
  if (!draft.restored) return null
  return (
    <p className={styles.note} role="status">
      {t.draftRestored}{' '}
      <Button size="compact-sm" variant="subtle" onClick={draft.clear}>
        {t.draftDiscard}
      </Button>
    </p>
  )
}

/** Asks before leaving while `losing` is true: a chosen file that was not sent, a draft that could not be kept. Draw it in the form. */
export function LeaveGuard({ losing }: { losing: boolean }): ReactNode {
  const t = useText(text)
  const blocker = useBlocker({ shouldBlockFn: () => losing, enableBeforeUnload: () => losing, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <div className={styles.leave} role="alertdialog" aria-label={t.leaveQuestion}>
      <p>{t.leaveQuestion}</p>
      <Group>
        <Button autoFocus onClick={blocker.reset}>
          {t.leaveStay}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t.leaveGo}
        </Button>
      </Group>
    </div>
  )
}
