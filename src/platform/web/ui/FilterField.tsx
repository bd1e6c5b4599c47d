import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'

const REST_MS = 250

interface FilterFieldProps {
  label: string
  /** What the address says now. */
  value: string | undefined
  /** Called with the words when the typing rests; undefined when the field was emptied. */
  onChange: (words: string | undefined) => void
}

/**
 * Words that narrow a list. What is typed stays in the field at once and goes into the address when the typing rests: an input method
 * that composes Vietnamese letters never loses one to a redraw, and a list is asked once a word instead of once a key.
 */
export function FilterField({ label, value, onChange }: FilterFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const rest = useDebouncedCallback((words: string) => {
    onChange(words.trim() === '' ? undefined : words)
    setTyped(null)
  }, REST_MS)
  return (
    <TextInput
      type="search"
      label={label}
      value={typed ?? value ?? ''}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        rest(event.currentTarget.value)
      }}
    />
  )
}
