/**
 * Takes out of a photograph what the camera wrote into it beside the picture: place, time, owner, serial numbers, thumbnails, comments.
 * Works on the segments of the file, the picture itself is not touched. The turn of the camera (orientation) is kept for JPEG, since
 * photographs would otherwise lie on their side. Pure; throws RangeError for a file that is cut short or damaged.
 */

/** Image types whose notes are taken out. */
export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

/** The same picture without the camera's notes. Throws RangeError when the file is damaged. */
export function stripPhoto(bytes: Uint8Array, type: PhotoType): Uint8Array {
  if (type === 'image/jpeg') return stripJpeg(bytes)
  return type === 'image/png' ? stripPng(bytes) : stripWebp(bytes)
}

const damaged = (what: string): RangeError => new RangeError(`damaged image: ${what}`)

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

// ---- JPEG: FF D8, then segments FF marker length data; after SOS the coded picture until the next marker

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda

function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw damaged('no start of image')
  const view = viewOf(bytes)
  const kept: Uint8Array[] = []
  let orientation = 1
  let at = 2
  for (;;) {
    // Any number of FF may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw damaged('marker expected')
    if (marker === EOI) break
    if (at + 4 > bytes.length) throw damaged('segment cut short')
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) throw damaged('segment cut short')
    const segment = bytes.subarray(at, end)
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation
    if (keepsJpeg(marker, segment)) kept.push(segment)
    at = end
    if (marker === SOS) {
      at = endOfScan(bytes, end)
      kept.push(bytes.subarray(end, at))
    }
  }
  // What follows the end of the image (previews, vendors' trailers) is not the picture.
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)]
  return join([Uint8Array.of(0xff, SOI), ...turned, ...kept, Uint8Array.of(0xff, EOI)])
}

/** Keeps the picture's own segments, JFIF (APP0), colour profiles (APP2 ICC) and Adobe's colour mark (APP14). */
function keepsJpeg(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe0) return ascii(segment, 4, 4) === 'JFIF'
  if (marker === 0xe2) return ascii(segment, 4, 11) === 'ICC_PROFILE'
  return marker === 0xee && ascii(segment, 4, 5) === 'Adobe'
}

/** Where the coded picture ends: the next marker that is neither a stuffed FF 00 nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw damaged('picture cut short')
}

/** Orientation (tag 0x0112) of an Exif segment, 1–8. */
function orientationOf(segment: Uint8Array): number | undefined {
  const start = 10
  if (ascii(segment, 4, 4) !== 'Exif' || segment.length < start + 8) return undefined
  const view = viewOf(segment)
  const little = ascii(segment, start, 2) === 'II'
  const table = start + view.getUint32(start + 4, little)
  if (table + 2 > segment.length) return undefined
  const count = view.getUint16(table, little)
  for (let entry = table + 2, i = 0; i < count && entry + 12 <= segment.length; i += 1, entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment that says the orientation and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
  const table = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([...head, ...table])
}

// ---- PNG: signature, then chunks of length, type, data, checksum

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_NOTES = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

function stripPng(bytes: Uint8Array): Uint8Array {
  if (PNG_SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw damaged('no PNG signature')
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw damaged('chunk cut short')
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) throw damaged('chunk cut short')
    const type = ascii(bytes, at + 4, 4)
    if (!PNG_NOTES.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return join(kept)
    at = end
  }
}

// ---- WebP: RIFF, size, 'WEBP', then chunks of type, length, data, padded to even

const WEBP_NOTES = new Set(['EXIF', 'XMP '])
/** Flags in VP8X that announce Exif and XMP chunks. */
const WEBP_NOTE_FLAGS = 0x0c

function stripWebp(bytes: Uint8Array): Uint8Array {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') throw damaged('no WebP signature')
  const view = viewOf(bytes)
  const stop = 8 + view.getUint32(4, true)
  if (stop > bytes.length) throw damaged('file cut short')
  const kept: Uint8Array[] = []
  for (let at = 12; at < stop;) {
    if (at + 8 > stop) throw damaged('chunk cut short')
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (at + 8 + size > stop) throw damaged('chunk cut short')
    const type = ascii(bytes, at, 4)
    if (!WEBP_NOTES.has(type))
      kept.push(type === 'VP8X' ? withoutNoteFlags(bytes.subarray(at, end)) : bytes.subarray(at, Math.min(end, stop)))
    at = end
  }
  const body = join(kept)
  const head = Uint8Array.from(bytes.subarray(0, 12))
  viewOf(head).setUint32(4, body.length + 4, true)
  return join([head, body])
}

function withoutNoteFlags(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk)
  copy[8] = (copy[8] ?? 0) & ~WEBP_NOTE_FLAGS
  return copy
}
