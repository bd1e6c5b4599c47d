import { Button, Group } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import type { LineFilter, OverviewLines } from '../contract.ts'
import { text as page } from '../text.ts'
import { text } from './list-text.ts'
import { useMonthName } from './month-name.ts'

/** The address of the list, as its route reads it. */
interface Search {
  filter?: LineFilter | undefined
  unit?: string | undefined
  document?: string | undefined
  role?: 'lead' | 'support' | undefined
  kind?: 'order' | 'request' | undefined
  field?: string | undefined
  own?: 'true' | 'false' | undefined
  month?: string | undefined
}

/** One thing that narrows the list; `titled` ones stand in its title too. */
interface Narrowing {
  key: Exclude<keyof Search, 'filter' | 'field'>
  words: string
  titled: boolean
}

/** What a list is a list of: «Quá hạn · chủ trì · Xã Bản Chu», and each narrowing by itself. Names come with the list, so they are missing until it is there. */
export function useListAbout(
  search: Search,
  list: Pick<OverviewLines, 'unit' | 'document'> | undefined,
  field: string | undefined,
): { title: string; month: string | undefined; narrowings: Narrowing[] } {
  const t = useText(text)
  const p = useText(page)
  const monthName = useMonthName()
  const { role, kind, own, month, filter = 'all' } = search
  const document = list?.document ? [list.document.type, list.document.number].filter(Boolean).join(' ') : undefined
  const one = (key: Narrowing['key'], words: string | undefined, titled = true): Narrowing[] =>
    search[key] === undefined || !words ? [] : [{ key, words, titled }]
  const due = month === undefined ? undefined : monthName(month)
  const narrowings = [
    ...one('role', role && t.role(role)),
    // What was ordered is what the figures count; a title that said so each time would say nothing.
    ...one('kind', kind && t.kind(kind), kind === 'request'),
    ...one('own', own === 'true' ? t.own : undefined),
    ...one('unit', list?.unit?.name),
    ...one('document', document),
    ...one('month', due && t.dueIn(due)),
  ]
  const titled = narrowings.filter((part) => part.titled).map((part) => part.words)
  const parts = [...titled, ...(field === undefined ? [] : [t.field(field)])]
  const first = filter === 'all' ? t.all : p.filter(filter)
  return { title: parts.length === 0 && filter === 'all' ? p.listTitle : [first, ...parts].join(' · '), month: due, narrowings }
}

/** What the list is narrowed to, each taken away by a press. */
export function Narrowed({
  narrowings,
  onRemove,
}: {
  narrowings: readonly Narrowing[]
  onRemove: (key: Narrowing['key']) => void
}): ReactNode {
  const t = useText(text)
  if (narrowings.length === 0) return null
  return (
    <Group className="no-print" role="group" aria-label={t.narrowed} gap="xs" mb="md">
      <span>{t.narrowed}:</span>
      {narrowings.map(({ key, words }) => (
        <Button
          key={key}
          size="compact-sm"
          variant="default"
          aria-label={t.remove(words)}
          rightSection={<IconX size={14} aria-hidden />}
          onClick={() => onRemove(key)}
        >
          {words}
        </Button>
      ))}
    </Group>
  )
}
