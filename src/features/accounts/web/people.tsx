import { Button, Group, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answer, api, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { DataTable } from '../../../platform/web/ui/DataTable.tsx'
import { FilterField } from '../../../platform/web/ui/FilterField.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { EmptyState } from '../../../platform/web/ui/states.tsx'
import { text } from '../text.ts'
import styles from './accounts.module.css'
import { LinkPanel, type HandedLink } from './link-panel.tsx'

const route = getRouteApi('/admin/people')

export function People(): ReactNode {
  const t = useText(text)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = usePermission('accounts.manage')
  const people = useInfiniteQuery({
    queryKey: ['accounts', 'people', search.q ?? ''],
    queryFn: ({ pageParam }) =>
      answer(api().GET('/people', { params: { query: { q: search.q || undefined, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader
        title={t.people}
        help={{ purpose: t.peoplePurpose, who: t.peopleWho, example: t.peopleExample }}
        actions={
          <>
            <PrintButton />
            {mayManage ? (
              <Button onClick={() => void navigate({ search: (old) => ({ ...old, add: true }) })}>{t.addPerson}</Button>
            ) : null}
          </>
        }
      />
      {search.add && mayManage ? <NewPerson onDone={() => void navigate({ search: ({ add: _add, ...old }) => old })} /> : null}
      <div className={`${styles.filter} no-print`}>
        <FilterField
          label={t.search}
          value={search.q}
          onChange={(q) => void navigate({ search: (old) => ({ ...old, q }), replace: true, resetScroll: false })}
        />
      </div>
      <DataTable
        label={t.people}
        columns={[
          {
            key: 'name',
            head: t.name,
            cell: (row) => (
              <Link className={styles.rowLink} to="/admin/people/$id" params={{ id: row.id }}>
                {row.fullName}
              </Link>
            ),
          },
          { key: 'username', head: t.username, cell: (row) => row.username },
          { key: 'posts', head: t.posts, cell: (row) => row.posts.map((post) => `${post.title}, ${post.unitName}`).join('; ') },
          { key: 'state', head: t.state, cell: (row) => (row.active ? t.active : t.closed) },
        ]}
        rows={people.data?.pages.flatMap((page) => page.people)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/admin/people/$id', params: { id: row.id } })}
        error={people.error}
        onRetry={() => void people.refetch()}
        empty={<EmptyState title={t.noPeople} />}
        hasMore={people.hasNextPage}
        loadingMore={people.isFetchingNextPage}
        onMore={() => void people.fetchNextPage()}
      />
    </>
  )
}

/** Adds someone and shows the link to hand over; posts and rights follow on the person's page. */
function NewPerson({ onDone }: { onDone: () => void }): ReactNode {
  const t = useText(text)
  const client = useQueryClient()
  const navigate = route.useNavigate()
  const [fullName, setFullName] = useState('')
  const [username, setUsername] = useState('')
  const [made, setMade] = useState<{ id: string; link: HandedLink } | null>(null)
  const add = useMutation({
    mutationFn: () => answer(api().POST('/people', { body: { fullName, username } })),
    onSuccess: (result) => {
      setMade(result)
      return client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  if (made) {
    return (
      <section className={styles.panel}>
        <LinkPanel link={made.link} />
        <Group mt="md">
          <Button onClick={() => void navigate({ to: '/admin/people/$id', params: { id: made.id } })}>{t.addPost}</Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </section>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form onSubmit={submit} className={styles.panel} aria-label={t.addPerson}>
      {add.error ? (
        <p role="alert" className={styles.refusal}>
          {sentenceOf(add.error)}
        </p>
      ) : null}
      <h2 className={styles.formTitle}>{t.addPerson}</h2>
      <div className={styles.fields}>
        <TextInput
          label={t.fullName}
          value={fullName}
          onChange={(event) => setFullName(event.currentTarget.value)}
          required
          autoFocus
        />
        <TextInput
          label={t.username}
          description={t.usernameRule}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoCapitalize="none"
          required
        />
      </div>
      <Group>
        <Button type="submit" loading={add.isPending}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  )
}
