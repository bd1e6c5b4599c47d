/** Writes small zips for tests, also dishonest ones. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  data: Uint8Array | string
  /** The size that the entry claims; its real size where not given. */
  claimed?: number
  stored?: boolean
}

/** The bytes of a zip with these entries. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = Buffer.from(entry.data as string)
    const packed = entry.stored ? data : deflateRawSync(data)
    const size = entry.claimed ?? data.length
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(entry.stored ? 0 : 8, 8)
    head.writeUInt32LE(crc32(data), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(name.length, 26)
    parts.push(head, name, packed)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(20, 4)
    line.writeUInt16LE(20, 6)
    head.copy(line, 10, 8, 30)
    line.writeUInt16LE(0, 8)
    line.writeUInt16LE(entry.stored ? 0 : 8, 10)
    line.writeUInt32LE(crc32(data), 16)
    line.writeUInt32LE(packed.length, 20)
    line.writeUInt32LE(size, 24)
    line.writeUInt16LE(name.length, 28)
    line.writeUInt16LE(0, 30)
    line.writeUInt32LE(offset, 42)
    directory.push(line, name)
    offset += head.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

const TYPES = 'http://schemas.openxmlformats.org'
export const W = `xmlns:w="${TYPES}/wordprocessingml/2006/main"`

export interface DocxParts {
  /** What stands inside w:body. */
  body: string
  /** More attributes of the root element. */
  root?: string
  styles?: string
  numbering?: string
  theme?: string
  footnotes?: string
  header?: string
  extra?: ZipEntry[]
  /** More relationships of the main part. */
  relations?: string
}

/** A docx of hand-written parts. */
export function docxOf(parts: DocxParts): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const own = [
    parts.styles && relation('s', 'styles', 'styles.xml'),
    parts.numbering && relation('n', 'numbering', 'numbering.xml'),
    parts.theme && relation('t', 'theme', 'theme.xml'),
    parts.footnotes && relation('f', 'footnotes', 'footnotes.xml'),
    parts.header && relation('h', 'header', 'header1.xml'),
    parts.relations,
  ]
  const relations = (inner: string): string =>
    `<Relationships xmlns="${TYPES}/package/2006/relationships">${inner}</Relationships>`
  const optional = (name: string, element: string, inner: string | undefined): ZipEntry[] =>
    inner === undefined ? [] : [{ name: `word/${name}.xml`, data: `<w:${element} ${W}>${inner}</w:${element}>` }]
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relations(relation('m', 'officeDocument', 'word/document.xml')) },
    { name: 'word/document.xml', data: `<w:document ${W} ${parts.root ?? ''}><w:body>${parts.body}</w:body></w:document>` },
    { name: 'word/_rels/document.xml.rels', data: relations(own.filter(Boolean).join('')) },
    ...optional('styles', 'styles', parts.styles),
    ...optional('numbering', 'numbering', parts.numbering),
    ...optional('footnotes', 'footnotes', parts.footnotes),
    ...optional('header1', 'hdr', parts.header),
    ...(parts.theme === undefined
      ? []
      : [{ name: 'word/theme.xml', data: `<a:theme xmlns:a="${TYPES}/drawingml/2006/main">${parts.theme}</a:theme>` }]),
    ...(parts.extra ?? []),
  ])
}

/** A paragraph of plain text, with paragraph properties. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
