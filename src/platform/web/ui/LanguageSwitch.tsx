import type { ReactNode } from 'react'
import { setLanguage, useLanguage, useText, type Language } from '../language.ts'
import { text as shellText } from '../texts.ts'
import styles from './LanguageSwitch.module.css'
import { PopupItem } from './Popup.tsx'
import { text } from './texts.ts'

const LANGUAGES: readonly { code: Language; words: 'vietnamese' | 'english' }[] = [
  { code: 'vi', words: 'vietnamese' },
  { code: 'en', words: 'english' },
]

/** Chooses the language, each named in itself. For pages without the person's menu. */
export function LanguageSwitch(): ReactNode {
  const t = useText(text)
  const shell = useText(shellText)
  const language = useLanguage()
  return (
    <div role="group" aria-label={shell.language} className={styles.group}>
      {LANGUAGES.map(({ code, words }) => (
        <button key={code} type="button" lang={code} aria-pressed={language === code} onClick={() => setLanguage(code)}>
          {t[words]}
        </button>
      ))}
    </div>
  )
}

/** The same as lines of a panel. */
export function LanguageItems(): ReactNode {
  const t = useText(text)
  const language = useLanguage()
  return LANGUAGES.map(({ code, words }) => (
    <PopupItem key={code} lang={code} chosen={language === code} onClick={() => setLanguage(code)}>
      {t[words]}
    </PopupItem>
  ))
}
