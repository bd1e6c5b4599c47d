import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconInbox, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { ApiProblem, onReach, sentenceOf } from '../api.ts'
import { useText } from '../language.ts'
import { healthQuery, sessionQuery } from '../session.ts'
import { text as shellText } from '../texts.ts'
import styles from './states.module.css'
import { text } from './texts.ts'

interface EmptyStateProps {
  title: string
  children?: ReactNode
  /** The way out: a link or a button. */
  action?: ReactNode
  /** True when it is the whole screen, which then has no other heading. */
  heading?: boolean
}

/** Nothing to show, said plainly, with the way out (`action`). */
export function EmptyState({ title, children, action, heading = false }: EmptyStateProps): ReactNode {
  const Title = heading ? 'h1' : 'p'
  return (
    <div className={styles.state}>
      <IconInbox size={32} stroke={1.5} aria-hidden />
      <Title className={styles.title}>{title}</Title>
      {children ? <div className={styles.more}>{children}</div> : null}
      {action}
    </div>
  )
}

/** What could not be read or done: what happened, what was kept, what to do. `error` is what was thrown. */
export function ErrorState({ error, kept, onRetry }: { error: unknown; kept?: string; onRetry?: () => void }): ReactNode {
  const t = useText(text)
  const shell = useText(shellText)
  const missing = error instanceof ApiProblem && (error.status === 404 || mistyped(error))
  return (
    <div className={styles.state} role="alert">
      <IconAlertTriangle size={32} stroke={1.5} aria-hidden />
      <p className={styles.title}>{mistyped(error) ? shell.notFound : sentenceOf(error)}</p>
      {mistyped(error) ? <p className={styles.more}>{shell.notFoundHelp}</p> : null}
      {kept ? <p className={styles.more}>{kept}</p> : null}
      {/* What is not there will not be there the next time either. */}
      {missing ? <Link to="/">{shell.goHome}</Link> : null}
      {onRetry && !missing ? (
        <Button variant="default" onClick={onRetry}>
          {t.retry}
        </Button>
      ) : null}
    </div>
  )
}

/** Whether the server refused the address itself, as of a link that was cut off: no field of a form is meant. */
function mistyped(error: unknown): boolean {
  return (
    error instanceof ApiProblem && error.code === 'request.invalid' && error.details.some(({ path }) => path.startsWith('params'))
  )
}

/** True only when `waiting` has lasted 150 ms: what comes at once never flickers. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setSlow(true), 150)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])
  return waiting && slow
}

/** Waiting for a whole part of a screen. Draws nothing for the first 150 ms. */
export function Waiting(): ReactNode {
  const slow = useSlow(true)
  const t = useText(text)
  return (
    <div className={styles.state} role="status">
      {slow ? (
        <>
          <Loader size="sm" aria-hidden />
          <span>{t.loading}</span>
        </>
      ) : null}
    </div>
  )
}

/** The router's last resort: a screen that threw while it was drawn or loaded. */
export function BrokenScreen({ error }: ErrorComponentProps): ReactNode {
  const t = useText(shellText)
  return (
    <div className={styles.state} role="alert">
      <IconAlertTriangle size={32} stroke={1.5} aria-hidden />
      <h1 className={styles.title}>{sentenceOf(error)}</h1>
      <p className={styles.more}>{t.brokenHelp}</p>
      <Button variant="default" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </div>
  )
}

/** An address that leads nowhere. */
export function MissingScreen(): ReactNode {
  const t = useText(shellText)
  return (
    <div className={styles.state}>
      <title>{`${t.notFound} · ${t.product}`}</title>
      <h1 className={styles.title}>{t.notFound}</h1>
      <p className={styles.more}>{t.notFoundHelp}</p>
      <Link to="/">{t.goHome}</Link>
    </div>
  )
}

let reached = true
const reachListeners = new Set<() => void>()
onReach((now) => {
  if (now === reached) return
  reached = now
  for (const listener of reachListeners) listener()
})

/** Whether the last call found the server. */
export function useReached(): boolean {
  return useSyncExternalStore(
    (listener) => {
      reachListeners.add(listener)
      return () => reachListeners.delete(listener)
    },
    () => reached,
  )
}

/** Says that the server cannot be reached, what is kept, and tries again by button and when the network returns. */
export function OfflineBanner(): ReactNode {
  const t = useText(shellText)
  const client = useQueryClient()
  const router = useRouter()
  const isReached = useReached()
  useEffect(() => {
    const retry = () => void client.refetchQueries({ type: 'active' })
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [client])
  if (isReached) return null
  const retry = async () => {
    await client.refetchQueries({ type: 'active' })
    await router.invalidate()
  }
  return (
    <div className={styles.offline} role="status">
      <IconPlugConnectedX size={18} aria-hidden />
      <span>{t.offline}</span>
      <Button size="compact-sm" variant="default" onClick={() => void retry()}>
        {t.retry}
      </Button>
    </div>
  )
}

/** «Dữ liệu diễn tập», on every page of a demonstration, also on paper. */
export function DemoBanner(): ReactNode {
  const t = useText(shellText)
  const { data: health } = useQuery(healthQuery)
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  return health?.demo || session?.province.demo ? (
    <div className={styles.demo}>
      <b>{t.demo}</b> <span className={styles.demoMore}>{t.demoMore}</span>
    </div>
  ) : null
}
