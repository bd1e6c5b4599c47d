/** Where the story is told: the app, its clock, the people. */
import type { App } from '../platform/server/app.ts'
import { startOfDay, type LocalDate } from '../platform/shared/dates.ts'
import type { Caller, StoryClock } from './callers.ts'
import type { Calendar } from './papers.ts'

/** What the story needs of its surroundings. */
export interface Stage {
  app: App
  clock: StoryClock
  as: (username: string) => Promise<Caller>
  days: Calendar
  say: (line: string) => void
}

export const HOUR = 60 * 60 * 1000

/** Sets the clock to an hour of a day in Viet Nam. */
export function at({ clock }: Stage, day: LocalDate, hour: number): void {
  clock.set(new Date(startOfDay(day).getTime() + hour * HOUR))
}
