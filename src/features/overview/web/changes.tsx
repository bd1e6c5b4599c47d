import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import { text } from '../text.ts'
import styles from './overview.module.css'
import { changesQuery, directedQuery } from './queries.ts'

/** What happened since the person last looked; «Đã xem» starts the count anew. */
export function Changes(): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const query = useQuery(changesQuery)
  const look = useMutation({
    mutationFn: () => answer(api().PUT('/overview/look')),
    onError: sayProblem,
    onSettled: () => Promise.all([changesQuery, directedQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey }))),
  })
  if (!query.data) return null
  const { since, reports, accepted, newlyOverdue, newLines } = query.data
  const told = [
    reports > 0 ? t.newReports(reports) : null,
    accepted > 0 ? t.newAccepted(accepted) : null,
    newlyOverdue > 0 ? t.newOverdue(newlyOverdue) : null,
    newLines > 0 ? t.newLines(newLines) : null,
  ].filter((words) => words !== null)
  return (
    <p className={styles.note}>
      <b>{since ? t.changes : t.changesWeek}</b>
      {since ? ` (${t.changesSince(formatInstant(new Date(since)))})` : ''}:{' '}
      {told.length > 0 ? `${told.join(', ')}.` : t.changesNone}{' '}
      <Button className="no-print" size="compact-sm" variant="default" loading={look.isPending} onClick={() => look.mutate()}>
        {t.looked}
      </Button>
    </p>
  )
}
