import { Button, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { readDocument } from './calls.ts'
import type { ClauseLink, LinkList } from './chain-calls.ts'
import styles from './chain-panel.module.css'
import { text } from './chain-text.ts'
import { Dialog } from './dialog.tsx'
import type { LinkActs } from './upward-links.tsx'
import { documentName } from './words.ts'

interface LinkDialogProps {
  list: LinkList
  /** The link whose clause is changed; null: a new one. */
  link: ClauseLink | null
  acts: LinkActs
  onClose: () => void
}

/** Chooses a task, a document above and a clause of it. */
export function LinkDialog({ list, link, acts, onClose }: LinkDialogProps): ReactNode {
  const t = useText(text)
  const [task, setTask] = useState(link ? (link.task?.id ?? '') : (list.tasks[0]?.id ?? ''))
  const known = list.uppers.some((one) => one.id === link?.document.id)
  const [upper, setUpper] = useState((known ? link?.document.id : list.uppers[0]?.id) ?? '')
  const [clause, setClause] = useState(known ? (link?.clause.id ?? '') : '')
  const document = useQuery({ queryKey: ['directives', upper], queryFn: () => readDocument(upper), enabled: upper !== '' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (clause === '') return
    if (link) acts.decide(link, 'accepted', clause)
    else acts.add(task || null, clause)
    onClose()
  }
  return (
    <Dialog title={link ? t.changeTitle : t.addTitle} closeWords={t.cancel} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {link ? (
          <p>{link.task ? [link.task.clausePath, link.task.text].filter(Boolean).join(' · ') : t.whole}</p>
        ) : (
          <NativeSelect
            label={t.task}
            data-autofocus=""
            value={task}
            onChange={(event) => setTask(event.currentTarget.value)}
            data={[
              ...list.tasks.map((one) => ({
                value: one.id,
                label: short([one.clausePath, one.text].filter(Boolean).join(' · ')),
              })),
              { value: '', label: t.whole },
            ]}
          />
        )}
        <NativeSelect
          label={t.upper}
          value={upper}
          onChange={(event) => {
            setUpper(event.currentTarget.value)
            setClause('')
          }}
          data={list.uppers.map((one) => ({ value: one.id, label: documentName({ ...one, title: null }) }))}
        />
        <NativeSelect
          label={t.clause}
          required
          value={clause}
          onChange={(event) => setClause(event.currentTarget.value)}
          data={[
            { value: '', label: t.choose },
            ...(document.data?.clauses ?? []).map((one) => ({ value: one.id, label: short(`${one.path} · ${one.heading}`) })),
          ]}
        />
        <Group>
          <Button type="submit" disabled={clause === '' || acts.busy}>
            {t.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

/** A choice stays on one line. */
function short(words: string): string {
  return words.length <= 110 ? words : `${words.slice(0, words.lastIndexOf(' ', 110))} …`
}
