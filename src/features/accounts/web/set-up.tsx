import { Button, PasswordInput, Radio, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answer, globalApi, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { useSignedIn } from '../../../platform/web/sign-in.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { text } from '../text.ts'
import styles from './accounts.module.css'

const route = getRouteApi('/set-up/$token')
const MIN_PASSWORD = 10

interface First {
  provinceName: string
  provinceId: string
  fullName: string
  username: string
  units: 'empty' | 'lang-son'
}

/** Opens a one-time link: sets a password, and for the first administrator also the province and its units. */
export function SetUp(): ReactNode {
  const { token } = route.useParams()
  const link = useQuery({
    queryKey: ['set-up', token],
    queryFn: () => answer(globalApi.GET('/api/set-up/{token}', { params: { path: { token } } })),
    retry: false,
    staleTime: Infinity,
  })
  if (link.error) return <ErrorState error={link.error} />
  if (!link.data) return <Waiting />
  return <SetUpForm token={token} link={link.data} />
}

interface Link {
  purpose: 'first_admin' | 'password'
  name: string | null
  username: string | null
}

function SetUpForm({ token, link }: { token: string; link: Link }): ReactNode {
  const t = useText(text)
  const signedIn = useSignedIn()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [first, setFirst] = useState<First>({ provinceName: '', provinceId: '', fullName: '', username: '', units: 'lang-son' })
  const isFirst = link.purpose === 'first_admin'
  const send = useMutation({
    mutationFn: () => {
      const body = isFirst ? { password, first: { ...first, provinceId: Number(first.provinceId) } } : { password }
      return answer(globalApi.POST('/api/set-up/{token}', { params: { path: { token } }, body }))
    },
    onSuccess: () => signedIn(isFirst ? '/admin?first=true' : '/'),
  })
  const tooShort = password !== '' && password.length < MIN_PASSWORD
  const differs = again !== '' && again !== password
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password.length >= MIN_PASSWORD && again === password) send.mutate()
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <title>{`${isFirst ? t.setUp : t.newPassword} · Cột Mốc`}</title>
      <Stack gap="md">
        <h1 className={styles.title}>{isFirst ? t.setUp : t.newPassword}</h1>
        <p className={styles.note}>{isFirst ? t.setUpLead : t.newPasswordFor(link.name ?? '', link.username ?? '')}</p>
        {send.error ? (
          <p role="alert" className={styles.refusal}>
            {sentenceOf(send.error)}
          </p>
        ) : null}
        {isFirst ? (
          <>
            <h2 className={styles.step}>{t.stepAdmin}</h2>
            <AdminFields first={first} onChange={setFirst} />
          </>
        ) : null}
        <PasswordInput
          label={t.password}
          description={t.passwordRule}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tooShort ? t.tooShort : null}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
          autoFocus={!isFirst}
          required
        />
        <PasswordInput
          label={t.again}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={differs ? t.notSame : null}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
          required
        />
        {isFirst ? (
          <>
            <h2 className={styles.step}>{t.stepUnits}</h2>
            <ProvinceFields first={first} onChange={setFirst} />
          </>
        ) : null}
        <Button type="submit" loading={send.isPending} fullWidth>
          {isFirst ? t.begin : t.newPassword}
        </Button>
      </Stack>
    </form>
  )
}

interface FirstProps {
  first: First
  onChange: (next: First) => void
}

function AdminFields({ first, onChange }: FirstProps): ReactNode {
  const t = useText(text)
  return (
    <>
      <TextInput
        label={t.fullName}
        value={first.fullName}
        onChange={(event) => onChange({ ...first, fullName: event.currentTarget.value })}
        autoComplete="name"
        autoFocus
        required
      />
      <TextInput
        label={t.username}
        description={t.usernameRule}
        value={first.username}
        onChange={(event) => onChange({ ...first, username: event.currentTarget.value })}
        autoComplete="username"
        autoCapitalize="none"
        required
      />
    </>
  )
}

function ProvinceFields({ first, onChange }: FirstProps): ReactNode {
  const t = useText(text)
  return (
    <>
      <TextInput
        label={t.provinceName}
        description={t.provinceExample}
        value={first.provinceName}
        onChange={(event) => onChange({ ...first, provinceName: event.currentTarget.value })}
        required
      />
      <TextInput
        label={t.provinceCode}
        value={first.provinceId}
        onChange={(event) => onChange({ ...first, provinceId: event.currentTarget.value })}
        inputMode="numeric"
        pattern="[0-9]{1,2}"
        required
      />
      <Radio.Group
        label={t.startUnits}
        value={first.units}
        onChange={(value) => onChange({ ...first, units: value === 'empty' ? 'empty' : 'lang-son' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="lang-son" label={t.startLangSon} />
          <Radio value="empty" label={t.startEmpty} />
        </Stack>
      </Radio.Group>
    </>
  )
}
