import { useText } from '../language.ts'
import { useShortcuts } from './shortcuts.tsx'
import { text } from './texts.ts'

/** Marks the link that j and k stop at: one a row. */
export const rowLink = { 'data-row-link': '' } as const

/** For lists that are no table: j and k walk the marked links of the whole page, from one list into the next; Enter is the link's own. */
export function useRowKeys(): void {
  const t = useText(text)
  useShortcuts([
    { key: 'j', words: t.keyNext, run: () => step(1) },
    { key: 'k', words: t.keyPrevious, run: () => step(-1) },
  ])
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
  const at = links.findIndex((link) => link === document.activeElement)
  links[at === -1 ? 0 : at + by]?.focus()
}
