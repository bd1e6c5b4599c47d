/**
 * Compares what the reader found with answers made by hand (directive/corpus/gold; what counts stands in
 * directive/README.md). Pure: two values in, counts and differences out. Case, blanks, punctuation and the place of
 * the tone mark do not count, nor does one slip of OCR in about twelve letters of a body's name.
 */
import { nameKey } from './letters.ts'
import type { Deadline, Directive } from './model.ts'

/** Answers for one document. `anchor`: the first words of the item that orders. */
export interface Gold {
  header: { number: string | null; type: string | null; issuer: string | null; date: string | null; title?: string | null }
  citations: { type: string | null; number: string | null; date: string | null; title?: string | null }[]
  tasks: GoldTask[]
  indicators?: { anchor?: string; value: number; unit: string | null; op: string; by: string | null }[]
}

export interface GoldTask {
  clause: string
  anchor: string
  lead: string[]
  support: string[]
  deadline: Deadline | null
  closing?: boolean
}

export const FIELDS = [
  'number',
  'type',
  'issuer',
  'date',
  'citations',
  'tasks',
  'clause',
  'whole',
  'lead',
  'support',
  'deadline',
  'indicators',
] as const
export type Field = (typeof FIELDS)[number]

/** How many answers there are, how many were found, how many of these are right. */
export interface Count {
  gold: number
  found: number
  right: number
}
export type Counts = Record<Field, Count>

export interface Difference {
  kind: 'header' | 'citation' | 'task' | 'indicator'
  /** Field, or where it stands: clause and anchor. */
  at: string
  gold: unknown
  found: unknown
}

export interface DocumentScore {
  counts: Counts
  differences: Difference[]
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ gold, found, right }: Count): number {
  return gold + found === 0 ? 1 : (2 * right) / (gold + found)
}

/** Sums the counts of documents. */
export function sum(scores: readonly DocumentScore[]): Counts {
  const total = emptyCounts()
  for (const { counts } of scores) for (const field of FIELDS) add(total[field], counts[field])
  return total
}

/** Scores one document. Total: a result that lacks everything counts as nothing found. */
export function score(gold: Gold, found: Directive): DocumentScore {
  const out: DocumentScore = { counts: emptyCounts(), differences: [] }
  scoreHeader(gold, found, out)
  scoreSet('citations', 'citation', gold.citations, found.citations, citationKey, out)
  scoreSet('indicators', 'indicator', gold.indicators ?? [], found.indicators, (i) => `${i.value}|${nameKey(i.unit ?? '')}`, out)
  scoreTasks(gold, found, out)
  return out
}

function emptyCounts(): Counts {
  return Object.fromEntries(FIELDS.map((f) => [f, { gold: 0, found: 0, right: 0 }])) as Counts
}

function add(to: Count, more: Count): void {
  to.gold += more.gold
  to.found += more.found
  to.right += more.right
}

/** Numbers are equal whatever their blanks, case, Đ and leading zeros. */
function numberKey(number: string | null): string {
  return (number ?? '')
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/Đ/g, 'D')
    .replace(/^0+(?=\d)/, '')
}

function citationKey(c: { number: string | null; title?: string | null }): string {
  return numberKey(c.number) || nameKey(c.title ?? '').slice(0, 40)
}

function scoreHeader(gold: Gold, found: Directive, out: DocumentScore): void {
  const keys = {
    number: numberKey,
    type: (t: string | null) => nameKey(t ?? ''),
    issuer: (t: string | null) => bodyKey(t ?? ''),
    date: (t: string | null) => t ?? '',
  }
  for (const field of ['number', 'type', 'issuer', 'date'] as const) {
    const [g, f] = [gold.header[field], found.header[field]]
    const right = g !== null && f !== null && keys[field](g) === keys[field](f)
    add(out.counts[field], { gold: g ? 1 : 0, found: f ? 1 : 0, right: right ? 1 : 0 })
    if (!right && (g ?? f) !== null) out.differences.push({ kind: 'header', at: field, gold: g, found: f })
  }
}

function scoreSet<G, F>(
  field: Field,
  kind: Difference['kind'],
  gold: readonly G[],
  found: readonly F[],
  key: (item: G | F) => string,
  out: DocumentScore,
): void {
  const golds = new Map(gold.map((g) => [key(g), g]).filter(([k]) => k !== '') as [string, G][])
  const founds = new Map(found.map((f) => [key(f), f]).filter(([k]) => k !== '') as [string, F][])
  const right = [...golds.keys()].filter((k) => founds.has(k)).length
  add(out.counts[field], { gold: golds.size, found: founds.size, right })
  for (const [k, g] of golds) if (!founds.has(k)) out.differences.push({ kind, at: k, gold: g, found: null })
  for (const [k, f] of founds) if (!golds.has(k)) out.differences.push({ kind, at: k, gold: null, found: f })
}

// Long names and the short forms that stand for them
const SHORT_FORMS: readonly [string, string][] = [
  ['uỷ ban mặt trận tổ quốc việt nam', 'mttq'],
  ['uỷ ban mặt trận tổ quốc', 'mttq'],
  ['mặt trận tổ quốc việt nam', 'mttq'],
  ['mặt trận tổ quốc', 'mttq'],
  ['ubmttq', 'mttq'],
  ['uỷ ban nhân dân', 'ubnd'],
  ['hội đồng nhân dân', 'hđnd'],
  ['bộ đội biên phòng', 'bđbp'],
  ['bộ chỉ huy', 'bch'],
  ['ban chỉ huy', 'bch'],
  ['thành phố', 'tp'],
  ['văn phòng chính phủ', 'vpcp'],
]

function bodyKey(name: string): string {
  let key = ` ${nameKey(name)} `
  for (const [long, short] of SHORT_FORMS) key = key.replaceAll(` ${long} `, ` ${short} `)
  return key
    .trim()
    .replace(/^(?:các|những) /, '')
    .replace(/ (?:có )?liên quan$/, '')
}

/** Bodies of two lists that are the same, each counted once. */
function bodies(gold: readonly string[], found: readonly string[]): Count {
  const left = new Set(found.map(bodyKey))
  const count: Count = { gold: 0, found: left.size, right: 0 }
  for (const body of new Set(gold.map(bodyKey))) {
    count.gold++
    const same = left.has(body) ? body : [...left].find((other) => nearlySame(body, other))
    if (same !== undefined && left.delete(same)) count.right++
  }
  return count
}

/** Equal but for one letter in about twelve. */
function nearlySame(a: string, b: string): boolean {
  const room = Math.floor(Math.max(a.length, b.length) / 12)
  if (a === b || room === 0 || Math.abs(a.length - b.length) > room) return a === b
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      now.push(Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, change))
    }
    before = now
  }
  return (before[b.length] ?? Infinity) <= room
}

function sameDeadline(a: Deadline | null, b: Deadline | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'date') return b.kind === 'date' && a.due === b.due
  if (a.kind === 'recurring') return b.kind === 'recurring' && a.every === b.every && (a.on ?? null) === (b.on ?? null)
  if (a.kind === 'relative') return b.kind === 'relative' && a.within.n === b.within.n && a.within.unit === b.within.unit
  if (a.kind === 'from') return b.kind === 'from' && a.start === b.start
  return a.kind === b.kind
}

type FoundTask = Directive['tasks'][number]

/** Closing orders are not counted: whether one is a task is a matter of taste, and nothing hangs on it. */
function scoreTasks(gold: Gold, found: Directive, out: DocumentScore): void {
  const golds = gold.tasks.filter((t) => !t.closing)
  const founds = found.tasks.filter((t) => !t.closing)
  const partner = pair(golds, founds)
  const { counts } = out
  add(counts.tasks, { gold: golds.length, found: founds.length, right: partner.size })
  let whole = 0
  golds.forEach((g, i) => {
    const f = founds[partner.get(i) ?? -1]
    if (scoreTask(g, f, counts)) whole++
    else out.differences.push({ kind: 'task', at: `${g.clause} «${g.anchor}»`, gold: g, found: f ?? null })
  })
  const used = new Set(partner.values())
  founds.forEach((f, j) => {
    if (used.has(j)) return
    add(counts.lead, bodies([], names(f.lead)))
    add(counts.support, bodies([], names(f.support)))
    counts.deadline.found += f.deadline ? 1 : 0
    out.differences.push({ kind: 'task', at: `${f.clause} «${f.text.slice(0, 80)}»`, gold: null, found: f })
  })
  add(counts.whole, { gold: golds.length, found: founds.length, right: whole })
}

const names = (list: readonly { name: string }[]): string[] => list.map((b) => b.name)

/** Adds one pair's fields; true where lead, support and deadline are all right. */
function scoreTask(g: GoldTask, f: FoundTask | undefined, counts: Counts): boolean {
  const lead = bodies(g.lead, names(f?.lead ?? []))
  const support = bodies(g.support, names(f?.support ?? []))
  const due = f !== undefined && sameDeadline(g.deadline, f.deadline)
  add(counts.lead, lead)
  add(counts.support, support)
  add(counts.clause, {
    gold: g.clause ? 1 : 0,
    found: f?.clause ? 1 : 0,
    right: g.clause !== '' && f?.clause === g.clause ? 1 : 0,
  })
  add(counts.deadline, { gold: g.deadline ? 1 : 0, found: f?.deadline ? 1 : 0, right: g.deadline && due ? 1 : 0 })
  const all = (c: Count): boolean => c.right === c.gold && c.right === c.found
  return f !== undefined && due && all(lead) && all(support)
}

/** How late an anchor may begin in a task's text, in folded characters, and still be its beginning. */
const LATEST = 90

/** Pairs answers with found tasks by the anchor's place in the text; same clause and like order settle ties. */
function pair(golds: readonly GoldTask[], founds: readonly FoundTask[]): Map<number, number> {
  const offers: { cost: number; i: number; j: number }[] = []
  const texts = founds.map((f) => nameKey(f.text))
  golds.forEach((g, i) => {
    const anchor = nameKey(g.anchor)
    texts.forEach((text, j) => {
      const at = placeOf(anchor, text)
      if (at < 0 || at > LATEST) return
      const order = 0.4 * Math.abs(i / golds.length - j / founds.length)
      offers.push({ cost: at + (founds[j]?.clause === g.clause ? 0 : 0.5) + order, i, j })
    })
  })
  offers.sort((a, b) => a.cost - b.cost)
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of offers) {
    if (partner.has(i) || taken.has(j)) continue
    partner.set(i, j)
    taken.add(j)
  }
  return partner
}

/** Where the anchor stands in the text; five words of six in order near the start count as OCR's version of it. */
function placeOf(anchor: string, text: string): number {
  const at = text.indexOf(anchor)
  if (at >= 0) return at
  const words = anchor.split(' ')
  if (words.length < 5) return -1
  const head = text.split(' ', words.length + 6)
  let next = 0
  let hits = 0
  let first = -1
  for (const word of words) {
    const here = head.indexOf(word, next)
    if (here < 0) continue
    if (first < 0) first = here
    hits++
    next = here + 1
  }
  return hits / words.length >= 0.83 ? 20 + first * 5 : -1
}
