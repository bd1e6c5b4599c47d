/** A Word 97–2003 file taken apart: its text, and the properties of each stretch of it. */
import type { CharacterProperties, ParagraphProperties } from './doc-properties.ts'
import { applyCharacter, applyParagraph, characterStyle, PLAIN_CHARACTER, PLAIN_PARAGRAPH } from './doc-properties.ts'
import { readLists, type DocLists } from './doc-lists.ts'
import { CompoundFile } from './ole.ts'
import { DocumentRefused } from './refused.ts'

export interface Story {
  from: number
  to: number
}

interface Stretch {
  from: number
  to: number
  data: Uint8Array
}

interface Piece {
  cp: number
  end: number
  fc: number
  width: 1 | 2
}

export class DocFile {
  /** All characters: body, footnotes, headers, comments, endnotes, text boxes, one behind the other. */
  readonly text: string
  readonly stories: { body: Story; footnotes: Story; headers: Story; textboxes: Story }
  readonly headerBorders: number[]
  readonly fonts: string[]
  readonly lists: DocLists
  private readonly pieces: Piece[] = []
  private readonly characterRuns: Stretch[]
  private readonly paragraphRuns: Stretch[]
  private readonly main: DataView
  private readonly table: DataView
  private readonly data: Uint8Array | undefined
  private readonly styles: StyleSheet

  constructor(bytes: Uint8Array) {
    const file = new CompoundFile(bytes)
    const main = file.stream('WordDocument')
    if (!main || main.length < 0x300) throw new DocumentRefused('damaged', 'no WordDocument')
    this.main = viewOf(main)
    if (this.main.getUint16(0, true) !== 0xa5ec) throw new DocumentRefused('damaged', 'not Word 97')
    const flags = this.main.getUint16(0x0a, true)
    if (flags & 0x0100) throw new DocumentRefused('encrypted')
    const table = file.stream(flags & 0x0200 ? '1Table' : '0Table')
    if (!table) throw new DocumentRefused('damaged', 'no table stream')
    this.table = viewOf(table)
    this.data = file.stream('Data')
    this.text = this.readPieces()
    this.characterRuns = this.readRuns(0xfa, false)
    this.paragraphRuns = this.readRuns(0x102, true)
    this.fonts = this.readFonts()
    this.styles = new StyleSheet(this.part(0xa2), (at) => this.huge(at))
    this.lists = readLists(this.table, this.main.getUint32(0x2e2, true), this.main.getUint32(0x2e6, true), this.part(0x2ea))
    const lengths = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].map((at) => this.main.getUint32(at, true))
    const border = (count: number): number => lengths.slice(0, count).reduce((a, b) => a + b, 0)
    const story = (i: number): Story => ({
      from: Math.min(border(i), this.text.length),
      to: Math.min(border(i + 1), this.text.length),
    })
    this.stories = { body: story(0), footnotes: story(1), headers: story(2), textboxes: story(5) }
    const borders = this.part(0xf2)
    this.headerBorders = Array.from(
      { length: Math.floor(borders.length / 4) },
      (_, i) => viewOf(borders).getUint32(i * 4, true) + border(2),
    )
  }

  /** The part of the table stream whose place and length stand at `at` in the file's head. */
  private part(at: number): Uint8Array {
    const from = this.main.getUint32(at, true)
    const length = this.main.getUint32(at + 4, true)
    if (length === 0 || from + length > this.table.byteLength) return new Uint8Array()
    return new Uint8Array(this.table.buffer, this.table.byteOffset + from, length)
  }

  private readPieces(): string {
    const clx = this.part(0x1a2)
    const view = viewOf(clx)
    let at = 0
    while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
    if (clx[at] !== 2) throw new DocumentRefused('damaged', 'no piece table')
    const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
    at += 5
    let text = ''
    const latin = new TextDecoder('windows-1252')
    const wide = new TextDecoder('utf-16le')
    for (let i = 0; i < count; i++) {
      const cp = view.getUint32(at + i * 4, true)
      const end = view.getUint32(at + (i + 1) * 4, true)
      const raw = view.getUint32(at + (count + 1) * 4 + i * 8 + 2, true)
      const width = raw & 0x40000000 ? 1 : 2
      const fc = width === 1 ? (raw & 0x3fffffff) >> 1 : raw
      if (end < cp || fc + (end - cp) * width > this.main.byteLength) throw new DocumentRefused('truncated', 'piece')
      this.pieces.push({ cp, end, fc, width })
      const bytes = new Uint8Array(this.main.buffer, this.main.byteOffset + fc, (end - cp) * width)
      text += (width === 1 ? latin : wide).decode(bytes)
    }
    return text
  }

  /** Pages of 512 bytes, each with its stretches of the file and their property lists. */
  private readRuns(at: number, paragraphs: boolean): Stretch[] {
    const index = viewOf(this.part(at))
    const count = Math.floor((index.byteLength - 4) / 8)
    const out: Stretch[] = []
    for (let i = 0; i < count; i++) {
      const page = (index.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff) * 512
      if (page + 512 > this.main.byteLength) continue
      const runs = this.main.getUint8(page + 511)
      for (let j = 0; j < runs; j++) {
        const from = this.main.getUint32(page + j * 4, true)
        const to = this.main.getUint32(page + (j + 1) * 4, true)
        const offset = this.main.getUint8(page + (runs + 1) * 4 + j * (paragraphs ? 13 : 1)) * 2
        out.push({ from, to, data: this.propertyList(page, offset, paragraphs) })
      }
    }
    return out.sort((a, b) => a.from - b.from)
  }

  private propertyList(page: number, offset: number, paragraphs: boolean): Uint8Array {
    if (offset === 0) return new Uint8Array()
    let at = page + offset
    let length = this.main.getUint8(at++)
    if (paragraphs) length = length === 0 ? this.main.getUint8(at++) * 2 : length * 2 - 1
    return new Uint8Array(this.main.buffer, this.main.byteOffset + at, Math.max(0, Math.min(length, page + 511 - at)))
  }

  private huge(at: number): Uint8Array | undefined {
    if (!this.data || at + 2 > this.data.length) return undefined
    const length = viewOf(this.data).getUint16(at, true)
    return this.data.subarray(at + 2, Math.min(this.data.length, at + 2 + length))
  }

  private readFonts(): string[] {
    const part = this.part(0x112)
    const view = viewOf(part)
    const out: string[] = []
    for (let at = 4; at + 41 < part.length;) {
      const length = view.getUint8(at) + 1
      let name = ''
      for (let i = at + 40; i + 2 <= Math.min(at + length, part.length); i += 2) {
        const code = view.getUint16(i, true)
        if (code === 0) break
        name += String.fromCharCode(code)
      }
      out.push(name)
      at += length
    }
    return out
  }

  private place(cp: number): number {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const mid = (low + high + 1) >> 1
      if ((this.pieces[mid]?.cp ?? 0) <= cp) low = mid
      else high = mid - 1
    }
    const piece = this.pieces[low]
    return piece ? piece.fc + (cp - piece.cp) * piece.width : 0
  }

  /** Properties of the paragraph that ends at `cp`. */
  paragraphAt(cp: number): ParagraphProperties {
    const run = find(this.paragraphRuns, this.place(cp))
    const style = run && run.data.length >= 2 ? viewOf(run.data).getUint16(0, true) : 0
    const base = { ...this.styles.paragraph(style), style }
    return run ? applyParagraph(base, run.data.subarray(2), (at) => this.huge(at)) : base
  }

  /** The stretches of equal character properties between two character positions. */
  charactersOf(
    from: number,
    to: number,
    paragraphStyle: number,
  ): { from: number; to: number; properties: CharacterProperties }[] {
    const out: { from: number; to: number; properties: CharacterProperties }[] = []
    const style = this.styles.character(paragraphStyle)
    for (let cp = from; cp < to;) {
      const fc = this.place(cp)
      const piece = this.pieces.find((p) => cp >= p.cp && cp < p.end)
      const run = find(this.characterRuns, fc)
      const left = run && piece ? Math.ceil((run.to - fc) / piece.width) : to - cp
      const end = Math.max(cp + 1, Math.min(to, piece?.end ?? to, cp + left))
      let base = style
      const named = run ? characterStyle(run.data) : undefined
      if (named !== undefined) base = this.styles.over(named, style)
      out.push({ from: cp, to: end, properties: run ? applyCharacter(base, base, run.data) : base })
      cp = end
    }
    return out
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function find(runs: readonly Stretch[], fc: number): Stretch | undefined {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((runs[mid]?.from ?? 0) <= fc) low = mid
    else high = mid - 1
  }
  const run = runs[low]
  return run && fc >= run.from && fc < run.to ? run : undefined
}

interface Style {
  kind: number
  base: number
  lists: Uint8Array[]
}

/** The style sheet: styles based on one another. */
class StyleSheet {
  private readonly styles: (Style | undefined)[] = []
  private readonly defaultFont: number = 0
  private readonly paragraphs = new Map<number, ParagraphProperties>()
  private readonly characters = new Map<number, CharacterProperties>()
  private readonly huge: (at: number) => Uint8Array | undefined

  constructor(data: Uint8Array, huge: (at: number) => Uint8Array | undefined) {
    this.huge = huge
    if (data.length < 20) return
    const view = viewOf(data)
    const head = view.getUint16(0, true)
    const count = view.getUint16(2, true)
    const fixed = view.getUint16(4, true)
    if (head >= 14) this.defaultFont = view.getUint16(14, true)
    let at = 2 + head
    for (let i = 0; i < count && at + 2 <= data.length; i++) {
      const length = view.getUint16(at, true)
      this.styles.push(
        length > fixed && at + 2 + length <= data.length ? readStyle(data.subarray(at + 2, at + 2 + length), fixed) : undefined,
      )
      at += 2 + length
    }
  }

  paragraph(index: number, depth = 0): ParagraphProperties {
    const known = this.paragraphs.get(index)
    if (known) return known
    const style = this.styles[index]
    let out = PLAIN_PARAGRAPH
    if (style && depth < 12) {
      if (style.base !== 0xfff) out = this.paragraph(style.base, depth + 1)
      const list = style.kind === 1 ? style.lists[0] : undefined
      if (list) out = applyParagraph(out, list.subarray(2), this.huge)
    }
    this.paragraphs.set(index, out)
    return out
  }

  character(index: number, depth = 0): CharacterProperties {
    const known = this.characters.get(index)
    if (known) return known
    const style = this.styles[index]
    let out: CharacterProperties = { ...PLAIN_CHARACTER, font: this.defaultFont }
    if (style && depth < 12) {
      if (style.base !== 0xfff) out = this.character(style.base, depth + 1)
      const list = style.kind === 1 ? style.lists[1] : undefined
      if (list) out = applyCharacter(out, out, list)
    }
    this.characters.set(index, out)
    return out
  }

  /** A character style laid over the paragraph's. */
  over(index: number, base: CharacterProperties, depth = 0): CharacterProperties {
    const style = this.styles[index]
    if (!style || style.kind !== 2 || depth > 12) return base
    const under = style.base !== 0xfff ? this.over(style.base, base, depth + 1) : base
    return style.lists[0] ? applyCharacter(under, base, style.lists[0]) : under
  }
}

function readStyle(data: Uint8Array, fixed: number): Style {
  const view = viewOf(data)
  const second = view.getUint16(2, true)
  const style: Style = { kind: second & 0xf, base: second >> 4, lists: [] }
  const count = view.getUint16(4, true) & 0xf
  if (fixed + 2 > data.length) return style
  let at = fixed + 2 + view.getUint16(fixed, true) * 2 + 2
  for (let i = 0; i < count && at + 2 <= data.length; i++) {
    const length = view.getUint16(at, true)
    style.lists.push(data.subarray(at + 2, Math.min(data.length, at + 2 + length)))
    at += 2 + length + (length % 2)
  }
  return style
}
