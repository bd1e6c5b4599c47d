import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRouter, useRouterState, type AnyRoute } from '@tanstack/react-router'
import { Suspense, useRef, useState, type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from './language.ts'
import styles from './SearchBox.module.css'
import { text } from './texts.ts'
import { useShortcuts } from './ui/shortcuts.tsx'
import { useNarrow } from './ui/narrow.ts'

/** The route that answers a search over everything; the box is drawn only where a feature has it. */
const PATH = '/search'
const REST_MS = 250
const SHORTEST = 2

/**
 * The search box of every page. While one types, the best hits stand below it; Enter opens the page of all hits. On that page it holds the words
 * of the address, and typing changes them; on a phone typing leads there, since there is no room below the box.
 */
export function SearchBox(): ReactNode {
  const t = useText(text)
  const router = useRouter()
  const route = (router.routesByPath as Readonly<Record<string, AnyRoute>>)[PATH]
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLFormElement>(null)
  const words = useRouterState({ select: ({ location }) => (location.pathname === PATH ? wordsOf(location.search) : null) })
  const phone = useNarrow(760)
  const [typed, setTyped] = useState<string | null>(null)
  const [asked, setAsked] = useState('')
  const [open, setOpen] = useState(false)
  useShortcuts([
    { key: '/', words: t.goToSearch, run: () => input.current?.select() ?? input.current?.focus(), enabled: route !== undefined },
  ])
  const rest = useDebouncedCallback((value: string) => {
    if (words === null && !phone) return setAsked(value)
    if (words === null && value === '') return
    const address = value === '' ? PATH : `${PATH}?${new URLSearchParams({ q: value })}`
    if (words === null) router.history.push(address)
    else router.history.replace(address)
    setTyped(null)
  }, REST_MS)
  if (!route) return <span />

  const close = () => {
    setOpen(false)
    setTyped(null)
    setAsked('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const value = (typed ?? words ?? '').trim()
    if (words !== null && typed === null) return firstOf(document)?.focus()
    if (value === '') return
    input.current?.blur()
    router.history.push(`${PATH}?${new URLSearchParams({ q: value })}`)
    close()
  }
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      close()
      input.current?.focus()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = [...(box.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    if (links.length === 0) return
    event.preventDefault()
    const at = links.findIndex((link) => link === document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)
    ;(at < 0 ? input.current : links[at])?.focus()
  }
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  const Hits = route.options.staticData?.whileTyping
  const shown = open && words === null && !phone && asked.length >= SHORTEST && typed !== null
  return (
    <form
      ref={box}
      role="search"
      className={styles.search}
      onSubmit={submit}
      onKeyDown={move}
      onBlur={leave}
      onFocus={() => setOpen(true)}
    >
      <TextInput
        ref={input}
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        maxLength={200}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed ?? words ?? ''}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          rest(event.currentTarget.value.trim())
        }}
      />
      {shown && Hits ? (
        <div className={styles.hits} onClick={(event) => event.target instanceof Element && event.target.closest('a') && close()}>
          <Suspense>
            <Hits words={asked} />
          </Suspense>
        </div>
      ) : null}
    </form>
  )
}

const firstOf = (root: ParentNode): HTMLElement | null => root.querySelector<HTMLElement>('main [data-row-link]')

function wordsOf(search: unknown): string {
  const q = typeof search === 'object' && search !== null && 'q' in search ? search.q : undefined
  return typeof q === 'string' ? q : ''
}
