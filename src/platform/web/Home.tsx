import { Navigate, useRouter, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from './language.ts'
import { placesFor } from './places.ts'
import { useSession } from './session.ts'
import { text } from './texts.ts'
import { EmptyState } from './ui/states.tsx'

/** `/`: goes to the first place that the person uses, which is the next thing to do; a leader decides before he does, so to the overview. */
export function Home(): ReactNode {
  const session = useSession()
  const router = useRouter()
  const t = useText(text)
  const places = placesFor(session.permissions, new Set(Object.keys(router.routesByPath)))
  const decides = session.permissions.includes('tasks.decide')
  const first = places.find((place) => decides && place.path === '/overview') ?? places[0]
  if (first) return <Navigate to={first.path as LinkProps['to']} replace />
  return (
    <EmptyState heading title={t.noPlace}>
      {t.noPlaceHelp}
    </EmptyState>
  )
}
