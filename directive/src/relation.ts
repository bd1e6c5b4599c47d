/**
 * The relation line of an annex: «(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/2/2026 của UBND tỉnh …)». Reads the
 * text; writes what the line says of the act that the annex belongs to.
 */
import type { DocumentText } from './blocks.ts'
import { tidySymbol } from './doctypes.ts'
import { isoDate } from './headmarks.ts'
import type { IssuerContext } from './issuer.ts'
import { writtenName } from './issuer.ts'
import { fold } from './letters.ts'
import type { Span } from './model.ts'

export interface Relation {
  number: string | null
  symbol: string | null
  date: string | null
  issuer: string | null
  span: Span
  /** True near the top: the text is an annex alone. */
  early: boolean
}

const OPENING = /kem theo/g
// "Quyết định số …05…./2006/ QĐ-UBND,", "Kế hoạch số 12/KH-UBND": the number's digits may be dotted or missing
const NUMBER =
  /^.{3,60}?\bso\b[^a-z0-9]{0,4}?\s*[.…]*\s*(\d{0,5})[\s.…]*\/\s*(?:(\d{4})\s*\/\s*)?([a-z][a-z\d]*(?:\s?[-/]\s?[a-z\d.]+){0,3})/
const DAY = /ngay[\s.…]*(\d{1,2})[\s.…]*(?:thang|[/.-])[\s.…]*(\d{1,2})[\s.…]*(?:nam|[/.-])[\s.…]*(\d{4})/
// "… của UBND tỉnh Sơn Hà)", "… của Chính phủ về việc …"
const ISSUER = /\bcua\s+([^),;:]{4,80}?)\s*(?:\)|\.\s*$|,|;|\bve\b|\bv\/v\b|\bban hanh\b|\bphe duyet\b|\bquy dinh\b|$)/

/** The first relation line that says anything; null where there is none. */
export function relationLine(doc: DocumentText, context: IssuerContext): Relation | null {
  const folded = fold(doc.text)
  let best: Relation | null = null
  for (const hit of folded.matchAll(OPENING)) {
    const line = folded.slice(folded.lastIndexOf('\n', hit.index) + 1, hit.index)
    if (!/^[\W_]*(?:ban hanh )?$/.test(line)) continue
    const from = hit.index + hit[0].length
    const rest = folded
      .slice(from, from + 320)
      .replace(/\n\s*\n[^]*$/, '')
      .replace(/\n/g, ' ')
    const printed = doc.text.slice(from, from + rest.length).replace(/\n/g, ' ')
    const number = NUMBER.exec(rest)
    const day = DAY.exec(rest)
    const issuer = ISSUER.exec(rest)
    if (!number && !day && !issuer) continue
    const symbolAt = number ? number.index + number[0].length - (number[3]?.length ?? 0) : 0
    const symbol = number?.[3] ? tidySymbol(printed.slice(symbolAt, symbolAt + number[3].length)) : null
    const issuerAt = issuer ? issuer.index + issuer[0].indexOf(issuer[1] ?? '') : 0
    const relation: Relation = {
      number: number?.[1] && symbol ? `${number[1]}/${number[2] ? `${number[2]}/` : ''}${symbol}` : null,
      symbol,
      date: day ? isoDate(Number(day[3]), Number(day[2]), Number(day[1])) : null,
      issuer: issuer?.[1] ? writtenName(printed.slice(issuerAt, issuerAt + issuer[1].length), context) : null,
      span: { start: hit.index, end: from + rest.length },
      early: hit.index < 900,
    }
    if (!best || (!best.number && relation.number)) best = relation
    if (best.number && best.date) break
  }
  return best
}
