import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { answer, api } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission, useToday } from '../../../platform/web/session.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { sayProblem } from '../../../platform/web/ui/undo.tsx'
import { text } from '../text.ts'
import { EntryForm } from './entry-form.tsx'
import { Merge, Relate, Rename, useRefresh, type Detail } from './unit-forms.tsx'
import styles from './units.module.css'

type Panel = 'rename' | 'merge' | 'relate' | null

const route = getRouteApi('/admin/units/$id')

export function Unit(): ReactNode {
  const t = useText(text)
  const { id } = route.useParams()
  const mayManage = usePermission('units.manage')
  const [panel, setPanel] = useState<Panel>(null)
  const unit = useQuery({
    queryKey: ['units', id],
    queryFn: () => answer(api().GET('/units/{id}', { params: { path: { id } } })),
  })
  if (unit.error && !unit.data) return <ErrorState error={unit.error} onRetry={() => void unit.refetch()} />
  if (!unit.data) return <Waiting />
  const { name, code, kind, system, head, headTitle, parentName } = unit.data
  const close = () => setPanel(null)
  return (
    <>
      <PageHeader
        title={name}
        sentence={`${t.kind(kind)} · ${t.system(system)} · ${t.code} ${code} · ${t.parent}: ${parentName ?? '–'} · ${headTitle ?? t.head}: ${head?.name ?? t.noHead}`}
        help={{ purpose: t.purpose, who: t.who, example: t.example }}
        actions={
          <>
            <PrintButton />
            {mayManage ? (
              <>
                <Button variant="default" onClick={() => setPanel('relate')}>
                  {t.addRelation}
                </Button>
                <Button variant="default" onClick={() => setPanel('merge')}>
                  {t.merge}
                </Button>
                <Button onClick={() => setPanel('rename')}>{t.rename}</Button>
              </>
            ) : null}
          </>
        }
      />
      {panel === 'rename' ? <Rename unit={unit.data} onDone={close} /> : null}
      {panel === 'merge' ? <Merge unit={unit.data} onDone={close} /> : null}
      {panel === 'relate' ? <Relate unit={unit.data} onDone={close} /> : null}
      <Versions unit={unit.data} />
      <Relations unit={unit.data} mayManage={mayManage} />
      <Aliases unit={unit.data} mayManage={mayManage} />
      {kind === 'commune' || kind === 'ward' ? <Villages parent={id} /> : null}
    </>
  )
}

const span = (t: { since: (day: string) => string; until: (day: string) => string }, from: string, to: string | null): string =>
  [t.since(formatDate(from)), to ? t.until(formatDate(to)) : ''].join(' ').trim()

function Versions({ unit }: { unit: Detail }): ReactNode {
  const t = useText(text)
  return (
    <section className={styles.section}>
      <h2>{t.versions}</h2>
      {unit.versions.map((version) => (
        <div key={version.validFrom} className={styles.row}>
          <span className={styles.words}>
            {version.name} ({version.code}), {span(t, version.validFrom, version.validTo)}
          </span>
        </div>
      ))}
      {unit.successions.map((one) => {
        const share = `${Math.round(one.share * 100)} %`
        return (
          <div key={`${one.unitId}${one.onDay}`} className={styles.row}>
            <span className={styles.words}>
              {formatDate(one.onDay)}: {one.direction === 'from' ? t.took(one.unitName, share) : t.went(one.unitName, share)}.{' '}
              {one.basis}
            </span>
          </div>
        )
      })}
    </section>
  )
}

function Relations({ unit, mayManage }: { unit: Detail; mayManage: boolean }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const refresh = useRefresh()
  const end = useMutation({
    mutationFn: (relation: string) =>
      answer(api().DELETE('/units/{id}/relations/{relation}', { params: { path: { id: unit.id, relation } } })),
    onSuccess: refresh,
    onError: sayProblem,
  })
  return (
    <section className={styles.section}>
      <h2>{t.relations}</h2>
      {unit.relations.map((one) => (
        <div key={one.id} className={styles.row}>
          <span className={styles.words}>
            <TextLink to="/admin/units/$id" params={{ id: one.unitId }}>
              {(one.direction === 'superior' ? t.superior : t.subordinate)(one.relation, one.unitName)}
            </TextLink>{' '}
            <span className={styles.note}>{span(t, one.validFrom, one.validTo)}</span>
          </span>
          {mayManage && (one.validTo === null || one.validTo > today) ? (
            <Button variant="default" size="xs" onClick={() => end.mutate(one.id)} aria-label={`${t.end}: ${one.unitName}`}>
              {t.end}
            </Button>
          ) : null}
        </div>
      ))}
    </section>
  )
}

function Aliases({ unit, mayManage }: { unit: Detail; mayManage: boolean }): ReactNode {
  const t = useText(text)
  const refresh = useRefresh()
  const [alias, setAlias] = useState('')
  const path = { id: unit.id }
  const add = useMutation({
    mutationFn: () => answer(api().POST('/units/{id}/aliases', { params: { path }, body: { alias, origin: 'abbreviation' } })),
    onSuccess: () => {
      setAlias('')
      return refresh()
    },
  })
  const remove = useMutation({
    mutationFn: (one: string) =>
      answer(api().DELETE('/units/{id}/aliases/{alias}', { params: { path: { ...path, alias: one } } })),
    onSuccess: refresh,
    onError: sayProblem,
  })
  return (
    <section className={styles.section}>
      <h2>{t.aliases}</h2>
      <p className={styles.note}>{t.aliasOrigins}</p>
      {unit.aliases.map((one) => (
        <div key={one.id} className={styles.row}>
          <span className={styles.words}>{one.alias}</span>
          {mayManage && one.origin !== 'official' ? (
            <Button variant="default" size="xs" onClick={() => remove.mutate(one.id)} aria-label={`${t.remove}: ${one.alias}`}>
              {t.remove}
            </Button>
          ) : null}
        </div>
      ))}
      {mayManage ? (
        <EntryForm label={t.addAlias} act={t.addAlias} error={add.error} pending={add.isPending} onSend={() => add.mutate()}>
          <TextInput
            label={t.addAlias}
            value={alias}
            onChange={(event) => setAlias(event.currentTarget.value)}
            minLength={2}
            required
          />
        </EntryForm>
      ) : null}
    </section>
  )
}

function Villages({ parent }: { parent: string }): ReactNode {
  const t = useText(text)
  const villages = useQuery({
    queryKey: ['units', 'villages', parent],
    queryFn: () => answer(api().GET('/units', { params: { query: { parent } } })),
  })
  return (
    <section className={styles.section}>
      <h2>{t.villages}</h2>
      {villages.error ? <ErrorState error={villages.error} onRetry={() => void villages.refetch()} /> : null}
      {villages.data?.units.length === 0 ? <p className={styles.note}>{t.none}</p> : null}
      {villages.data?.units.map((one) => (
        <div key={one.id} className={styles.row}>
          <TextLink to="/admin/units/$id" params={{ id: one.id }}>
            {one.name}
          </TextLink>
        </div>
      ))}
    </section>
  )
}
