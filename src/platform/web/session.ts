import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { LocalDate } from '../shared/dates.ts'
import { answer, ApiProblem, callProvince, getJson, globalApi } from './api.ts'

/** Who is signed in, as `GET /api/me` answers: the person, what he holds today, and for whom he may act. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly username: string }
  readonly province: { readonly id: number; readonly name: string; readonly demo: boolean }
  /** Posts held today, the main one first; those of the other person while acting for another. */
  readonly posts: readonly {
    readonly id: string
    readonly unitId: string
    readonly unitName: string
    readonly title: string
    readonly isHead: boolean
  }[]
  readonly roles: readonly string[]
  /** Permissions held for at least one unit; they decide which places are shown, never what the server allows. */
  readonly permissions: readonly string[]
  /** The person for whom this person acts now (ủy quyền). */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null
  readonly mayActFor: readonly {
    readonly id: string
    readonly name: string
    readonly basis: string
    readonly validTo: LocalDate
  }[]
  /** The day in Viet Nam by the server's clock; lateness on the screens is counted from it, not from the browser's. */
  readonly today: LocalDate
}

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  // A page that stays open over midnight must not count days from yesterday.
  refetchInterval: 30 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      const session: Session = await answer(globalApi.GET('/api/me'))
      callProvince(session.province.id)
      rememberSession(true)
      return session
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null
      throw error
    }
  },
})

const OPEN = 'cotmoc.session'

/** Notes for this tab that a session was open, or that the person closed it himself. */
export function rememberSession(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(OPEN, 'open')
    else sessionStorage.removeItem(OPEN)
  } catch {
    // A browser that keeps nothing shows the plain sign-in page.
  }
}

/** Whether this tab had a session that the person did not close: the sign-in page then says that it ended. */
export function sessionLapsed(): boolean {
  try {
    return sessionStorage.getItem(OPEN) !== null
  } catch {
    return false // See rememberSession().
  }
}

/** What the server says of itself. */
export interface Health {
  readonly demo?: boolean
}

/** Whether this server shows exercise data. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  staleTime: Infinity,
  queryFn: () => getJson<Health>('/api/health'),
})

/** The signed-in person. Screens inside the shell always have one: the shell draws them only then. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('A screen that needs a person was drawn outside the shell.')
  return data
}

/** Whether the person holds the permission for at least one unit. */
export function usePermission(permission: string): boolean {
  const { data } = useQuery(sessionQuery)
  return data?.permissions.includes(permission) ?? false
}

/** Today in Viet Nam by the server's clock. */
export function useToday(): LocalDate {
  return useSession().today
}
