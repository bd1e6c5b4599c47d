/** Who is asking, and what he may do today: what the platform asks of this feature at each request. */
import type { Tx } from '../../platform/server/query.ts'
import { makeScope, type GrantRelation, type Scope } from '../../platform/server/scope.ts'
import type { Identity, Session } from '../../platform/server/session.ts'
import { todayIn, type LocalDate } from '../../platform/shared/dates.ts'
import { roleMay } from './policy.ts'
import * as authoritiesSql from './sql/authorities.ts'
import * as sessionsSql from './sql/sessions.ts'

/** A session ends after 12 hours without a call, whatever else. */
export const SESSION_MS = 12 * 60 * 60 * 1000
/** The time of the last call is written at most this often, so that reading pages writes next to nothing. */
const TOUCH_MS = 5 * 60 * 1000

/** Rights that were read together with a session, and whom it acts for, so that a request asks the database once who is there. */
const readWith = new WeakMap<Session, { rights: sessionsSql.RightsRow; actsFor: string | null; day: LocalDate }>()

async function findSession(tx: Tx, hash: Buffer, now: Date): Promise<Session | undefined> {
  const day = todayIn(now)
  const row = await sessionsSql.sessionByHash.maybe(tx, { hash, now, today: day })
  if (!row) return undefined
  if (now.getTime() - row.lastSeenAt.getTime() > TOUCH_MS) {
    await sessionsSql.touchSession.run(tx, { hash, now, expires: new Date(now.getTime() + SESSION_MS) })
  }
  const session: Session = {
    sessionId: hash.toString('hex'),
    personId: row.personId,
    personName: row.name,
    province: row.province,
    onBehalfOf: row.onBehalfOf,
  }
  readWith.set(session, { rights: row, actsFor: row.actsFor, day })
  return session
}

/**
 * Nodes covered by a root never change within one version of the tree, so they are kept: a few hundred numbers a root.
 * Versions that nobody asks for any more make room.
 */
const coverage = new Map<string, ReadonlySet<number>>()
const MAX_ROOTS = 500

async function coverageOf(
  tx: Tx,
  province: number,
  tree: number,
  relation: GrantRelation,
  root: number,
): Promise<ReadonlySet<number>> {
  const key = `${province}/${tree}/${relation}/${root}`
  const known = coverage.get(key)
  if (known) return known
  const nodes = new Set((await sessionsSql.covered(tx, { province, tree, root, relation })).map((row) => row.node))
  if (coverage.size >= MAX_ROOTS) coverage.clear()
  coverage.set(key, nodes)
  return nodes
}

/**
 * The rights of a person on a day. Who acts for another (ủy quyền) has that person's rights and posts, as long as the
 * delegation holds; events record both.
 */
async function loadScope(tx: Tx, session: Session, province: number, now: Date): Promise<Scope | undefined> {
  if (session.province !== province) return undefined
  const { onBehalfOf, rights } = await rightsFor(tx, session, now)
  const { grants, units, tree } = rights
  const covered = new Map<string, ReadonlySet<number>>()
  for (const { node, relation } of grants)
    covered.set(`${relation}/${node}`, await coverageOf(tx, province, tree, relation, node))
  return makeScope({
    province,
    personId: session.personId,
    personName: session.personName,
    now,
    onBehalfOf,
    units,
    grants,
    carries: roleMay,
    covers: (root, relation, node) => covered.get(`${relation}/${root}`)?.has(node) ?? false,
  })
}

interface ActingRights {
  readonly onBehalfOf: string | null
  readonly rights: sessionsSql.RightsRow
}

async function rightsFor(tx: Tx, session: Session, now: Date): Promise<ActingRights> {
  const known = readWith.get(session)
  const today = todayIn(now)
  if (known?.day === today) return { onBehalfOf: known.actsFor, rights: known.rights }
  const onBehalfOf = session.onBehalfOf !== null && (await mayActFor(tx, session, now)) ? session.onBehalfOf : null
  const person = onBehalfOf ?? session.personId
  return { onBehalfOf, rights: await sessionsSql.rightsOfPerson.one(tx, { province: session.province, today, person }) }
}

/** Whether the delegation behind the session's «thay mặt» still holds. */
async function mayActFor(tx: Tx, session: Session, now: Date): Promise<boolean> {
  const given = await authoritiesSql.delegationsTo(tx, {
    province: session.province,
    today: todayIn(now),
    person: session.personId,
  })
  return given.some((delegation) => delegation.id === session.onBehalfOf)
}

export const identity: Identity = { findSession, loadScope }
