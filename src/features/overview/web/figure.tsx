import type { ReactNode } from 'react'
import type { LinkProps } from '@tanstack/react-router'
import { Figure } from '../../../platform/web/ui/links.tsx'
import { useText } from '../../../platform/web/language.ts'
import type { Figure as Counted, ListLink } from '../contract.ts'
import { text } from '../text.ts'

/** Where the list behind a figure is shown: the page of the same path, but for documents, which have their own. */
export function pageOf({ path, query }: ListLink): { to: LinkProps['to']; search: Record<string, string> } {
  if (path === '/assignments') return { to: '/documents', search: { state: 'submitted' } }
  return { to: path as LinkProps['to'], search: { ...query } }
}

/** A counted figure and the words that follow it. */
export interface DoorProps {
  of: Counted
  label: ReactNode
  tone?: 'late' | 'done' | 'soon' | 'waiting' | 'plain'
  layout?: 'block' | 'inline'
}

/** A figure of the overview, whose press opens the very list that it counts. A zero is plain: colour says that something is there. */
export function Door({ of, label, tone, layout = 'inline' }: DoorProps): ReactNode {
  const t = useText(text)
  const { to, search } = pageOf(of.link)
  return (
    <Figure
      of={of.value}
      label={label}
      tone={of.value === 0 ? 'plain' : tone}
      layout={layout}
      source={t.sourceHeader}
      to={to}
      search={search as never}
    />
  )
}
