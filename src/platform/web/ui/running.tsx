import { ActionIcon } from '@mantine/core'
import { IconProgress, IconX } from '@tabler/icons-react'
import { useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '../language.ts'
import styles from './running.module.css'
import { Popup } from './Popup.tsx'
import { text } from './texts.ts'

/** Long work that was left running: an upload, a reading, an export. */
export interface RunningWork {
  readonly id: string
  /** What it is, e.g. «Đang đọc Kế hoạch 12/KH-UBND». */
  readonly title: string
  /** Address of the page where it is seen. */
  readonly href: string
  readonly state: 'running' | 'done' | 'failed'
  /** 0 to 1; undefined when it cannot be told. */
  readonly share?: number
  /** What came out or went wrong, one sentence. */
  readonly note?: string
}

const KEY = 'cotmoc.running'
const listeners = new Set<() => void>()
let works: readonly RunningWork[] = load()

function load(): readonly RunningWork[] {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(saved) ? (saved as RunningWork[]) : []
  } catch {
    // A damaged or closed store only means that the list starts empty; the work itself is the server's.
    return []
  }
}

function change(next: readonly RunningWork[]): void {
  works = next
  try {
    sessionStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // See load().
  }
  for (const listener of listeners) listener()
}

/** Adds a work to «Việc đang chạy», or changes what is known of it. The list outlives a reload of the tab. */
export function tellRunning(work: RunningWork): void {
  change(works.some(({ id }) => id === work.id) ? works.map((other) => (other.id === work.id ? work : other)) : [...works, work])
}

/** Takes a work off the list. */
export function forgetRunning(id: string): void {
  change(works.filter((work) => work.id !== id))
}

/** Empties the list, when the person signs out. */
export function clearRunning(): void {
  change([])
}

/** The list as it stands. A feature uses it to go on asking for its own works after a reload. */
export function useRunning(): readonly RunningWork[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => works,
  )
}

/** The button of the top bar and its list. Not drawn while there is nothing. */
export function ProgressPanel(): ReactNode {
  const t = useText(text)
  const list = useRunning()
  if (list.length === 0) return null
  return (
    <Popup
      button={
        <>
          <IconProgress size={22} stroke={1.6} aria-hidden />
          <span className="visually-hidden">{t.running}: </span>
          <span className={styles.count}>{list.length}</span>
        </>
      }
      label={t.running}
    >
      <>
        <h2 className={styles.title}>{t.running}</h2>
        <ul className={styles.list}>
          {list.map((work) => (
            <WorkRow key={work.id} work={work} />
          ))}
        </ul>
      </>
    </Popup>
  )
}

function WorkRow({ work }: { work: RunningWork }): ReactNode {
  const t = useText(text)
  const percent = work.share === undefined ? undefined : Math.round(work.share * 100)
  return (
    <li>
      <div className={styles.row}>
        <a href={work.href}>{work.title}</a>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t.runningForget} onClick={() => forgetRunning(work.id)}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {work.state === 'running' ? (
        <progress className={styles.bar} max={100} value={percent} aria-label={work.title} />
      ) : (
        <p className={styles.note}>{work.state === 'done' ? t.runningDone : t.runningFailed}</p>
      )}
      {work.note ? <p className={styles.note}>{work.note}</p> : null}
    </li>
  )
}
