import { todayIn } from '../../platform/shared/dates.ts'
import { problem } from '../../platform/shared/problem.ts'
import { systemScope, type Scope } from '../../platform/server/scope.ts'
import type { Tx } from '../../platform/server/query.ts'
import { addPerson } from './people.ts'
import * as sessionsSql from './sql/sessions.ts'

/** What the units feature does for a new installation; wired in the list of features. */
export type CreateProvince = (
  tx: Tx,
  scope: Scope,
  province: { id: number; name: string; start: 'empty' | 'lang-son' },
) => Promise<{ id: string }>

export interface FirstAdmin {
  provinceId: number
  provinceName: string
  fullName: string
  username: string
  units: 'empty' | 'lang-son'
  passwordHash: string
}

/** The province, its starting tree of units and the first administrator, in one transaction. Returns the person's id. */
export async function createFirstAdmin(tx: Tx, now: Date, createProvince: CreateProvince, first: FirstAdmin): Promise<string> {
  if (await sessionsSql.provinceOf.maybe(tx, { province: first.provinceId })) throw problem('accounts.province_taken')
  const scope = systemScope(first.provinceId, now)
  const root = await createProvince(tx, scope, { id: first.provinceId, name: first.provinceName, start: first.units })
  const validFrom = todayIn(now)
  return addPerson(tx, scope, {
    fullName: first.fullName,
    phone: null,
    username: first.username,
    passwordHash: first.passwordHash,
    posts: [],
    grants: [{ role: 'admin', unitId: root.id, relation: 'belongs', validFrom, validTo: null }],
  })
}
