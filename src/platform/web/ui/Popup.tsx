import {
  createContext,
  useContext,
  useId,
  useRef,
  type ButtonHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  type ToggleEvent,
} from 'react'
import styles from './Popup.module.css'

interface PopupProps {
  /** What the button shows; with `name` when that is a picture. */
  button: ReactNode
  name?: string
  className?: string
  /** What the panel is, for screen readers. */
  label: string
  /** The panel's content: text, links, PopupItems. A link or an item closes it. */
  children: ReactNode
}

/** The id of the panel around an item. */
const Panel = createContext<string | undefined>(undefined)

const GAP = 6
const EDGE = 8

/**
 * A button with a panel, by the browser's own popover: Esc and a click outside close it, it stands above everything, and Tab goes on into
 * it. It costs the first load nothing, which a library's popover would.
 */
export function Popup({ button, name, className, label, children }: PopupProps): ReactNode {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const place = (event: ToggleEvent) => {
    if (event.newState === 'open' && opener.current && panel.current) placeBeside(opener.current, panel.current)
  }
  return (
    <>
      <button ref={opener} type="button" popoverTarget={id} aria-label={name} className={`${styles.opener} ${className ?? ''}`}>
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.panel}
        onToggle={place}
        onClick={closeByLink}
      >
        <Panel value={id}>{children}</Panel>
      </div>
    </>
  )
}

function closeByLink(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest('a')) event.currentTarget.hidePopover()
}

/** Below the opener, or above it when there is no room; never over the window's edge. */
function placeBeside(opener: HTMLElement, panel: HTMLElement): void {
  const from = opener.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const below = from.bottom + GAP
  const top = below + height + EDGE <= window.innerHeight ? below : Math.max(EDGE, from.top - GAP - height)
  const left = from.left + width + EDGE <= window.innerWidth ? from.left : from.right - width
  panel.style.top = `${top}px`
  panel.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`
}

/** A line of a panel that does something and closes it; one of a choice (`chosen`) leaves it open. */
export function PopupItem({
  chosen,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { chosen?: boolean }): ReactNode {
  const panel = useContext(Panel)
  const closing = chosen === undefined ? { popoverTarget: panel, popoverTargetAction: 'hide' as const } : {}
  return (
    <button type="button" {...rest} {...closing} aria-pressed={chosen} className={styles.item}>
      {children}
    </button>
  )
}
