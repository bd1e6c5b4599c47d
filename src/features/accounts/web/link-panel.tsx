import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { say } from '../../../platform/web/ui/undo.tsx'
import { text } from '../text.ts'
import styles from './accounts.module.css'

export interface HandedLink {
  path: string
  expiresAt: string
}

/** A one-time link to hand over, shown this once. */
export function LinkPanel({ link }: { link: HandedLink }): ReactNode {
  const t = useText(text)
  const address = new URL(link.path, location.origin).href
  return (
    <div role="status">
      <h2 className={styles.formTitle}>{t.linkTitle}</h2>
      <p>{t.linkNote(formatInstant(new Date(link.expiresAt)))}</p>
      <code className={styles.link}>{address}</code>
      <Button mt="xs" variant="default" onClick={() => void navigator.clipboard.writeText(address).then(() => say(t.copied))}>
        {t.copy}
      </Button>
    </div>
  )
}
