/**
 * Which clause of a document above a task probably carries out: by phrases that both use and few others do, by documents that both
 * name, and by structure (docs/decisions/0005-similarity-of-clauses.md). Only proposals: a person decides. Cost grows with the phrases of
 * both documents, not with tasks × clauses: each phrase leads to the few clauses that hold it.
 */
import { numbersIn, pairsOf, placesNamed, sameNumber, syllablesOf, type Pair, type Syllable } from './phrases.ts'

/** A task of the document below, with the headings over it. */
export interface TaskToLink {
  readonly id: string
  readonly text: string
  readonly over: string
}

/** A clause of the document above: its own words without those of clauses within, and the headings over it. */
export interface ClauseAbove {
  readonly id: string
  /** "II.1.b" */
  readonly path: string
  readonly text: string
  readonly over: string
  /** Its tasks are given to the body that issued the document below. */
  readonly addressed: boolean
}

/** What speaks for a link, kept with it and shown to whoever decides. */
export interface Because {
  /** 0 … 1; orders proposals, is no probability. */
  readonly score: number
  /** Phrases that both use, as the task writes them, the rarest first; at most five. */
  readonly phrases: readonly string[]
  readonly phraseCount: number
  /** Documents that both name, e.g. "318/QĐ-TTg"; the document above itself is not among them. */
  readonly cites: readonly string[]
  /** The task names the place of the clause outright. */
  readonly named: boolean
  /** The clause is given to the body that issued the document below. */
  readonly addressed: boolean
  /** Type of document that the clause asks for, where the document below is one. */
  readonly asksFor: string | null
}

export interface Suggestion {
  readonly taskId: string
  readonly clauseId: string
  readonly because: Because
}

/** Headings over a clause or task count less than its own words. */
const OVER = 0.3
/** Short clauses are not alike because they are short: their weight is reckoned as at least this. */
const LEAST_WEIGHT = 12
/** Below this nothing is proposed, unless the place is named. */
const THRESHOLD = 0.17
/** A phrase of so many words speaks alone where the score reaches this. */
const LONG_PHRASE = 4
const ALONE = 0.3
const FOR_CITATION = 0.15
const FOR_ADDRESS = 1.2
/** A phrase that more clauses hold is passed over, so that a document of thousands of clauses costs no more for each task than one of 600. */
const MOST_HOLDERS = 150
const FOR_NAME = 0.6

interface Weighted {
  readonly syllables: readonly Syllable[]
  readonly own: readonly Pair[]
  readonly weights: ReadonlyMap<string, number>
}

function weighted(text: string, over: string): Weighted {
  const syllables = syllablesOf(text)
  const own = pairsOf(syllables)
  const weights = new Map<string, number>()
  for (const { key, worth } of pairsOf(syllablesOf(over))) weights.set(key, worth * OVER)
  for (const { key, worth } of own) weights.set(key, Math.max(worth, weights.get(key) ?? 0))
  return { syllables, own, weights }
}

/** Where each phrase stands, and how much it says. */
interface Index {
  readonly postings: ReadonlyMap<string, readonly { clause: number; weight: number }[]>
  readonly rarity: (key: string) => number
  readonly norms: readonly number[]
}

function indexOf(clauses: readonly Weighted[]): Index {
  const postings = new Map<string, { clause: number; weight: number }[]>()
  clauses.forEach(({ weights }, clause) => {
    for (const [key, weight] of weights) {
      const list = postings.get(key)
      if (list) list.push({ clause, weight })
      else postings.set(key, [{ clause, weight }])
    }
  })
  const rarity = (key: string): number => Math.log(1 + clauses.length / (postings.get(key)?.length ?? 1))
  const norms = clauses.map(({ weights }) => [...weights].reduce((sum, [key, weight]) => sum + (weight * rarity(key)) ** 2, 0))
  return { postings, rarity, norms }
}

/** The document above, made ready to be compared with. */
export interface Above {
  readonly clauses: readonly ClauseAbove[]
  readonly words: readonly Weighted[]
  readonly cites: readonly (readonly string[])[]
  readonly index: Index
  readonly number: string | null
}

/** Makes a document above ready; `number` is its own. */
export function readyAbove(clauses: readonly ClauseAbove[], number: string | null): Above {
  const words = clauses.map((clause) => weighted(clause.text, clause.over))
  // The document above itself is named by every task: that says nothing of its clauses.
  const cites = clauses.map(({ text }) => numbersIn(text).filter((one) => number === null || !sameNumber(one, number)))
  return { clauses, words, cites, index: indexOf(words), number }
}

/** The best clause for each task, or none. `refused` holds `${taskId} ${clauseId}` of what a person refused before. */
export function suggestLinks(tasks: readonly TaskToLink[], above: Above, refused: ReadonlySet<string> = new Set()): Suggestion[] {
  return tasks.flatMap((task) => bestFor(task, above, refused) ?? [])
}

function bestFor(task: TaskToLink, above: Above, refused: ReadonlySet<string>): Suggestion | null {
  const { clauses, number } = above
  const mine = weighted(task.text, task.over)
  const named = number === null ? [] : placesNamed(task.text, number)
  const ownCites = numbersIn(task.text)
  const citesOf = (at: number): string[] => (above.cites[at] ?? []).filter((one) => ownCites.some((own) => sameNumber(own, one)))
  let best: { at: number; clause: ClauseAbove; score: number } | null = null
  for (const [at, base] of candidates(sharedWeights(mine, above.index, clauses.length), clauses, named)) {
    const clause = clauses[at]
    if (!clause || refused.has(`${task.id} ${clause.id}`)) continue
    const alike = (base + citesOf(at).length * FOR_CITATION) * (clause.addressed ? FOR_ADDRESS : 1)
    const score = Math.min(1, alike + (named.includes(clause.path) ? FOR_NAME : 0))
    if (score >= THRESHOLD && (!best || score > best.score)) best = { at, clause, score }
  }
  const theirs = best && above.words[best.at]
  if (!best || !theirs) return null
  const { clause } = best
  const isNamed = named.includes(clause.path)
  const common = phrasesShared(task.text, mine, theirs, above.index)
  if (!isNamed && !isEnough(common, citesOf(best.at).length, best.score)) return null
  const because: Because = {
    score: Math.round(best.score * 100) / 100,
    phrases: common.slice(0, 5),
    phraseCount: common.length,
    cites: citesOf(best.at),
    named: isNamed,
    addressed: clause.addressed,
    asksFor: null,
  }
  return { taskId: task.id, clauseId: clause.id, because }
}

/** One phrase may be chance: two are not, nor is a long one that weighs much, nor one beside a document that both name. */
function isEnough(phrases: readonly string[], cites: number, score: number): boolean {
  if (phrases.length >= 2) return true
  return phrases.some((words) => cites > 0 || (words.split(' ').length >= LONG_PHRASE && score >= ALONE))
}

/** Cosine of the weights, clause by clause; only clauses that share a phrase are touched. A phrase of half the clauses says nothing. */
function sharedWeights(mine: Weighted, { postings, rarity, norms }: Index, total: number): Map<number, number> {
  const most = Math.max(12, Math.min(total / 4, MOST_HOLDERS))
  const sums = new Map<number, number>()
  let norm = 0
  for (const [key, weight] of mine.weights) {
    const list = postings.get(key)
    const value = weight * rarity(key)
    norm += value ** 2
    if (!list || list.length > most) continue
    for (const { clause, weight: other } of list) sums.set(clause, (sums.get(clause) ?? 0) + value * other * rarity(key))
  }
  for (const [clause, sum] of sums)
    sums.set(clause, sum / Math.sqrt(Math.max(norm, LEAST_WEIGHT) * Math.max(norms[clause] ?? 0, LEAST_WEIGHT)))
  return sums
}

/** Clauses that share a phrase, and those that are named, which need not. */
function candidates(
  shared: ReadonlyMap<number, number>,
  clauses: readonly ClauseAbove[],
  named: readonly string[],
): ReadonlyMap<number, number> {
  if (named.length === 0) return shared
  const all = new Map(shared)
  clauses.forEach(({ path }, i) => {
    if (named.includes(path) && !all.has(i)) all.set(i, 0)
  })
  return all
}

/** Runs of syllables that stand in both, as the task writes them, the weightiest first. Runs of officialese alone are left out. */
function phrasesShared(text: string, mine: Weighted, other: Weighted, { rarity }: Index): string[] {
  const theirs = new Set(other.own.map((pair) => pair.key))
  const runs = new Map<string, { words: string; weight: number }>()
  const keep = (run: readonly Syllable[]): void => {
    const kept = trimmed(run)
    const [first, last] = [kept[0], kept.at(-1)]
    if (!first || !last || kept.length < 2) return
    const weight = kept.slice(1).reduce((sum, two, i) => sum + rarity(`${kept[i]?.folded ?? ''} ${two.folded}`), 0)
    const words = text.slice(first.start, last.end).replaceAll(/\s+/g, ' ') // «đường  biên»
    runs.set(kept.map((one) => one.folded).join(' '), { words, weight })
  }
  let run: Syllable[] = []
  for (const next of mine.syllables) {
    const before = run.at(-1)
    if (before && !(next.joined && theirs.has(`${before.folded} ${next.folded}`))) {
      keep(run)
      run = []
    }
    run.push(next)
  }
  keep(run)
  return [...runs.values()].sort((a, b) => b.weight - a.weight).map((one) => one.words)
}

/** The run without the officialese at its ends. */
function trimmed(run: readonly Syllable[]): readonly Syllable[] {
  const first = run.findIndex((one) => !one.stop)
  return first < 0 ? [] : run.slice(first, run.findLastIndex((one) => !one.stop) + 1)
}

/** A clause that orders a document to be made: «xây dựng Kế hoạch thực hiện trên địa bàn», «ban hành kế hoạch cụ thể». */
const ORDERS_DOCUMENT = /\b(?:xay dung|ban hanh|lap)(?: va ban hanh)? (?:cac )?([a-z]+ [a-z]+)/g // «xay dung ke hoach cu the»

/**
 * The clause above that asks for the document below as a whole, by its type. Where several ask for one, those given to its issuer come
 * first; where still several are left none is guessed.
 */
export function suggestWhole(
  type: string | null,
  clauses: readonly ClauseAbove[],
  refused: ReadonlySet<string>,
): Omit<Suggestion, 'taskId'> | null {
  if (type === null) return null
  const wanted = syllablesOf(type)
    .map((one) => one.folded)
    .join(' ')
  const asking = clauses.filter(({ id, text }) => {
    const words = syllablesOf(text)
      .map((one) => one.folded)
      .join(' ')
    return !refused.has(id) && [...words.matchAll(ORDERS_DOCUMENT)].some((match) => match[1] === wanted)
  })
  const addressed = asking.filter((clause) => clause.addressed)
  const [only, ...more] = addressed.length > 0 ? addressed : asking
  if (!only || more.length > 0) return null
  const because: Because = {
    score: only.addressed ? 0.9 : 0.5,
    phrases: [],
    phraseCount: 0,
    cites: [],
    named: false,
    addressed: only.addressed,
    asksFor: type,
  }
  return { clauseId: only.id, because }
}
