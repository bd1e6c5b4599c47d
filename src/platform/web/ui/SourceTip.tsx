import { useEffect, useRef, type ReactNode } from 'react'
import styles from './SourceTip.module.css'

/** The attribute whose words the tip shows: where a figure comes from. */
export const SOURCE = 'data-source'

const ID = 'source-tip'
const GAP = 6
const EDGE = 8

/**
 * The words of `data-source` beside whatever carries them, on hover and on focus; Esc takes them away, and they stay while the pointer is on
 * them. One for the whole app: a page has hundreds of figures, and a library's tooltip around each was half of the work of drawing it.
 */
export function SourceTip(): ReactNode {
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => (tip.current ? followFigures(tip.current) : undefined), [])
  return <div ref={tip} id={ID} role="tooltip" popover="manual" className={`${styles.tip} no-print`} />
}

/** Shows the tip at the figure under the pointer or the focus. Answers how to stop. */
function followFigures(tip: HTMLElement): () => void {
  let shownAt: Element | null = null
  const hide = () => {
    shownAt?.removeAttribute('aria-describedby')
    shownAt = null
    if (tip.matches(':popover-open')) tip.hidePopover()
  }
  const follow = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    if (target && tip.contains(target)) return
    const figure = target?.closest(`[${SOURCE}]`) ?? null
    if (figure === shownAt) return
    hide()
    if (!figure) return
    shownAt = figure
    tip.textContent = figure.getAttribute(SOURCE)
    figure.setAttribute('aria-describedby', ID)
    tip.showPopover()
    placeAbove(figure, tip)
  }
  const stop = new AbortController()
  for (const name of ['pointerover', 'focusin']) document.addEventListener(name, follow, { signal: stop.signal })
  for (const name of ['focusout', 'scroll', 'click'])
    document.addEventListener(name, hide, { signal: stop.signal, capture: true, passive: true })
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal: stop.signal })
  return () => stop.abort()
}

/** Above the figure, or below it when there is no room; never over the window's edge. */
function placeAbove(figure: Element, tip: HTMLElement): void {
  const from = figure.getBoundingClientRect()
  const { width, height } = tip.getBoundingClientRect()
  const top = from.top - GAP - height
  tip.style.top = `${top >= EDGE ? top : from.bottom + GAP}px`
  tip.style.left = `${Math.max(EDGE, Math.min(from.left + (from.width - width) / 2, window.innerWidth - width - EDGE))}px`
}
