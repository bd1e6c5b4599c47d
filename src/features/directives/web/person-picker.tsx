import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { text } from '../text.ts'
import { findPeople } from './calls.ts'

interface PersonPickerProps {
  label: string
  value: { readonly id: string; readonly name: string } | null
  onChange: (person: { id: string; name: string } | null) => void
}

/** Chooses one person of the directory by a part of the name; emptying the field chooses nobody. */
export function PersonPicker({ label, value, onChange }: PersonPickerProps): ReactNode {
  const t = useText(text)
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [words] = useDebouncedValue((typed ?? '').trim(), 150)
  const { data } = useQuery({
    queryKey: ['directory', words],
    enabled: words.length >= 1,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: () => findPeople(words),
  })
  const found = words.length >= 1 ? (data ?? []) : []
  const pick = (id: string) => {
    const person = found.find((one) => one.id === id)
    if (person) onChange({ id: person.id, name: person.name })
    setTyped(null)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={t.leaderHint}
          autoComplete="off"
          value={typed ?? value?.name ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            if (event.currentTarget.value === '') onChange(null)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onBlur={() => {
            setTyped(null)
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {person.name}
              {person.title ? <small style={{ display: 'block', color: 'var(--ink-soft)' }}>{person.title}</small> : null}
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{words === '' ? t.leaderHint : t.nobodyFound}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
