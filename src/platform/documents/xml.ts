/** Streaming XML of office files: names by their namespace whatever the prefix, with caps; no DOCTYPE. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { DocumentRefused } from './refused.ts'
import type { ZipParts } from './unzip.ts'

export const MAX_DEPTH = 200

/** Canonical prefixes of the namespaces that matter, transitional and strict. */
const PREFIX: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
}

export interface Attributes {
  /** The attribute of this local name, whatever its prefix. */
  get(local: string): string | undefined
}

export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
}

/** Reads one part of a zip as XML; false where it is not there. Refuses DOCTYPE, too deep nesting, broken XML. */
export async function readXmlPart(zip: ZipParts, part: string, handler: XmlHandler): Promise<boolean> {
  const reader = new XmlReader(handler)
  const found = await zip.read(part, (chunk) => reader.bytes(chunk))
  if (found) reader.end()
  return found
}

export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: false })
  private readonly prefixes = new Map<string, string>()
  private readonly names = new Map<string, string>()
  private decoder: InstanceType<typeof TextDecoder> | undefined
  private depth = 0

  constructor(handler: XmlHandler) {
    this.parser.on('error', (error) => {
      throw new DocumentRefused(
        /unclosed|unexpected end|document must contain/i.test(error.message) ? 'truncated' : 'damaged',
        error.message,
      )
    })
    this.parser.on('doctype', () => {
      throw new DocumentRefused('xml_doctype')
    })
    this.parser.on('opentag', (tag) => {
      if (++this.depth > MAX_DEPTH) throw new DocumentRefused('too_deep')
      handler.open(this.name(tag), attributesOf(tag))
    })
    this.parser.on('closetag', (tag) => {
      this.depth--
      handler.close(this.names.get(tag.name) ?? tag.name)
    })
    this.parser.on('text', (text) => handler.text(text))
    this.parser.on('cdata', (text) => handler.text(text))
  }

  bytes(chunk: Uint8Array): void {
    this.decoder ??= new TextDecoder(wideEncoding(chunk) ?? 'utf-8')
    this.write(this.decoder.decode(chunk, { stream: true }))
  }

  end(): void {
    this.write(this.decoder?.decode() ?? '')
    this.parser.close()
  }

  private write(text: string): void {
    // control characters that XML forbids but careless writers leave
    this.parser.write(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)
        ? text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        : text,
    )
  }

  /** The name with its namespace's usual prefix ("ns0:p" → "w:p"). */
  private name(tag: SaxesTagPlain): string {
    let declared = false
    for (const key in tag.attributes) {
      if (!key.startsWith('xmlns')) continue
      const uri = tag.attributes[key] ?? ''
      const prefix = key === 'xmlns' ? '' : key.slice(6)
      const canonical = PREFIX[uri] ?? (prefix in SHADOWED ? `other-${prefix}` : prefix)
      if (this.prefixes.get(prefix) !== canonical) {
        this.prefixes.set(prefix, canonical)
        declared = true
      }
    }
    if (declared) this.names.clear()
    const known = this.names.get(tag.name)
    if (known !== undefined) return known
    const colon = tag.name.indexOf(':')
    const prefix = colon < 0 ? '' : tag.name.slice(0, colon)
    const canonical = this.prefixes.get(prefix) ?? prefix
    const name = canonical ? `${canonical}:${tag.name.slice(colon + 1)}` : tag.name
    this.names.set(tag.name, name)
    return name
  }
}

/** Our own prefixes, when a file uses one of them for something else. */
const SHADOWED: Record<string, true> = { w: true, r: true, rel: true, a: true, mc: true, m: true }

function attributesOf(tag: SaxesTagPlain): Attributes {
  const all = tag.attributes
  return {
    get: (local) => {
      const usual = all[`w:${local}`] ?? all[local]
      if (usual !== undefined) return usual
      for (const key in all) if (key.endsWith(`:${local}`) && !key.startsWith('xmlns')) return all[key]
      return undefined
    },
  }
}

function wideEncoding(chunk: Uint8Array): string | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  if (chunk[0] === 0x3c && chunk[1] === 0) return 'utf-16le'
  return chunk[0] === 0 && chunk[1] === 0x3c ? 'utf-16be' : undefined
}
