import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answer, api, sentenceOf } from '../../../platform/web/api.ts'
import { newId } from '../../../platform/web/ids.ts'
import { useText } from '../../../platform/web/language.ts'
import { DraftNote, useDraft } from '../../../platform/web/ui/draft.tsx'
import { say } from '../../../platform/web/ui/undo.tsx'
import type { LineBrief } from '../contract.ts'
import styles from './directed.module.css'
import { text } from './directed-text.ts'
import page from './overview.module.css'
import { directedQuery } from './queries.ts'

/** Words to the unit about its oldest late line. The id is kept until it is sent, so that a retry is the same direction. */
export default function DirectForm({
  unit,
  line,
  onDone,
}: {
  unit: { id: string; name: string }
  line: LineBrief
  onDone: () => void
}): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const draft = useDraft(`direction:${line.occurrenceId}`, '')
  const [id] = useState(newId)
  const send = useMutation({
    mutationFn: () =>
      answer(
        api().PUT('/tasks/{id}/directions/{direction}', {
          params: { path: { id: line.taskId, direction: id } },
          body: { words: draft.value, unitIds: [unit.id] },
        }),
      ),
    onSuccess: async () => {
      draft.clear()
      say(t.sent)
      await client.invalidateQueries({ queryKey: directedQuery.queryKey })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.value.trim() !== '') send.mutate()
  }
  return (
    <form onSubmit={submit} className={`${styles.form} no-print`} aria-label={t.directTo(unit.name)}>
      {send.error ? <p role="alert">{sentenceOf(send.error)}</p> : null}
      <p className={page.note}>{t.about(line.text)}</p>
      <Textarea
        label={t.words}
        description={t.hint}
        value={draft.value}
        onChange={(event) => draft.set(event.currentTarget.value)}
        autosize
        minRows={2}
        autoFocus
      />
      <DraftNote draft={draft} />
      <Group mt="xs" gap="xs">
        <Button type="submit" loading={send.isPending} disabled={draft.value.trim() === ''}>
          {t.send}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  )
}
