import { Badge, Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircle, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import type { Draft, DraftBody, Presence } from './calls.ts'
import { Changed, nameOf } from './changed-words.tsx'
import { doubtsShown, doubtWords } from './doubts.ts'
import { NamePicker } from './name-picker.tsx'
import { text } from './review-text.ts'
import styles from './task-card.module.css'
import { deadlineLine, isDoubtful } from './words.ts'

/** What can be done with the chosen card; the keys of the review do the same. */
export interface CardActs {
  accept: () => void
  edit: () => void
  split: () => void
  merge: () => void
  reject: () => void
  reopen: () => void
  nameIs: (name: string, unit: { unitId: string | null; groupId: string | null; called: string }) => void
}

/** A card that is not chosen: what, who, by when, in three lines. */
export function ShortCard({
  draft,
  place,
  others,
  onChoose,
}: {
  draft: Draft
  /** Where it stands: `placesOf`. */
  place: string
  others: readonly Presence[]
  onChoose: () => void
}): ReactNode {
  const t = useText(text)
  const leads = draft.bodies.filter((body) => body.role === 'lead')
  return (
    <button type="button" className={`${styles.card} ${styles.short} ${styles[lookOf(draft)]}`} onClick={onChoose}>
      <CardHead draft={draft} place={place} others={others} />
      <span className={styles.words}>{draft.text}</span>
      <span className={styles.facts}>
        {leads.length > 0 ? leads.map(nameOf).join(', ') : t.noLead}
        {' · '}
        {draft.deadline ? deadlineLine(draft.deadline) : t.noDue}
      </span>
    </button>
  )
}

/** The chosen card: everything of the task, its doubts in words, and its buttons. */
export function OpenCard({
  draft,
  place,
  others,
  acts,
  locked,
  said,
}: {
  draft: Draft
  /** Where it stands: `placesOf`. */
  place: string
  others: readonly Presence[]
  acts: CardActs
  locked: boolean
  /** On a phone the sentence stands above and «Nhận» below the card: neither is repeated in it. */
  said?: string
}): ReactNode {
  const t = useText(text)
  const leads = draft.bodies.filter((body) => body.role === 'lead')
  const supports = draft.bodies.filter((body) => body.role === 'support')
  return (
    <article className={`${styles.card} ${styles.open} ${styles[lookOf(draft)]}`} aria-label={`${place} ${draft.text}`}>
      <CardHead draft={draft} place={place} others={others} />
      {said !== undefined && sameWords(said, draft.text) ? null : <p className={styles.fullWords}>{draft.text}</p>}
      <Changed draft={draft} part="text" />
      <dl className={styles.fields}>
        <dt>{t.lead}</dt>
        <dd>
          {leads.length > 0 ? <Bodies bodies={leads} /> : <em>{t.noLead}</em>}
          <Changed draft={draft} part="lead" />
        </dd>
        <dt>{t.support}</dt>
        <dd>
          {supports.length > 0 ? <Bodies bodies={supports} /> : <span className={styles.soft}>{t.noSupport}</span>}
          <Changed draft={draft} part="support" />
        </dd>
        <dt>{t.due}</dt>
        <dd>
          <DueLine draft={draft} />
          <Changed draft={draft} part="deadline" />
        </dd>
        {draft.deliverable ? (
          <>
            <dt>{t.product}</dt>
            <dd>{draft.deliverable}</dd>
          </>
        ) : null}
        {draft.kind === 'request' ? (
          <>
            <dt>{t.kind}</dt>
            <dd>
              {t.kindRequest}. {t.kindHelp}
            </dd>
          </>
        ) : null}
      </dl>
      <Doubts draft={draft} acts={acts} locked={locked} />
      {locked ? null : <Buttons draft={draft} acts={acts} accepting={said === undefined} />}
    </article>
  )
}

function DueLine({ draft }: { draft: Draft }): ReactNode {
  const t = useText(text)
  const { deadline, deadlineAssigned: by } = draft
  if (!deadline) return <em>{t.noDue}</em>
  return (
    <>
      {deadlineLine(deadline)}
      {by ? <Later words={t.laterBy(by.byName, formatInstant(new Date(by.at)), by.basis)} /> : null}
    </>
  )
}

/** «ấn định sau» is never mixed with «theo văn bản»: it carries its own mark, with who, when and why. */
export function Later({ words }: { words: string }): ReactNode {
  const t = useText(text)
  return (
    <>
      {' '}
      <Badge variant="outline" color="gray" radius="sm" tt="none">
        {t.later}
      </Badge>
      <small className={styles.basis}>{words}</small>
    </>
  )
}

function Bodies({ bodies }: { bodies: readonly DraftBody[] }): ReactNode {
  const t = useText(text)
  return (
    <ul className={styles.bodies}>
      {bodies.map((body) => (
        <li key={`${body.role}:${body.unitId ?? body.groupId ?? body.name}`}>
          <span className={body.unitId || body.groupId ? styles.chip : `${styles.chip} ${styles.unclear}`}>
            {nameOf(body)}
            {body.memberCount === null ? null : <b title={t.membersOf(nameOf(body))}> {t.members(body.memberCount)}</b>}
            {body.kind === 'request' ? <small> · {t.asked}</small> : null}
            {body.unitId || body.groupId ? null : <small> · {t.unclear}</small>}
          </span>
          {body.assigned ? (
            <Later words={t.laterBy(body.assigned.byName, formatInstant(new Date(body.assigned.at)), body.assigned.basis)} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function CardHead({ draft, place, others }: { draft: Draft; place: string; others: readonly Presence[] }): ReactNode {
  const t = useText(text)
  const look = lookOf(draft)
  const words = { doubtful: t.doubtful, accepted: t.accepted, rejected: t.rejected, waiting: t.proposed }[look]
  const Shape = { doubtful: IconAlertTriangle, accepted: IconCheck, rejected: IconX, waiting: IconCircle }[look]
  return (
    <span className={styles.head}>
      <b>{place || '–'}</b>
      {draft.origin === 'person' ? <small className={styles.soft}>{t.byPerson}</small> : null}
      {others.map(({ person }) => (
        <span key={person.id} className={styles.other}>
          {t.isHere(person.name)}
        </span>
      ))}
      <span className={styles.state}>
        <Shape size={16} aria-hidden /> {words}
      </span>
    </span>
  )
}

function Doubts({ draft, acts, locked }: { draft: Draft; acts: CardActs; locked: boolean }): ReactNode {
  if (draft.doubts.length === 0) return null
  return (
    <ul className={styles.doubts}>
      {doubtsShown(draft.doubts).map((doubt, i) => {
        const body = draft.bodies.find((one) => one.name === doubt.text && !one.unitId && !one.groupId)
        return (
          <li key={i}>
            <IconAlertTriangle size={16} aria-hidden /> {doubtWords(doubt)}
            {body && !locked ? <NameAnswer body={body} acts={acts} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** Who an unclear name is: the likely units as buttons, any other by typing. The answer holds for the whole document and is learned. */
function NameAnswer({ body, acts }: { body: DraftBody; acts: CardActs }): ReactNode {
  const t = useText(text)
  const [searching, setSearching] = useState(false)
  return (
    <div className={styles.answer}>
      {body.candidates.slice(0, 4).map((unit) => (
        <Button
          key={unit.id}
          size="compact-sm"
          variant="default"
          onClick={() => acts.nameIs(body.name, { unitId: unit.id, groupId: null, called: unit.name })}
        >
          {unit.name}
        </Button>
      ))}
      {searching ? (
        <NamePicker
          label={t.nameIs(body.name)}
          autoFocus
          onPick={(pick) => acts.nameIs(body.name, { ...pick, called: pick.name })}
          onLeave={() => setSearching(false)}
        />
      ) : (
        <Button size="compact-sm" variant="subtle" onClick={() => setSearching(true)}>
          {t.nameSearch}
        </Button>
      )}
    </div>
  )
}

function Buttons({ draft, acts, accepting }: { draft: Draft; acts: CardActs; accepting: boolean }): ReactNode {
  const t = useText(text)
  const act = (key: string, words: string, run: () => void, main = false) => (
    <Button size="compact-sm" variant={main ? 'filled' : 'default'} onClick={run} aria-keyshortcuts={key}>
      <kbd className={styles.key} aria-hidden>
        {key}
      </kbd>
      {words}
    </Button>
  )
  return (
    <div className={styles.buttons}>
      {draft.state === 'accepted' || !accepting ? null : act('a', t.accept, acts.accept, true)}
      {act('e', t.edit, acts.edit)}
      {act('s', t.split, acts.split)}
      {act('m', t.merge, acts.merge)}
      {draft.state === 'rejected' ? null : act('x', t.reject, acts.reject)}
      {draft.state === 'proposed' ? null : act('r', t.reopen, acts.reopen)}
    </div>
  )
}

function sameWords(a: string, b: string): boolean {
  const plain = (words: string) => words.normalize('NFC').replaceAll(/\s+/g, ' ').trim() // «Rà soát\n các mốc»
  return plain(a) === plain(b)
}

function lookOf(draft: Draft): 'doubtful' | 'accepted' | 'rejected' | 'waiting' {
  if (draft.state === 'accepted') return 'accepted'
  if (draft.state === 'rejected') return 'rejected'
  return isDoubtful(draft) ? 'doubtful' : 'waiting'
}
