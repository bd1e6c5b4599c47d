/** The pool of connections and the one way to open a transaction. */
import { Socket } from 'node:net'
import pg from 'pg'
import type { Tx } from './query.ts'

/** Where the database is: a connection text, or the parts of a unix socket. */
export type DatabaseAddress =
  | { readonly url: string }
  | { readonly socketDir: string; readonly port: number; readonly user: string; readonly database: string }

/** The product's database. */
export interface Database {
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws (the error is passed on). Statements that the work
   * sends without waiting for one another (`Promise.all`) go to the server in one write, and run there one after the other.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A connection of its own outside the pool, for LISTEN and session locks; the caller ends it. */
  connectDirect(): Promise<pg.Client>
  close(): Promise<void>
}

/** Choices for {@link openDatabase}. */
export interface DatabaseOptions {
  readonly address: DatabaseAddress
  /** Address without a pooler; `address` when not given. */
  readonly direct?: DatabaseAddress
  readonly connections?: number
  /** True behind a transaction-mode pooler, which keeps neither prepared statements nor session settings. */
  readonly pooled?: boolean
  /** Told when an idle connection breaks. */
  readonly onError?: (error: Error) => void
}

const DATE = 1082
const DATE_ARRAY = 1182
const INT8 = 20
const INT8_ARRAY = 1016
const asText = (value: string): string => value

/** Days stay text and int8 becomes a number (the product counts far below 2^53); everything else as node-postgres has it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return asText
    if (oid === INT8) return Number
    if (oid === DATE_ARRAY) return pg.types.getTypeParser(1009 as never, 'text')
    if (oid === INT8_ARRAY) return pg.types.getTypeParser(1007 as never, 'text')
    return pg.types.getTypeParser(oid, format)
  },
}

/**
 * Connection settings for node-postgres. Session time zone is UTC; no statement runs longer than 60 s. A transaction-mode pooler refuses
 * settings at the start of a connection; there the role's own settings hold.
 */
export function connectionSettings(address: DatabaseAddress, pooled = false): pg.ClientConfig {
  const place =
    'url' in address
      ? { connectionString: address.url }
      : { host: address.socketDir, port: address.port, user: address.user, database: address.database }
  if (pooled) return { ...place, types }
  return { ...place, types, options: '-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=120000' }
}

/** Opens the pool; connects when first used. */
export function openDatabase(options: DatabaseOptions): Database {
  // Statements that are sent together leave together and are answered in their order: one way there and back instead of one each.
  const pool = new pg.Pool({
    ...connectionSettings(options.address, options.pooled),
    Client: GatheringClient,
    pipeline: true,
    max: options.connections ?? 20,
  })
  const told = (error: Error): void => options.onError?.(error)
  pool.on('error', told)
  // A connection that breaks while a transaction has it, between two statements, tells only itself; unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', told))
  const named = options.pooled !== true
  return {
    transaction: (work) => transact(pool, named, work),
    connectDirect: async () => {
      const client = new pg.Client(connectionSettings(options.direct ?? options.address))
      client.on('error', told)
      await client.connect()
      return client
    },
    close: () => pool.end(),
  }
}

/** A client of the pool: what is sent within one turn of the event loop leaves in one write, which wakes the database once. */
class GatheringClient extends pg.Client {
  private readonly socket: Socket
  private gathering = false

  constructor(config?: pg.ClientConfig) {
    const socket = new Socket()
    super({ ...config, stream: () => socket })
    this.socket = socket
  }

  /** Holds back what is sent from now on until the code that runs has come to its end. */
  gather(): void {
    if (this.gathering) return
    this.gathering = true
    this.socket.cork()
    process.nextTick(() => {
      this.gathering = false
      this.socket.uncork()
    })
  }
}

async function transact<T>(pool: pg.Pool, named: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = (await pool.connect()) as pg.PoolClient & GatheringClient
  const after: (() => void)[] = []
  let broken: Error | undefined
  let over = false
  const tx: Tx = {
    send: async ({ name, text, values }) => {
      // What goes on beside a statement that failed must not write outside of any transaction, on a connection that others use by then.
      if (over) throw new Error('a statement was sent after its transaction had ended')
      client.gather()
      return client.query({ text, values: values as unknown[], ...(named && name !== undefined ? { name } : {}) })
    },
    afterCommit: (action) => void after.push(action),
  }
  try {
    // «begin» leaves with the first statement of the work.
    client.gather()
    const [, result] = await Promise.all([client.query('begin'), work(tx)])
    over = true
    // A failure that the work kept to itself turns the commit into a rollback, and the server does not call that an error.
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('nothing was committed: a statement had failed and its error was not passed on')
    for (const action of after) action()
    return result
  } catch (error) {
    over = true
    await client.query('rollback').catch((failure: Error) => {
      broken = failure // a connection that cannot roll back is thrown away below; the first error is the one that matters
    })
    throw error
  } finally {
    client.release(broken)
  }
}
