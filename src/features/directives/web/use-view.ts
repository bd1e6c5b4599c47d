import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DocumentDetail } from './calls.ts'
import { views, type View } from './shows.ts'

const route = getRouteApi('/documents/$id')
const KEY = 'cotmoc.document-view'

function remembered(): View | undefined {
  try {
    return views.find((view) => view === localStorage.getItem(KEY))
  } catch {
    // Storage closed by the browser's settings: a scan then opens as pictures each time.
    return undefined
  }
}

/** Whether the document is a file with pages that can be shown as pictures. */
export function hasPages(document: DocumentDetail): boolean {
  return document.file?.format === 'pdf' || document.file?.format === 'image'
}

/**
 * How the document is shown, kept in the address. A scan opens as its pictures unless this browser chose the words last time; what has
 * a text layer opens as words.
 */
export function useView(document: DocumentDetail): { view: View; setView: (view: View) => void } {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const setView = useCallback(
    (view: View) => {
      try {
        localStorage.setItem(KEY, view)
      } catch {
        // See remembered(): the address alone keeps the choice.
      }
      void navigate({ search: (old) => ({ ...old, view }), replace: true, resetScroll: false })
    },
    [navigate],
  )
  if (!hasPages(document)) return { view: 'text', setView }
  return { view: search.view ?? (document.file?.byOcr ? (remembered() ?? 'pages') : 'text'), setView }
}
