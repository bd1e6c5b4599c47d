/** RTF (often disguised as .doc) → blocks: text, fonts, alignment, tables without merged cells. */
import type { Block, Cell, Paragraph, Row } from '../../../directive/src/index.ts'
import { unwrapLayout } from './layout-tables.ts'
import { encodingOfFont } from './legacy.ts'
import { decodeUnmarked } from './legacy-blocks.ts'
import { DocumentRefused } from './refused.ts'
import { styledParagraph, type StyledRun } from './styled.ts'

interface State {
  bold: boolean
  italic: boolean
  caps: boolean
  hidden: boolean
  size: number
  font: number
  /** Characters that stand for a letter given by number, to be left out behind it. */
  unicodeSkip: number
  skip: boolean
  fontTable: boolean
}

const SKIPPED = new Set([
  'stylesheet',
  'colortbl',
  'info',
  'pict',
  'object',
  'themedata',
  'colorschememapping',
  'latentstyles',
  'datastore',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'fldinst',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'xmlnstbl',
  'pnseclvl',
  'pntext',
  'filetbl',
  'revtbl',
  'deleted',
])
const MAX_DEPTH = 200
const PAGES: Record<number, string> = { 163: 'windows-1258', 238: 'windows-1250', 204: 'windows-1251' }

/** Reads RTF bytes. Groups nested deeper than 200 are refused. */
export function rtfBlocks(bytes: Uint8Array): Block[] {
  const reader = new RtfReader(new TextDecoder('latin1').decode(bytes))
  return decodeUnmarked(unwrapLayout(reader.read()))
}

class RtfReader {
  private readonly source: string
  private readonly out: Block[] = []
  private readonly states: State[] = []
  private state: State = {
    bold: false,
    italic: false,
    caps: false,
    hidden: false,
    size: 24,
    font: 0,
    unicodeSkip: 1,
    skip: false,
    fontTable: false,
  }
  private readonly fonts = new Map<number, { name: string; charset: number }>()
  private page = 'windows-1252'
  private runs: StyledRun[] = []
  private align: Paragraph['align'] = 'left'
  private left = 0
  private firstLine = 0
  private marker = ''
  private inTable = false
  private cell: Block[] = []
  private row: Cell[] = []
  private table: Row[] = []
  private pendingSkip = 0

  constructor(source: string) {
    this.source = source
  }

  read(): Block[] {
    // one token: a control word with its number, a control symbol, a brace, or text
    const token = /\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g
    for (let match = token.exec(this.source); match; match = token.exec(this.source)) {
      const [, word, number, hex, symbol, brace, text] = match
      if (brace) this.brace(brace)
      else if (word) this.word(word, number === undefined ? undefined : Number(number))
      else if (hex) this.text(String.fromCharCode(Number.parseInt(hex, 16)), true)
      else if (symbol) this.symbol(symbol)
      else if (text) this.text(text, false)
    }
    this.paragraph()
    this.endTable()
    return this.out
  }

  private brace(brace: string): void {
    if (brace === '{') {
      this.states.push({ ...this.state })
      if (this.states.length > MAX_DEPTH) throw new DocumentRefused('too_deep')
    } else this.state = this.states.pop() ?? this.state
  }

  private symbol(symbol: string): void {
    if (symbol === '*') this.state.skip = true
    else if (symbol === '~') this.push(' ')
    else if (symbol === '-') this.push('\u00ad')
    else if (symbol === '_') this.push('-')
    else if (symbol === '\n' || symbol === '\r') this.paragraph()
    else if (/[\\{}]/.test(symbol)) this.push(symbol)
  }

  private word(word: string, n: number | undefined): void {
    const on = n !== 0
    if (SKIPPED.has(word)) this.state.skip = true
    else if (word === 'fonttbl') this.state.fontTable = true
    else if (word === 'ansicpg' && n === 1258) this.page = 'windows-1258'
    else if (word === 'bin' && n) this.pendingSkip = n
    else if (word === 'f' && n !== undefined) {
      this.state.font = n
      if (this.state.fontTable && !this.fonts.has(n)) this.fonts.set(n, { name: '', charset: 0 })
    } else if (word === 'fcharset' && this.state.fontTable) {
      const font = this.fonts.get(this.state.font)
      if (font) font.charset = n ?? 0
    } else if (word === 'u' && n !== undefined) {
      this.push(String.fromCharCode(n < 0 ? n + 65_536 : n))
      this.pendingSkip = this.state.unicodeSkip
    } else if (word === 'uc') this.state.unicodeSkip = n ?? 1
    else if (!this.character(word, n, on)) this.structure(word, n)
  }

  private character(word: string, n: number | undefined, on: boolean): boolean {
    if (word === 'b') this.state.bold = on
    else if (word === 'i') this.state.italic = on
    else if (word === 'caps') this.state.caps = on
    else if (word === 'v') this.state.hidden = on
    else if (word === 'fs') this.state.size = n ?? 24
    else if (word === 'plain') Object.assign(this.state, { bold: false, italic: false, caps: false, hidden: false })
    else return false
    return true
  }

  private structure(word: string, n: number | undefined): void {
    if (this.state.skip) return
    if (word === 'par' || word === 'sect') this.paragraph()
    else if (word === 'line') this.push('\n')
    else if (word === 'tab') this.push('\t')
    else if (word === 'pard') {
      this.align = 'left'
      this.left = this.firstLine = 0
      this.inTable = false
    } else if (word === 'intbl') this.inTable = true
    else if (word === 'qc') this.align = 'center'
    else if (word === 'qr') this.align = 'right'
    else if (word === 'qj') this.align = 'justify'
    else if (word === 'ql') this.align = 'left'
    else if (word === 'li') this.left = n ?? 0
    else if (word === 'fi') this.firstLine = n ?? 0
    else if (word === 'cell') this.endCell()
    else if (word === 'row') this.endRow()
    else if (word in TYPOGRAPHY) this.push(TYPOGRAPHY[word] ?? '')
  }

  private text(text: string, byte: boolean): void {
    let shown = text
    if (this.pendingSkip > 0) {
      const drop = Math.min(this.pendingSkip, shown.length)
      shown = shown.slice(drop)
      this.pendingSkip -= drop
    }
    if (!shown) return
    if (this.state.fontTable) {
      const font = this.fonts.get(this.state.font)
      if (font) font.name = (font.name + shown).replace(/;.*$/, '') // ".VnTime;"
      return
    }
    this.push(byte ? this.decode(shown) : shown)
  }

  /** A byte over 127 means what the font's character set says; letters of TCVN3 and VNI fonts are decoded later. */
  private decode(text: string): string {
    const font = this.fonts.get(this.state.font)
    if (encodingOfFont(font?.name)) return text
    const page = PAGES[font?.charset ?? 0] ?? this.page
    return new TextDecoder(page).decode(Uint8Array.from(text, (ch) => ch.charCodeAt(0)))
  }

  private push(text: string): void {
    if (this.state.skip || this.state.hidden || this.state.fontTable) return
    const encoding = encodingOfFont(this.fonts.get(this.state.font)?.name)
    const { bold, italic, caps, size } = this.state
    this.runs.push({ text, bold, italic, caps, size: size / 2, ...(encoding ? { encoding } : {}) })
  }

  private paragraph(): void {
    const runs = this.runs
    this.runs = []
    if (!this.inTable && this.table.length && runs.some((run) => run.text.trim())) this.endTable()
    const made = runs.some((run) => run.text.trim())
      ? styledParagraph(runs, {
          align: this.align,
          indent: Math.max(0, Math.round(((this.left + this.firstLine) * 254) / 1440) / 10),
          ...(this.marker ? { marker: this.marker } : {}),
        })
      : null
    if (made) (this.inTable ? this.cell : this.out).push(made)
  }

  private endCell(): void {
    this.inTable = true
    this.paragraph()
    this.row.push({ column: this.row.length, colSpan: 1, rowSpan: 1, blocks: this.cell })
    this.cell = []
  }

  private endRow(): void {
    if (this.row.length) this.table.push({ cells: this.row })
    this.row = []
  }

  private endTable(): void {
    this.endRow()
    if (this.table.length) this.out.push({ kind: 'table', rows: this.table })
    this.table = []
    this.out.push(...this.cell)
    this.cell = []
  }
}

const TYPOGRAPHY: Record<string, string> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}
