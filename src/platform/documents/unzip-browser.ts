/** Opens a zip without Node: the directory is read here, unpacking is the browser's. Same caps as in Node. */
import { DocumentRefused } from './refused.ts'
import { checkDeclared, ZIP_CAPS, ZipMeter, type ZipParts } from './unzip.ts'

interface Entry {
  name: string
  method: number
  flags: number
  packed: number
  size: number
  offset: number
}

/** Reads the directory of a zip held in memory. Refuses bombs, encrypted, zip64 and damaged files. */
export function openZipInBrowser(bytes: Uint8Array): ZipParts {
  const entries = new Map(directory(bytes).map((entry) => [entry.name, entry]))
  checkDeclared([...entries.values()])
  const meter = new ZipMeter()
  return {
    names: new Set(entries.keys()),
    read: async (name, sink) => {
      const entry = entries.get(name)
      if (!entry) return false
      await unpack(bytes, entry, meter.part(), sink)
      return true
    },
  }
}

async function unpack(
  bytes: Uint8Array,
  entry: Entry,
  count: (bytes: number) => void,
  sink: (chunk: Uint8Array) => void,
): Promise<void> {
  if (entry.flags & 1) throw new DocumentRefused('encrypted')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    throw new DocumentRefused('damaged', 'local header')
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (from + entry.packed > bytes.length) throw new DocumentRefused('truncated')
  const packed = bytes.slice(from, from + entry.packed)
  let size = 0
  const take = (chunk: Uint8Array): void => {
    size += chunk.length
    if (size > entry.size) throw new DocumentRefused('zip_bomb', 'more bytes than declared')
    count(chunk.length)
    sink(chunk)
  }
  if (entry.method === 0) return take(packed)
  if (entry.method !== 8) throw new DocumentRefused('damaged', `method ${entry.method}`)
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new DocumentRefused('damaged', 'packed data')
    })
    if (done) return
    try {
      take(value)
    } catch (error) {
      await reader.cancel()
      throw error
    }
  }
}

function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const lowest = Math.max(0, bytes.length - 65_557)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) throw new DocumentRefused('truncated', 'no directory')
  const count = view.getUint16(end + 10, true)
  if (count > ZIP_CAPS.entries) throw new DocumentRefused('zip_bomb', `${count} entries`)
  const utf8 = new TextDecoder()
  const out: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new DocumentRefused('damaged', 'directory')
    const name = utf8.decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    out.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return out
}
