/** Makes the exercise province from nothing: units, people, and a year told through the real API. */
import { revokeSessionsOf } from '../features/accounts/sql/sessions.ts'
import { createApp } from '../platform/server/app.ts'
import type { AppContext } from '../platform/server/context.ts'
import { silentLog } from '../platform/server/log.ts'
import { systemScope } from '../platform/server/scope.ts'
import { addDays, startOfDay, todayIn } from '../platform/shared/dates.ts'
import { callers, storyClock } from './callers.ts'
import { calendarOf } from './papers.ts'
import { seedPeople, type DemoAccount } from './people.ts'
import { DEMO_PROVINCE, seedUnits } from './province.ts'
import { tellStory } from './story.ts'

export type { DemoAccount } from './people.ts'

/** Fills an empty, migrated database. `say` is told what is being done. Returns who may sign in. */
export async function seedDemo(ctx: AppContext, say: (line: string) => void): Promise<DemoAccount[]> {
  const days = calendarOf(todayIn(ctx.clock.now()))
  const clock = storyClock(startOfDay(addDays(days.conclusion, -30)))
  const app = await createApp({ config: ctx.config, db: ctx.db, clock, log: silentLog })
  say('Tạo đơn vị: sở, ban, ngành, Biên phòng, 65 xã, phường và các thôn …')
  const scope = systemScope(DEMO_PROVINCE, clock.now())
  const accounts = await ctx.db.transaction(async (tx) => seedPeople(tx, scope, await seedUnits(tx, scope)))
  await tellStory({ app, clock, as: callers(app), days, say })
  await endSessions(ctx)
  return accounts
}

/** The sessions of the story are over: the accounts are opened by their passwords alone. */
async function endSessions(ctx: AppContext): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const found = await tx.send({ text: `select distinct person_id as person from session where province_id = ${DEMO_PROVINCE}` })
    for (const { person } of found.rows as { person: string }[]) {
      await revokeSessionsOf.run(tx, { province: DEMO_PROVINCE, person, now: ctx.clock.now(), except: null })
    }
  })
}
