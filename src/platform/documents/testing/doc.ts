/** Writes the smallest Word 97 files for tests: one piece of text, fonts, tables by their marks. */

export interface DocOptions {
  /** Text of the body; '\r' ends a paragraph, '\u0007' a cell or row. */
  text: string
  /** Name of the one font; a legacy font's letters are given as Latin-1. */
  font?: string
  encrypted?: boolean
  /** Property lists of paragraphs, by the index of the character that ends them. */
  paragraphs?: { end: number; list: number[] }[]
}

const SECTOR = 512

/** The bytes of a compound file with a WordDocument and a 1Table stream. */
export function docOf(options: DocOptions): Uint8Array {
  const text = Buffer.from(options.text, 'latin1')
  const start = 0x800
  const paragraphPage = Math.ceil((start + text.length) / SECTOR)
  const main = Buffer.alloc(Math.max(4096, (paragraphPage + 1) * SECTOR))
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x00c1, 2)
  main.writeUInt16LE(0x0200 | (options.encrypted ? 0x0100 : 0), 0x0a)
  main.writeUInt32LE(text.length, 0x4c)
  text.copy(main, start)
  const table: Buffer[] = []
  let at = 0
  const put = (place: number, data: Buffer): void => {
    main.writeUInt32LE(at, place)
    main.writeUInt32LE(data.length, place + 4)
    table.push(data)
    at += data.length
  }
  put(0x1a2, clx(text.length, start))
  put(0x112, fontTable(options.font ?? 'Times New Roman'))
  if (options.paragraphs) {
    put(0x102, paragraphIndex(start, text.length, paragraphPage))
    paragraphPageOf(options.paragraphs, start, main, paragraphPage)
  }
  return compound([
    { name: 'WordDocument', data: main },
    { name: '1Table', data: Buffer.concat([...table, Buffer.alloc(4096)]) },
  ])
}

function clx(length: number, start: number): Buffer {
  const out = Buffer.alloc(5 + 8 + 8)
  out[0] = 2
  out.writeUInt32LE(16, 1)
  out.writeUInt32LE(0, 5)
  out.writeUInt32LE(length, 9)
  out.writeUInt32LE((0x40000000 | (start * 2)) >>> 0, 13 + 2)
  return out
}

function fontTable(name: string): Buffer {
  const wide = Buffer.from(`${name}\0`, 'utf16le')
  const entry = Buffer.alloc(40 + wide.length)
  entry[0] = entry.length - 1
  wide.copy(entry, 40)
  return Buffer.concat([Buffer.from([1, 0, 0, 0]), entry, Buffer.alloc(48)])
}

function paragraphIndex(start: number, length: number, page: number): Buffer {
  const out = Buffer.alloc(12)
  out.writeUInt32LE(start, 0)
  out.writeUInt32LE(start + length, 4)
  out.writeUInt32LE(page, 8)
  return out
}

function paragraphPageOf(
  paragraphs: readonly { end: number; list: number[] }[],
  start: number,
  main: Buffer,
  page: number,
): void {
  const base = page * SECTOR
  let low = 500
  paragraphs.forEach(({ end, list }, i) => {
    main.writeUInt32LE(start + end + 1, base + (i + 1) * 4)
    const data = Buffer.from([0, 0, ...list])
    const padded = data.length % 2 ? data : Buffer.concat([data, Buffer.alloc(1)])
    low -= padded.length + 1 + ((padded.length + 1) % 2)
    main[base + low] = (padded.length + 1) / 2
    padded.copy(main, base + low + 1)
    main[base + (paragraphs.length + 1) * 4 + i * 13] = low / 2
  })
  main.writeUInt32LE(start, base)
  main[base + 511] = paragraphs.length
}

/** A compound file of streams that are all longer than the small-stream limit. */
export function compound(streams: readonly { name: string; data: Buffer }[]): Uint8Array {
  const sectors: Buffer[] = []
  const chains: number[] = []
  const place = (data: Buffer): number => {
    const first = sectors.length
    for (let i = 0; i < data.length; i += SECTOR) {
      const sector = Buffer.alloc(SECTOR)
      data.copy(sector, 0, i, Math.min(data.length, i + SECTOR))
      sectors.push(sector)
      chains.push(i + SECTOR < data.length ? sectors.length : 0xfffffffe)
    }
    return first
  }
  const entry = (name: string, type: number, first: number, size: number): Buffer => {
    const out = Buffer.alloc(128)
    const wide = Buffer.from(`${name}\0`, 'utf16le')
    wide.copy(out)
    out.writeUInt16LE(wide.length, 64)
    out[66] = type
    out.writeUInt32LE(first, 116)
    out.writeUInt32LE(size, 120)
    return out
  }
  const entries = streams.map(({ name, data }) => entry(name, 2, place(data), data.length))
  const directory = place(Buffer.concat([entry('Root Entry', 5, 0xfffffffe, 0), ...entries]))
  const fatSectors = Math.ceil((sectors.length + 2) / 127)
  const fat = Buffer.alloc(fatSectors * SECTOR, 0xff)
  chains.forEach((next, i) => fat.writeUInt32LE(next, i * 4))
  const head = Buffer.alloc(SECTOR)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head)
  head.writeUInt16LE(9, 30)
  head.writeUInt16LE(6, 32)
  head.writeUInt32LE(directory, 48)
  head.writeUInt32LE(4096, 56)
  head.writeUInt32LE(0xfffffffe, 60)
  head.writeUInt32LE(0xfffffffe, 68)
  for (let i = 0; i < 109; i++) head.writeUInt32LE(i < fatSectors ? sectors.length + i : 0xffffffff, 76 + i * 4)
  return new Uint8Array(Buffer.concat([head, ...sectors, fat]))
}
