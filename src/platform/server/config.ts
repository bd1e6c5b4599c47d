/**
 * All switches of the server on one page. This is the only file that reads `process.env`; a wrong value stops the start with the list of
 * what is wrong. docs/operations.md has the same table in words.
 */
import path from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1', '']).transform((value) => value === '1')

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080).describe('Port of the web server'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the web server listens on'),
  COTMOC_DATA: z.string().min(1).optional().describe('Folder of the database and the files'),
  DATABASE_URL: z.string().startsWith('postgres').optional().describe('A PostgreSQL 15 or later instead of the embedded one'),
  DATABASE_URL_DIRECT: z.string().startsWith('postgres').optional().describe('The same without a pooler, for LISTEN and locks'),
  DATABASE_POOLED: flag.default(false).describe('1 when DATABASE_URL goes through a transaction-mode pooler'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(500).default(20).describe('Connections of the pool'),
  PUBLIC_URL: z.url().optional().describe('Address people type; https here makes cookies secure'),
  TRUST_PROXY: flag.default(false).describe('1 when a reverse proxy sets X-Forwarded-For'),
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(500).default(50).describe('Largest file that may be sent, in MB'),
  REQUEST_TIMEOUT_S: z.coerce.number().int().min(5).max(600).default(60).describe('Longest time for one answer, in seconds'),
  COTMOC_BUILD: z.enum(['auto', 'never']).default('auto').describe('never: do not build missing web pages at the start'),
})

/** Settings of one running server. Sizes in bytes, times in milliseconds. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute folder of the database and the files. */
  readonly dataDir: string
  /** Connection text of an external PostgreSQL; undefined means the embedded one. */
  readonly databaseUrl: string | undefined
  /** The same for LISTEN and session locks. */
  readonly databaseUrlDirect: string | undefined
  readonly databasePooled: boolean
  readonly databaseConnections: number
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly maxUploadBytes: number
  readonly requestTimeoutMs: number
  readonly buildWhenMissing: boolean
}

/**
 * Reads the environment. `defaultData` is the data folder when COTMOC_DATA is not set. Throws Error with one line for each wrong value.
 */
export function readConfig(defaultData: string, env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Cấu hình không hợp lệ (biến môi trường):\n${lines.join('\n')}`)
  }
  const value = parsed.data
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: path.resolve(value.COTMOC_DATA ?? defaultData),
    databaseUrl: value.DATABASE_URL,
    databaseUrlDirect: value.DATABASE_URL_DIRECT ?? value.DATABASE_URL,
    databasePooled: value.DATABASE_POOLED,
    databaseConnections: value.DATABASE_CONNECTIONS,
    publicUrl: value.PUBLIC_URL,
    trustProxy: value.TRUST_PROXY,
    maxUploadBytes: value.MAX_UPLOAD_MB * 1024 * 1024,
    requestTimeoutMs: value.REQUEST_TIMEOUT_S * 1000,
    buildWhenMissing: value.COTMOC_BUILD === 'auto',
  }
}
