/** What stands on a page without belonging to the document: page numbers, gazette heads, flattened signature stamps. */
import type { PageContent, Segment } from './page-model.ts'

const PAGE_NUMBER = /^[-–—\s]*(?:Trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i // "- 2 -", "Trang 3/10"
const GAZETTE = /CÔNG BÁO\s*\/\s*S[ốo]/i // "CÔNG BÁO/Số 12/Ngày 01-02-2026  34"
const STAMP =
  /^(?:Ký bởi|Người ký|Cơ quan|Ngày ký|Thời gian ký|Giờ ký|Email|Chữ ký số|Digitally signed by|Signed by|Date|Reason|Location)\s*:/i // "Ngày ký: 2026-01-05 08:00:00 +07:00"

const inMargin = (segment: Segment, page: PageContent): boolean =>
  segment.y < page.height * 0.095 || segment.y > page.height * 0.92

/** The segments of the pages without furniture; `pages[i]` and `segments[i]` belong together. */
export function withoutFurniture(pages: readonly PageContent[], segments: readonly Segment[][]): Segment[][] {
  const repeated = repeatedInMargins(pages, segments)
  return segments.map((list, i) => {
    const page = pages[i]
    if (!page) return list
    const gazette = list.filter((segment) => GAZETTE.test(segment.text) && inMargin(segment, page)).map((segment) => segment.y)
    const stampTop = stampZone(list)
    return list.filter((segment) => {
      if (stampTop.has(segment)) return false
      if (!inMargin(segment, page)) return true
      if (PAGE_NUMBER.test(segment.text) || GAZETTE.test(segment.text) || repeated.has(mask(segment))) return false
      return !gazette.some((y) => Math.abs(y - segment.y) < 4)
    })
  })
}

const mask = (segment: Segment): string => segment.text.replace(/\d+/g, '#') // "Trang 3" → "Trang #"

/** Lines that stand in the margin of at least half of three or more pages. */
function repeatedInMargins(pages: readonly PageContent[], segments: readonly Segment[][]): Set<string> {
  const seen = new Map<string, number>()
  segments.forEach((list, i) => {
    const page = pages[i]
    if (!page) return
    for (const text of new Set(list.filter((segment) => inMargin(segment, page)).map(mask)))
      seen.set(text, (seen.get(text) ?? 0) + 1)
  })
  return new Set([...seen].filter(([, times]) => times >= 3 && times >= pages.length / 2).map(([text]) => text))
}

/** The small lines of a signature block that was printed into the page: a labelled line and its small neighbours. */
function stampZone(list: readonly Segment[]): Set<Segment> {
  const labelled = list.filter((segment) => STAMP.test(segment.text) && segment.size <= 10.5)
  const out = new Set<Segment>()
  if (labelled.length < 2) return out
  for (const label of labelled)
    for (const segment of list)
      if (
        segment.size <= label.size + 0.5 &&
        Math.abs(segment.y - label.y) < label.size * 4 &&
        segment.x0 < label.x1 + 40 &&
        segment.x1 > label.x0 - 5
      )
        out.add(segment)
  return out
}
