/** The register of units as one document's reading and review need it, on one day. */
import type { Tx } from '../../../platform/server/query.ts'
import { buildResolver } from '../../units/contract/names.ts'
import type { RegisterView } from '../rules/drafts.ts'
import * as sql from '../sql/register.ts'
import type { NameBook } from './read-here.ts'

/** Register with the look-ups of one issuer. */
export interface LoadedRegister extends RegisterView {
  /** The names as plain data, for the reader. */
  readonly names: NameBook
  unit(id: string): { id: string; name: string; node: number } | undefined
  group(id: string): { id: string; name: string; members: number } | undefined
  /** The unit of the province that issues by this name ("UBND tỉnh Sơn Hà"). */
  issuerUnit(name: string | null): string | null
}

const ASKED_SYSTEMS = new Set(['party', 'front', 'central'])

/**
 * Loads the register. `issuerUnitId`: the issuer where it is a unit of the province; it may order what stands below it (trực
 * thuộc); Party bodies, the Front and the centre are asked, unless the issuer is of the Party itself.
 */
export async function loadRegister(
  tx: Tx,
  province: number,
  today: string,
  issuerUnitId: string | null,
): Promise<LoadedRegister> {
  const units = await sql.registerUnits(tx, { province, today })
  const aliases = await sql.registerAliases(tx, { province, today })
  const groups = await sql.registerGroups(tx, { province, today })
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const groupById = new Map(groups.map((group) => [group.id, group]))
  const find = buildResolver({ units, aliases, groups })
  const issuer = issuerUnitId === null ? undefined : unitById.get(issuerUnitId)
  const below = issuer ? new Set((await sql.unitsBelow(tx, { province, unit: issuer.id })).map((row) => row.id)) : null
  const party = issuer?.system === 'party'
  return {
    resolve: find,
    outside: (id) => {
      if (id === issuerUnitId || party) return false
      const system = unitById.get(id)?.system
      return (system !== undefined && ASKED_SYSTEMS.has(system)) || (below !== null && !below.has(id))
    },
    groupOutside: (id) => !party && groupById.get(id)?.outside === true,
    names: { units, aliases, groups },
    unit: (id) => unitById.get(id),
    group: (id) => groupById.get(id),
    issuerUnit: (name) => (name === null ? null : find(name).unitId),
  }
}
