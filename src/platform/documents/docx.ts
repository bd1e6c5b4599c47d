/** docx → blocks. No Node in here: the zip comes through an adapter, so the browser reads the same way. */
import type { Block } from '../../../directive/src/index.ts'
import { DocxBody, type DocxContext } from './docx-body.ts'
import { NumberingReader, StylesReader, ThemeReader } from './docx-styles.ts'
import { htmlBlocks } from './html.ts'
import { unwrapLayout } from './layout-tables.ts'
import { decodeUnmarked } from './legacy-blocks.ts'
import { NumberingCounters } from './numbering.ts'
import { DocumentRefused } from './refused.ts'
import { isPageNumber } from './styled.ts'
import { decodeText, textBlocks } from './text.ts'
import type { ZipParts } from './unzip.ts'
import { readXmlPart, type Attributes, type XmlHandler } from './xml.ts'

interface Relation {
  type: string
  target: string
}

/** Reads a docx. Refuses DOCTYPE, bombs, too deep nesting, broken parts, and zips that hold no document. */
export async function docxBlocks(zip: ZipParts): Promise<Block[]> {
  const root = await relations(zip, '')
  const main = [...root.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'word/document.xml'
  if (!zip.names.has(main)) throw new DocumentRefused(zip.names.size ? 'unknown_format' : 'damaged')
  const related = await relations(zip, main)
  const part = (type: string): string | undefined => [...related.values()].find((relation) => relation.type === type)?.target
  const theme = new ThemeReader()
  await optional(zip, part('theme'), theme)
  const styles = new StylesReader(theme.fonts)
  await optional(zip, part('styles'), styles)
  const numbering = new NumberingReader()
  await optional(zip, part('numbering'), numbering)
  const chunks: { relation: string; target: Block[]; at: number }[] = []
  const context: DocxContext = {
    styles,
    numbering,
    counters: new NumberingCounters(),
    theme: theme.fonts,
    chunk: (relation, target) => chunks.push({ relation, target, at: target.length }),
  }
  const body: Block[] = []
  await readXmlPart(zip, main, new DocxBody(context, undefined, body))
  for (const chunk of chunks.toReversed())
    chunk.target.splice(chunk.at, 0, ...(await chunkBlocks(zip, related.get(chunk.relation)?.target)))
  const around = await aroundBody(zip, related, context)
  return decodeUnmarked(unwrapLayout([...around.headers, ...body, ...around.footers, ...around.notes]))
}

async function optional(zip: ZipParts, part: string | undefined, handler: XmlHandler): Promise<void> {
  if (part) await readXmlPart(zip, part, handler)
}

/** Headers, footers and notes; equal headers of several sections come once, bare page numbers not at all. */
async function aroundBody(
  zip: ZipParts,
  related: ReadonlyMap<string, Relation>,
  context: DocxContext,
): Promise<{ headers: Block[]; footers: Block[]; notes: Block[] }> {
  const out = { headers: [] as Block[], footers: [] as Block[], notes: [] as Block[] }
  const seen = new Set<string>()
  const read = async (type: string, part: 'header' | 'footer' | 'footnote', into: Block[]): Promise<void> => {
    for (const relation of related.values()) {
      if (relation.type !== type) continue
      const blocks: Block[] = []
      await readXmlPart(zip, relation.target, new DocxBody(context, part, blocks))
      const text = JSON.stringify(blocks)
      if (seen.has(text) || blocks.every((block) => block.kind === 'paragraph' && isPageNumber(block.text))) continue
      seen.add(text)
      into.push(...blocks)
    }
  }
  await read('header', 'header', out.headers)
  await read('footer', 'footer', out.footers)
  await read('footnotes', 'footnote', out.notes)
  await read('endnotes', 'footnote', out.notes)
  return out
}

async function chunkBlocks(zip: ZipParts, part: string | undefined): Promise<Block[]> {
  if (!part) return []
  const pieces: Uint8Array[] = []
  await zip.read(part, (chunk) => pieces.push(chunk))
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  pieces.reduce((at, piece) => (bytes.set(piece, at), at + piece.length), 0)
  const text = decodeText(bytes)
  return /^\s*</.test(text) ? htmlBlocks(text) : textBlocks(text) // "<html>…"
}

/** The relations of a part (of the package, for ''), by id; targets as names of the zip. */
async function relations(zip: ZipParts, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const out = new Map<string, Relation>()
  await readXmlPart(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open: (name: string, attributes: Attributes) => {
      if (!name.endsWith('Relationship') || attributes.get('TargetMode') === 'External') return
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
      out.set(attributes.get('Id') ?? '', { type, target: resolve(folder, attributes.get('Target') ?? '') })
    },
    text: () => undefined,
    close: () => undefined,
  })
  return out
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const out: string[] = []
  for (const step of (folder + target).split('/')) {
    if (step === '..') out.pop()
    else if (step !== '.' && step !== '') out.push(step)
  }
  return out.join('/')
}
