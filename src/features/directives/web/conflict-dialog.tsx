import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { pick, useText } from '../../../platform/web/language.ts'
import { useSession } from '../../../platform/web/session.ts'
import type { Draft, DraftChange } from './calls.ts'
import { Dialog } from './dialog.tsx'
import styles from './dialogs.module.css'
import { text as conflictText } from './conflict-text.ts'
import { text } from './review-text.ts'
import { nameOf } from './changed-words.tsx'
import type { Conflict } from './use-edits.ts'
import { deadlineLine } from './words.ts'

interface ConflictDialogProps {
  conflict: Conflict
  onKeep: () => void
  onTake: () => void
}

/** Both versions side by side; nothing is written until one is chosen. */
export function ConflictDialog({ conflict, onKeep, onTake }: ConflictDialogProps): ReactNode {
  const t = useText(text)
  const c = useText(conflictText)
  const { theirs } = conflict
  const { person } = useSession()
  // The same person with the document open in two windows meets only himself.
  const own = theirs.changedBy?.id === person.id
  const who = own ? c.otherWindow : (theirs.changedBy?.name ?? c.someone)
  const at = theirs.changedAt ? formatInstant(new Date(theirs.changedAt)) : ''
  const rows = compare(theirs, conflict.yours as Partial<DraftChange> & { state?: Draft['state'] }, t)
  const column = (title: string, side: 'theirs' | 'yours', button: ReactNode) => (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd className={row.theirs === row.yours ? undefined : styles.differs}>{row[side]}</dd>
          </div>
        ))}
      </dl>
      {button}
    </section>
  )
  return (
    <Dialog title={own ? c.conflictOwnTitle : c.conflictTitle} closeWords={c.conflictKeep} size="xl" onClose={onKeep}>
      <p className={styles.help}>{own ? c.conflictOwnHelp(at) : c.conflictHelp(who, at)}</p>
      <div className={styles.versions}>
        {column(
          `${c.conflictTheirs} (${who})`,
          'theirs',
          <Button variant="default" data-autofocus onClick={onKeep}>
            {c.conflictKeep}
          </Button>,
        )}
        {column(
          own ? c.conflictHere : c.conflictYours,
          'yours',
          <Button onClick={onTake}>{own ? c.conflictTakeHere : c.conflictTake}</Button>,
        )}
      </div>
    </Dialog>
  )
}

interface Row {
  label: string
  theirs: string
  yours: string
}

type Words = (typeof text)['vi']

/** The fields of both versions in words; what was not sent is as it stands. */
function compare(theirs: Draft, yours: Partial<DraftChange> & { state?: Draft['state'] }, t: Words): Row[] {
  const states: Record<string, string> = { accepted: t.accepted, rejected: t.rejected, proposed: t.proposed }
  const names = (role: 'lead' | 'support') =>
    theirs.bodies
      .filter((body) => body.role === role)
      .map(nameOf)
      .join(', ') || '–'
  const own = (role: 'lead' | 'support') =>
    yours.bodies
      ?.filter((body) => body.role === role)
      .map(
        (body) =>
          theirs.bodies.find((one) => one.name === body.name && one.unitId === (body.unitId ?? null))?.unitName ?? body.name,
      )
      .join(', ') || '–'
  const sent = (role: 'lead' | 'support') => yours.bodies !== undefined && (yours.roles?.includes(role) ?? true)
  const due = theirs.deadline ? deadlineLine(theirs.deadline) : t.noDue
  const ownDue = yours.deadline === undefined ? due : (yours.deadline?.text ?? yours.deadline?.due ?? t.noDue)
  const state = states[theirs.state] ?? theirs.state
  const ownState = yours.state ?? (yours.accept ? 'accepted' : theirs.state)
  return [
    { label: t.formText, theirs: theirs.text, yours: yours.text ?? theirs.text },
    { label: t.lead, theirs: names('lead'), yours: sent('lead') ? own('lead') : names('lead') },
    { label: t.support, theirs: names('support'), yours: sent('support') ? own('support') : names('support') },
    { label: t.due, theirs: due, yours: ownDue },
    {
      label: t.product,
      theirs: theirs.deliverable ?? t.noProduct,
      yours: (yours.deliverable === undefined ? theirs.deliverable : yours.deliverable) ?? t.noProduct,
    },
    { label: pick(conflictText).conflictState, theirs: state, yours: states[ownState] ?? ownState },
  ]
}
