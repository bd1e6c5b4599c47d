/**
 * The top of the first page as pieces of text, whatever its layout was: two columns side by side, one after the
 * other, in a table, or flattened by OCR. Reads laid-out lines; writes pieces with the national motto taken out.
 */
import type { DocumentText, Paragraph } from './blocks.ts'
import { isFurniture } from './furniture.ts'
import { fold } from './letters.ts'
import type { Span } from './model.ts'

export interface Piece extends Span {
  /** As printed, NFC where the source is; decorations of plain text (#, **, |) blanked out. */
  text: string
  /** The same, folded, unit for unit. */
  folded: string
  paragraph: Paragraph
  /** True where an empty line stood before it. */
  gap: boolean
  /** True inside a table. */
  inTable: boolean
}

const MOST_PIECES = 90
const MOST_LENGTH = 600

// "# KẾ HOẠCH", "**Điều 1.**", "| UBND |": marks of markdown and of flattened tables; "_____", "-----" under a head
const DECORATION =
  /^#{1,6}(?=\s)|\*\*|[|\u0000-\u0008\u000b\u000c\u000e-\u001f]|_{2,}|-{3,}|={3,}|(?<=\s|^)[*—–-]{1,2}(?=\s*$)|-0-|-?o0o-?/gu

/** Cuts the first lines of a document into pieces. Empty lines and page furniture are left out. */
export function topPieces(doc: DocumentText): Piece[] {
  const pieces: Piece[] = []
  let gap = false
  for (let index = 0; index < doc.lines.length && pieces.length < MOST_PIECES; index++) {
    const line = doc.lines[index]
    if (!line) break
    const raw = doc.text.slice(line.start, Math.min(line.end, line.start + 4 * MOST_LENGTH))
    if (raw.trim() === '') gap = true
    else if (!isFurniture(raw.normalize('NFC').replace(/\s+/g, ' ').trim(), line.paragraph, doc, index)) {
      for (const part of raw.matchAll(/[^\n\t]+/g)) {
        const piece = cut(part[0], line.start + part.index, line.paragraph)
        if (!piece) continue
        pieces.push({ ...piece, gap, inTable: line.cell !== undefined })
        gap = false
      }
    }
  }
  return rejoined(pieces)
}

// "ỦY" / "BAN NHÂN DÂN": a narrow column has broken what is always one
const BROKEN_BODY = /^(?:uy ban|hoi dong) nhan dan$/
const NARROW = 40

/** Pieces with the national motto and the first words of a committee or council put together where a narrow column broke them. */
function rejoined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last && !piece.gap && last.text.length + piece.text.length < NARROW) {
      const both: Piece = {
        ...last,
        text: `${last.text} ${piece.text}`,
        folded: `${last.folded} ${piece.folded}`,
        end: piece.end,
      }
      const whole = !mottoIn(last) && !mottoIn(piece) && mottoIn(both)?.from === 0
      if ((whole || BROKEN_BODY.test(both.folded)) && both.end - both.start === both.text.length) {
        out[out.length - 1] = both
        continue
      }
    }
    out.push(piece)
  }
  return out
}

function cut(raw: string, at: number, paragraph: Paragraph): Omit<Piece, 'gap' | 'inTable'> | null {
  const blanked = raw.slice(0, MOST_LENGTH).replace(DECORATION, (hit) => ' '.repeat(hit.length))
  const text = blanked.trim()
  if (text === '') return null
  const start = at + blanked.indexOf(text)
  return { text, folded: fold(text), start, end: start + text.length, paragraph }
}

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", OCR "CỘNG HOÀ XÃ HỘI CHỦ NGHIA VIỆT NAXi"; narrow columns break it before "VIỆT NAM"
const STATE =
  /\bc\w{1,3}g[^a-z0-9]{1,3}h\w{1,2}[^a-z0-9]{1,3}x\w{1,2}[^a-z0-9]{1,3}h\w{1,2}[^a-z0-9]{1,3}ch?\w{1,2}(?:[^a-z0-9]{1,3}n\w{2,4}(?:[^a-z0-9]{1,3}v\w{2,4}[^a-z0-9]{0,3}n\w{1,3})?)?/
// "Độc lập - Tự do - Hạnh phúc", OCR "Đôc lâp — Tư do — Hinh phúc"
const MOTTO =
  /\bd\w{1,2}c[^a-z0-9]{1,3}l\w{1,2}p[^a-z0-9]{1,8}t\w[^a-z0-9]{1,3}d\w[^a-z0-9]{1,8}h\w{2,4}[^a-z0-9]{1,3}ph\w{1,3}\W?/
// "ĐẢNG CỘNG SẢN VIỆT NAM"
const PARTY = /\bdang[^a-z0-9]{1,3}cong[^a-z0-9]{1,3}san[^a-z0-9]{1,3}viet[^a-z0-9]{1,3}nam\b/

/** What of a piece is the letterhead's right column. */
export type Motto = 'state' | 'party' | 'motto'

/** Finds the national motto or the Party's name in a piece. */
export function mottoIn(piece: Piece): { kind: Motto; from: number; to: number } | null {
  for (const [kind, pattern] of [
    ['state', STATE],
    ['motto', MOTTO],
    ['party', PARTY],
  ] as const) {
    const hit = pattern.exec(piece.folded)
    if (hit) return { kind, from: hit.index, to: hit.index + hit[0].length }
  }
  return null
}

/** A copy of the piece with a stretch blanked out; null where nothing is left. */
export function without(piece: Piece, from: number, to: number): Piece | null {
  const blank = (t: string): string => t.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + t.slice(Math.max(from, to))
  const text = blank(piece.text)
  return /[\p{L}\p{N}]/u.test(text) ? { ...piece, text, folded: blank(piece.folded) } : null
}
