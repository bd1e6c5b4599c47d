import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconFileOff } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import { text } from '../text.ts'
import { tellRefusal } from './calls.ts'
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
      <OnPaper />
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

/**
 * A level of secrecy was chosen: what to do, before anything is recorded. Choosing is no statement yet, since the arrow keys pass over every
 * level; the refusal is recorded by the button.
 */
export function ClassifiedNote({ onRecorded }: { onRecorded: () => void }): ReactNode {
  const t = useText(text)
  const record = useMutation({ mutationFn: tellRefusal, onSuccess: onRecorded, onError: sayProblem })
  return (
    <section className={styles.refusal} role="status">
      <h2>
        <IconFileOff size={22} stroke={1.6} aria-hidden /> {t.classifiedTitle}
      </h2>
      <p>{t.classifiedHelp}</p>
      <OnPaper />
      <Button loading={record.isPending} onClick={() => record.mutate()}>
        {t.recordRefusal}
      </Button>
    </section>
  )
}

function OnPaper(): ReactNode {
  const t = useText(text)
  return (
    <ol>
      <li>{t.refusedPaper}</li>
      <li>{t.refusedFile}</li>
      <li>{t.refusedCard}</li>
    </ol>
  )
}
