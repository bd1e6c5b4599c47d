import { Combobox, Loader, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { answer, api } from '../api.ts'
import { useText } from '../language.ts'
import { text } from './texts.ts'

/** A unit as it is chosen and shown. */
export interface UnitChoice {
  readonly id: string
  readonly name: string
}

/** A unit as `GET /units/search` answers. */
interface FoundUnit extends UnitChoice {
  readonly code: string
  readonly shortName: string | null
  readonly parentName: string | null
  /** The name or former name that the typed words were found in. */
  readonly matched: string
}

interface UnitPickerProps {
  label: ReactNode
  description?: ReactNode
  /** Why what is chosen is not right; shown below the field. */
  error?: ReactNode
  value: readonly UnitChoice[]
  onChange: (units: readonly UnitChoice[]) => void
  /** False (the default): choosing another replaces the first. */
  several?: boolean
  required?: boolean
  autoFocus?: boolean
}

/** Chooses one unit or several from the register by typing a part of the name, with or without marks, or an abbreviation. */
export function UnitPicker({
  label,
  description,
  error,
  value,
  onChange,
  several = false,
  required,
  autoFocus,
}: UnitPickerProps): ReactNode {
  const t = useText(text)
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { found, searching } = useUnitSearch(typed)
  const open = found.filter((unit) => !value.some(({ id }) => id === unit.id))

  const first = open[0]?.id
  useEffect(() => {
    // Enter takes the best match as soon as it is shown.
    if (first !== undefined) combobox.selectFirstOption()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the store is another object at each drawing
  }, [first])

  const choose = (id: string) => {
    const unit = found.find((other) => other.id === id)
    if (!unit) return
    const choice = { id: unit.id, name: unit.name }
    onChange(several ? [...value, choice] : [choice])
    setTyped('')
    if (!several) combobox.closeDropdown()
  }
  const remove = (id: string) => onChange(value.filter((unit) => unit.id !== id))

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          description={description}
          error={error}
          required={required}
          rightSection={searching ? <Loader size="xs" aria-hidden /> : null}
          onClick={() => combobox.openDropdown()}
        >
          <Pill.Group>
            {value.map((unit) => (
              <Pill
                key={unit.id}
                size="md"
                withRemoveButton
                removeButtonProps={{ 'aria-label': t.unitRemove(unit.name), 'aria-hidden': false, tabIndex: 0 }}
                onRemove={() => remove(unit.id)}
              >
                {unit.name}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                value={typed}
                autoFocus={autoFocus}
                placeholder={value.length === 0 ? t.unitSearch : undefined}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  combobox.openDropdown()
                }}
                onKeyDown={(event) => {
                  const last = value.at(-1)
                  if (event.key === 'Backspace' && typed === '' && last) remove(last.id)
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {open.map((unit) => (
            <Combobox.Option key={unit.id} value={unit.id}>
              <UnitLine unit={unit} />
            </Combobox.Option>
          ))}
          {open.length === 0 ? <Combobox.Empty>{typed.trim().length < 2 ? t.unitKeepTyping : t.unitNone}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** The name as it is today; the name that was typed when it differs; and whose unit it is, since communes of old share names. */
function UnitLine({ unit }: { unit: FoundUnit }): ReactNode {
  const more = [unit.matched !== unit.name ? unit.matched : null, unit.parentName].filter((part) => part !== null)
  return (
    <>
      {unit.name}
      {more.length > 0 ? <small style={{ display: 'block', color: 'var(--ink-soft)' }}>{more.join(' · ')}</small> : null}
    </>
  )
}

/** Units that the typed words name; keeps the last answer on screen while the next is on its way. */
function useUnitSearch(typed: string): { found: readonly FoundUnit[]; searching: boolean } {
  const [words] = useDebouncedValue(typed.trim(), 150)
  const { data, isFetching } = useQuery({
    queryKey: ['units', 'search', words],
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    queryFn: () => answer(api().GET('/units/search', { params: { query: { q: words } } })),
  })
  return { found: words.length >= 2 ? (data?.units ?? []) : [], searching: isFetching }
}
