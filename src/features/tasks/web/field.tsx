import { Button, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import type { TaskDetail } from '../contract.ts'
import { text } from './field-text.ts'
import styles from './tasks.module.css'

/** Stands for «theo văn bản» among the fields. */
const FOLLOW = 'document'

/** The list of fields, in use or not. */
export function useFields() {
  return useQuery({ queryKey: ['units', 'fields'], queryFn: () => answer(api().GET('/fields')) })
}

/** The field of a task as a fact of its page, with the choice for who may choose. */
export function TaskField({ task }: { task: TaskDetail }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const choose = useMutation({
    mutationFn: (fieldId: string | null) =>
      answer(api().PUT('/tasks/{id}/field', { params: { path: { id: task.id } }, body: { version: task.version, fieldId } })),
    onError: sayProblem,
    onSuccess: () => setOpen(false),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  })
  const { field, fieldOwn, fieldProposal: proposal, may } = task
  return (
    <>
      <dt>{t.field}</dt>
      <dd>
        {field ? field.name : t.none} {field ? <span className={styles.note}>({fieldOwn ? t.own : t.byDocument})</span> : null}{' '}
        {proposal ? (
          <span className="no-print">
            {t.proposed(proposal.field.name, proposal.because.join(', '))}{' '}
            <Button
              size="compact-sm"
              variant="default"
              loading={choose.isPending}
              onClick={() => choose.mutate(proposal.field.id)}
            >
              {t.accept}
            </Button>{' '}
          </span>
        ) : null}
        {may.chooseField && !open ? (
          <Button className="no-print" size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {field ? t.change : t.choose}
          </Button>
        ) : null}
        {open ? <Choice task={task} pending={choose.isPending} onChoose={(id) => choose.mutate(id)} /> : null}
      </dd>
    </>
  )
}

interface ChoiceProps {
  task: TaskDetail
  pending: boolean
  /** Null: as the document. */
  onChoose: (fieldId: string | null) => void
}

function Choice({ task, pending, onChoose }: ChoiceProps): ReactNode {
  const t = useText(text)
  const fields = useFields()
  const offered = (fields.data?.items ?? []).filter((one) => one.inUse).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      className="no-print"
      aria-label={t.choose}
      data={[{ value: FOLLOW, label: t.followDocument }, ...offered]}
      value={task.fieldOwn ? (task.field?.id ?? null) : FOLLOW}
      onChange={(value) => onChoose(value === FOLLOW || value === null ? null : value)}
      disabled={pending}
      allowDeselect={false}
      w="min(100%, 24rem)"
      autoFocus
    />
  )
}

/** Narrows a list by field; «chưa phân lĩnh vực» is a choice of its own. */
export function FieldSelect({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (field: string | undefined) => void
}): ReactNode {
  const t = useText(text)
  const fields = useFields()
  const offered = (fields.data?.items ?? []).filter((one) => one.inUse || one.id === value)
  return (
    <Select
      label={t.field}
      placeholder={t.any}
      data={[...offered.map(({ id, name }) => ({ value: id, label: name })), { value: 'none', label: t.none }]}
      value={value ?? null}
      onChange={(field) => onChange(field ?? undefined)}
      clearable
    />
  )
}
