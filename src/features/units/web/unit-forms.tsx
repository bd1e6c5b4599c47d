import { Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { UnitPicker, type UnitChoice } from '../../../platform/web/ui/UnitPicker.tsx'
import { relations, type unitDetail } from '../contract.ts'
import { text } from '../text.ts'
import { EntryForm } from './entry-form.tsx'

/** A unit with everything that its page shows. */
export type Detail = z.infer<typeof unitDetail>

/** Refreshes everything that shows units. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['units'] })
}

/** Gives the unit another name or code from a day on. */
export function Rename({ unit, onDone }: { unit: Detail; onDone: () => void }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const refresh = useRefresh()
  const [name, setName] = useState(unit.name)
  const [code, setCode] = useState(unit.code)
  const [from, setFrom] = useState<string | null>(today)
  const send = useMutation({
    mutationFn: () => {
      const body = { from: from ?? today, name, code }
      return answer(api().POST('/units/{id}/versions', { params: { path: { id: unit.id } }, body }))
    },
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  })
  return (
    <EntryForm
      label={t.rename}
      act={t.save}
      error={send.error}
      pending={send.isPending}
      onSend={() => send.mutate()}
      onCancel={onDone}
    >
      <TextInput label={t.name} value={name} onChange={(event) => setName(event.currentTarget.value)} required autoFocus />
      <TextInput label={t.code} value={code} onChange={(event) => setCode(event.currentTarget.value)} required />
      <DateField label={t.from} value={from} onChange={(day) => setFrom(day)} />
    </EntryForm>
  )
}

/** Joins the unit with others into a new one, on a stated basis. */
export function Merge({ unit, onDone }: { unit: Detail; onDone: () => void }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const [others, setOthers] = useState<readonly UnitChoice[]>([])
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [basis, setBasis] = useState('')
  const [on, setOn] = useState<string | null>(today)
  const send = useMutation({
    mutationFn: () => {
      const { kind, system, isBorder, headTitle, parentId: superiorId } = unit
      const predecessors = [unit, ...others].map((one) => ({ unitId: one.id }))
      const successor = { create: { name, code, kind, system, isBorder, headTitle, superiorId } }
      return answer(api().POST('/units/merge', { body: { on: on ?? today, basis, predecessors, successor } }))
    },
    onSuccess: async ({ id }) => {
      await refresh()
      onDone()
      await navigate({ to: '/admin/units/$id', params: { id } })
    },
  })
  return (
    <EntryForm
      label={t.merge}
      act={t.merge}
      error={send.error}
      pending={send.isPending}
      onSend={() => send.mutate()}
      onCancel={onDone}
    >
      <UnitPicker label={t.mergeWith} value={others} onChange={setOthers} several autoFocus />
      <TextInput label={t.mergeName} value={name} onChange={(event) => setName(event.currentTarget.value)} required />
      <TextInput label={t.mergeCode} value={code} onChange={(event) => setCode(event.currentTarget.value)} required />
      <TextInput label={t.basis} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} minLength={5} required />
      <DateField label={t.from} value={on} onChange={(day) => setOn(day)} />
    </EntryForm>
  )
}

/** Puts the unit under another: area, professional direction. */
export function Relate({ unit, onDone }: { unit: Detail; onDone: () => void }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const refresh = useRefresh()
  const [relation, setRelation] = useState<(typeof relations)[number]>('area')
  const [superior, setSuperior] = useState<readonly UnitChoice[]>([])
  const send = useMutation({
    mutationFn: () => {
      const body = { relation, superiorId: superior[0]?.id ?? '', validFrom: today }
      return answer(api().POST('/units/{id}/relations', { params: { path: { id: unit.id } }, body }))
    },
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  })
  return (
    <EntryForm
      label={t.addRelation}
      act={t.save}
      error={send.error}
      pending={send.isPending}
      onSend={() => send.mutate()}
      onCancel={onDone}
    >
      <Select
        label={t.relationLabel}
        data={relations.map((value) => ({ value, label: t.relation(value) }))}
        value={relation}
        onChange={(value) => setRelation(relations.find((one) => one === value) ?? relation)}
        allowDeselect={false}
      />
      <UnitPicker label={t.other} value={superior} onChange={setSuperior} />
    </EntryForm>
  )
}
