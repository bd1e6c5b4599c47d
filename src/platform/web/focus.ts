import { useEffect, useRef, type RefObject } from 'react'

let navigated = false

/** Called when the address moves to another screen, so that the next heading takes the focus. */
export function markNavigation(): void {
  navigated = true
}

/**
 * For the main heading of a screen: takes the focus when the person came here by a link, so that a screen reader speaks the new title
 * and Tab goes on from there. The first screen after loading leaves the focus alone, as browsers do.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!navigated) return
    navigated = false
    // Who is typing in the search box goes on typing.
    if (document.activeElement?.closest('[role="search"]')) return
    heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
