import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Tells an element how far below the window's top it begins (`--from-top`), so that it can fill exactly what is left. */
export function useTopOffset<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useLayoutEffect(() => {
    const measure = () => {
      const element = ref.current
      if (!element) return
      const top = Math.round(element.getBoundingClientRect().top + window.scrollY)
      element.style.setProperty('--from-top', `${top}px`)
    }
    measure()
    // Banners come and go above; the page's own height tells of it.
    const watcher = new ResizeObserver(measure)
    watcher.observe(document.body)
    return () => watcher.disconnect()
  }, [])
  return ref
}
