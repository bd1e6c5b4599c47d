import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatches, useRouter, type LinkProps } from '@tanstack/react-router'
import { IconDots } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { useChanges } from './changes.ts'
import { useText } from './language.ts'
import { placesFor, type Place } from './places.ts'
import { sessionLapsed, sessionQuery, type Session } from './session.ts'
import styles from './Shell.module.css'
import { text } from './texts.ts'
import { TopBar } from './TopBar.tsx'
import { LanguageSwitch } from './ui/LanguageSwitch.tsx'
import { Popup } from './ui/Popup.tsx'
import { ShortcutListener } from './ui/shortcuts.tsx'
import { SourceTip } from './ui/SourceTip.tsx'
import { DemoBanner, ErrorState, OfflineBanner, Waiting } from './ui/states.tsx'

/** The frame around every screen: bare for sign-in and set-up, else with the places and the top bar, for someone signed in. */
export function Shell(): ReactNode {
  const bare = useMatches({ select: (matches) => matches.some((match) => match.staticData.bare) })
  return bare ? <BareFrame /> : <SignedInFrame />
}

function BareFrame(): ReactNode {
  const t = useText(text)
  return (
    <div className={styles.bare}>
      <Banners />
      <main className={styles.bareMain} id="main">
        <p className={styles.brand}>
          <Mark /> {t.product}
        </p>
        <Outlet />
      </main>
      <footer className={styles.bareFoot}>
        <LanguageSwitch />
      </footer>
    </div>
  )
}

/** What holds for every page: exercise data, no connection. */
function Banners(): ReactNode {
  const t = useText(text)
  return (
    <section className={styles.banners} aria-label={t.notices}>
      <DemoBanner />
      <OfflineBanner />
    </section>
  )
}

function SignedInFrame(): ReactNode {
  const { data: session, error, refetch } = useQuery(sessionQuery)
  if (session) return <Frame session={session} />
  if (session === null) return <ToSignIn />
  return <main id="main">{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />}</main>
}

/** Leads to the sign-in page, which leads back. Once: while the router is on its way, the address is already the next one. */
function ToSignIn(): ReactNode {
  const router = useRouter()
  useEffect(() => {
    const search = new URLSearchParams({ return: router.state.location.href })
    if (sessionLapsed()) search.set('ended', 'true')
    router.history.replace(`/sign-in?${search}`)
  }, [router])
  return null
}

function Frame({ session }: { session: Session }): ReactNode {
  const t = useText(text)
  const router = useRouter()
  const shown = placesFor(session.permissions, new Set(Object.keys(router.routesByPath)))
  useChanges(true)
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t.skip}
      </a>
      <div className={`${styles.top} no-print`}>
        <TopBar session={session} />
      </div>
      <nav className={`${styles.rail} no-print`} aria-label={t.places}>
        <Link to="/" className={styles.railBrand}>
          <Mark /> {t.product}
        </Link>
        <RailPlaces shown={shown} />
        <BarPlaces shown={shown} />
      </nav>
      <Banners />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <ShortcutListener />
      <SourceTip />
    </div>
  )
}

function RailPlaces({ shown }: { shown: readonly Place[] }): ReactNode {
  return (
    <ul className={styles.railList}>
      {shown.map((place) => (
        <li key={place.path}>
          <PlaceLink place={place} />
        </li>
      ))}
    </ul>
  )
}

/** Five on a phone: all of them, or four and «Thêm». */
function BarPlaces({ shown }: { shown: readonly Place[] }): ReactNode {
  const t = useText(text)
  const direct = shown.length <= 5 ? shown : shown.slice(0, 4)
  const rest = shown.slice(direct.length)
  return (
    <ul className={styles.barList}>
      {direct.map((place) => (
        <li key={place.path}>
          <PlaceLink place={place} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li>
          <Popup
            className={styles.place}
            label={t.more}
            button={
              <>
                <IconDots size={22} stroke={1.6} aria-hidden />
                <span>{t.more}</span>
              </>
            }
          >
            {rest.map((place) => (
              <PlaceLink key={place.path} place={place} />
            ))}
          </Popup>
        </li>
      ) : null}
    </ul>
  )
}

function PlaceLink({ place }: { place: Place }): ReactNode {
  const t = useText(text)
  return (
    <Link to={place.path as LinkProps['to']} className={styles.place} activeProps={{ className: styles.here }}>
      <place.icon size={22} stroke={1.6} aria-hidden />
      <span>{t[place.words] as string}</span>
    </Link>
  )
}

/** The product's mark: a border marker. */
function Mark(): ReactNode {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden>
      <path d="M11 7 16 3l5 4v17H11z" fill="#2f6f47" />
      <path d="M7 24h18v5H7z" fill="#225a38" />
      <path d="M14 11h4v2h-4zm0 5h4v2h-4z" fill="#fff" />
    </svg>
  )
}
