import { Button } from '@mantine/core'
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '../language.ts'
import styles from './shortcuts.module.css'
import { text } from './texts.ts'

/** One key and what it does. `key` is KeyboardEvent.key, e.g. 'j', '/', 'Enter', or 'shift+A'. */
export interface Shortcut {
  readonly key: string
  /** For the help, e.g. «Nhận đề xuất». */
  readonly words: string
  readonly run: (event: KeyboardEvent) => void
  /** False while it cannot be used; it then stays in the help but does nothing. */
  readonly enabled?: boolean
}

interface Group {
  list: readonly Shortcut[]
}

let groups: readonly Group[] = []
const listeners = new Set<() => void>()

function change(next: readonly Group[]): void {
  groups = next
  for (const listener of listeners) listener()
}

/**
 * Keys of a screen while it is shown. They rest while someone types, while a dialog is open, and with Ctrl, Alt or Meta held.
 * The screen shown last goes first, so a card's `Enter` wins over a list's.
 */
export function useShortcuts(list: readonly Shortcut[]): void {
  const group = useRef<Group>({ list })
  useEffect(() => {
    group.current.list = list
  })
  useEffect(() => {
    const mine = group.current
    change([mine, ...groups])
    return () => change(groups.filter((other) => other !== mine))
  }, [])
}

/** Whether the key press belongs to a text being written or a control that uses it itself. A radio button, as in a switch of views, uses none of the letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type="radio"]), textarea, select, [role="combobox"], [role="dialog"], [role="menu"], [role="listbox"]',
    ) !== null
  )
}

/** Hears every key once for the whole app; drawn by the shell. */
export function ShortcutListener(): ReactNode {
  const [helping, setHelping] = useState(false)
  const t = useText(text)
  useShortcuts([{ key: '?', words: t.keyHelp, run: () => setHelping(true) }])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"][aria-modal="true"], dialog[open]')) return
      const shortcut = find(event)
      if (!shortcut) return
      event.preventDefault()
      shortcut.run(event)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  return <ShortcutHelp opened={helping} onClose={() => setHelping(false)} />
}

function find(event: KeyboardEvent): Shortcut | undefined {
  // A button or a link that has the focus keeps its own Enter.
  const own = event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, summary') !== null
  if (own) return undefined
  const pressed = event.shiftKey && /^[A-Z]$/.test(event.key) ? `shift+${event.key}` : event.key // e.g. shift+A
  for (const { list } of groups) {
    const found = list.find((shortcut) => shortcut.key === pressed)
    if (found) return found.enabled === false ? undefined : found
  }
  return undefined
}

/** The keys that work on the screen shown, in a dialog. */
function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const t = useText(text)
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => groups,
  )
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (opened) dialog.current?.showModal()
    else dialog.current?.close()
  }, [opened])
  const seen = new Set<string>()
  const rows = shown.flatMap(({ list }) => list).filter(({ key }) => !seen.has(key) && seen.add(key))
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title" className={styles.title}>
        {t.keysTitle}
      </h2>
      <dl className={styles.keys}>
        {rows.map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key.replace('shift+', '⇧ ')}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t.keysNote}</p>
      <Button variant="default" onClick={onClose}>
        {t.close}
      </Button>
    </dialog>
  )
}
