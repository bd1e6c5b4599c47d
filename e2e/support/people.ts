import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Someone of the exercise province who may sign in, as `cotmoc demo` writes it to demo-accounts.json. */
export interface DemoPerson {
  /** Role code of the policy, e.g. 'office_expert'. */
  readonly role: string
  readonly title: string
  readonly unit: string
  readonly username: string
  readonly password: string
}

/** Everyone who may sign in to the demo whose data folder is `dataDir`. */
export function demoPeople(dataDir: string): readonly DemoPerson[] {
  return JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoPerson[]
}

/** The first person with this role, or with this user name. Throws when the demo has none. */
export function personFor(people: readonly DemoPerson[], who: string): DemoPerson {
  const found = people.find(({ username }) => username === who) ?? people.find(({ role }) => role === who)
  if (!found) throw new Error(`The exercise province has nobody with the role or user name ${who}.`)
  return found
}
