/**
 * A document that was copied from a page without its letterhead: its first line says what stood there. Reads that line;
 * writes number, kind, day, issuer and title where the header has none.
 */
import { kindAtStart, tidySymbol } from './doctypes.ts'
import { isoDate } from './headmarks.ts'
import type { IssuerContext } from './issuer.ts'
import { writtenName } from './issuer.ts'
import type { Piece } from './letterhead.ts'
import type { Header } from './model.ts'

// "Công điện số 12/CĐ-UBND ngày 05/3/2026 của Chủ tịch UBND tỉnh Sơn Khê về việc ứng phó mưa lũ"
const LINE =
  /^số:? ?(\d{1,5}) ?\/ ?(?:(\d{4}) ?\/ ?)?([\p{Lu}][\p{L}\d-]*),? ngày (\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2}) ?(?:[/.-]|năm) ?(\d{4}),? của (\p{Lu}[^.;:]{3,90}?)(?:,? ((?:về việc|về|v\/v) [^\n]{8,400}))?[\s.]*$/u

/** Fills a header that found no number from the first line of the text. */
export function readHeadline(out: Header, first: Piece | undefined, context: IssuerContext): void {
  const text = first?.text.trim() ?? ''
  const kind = out.number === null && first ? kindAtStart(text) : null
  const rest = kind ? text.split(/\s+/).slice(kind.words).join(' ') : ''
  const found = LINE.exec(rest)
  if (!first || !kind || !found) return
  const [, number, year, symbol = '', day, month, ofYear, issuer = '', title] = found
  out.number = `${number}/${year ? `${year}/` : ''}${tidySymbol(symbol)}`
  out.type = kind.kind
  out.date = isoDate(Number(ofYear), Number(month), Number(day))
  out.issuer = writtenName(issuer, context)
  out.title ??= title ?? null
  const span = { start: first.start, end: first.end }
  out.spans['number'] = span
  out.spans['date'] = span
}
