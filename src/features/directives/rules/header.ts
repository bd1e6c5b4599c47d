/** What makes two documents the same, how a document is found again, and which title says that it carries another out. */
import { fold } from '../../../platform/shared/vietnamese.ts'

/** A document is issuer + number and symbol + date, never the bare number. Null where any of the three is missing. */
export function documentKey(header: { issuer: string | null; number: string | null; date: string | null }): string | null {
  if (!header.issuer || !header.number || !header.date) return null
  return [fold(header.issuer), header.number.toUpperCase().replaceAll(/\s+/g, ''), header.date].join('|')
}

/** The number as it is compared where a miss would do harm: «12 / QĐ–UBND», in whatever form of Unicode, is «12/qd-ubnd». */
export function numberKey(number: string): string {
  return fold(number)
    .replaceAll(/\s+/g, '') // «12/ KH-UBND»
    .replaceAll(/[‐-―−]/g, '-') // «12/KH–UBND»
}

/** What the list of documents is searched by. */
export function searchWords(header: {
  number: string | null
  title: string | null
  issuer: string | null
  type: string | null
}): string {
  return fold([header.type, header.number, header.title, header.issuer].filter((part) => part).join(' '))
}

/** The title names the cited document («… triển khai thực hiện Quyết định số 12/QĐ-TTg …»): it probably carries it out. */
export function titleNames(title: string | null, cited: { number: string | null }): boolean {
  if (!title || !cited.number) return false
  const squeeze = (text: string): string => fold(text).replaceAll(' ', '')
  const at = squeeze(title).indexOf(squeeze(cited.number))
  return at >= 0 && !/\d/.test(squeeze(title)[at - 1] ?? '')
}

/** Name of a document as people say it. Example: "Kế hoạch 12/KH-UBND ngày 05/01/2026". */
export function documentName(doc: { type: string | null; number: string | null }): string {
  return [doc.type ?? 'Văn bản', doc.number].filter((part) => part).join(' ')
}
