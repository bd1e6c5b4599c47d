/** The people and units that tests know by name, made once in the template database through the features' own code. */
import type { AppContext } from '../server/context.ts'

/** Names used in tests; all of province 97 (tỉnh Sơn Hà) but for phuc (98). */
export type PersonName = 'an' | 'binh' | 'chinh' | 'dung' | 'giang' | 'hoa' | 'khanh' | 'lan' | 'minh' | 'nga' | 'oanh' | 'phuc'

/** Fills the template database. Runs once a test run. */
export async function seedPeople(ctx: AppContext): Promise<void> {
  ctx.log.info('testing.seed')
}

/** Opens a session for a person of the template, without a password. Returns the cookie's token and his province. */
export async function startSession(ctx: AppContext, name: PersonName): Promise<{ token: string; province: number }> {
  throw new Error(`no account is seeded for ${name} in ${ctx.config.dataDir}`)
}
