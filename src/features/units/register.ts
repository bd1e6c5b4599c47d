/** Changes to the register that several calls, the set-up and the demo share. */
import { appendEvent } from '../../platform/server/events.ts'
import { newId } from '../../platform/server/ids.ts'
import type { Tx } from '../../platform/server/query.ts'
import type { Scope } from '../../platform/server/scope.ts'
import { fold } from '../../platform/shared/vietnamese.ts'
import type { UnitInput } from './contract.ts'
import * as changesSql from './sql/changes.ts'
import * as treeSql from './sql/tree.ts'

export interface NewUnit {
  id: string
  node: number
}

/** Writes a unit with its first version, its official names and its superior; the tree is rebuilt by the caller. */
export async function addUnit(tx: Tx, scope: Scope, unit: UnitInput, id = newId(scope.now)): Promise<NewUnit> {
  const { province } = scope
  const { node } = await changesSql.insertUnit.one(tx, { province, id })
  await changesSql.insertVersion.run(tx, { province, id, ...unit })
  await nameUnit(tx, scope, id, unit)
  if (unit.superiorId) await relate(tx, scope, 'belongs', unit.superiorId, id, unit.validFrom)
  return { id, node }
}

/** Official names by which people search for the unit: full, short, and for a commune "UBND xã …". */
export async function nameUnit(
  tx: Tx,
  scope: Scope,
  unit: string,
  named: { name: string; shortName: string | null; kind: string },
): Promise<void> {
  const names = [named.name]
  if (named.shortName) names.push(named.shortName)
  if (named.kind === 'commune' || named.kind === 'ward')
    names.push(`UBND ${named.name.charAt(0).toLowerCase()}${named.name.slice(1)}`)
  for (const alias of new Set(names)) {
    await changesSql.officialAlias.run(tx, { province: scope.province, id: newId(scope.now), unit, alias, folded: fold(alias) })
  }
}

export async function relate(
  tx: Tx,
  scope: Scope,
  relation: 'belongs' | 'directs' | 'area',
  superior: string,
  subordinate: string,
  validFrom: string,
  validTo: string | null = null,
): Promise<string> {
  const id = newId(scope.now)
  await changesSql.insertRelation.run(tx, { province: scope.province, id, relation, superior, subordinate, validFrom, validTo })
  return id
}

/**
 * Builds the tree of a day beside the current one and switches to it when the transaction commits: until then every
 * reader sees the old tree, whole. Builders of one province wait for each other.
 */
export async function rebuildTree(tx: Tx, scope: Scope, day: string, note: string | null): Promise<number> {
  const { province } = scope
  await treeSql.lockProvince.one(tx, { province })
  const tree = (await treeSql.countPrevious.one(tx, { province })).trees + 1
  await treeSql.insertTree.run(tx, { province, tree, validFrom: day, note })
  await treeSql.buildBelongs.run(tx, { province, tree, day })
  await treeSql.buildOther.run(tx, { province, tree, day })
  await treeSql.switchTree.run(tx, { province, tree })
  await treeSql.dropOldClosures.run(tx, { province, keep: tree - 1 })
  await appendEvent(tx, scope, { kind: 'units.tree_changed', subject: { type: 'tree', id: String(tree) }, data: { day, note } })
  return tree
}

/** Groups that directives address, counted from the register when tasks are issued. */
const standardGroups: readonly { name: string; folded: string[]; kinds: string[]; borderOnly?: boolean; system?: string }[] = [
  {
    name: 'UBND các xã, phường',
    folded: [
      'ubnd cac xa, phuong',
      'cac xa, phuong',
      'ubnd cac phuong, xa',
      'cac phuong, xa',
      'ubnd cap xa',
      'uy ban nhan dan cap xa',
      'cap xa',
      'chu tich ubnd cac xa, phuong',
      'cac dia phuong',
      'dia phuong',
      'chinh quyen dia phuong',
    ],
    kinds: ['commune', 'ward'],
  },
  { name: 'UBND các xã', folded: ['ubnd cac xa', 'cac xa'], kinds: ['commune'] },
  { name: 'UBND các phường', folded: ['ubnd cac phuong', 'cac phuong'], kinds: ['ward'] },
  {
    name: 'UBND các xã biên giới',
    folded: [
      'ubnd cac xa bien gioi',
      'cac xa bien gioi',
      'ubnd cac xa, phuong bien gioi',
      'cac xa, phuong bien gioi',
      'xa bien gioi',
    ],
    kinds: ['commune', 'ward'],
    borderOnly: true,
  },
  { name: 'Các đồn Biên phòng', folded: ['cac don bien phong', 'don bien phong', 'cac don'], kinds: ['border_post'] },
  {
    name: 'Các sở, ban, ngành',
    folded: [
      'cac so, ban, nganh',
      'cac so, ban, nganh tinh',
      'so, ban, nganh',
      'cac so, nganh',
      'cac so, ban, nganh cap tinh',
      'cac so',
    ],
    kinds: ['department', 'office'],
    system: 'government',
  },
  {
    name: 'Các tổ chức chính trị - xã hội',
    folded: ['cac to chuc chinh tri - xa hoi', 'cac to chuc chinh tri xa hoi', 'cac doan the', 'mttq va cac doan the'],
    kinds: ['mass_organisation', 'front'],
  },
]

/** Puts the usual groups into a province's register. */
export async function addStandardGroups(tx: Tx, scope: Scope): Promise<void> {
  for (const { name, folded, kinds, borderOnly, system } of standardGroups) {
    await changesSql.insertGroup.run(tx, {
      province: scope.province,
      id: newId(scope.now),
      name,
      folded,
      kinds,
      borderOnly: borderOnly ?? false,
      system: system ?? null,
    })
  }
}
