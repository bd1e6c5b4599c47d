import 'virtual:mantine-styles'
import './fonts.css'
import './base.css'
import './print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, startTransition, StrictMode, Suspense, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { answersCame, firstStands, takeInAnswers } from './along.ts'
import { onSignedOut } from './api.ts'
import { currentLanguage } from './language.ts'
import { queryClient, router } from './router.tsx'
import { healthQuery, sessionQuery } from './session.ts'
import { cssVariables, theme } from './theme.ts'

/** After the first screen has its files and its paint: it competes with neither. */
const Toasts = lazy(async () => {
  await new Promise((resolve) => (document.readyState === 'complete' ? resolve(null) : addEventListener('load', resolve)))
  await new Promise((resolve) => setTimeout(resolve, TOASTS_AFTER_MS))
  return import('./ui/Toasts.tsx')
})

const TOASTS_AFTER_MS = 1_500

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the app.')

document.documentElement.lang = currentLanguage()
// A write that meets an ended session leads to the sign-in page too, with what was typed kept as a draft.
onSignedOut(() => queryClient.setQueryData(sessionQuery.queryKey, null))

/** The server writes a fresh nonce into the page; Mantine's own style elements carry it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// The scroll lock under Mantine's dialogs looks for it here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

/** Behind the screen, so that its effect runs when those of the first screen have asked for what they need. */
function FirstScreen(): null {
  useEffect(firstStands, [])
  return null
}

const app = (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light" getStyleNonce={() => nonce}>
        <RouterProvider router={router} />
        <FirstScreen />
        <Suspense>
          <Toasts />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>
)

/** Draws the first screen: whole and once when its answers came with the page, else the frame first. */
async function start(place: HTMLElement): Promise<void> {
  takeInAnswers(document)
  // Who is signed in is asked while the screen's own code is still on its way.
  const bare = router.matchRoutes(router.latestLocation).some(({ staticData }) => staticData.bare)
  const session = bare ? undefined : queryClient.prefetchQuery(sessionQuery)
  // The banner of exercise data stands above everything: coming later it would push the page down.
  if (answersCame()) await Promise.all([session, queryClient.prefetchQuery(healthQuery), router.load()])
  // As a transition it leaves the browser time for what the person does meanwhile.
  startTransition(() => createRoot(place).render(app))
}
void start(root)
