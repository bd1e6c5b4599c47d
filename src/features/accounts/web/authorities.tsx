import { MultiSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { say, sayProblem, useUndo } from '../../../platform/web/ui/undo.tsx'
import { decidingRoles, type AuthorityAction, type Role } from '../policy.ts'
import { text } from '../text.ts'
import styles from './accounts.module.css'

interface Change {
  action: AuthorityAction
  roles: Role[]
}

/** The table of authorities: read by everyone, changed by the office, each change undone with one press. */
export function Authorities(): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const offerUndo = useUndo()
  const mayChange = usePermission('authorities.manage')
  const table = useQuery({ queryKey: ['accounts', 'authorities'], queryFn: () => answer(api().GET('/authorities')) })
  const set = useMutation({
    mutationFn: ({ action, roles }: Change) =>
      answer(api().PUT('/authorities/{action}', { params: { path: { action } }, body: { roles } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts', 'authorities'] }),
    onError: sayProblem,
  })
  if (table.error) return <ErrorState error={table.error} onRetry={() => void table.refetch()} />
  if (!table.data) return <Waiting />
  const change = (action: AuthorityAction, before: Role[], roles: Role[]) => {
    if (roles.length === 0) return say(t.atLeastOne)
    set.mutate(
      { action, roles },
      { onSuccess: () => offerUndo({ message: t.saved, undo: () => set.mutateAsync({ action, roles: before }) }) },
    )
  }
  return (
    <>
      <PageHeader
        title={t.authorities}
        help={{ purpose: t.authoritiesPurpose, who: t.authoritiesWho, example: t.authoritiesExample }}
        actions={<PrintButton />}
      />
      {table.data.authorities.map(({ action, roles, changed }) => (
        <div key={action} className={styles.row}>
          <span className={styles.rowWords}>
            {t.action(action)} <span className={styles.note}>({changed ? t.byOffice : t.byDefault})</span>
          </span>
          {mayChange ? (
            <MultiSelect
              aria-label={`${t.deciders}: ${t.action(action)}`}
              data={decidingRoles.map((value) => ({ value, label: t.role(value) }))}
              value={roles}
              onChange={(next) => change(action, roles, next as Role[])}
              w="min(100%, 28rem)"
            />
          ) : (
            <span>{roles.map((role) => t.role(role)).join(', ')}</span>
          )}
        </div>
      ))}
    </>
  )
}
