import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { say } from '../../../platform/web/ui/undo.tsx'
import { text } from '../text.ts'
import { addCard } from './calls.ts'
import { Dialog } from './dialog.tsx'
import styles from './take-in.module.css'

/** «Thẻ văn bản ngoài hệ thống»: who issued it, which number, which day; never what it says. */
export function CardDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const [card, setCard] = useState({ type: '', issuer: '', number: '', title: '', publicSource: '' })
  const [date, setDate] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: (day: string) =>
      addCard({ ...card, date: day, title: card.title || null, publicSource: card.publicSource || null }),
    onSuccess: () => {
      say(t.cardSaved)
      void client.invalidateQueries({ queryKey: ['directives'] })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (date) save.mutate(date)
  }
  const field = (name: keyof typeof card, label: string, required: boolean, first = false) => (
    <TextInput
      label={label}
      required={required}
      data-autofocus={first ? '' : undefined}
      value={card[name]}
      onChange={(event) => {
        const words = event.currentTarget.value
        setCard((before) => ({ ...before, [name]: words }))
      }}
    />
  )
  return (
    <Dialog title={t.cardTitle} closeWords={t.cancel} onClose={onClose}>
      <form onSubmit={submit} className={styles.stack}>
        <p className={styles.soft}>{t.cardHelp}</p>
        {field('type', t.cardType, true, true)}
        {field('issuer', t.cardIssuer, true)}
        {field('number', t.cardNumber, true)}
        <DateField label={t.cardDate} value={date} onChange={(day) => setDate(day)} required />
        {field('title', t.cardName, false)}
        {field('publicSource', t.cardSource, false)}
        {save.error ? <p role="alert">{sentenceOf(save.error)}</p> : null}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t.cardSave}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
