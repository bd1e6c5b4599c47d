import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { matchesFolded } from '../../../platform/shared/vietnamese.ts'
import { useText } from '../../../platform/web/language.ts'
import { findUnits, readGroups } from './calls.ts'
import { text } from './review-text.ts'

/** A unit or a group of units, as an addressee. */
export interface Picked {
  readonly unitId: string | null
  readonly groupId: string | null
  readonly name: string
  readonly memberCount: number | null
}

interface NamePickerProps {
  label: string
  autoFocus?: boolean
  onPick: (picked: Picked) => void
  /** Esc in the empty field, or leaving it. */
  onLeave?: () => void
  /** Shown instead of the label above the field, for the eye. */
  hideLabel?: boolean
}

const LONGEST = 12

/** Finds a unit or a group by a part of its name, with or without marks. Picking empties the field for the next. */
export function NamePicker({ label, autoFocus, onPick, onLeave, hideLabel = false }: NamePickerProps): ReactNode {
  const t = useText(text)
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useFound(typed)
  const first = found[0]?.unitId ?? found[0]?.groupId
  const { selectFirstOption } = combobox
  // Answers come a moment after the key: Enter then takes the first of them.
  useEffect(() => {
    if (first) selectFirstOption()
  }, [first, selectFirstOption])
  const pick = (value: string) => {
    const chosen = found.find((one) => (one.unitId ?? one.groupId) === value)
    if (!chosen) return
    setTyped('')
    combobox.closeDropdown()
    onPick(chosen)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          label={hideLabel ? undefined : label}
          aria-label={label}
          size="sm"
          w="100%"
          autoFocus={autoFocus}
          autoComplete="off"
          placeholder={t.formUnitSearch}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onBlur={() => {
            combobox.closeDropdown()
            if (typed === '') onLeave?.()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === '') return
            event.stopPropagation()
            setTyped('')
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {found.map((one) => (
            <Combobox.Option key={one.unitId ?? one.groupId} value={one.unitId ?? one.groupId ?? ''}>
              {one.name}
              {one.memberCount === null ? null : <b> {t.members(one.memberCount)}</b>}
              {one.more ? <small style={{ display: 'block', opacity: 0.85 }}>{one.more}</small> : null}
            </Combobox.Option>
          ))}
          {found.length === 0 ? (
            <Combobox.Empty>{typed.trim().length < 2 ? t.formUnitMore : t.formUnitNone}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function useFound(typed: string): (Picked & { more: string })[] {
  const [words] = useDebouncedValue(typed.trim(), 120)
  const { data: units } = useQuery({
    queryKey: ['units', 'search', words],
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    queryFn: () => findUnits(words).then((list) => ({ units: list })),
  })
  const { data: groups } = useQuery({ queryKey: ['units', 'groups'], staleTime: 5 * 60_000, queryFn: readGroups })
  if (words.length < 2) return []
  const ofGroups = (groups ?? [])
    .filter((group) => matchesFolded(group.name, words))
    .map((group) => ({ unitId: null, groupId: group.id, name: group.name, memberCount: group.memberCount, more: '' }))
  const ofUnits = (units?.units ?? []).map((unit) => ({
    unitId: unit.id,
    groupId: null,
    name: unit.name,
    memberCount: null,
    more: [unit.matched !== unit.name ? unit.matched : null, unit.parentName].filter((part) => part !== null).join(' · '),
  }))
  return [...ofGroups.slice(0, 3), ...ofUnits].slice(0, LONGEST)
}
