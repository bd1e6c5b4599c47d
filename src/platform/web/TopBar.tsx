import { IconChevronDown } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answer, globalApi } from './api.ts'
import { useText } from './language.ts'
import { SearchBox } from './SearchBox.tsx'
import { rememberSession, sessionQuery, type Session } from './session.ts'
import { text } from './texts.ts'
import styles from './TopBar.module.css'
import { LanguageItems } from './ui/LanguageSwitch.tsx'
import { Popup, PopupItem } from './ui/Popup.tsx'
import { clearRunning, ProgressPanel } from './ui/running.tsx'
import { say, sayProblem } from './ui/undo.tsx'

/** Search, whose unit this is, work in progress, and the person's menu. */
export function TopBar({ session }: { session: Session }): ReactNode {
  const unit = session.posts[0]?.unitName ?? session.province.name
  return (
    <header className={styles.bar}>
      <SearchBox />
      <div className={styles.right}>
        <ProgressPanel />
        <span className={styles.unit}>{unit}</span>
        <PersonMenu session={session} />
      </div>
    </header>
  )
}

/** The person's own page (password, sessions, delegations); in the menu once a feature has it. */
const ACCOUNT_PATH = '/account'

function PersonMenu({ session }: { session: Session }): ReactNode {
  const t = useText(text)
  const { person, onBehalfOf, posts } = session
  const router = useRouter()
  const signOut = useSignOut()
  return (
    <Popup className={styles.person} label={t.menuOf(person.name)} button={<PersonButton session={session} />}>
      <p className={styles.menuName}>{person.name}</p>
      {onBehalfOf ? <p className={styles.behalf}>{t.onBehalf(onBehalfOf.name)}</p> : null}
      <h2 className={styles.menuHead}>{posts.length > 0 ? t.posts : t.noPosts}</h2>
      {posts.map((post) => (
        <p key={post.id}>
          {post.title}, {post.unitName}
        </p>
      ))}
      <ActForItems session={session} />
      <h2 className={styles.menuHead}>{t.language}</h2>
      <LanguageItems />
      <hr className={styles.rule} />
      {ACCOUNT_PATH in router.routesByPath ? (
        <PopupItem onClick={() => router.history.push(ACCOUNT_PATH)}>{t.account}</PopupItem>
      ) : null}
      <PopupItem onClick={() => void signOut()}>{t.signOut}</PopupItem>
    </Popup>
  )
}

function PersonButton({ session: { person, onBehalfOf } }: { session: Session }): ReactNode {
  const t = useText(text)
  return (
    <>
      <span className={styles.initial} aria-hidden>
        {initialOf(person.name)}
      </span>
      <span className={styles.name}>
        {person.name}
        {onBehalfOf ? <small>{t.onBehalf(onBehalfOf.name)}</small> : null}
      </span>
      <IconChevronDown size={16} aria-hidden />
    </>
  )
}

/** For whom the person may act under a recorded delegation, and the way back to acting for himself. */
function ActForItems({ session }: { session: Session }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const act = async (personId: string | null) => {
    try {
      await answer(globalApi.POST('/api/session/on-behalf', { body: { personId } }))
      // What may be read is another person's from here on, so nothing read before may stay on the screen.
      await client.resetQueries()
    } catch (error) {
      sayProblem(error)
    }
  }
  if (!session.onBehalfOf && session.mayActFor.length === 0) return null
  return (
    <>
      <h2 className={styles.menuHead}>{t.delegation}</h2>
      {session.onBehalfOf ? <PopupItem onClick={() => void act(null)}>{t.actForSelf}</PopupItem> : null}
      {session.mayActFor
        .filter(({ id }) => id !== session.onBehalfOf?.id)
        .map(({ id, name }) => (
          <PopupItem key={id} onClick={() => void act(id)}>
            {t.actFor(name)}
          </PopupItem>
        ))}
    </>
  )
}

/** Ends the session on the server, then forgets what was read here. Drafts stay: they are kept by person. */
function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const t = useText(text)
  return async () => {
    try {
      await answer(globalApi.DELETE('/api/session'))
    } catch {
      say(t.signOutFailed)
      return
    }
    clearRunning()
    rememberSession(false)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'health' && queryKey[0] !== 'session' })
    client.setQueryData(sessionQuery.queryKey, null)
  }
}

/** The letter of the given name, which in Vietnamese stands last. */
function initialOf(name: string): string {
  return name.trim().split(/\s+/).at(-1)?.charAt(0).toUpperCase() ?? '' // «Nguyễn Văn An» → A
}
