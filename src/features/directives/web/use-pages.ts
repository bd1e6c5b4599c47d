import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import { around, rectsOf, wordsOf, type PageRect } from '../rules/places.ts'
import { readPages, readPageWords, type DocumentDetail, type DocumentPages, type PageSheet } from './calls.ts'
import type { LaidParagraph } from './lay-out.ts'
import { hasPages } from './use-view.ts'

/** A stretch of the document's text. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** The pages of the document; asked for only where it has any and they are shown. */
export function usePages(document: DocumentDetail, shown: boolean): UseQueryResult<DocumentPages> {
  return useQuery({
    queryKey: ['directive-pages', document.id],
    staleTime: Infinity,
    enabled: shown && hasPages(document),
    queryFn: () => readPages(document.id),
  })
}

const wordsQuery = (id: string, page: number) => ({
  queryKey: ['directive-words', id, page],
  staleTime: Infinity,
  queryFn: () => readPageWords(id, page),
})

/** The words of a page in their places; undefined until they are known. */
export function usePageWords(id: string, page: number, wanted: boolean): ReturnType<typeof wordsOf> | undefined {
  const { data } = useQuery({ ...wordsQuery(id, page), enabled: wanted })
  return useMemo(() => data && wordsOf(data), [data])
}

/** Pages whose text the span touches. */
export function pagesOfSpan({ pages }: DocumentPages, span: TextSpan): PageSheet[] {
  return pages.filter(({ start, end }) => start !== null && end !== null && start < span.end && end > span.start)
}

/** The page on which the paragraph of the span begins, as the reader noted it; for documents without places. */
export function pageOfParagraph(lines: readonly LaidParagraph[], span: TextSpan): number | undefined {
  return lines.findLast(({ start }) => start <= span.start)?.paragraph.page
}

/** A part of a page around a sentence. */
export interface Crop {
  readonly page: PageSheet
  readonly rects: readonly PageRect[]
  readonly around: PageRect
}

const MARGIN = 0.016

/** What is cut out of the pages to show a sentence; empty where it is not known where it stands. */
export function useCrops(document: DocumentDetail, span: TextSpan | null, shown: boolean): Crop[] {
  const pages = usePages(document, shown)
  const touched = useMemo(() => (pages.data && span ? pagesOfSpan(pages.data, span) : []), [pages.data, span])
  const words = useQueries({ queries: touched.map(({ number }) => wordsQuery(document.id, number)) })
  if (!span || !shown) return []
  return touched.flatMap((page, i) => {
    const numbers = words[i]?.data
    const rects = numbers ? rectsOf(wordsOf(numbers), span) : []
    const box = around(rects)
    if (!box) return []
    const grown = {
      x0: Math.max(0, box.x0 - MARGIN),
      y0: Math.max(0, box.y0 - MARGIN),
      x1: Math.min(1, box.x1 + MARGIN),
      y1: Math.min(1, box.y1 + MARGIN),
    }
    return [{ page, rects, around: grown }]
  })
}

/** Whether an element is within about one screen of what is seen. `scrolls`: the element that scrolls, or the window. */
export function useNear(ref: RefObject<HTMLElement | null>, scrolls: RefObject<HTMLElement | null> | null): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const watcher = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: scrolls?.current ?? null,
      rootMargin: '100% 0px',
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [ref, scrolls])
  return near
}
