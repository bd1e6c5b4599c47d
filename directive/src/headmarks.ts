/**
 * Number and date line of a letterhead. Reads pieces; writes the value where every part can be read, else why not.
 * What is blank or handwritten over is never filled in.
 */
import { kindOf, tidySymbol } from './doctypes.ts'
import { capitalShare, fold } from './letters.ts'
import type { Piece } from './letterhead.ts'

export interface Read {
  value: string | null
  /** Why there is no value: nothing stands there, or what stands there cannot be read. */
  fault: 'blank' | 'unreadable' | null
  /** Index of the piece, and the stretch of it. */
  piece: number
  from: number
  to: number
  /** The symbol after the number, tidied, also where the number itself is blank: "KH-UBND". */
  symbol?: string
  place?: string | null
}

const SYMBOL = String.raw`\p{Lu}[\p{L}\d&]*(?:\s{0,3}[-–—./_]{1,2}\s{0,2}\p{Lu}[\p{L}\d&]*){0,4}(?:\.\p{Lu}+)?`
// "Số: 11 /TB-UBND", "SỐ:  144 /2002/QĐ/BTC", "Số 12-KH/TU", "Luật số: 7/2026/QH16"; not "SỞ Y TẾ"
const LABEL = /(?:^[^\p{L}]{0,3}|\s{2})S[ỐốÔôÓó]\s{0,10}[:.;]?|(?:^|[^\p{L}])(?:S[OoỐốÔôÓó]|s[ốô])\s{0,10}[:;]/gu
// "12/2026/QĐ-UBND"
const STATE_FORM = new RegExp(
  String.raw`^\s*(\d{1,5}(?:\.\d{1,3})?[a-zA-Z]?)\s{0,12}/\s{0,3}(?:(\d{4})\s{0,3}[/-]\s{0,3})?(${SYMBOL})`,
  'u',
)
// "12-KH/TU", "205-QĐ/TW"
const PARTY_FORM = new RegExp(
  String.raw`^\s*(\d{1,5}[a-zA-Z]?)\s{0,3}[-–]\s{0,3}(\p{Lu}[\p{L}]{0,5}\s{0,2}/\s{0,2}\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?)`,
  'u',
)
// "173" alone, its symbol standing elsewhere
const DIGITS = /^\s*(\d{1,5})\s*$/
// "/KH-UBND" at the head of a piece
const SYMBOL_ALONE = new RegExp(String.raw`^\s*[/]\s{0,3}(?:(\d{4})\s{0,3}/\s{0,3})?(${SYMBOL})`, 'u')
// "…../KH-UBND", "    /2026/QĐ-UBND", "-KH/TU": a number left blank
const BLANK_FORM = new RegExp(String.raw`^[\s.…_]*[/-]\s{0,3}(?:\d{4}\s{0,3}/\s{0,3})?(${SYMBOL})`, 'u')
// "Ø2 /CT-UBND": something stands there, but no number
const DAMAGED_FORM = new RegExp(String.raw`^.{1,16}?/{1,2}\s{0,3}(?:\d{4}\s{0,3}/\s{0,3})?(${SYMBOL})`, 'u')

/** The document's own number, from the first label «Số» in the pieces. */
export function numberIn(pieces: readonly Piece[]): Read | null {
  for (const [index, piece] of pieces.entries()) {
    for (const label of piece.text.matchAll(LABEL)) {
      // In a sentence («… theo Quyết định số: …») it is another document's number.
      const before = piece.text.slice(0, label.index).trimEnd()
      const inSentence =
        before !== '' && capitalShare(before) < 0.7 && !kindOf(before) && !/\s{2}$/.test(piece.text.slice(0, label.index + 1))
      const read = inSentence ? null : afterLabel(pieces, index, label.index, label.index + label[0].length)
      if (read) return read
    }
  }
  return null
}

function afterLabel(pieces: readonly Piece[], index: number, from: number, after: number): Read | null {
  const rest = pieces[index]?.text.slice(after) ?? ''
  const at = (to: number, value: string | null, fault: Read['fault'], symbol?: string): Read => ({
    value,
    fault,
    piece: index,
    from,
    to,
    symbol,
  })
  const state = STATE_FORM.exec(rest)
  if (state?.[1] && state[3] && Number.parseInt(state[1], 10) > 0) {
    const symbol = tidySymbol(state[3])
    return at(after + state[0].length, `${state[1]}/${state[2] ? `${state[2]}/` : ''}${symbol}`, null, symbol)
  }
  const party = PARTY_FORM.exec(rest)
  if (party?.[1] && party[2])
    return at(after + party[0].length, `${party[1]}-${tidySymbol(party[2])}`, null, tidySymbol(party[2]))
  const digits = DIGITS.exec(rest)
  if (digits?.[1] || rest.trim() === '') {
    for (const next of pieces.slice(index + 1, index + 9)) {
      const symbol = SYMBOL_ALONE.exec(next.text)
      if (symbol?.[2]) {
        const tidy = tidySymbol(symbol[2])
        const value = digits?.[1] ? `${digits[1]}/${symbol[1] ? `${symbol[1]}/` : ''}${tidy}` : null
        return at(after + rest.length, value, value ? null : 'blank', tidy)
      }
      const whole = rest.trim() === '' ? STATE_FORM.exec(next.text) : null
      if (whole?.[1] && whole[3])
        return at(after, `${whole[1]}/${whole[2] ? `${whole[2]}/` : ''}${tidySymbol(whole[3])}`, null, tidySymbol(whole[3]))
    }
    // A symbol is part of every official number: on a scan its absence says that the number was not read whole.
    const scanned = pieces[index]?.paragraph.confidence !== undefined
    return digits?.[1] ? at(after + rest.length, scanned ? null : digits[1], scanned ? 'unreadable' : null) : null
  }
  const blank = BLANK_FORM.exec(rest)
  if (blank?.[1]) return at(after + blank[0].length, null, 'blank', tidySymbol(blank[1]))
  const damaged = DAMAGED_FORM.exec(rest)
  return damaged?.[1] ? at(after + damaged[0].length, null, 'unreadable', tidySymbol(damaged[1])) : null
}

// "Sơn Hà, ngày 05 tháng 02 năm 2026"; parts may be blank, dotted or spoilt
const DATE_LINE =
  /([a-z][a-z .-]{1,40})?,?\s{0,20}\bnga[a-z]{0,2}[^a-z0-9]{0,12}?\s{0,20}([^,;]{0,14}?)\s{0,20}thang\s{0,10}([^,;a-z]{0,10}|[^\s,;]{1,4})\s{0,10}nam\s{0,10}([0-9a-z.…]{0,8})/
// "Hà Nội, ngày 5/3/2026", "Sơn Hà, 05-3-2026"
const DATE_SHORT = /^([a-z][a-z .]{1,40}),\s{0,5}(?:ngay\s{0,5})?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\W*$/

/** The date line, searched from the piece `from` on; `joined` pieces may hold its parts one after the other. */
export function dateIn(pieces: readonly Piece[], limit: number): Read | null {
  for (let i = 0; i < Math.min(limit, pieces.length); i++) {
    const piece = pieces[i]
    if (!piece) break
    const short = DATE_SHORT.exec(piece.folded.trim())
    if (short)
      return dated(pieces, i, short.index, piece.text.length, piece.text.slice(0, short[1]?.length), short[2], short[3], short[4])
    if (!/\bnga(?:[a-hj-mo-z]|\b)/.test(piece.folded)) continue
    const width = /\bnam\b/.test(piece.folded) ? 1 : 4
    const some = pieces.slice(i, i + width)
    const hit = DATE_LINE.exec(some.map((p) => p.folded).join(' '))
    // A date that begins in a later piece is found there.
    if (!hit || hit.index + (hit[1]?.length ?? 0) >= piece.text.length) continue
    const text = some.map((p) => p.text).join(' ')
    const before = text.slice(0, hit.index).trim()
    // A date inside a sentence ("Căn cứ Luật … ngày …", "Ngày 3 tháng 2 năm 2026, … họp") is none of the letterhead's.
    if (!hit[1] && (before !== '' || /\p{L}/u.test(text.slice(hit.index + hit[0].length)))) continue
    const place = hit[1] ? text.slice(hit.index, hit.index + hit[1].length) : null
    return dated(pieces, i, hit.index, hit.index + hit[0].length, place, hit[2], hit[3], hit[4])
  }
  return null
}

function dated(
  pieces: readonly Piece[],
  piece: number,
  from: number,
  to: number,
  place: string | null,
  day = '',
  month = '',
  year = '',
): Read {
  const [d, m, y] = [day, month, year].map(digitsOf)
  const blank = [d, m, y].some((part) => part === '')
  const value = d && m && y ? isoDate(Number(y), Number(m), Number(d)) : null
  const name =
    place
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:\p{Lu}{2,}[-/ ])+(?=\p{Lu}\p{Ll})/u, '') ?? null
  const end = Math.min(to, pieces[piece]?.text.length ?? to)
  return { value, fault: value ? null : blank ? 'blank' : 'unreadable', piece, from, to: end, place: name || null }
}

/** Digits of a part of a date: '' where it is blank, null where something else stands there. */
function digitsOf(part: string): string | null {
  const inner = fold(part)
    .replace(/^[\s.…_]+|[\s.…_]+$/g, '')
    .replace(/(?<=\d)\s(?=\d)/g, '')
  if (inner === '') return ''
  return /^\d{1,4}$/.test(inner) ? inner : /^o\d$/.test(inner) ? inner.slice(1) : null
}

/** ISO form of a day; null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1930 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** "04-CT-UBND.signed.pdf" with the symbol "CT-UBND" → "04/CT-UBND": what a file's name says of an unread number. */
export function numberInFileName(fileName: string, symbol: string): string | null {
  const parts = fold(symbol)
    .split(/[^a-z0-9]+/)
    .join('[^a-z0-9]{1,3}')
  const digits = new RegExp(`(?<!\\d)(\\d{1,5})[^a-z0-9]{0,3}${parts}(?![a-z0-9]*[a-z])`).exec(
    fold(fileName.normalize('NFC')),
  )?.[1]
  return digits ? `${digits}/${symbol}` : null
}
