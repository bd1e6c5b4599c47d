/** What the docx reader needs from a zip; Node and the browser each bring their own opener, with the same caps. */
import { DocumentRefused } from './refused.ts'

export interface ZipParts {
  /** Names of all entries, with forward slashes. */
  names: ReadonlySet<string>
  /** Hands the unpacked bytes of an entry to `sink`, piece by piece; false where there is no such entry. */
  read(name: string, sink: (chunk: Uint8Array) => void): Promise<boolean>
}

export const ZIP_CAPS = { entries: 2000, partBytes: 64 * 1024 * 1024, totalBytes: 128 * 1024 * 1024 }

/** Counts unpacked bytes over all parts of a zip and refuses what goes beyond the caps. */
export class ZipMeter {
  private total = 0
  /** A counter for one part; call it with each piece's length. */
  part(): (bytes: number) => void {
    let size = 0
    return (bytes) => {
      size += bytes
      this.total += bytes
      if (size > ZIP_CAPS.partBytes || this.total > ZIP_CAPS.totalBytes) throw new DocumentRefused('zip_bomb', 'unpacked size')
    }
  }
}

/** Refuses by what the directory declares, before anything is unpacked. Pictures are never unpacked and do not count. */
export function checkDeclared(entries: readonly { name: string; size: number }[]): void {
  if (entries.length > ZIP_CAPS.entries) throw new DocumentRefused('zip_bomb', `${entries.length} entries`)
  let total = 0
  for (const { name, size } of entries) {
    if (/\.(?:png|jpe?g|gif|emf|wmf|tiff?|bmp|bin|ttf|odttf|mp4|wav)$/i.test(name)) continue // "word/media/image1.png"
    total += size
    if (size > ZIP_CAPS.partBytes || total > ZIP_CAPS.totalBytes) throw new DocumentRefused('zip_bomb', 'declared size')
  }
}
