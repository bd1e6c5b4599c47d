/** Evidence files before they are kept: what they are by their bytes, the fence against secrets, and photographs without camera's notes. */
import { DocumentRefused, toBlocks } from '../../platform/documents/convert.ts'
import { refuseClassifiedName } from '../../platform/documents/fence.ts'
import { sniff } from '../../platform/documents/sniff.ts'
import type { UploadedFile } from '../../platform/server/route.ts'
import { problem } from '../../platform/shared/problem.ts'
import { evidenceLimits, type EvidenceType } from './contract.ts'
import { stripPhoto } from './exif.ts'

/** A file that may be kept. */
export interface Evidence {
  readonly name: string
  readonly mediaType: EvidenceType
  readonly bytes: Uint8Array
  /** As it was sent; its hash tells a file that is sent again. */
  readonly sent: Uint8Array
}

/** Refuses a file by name alone, before anything else is looked at. */
function fenceName(name: string): void {
  try {
    refuseClassifiedName(name)
  } catch (error) {
    throw problem('progress.classified', { cause: error })
  }
}

/**
 * Checks one file and readies it for keeping. Throws a problem of this feature: classified, too large, of another type, damaged. Nothing of a
 * refused file is kept or logged.
 */
export async function takeEvidence(file: UploadedFile): Promise<Evidence> {
  fenceName(file.name)
  const name = cleanName(file.name)
  const { megabytes } = evidenceLimits
  if (file.bytes.length > megabytes * 1024 * 1024) throw problem('progress.file_too_large', { params: { name, megabytes } })
  const mediaType = evidenceTypeOf(file.bytes, name)
  if (mediaType === null) throw problem('progress.file_type', { params: { name } })
  if (mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'image/webp') {
    return { name, mediaType, bytes: strip(file.bytes, mediaType, name), sent: file.bytes }
  }
  if (readable.has(mediaType)) await fenceText(file.bytes, name)
  return { name, mediaType, bytes: file.bytes, sent: file.bytes }
}

function strip(bytes: Uint8Array, type: 'image/jpeg' | 'image/png' | 'image/webp', name: string): Uint8Array {
  try {
    return stripPhoto(bytes, type)
  } catch (error) {
    throw error instanceof RangeError ? problem('progress.file_damaged', { params: { name }, cause: error }) : error
  }
}

/** Types whose words the reader of documents can look at. */
const readable: ReadonlySet<EvidenceType> = new Set<EvidenceType>([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/msword',
  'text/plain',
])
/** Of a scan only the name and the pages that have text are looked at: recognising it would take minutes. */
const passes: readonly string[] = ['aborted', 'no_text', 'ocr_unavailable', 'too_many_pages']

async function fenceText(bytes: Uint8Array, name: string): Promise<void> {
  const scan = new AbortController()
  try {
    await toBlocks(bytes, { signal: scan.signal, onProgress: () => scan.abort() })
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error
    if (error.code === 'classified') throw problem('progress.classified', { cause: error })
    if (!passes.includes(error.code))
      throw problem('progress.file_unreadable', { params: { name, sentence: error.message }, cause: error })
  }
}

/** The last part of a name, without control characters, at most 150 characters with its ending kept. */
export function cleanName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '' // «C:\\Ảnh\\mốc 1.jpg»
  // «bien\u0000ban.pdf»
  const name = [...last]
    .filter((letter) => letter >= ' ' && letter !== '\u007f' && !/[\u202a-\u202e\u2066-\u2069]/.test(letter))
    .join('')
    .trim()
  if (name === '') return 'tệp'
  if (name.length <= 150) return name
  const ending = /\.[\p{L}\d]{1,5}$/u.exec(name)?.[0] ?? '' // «.docx»
  return name.slice(0, 150 - ending.length) + ending
}

/** The type by the bytes; the name decides only between Word and Excel of the old kind. Null for what is not taken. */
export function evidenceTypeOf(bytes: Uint8Array, name: string): EvidenceType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (head.startsWith('\u0089PNG')) return 'image/png'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  switch (sniff(bytes)) {
    case 'pdf':
      return 'application/pdf'
    case 'docx':
      return officeType(bytes)
    case 'doc':
      // Words of a Word file are looked at whatever it is called.
      return /\.xls$/i.test(name) && !isWord(bytes) ? 'application/vnd.ms-excel' : 'application/msword' // «bieu so lieu.xls»
    case 'text':
      return 'text/plain'
    default:
      return null
  }
}

/** The directory of a compound file names the stream of Word's text, in UTF-16. */
function isWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('WordDocument', 'utf16le'))
}

/** Word and Excel share a container; the names of their parts stand in it in the clear. */
function officeType(bytes: Uint8Array): EvidenceType | null {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (container.includes('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return container.includes('xl/workbook.xml') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : null
}
