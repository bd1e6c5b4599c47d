import { Button, Group } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { text } from '../text.ts'
import styles from './units.module.css'

interface EntryFormProps {
  label: string
  /** Word on the button that sends. */
  act: string
  error: unknown
  pending: boolean
  onSend: () => void
  onCancel?: () => void
  children: ReactNode
}

/** A small form in the page: the refusal above the fields, what was typed stays. */
export function EntryForm({ label, act, error, pending, onSend, onCancel, children }: EntryFormProps): ReactNode {
  const t = useText(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form onSubmit={submit} aria-label={label} className={`${styles.panel} no-print`}>
      {error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(error)}
        </p>
      ) : null}
      <h2 className={styles.formTitle}>{label}</h2>
      <div className={styles.fields}>{children}</div>
      <Group>
        <Button type="submit" loading={pending}>
          {act}
        </Button>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        ) : null}
      </Group>
    </form>
  )
}
