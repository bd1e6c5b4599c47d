import { formatDate } from '../../../platform/shared/dates.ts'
import { pick } from '../../../platform/web/language.ts'
import { dayInWords } from '../../../platform/web/ui/read-day.ts'
import { text as listText } from '../text.ts'
import { marksOf } from '../rules/marks.ts'
import type { Deadline, DocumentSummary, Draft } from './calls.ts'
import { text } from './review-text.ts'

/** Short sentences about documents, deadlines and tasks, the same on every screen. */

/** «Kế hoạch 111/KH-UBND», as officials name a document. */
export function documentName(
  document: Pick<DocumentSummary, 'type' | 'number' | 'title'> & { state?: DocumentSummary['state'] },
): string {
  const name = [document.type, document.number].filter((part) => part !== null).join(' ')
  if (name !== '') return name
  const words = pick(listText)
  return document.title ?? (document.state === 'reading' ? words.beingRead : words.unnamed)
}

const EVERY = {
  year: 'hằng năm',
  half: '6 tháng một lần',
  quarter: 'hằng quý',
  month: 'hằng tháng',
  week: 'hằng tuần',
  day: 'hằng ngày',
}
const SPAN = { working_day: 'ngày làm việc', day: 'ngày', month: 'tháng', year: 'năm' }

/** What a deadline means, in words: the echo that stands below what is typed. */
export function deadlineEcho(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'date':
      return `đến hết ${dayInWords(deadline.due)}`
    case 'recurring':
      return `${EVERY[deadline.every]}${onWords(deadline.on)}`
    case 'from':
      return `bắt đầu từ ${formatDate(deadline.start)}`
    case 'standing':
      return 'thường xuyên, không có ngày cuối'
    case 'relative':
      return `trong ${deadline.within.n} ${SPAN[deadline.within.unit]}, kể từ một mốc chưa xác định`
    case 'urgent':
      return 'làm ngay, không có ngày cuối'
  }
}

function onWords(on: string | undefined): string {
  if (on === undefined) return ''
  const [first, second] = on.split('-')
  return second === undefined ? `, chậm nhất ngày ${Number(first)}` : `, chậm nhất ngày ${Number(second)}/${Number(first)}`
}

/** The deadline on one line: as the document words it, and the day that it means where the words do not say it. */
export function deadlineLine(deadline: Deadline): string {
  if (deadline.kind !== 'date') return deadline.text
  const day = formatDate(deadline.due)
  return unpadded(deadline.text).includes(unpadded(day)) ? deadline.text : `${deadline.text} → ${day}`
}

/** «trước ngày 05/08/2026» → « trước ngày 5/8/2026»: documents write days with and without zeros. */
const unpadded = (words: string): string => ` ${words}`.replace(/(?<!\d)0(?=\d)/g, '')

/**
 * Where each task stands, by its id: «2», and where several stand in one clause «2 · việc 3», «2 · câu kết», so that no two are called
 * the same. Empty for the only task outside any clause.
 */
export function placesOf(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const t = pick(text)
  const marks = marksOf(drafts)
  return new Map(
    drafts.map(({ id, clausePath }) => {
      const mark = marks.get(id)
      const words = mark && (mark.kind === 'closing' ? t.markClosing : t.markNth(mark.n))
      return [id, [clausePath, words].filter(Boolean).join(' · ')]
    }),
  )
}

/** How a task is called in a short sentence: its clause, or simply «nhiệm vụ». */
export function taskName(draft: Pick<Draft, 'clausePath'>): string {
  return draft.clausePath === '' ? pick(text).thisTask : draft.clausePath
}

/** Whether a person must look: it waits, and something in it is doubtful. */
export function isDoubtful(draft: Pick<Draft, 'state' | 'doubts'>): boolean {
  return draft.state === 'proposed' && draft.doubts.length > 0
}
