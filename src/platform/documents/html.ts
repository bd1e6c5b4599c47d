/** HTML (also saved by Word, also inside altChunk) → blocks. Streaming, with a cap on depth. */
import { Parser } from 'htmlparser2'
import type { Block, Cell, Paragraph, Table } from '../../../directive/src/index.ts'
import { unwrapLayout } from './layout-tables.ts'
import { detectLegacy, encodingOfFont, type LegacyEncoding } from './legacy.ts'
import { DocumentRefused } from './refused.ts'
import { styledParagraph, type StyledRun } from './styled.ts'

const MAX_DEPTH = 200
const BLOCK = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'center',
  'dt',
  'dd',
  'caption',
  'figcaption',
  'body',
  'html',
  'main',
  'aside',
  'nav',
  'form',
])
const SKIP = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'iframe', 'select', 'button'])
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'area',
  'base',
  'embed',
  'source',
  'track',
  'param',
])

interface Style {
  bold: boolean
  italic: boolean
  caps: boolean
  align: Paragraph['align']
  encoding: LegacyEncoding | undefined
  size: number | undefined
}

interface OpenTable {
  rows: { cells: Cell[]; head: boolean }[]
  taken: Map<string, true>
  cell: { blocks: Block[]; colSpan: number; rowSpan: number; head: boolean } | null
  inRow: boolean
}

/** Reads HTML text. A document nested deeper than 200 elements is refused. */
export function htmlBlocks(html: string): Block[] {
  const builder = new HtmlBuilder(detectLegacy(html.slice(0, 200_000).replace(/<[^>]*>/g, ' ')))
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        builder.open(name, attributes)
        if (builder.tooDeep) parser.reset()
      },
      ontext: (text) => builder.text(text),
      onclosetag: (name) => builder.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  for (let at = 0; at < html.length && !builder.tooDeep; at += 65_536) parser.write(html.slice(at, at + 65_536))
  if (builder.tooDeep) throw new DocumentRefused('too_deep')
  parser.end()
  return unwrapLayout(builder.finish())
}

class HtmlBuilder {
  tooDeep = false
  private readonly out: Block[] = []
  private readonly tables: OpenTable[] = []
  private readonly styles: Style[] = []
  private readonly lists: { ordered: boolean; count: number }[] = []
  private runs: StyledRun[] = []
  private marker: string | undefined
  private skip = 0
  private readonly fallback: LegacyEncoding | undefined

  constructor(fallback: LegacyEncoding | undefined) {
    this.fallback = fallback
  }

  private get style(): Style {
    return (
      this.styles.at(-1) ?? {
        bold: false,
        italic: false,
        caps: false,
        align: undefined,
        encoding: this.fallback,
        size: undefined,
      }
    )
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'br') {
      if (!this.skip) this.runs.push(this.run('\n'))
      return
    }
    if (VOID.has(name)) return
    this.styles.push(styleOf(this.style, name, attributes))
    if (this.styles.length > MAX_DEPTH) this.tooDeep = true
    if (SKIP.has(name)) this.skip++
    if (this.skip) return
    if (BLOCK.has(name)) this.flush(this.styles.at(-2))
    if (name === 'ol' || name === 'ul') this.lists.push({ ordered: name === 'ol', count: Number(attributes.start ?? 1) || 1 })
    if (name === 'li') this.bullet()
    if (name === 'table') {
      this.flush(this.styles.at(-2))
      this.tables.push({ rows: [], taken: new Map(), cell: null, inRow: false })
    } else if (name === 'tr') this.row()
    else if (name === 'td' || name === 'th') this.cell(name, attributes)
  }

  text(text: string): void {
    if (this.skip || !text) return
    this.runs.push(this.run(text.replace(/[\t\n\r ]+/g, ' ').replace(/\u00a0{4,}/g, '\t')))
  }

  close(name: string): void {
    if (VOID.has(name)) return
    const style = this.styles.pop()
    if (SKIP.has(name)) {
      this.skip = Math.max(0, this.skip - 1)
      return
    }
    if (this.skip) return
    if (BLOCK.has(name)) this.flush(style)
    if (name === 'ol' || name === 'ul') this.lists.pop()
    if (name === 'td' || name === 'th') this.endCell(style)
    if (name === 'table') this.endTable(style)
  }

  finish(): Block[] {
    this.flush(undefined)
    while (this.tables.length) this.endTable(undefined)
    return this.out
  }

  private run(text: string): StyledRun {
    const s = this.style
    return {
      text,
      bold: s.bold,
      italic: s.italic,
      caps: s.caps,
      ...(s.size ? { size: s.size } : {}),
      ...(s.encoding ? { encoding: s.encoding } : {}),
    }
  }

  private bullet(): void {
    const list = this.lists.at(-1)
    this.marker = list?.ordered ? `${list.count++}.` : '-'
  }

  private flush(style: Style | undefined): void {
    const runs = this.runs
    this.runs = []
    if (!runs.some((run) => run.text.trim())) return
    const align = style?.align
    const paragraph = styledParagraph(runs, {
      ...(align ? { align } : {}),
      ...(this.marker ? { marker: this.marker, level: this.lists.length - 1 } : {}),
    })
    this.marker = undefined
    if (paragraph) (this.tables.at(-1)?.cell?.blocks ?? this.out).push(paragraph)
  }

  private row(): void {
    const table = this.tables.at(-1)
    if (!table) return
    this.endCell(undefined)
    table.rows.push({ cells: [], head: true })
    table.inRow = true
  }

  private cell(name: string, attributes: Record<string, string>): void {
    const table = this.tables.at(-1)
    if (!table) return
    this.endCell(undefined)
    if (table.rows.length === 0) table.rows.push({ cells: [], head: true })
    const span = (text: string | undefined): number => Math.min(200, Math.max(1, Number(text ?? 1) || 1))
    table.cell = { blocks: [], colSpan: span(attributes.colspan), rowSpan: span(attributes.rowspan), head: name === 'th' }
  }

  private endCell(style: Style | undefined): void {
    const table = this.tables.at(-1)
    const row = table?.rows.at(-1)
    if (!table?.cell || !row) return
    this.flush(style)
    const { blocks, colSpan, rowSpan, head } = table.cell
    const r = table.rows.length - 1
    let column = 0
    while (table.taken.has(`${r}/${column}`)) column++
    for (let y = r; y < r + rowSpan; y++) for (let x = column; x < column + colSpan; x++) table.taken.set(`${y}/${x}`, true)
    row.cells.push({ column, colSpan, rowSpan, blocks })
    row.head &&= head
    table.cell = null
  }

  private endTable(style: Style | undefined): void {
    this.endCell(style)
    this.flush(style)
    const table = this.tables.pop()
    const rows = table?.rows.filter((row) => row.cells.length) ?? []
    if (rows.length === 0) return
    const body = rows.findIndex((row) => !row.head)
    const block: Table = {
      kind: 'table',
      rows: rows.map((row) => ({ cells: row.cells })),
      ...(body > 0 ? { headRows: body } : {}),
    }
    const single = rows.length === 1 && rows[0]?.cells.length === 1
    const target = this.tables.at(-1)?.cell?.blocks ?? this.out
    if (single) target.push(...(rows[0]?.cells[0]?.blocks ?? []))
    else target.push(block)
  }
}

function styleOf(parent: Style, name: string, attributes: Record<string, string>): Style {
  const css = attributes.style ?? ''
  const align =
    /text-align:\s*(left|center|right|justify)/i.exec(css)?.[1] ??
    (/^(left|center|right|justify)$/i.test(attributes.align ?? '') ? attributes.align : undefined)
  const font = /font-family:\s*["']?([^;"',]+)/i.exec(css)?.[1]?.trim() ?? attributes.face
  const size = /font-size:\s*([\d.]+)pt/i.exec(css)?.[1]
  const weight = /font-weight:\s*(\w+)/i.exec(css)?.[1]
  return {
    bold: weight ? /bold|[6-9]00/.test(weight) : parent.bold || /^(?:b|strong|h[1-6]|th)$/.test(name),
    italic: /font-style:\s*italic/i.test(css) || parent.italic || name === 'i' || name === 'em',
    caps: /text-transform:\s*uppercase/i.test(css) || parent.caps,
    align: name === 'center' ? 'center' : ((align?.toLowerCase() as Paragraph['align']) ?? parent.align),
    encoding: font ? encodingOfFont(font) : parent.encoding,
    size: size ? Number(size) : parent.size,
  }
}
