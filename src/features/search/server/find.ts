/** From what was typed to what is shown: the best hits of each kind that the person may see. */
import type { Database } from '../../../platform/server/db.ts'
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import type { DocumentHit, MarkedText, SearchAnswer, SearchKind } from '../contract.ts'
import { askOf, readAsked, type Asked, type Term } from '../rules/ask.ts'
import { isCommon, type Shares } from '../rules/common.ts'
import { marked } from '../rules/mark.ts'
import * as sql from '../sql/find.ts'
import { isBuilt } from '../sql/follow.ts'
import { documentSight, taskSight, type DocumentSight, type TaskSight } from './access.ts'
import { sharesOf } from './common.ts'

/** Characters of a hit's text that are shown. */
const SHOWN = 220
const NONE = { hits: [], more: false }

export interface Question {
  readonly q: string
  readonly kind?: SearchKind | undefined
  readonly limit: number
}

export async function find(tx: Tx, scope: Scope, db: Database, { q, kind, limit }: Question): Promise<SearchAnswer> {
  const asked = readAsked(q)
  const [built] = await Promise.all([isBuilt.maybe(tx, { province: scope.province }), sql.planForWords(tx, {})])
  const answer: SearchAnswer = {
    whole: built?.built ?? false,
    understood: asked.terms.length > 0,
    document: NONE,
    clause: NONE,
    task: NONE,
    unit: NONE,
  }
  if (!answer.understood) return answer
  const wants = (one: SearchKind): boolean => kind === undefined || kind === one
  const [documents, tasks, shares] = await Promise.all([documentSight(tx, scope), taskSight(tx, scope), sharesOf(tx, db)])
  const search = { tx, scope, asked, limit, shares }
  const [document, clause, task, unit] = await Promise.all([
    wants('document') ? documentHits(search, documents) : NONE,
    wants('clause') ? clauseHits(search, documents) : NONE,
    wants('task') ? taskHits(search, tasks, documents) : NONE,
    wants('unit') && scope.can('units.read') ? unitHits(search) : NONE,
  ])
  return { ...answer, document, clause, task, unit }
}

interface Search {
  readonly tx: Tx
  readonly scope: Scope
  readonly asked: Asked
  readonly limit: number
  readonly shares: Shares
}

/** So many texts are looked at in no order; where more hold the words, the newest are not far to seek. */
const MOST = 800
/** The same for someone who sees few of them: the newest that he sees may be far. */
const MOST_OF_FEW = 4000
/** Documents that are quicker looked through one by one. */
const FEW_DOCUMENTS = 30

/** The loosest way of asking, and the stricter ones by which its hits are put in order. */
function atOnce(tiers: Asked['tiers']): { ask: string } & Omit<sql.Looked, 'most'> {
  const [strong = null, exact = null] = tiers.slice(0, -1).map(askOf)
  return { ask: askOf(tiers.at(-1) ?? []), strong, exact }
}

/** Ids of the best, one more than asked for where there are more; a looser way of asking only fills up what the stricter ones left. */
async function best<P extends sql.Wanted>(
  search: Search,
  ways: sql.Ways<P> | sql.WaysOfFew<P>,
  more: Omit<P, keyof sql.Wanted>,
): Promise<string[]> {
  const { tx, scope, asked, limit, shares } = search
  const most = 'through' in ways ? MOST_OF_FEW : MOST
  const found = new Set<string>()
  const add = (ids: readonly string[]): void => ids.forEach((id) => found.add(id))
  const wanted = (ask: string): P => ({ province: scope.province, ask, limit: limit + 1, ...more }) as P
  /** Ways of asking at one look, from the strictest to the loosest. False where too many texts hold even the loosest. */
  const look = async (tiers: Asked['tiers']): Promise<boolean> => {
    const all = atOnce(tiers)
    const { matched, ids } = await ways.byWords.one(tx, { ...wanted(all.ask), ...all, most })
    add(ids)
    return matched < most
  }
  // What many texts hold, many hold when it is asked for less strictly.
  const firstCommon = asked.tiers.findIndex((keys) => isCommon(keys, shares))
  const rare = firstCommon < 0 ? asked.tiers : asked.tiers.slice(0, firstCommon)
  const tooMany = rare.length > 0 && !(await look(rare))
  const rest = asked.tiers.slice(tooMany ? 0 : rare.length)
  let common = false
  for (const keys of rest) {
    if (found.size > limit) break
    if (isCommon(keys, shares) && ways.atNewest) add((await ways.atNewest(tx, wanted(askOf(keys)))).map((row) => row.id))
    if (found.size > limit) break
    if ('through' in ways) {
      const all = atOnce(asked.tiers)
      add((await ways.through(tx, { ...wanted(all.ask), ...all })).map((row) => row.id))
      break
    }
    common ||= !(await look([keys]))
    if (common) add((await ways.byTime(tx, wanted(askOf(keys)))).map((row) => row.id))
  }
  return [...found]
}

/** The best in documents that may be seen; null: in all. */
function bestIn(search: Search, of: typeof sql.clauses, sight: DocumentSight | null): Promise<string[]> {
  if (sight === null) return best(search, of.all, {})
  return best<sql.OfDocuments>(search, sight.many <= FEW_DOCUMENTS ? of.few : of.many, { documents: sight.documents })
}

/** Shown rows in the order in which they were found; what is gone since is left out. */
function inOrder<R extends { id: string }, H>(
  ids: readonly string[],
  rows: readonly R[],
  limit: number,
  hit: (row: R) => H,
): { hits: H[]; more: boolean } {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    hits: ids
      .slice(0, limit)
      .flatMap((id) => byId.get(id) ?? [])
      .map(hit),
    more: ids.length > limit,
  }
}

const labelOf = ({
  documentId: id,
  type,
  number,
  date,
}: {
  documentId: string
  type: string | null
  number: string | null
  date: string | null
}) => ({ id, type, number, date })

/** The documents that bear the number asked for: they come before those that only name it. */
async function bearing({ tx, scope, asked, limit }: Search, sight: DocumentSight | null): Promise<string[]> {
  // The index marks a number by a sign before it.
  const number = asked.terms.flatMap((term) => ('number' in term ? [term.number] : []))[0]
  if (number === undefined) return []
  const wanted = { province: scope.province, begins: number.slice(1), documents: sight?.documents ?? null, limit }
  return (await sql.documentsNumbered(tx, wanted)).map(({ id }) => id)
}

async function documentHits(search: Search, documents: DocumentSight | null): Promise<SearchAnswer['document']> {
  const { tx, scope, asked, limit } = search
  const ids = [...new Set([...(await bearing(search, documents)), ...(await bestIn(search, sql.documents, documents))])]
  if (ids.length === 0) return NONE
  const rows = await sql.shownDocuments(tx, { province: scope.province, ids })
  return inOrder(ids, rows, limit, (row): DocumentHit => {
    const name = marked([row.type, row.number, row.title].filter((part) => part).join(' '), asked.terms, SHOWN)
    const said = name.marks.length > 0 || row.body === null ? null : oneLine(row.body, asked.terms)
    return {
      ...labelOf(row),
      issuer: row.issuer,
      presence: row.presence,
      name,
      said: said && said.marks.length > 0 ? said : null,
    }
  })
}

async function clauseHits(search: Search, documents: DocumentSight | null): Promise<SearchAnswer['clause']> {
  const { tx, scope, asked, limit } = search
  const ids = await bestIn(search, sql.clauses, documents)
  if (ids.length === 0) return NONE
  const rows = await sql.shownClauses(tx, { province: scope.province, ids })
  return inOrder(ids, rows, limit, (row) => ({
    id: row.id,
    path: row.path,
    document: labelOf(row),
    said: oneLine(row.body === '' ? row.heading : row.body, asked.terms),
    start: row.start,
    end: row.end,
  }))
}

async function taskHits(search: Search, sight: TaskSight | null, documents: DocumentSight | null): Promise<SearchAnswer['task']> {
  const { tx, scope, asked, limit } = search
  if (sight === null) return NONE
  const { units, few } = sight
  const ids =
    units === null
      ? await best(search, sql.tasks.all, {})
      : await best<sql.OfUnits>(search, few ? sql.tasks.few : sql.tasks.many, { units })
  if (ids.length === 0) return NONE
  const rows = await sql.shownTasks(tx, { province: scope.province, ids })
  return inOrder(ids, rows, limit, (row) => {
    const said = oneLine(row.text, asked.terms)
    const inDeliverable = said.marks.length === 0 && row.deliverable !== null ? oneLine(row.deliverable, asked.terms) : said
    return {
      id: row.id,
      said: inDeliverable.marks.length > 0 ? inDeliverable : said,
      clausePath: row.clausePath,
      due: row.due,
      document: documents === null || documents.documents.includes(row.documentId) ? labelOf(row) : null,
    }
  })
}

async function unitHits({ tx, scope, asked, limit }: Search): Promise<SearchAnswer['unit']> {
  const { province, today } = scope
  const found = await sql.findUnits(tx, { province, ...atOnce(asked.tiers), limit: limit + 1, today })
  const ids = found.map((row) => row.id)
  if (ids.length === 0) return NONE
  const rows = await sql.shownUnits(tx, { province: scope.province, ids, today: scope.today })
  return inOrder(ids, rows, limit, ({ id, name, kind, superior, aliases }) => {
    const shown = marked(name, asked.terms, SHOWN)
    const also =
      shown.marks.length > 0
        ? null
        : aliases.map((alias) => marked(alias, asked.terms, SHOWN)).find((alias) => alias.marks.length > 0)
    return { id, name: shown, also: also ?? null, kind, superior }
  })
}

const oneLine = (text: string, terms: readonly Term[]): MarkedText => marked(text.replaceAll(/\s+/g, ' ').trim(), terms, SHOWN) // «a) …\n»
