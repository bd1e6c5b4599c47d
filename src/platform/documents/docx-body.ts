/** The story parts of a docx (body, headers, footnotes) → blocks, element by element. */
import type { Block, Paragraph } from '../../../directive/src/index.ts'
import { DocxTables } from './docx-tables.ts'
import type { NumberingReader, ParagraphSettings, RunProperties, StylesReader } from './docx-styles.ts'
import { setParagraphSetting, setRunProperty } from './docx-styles.ts'
import { encodingOfFont } from './legacy.ts'
import type { NumberingCounters } from './numbering.ts'
import { styledParagraph, type StyledRun } from './styled.ts'
import type { Attributes, XmlHandler } from './xml.ts'

export interface DocxContext {
  styles: StylesReader
  numbering: NumberingReader
  counters: NumberingCounters
  theme: ReadonlyMap<string, string>
  /** Called for an embedded foreign part; its blocks come in its place. */
  chunk: (relation: string, target: Block[]) => void
}

interface OpenParagraph {
  settings: ParagraphSettings
  runs: StyledRun[]
  markDeleted: boolean
  boxes: Block[]
}

/** Elements whose whole content is not part of the text as it stands. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rubyPr',
  'w:rt',
  'w:sdtPr',
  'w:docPartList',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
])

export class DocxBody implements XmlHandler {
  private readonly context: DocxContext
  private readonly part: Paragraph['part']
  /** Where finished blocks go: the body, or the innermost cell or text box. */
  private readonly sinks: Block[][]
  private readonly paragraphs: OpenParagraph[] = []
  private readonly tables = new DocxTables()
  private readonly choices: boolean[] = []
  private boxDepth = 0
  private run: RunProperties | undefined
  private collecting = false
  private skip = 0
  private inParagraphProperties = 0
  private inRunProperties = 0
  private fieldCode = 0
  private readonly fields: boolean[] = []
  private carried: StyledRun[] = []

  constructor(context: DocxContext, part: Paragraph['part'], out: Block[]) {
    this.context = context
    this.part = part
    this.sinks = [out]
  }

  open(name: string, attributes: Attributes): void {
    if (this.skip) {
      this.skip++
      return
    }
    if (this.inParagraphProperties || this.inRunProperties) return this.property(name, attributes)
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ settings: {}, runs: this.carried, markDeleted: false, boxes: [] })
        this.carried = []
        break
      case 'w:pPr':
        this.inParagraphProperties = 1
        break
      case 'w:r':
        this.run = {}
        break
      case 'w:rPr':
        this.inRunProperties = 1
        break
      case 'w:t':
      case 'm:t':
        this.collecting = true
        break
      case 'w:tbl':
        this.tables.openTable()
        break
      case 'w:tr':
        this.tables.openRow()
        break
      case 'w:tc':
        this.sinks.push(this.tables.openCell())
        break
      case 'w:txbxContent':
        this.openBox()
        break
      case 'mc:AlternateContent':
        this.choices.push(false)
        break
      case 'mc:Choice':
      case 'mc:Fallback':
        if (this.choices.at(-1)) this.skip = 1
        else if (this.choices.length) this.choices[this.choices.length - 1] = true
        break
      case 'w:altChunk':
        this.context.chunk(attributes.get('id') ?? '', this.sinks.at(-1) ?? [])
        break
      default:
        if (SKIPPED.has(name)) this.skip = 1
        else if (!this.tables.property(name, attributes)) this.inline(name, attributes)
    }
  }

  text(text: string): void {
    if (this.collecting && !this.skip && !this.fieldCode) this.push(text)
  }

  close(name: string): void {
    if (this.skip) {
      this.skip--
      return
    }
    if (this.inParagraphProperties) {
      this.inParagraphProperties--
      return
    }
    if (this.inRunProperties) {
      this.inRunProperties--
      return
    }
    if (name === 'w:t' || name === 'm:t') this.collecting = false
    else if (name === 'w:r') this.run = undefined
    else if (name === 'w:p') this.closeParagraph()
    else if (name === 'w:tc') this.closeCell()
    else if (name === 'w:tr') this.tables.closeRow()
    else if (name === 'w:tbl') this.closeTable()
    else if (name === 'w:txbxContent') this.closeBox()
    else if (name === 'mc:AlternateContent') this.choices.pop()
  }

  private property(name: string, attributes: Attributes): void {
    if (this.inParagraphProperties) {
      this.inParagraphProperties++
      const paragraph = this.paragraphs.at(-1)
      if (!paragraph) return
      if (name === 'w:del' || name === 'w:moveFrom') paragraph.markDeleted = true
      else setParagraphSetting(paragraph.settings, name, attributes)
    } else {
      this.inRunProperties++
      if (this.run) setRunProperty(this.run, name, attributes, this.context.theme)
    }
  }

  private inline(name: string, attributes: Attributes): void {
    if (name === 'w:tab' || name === 'w:ptab') this.push('\t')
    else if (name === 'w:br')
      this.push(attributes.get('type') === undefined || attributes.get('type') === 'textWrapping' ? '\n' : ' ')
    else if (name === 'w:cr') this.push('\n')
    else if (name === 'w:noBreakHyphen') this.push('-')
    else if (name === 'w:softHyphen') this.push('\u00ad')
    else if (name === 'w:sym') this.push(symbol(attributes))
    else if (name === 'w:fldChar') this.field(attributes.get('fldCharType'))
  }

  /** Between "begin" and "separate" stands a field's code, not its text. */
  private field(type: string | undefined): void {
    if (type === 'begin') {
      this.fields.push(true)
      this.fieldCode++
    } else if (type === 'separate' && this.fields.at(-1)) {
      this.fields[this.fields.length - 1] = false
      this.fieldCode--
    } else if (type === 'end' && this.fields.pop()) this.fieldCode--
  }

  private push(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph || this.fieldCode) return
    const style = this.context.styles.paragraph(paragraph.settings.style)
    const own = this.run ?? {}
    const p: RunProperties = { ...style.run, ...(own.style ? this.context.styles.character(own.style) : {}), ...own }
    if (p.hidden) return
    if (p.raised && /^\s*\d{1,3}\s*$/.test(text) && !/m$/.test(paragraph.runs.at(-1)?.text ?? '')) return // a raised "3" marks a note, but not in "km²"
    const encoding = encodingOfFont(p.font)
    const last = paragraph.runs.at(-1)
    const run: StyledRun = {
      text,
      bold: p.bold ?? false,
      italic: p.italic ?? false,
      caps: p.caps ?? false,
      ...(p.size ? { size: p.size } : {}),
      ...(encoding ? { encoding } : {}),
    }
    if (
      last &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.caps === run.caps &&
      last.size === run.size &&
      last.encoding === run.encoding
    )
      last.text += text
    else paragraph.runs.push(run)
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const sink = this.sinks.at(-1) ?? []
    // the end of a deleted paragraph mark: the text runs on into the next paragraph
    if (paragraph.markDeleted) {
      this.carried = paragraph.runs
      sink.push(...paragraph.boxes)
      return
    }
    const style = this.context.styles.paragraph(paragraph.settings.style).paragraph
    const numbered = this.number(paragraph.settings, style)
    const settings = { ...style, ...numbered?.indent, ...paragraph.settings }
    const written = paragraph.runs.some((run) => run.text.trim() !== '')
    const made = written
      ? styledParagraph(paragraph.runs, {
          align: settings.align ?? 'left',
          indent: Math.max(0, Math.round((((settings.left ?? 0) + (settings.firstLine ?? 0)) * 254) / 1440) / 10),
          ...(numbered?.marker ? { marker: numbered.marker, level: numbered.level } : {}),
          ...(this.boxDepth ? { part: 'textbox' as const } : this.part ? { part: this.part } : {}),
        })
      : null
    if (made) sink.push(made)
    sink.push(...paragraph.boxes)
  }

  private number(
    own: ParagraphSettings,
    style: ParagraphSettings,
  ): { marker: string; level: number; indent: ParagraphSettings | undefined } | undefined {
    const numId = own.numId ?? style.numId
    const list = this.context.numbering.list(numId, this.context.styles)
    if (!list || numId === undefined) return undefined
    const byStyle = own.style !== undefined ? list.abstract.styles.indexOf(own.style) : -1
    const level = own.level ?? (own.numId === undefined && byStyle >= 0 ? byStyle : (style.level ?? 0))
    return { marker: this.context.counters.next(numId, list, level), level, indent: list.abstract.indents[level] }
  }

  private closeCell(): void {
    this.sinks.pop()
    this.tables.closeCell()
  }

  private closeTable(): void {
    const table = this.tables.closeTable()
    if (table) this.sinks.at(-1)?.push(table)
  }

  private openBox(): void {
    const host = this.paragraphs.at(-1)
    this.sinks.push(host ? host.boxes : (this.sinks.at(-1) ?? []))
    this.boxDepth++
  }

  private closeBox(): void {
    this.sinks.pop()
    this.boxDepth--
  }
}

/** A letter of a symbol font: only bullets and boxes matter. */
function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16) & 0xff
  if (!Number.isFinite(code)) return ''
  if (code === 0x2d) return '-'
  if (code === 0xa3) return '≤'
  if (code === 0xb3) return '≥'
  return code === 0xb7 || code === 0xa7 ? '•' : ''
}
