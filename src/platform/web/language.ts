import { useSyncExternalStore } from 'react'
import type { SameWords, Texts, Vocabulary } from '../shared/text.ts'

/** The languages of the screens. Vietnamese is the original and the default. */
export type Language = 'vi' | 'en'

const KEY = 'cotmoc.language'
const listeners = new Set<() => void>()
let current: Language = remembered()

function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi'
  } catch {
    // Storage can be closed by the browser's settings; the page then simply starts in Vietnamese each time.
    return 'vi'
  }
}

/** The language shown now; for code outside components, such as the API client. */
export function currentLanguage(): Language {
  return current
}

/** Changes the language of the whole page at once and remembers it on this browser. */
export function setLanguage(language: Language): void {
  current = language
  document.documentElement.lang = language
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // See remembered(): the choice then lasts until the page is closed.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language shown now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage)
}

/** The words of `text` in the language shown now. */
export function useText<V extends Vocabulary>(text: Texts<V>): SameWords<V> {
  return pick(text, useLanguage())
}

/** The words of `text` in one language; for code outside components. */
export function pick<V extends Vocabulary>(text: Texts<V>, language: Language = current): SameWords<V> {
  return text[language]
}
