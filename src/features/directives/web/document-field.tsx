import { Button, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { say, sayProblem } from '../../../platform/web/ui/undo.tsx'
import { Instant } from '../../../platform/web/ui/values.tsx'
import { text } from './field-text.ts'
import styles from './panels.module.css'

/** The field of a document: chosen at once, proposed by words, never filled by itself. Nothing is shown to who may not read it. */
export function DocumentField({ documentId }: { documentId: string }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const key = ['directives', documentId, 'field']
  const now = useQuery({
    queryKey: key,
    queryFn: () => answer(api().GET('/directives/{id}/field', { params: { path: { id: documentId } } })),
    meta: { topics: ['tasks'] },
    retry: false,
  })
  const fields = useQuery({ queryKey: ['units', 'fields'], queryFn: () => answer(api().GET('/fields')) })
  const choose = useMutation({
    mutationFn: (fieldId: string | null) =>
      answer(
        api().PUT('/directives/{id}/field', {
          params: { path: { id: documentId } },
          body: { seen: now.data?.field?.id ?? null, fieldId },
        }),
      ),
    onSuccess: (view) => {
      client.setQueryData(key, view)
      say(t.saved)
    },
    onError: (error) => {
      sayProblem(error)
      void now.refetch()
    },
  })
  if (!now.data || !fields.data) return null
  const { field, proposal, ownTasks, history, may } = now.data
  const [last] = history
  const offered = fields.data.items.filter((one) => one.inUse || one.id === field?.id)
  return (
    <div className={styles.wide}>
      <Select
        label={t.field}
        description={ownTasks > 0 ? `${t.follow} ${t.ownTasks(ownTasks)}` : t.follow}
        placeholder={t.none}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={field?.id ?? null}
        onChange={(id) => choose.mutate(id)}
        disabled={!may.choose || choose.isPending}
        clearable
      />
      {proposal && may.choose ? (
        <p className={styles.soft}>
          {t.proposed(proposal.field.name, proposal.because.join(', '))}{' '}
          <Button size="compact-sm" variant="default" loading={choose.isPending} onClick={() => choose.mutate(proposal.field.id)}>
            {t.accept}
          </Button>
        </p>
      ) : null}
      {last ? (
        <p className={styles.soft}>
          {t.chosenBy(last.person.name)} <Instant at={last.at} />
        </p>
      ) : null}
    </div>
  )
}
