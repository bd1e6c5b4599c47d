/**
 * The header stage: who issued the document, its number, date, kind, title and signer, and the marks on it. Reads the
 * laid-out text; writes a Header. Blank stays blank: what cannot be read is null, with a doubt that says so.
 */
import type { DocumentText } from './blocks.ts'
import { classificationOfDocument } from './classification.ts'
import { kindAtStart, kindOf, kindOfSymbol } from './doctypes.ts'
import type { Read } from './headmarks.ts'
import { readHeadline } from './headline.ts'
import { dateIn, isoDate, numberIn, numberInFileName } from './headmarks.ts'
import type { IssuerContext } from './issuer.ts'
import { issuerOf, looksLikeBody } from './issuer.ts'
import { capitalShare, foldWords } from './letters.ts'
import type { Motto, Piece } from './letterhead.ts'
import { mottoIn, topPieces, without } from './letterhead.ts'
import type { Doubt, Header, ReadOptions, Span } from './model.ts'
import { looksLikePress, pressHeader } from './press.ts'
import { relationLine } from './relation.ts'
import { runningNames } from './running-names.ts'
import { signerOf } from './signoff.ts'
import { speakerOf } from './speaker.ts'
import { titleAfter, titleOfLetter } from './title.ts'

/** What the stage works on: pieces without the motto, and where the letterhead ends. */
interface Top {
  pieces: Piece[]
  mottos: Set<Motto>
  kind: KindLine | null
  /** True where capitals were lost with an old font: "cộng hoà xã hội chủ nghĩa Việt nam". */
  lower: boolean
  /** Index of the first piece that is no longer letterhead. */
  end: number
}

export interface KindLine {
  kind: string
  index: number
  /** Words after the kind on the same line. */
  rest: string
  /** True where the line is the kind and nothing else, as in a letterhead. */
  alone: boolean
}

/** Reads the header. Total; time linear in the text. */
export function header(doc: DocumentText, options: ReadOptions = {}): Header {
  const top = readTop(doc)
  const head = top.pieces.slice(0, top.end)
  const number = numberIn(head)
  const unnumbered = blanked(head, number)
  const date = dateIn(unnumbered, unnumbered.length) ?? passedOn(doc)
  const out: Header = {
    number: number?.value ?? null,
    type: top.kind?.kind ?? null,
    issuer: null,
    date: date?.value ?? null,
    place: date?.place ?? null,
    title: null,
    signer: signerOf(doc),
    classification: 'Thường',
    internal: false,
    urgency: null,
    spans: {},
    doubts: [],
  }
  mark(out, 'number', number, head)
  mark(out, 'date', date, head)
  if (out.date === null) addSignatureTime(out, doc)
  const named = out.number === null && number?.symbol ? numberInFileName(options.fileName ?? '', number.symbol) : null
  if (named) out.doubts.push({ code: 'number-in-file-name', text: named })
  const context: IssuerContext = { running: runningNames(doc.text), place: out.place, symbol: number?.symbol ?? null }
  readMarks(out, doc, head, options.fileName)
  readIssuer(out, doc, top, leftColumn(blanked(unnumbered, date), number), context)
  readTitle(out, top, number)
  readRelation(out, doc, number, context)
  readHeadline(out, top.pieces[0], context)
  if (isPress(out, top) && looksLikePress(doc.text)) return pressHeader(doc, top.pieces, out)
  if (out.type === null) out.type = (number?.symbol && kindOfSymbol(number.symbol)) || (out.number ? 'Công văn' : null)
  if (out.type === null) out.doubts.push({ code: 'type-missing' })
  if (out.issuer === null) out.doubts.push({ code: 'issuer-missing' })
  if (out.number === null && !number) out.doubts.push({ code: 'number-missing' })
  if (out.date === null && !date) out.doubts.push({ code: 'date-missing' })
  return out
}

// First words of a document's body: "Căn cứ Luật …", "Thực hiện Kế hoạch …", "Kính gửi: …", "Điều 1. …", "I. MỤC ĐÍCH"
const BODY =
  /^(?:can cu |kinh gui|thuc hien |dieu 1\b|theo de nghi|xet |chuong i\b|phan (?:thu|i\b)|i\. |1\. |de (?:trien|thuc|dam|bao) )/

function readTop(doc: DocumentText): Top {
  const mottos = new Set<Motto>()
  const pieces: Piece[] = []
  let inBody = false
  let lower = false
  for (const piece of topPieces(doc)) {
    inBody ||= BODY.test(piece.folded.trim())
    const motto = inBody || piece.text.length > 200 ? null : mottoIn(piece)
    if (motto) mottos.add(motto.kind)
    if (motto?.kind === 'state') lower ||= capitalShare(piece.text.slice(motto.from, motto.to)) < 0.5
    const left = motto ? without(piece, motto.from, motto.to) : piece
    if (left) pieces.push(left)
  }
  const body = pieces.findIndex((p) => BODY.test(p.folded.trim()))
  const limit = body < 0 ? Math.min(pieces.length, 45) : body
  const kind = kindLine(pieces, limit, mottos.size > 0)
  return { pieces, mottos, kind, lower, end: kind?.alone ? kind.index : kind ? kind.index : limit }
}

/** The line that names the kind: on its own in capitals, or at the head of a transcript. */
function kindLine(pieces: readonly Piece[], limit: number, letterhead: boolean): KindLine | null {
  for (let index = 0; index < Math.min(limit + 1, pieces.length); index++) {
    const piece = pieces[index]
    if (!piece || /^\W*v\s?\/\s?v\b/.test(piece.folded)) return null
    const words = piece.text.trim()
    const appendix = /^phu luc(?: (?:so )?[ivx\d]{1,5})?$/.test(foldWords(words))
    const whole = appendix ? 'Phụ lục' : /:\s*$/.test(words) ? null : kindOf(words)
    if (whole) return { kind: whole, index, rest: '', alone: true }
    const start = kindAtStart(words)
    if (!start) continue
    const rest = words.split(/\s+/).slice(start.words).join(' ')
    const folded = foldWords(rest)
    // "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ …" names the issuer, "KẾ HOẠCH TRIỂN KHAI …" runs on into the title
    const capitals = capitalShare(words.slice(0, 40)) > 0.8
    if (/^cua /.test(folded) && looksLikeBody(folded.slice(4))) return { kind: start.kind, index, rest: '', alone: true }
    if (capitals && !/:\s*$/.test(words) && !/^so\b/.test(folded)) return { kind: start.kind, index, rest, alone: true }
    if (!letterhead && index < 3 && /^\p{Lu}/u.test(words) && !/^so\b|^\d/.test(folded))
      return { kind: start.kind, index, rest, alone: false }
  }
  return null
}

function mark(out: Header, field: 'number' | 'date', read: Read | null, pieces: readonly Piece[]): void {
  if (!read) return
  const piece = pieces[read.piece]
  if (read.piece < 0) out.spans[field] = { start: read.from, end: read.to }
  else if (piece) out.spans[field] = { start: piece.start + read.from, end: Math.min(piece.start + read.to, piece.end) }
  if (read.fault) out.doubts.push({ code: `${field}-${read.fault}`, text: piece?.text.slice(read.from, read.to).trim() })
  else if (unsure(read, piece)) {
    out.doubts.push({ code: `${field}-unsure`, text: read.value ?? undefined })
    out[field] = null
  }
}

/**
 * On a scan, a poor line or a gap before the stroke («Số: 61 /CT-UBND») tells of a number written by hand, which OCR
 * misreads more often than not: a person reads it.
 */
function unsure(read: Read, piece: Piece | undefined): boolean {
  const confidence = piece?.paragraph.confidence
  if (!piece || confidence === undefined) return false
  return confidence < 75 || /\d\s+\//.test(piece.text.slice(read.from, read.to))
}

// "Thời gian ký: 05/01/2026 08:15:24", "09.01.2026 10:21:11 +07:00": the stamp of a digital signature
const SIGNED_AT = /(\d{2})[./](\d{2})[./](20\d{2})\s{1,3}\d{1,2}[:.]\d{2}[:.]\d{2}/u

/** The day of a digital signature is often near the document's, but need not be it: shown to a person, not taken. */
function addSignatureTime(out: Header, doc: DocumentText): void {
  const stamp = SIGNED_AT.exec(doc.text.slice(0, 3000))
  const day = stamp ? isoDate(Number(stamp[3]), Number(stamp[2]), Number(stamp[1])) : null
  if (day) out.doubts.push({ code: 'signed-on', text: day })
}

// "HỎA TỐC", "HOẢ TỐC HẸN GIỜ", "THƯỢNG KHẨN", "KHẨN": stamps on a line of their own
const URGENCY: readonly [RegExp, string][] = [
  [/^hoa toc hen gio/, 'Hỏa tốc hẹn giờ'],
  [/^hoa toc$/, 'Hỏa tốc'],
  [/^thuong khan$/, 'Thượng khẩn'],
  [/^khan$/, 'Khẩn'],
]

function readMarks(out: Header, doc: DocumentText, head: readonly Piece[], fileName?: string): void {
  const secret = classificationOfDocument(doc, fileName)
  if (secret) {
    out.classification = secret.level
    out.doubts.push({ code: 'classified', text: secret.seen })
  }
  for (const piece of head) {
    for (const cell of piece.text.split(/\s{3,}/)) {
      const folded = foldWords(cell)
      if (/^luu hanh noi bo\b/.test(folded)) out.internal = true
      const urgent = cell === cell.toUpperCase() ? URGENCY.find(([pattern]) => pattern.test(folded)) : undefined
      if (urgent && !out.urgency) {
        out.urgency = urgent[1]
        out.spans['urgency'] = spanOf(piece)
      }
    }
  }
}

const spanOf = (piece: Piece): Span => ({ start: piece.start, end: piece.end })

/** The pieces with a stretch taken out; the number's symbol on a line of its own goes with it. Indexes stay. */
function blanked(pieces: readonly Piece[], read: Read | null): Piece[] {
  if (!read || read.piece < 0) return [...pieces]
  return pieces.map((p, i) => {
    const gone =
      i === read.piece
        ? without(p, read.from, read.to)
        : /^\s*\/\s?\p{Lu}/u.test(p.text) && read.symbol
          ? without(p, 0, p.text.search(/(?<=\S)(?:\s{2}|$)/))
          : p
    return gone ?? { ...p, text: '', folded: '' }
  })
}

// "Nghị quyết này được Quốc hội … thông qua ngày 06 tháng 02 năm 2026", at the end of what an assembly passed
const PASSED =
  /(?:Luật|Nghị quyết|Pháp lệnh|Bộ luật) này (?:đã )?được [^.\n]{5,160}thông qua (?:vào )?ngày (\d{1,2}) ?(?:tháng|\/) ?(\d{1,2}) ?(?:năm|\/) ?(\d{4})/u

function passedOn(doc: DocumentText): Read | null {
  const from = Math.max(0, doc.text.length - 3000)
  const hit = PASSED.exec(doc.text.slice(from))
  const value = hit ? isoDate(Number(hit[3]), Number(hit[2]), Number(hit[1])) : null
  return hit && value ? { value, fault: null, piece: -1, from: from + hit.index, to: from + hit.index + hit[0].length } : null
}

/** A letterhead's bodies stand over its number; what follows may be stamps. All pieces where none stands there. */
function leftColumn(head: readonly Piece[], number: Read | null): readonly Piece[] {
  const over = head.slice(0, number?.piece ?? head.length)
  return over.some((p) => looksLikeBody(p.text.trim())) ? over : head
}

function readIssuer(out: Header, doc: DocumentText, top: Top, head: readonly Piece[], context: IssuerContext): void {
  const left: Piece[] = []
  for (const piece of head) {
    const cells = piece.text.split(/\s{4,}/).map((c) => c.replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, ''))
    const name = cells.find((c) => (top.lower || capitalShare(c) > 0.75) && c.length > 2) ?? ''
    const goesOn = left.length > 0 && (capitalShare(name) > 0.75 || foldWords(name) === 'viet nam') && !/[\d@:/]/.test(name)
    if (name !== '' && (looksLikeBody(name) || goesOn) && !kindOf(name)) left.push({ ...piece, text: name })
  }
  out.issuer =
    top.mottos.size > 0 || out.number
      ? issuerOf(
          left.map((p) => p.text),
          context,
        )
      : null
  const first = left.find((p) => looksLikeBody(p.text))
  if (out.issuer && first) out.spans['issuer'] = { start: first.start, end: left.at(-1)?.end ?? first.end }
  if (out.issuer) return
  const spoken = speakerOf(doc, top.pieces, top.kind, context)
  if (!spoken) return
  out.issuer = spoken.name
  out.spans['issuer'] = spoken.span
  out.doubts.push({ code: 'issuer-inferred', text: spoken.name })
}

function readTitle(out: Header, top: Top, number: Read | null): void {
  const letter = titleOfLetter(top.pieces)
  const kind = top.kind
  const title = kind ? titleAfter(top.pieces, kind, out.issuer) : letter
  if (title) {
    out.title = title.text
    out.spans['title'] = title.span
  }
  if (kind) {
    const piece = top.pieces[kind.index]
    if (piece) out.spans['type'] = spanOf(piece)
    return
  }
  const addressed = top.pieces.some((p) => /^\W*kinh gui/.test(p.folded))
  const symbolKind = number?.symbol ? kindOfSymbol(number.symbol) : null
  const wire = top.pieces.slice(0, 6).find((p) => /^\W*dien\s*:/.test(p.folded))
  if (wire) out.type = 'Công điện'
  else if ((letter || addressed) && (!symbolKind || symbolKind === 'Công văn')) out.type = 'Công văn'
  else if (symbolKind) out.type = symbolKind
}

/** An annex may tell what its own act's number is («Kèm theo Quyết định số 5/QĐ-X ngày …»). */
function readRelation(out: Header, doc: DocumentText, number: Read | null, context: IssuerContext): void {
  const relation = relationLine(doc, context)
  if (!relation) return
  const ofAnnex = out.type === 'Phụ lục' || (out.number === null && !number && relation.early)
  if (ofAnnex) {
    out.issuer ??= relation.issuer
    // Rules issued with a decision are cited by its number («Quy định … kèm theo Quyết định số 5/2026/QĐ-UBND»).
    if (out.number === null && out.type !== 'Phụ lục' && relation.number) {
      out.number = relation.number
      out.doubts.push({ code: 'number-from-annex', text: relation.number })
    }
    if (out.date === null && relation.date) {
      out.date = relation.date
      out.spans['date'] = relation.span
      out.doubts.push({ code: 'date-of-parent', text: relation.date })
    }
    return
  }
  const sameSymbol = number?.symbol !== undefined && relation.symbol === number.symbol
  if (!sameSymbol || relation.early) return
  if (out.number === null && relation.number) {
    out.number = relation.number
    out.doubts.push({ code: 'number-from-annex', text: relation.number })
  }
  if (out.date === null && relation.date) {
    out.date = relation.date
    out.doubts.push({ code: 'date-from-annex', text: relation.date })
  }
}

/** Neither letterhead nor kind: an article, where the text has the marks of one. */
function isPress(out: Header, top: Top): boolean {
  return top.mottos.size === 0 && out.number === null && top.kind === null && out.type === null
}

export type { Doubt }
