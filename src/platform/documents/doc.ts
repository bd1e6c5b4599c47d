/** Word 97–2003 (.doc) → blocks: text, automatic numbers, tables with merged cells, fonts, notes, text boxes. */
import type { Block, Paragraph } from '../../../directive/src/index.ts'
import { DocFile } from './doc-file.ts'
import type { CharacterProperties, ParagraphProperties } from './doc-properties.ts'
import { DocTables } from './doc-tables.ts'
import { unwrapLayout } from './layout-tables.ts'
import { decodeLegacy, detectLegacy, encodingOfFont, type LegacyEncoding } from './legacy.ts'
import { NumberingCounters } from './numbering.ts'
import { isPageNumber, styledParagraph, type StyledRun } from './styled.ts'

/** Reads a .doc file. Refuses encrypted, damaged and cut ones. */
export function docBlocks(bytes: Uint8Array): Block[] {
  const file = new DocFile(bytes)
  const fallback = file.fonts.some((font) => encodingOfFont(font)) ? undefined : detectLegacy(file.text.slice(0, 60_000))
  const reader = new StoryReader(file, fallback)
  const headers = headerParts(file).flatMap(({ from, to, part }) => reader.read(from, to, part))
  const body = reader.read(file.stories.body.from, file.stories.body.to, undefined)
  const boxes = reader.read(file.stories.textboxes.from, file.stories.textboxes.to, 'textbox')
  const notes = reader.read(file.stories.footnotes.from, file.stories.footnotes.to, 'footnote')
  return unwrapLayout([...headers, ...body, ...boxes, ...notes])
}

/** Header and footer stories of the sections, without those that hold only a page number. */
function headerParts(file: DocFile): { from: number; to: number; part: 'header' | 'footer' }[] {
  const out: { from: number; to: number; part: 'header' | 'footer' }[] = []
  const seen = new Set<string>()
  for (let i = 6; i + 1 < file.headerBorders.length; i++) {
    const from = file.headerBorders[i] ?? 0
    const to = Math.min(file.headerBorders[i + 1] ?? 0, file.stories.headers.to)
    const text = file.text.slice(from, to)
    if (isPageNumber(text.replace(/\u0013[^\u0014\u0015]*|[\u0014\u0015]/g, '')) || seen.has(text)) continue // " PAGE "
    seen.add(text)
    out.push({ from, to, part: [0, 1, 4].includes(i % 6) ? 'header' : 'footer' })
  }
  return out
}

class StoryReader {
  private readonly file: DocFile
  private readonly fallback: LegacyEncoding | undefined
  private readonly counters = new NumberingCounters()
  private readonly encodings: (LegacyEncoding | undefined)[]

  constructor(file: DocFile, fallback: LegacyEncoding | undefined) {
    this.file = file
    this.fallback = fallback
    this.encodings = file.fonts.map(encodingOfFont)
  }

  read(from: number, to: number, part: Paragraph['part']): Block[] {
    const out = new DocTables()
    const text = this.file.text
    let start = from
    for (let cp = from; cp < to; cp++) {
      const code = text.charCodeAt(cp)
      const ends = code === 0x0d || code === 0x07 || code === 0x0c
      if (!ends && cp + 1 < to) continue
      const properties = this.file.paragraphAt(cp)
      const paragraph = properties.rowEnd && code === 0x07 ? null : this.paragraph(start, ends ? cp : cp + 1, properties, part)
      out.add(paragraph, properties, code === 0x07)
      start = cp + 1
    }
    return out.finish()
  }

  private paragraph(from: number, to: number, properties: ParagraphProperties, part: Paragraph['part']): Paragraph | null {
    const runs = this.runs(from, to, properties.style)
    const written = runs.some((run) => run.text.trim() !== '')
    const list = properties.list > 0 && properties.list < 2047 ? this.file.lists.get(properties.list) : undefined
    let marker = list ? this.counters.next(String(properties.list), list, properties.level) : ''
    const encoding = runs[0]?.encoding
    if (marker && encoding && /[^\x20-\x7e•]/.test(marker)) marker = decodeLegacy(marker, encoding)
    if (!written) return null
    return styledParagraph(runs, {
      align: ([undefined, 'center', 'right', 'justify'] as const)[properties.align] ?? 'left',
      indent: Math.max(0, Math.round(((properties.left + properties.firstLine) * 254) / 1440) / 10),
      ...(marker ? { marker, level: properties.level } : {}),
      ...(part ? { part } : {}),
    })
  }

  /** Visible runs: field codes, deleted and hidden text and special characters are left out. */
  private runs(from: number, to: number, style: number): StyledRun[] {
    const out: StyledRun[] = []
    let field = 0
    let code = 0
    for (const stretch of this.file.charactersOf(from, to, style)) {
      const p = stretch.properties
      let text = ''
      for (const ch of this.file.text.slice(stretch.from, stretch.to)) {
        if (ch === '\u0013') {
          field++
          code = field
        } else if (ch === '\u0014') {
          if (code === field) code = 0
        } else if (ch === '\u0015') {
          if (code === field) code = 0
          field = Math.max(0, field - 1)
        } else if (code === 0) text += visible(ch)
      }
      const note = p.raised && /^\s*\d{1,3}\s*$/.test(text) && !/m$/.test(out.at(-1)?.text ?? '') // raised "3", but not in "km²"
      if (!text || p.hidden || p.deleted || note) continue
      out.push(this.run(text, p))
    }
    return out
  }

  private run(text: string, p: CharacterProperties): StyledRun {
    const encoding = this.encodings[p.font] ?? this.fallback
    return { text, bold: p.bold, italic: p.italic, caps: p.caps, size: p.size / 2, ...(encoding ? { encoding } : {}) }
  }
}

/** Word's own characters: line break, non-breaking hyphen; marks of pictures, notes and comments vanish. */
function visible(ch: string): string {
  if (ch === '\u000b' || ch === '\u000e') return '\n'
  if (ch === '\u001e') return '-'
  return ch < '\u0009' ? '' : ch
}
