import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { say } from '../../../platform/web/ui/undo.tsx'
import type { FieldRow } from '../contract/fields.ts'
import { EntryForm } from './entry-form.tsx'
import { text } from './field-text.ts'
import styles from './units.module.css'

const route = getRouteApi('/admin/fields')

/** «Lĩnh vực»: the list by which documents and tasks are sorted; a press on a row changes it. */
export function Fields(): ReactNode {
  const t = useText(text)
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = usePermission('units.manage')
  const list = useQuery({ queryKey: ['units', 'fields'], queryFn: () => answer(api().GET('/fields')) })
  const all: readonly FieldRow[] | undefined = list.data?.items
  const edited = all?.find((field) => field.id === open)
  const show = (id: string | undefined): void => void navigate({ search: { open: id }, replace: true, resetScroll: false })
  const used = all?.filter((field) => field.inUse).length ?? 0
  return (
    <>
      <PageHeader
        title={t.fields}
        sentence={all ? t.counted(used, all.length - used) : null}
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        actions={
          <>
            <PrintButton />
            {mayManage ? <Button onClick={() => show('new')}>{t.add}</Button> : null}
          </>
        }
      />
      {mayManage && (open === 'new' || edited) ? (
        <FieldForm key={`${open} ${edited?.version}`} field={edited ?? null} onDone={() => show(undefined)} />
      ) : null}
      <DataTable
        label={t.fields}
        columns={[
          { key: 'ordinal', head: t.ordinal, numeric: true, cell: (row) => row.ordinal, width: '5rem' },
          { key: 'name', head: t.name, cell: (row) => row.name, width: '32%' },
          { key: 'words', head: t.words, cell: (row) => row.words.join('; ') || '–' },
          { key: 'state', head: t.state, cell: (row) => (row.inUse ? t.inUse : t.retired), width: '8rem' },
        ]}
        rows={all}
        rowKey={(row) => row.id}
        {...(mayManage ? { onOpen: (row: FieldRow) => show(row.id) } : {})}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<EmptyState title={t.none} />}
      />
    </>
  )
}

function FieldForm({ field, onDone }: { field: FieldRow | null; onDone: () => void }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const [name, setName] = useState(field?.name ?? '')
  const [words, setWords] = useState(field?.words.join('; ') ?? '')
  const [ordinal, setOrdinal] = useState(field?.ordinal ?? 0)
  const [inUse, setInUse] = useState(field?.inUse ?? true)
  const listed = words
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const save = useMutation({
    mutationFn: () =>
      field
        ? answer(
            api().PATCH('/fields/{id}', {
              params: { path: { id: field.id } },
              body: { version: field.version, name, words: listed, ordinal, inUse },
            }),
          )
        : answer(api().POST('/fields', { body: { name, words: listed } })),
    onSuccess: async () => {
      say(t.saved)
      onDone()
      await client.invalidateQueries({ queryKey: ['units', 'fields'] })
    },
  })
  return (
    <EntryForm
      label={field ? t.edit : t.add}
      act={t.save}
      error={save.error}
      pending={save.isPending}
      onSend={() => save.mutate()}
      onCancel={onDone}
    >
      <TextInput label={t.name} value={name} onChange={(event) => setName(event.currentTarget.value)} required autoFocus />
      {field ? (
        <NumberInput
          label={t.ordinal}
          value={ordinal}
          onChange={(value) => setOrdinal(Number(value))}
          min={1}
          max={999}
          required
        />
      ) : null}
      <Textarea
        label={t.words}
        description={t.wordsHint}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      {field ? (
        <Checkbox
          className={styles.box}
          label={t.inUse}
          description={t.inUseHint}
          checked={inUse}
          onChange={(event) => setInUse(event.currentTarget.checked)}
        />
      ) : null}
    </EntryForm>
  )
}
