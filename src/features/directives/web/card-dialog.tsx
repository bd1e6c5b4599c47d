import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { say } from '../../../platform/web/ui/undo.tsx'
import { classifications, type Classification } from '../contract.ts'
import { text } from '../text.ts'
import { addCard, changeCard, type CardInput, type DocumentDetail } from './calls.ts'
import { text as cardText } from './card-text.ts'
import { Dialog } from './dialog.tsx'
import styles from './take-in.module.css'

interface CardDialogProps {
  /** The stub that becomes a card, or the card that is corrected; a new card where not given. */
  of?: DocumentDetail
  onClose: () => void
}

/** «Thẻ văn bản ngoài hệ thống»: who issued it, which number, which day; never what it says. */
export function CardDialog({ of, onClose }: CardDialogProps): ReactNode {
  const t = useText(text)
  const c = useText(cardText)
  const save = useSaving(of, onClose)
  const { type, issuer, number, title, publicSource } = of ?? {}
  const [card, setCard] = useState({
    type: type ?? '',
    issuer: issuer ?? '',
    number: number ?? '',
    title: title ?? '',
    publicSource: publicSource ?? '',
  })
  const [date, setDate] = useState<string | null>(of?.date ?? null)
  // A card once made without content stays so until somebody says otherwise; which level it was is not known.
  const [level, setLevel] = useState<Classification>(of?.withheld ? 'Mật' : 'Thường')
  const open = level === 'Thường'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!date) return
    const { title: words, publicSource: address, ...rest } = card
    save.mutate({
      ...rest,
      date,
      classification: level,
      title: open ? words.trim() || null : null,
      publicSource: open ? address.trim() || null : null,
    })
  }
  const field = (name: keyof typeof card, label: string, required: boolean, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      required={required}
      data-autofocus={name === 'type' ? '' : undefined}
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
        {field('type', t.cardType, true)}
        {field('issuer', t.cardIssuer, true)}
        {field('number', t.cardNumber, true)}
        <DateField label={t.cardDate} value={date} onChange={(day) => setDate(day)} required />
        <NativeSelect
          label={c.classification}
          value={level}
          onChange={(event) => setLevel(classifications.find((one) => one === event.currentTarget.value) ?? 'Thường')}
          data={[...classifications]}
        />
        {open ? (
          <>
            {field('title', t.cardName, false)}
            {field('publicSource', t.cardSource, false, c.sourceHint)}
          </>
        ) : (
          <p role="status">{c.classified}</p>
        )}
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

function useSaving(of: DocumentDetail | undefined, onClose: () => void) {
  const t = useText(text)
  const c = useText(cardText)
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (card: CardInput) => (of ? changeCard(of.id, { ...card, version: of.version }) : addCard(card)),
    onSuccess: (made) => {
      const joined = of !== undefined && made.id !== of.id
      say(joined ? c.joined : t.cardSaved)
      void client.invalidateQueries({ queryKey: ['directives'] })
      onClose()
      if (joined) void navigate({ to: '/documents/$id', params: { id: made.id }, search: {} })
    },
  })
}
