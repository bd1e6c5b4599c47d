/** List tables of Word 97 files: which levels a list number stands for. */
import type { Level, ListOfLevels, NumberFormat } from './numbering.ts'

/** List by the number that paragraphs carry (from 1). */
export type DocLists = Map<number, ListOfLevels>

const FORMATS: Record<number, NumberFormat> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}

/** Reads the lists (levels lie right behind them) and the overrides. A damaged table gives what could be read. */
export function readLists(table: DataView, at: number, length: number, overrides: Uint8Array): DocLists {
  const out: DocLists = new Map()
  if (length < 2 || at + length > table.byteLength) return out
  const lists = new Map<number, Level[]>()
  const count = table.getUint16(at, true)
  let place = at + length
  for (let i = 0; i < count && at + 2 + (i + 1) * 28 <= table.byteLength; i++) {
    const entry = at + 2 + i * 28
    const id = table.getInt32(entry, true)
    const simple = (table.getUint8(entry + 26) & 1) !== 0
    const levels: Level[] = []
    for (let l = 0; l < (simple ? 1 : 9); l++) {
      const read = readLevel(table, place)
      if (!read) break
      levels.push(read.level)
      place = read.next
    }
    lists.set(id, levels)
  }
  readOverrides(overrides, lists, out)
  return out
}

function readLevel(table: DataView, at: number): { level: Level; next: number } | null {
  if (at + 30 > table.byteLength) return null
  const flags = table.getUint8(at + 5)
  const character = table.getUint8(at + 24)
  const paragraph = table.getUint8(at + 25)
  const limit = table.getUint8(at + 26)
  const textAt = at + 28 + character + paragraph
  if (textAt + 2 > table.byteLength) return null
  const length = table.getUint16(textAt, true)
  if (textAt + 2 + length * 2 > table.byteLength) return null
  let text = ''
  for (let i = 0; i < length; i++) {
    const code = table.getUint16(textAt + 2 + i * 2, true)
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  return {
    level: {
      start: table.getInt32(at, true),
      format: FORMATS[table.getUint8(at + 4)] ?? 'decimal',
      text,
      legal: (flags & 4) !== 0,
      ...(flags & 8 ? { restart: limit } : {}),
    },
    next: textAt + 2 + length * 2,
  }
}

function readOverrides(data: Uint8Array, lists: ReadonlyMap<number, Level[]>, out: DocLists): void {
  if (data.length < 4) return
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const count = view.getUint32(0, true)
  let at = 4 + count * 16
  for (let i = 0; i < count && 4 + (i + 1) * 16 <= data.length; i++) {
    const entry = 4 + i * 16
    const id = view.getInt32(entry, true)
    const list: ListOfLevels = { family: String(id), levels: [...(lists.get(id) ?? [])] }
    const changes = view.getUint8(entry + 12)
    at += 4
    for (let c = 0; c < changes && at + 8 <= data.length; c++) {
      const flags = view.getUint32(at + 4, true)
      const level = flags & 0xf
      if (flags & 0x20) {
        const read = readLevel(view, at + 8)
        if (!read) return
        list.levels[level] = read.level
        at = read.next
      } else {
        if (flags & 0x10) (list.startOverride ??= new Map()).set(level, view.getInt32(at, true))
        at += 8
      }
    }
    out.set(i + 1, list)
  }
}
