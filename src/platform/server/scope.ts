/**
 * What a person may see and do, decided once a request and handed to every function of a `sql.ts`. The accounts feature loads it; this
 * file only says what it is and how it answers.
 */
import { problem } from '../shared/problem.ts'
import { todayIn, type LocalDate } from '../shared/dates.ts'

/** A right such as 'progress.report'; the table of rights is in the accounts feature's policy. */
export type Permission = string

/** A role such as 'office_expert'; same place. */
export type Role = string

/** Which closure a grant reaches along: the units below (trực thuộc), or the area a post looks after (phụ trách địa bàn). */
export type GrantRelation = 'belongs' | 'area'

/** A unit where the person holds a post today. `node` is the unit's small key in closures and roll-ups. */
export interface UnitRef {
  readonly id: string
  readonly node: number
  readonly isHead: boolean
}

/** A role given over a unit and what lies below it (or in its area). */
export interface Grant {
  readonly role: Role
  readonly unitId: string
  readonly node: number
  readonly relation: GrantRelation
}

const brand: unique symbol = Symbol('scope')

/** Made by {@link makeScope} only, so that no query runs on rights put together by hand. */
export interface Scope {
  readonly [brand]: true
  readonly province: number
  readonly personId: string
  readonly personName: string
  /** Instant of the request, from the server's clock. */
  readonly now: Date
  /** The same as a day in Viet Nam. */
  readonly today: LocalDate
  /** Person acted for (ủy quyền), recorded in each event. */
  readonly onBehalfOf: string | null
  readonly units: readonly UnitRef[]
  readonly grants: readonly Grant[]
  /** Roots of the subtrees (or areas) in which the person holds the permission. */
  nodes(permission: Permission, relation?: GrantRelation): number[]
  /** Without a node: somewhere. With one: the node lies in the subtree or area of a grant that carries the permission. */
  can(permission: Permission, node?: number): boolean
  /** Whether one of these roles is held over the node: for acts that a table gives to roles. */
  holds(roles: readonly Role[], node: number): boolean
  /** Throws problem 'access.forbidden' unless {@link Scope.can}. */
  require(permission: Permission, node?: number): void
}

/** What the accounts feature knows about a person at an instant. */
export interface ScopeFacts {
  readonly province: number
  readonly personId: string
  readonly personName: string
  readonly now: Date
  readonly onBehalfOf?: string | null
  readonly units: readonly UnitRef[]
  readonly grants: readonly Grant[]
  /** True when the role carries the permission. */
  carries(role: Role, permission: Permission): boolean
  /** True when `node` is `root` or lies below it (or in its area) in the current tree. */
  covers(root: number, relation: GrantRelation, node: number): boolean
}

/** Builds the scope of one request. */
export function makeScope(facts: ScopeFacts): Scope {
  const grantsOf = (permission: Permission): Grant[] => facts.grants.filter((grant) => facts.carries(grant.role, permission))
  const over = (grant: Grant, node: number): boolean => grant.node === node || facts.covers(grant.node, grant.relation, node)
  const can = (permission: Permission, node?: number): boolean =>
    grantsOf(permission).some((grant) => node === undefined || over(grant, node))
  return {
    [brand]: true,
    province: facts.province,
    personId: facts.personId,
    personName: facts.personName,
    now: facts.now,
    today: todayIn(facts.now),
    onBehalfOf: facts.onBehalfOf ?? null,
    units: facts.units,
    grants: facts.grants,
    nodes: (permission, relation) => [
      ...new Set(
        grantsOf(permission)
          .filter((grant) => relation === undefined || grant.relation === relation)
          .map((grant) => grant.node),
      ),
    ],
    can,
    holds: (roles, node) => facts.grants.some((grant) => roles.includes(grant.role) && over(grant, node)),
    require: (permission, node) => {
      if (!can(permission, node)) throw problem('access.forbidden')
    },
  }
}

/** The actor of jobs, set-up and the demo: no person stands behind it, and events record none. */
export const SYSTEM_PERSON = '00000000-0000-0000-0000-000000000000'

/** Scope of the server itself, for jobs and commands; it may do everything in one province. */
export function systemScope(province: number, now: Date): Scope {
  return makeScope({
    province,
    personId: SYSTEM_PERSON,
    personName: 'Hệ thống',
    now,
    units: [],
    grants: [{ role: 'system', unitId: SYSTEM_PERSON, node: 0, relation: 'belongs' }],
    carries: () => true,
    covers: () => true,
  })
}
