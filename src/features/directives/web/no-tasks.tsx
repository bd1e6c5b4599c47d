import { Button, Group } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import type { DocumentDetail } from './calls.ts'
import { text } from './review-text.ts'

const route = getRouteApi('/documents/$id')

interface NoTasksProps {
  document: DocumentDetail
  locked: boolean
  /** A phone shows either the document or this. */
  narrow: boolean
  onAdd: () => void
}

/** A document without proposals. Of a scan it says that the machine found none, never that nothing is to be done. */
export function NoTasks({ document, locked, narrow, onAdd }: NoTasksProps): ReactNode {
  const t = useText(text)
  const navigate = route.useNavigate()
  const { whole } = route.useSearch()
  const scanned = document.file?.byOcr ?? false
  const action = (
    <Group gap="xs" justify="center">
      {narrow && !whole ? (
        <Button variant="default" onClick={() => void navigate({ search: (old) => ({ ...old, whole: true }), replace: true })}>
          {scanned ? t.seePages : t.seeInDocument}
        </Button>
      ) : null}
      {locked ? null : (
        <Button variant="default" onClick={onAdd}>
          {t.addHere}
        </Button>
      )}
    </Group>
  )
  return (
    <EmptyState title={scanned ? t.noTasksScan : t.noTasks} action={action}>
      {scanned ? t.noTasksScanHelp : t.noTasksHelp}
    </EmptyState>
  )
}
