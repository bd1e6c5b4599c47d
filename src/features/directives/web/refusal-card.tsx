import { Button, Group } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { text } from '../text.ts'
import styles from './take-in.module.css'

/** What to do with a classified document: on paper, and whom to tell. Says that nothing was sent. */
export function RefusalCard({ onAgain }: { onAgain: () => void }): ReactNode {
  const t = useText(text)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.refusal} role="alert">
      <h2 ref={heading} tabIndex={-1}>
        <IconFileOff size={22} stroke={1.6} aria-hidden /> {t.refusedTitle}
      </h2>
      <p>{t.refusedWhat}</p>
      <ol>
        <li>{t.refusedPaper}</li>
        <li>{t.refusedFile}</li>
        <li>{t.refusedCard}</li>
      </ol>
      <Group>
        <LinkButton variant="default" to="/documents" search={{ card: true }}>
          {t.addCard}
        </LinkButton>
        <Button variant="default" onClick={onAgain}>
          {t.refusedAgain}
        </Button>
      </Group>
    </section>
  )
}
