/** Opens a zip in Node. yauzl compares the real size of each entry with the declared one. */
import yauzl from 'yauzl'
import { DocumentRefused } from './refused.ts'
import { checkDeclared, ZIP_CAPS, ZipMeter, type ZipParts } from './unzip.ts'

/** Reads the directory of a zip held in memory. Refuses bombs, encrypted and damaged files. */
export function openZip(bytes: Uint8Array): Promise<ZipParts> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    yauzl.fromBuffer(
      buffer,
      { lazyEntries: true, decodeStrings: true, validateEntrySizes: true, strictFileNames: false },
      (error, zip) => {
        if (error || !zip) return reject(refusalOf(error))
        if (zip.entryCount > ZIP_CAPS.entries) return reject(new DocumentRefused('zip_bomb', `${zip.entryCount} entries`))
        const entries = new Map<string, yauzl.Entry>()
        zip.on('entry', (entry: yauzl.Entry) => {
          entries.set(entry.fileName.replaceAll('\\', '/').replace(/^\/+/, ''), entry)
          zip.readEntry()
        })
        zip.on('error', (problem: Error) => reject(refusalOf(problem)))
        zip.on('end', () => {
          try {
            checkDeclared([...entries].map(([name, entry]) => ({ name, size: entry.uncompressedSize })))
            resolve(parts(zip, entries))
          } catch (problem) {
            reject(problem)
          }
        })
        zip.readEntry()
      },
    )
  })
}

function parts(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>): ZipParts {
  const meter = new ZipMeter()
  return {
    names: new Set(entries.keys()),
    read: (name, sink) => {
      const entry = entries.get(name)
      if (!entry) return Promise.resolve(false)
      if (entry.isEncrypted()) return Promise.reject(new DocumentRefused('encrypted'))
      const count = meter.part()
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error || !stream) return reject(refusalOf(error))
          stream.on('data', (chunk: Buffer) => {
            try {
              count(chunk.length)
              sink(chunk)
            } catch (problem) {
              stream.destroy()
              reject(problem)
            }
          })
          stream.on('error', (problem: Error) => reject(refusalOf(problem)))
          stream.on('end', () => resolve(true))
        })
      })
    },
  }
}

function refusalOf(error: Error | null | undefined): Error {
  if (error instanceof DocumentRefused) return error
  const text = error?.message ?? ''
  if (/too many bytes|not enough bytes/i.test(text)) return new DocumentRefused('zip_bomb', text) // "too many bytes in the stream. expected 10. got at least 20"
  if (/end of central directory|truncated|unexpected end/i.test(text)) return new DocumentRefused('truncated', text)
  return new DocumentRefused('damaged', text)
}
