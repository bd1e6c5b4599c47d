import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { answer, api, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission, useToday } from '../../../platform/web/session.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { PageHeader } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { say, sayProblem } from '../../../platform/web/ui/undo.tsx'
import { UnitPicker, type UnitChoice } from '../../../platform/web/ui/UnitPicker.tsx'
import { roles, type Role } from '../policy.ts'
import { text } from '../text.ts'
import styles from './accounts.module.css'
import { LinkPanel, type HandedLink } from './link-panel.tsx'

const route = getRouteApi('/admin/people/$id')

interface Dated {
  id: string
  unitName: string
  validFrom: string
  validTo: string | null
}

export function Person(): ReactNode {
  const t = useText(text)
  const { id } = route.useParams()
  const mayManage = usePermission('accounts.manage')
  const person = useQuery({
    queryKey: ['accounts', 'person', id],
    queryFn: () => answer(api().GET('/people/{id}', { params: { path: { id } } })),
  })
  const client = useQueryClient()
  const [link, setLink] = useState<HandedLink | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: ['accounts'] })
  const endPost = useMutation({
    mutationFn: (part: string) => answer(api().DELETE('/people/{id}/posts/{part}', { params: { path: { id, part } } })),
    onSuccess: refresh,
    onError: sayProblem,
  })
  const endGrant = useMutation({
    mutationFn: (part: string) => answer(api().DELETE('/people/{id}/grants/{part}', { params: { path: { id, part } } })),
    onSuccess: refresh,
    onError: sayProblem,
  })
  if (person.error && !person.data) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />
  if (!person.data) return <Waiting />
  const { fullName, username, active, hasPassword, posts, grants } = person.data
  const state = !active ? t.closed : hasPassword ? t.active : t.waitsForPassword
  return (
    <>
      <PageHeader
        title={fullName}
        sentence={`${t.username}: ${username ?? '–'} · ${state}`}
        help={{ purpose: t.peoplePurpose, who: t.peopleWho, example: t.peopleExample }}
        actions={mayManage ? <AccountActions id={id} active={active} onChanged={refresh} onLink={setLink} /> : null}
      />
      {link ? (
        <section className={styles.panel}>
          <LinkPanel link={link} />
        </section>
      ) : null}
      <DatedList
        title={t.posts}
        none={t.noPosts}
        rows={posts}
        words={(post) => post.title}
        onEnd={mayManage ? endPost.mutate : null}
      />
      {mayManage ? <AddPost id={id} onAdded={refresh} /> : null}
      <DatedList
        title={t.grants}
        none={t.noGrants}
        rows={grants}
        words={(grant) => `${t.role(grant.role)}${grant.relation === 'area' ? ` (${t.area})` : ''}`}
        onEnd={mayManage ? endGrant.mutate : null}
      />
      {mayManage ? <AddGrant id={id} onAdded={refresh} /> : null}
    </>
  )
}

interface AccountActionsProps {
  id: string
  active: boolean
  onChanged: () => Promise<void>
  onLink: (link: HandedLink) => void
}

function AccountActions({ id, active, onChanged, onLink }: AccountActionsProps): ReactNode {
  const t = useText(text)
  const renew = useMutation({
    mutationFn: () => answer(api().POST('/people/{id}/set-up-link', { params: { path: { id } } })),
    onSuccess: onLink,
    onError: sayProblem,
  })
  const toggle = useMutation({
    mutationFn: () => answer(api().PATCH('/people/{id}', { params: { path: { id } }, body: { active: !active } })),
    onSuccess: () => {
      say(t.saved)
      return onChanged()
    },
    onError: sayProblem,
  })
  return (
    <>
      <Button variant="default" loading={toggle.isPending} onClick={() => toggle.mutate()}>
        {active ? t.close : t.reopen}
      </Button>
      <Button loading={renew.isPending} onClick={() => renew.mutate()}>
        {t.newLink}
      </Button>
    </>
  )
}

interface DatedListProps<Row extends Dated> {
  title: string
  none: string
  rows: readonly Row[]
  words: (row: Row) => string
  onEnd: ((id: string) => void) | null
}

function DatedList<Row extends Dated>({ title, none, rows, words, onEnd }: DatedListProps<Row>): ReactNode {
  const t = useText(text)
  const today = useToday()
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className={styles.note}>{none}</p> : null}
      {rows.map((row) => {
        const past = row.validTo !== null && row.validTo <= today
        const dates = [
          t.since(formatDate(row.validFrom)),
          row.validTo ? t.until(formatDate(row.validTo)) : null,
          past ? t.ended : null,
        ]
        return (
          <div key={row.id} className={`${styles.row} ${past ? styles.past : ''}`}>
            <span className={styles.rowWords}>
              {words(row)} – {row.unitName}, {dates.filter(Boolean).join(', ')}
            </span>
            {onEnd && !past ? (
              <Button
                variant="default"
                size="xs"
                onClick={() => onEnd(row.id)}
                aria-label={`${t.end}: ${words(row)}, ${row.unitName}`}
              >
                {t.end}
              </Button>
            ) : null}
          </div>
        )
      })}
    </section>
  )
}

function AddPost({ id, onAdded }: { id: string; onAdded: () => Promise<void> }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const [unit, setUnit] = useState<readonly UnitChoice[]>([])
  const [title, setTitle] = useState('')
  const [isHead, setIsHead] = useState(false)
  const [from, setFrom] = useState<string | null>(today)
  const add = useMutation({
    mutationFn: () => {
      const body = { unitId: unit[0]?.id ?? '', title, isHead, validFrom: from ?? today }
      return answer(api().POST('/people/{id}/posts', { params: { path: { id } }, body }))
    },
    onSuccess: () => {
      setUnit([])
      setTitle('')
      setIsHead(false)
      return onAdded()
    },
  })
  return (
    <AddForm label={t.addPost} error={add.error} pending={add.isPending} ready={unit.length > 0} onAdd={() => add.mutate()}>
      <UnitPicker label={t.unit} value={unit} onChange={setUnit} />
      <TextInput label={t.title} value={title} onChange={(event) => setTitle(event.currentTarget.value)} required />
      <DateField label={t.from} value={from} onChange={(day) => setFrom(day)} />
      <Checkbox
        className={styles.box}
        label={t.isHead}
        checked={isHead}
        onChange={(event) => setIsHead(event.currentTarget.checked)}
      />
    </AddForm>
  )
}

function AddGrant({ id, onAdded }: { id: string; onAdded: () => Promise<void> }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const [unit, setUnit] = useState<readonly UnitChoice[]>([])
  const [role, setRole] = useState<Role>('unit_officer')
  const [relation, setRelation] = useState<'belongs' | 'area'>('belongs')
  const add = useMutation({
    mutationFn: () => {
      const body = { role, unitId: unit[0]?.id ?? '', relation, validFrom: today }
      return answer(api().POST('/people/{id}/grants', { params: { path: { id } }, body }))
    },
    onSuccess: () => {
      setUnit([])
      return onAdded()
    },
  })
  return (
    <AddForm label={t.addGrant} error={add.error} pending={add.isPending} ready={unit.length > 0} onAdd={() => add.mutate()}>
      <Select
        label={t.roleLabel}
        data={roles.map((value) => ({ value, label: t.role(value) }))}
        value={role}
        onChange={(value) => setRole((value as Role | null) ?? role)}
        allowDeselect={false}
      />
      <UnitPicker label={t.unit} value={unit} onChange={setUnit} />
      <Select
        label={t.relation}
        data={[
          { value: 'belongs', label: t.belongs },
          { value: 'area', label: t.area },
        ]}
        value={relation}
        onChange={(value) => setRelation(value === 'area' ? 'area' : 'belongs')}
        allowDeselect={false}
      />
    </AddForm>
  )
}

interface AddFormProps {
  label: string
  error: unknown
  pending: boolean
  ready: boolean
  onAdd: () => void
  children: ReactNode
}

function AddForm({ label, error, pending, ready, onAdd, children }: AddFormProps): ReactNode {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onAdd()
  }
  return (
    <form onSubmit={submit} aria-label={label} className={`${styles.panel} no-print`}>
      {error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(error)}
        </p>
      ) : null}
      <h3 className={styles.formTitle}>{label}</h3>
      <div className={styles.fields}>{children}</div>
      <Button type="submit" loading={pending} disabled={!ready}>
        {label}
      </Button>
    </form>
  )
}
