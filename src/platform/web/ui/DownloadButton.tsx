import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { provincePath } from '../api.ts'

/** Leads to a file of this server, narrowed as the list beside it is. Empty filters are left out. */
export function DownloadButton({
  path,
  query,
  children,
}: {
  /** Below `/api/p/{province}`. */
  path: string
  query: Readonly<Record<string, string | undefined>>
  children: ReactNode
}): ReactNode {
  const given = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return (
    <Button component="a" variant="default" href={provincePath(`${path}?${given.toString()}`)} download>
      {children}
    </Button>
  )
}
