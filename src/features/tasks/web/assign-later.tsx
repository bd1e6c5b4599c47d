import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answer, api, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { say } from '../../../platform/web/ui/undo.tsx'
import { UnitPicker, type UnitChoice } from '../../../platform/web/ui/UnitPicker.tsx'
import type { TaskDetail } from '../contract.ts'
import { text } from '../text.ts'
import styles from './tasks.module.css'

export type Missing = 'lead' | 'deadline'

/** «Ấn định sau»: what the document lacks, with the basis on which it is given; it never stands as if the document said it. */
export function AssignLater({ task, missing, onDone }: { task: TaskDetail; missing: Missing; onDone: () => void }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const [unit, setUnit] = useState<readonly UnitChoice[]>([])
  const [due, setDue] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const ready = missing === 'lead' ? unit.length > 0 : due !== null
  const send = useMutation({
    mutationFn: async () => {
      const params = { path: { id: task.id } }
      const { version } = task
      if (missing === 'lead')
        return answer(api().POST('/tasks/{id}/lead', { params, body: { version, unitId: unit[0]?.id ?? '', basis } }))
      return answer(api().POST('/tasks/{id}/deadline', { params, body: { version, due: due ?? '', basis } }))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['tasks'] })
      say(t.saved)
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) send.mutate()
  }
  const label = missing === 'lead' ? t.assignLead : t.assignDue
  return (
    <form onSubmit={submit} className={`${styles.panel} no-print`} aria-label={label}>
      {send.error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(send.error)}
        </p>
      ) : null}
      {missing === 'lead' ? (
        <UnitPicker label={t.lead} value={unit} onChange={setUnit} autoFocus />
      ) : (
        <DateField label={t.due} value={due} onChange={(day) => setDue(day)} deadline autoFocus />
      )}
      <TextInput
        label={t.basis}
        description={t.basisHint}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
        minLength={5}
        required
      />
      <Group>
        <Button type="submit" loading={send.isPending} disabled={!ready}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  )
}
