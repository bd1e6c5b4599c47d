import 'virtual:mantine-styles'
import './fonts.css'
import './base.css'
import './print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { onSignedOut } from './api.ts'
import { currentLanguage } from './language.ts'
import { queryClient, router } from './router.tsx'
import { sessionQuery } from './session.ts'
import { cssVariables, theme } from './theme.ts'

const Toasts = lazy(() => import('./ui/Toasts.tsx'))

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the app.')

document.documentElement.lang = currentLanguage()
// A write that meets an ended session leads to the sign-in page too, with what was typed kept as a draft.
onSignedOut(() => queryClient.setQueryData(sessionQuery.queryKey, null))

// Who is signed in is asked while the screen's own code is still on its way.
if (!router.matchRoutes(router.latestLocation).some(({ staticData }) => staticData.bare))
  void queryClient.prefetchQuery(sessionQuery)

/** The server writes a fresh nonce into the page; Mantine's own style elements carry it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// The scroll lock under Mantine's dialogs looks for it here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light" getStyleNonce={() => nonce}>
        <RouterProvider router={router} />
        <Suspense>
          <Toasts />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
)
