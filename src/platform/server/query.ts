/**
 * SQL as named, typed text (docs/decisions/0002-sql-as-named-text.md). Statements live only in a feature's `sql.ts`; each is registered
 * here, so that a test can PREPARE every one of them and check who writes which table.
 */
import type pg from 'pg'

/** One open transaction. Made by `Database.transaction`; everything done through it is committed or rolled back together. */
export interface Tx {
  /** Sends one statement. Use {@link query} instead, save in the platform itself. */
  send(statement: { name?: string; text: string; values?: readonly unknown[] }): Promise<pg.QueryResult>
  /** Runs `action` after the commit; never when the transaction is rolled back. It must not throw. */
  afterCommit(action: () => void): void
}

/** A registered statement: call it for all rows, or one of its variants. */
export interface Query<P extends object, R> {
  (tx: Tx, params: P): Promise<R[]>
  /** Exactly one row; throws Error otherwise. */
  one(tx: Tx, params: P): Promise<R>
  /** One row or none; throws Error on more than one. */
  maybe(tx: Tx, params: P): Promise<R | undefined>
  /** Number of rows written. */
  run(tx: Tx, params: P): Promise<number>
}

/** A registered statement as checks see it. `text` is the SQL sent to the server, with $1, $2 … */
export interface RegisteredQuery {
  readonly name: string
  readonly text: string
}

const registered = new Map<string, RegisteredQuery>()

/** All statements of the modules loaded so far. */
export function allQueries(): readonly RegisteredQuery[] {
  return [...registered.values()]
}

/**
 * Registers a statement. `:name` marks a parameter; casts (`::date`), strings and comments are left alone. `name` is unique in the whole
 * product, at most 63 bytes, written `<feature>.<what>`; the server prepares the statement under it once a connection. A parameter that is
 * undefined is sent as NULL.
 */
export function query<P extends object, R>(name: string, text: string): Query<P, R> {
  if (registered.has(name)) throw new Error(`two statements are named ${name}`)
  if (Buffer.byteLength(name) > 63) throw new Error(`statement name is longer than 63 bytes: ${name}`)
  const compiled = compile(text)
  registered.set(name, { name, text: compiled.text })

  const send = (tx: Tx, params: P): Promise<pg.QueryResult> => {
    const given = params as Readonly<Record<string, unknown>>
    return tx.send({ name, text: compiled.text, values: compiled.names.map((key) => given[key] ?? null) })
  }
  const rows = async (tx: Tx, params: P): Promise<R[]> => (await send(tx, params)).rows as R[]
  return Object.assign(rows, {
    one: async (tx: Tx, params: P): Promise<R> => {
      const [row, ...more] = await rows(tx, params)
      if (row === undefined || more.length > 0)
        throw new Error(`${name}: expected one row, got ${row === undefined ? 0 : more.length + 1}`)
      return row
    },
    maybe: async (tx: Tx, params: P): Promise<R | undefined> => {
      const [row, ...more] = await rows(tx, params)
      if (more.length > 0) throw new Error(`${name}: expected at most one row, got ${more.length + 1}`)
      return row
    },
    run: async (tx: Tx, params: P): Promise<number> => (await send(tx, params)).rowCount ?? 0,
  })
}

/**
 * `x = ${anyOf('ids')}`: one of a list, by a plan that is kept. With the list itself the server makes a plan for its length each time, which takes
 * longer than looking up a few rows. For statements whose way is the same for one row and for many.
 */
export const anyOf = (name: string): string => `any((select :${name}::uuid[])::uuid[])`

/** Pieces of SQL in which `:` means nothing: comments, strings, quoted names, `::` casts; or else a parameter. */
const PIECE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|::|:([a-zA-Z_]\w*)/g // «where due < :today::date»

function compile(text: string): { text: string; names: string[] } {
  const names: string[] = []
  const sql = text.replaceAll(PIECE, (piece, name: string | undefined) => {
    if (name === undefined) return piece
    const index = names.indexOf(name)
    return `$${index >= 0 ? index + 1 : names.push(name)}`
  })
  return { text: sql.trim(), names }
}
