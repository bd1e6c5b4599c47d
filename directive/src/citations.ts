/**
 * The citations stage: every other document that the text names, one entry a document however often it is named.
 * Reads clean text and the header (for the document's own number); writes citations with spans in the original.
 */
import type { CleanText } from './clean.ts'
import { lawMentions, titledMentions } from './citation-laws.ts'
import type { Mention } from './citation-numbers.ts'
import { planMentions } from './citation-plans.ts'
import { bareMentions, numberedMentions } from './citation-numbers.ts'
import { fold, foldWords } from './letters.ts'
import type { Citation, Header, Span } from './model.ts'

/** The documents that the text cites. Total; time linear in the text. */
export function citations(clean: CleanText, header: Header): Citation[] {
  const mentions = mentionsOf(clean)
  const letterhead = header.spans['number']
  const inLetterhead = (m: Mention): boolean => {
    if (!letterhead) return false
    const { start, end } = clean.toOriginal(m.start, m.end)
    return start < letterhead.end && end > letterhead.start
  }
  const others = mentions.filter((m) => !isOwn(m, clean.text, header) && !inLetterhead(m))
  return merged(others).map(({ start, end, type, number, date, title, rule }) => ({
    ...clean.toOriginal(start, end),
    type,
    number,
    date,
    title,
    rule,
  }))
}

/**
 * Spans of everything that names a document, in clean text, with the days that belong to it: what a reader of
 * deadlines must look past. Sorted; they may touch but not overlap.
 */
export function citationSpans(clean: CleanText): Span[] {
  return mentionsOf(clean).map(({ start, end }) => ({ start, end }))
}

const MENTIONS = new WeakMap<CleanText, readonly Mention[]>()

/** Mentions of a text are asked for by several stages: they are looked for once. */
function mentionsOf(clean: CleanText): readonly Mention[] {
  const known = MENTIONS.get(clean)
  if (known) return known
  const found = mentionsIn(clean.text)
  MENTIONS.set(clean, found)
  return found
}

/** All mentions in order, without those that lie inside another. */
function mentionsIn(words: string): Mention[] {
  // A paragraph that goes on in small letters was cut by the page or the file reader: its names go on as well.
  // So was a number: "45/" over "2026/QĐ-UBND", "12/SNV-" over "CCVC".
  const text = words.replace(/(?<=[\p{L},])\n(?=\p{Ll}{2})|(?<=\d\/|\d\/\p{Lu}{2,5}-)\n(?=[\p{Lu}\d])/gu, ' ')
  const all = [
    ...lawMentions(text),
    ...titledMentions(text),
    ...planMentions(text),
    ...numberedMentions(text),
    ...bareMentions(text),
  ]
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mention[] = []
  for (const mention of all) {
    const last = kept.at(-1)
    // Items of one list share their beginning; anything else that begins inside another is a part of it.
    const inside = last && mention.start < last.end && !(mention.start === last.start && mention.number && last.number)
    if (!inside) kept.push(mention)
  }
  return kept
}

/** Number as a key: case, blanks and leading zeros do not tell documents apart. */
function numberKey(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/Đ/g, 'D')
    .replace(/^0+(?=\d)/, '')
}

function isOwn(mention: Mention, text: string, header: Header): boolean {
  if (mention.number === null) return mention.rule === 'title-only' && ownTitle(mention, header)
  if (header.number !== null) {
    const same = numberKey(header.number) === numberKey(mention.number)
    return same && (mention.date === null || header.date === null || mention.date === header.date)
  }
  if (header.type === null || header.type === 'Phụ lục') return false
  // The number is unreadable at the top, but an annex names it: «(Kèm theo Quyết định số …)».
  const line = text.slice(text.lastIndexOf('\n', mention.start) + 1, mention.start)
  const annexed = /^\W{0,4}(?:ban hanh )?kem theo $/.test(fold(line))
  return annexed && mention.type === header.type
}

/** «Chương trình giữ rừng đến năm 2030» is the document's own where its title holds all these words. */
function ownTitle(mention: Mention, header: Header): boolean {
  const own = new Set(foldWords(`${header.type ?? ''} ${header.title ?? ''}`).split(' '))
  return foldWords(mention.title ?? '')
    .split(' ')
    .every((word) => own.has(word))
}

/** What is known so far: documents by key, and the ways to find one that is named otherwise. */
interface Known {
  byKey: Map<string, Mention>
  /** Titled documents by the key of their title. */
  byTitle: Map<string, Mention[]>
  /** Numbered documents by their bare number. */
  byDigits: Map<number, Mention[]>
}

function merged(mentions: readonly Mention[]): Mention[] {
  const known: Known = { byKey: new Map(), byTitle: new Map(), byDigits: new Map() }
  const plain = mentions.filter((m) => m.rule.startsWith('bare-number'))
  for (const mention of mentions) if (!mention.rule.startsWith('bare-number')) add(known, mention)
  for (const mention of plain) {
    const full = known.byDigits.get(Number.parseInt(mention.number ?? '', 10))?.find((m) => sameByNumber(m, mention))
    if (full) join(full, mention)
    else remember(known, `${mention.type ?? ''} ${mention.number ?? ''}`, { ...mention })
  }
  return [...new Set(known.byKey.values())].sort((a, b) => a.start - b.start)
}

function add(known: Known, mention: Mention): void {
  const same = mention.number === null ? undefined : known.byKey.get(numberKey(mention.number))
  // Same number and symbol in another year is another document.
  const otherYear = same?.date && mention.date && same.date.slice(0, 4) !== mention.date.slice(0, 4)
  const titled = mention.key === '' ? undefined : known.byTitle.get(mention.key)?.find((m) => sameLaw(m, mention))
  const found = (otherYear ? undefined : same) ?? titled
  if (found) {
    join(found, mention)
    index(known, found)
  } else
    remember(
      known,
      mention.number === null
        ? `${mention.key} ${mention.date ?? ''}`
        : numberKey(mention.number) + (otherYear ? ` ${mention.date}` : ''),
      { ...mention },
    )
}

const sameLaw = (a: Mention, b: Mention): boolean => (!a.date || !b.date || a.date === b.date) && (!a.number || !b.number)

function remember(known: Known, key: string, mention: Mention): void {
  const there = known.byKey.get(key)
  if (there) return join(there, mention)
  known.byKey.set(key, mention)
  index(known, mention)
}

function index(known: Known, mention: Mention): void {
  const put = <K>(map: Map<K, Mention[]>, key: K): void => {
    const list = map.get(key)
    if (!list) map.set(key, [mention])
    else if (!list.includes(mention) && list.length < 50) list.push(mention)
  }
  if (mention.key !== '') put(known.byTitle, mention.key)
  const digits = /^\d+/.exec(mention.number ?? '')?.[0]
  if (digits !== undefined) put(known.byDigits, Number(digits))
  if (mention.number !== null) known.byKey.set(numberKey(mention.number), known.byKey.get(numberKey(mention.number)) ?? mention)
}

function sameByNumber(full: Mention, bare: Mention): boolean {
  // "30/2020" is "30/2020/NĐ-CP" only
  if (bare.number?.includes('/') && !full.number?.replace(/^0+/, '').startsWith(`${bare.number.replace(/^0+/, '')}/`))
    return false
  const sameType = foldWords(full.type ?? '') === foldWords(bare.type ?? '') || full.type === 'Văn bản' || bare.type === 'Văn bản'
  return sameType && (!full.date || !bare.date || full.date === bare.date)
}

/** Adds what a later mention tells: the day, the kind where it was unknown, the fuller title. */
function join(known: Mention, later: Mention): void {
  known.date ??= later.date
  if ((known.type === null || known.type === 'Văn bản') && later.type) known.type = later.type
  const year = /(?:19|20)\d{2}\)?$/
  // A year tells more than a bare title, but not more than the day that is known.
  const fuller = known.date === null && year.test(later.title ?? '') && !year.test(known.title ?? '')
  if (later.title && (!known.title || fuller)) known.title = later.title
  if (!known.key) known.key = later.key
  known.number ??= later.number
}
