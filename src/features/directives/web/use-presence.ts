import { useEffect, useState } from 'react'
import { tellPresence, type Presence } from './calls.ts'

const EVERY_MS = 20_000
const SETTLE_MS = 800

/** Says every 20 seconds that this person has the document open and on which task he is; gives who else has. */
export function usePresence(id: string, draftId: string | null, active: boolean): readonly Presence[] {
  const [others, setOthers] = useState<readonly Presence[]>([])
  useEffect(() => {
    if (!active) return
    let stopped = false
    const tell = () => {
      if (document.visibilityState === 'hidden') return
      tellPresence(id, draftId).then(
        (found) => {
          if (!stopped) setOthers(found)
        },
        // Knowing who else is here is a courtesy: without it the versions still keep everyone's work apart.
        () => undefined,
      )
    }
    const first = setTimeout(tell, SETTLE_MS)
    const timer = setInterval(tell, EVERY_MS)
    return () => {
      stopped = true
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [id, draftId, active])
  return active ? others : []
}
