import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answer, globalApi, sentenceOf } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { useSignedIn } from '../../../platform/web/sign-in.ts'
import { text as shell } from '../../../platform/web/texts.ts'
import { text } from '../text.ts'
import styles from './accounts.module.css'

const route = getRouteApi('/sign-in')

export function SignIn(): ReactNode {
  const t = useText(text)
  const { product } = useText(shell)
  const search = route.useSearch()
  const signedIn = useSignedIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const enter = useMutation({
    mutationFn: () => answer(globalApi.POST('/api/session', { body: { username, password } })),
    onSuccess: () => signedIn(search.return),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <title>{`${t.signIn} · ${product}`}</title>
      <Stack gap="md">
        <h1 className={styles.title}>{t.signIn}</h1>
        {search.ended && !enter.error ? (
          <p role="status" className={styles.note}>
            {t.sessionEnded}
          </p>
        ) : null}
        {enter.error ? (
          <p role="alert" className={styles.refusal}>
            {sentenceOf(enter.error)}
          </p>
        ) : null}
        <TextInput
          label={t.username}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
        />
        <PasswordInput
          label={t.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
          required
        />
        <Button type="submit" loading={enter.isPending} fullWidth>
          {t.signIn}
        </Button>
        <p className={styles.note}>{t.forgot}</p>
      </Stack>
    </form>
  )
}
