import { useEffect } from 'react'
import { formatInstant } from '../../shared/dates.ts'

/** Puts who printed and when into the foot of each printed page, at the moment of printing. */
export function usePrintFoot(personName: string, words: (name: string, when: string) => string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const write = () => {
      const foot = words(personName, formatInstant(new Date()))
      sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(foot)}; font: 9pt 'Be Vietnam Pro', sans-serif; } }`)
    }
    write()
    window.addEventListener('beforeprint', write)
    return () => {
      window.removeEventListener('beforeprint', write)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [personName, words])
}
