/** Property modifiers ("sprms") of Word 97 files, as far as they matter for reading. */

export interface CharacterProperties {
  bold: boolean
  italic: boolean
  caps: boolean
  hidden: boolean
  deleted: boolean
  raised: boolean
  /** Half points. */
  size: number
  /** Number of the font in the font table. */
  font: number
}

export interface TableRowDefinition {
  /** Cell borders in twips. */
  edges: number[]
  cells: { merged: boolean; vertical: 'none' | 'restart' | 'continue' }[]
  header: boolean
}

export interface ParagraphProperties {
  style: number
  align: number
  left: number
  firstLine: number
  inTable: boolean
  depth: number
  rowEnd: boolean
  innerCellEnd: boolean
  innerRowEnd: boolean
  level: number
  list: number
  row?: TableRowDefinition
}

export const PLAIN_CHARACTER: CharacterProperties = {
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  deleted: false,
  raised: false,
  size: 20,
  font: 0,
}
export const PLAIN_PARAGRAPH: ParagraphProperties = {
  style: 0,
  align: 0,
  left: 0,
  firstLine: 0,
  inTable: false,
  depth: 0,
  rowEnd: false,
  innerCellEnd: false,
  innerRowEnd: false,
  level: 0,
  list: 0,
}

/** Walks the modifiers of a property list. `each` gets the code and a view of the operand. */
function walk(data: Uint8Array, each: (code: number, operand: DataView) => void): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let at = 0
  while (at + 2 <= data.length) {
    const code = view.getUint16(at, true)
    at += 2
    const kind = code >> 13
    let size = [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1
    if (kind === 6) {
      if (at >= data.length) return
      // a table definition carries two bytes of length; all others one
      if (code === 0xd608) size = at + 2 <= data.length ? view.getUint16(at, true) + 1 : 0
      else size = view.getUint8(at) + 1
    }
    if (at + size > data.length) return
    each(code, new DataView(data.buffer, data.byteOffset + at, size))
    at += size
  }
}

/** A toggle holds 0, 1, "as the style" or "the opposite of the style". */
const toggle = (value: number, style: boolean): boolean => (value === 0x80 ? style : value === 0x81 ? !style : value === 1)

/** Applies character modifiers over `base` (the style's properties, which toggles refer to). */
export function applyCharacter(base: CharacterProperties, style: CharacterProperties, data: Uint8Array): CharacterProperties {
  const out = { ...base }
  walk(data, (code, operand) => {
    const byte = operand.byteLength > 0 ? operand.getUint8(0) : 0
    if (code === 0x0835) out.bold = toggle(byte, style.bold)
    else if (code === 0x0836) out.italic = toggle(byte, style.italic)
    else if (code === 0x083b) out.caps = toggle(byte, style.caps)
    else if (code === 0x083c) out.hidden = toggle(byte, style.hidden)
    else if (code === 0x0800) out.deleted = byte === 1
    else if (code === 0x2a48) out.raised = byte === 1
    else if (code === 0x4a43) out.size = operand.getUint16(0, true)
    else if (code === 0x4a4f) out.font = operand.getUint16(0, true)
  })
  return out
}

/** The character style that modifiers name; undefined where none. */
export function characterStyle(data: Uint8Array): number | undefined {
  let style: number | undefined
  walk(data, (code, operand) => {
    if (code === 0x4a30) style = operand.getUint16(0, true)
  })
  return style
}

/** Applies paragraph and table modifiers over `base`. `huge` finds property lists that lie in the Data stream. */
export function applyParagraph(
  base: ParagraphProperties,
  data: Uint8Array,
  huge: (at: number) => Uint8Array | undefined,
): ParagraphProperties {
  let out = { ...base }
  walk(data, (code, operand) => {
    if (code === 0x6646 || code === 0x6645) {
      const more = huge(operand.getUint32(0, true))
      if (more) out = applyParagraph(out, more, () => undefined)
    } else if (code === 0x2403 || code === 0x2461) out.align = operand.getUint8(0)
    else if (code === 0x840f || code === 0x845e) out.left = operand.getInt16(0, true)
    else if (code === 0x8411 || code === 0x8460) out.firstLine = operand.getInt16(0, true)
    else if (code === 0x2416) out.inTable = operand.getUint8(0) !== 0
    else if (code === 0x2417) out.rowEnd = operand.getUint8(0) !== 0
    else if (code === 0x6649) out.depth = operand.getInt32(0, true)
    else if (code === 0x244b) out.innerCellEnd = operand.getUint8(0) !== 0
    else if (code === 0x244c) out.innerRowEnd = operand.getUint8(0) !== 0
    else if (code === 0x260a) out.level = operand.getUint8(0)
    else if (code === 0x460b) out.list = operand.getUint16(0, true)
    else if (code === 0xd608) out.row = tableRow(operand)
    else if (code === 0x3404 && out.row) out.row.header = operand.getUint8(0) !== 0
    else if (code === 0xd62b && out.row && operand.byteLength >= 3) {
      const cell = out.row.cells[operand.getUint8(1)]
      const flag = operand.getUint8(2)
      if (cell) cell.vertical = flag === 3 ? 'restart' : flag === 1 ? 'continue' : 'none'
    } else if (code === 0x5624 && out.row) {
      for (let i = operand.getUint8(0) + 1; i < operand.getUint8(1); i++) {
        const cell = out.row.cells[i]
        if (cell) cell.merged = true
      }
    }
  })
  return out
}

function tableRow(operand: DataView): TableRowDefinition {
  const count = operand.byteLength > 2 ? operand.getUint8(2) : 0
  const edges: number[] = []
  for (let i = 0; i <= count && 3 + i * 2 + 2 <= operand.byteLength; i++) edges.push(operand.getInt16(3 + i * 2, true))
  const cells: TableRowDefinition['cells'] = []
  for (let i = 0; i < count; i++) {
    const at = 3 + (count + 1) * 2 + i * 20
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0
    cells.push({
      merged: (flags & 2) !== 0 && (flags & 1) === 0,
      vertical: flags & 0x40 ? 'restart' : flags & 0x20 ? 'continue' : 'none',
    })
  }
  return { edges, cells, header: false }
}
