import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { matchesFolded } from '../../../platform/shared/vietnamese.ts'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission, useToday } from '../../../platform/web/session.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { FilterField } from '../../../platform/web/ui/FilterField.tsx'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { UnitPicker, type UnitChoice } from '../../../platform/web/ui/UnitPicker.tsx'
import { unitKinds, unitSystems, type UnitSummary } from '../contract.ts'
import { text } from '../text.ts'
import { EntryForm } from './entry-form.tsx'
import styles from './units.module.css'

const route = getRouteApi('/admin/units')

export function Units(): ReactNode {
  const t = useText(text)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = usePermission('units.manage')
  const list = useQuery({ queryKey: ['units', 'list'], queryFn: () => answer(api().GET('/units', { params: { query: {} } })) })
  const all: readonly UnitSummary[] | undefined = list.data?.units
  const shown = all?.filter((unit) => !search.q || matchesFolded(`${unit.name} ${unit.code} ${unit.shortName ?? ''}`, search.q))
  return (
    <>
      <PageHeader
        title={t.units}
        sentence={all ? t.counted(all.length, all.filter((unit) => unit.isBorder).length) : null}
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        actions={
          <>
            <PrintButton />
            {mayManage ? (
              <Button onClick={() => void navigate({ search: (old) => ({ ...old, add: true }) })}>{t.add}</Button>
            ) : null}
          </>
        }
      />
      {search.add && mayManage ? <NewUnit onDone={() => void navigate({ search: ({ add: _add, ...old }) => old })} /> : null}
      <div className={`${styles.filter} no-print`}>
        <FilterField
          label={t.filter}
          value={search.q}
          onChange={(q) => void navigate({ search: (old) => ({ ...old, q }), replace: true, resetScroll: false })}
        />
      </div>
      <DataTable
        label={t.units}
        columns={[
          {
            key: 'name',
            head: t.name,
            cell: (row) => (
              <Link className={styles.rowLink} to="/admin/units/$id" params={{ id: row.id }}>
                {row.name}
              </Link>
            ),
          },
          { key: 'code', head: t.code, cell: (row) => row.code, width: '7rem' },
          {
            key: 'kind',
            head: t.kindLabel,
            cell: (row) => (row.isBorder ? `${t.kind(row.kind)} (${t.border.toLowerCase()})` : t.kind(row.kind)),
          },
          { key: 'system', head: t.systemLabel, cell: (row) => t.system(row.system) },
          { key: 'parent', head: t.parent, cell: (row) => row.parentName ?? '–' },
        ]}
        rows={shown}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/admin/units/$id', params: { id: row.id } })}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<EmptyState title={t.none} />}
      />
    </>
  )
}

function NewUnit({ onDone }: { onDone: () => void }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [kind, setKind] = useState<(typeof unitKinds)[number]>('department')
  const [system, setSystem] = useState<(typeof unitSystems)[number]>('government')
  const [isBorder, setIsBorder] = useState(false)
  const [headTitle, setHeadTitle] = useState('')
  const [superior, setSuperior] = useState<readonly UnitChoice[]>([])
  const [from, setFrom] = useState<string | null>(today)
  const add = useMutation({
    mutationFn: () => {
      const superiorId = superior[0]?.id ?? null
      const body = { name, code, kind, system, isBorder, headTitle: headTitle || null, superiorId, validFrom: from ?? today }
      return answer(api().POST('/units', { body }))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['units'] })
      onDone()
    },
  })
  return (
    <EntryForm label={t.add} act={t.save} error={add.error} pending={add.isPending} onSend={() => add.mutate()} onCancel={onDone}>
      <TextInput label={t.name} value={name} onChange={(event) => setName(event.currentTarget.value)} required autoFocus />
      <TextInput label={t.code} value={code} onChange={(event) => setCode(event.currentTarget.value)} required />
      <Select
        label={t.kindLabel}
        data={unitKinds.map((value) => ({ value, label: t.kind(value) }))}
        value={kind}
        onChange={(value) => setKind(unitKinds.find((one) => one === value) ?? kind)}
        allowDeselect={false}
      />
      <Select
        label={t.systemLabel}
        data={unitSystems.map((value) => ({ value, label: t.system(value) }))}
        value={system}
        onChange={(value) => setSystem(unitSystems.find((one) => one === value) ?? system)}
        allowDeselect={false}
      />
      <UnitPicker label={t.parent} value={superior} onChange={setSuperior} />
      <TextInput label={t.headTitle} value={headTitle} onChange={(event) => setHeadTitle(event.currentTarget.value)} />
      <DateField label={t.from} value={from} onChange={(day) => setFrom(day)} />
      <Checkbox
        className={styles.box}
        label={t.border}
        checked={isBorder}
        onChange={(event) => setIsBorder(event.currentTarget.checked)}
      />
    </EntryForm>
  )
}
