/** The compound file that Word 97 wrote its documents in: a small file system of sectors. */
import { DocumentRefused } from './refused.ts'

const END = 0xfffffffe
const FREE = 0xffffffff
const MAX_STREAM = 64 * 1024 * 1024

/** Whether the bytes begin like a compound file. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes.length > 512 && [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte)

interface Entry {
  name: string
  start: number
  size: number
  type: number
}

/** Reads named streams of a compound file. Every chain is bounded: a cycle is refused as damaged. */
export class CompoundFile {
  private readonly view: DataView
  private readonly sectorSize: number
  private readonly fat: number[] = []
  private readonly miniFat: number[]
  private readonly entries: Entry[]
  private readonly mini: Uint8Array
  private readonly miniCutoff: number
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw new DocumentRefused('damaged', 'sector size')
    this.sectorSize = 1 << shift
    this.miniCutoff = this.view.getUint32(56, true)
    this.readFat()
    this.entries = this.readDirectory(this.chain(this.view.getUint32(48, true)))
    const miniBytes = this.chain(this.view.getUint32(60, true))
    const miniView = new DataView(miniBytes.buffer, miniBytes.byteOffset, miniBytes.byteLength)
    this.miniFat = Array.from({ length: Math.floor(miniBytes.length / 4) }, (_, i) => miniView.getUint32(i * 4, true))
    const root = this.entries.find((entry) => entry.type === 5)
    this.mini = root ? this.chain(root.start) : new Uint8Array()
  }

  /** Names of all streams and storages. */
  names(): string[] {
    return this.entries.map((entry) => entry.name)
  }

  /** The bytes of a stream; undefined where there is none of this name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.entries.find((e) => e.name === name && e.type === 2)
    if (!entry) return undefined
    if (entry.size > MAX_STREAM) throw new DocumentRefused('too_large', name)
    const data = entry.size < this.miniCutoff ? this.miniChain(entry.start) : this.chain(entry.start)
    if (data.length < entry.size) throw new DocumentRefused('truncated', name)
    return data.subarray(0, entry.size)
  }

  private sector(number: number): Uint8Array {
    const from = (number + 1) * this.sectorSize
    if (from >= this.bytes.length) throw new DocumentRefused('truncated', 'sector')
    return this.bytes.subarray(from, from + this.sectorSize)
  }

  private readFat(): void {
    const sectors: number[] = []
    for (let i = 0; i < 109; i++) sectors.push(this.view.getUint32(76 + i * 4, true))
    let next = this.view.getUint32(68, true)
    for (let guard = 0; next < END && next !== FREE && guard < 4096; guard++) {
      const data = this.sector(next)
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
      const count = Math.floor(data.length / 4) - 1
      for (let i = 0; i < count; i++) sectors.push(view.getUint32(i * 4, true))
      next = data.length >= this.sectorSize ? view.getUint32(count * 4, true) : END
    }
    for (const number of sectors) {
      if (number >= END) continue
      const data = this.sector(number)
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
      for (let i = 0; i + 4 <= data.length; i += 4) this.fat.push(view.getUint32(i, true))
    }
  }

  private chain(start: number): Uint8Array {
    return collect(start, this.fat, (number) => this.sector(number), Math.ceil(this.bytes.length / this.sectorSize) + 1)
  }

  private miniChain(start: number): Uint8Array {
    return collect(
      start,
      this.miniFat,
      (number) => this.mini.subarray(number * 64, number * 64 + 64),
      Math.ceil(this.mini.length / 64) + 1,
    )
  }

  private readDirectory(bytes: Uint8Array): Entry[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const out: Entry[] = []
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = view.getUint16(at + 64, true)
      const type = view.getUint8(at + 66)
      if (type === 0 || length < 2 || length > 64) continue
      let name = ''
      for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true))
      out.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
    }
    return out
  }
}

function collect(start: number, table: readonly number[], sector: (number: number) => Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (let number = start; number < END; number = table[number] ?? END) {
    if (parts.length > limit) throw new DocumentRefused('damaged', 'cycle')
    const part = sector(number)
    parts.push(part)
    size += part.length
  }
  const out = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
