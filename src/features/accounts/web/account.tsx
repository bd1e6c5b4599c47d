import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { addDays, formatDate, formatInstant } from '../../../platform/shared/dates.ts'
import { answer, api, globalApi, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { useSession, useToday } from '../../../platform/web/session.ts'
import { DateField } from '../../../platform/web/ui/DateField.tsx'
import { PageHeader } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState } from '../../../platform/web/ui/states.tsx'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import { text } from '../text.ts'
import styles from './accounts.module.css'
import { deviceWords } from './device.ts'

export function Account(): ReactNode {
  const t = useText(text)
  const { person, posts } = useSession()
  return (
    <>
      <PageHeader
        title={t.account}
        sentence={[person.name, ...posts.map((post) => `${post.title}, ${post.unitName}`)].join(' · ')}
        help={{ purpose: t.accountPurpose, who: t.accountWho, example: t.accountExample }}
      />
      <Sessions />
      <Delegations />
    </>
  )
}

function Sessions(): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => answer(globalApi.GET('/api/sessions')) })
  const end = useMutation({
    mutationFn: (id: string) => answer(globalApi.DELETE('/api/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
    onError: sayProblem,
  })
  return (
    <section className={styles.section}>
      <h2>{t.sessions}</h2>
      {sessions.error ? <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} /> : null}
      {sessions.data?.sessions.map((session) => (
        <div key={session.id} className={styles.row}>
          <span className={styles.rowWords}>
            {deviceWords(session.userAgent) ?? t.unknownDevice} · {t.lastSeen} {formatInstant(new Date(session.lastSeenAt))}
            {session.current ? ` · ${t.thisSession}` : ''}
          </span>
          {session.current ? null : (
            <Button variant="default" size="xs" onClick={() => end.mutate(session.id)}>
              {t.endSession}
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}

function Delegations(): ReactNode {
  const t = useText(text)
  const today = useToday()
  const me = useSession().person.id
  const client = useQueryClient()
  const list = useQuery({ queryKey: ['accounts', 'delegations'], queryFn: () => answer(api().GET('/delegations')) })
  const refresh = () => client.invalidateQueries({ queryKey: ['accounts', 'delegations'] })
  const revoke = useMutation({
    mutationFn: (id: string) => answer(api().DELETE('/delegations/{id}', { params: { path: { id } } })),
    onSettled: refresh,
    onError: sayProblem,
  })
  return (
    <section className={styles.section}>
      <h2>{t.delegations}</h2>
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.delegations.length === 0 ? <p className={styles.note}>{t.noDelegations}</p> : null}
      {list.data?.delegations.map((one) => {
        const over = one.revoked || one.validTo <= today
        const whom = one.from.id === me ? t.givenTo(one.to.name) : t.receivedFrom(one.from.name)
        return (
          <div key={one.id} className={`${styles.row} ${over ? styles.past : ''}`}>
            <span className={styles.rowWords}>
              {whom}, {t.since(formatDate(one.validFrom))} {t.until(formatDate(addDays(one.validTo, -1)))} · {one.basis}
              {one.revoked ? ` · ${t.revoked}` : over ? ` · ${t.ended}` : ''}
            </span>
            {one.from.id === me && !over ? (
              <Button variant="default" size="xs" onClick={() => revoke.mutate(one.id)}>
                {t.revoke}
              </Button>
            ) : null}
          </div>
        )
      })}
      <Delegate onDone={refresh} />
    </section>
  )
}

function Delegate({ onDone }: { onDone: () => Promise<void> }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [basis, setBasis] = useState('')
  const [from, setFrom] = useState<string | null>(today)
  const [to, setTo] = useState<string | null>(null)
  const found = useQuery({
    queryKey: ['accounts', 'directory', typed],
    queryFn: () => answer(api().GET('/directory', { params: { query: { q: typed.split(' – ')[0] ?? typed } } })),
    enabled: typed.trim().length > 0,
  })
  const labels = (found.data?.people ?? []).map((person) => ({
    id: person.id,
    label: [person.name, person.title].filter(Boolean).join(' – '),
  }))
  const chosen = labels.find((one) => one.label === typed)
  const send = useMutation({
    mutationFn: (toPerson: string) =>
      answer(
        api().POST('/delegations', {
          body: { toPerson, basis, validFrom: from ?? today, validTo: to ? addDays(to, 1) : addDays(today, 8) },
        }),
      ),
    onSuccess: () => {
      setTyped('')
      setBasis('')
      return onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) send.mutate(chosen.id)
  }
  return (
    <form onSubmit={submit} className={`${styles.panel} no-print`} aria-label={t.delegate}>
      {send.error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(send.error)}
        </p>
      ) : null}
      <h3 className={styles.formTitle}>{t.delegate}</h3>
      <div className={styles.fields}>
        <Autocomplete
          label={t.toWhom}
          placeholder={t.findPerson}
          data={[...new Set(labels.map((one) => one.label))]}
          value={typed}
          onChange={setTyped}
          filter={({ options }) => options}
          error={typed !== '' && found.isSuccess && !chosen ? t.choosePerson : null}
          required
        />
        <TextInput
          label={t.basis}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
          minLength={5}
          required
        />
        <DateField label={t.from} value={from} onChange={(day) => setFrom(day)} />
        <DateField label={t.to} value={to} onChange={(day) => setTo(day)} />
      </div>
      <Button type="submit" loading={send.isPending} disabled={!chosen || !to}>
        {t.delegate}
      </Button>
    </form>
  )
}
