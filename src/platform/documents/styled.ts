/** Runs with character styles → one paragraph. Shared by the readers of word processor files (docx, doc). */
import type { Paragraph } from '../../../directive/src/index.ts'
import type { LegacyEncoding } from './legacy.ts'
import { decodeLegacy } from './legacy.ts'

export interface StyledRun {
  text: string
  bold: boolean
  italic: boolean
  /** All letters shown as capitals. */
  caps: boolean
  /** Points. */
  size?: number
  encoding?: LegacyEncoding
}

export interface ParagraphFacts {
  align?: Paragraph['align']
  /** Millimetres. */
  indent?: number
  marker?: string
  level?: number
  part?: Paragraph['part']
}

/** Builds the paragraph; letters of legacy fonts are decoded, then everything is NFC. Null where no word is left. */
export function styledParagraph(runs: readonly StyledRun[], facts: ParagraphFacts): Paragraph | null {
  const text = cleaned(decoded(runs))
  if (!text && !facts.marker) return null
  const weight = (test: (run: StyledRun) => boolean): number =>
    runs.reduce((sum, run) => sum + (test(run) ? run.text.trim().length : 0), 0)
  const all = Math.max(
    1,
    weight(() => true),
  )
  const size = dominantSize(runs)
  return {
    kind: 'paragraph',
    text,
    ...(facts.marker ? { marker: facts.marker } : {}),
    ...(facts.level !== undefined ? { level: facts.level } : {}),
    ...(weight((run) => run.bold) >= all * 0.9 ? { bold: true } : {}),
    ...(weight((run) => run.italic) >= all * 0.9 ? { italic: true } : {}),
    ...(facts.align ? { align: facts.align } : {}),
    ...(facts.indent !== undefined ? { indent: facts.indent } : {}),
    ...(size !== undefined ? { size } : {}),
    ...(facts.part ? { part: facts.part } : {}),
  }
}

/** Neighbours in one encoding are decoded together: a VNI letter and its mark may stand in two runs. */
function decoded(runs: readonly StyledRun[]): string {
  let out = ''
  let pending = ''
  let encoding: LegacyEncoding | undefined
  let caps = false
  const flush = (): void => {
    const text = encoding ? decodeLegacy(pending, encoding) : pending
    out += caps ? text.toUpperCase() : text
    pending = ''
  }
  for (const run of runs) {
    if (run.encoding !== encoding || run.caps !== caps) flush()
    encoding = run.encoding
    caps = run.caps
    pending += run.text
  }
  flush()
  return out
}

function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\u001f]/g, '') // soft hyphens and joiners, after decoding only
    .replace(/\u2011/g, '-')
    .replace(/[\u0000-\u0008\u000e-\u001e\ufffe\uffff]/g, '')
    .replace(/[^\S\n]*\t[^\S\n]*| {4,}/g, '\t') // "SỞ MẪU \t  CỘNG HÒA": a wide gap, kept until the columns are known
    .replace(/[^\S\n\t]+/g, ' ') // "một  hai" → "một hai"
    .replace(/[ \t]?\n[ \t]?/g, '\n')
    .replace(/(?<=^|\n)[_\-–—=]{3,}(?=\n|$)/g, '') // "______" is a drawn line
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** Whether a running head or foot holds nothing but the number of the page: "- Trang 5 -", "2/10". */
export const isPageNumber = (text: string): boolean => /^[\s\-–—]*(?:trang|page)?[\s\d/\-–—.|]*$/i.test(text)

function dominantSize(runs: readonly StyledRun[]): number | undefined {
  const weight = new Map<number, number>()
  for (const run of runs) if (run.size) weight.set(run.size, (weight.get(run.size) ?? 0) + run.text.trim().length)
  return [...weight].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
