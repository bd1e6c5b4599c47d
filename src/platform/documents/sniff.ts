/** What a file is, by its bytes; its name is not believed. */
export type Format = 'docx' | 'doc' | 'pdf' | 'image' | 'html' | 'rtf' | 'text' | 'encrypted-office' | 'zip' | 'mhtml'

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, i) => bytes[at + i] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

/** The format of the bytes; null where it is none that can be read. Looks at the first kilobytes and the zip directory only. */
export function sniff(bytes: Uint8Array): Format | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return looksLikeDocx(bytes) ? 'docx' : 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    return hasWide(bytes, 'EncryptedPackage') ? 'encrypted-office' : 'doc'
  if (isImage(bytes)) return 'image'
  const head = ascii(bytes, 0, 1024)
  if (head.includes('%PDF-')) return 'pdf'
  if (/^\s*\{\\rtf/.test(head)) return 'rtf' // "{\rtf1\ansi"
  if (/^MIME-Version:/i.test(head) && /multipart\/related/i.test(head)) return 'mhtml' // "MIME-Version: 1.0"
  const probe = head.replace(/\u0000/g, '').replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe\s]+/, '')
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html|<head|<body|<meta|<table|<div|<p[\s>])/i.test(probe))
    return 'html' // "<html lang="vi">"
  return looksLikeText(bytes) ? 'text' : null
}

function isImage(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) ||
    startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a]) ||
    (startsWith(bytes, [0x42, 0x4d]) && bytes.length > 54 && startsWith(bytes, [0, 0, 0, 0], 6)) ||
    (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && ascii(bytes, 8, 12) === 'WEBP')
  )
}

/** A zip is taken for a document when its directory (or its first entries) names Word's parts. */
function looksLikeDocx(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1')
  const edges = latin.decode(bytes.subarray(0, 8192)) + latin.decode(bytes.subarray(Math.max(0, bytes.length - 65_536)))
  return edges.includes('[Content_Types].xml') || edges.includes('word/')
}

function hasWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].join('\u0000')
  // the directory of such small files lies near the front or the end
  const latin = new TextDecoder('latin1')
  return (
    latin.decode(bytes.subarray(0, 1 << 20)).includes(wide) ||
    latin.decode(bytes.subarray(Math.max(0, bytes.length - (1 << 20)))).includes(wide)
  )
}

/** No control characters that text never holds; wide text is recognised by its zeros on one side. */
function looksLikeText(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 8192)
  let control = 0
  let zerosEven = 0
  let zerosOdd = 0
  for (let i = 0; i < size; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0) {
      if (i % 2) zerosOdd++
      else zerosEven++
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  if (zerosEven + zerosOdd === 0) return control <= size / 200
  return Math.max(zerosEven, zerosOdd) > size * 0.1 && Math.min(zerosEven, zerosOdd) < size * 0.02
}
