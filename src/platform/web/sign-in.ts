import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { sessionQuery } from './session.ts'

/** An address of this app that `value` may name; anything else (another site, a script) becomes the first page. */
export function safeReturn(value: string | undefined): string {
  // e.g. /tasks?state=late — but not //elsewhere.example and not /\elsewhere.example
  return value !== undefined && /^\/(?![/\\])/.test(value) ? value : '/'
}

/** For the sign-in feature: after the server made a session, forgets what another person may have left and goes back to `target`. */
export function useSignedIn(): (target: string | undefined) => Promise<void> {
  const client = useQueryClient()
  const router = useRouter()
  return useCallback(
    async (target) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'health' })
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
      router.history.push(safeReturn(target))
    },
    [client, router],
  )
}
