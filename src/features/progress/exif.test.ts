import { describe, expect, it } from 'vitest'
import { stripPhoto } from './exif.ts'

const bytesOf = (text: string): number[] => [...Buffer.from(text, 'latin1')]
const segment = (marker: number, data: number[]): number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 255,
  ...data,
]
const has = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(Buffer.from(text, 'latin1'))

/** Exif with an orientation and an owner, in big-endian or little-endian order. */
function exif(orientation: number, little = false): number[] {
  const n16 = (value: number): number[] => (little ? [value & 255, value >> 8] : [value >> 8, value & 255])
  const n32 = (value: number): number[] => (little ? [...n16(value), 0, 0] : [0, 0, ...n16(value)])
  const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
    ...n16(tag),
    ...n16(type),
    ...n32(count),
    ...value,
  ]
  const tiff = [
    ...bytesOf(little ? 'II' : 'MM'),
    ...n16(42),
    ...n32(8),
    ...n16(2),
    ...entry(0x010f, 2, 4, bytesOf('CANO')),
    ...entry(0x0112, 3, 1, [...n16(orientation), 0, 0]),
    ...n32(0),
    ...bytesOf('GPS 21.85 106.76'),
  ]
  return segment(0xe1, [...bytesOf('Exif\0\0'), ...tiff])
}
const picture = [
  ...segment(0xdb, [1, 2, 3]),
  ...segment(0xda, [9, 9]),
  0x11,
  0xff,
  0x00,
  0x22,
  0xff,
  0xd3,
  0x33,
  ...segment(0xc4, [7]),
  ...segment(0xda, [8]),
  0x44,
]
const jpeg = (...notes: number[][]): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, bytesOf('JFIF\0')),
    ...notes.flat(),
    ...picture,
    0xff,
    0xd9,
    ...bytesOf('trailer with a preview'),
  ])

describe('a JPEG', () => {
  it('loses place, owner, XMP, IPTC, comments and what follows the picture', () => {
    const stripped = stripPhoto(
      jpeg(
        exif(1),
        segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/ Nguyen')),
        segment(0xed, bytesOf('Photoshop 3.0 caption')),
        segment(0xfe, bytesOf('by Hoa')),
      ),
      'image/jpeg',
    )
    for (const note of ['Exif', 'GPS', 'CANO', 'adobe', 'caption', 'by Hoa', 'preview']) expect(has(stripped, note)).toBe(false)
    expect([...stripped]).toEqual([0xff, 0xd8, ...segment(0xe0, bytesOf('JFIF\0')), ...picture, 0xff, 0xd9])
  })

  it.each([false, true])('keeps how the camera was turned and nothing else of its notes (little-endian: %s)', (little) => {
    const stripped = stripPhoto(jpeg(exif(6, little)), 'image/jpeg')
    expect(has(stripped, 'Exif')).toBe(true)
    expect(has(stripped, 'GPS')).toBe(false)
    expect(has(stripped, 'CANO')).toBe(false)
    expect([...stripPhoto(stripped, 'image/jpeg')]).toEqual([...stripped])
  })

  it('keeps the colour profile', () => {
    expect(has(stripPhoto(jpeg(segment(0xe2, bytesOf('ICC_PROFILE\0colours'))), 'image/jpeg'), 'colours')).toBe(true)
  })

  it.each([
    [[0xff, 0xd8, 0xff]],
    [[0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]],
    [[0xff, 0xd8, ...segment(0xda, [1]), 1, 2, 3]],
    [[1, 2, 3]],
  ])('that is cut short or none is refused: %j', (bytes) =>
    expect(() => stripPhoto(Uint8Array.from(bytes), 'image/jpeg')).toThrow(RangeError),
  )
})

const chunk = (type: string, data: string): number[] => [0, 0, 0, data.length, ...bytesOf(type), ...bytesOf(data), 1, 2, 3, 4]
const png = (...chunks: number[][]): Uint8Array =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat()])

describe('a PNG', () => {
  it('loses its text, time and Exif chunks and what follows the end', () => {
    const stripped = stripPhoto(
      png(
        chunk('IHDR', 'size'),
        chunk('tEXt', 'Author Hoa'),
        chunk('eXIf', 'GPS'),
        chunk('tIME', '2026'),
        chunk('IDAT', 'dots'),
        chunk('IEND', ''),
        bytesOf('more'),
      ),
      'image/png',
    )
    expect([...stripped]).toEqual([...png(chunk('IHDR', 'size'), chunk('IDAT', 'dots'), chunk('IEND', ''))])
  })
  it('that is cut short is refused', () => {
    expect(() => stripPhoto(png(chunk('IHDR', 'size')), 'image/png')).toThrow(RangeError)
  })
})

const part = (type: string, data: number[]): number[] => [
  ...bytesOf(type),
  data.length,
  0,
  0,
  0,
  ...data,
  ...(data.length % 2 ? [0] : []),
]
const webp = (...parts: number[][]): Uint8Array => {
  const body = parts.flat()
  return Uint8Array.from([...bytesOf('RIFF'), body.length + 4, 0, 0, 0, ...bytesOf('WEBP'), ...body])
}

describe('a WebP', () => {
  it('loses Exif and XMP together with the flags that announce them', () => {
    const stripped = stripPhoto(
      webp(
        part('VP8X', [0x1c, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
        part('VP8 ', [1, 2, 3]),
        part('EXIF', bytesOf('GPS')),
        part('XMP ', bytesOf('Hoa')),
      ),
      'image/webp',
    )
    expect([...stripped]).toEqual([...webp(part('VP8X', [0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]), part('VP8 ', [1, 2, 3]))])
  })
  it('that is cut short is refused', () => {
    expect(() => stripPhoto(webp(part('VP8 ', [1, 2, 3, 4])).subarray(0, 20), 'image/webp')).toThrow(RangeError)
  })
})
