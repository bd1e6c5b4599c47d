/** What changes a unit: versions, relations, names, succession, groups. */
import { query } from '../../../platform/server/query.ts'
import type { In } from './register.ts'

export const insertProvince = query<{ province: number; name: string; demo: boolean }, { id: number }>(
  'units.insertProvince',
  `insert into province (id, name, demo) values (:province, :name, :demo) returning id`,
)

export const provinceById = query<In, { id: number; name: string; demo: boolean; currentTree: number }>(
  'units.province',
  `select id, name, demo, current_tree as "currentTree" from province where id = :province`,
)

export const insertUnit = query<In & { id: string }, { node: number }>(
  'units.insert',
  `insert into unit (province_id, id) values (:province, :id) returning node`,
)

export const insertVersion = query<
  In & {
    id: string
    validFrom: string
    code: string
    name: string
    shortName: string | null
    kind: string
    system: string
    isBorder: boolean
    headTitle: string | null
  },
  never
>(
  'units.insertVersion',
  `insert into unit_version (province_id, unit_id, valid_from, code, name, short_name, kind, system, is_border, head_title)
   values (:province, :id, :validFrom, :code, :name, :shortName, :kind, :system, :isBorder, :headTitle)`,
)

export const versionOn = query<
  In & { id: string; day: string },
  {
    validFrom: string
    validTo: string | null
    code: string
    name: string
    shortName: string | null
    kind: string
    system: string
    isBorder: boolean
    headTitle: string | null
  }
>(
  'units.versionOn',
  `select valid_from as "validFrom", valid_to as "validTo", code, name, short_name as "shortName", kind, system,
     is_border as "isBorder", head_title as "headTitle"
   from unit_version where province_id = :province and unit_id = :id and valid_from <= :day and (valid_to is null or valid_to > :day)
   for update`,
)

export const endVersion = query<In & { id: string; on: string }, never>(
  'units.endVersion',
  `update unit_version set valid_to = :on
   where province_id = :province and unit_id = :id and valid_from < :on and (valid_to is null or valid_to > :on)`,
)

export const insertRelation = query<
  In & { id: string; relation: string; superior: string; subordinate: string; validFrom: string; validTo: string | null },
  never
>(
  'units.insertRelation',
  `insert into unit_relation (province_id, id, relation, superior_id, subordinate_id, valid_from, valid_to)
   values (:province, :id, :relation, :superior, :subordinate, :validFrom, :validTo)`,
)

/** A relation that had not begun yet is taken back; one in force ends on the day. */
export const endRelation = query<In & { unit: string; id: string; on: string }, { id: string }>(
  'units.endRelation',
  `update unit_relation set valid_to = :on
   where province_id = :province and id = :id and (superior_id = :unit or subordinate_id = :unit)
     and valid_from < :on and (valid_to is null or valid_to > :on) returning id`,
)

export const endRelationsOf = query<In & { unit: string; on: string }, never>(
  'units.endRelationsOf',
  `update unit_relation set valid_to = :on
   where province_id = :province and (superior_id = :unit or subordinate_id = :unit) and valid_from < :on and (valid_to is null or valid_to > :on)`,
)

/** Subordinates and areas of a merged unit go to the one that carries on. */
export const subordinatesOf = query<
  In & { unit: string; on: string },
  { relation: 'belongs' | 'directs' | 'area'; subordinate: string }
>(
  'units.subordinatesOf',
  `select relation, subordinate_id as subordinate from unit_relation
   where province_id = :province and superior_id = :unit and valid_from < :on and (valid_to is null or valid_to > :on)`,
)

export const insertAlias = query<
  In & { id: string; unit: string; alias: string; folded: string; origin: string; by: string | null },
  never
>(
  'units.insertAlias',
  `insert into unit_alias (province_id, id, unit_id, alias, folded, origin, learned_by)
   values (:province, :id, :unit, :alias, :folded, :origin, :by)`,
)

export const officialAlias = query<In & { id: string; unit: string; alias: string; folded: string }, never>(
  'units.officialAlias',
  `insert into unit_alias (province_id, id, unit_id, alias, folded, origin)
   values (:province, :id, :unit, :alias, :folded, 'official')
   on conflict on constraint unit_alias_unique do nothing`,
)

/** A learned name that is there already stays as it is. */
export const learnAlias = query<In & { id: string; unit: string; alias: string; folded: string; by: string | null }, never>(
  'units.learnAlias',
  `insert into unit_alias (province_id, id, unit_id, alias, folded, origin, learned_by)
   values (:province, :id, :unit, :alias, :folded, 'learned', :by)
   on conflict on constraint unit_alias_unique do nothing`,
)

export const deleteAlias = query<In & { id: string; unit: string }, { alias: string }>(
  'units.deleteAlias',
  `delete from unit_alias where province_id = :province and unit_id = :unit and id = :id and origin <> 'official' returning alias`,
)

export const insertSuccession = query<
  In & { predecessor: string; successor: string; on: string; share: number; basis: string },
  never
>(
  'units.insertSuccession',
  `insert into unit_succession (province_id, predecessor_id, successor_id, on_day, share, basis)
   values (:province, :predecessor, :successor, :on, :share, :basis)`,
)

export const insertGroup = query<
  In & { id: string; name: string; folded: string[]; kinds: string[]; borderOnly: boolean; system: string | null },
  never
>(
  'units.insertGroup',
  `insert into unit_group (province_id, id, name, folded, kinds, border_only, system)
   values (:province, :id, :name, :folded, :kinds, :borderOnly, :system)`,
)
