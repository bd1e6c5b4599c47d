/** How large a picture says it is, before anything is decoded. */
import { DocumentRefused } from './refused.ts'

/** A3 at 400 dpi and large photos fit; more is refused. */
export const MAX_PIXELS = 80_000_000

/** Refuses a picture whose head declares too many pixels. */
export function checkDeclaredPixels(bytes: Uint8Array): void {
  const declared = declaredSize(bytes)
  if (declared && declared.width * declared.height > MAX_PIXELS)
    throw new DocumentRefused('too_large', `${declared.width}×${declared.height}`)
}

/** Width and height that the head of a PNG, JPEG or WebP declares. */
export function declaredSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89 && bytes.length > 24) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes[0] !== 0xff) return null
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}
