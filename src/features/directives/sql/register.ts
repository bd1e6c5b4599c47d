/** What documents need of units and people: who may see what, names to resolve against, names to show. Reads only. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}
interface OnDay extends In {
  today: string
}

/** Units below (trực thuộc) or in the area of the given nodes, and the units given, with those whose work they carry on. */
export const unitsInReach = query<In & { roots: number[]; areas: number[]; units: string[] }, { id: string }>(
  'directives.units_in_reach',
  `with recursive reach as (
     (select u.id
      from province p
      join closure c on c.province_id = p.id and c.tree_version = p.current_tree
        and ((c.relation = 'belongs' and c.ancestor = any(:roots::int[])) or (c.relation in ('belongs', 'area') and c.ancestor = any(:areas::int[])))
      join unit u on u.province_id = c.province_id and u.node = c.descendant
      where p.id = :province
      union select unnest(:units::uuid[]))
     union
     select s.predecessor_id from reach r join unit_succession s on s.province_id = :province and s.successor_id = r.id)
   select id from reach`,
)

export const registerUnits = query<
  OnDay,
  { id: string; node: number; code: string; name: string; shortName: string | null; kind: string; system: string }
>(
  'directives.register_units',
  `select u.id, u.node, v.code, v.name, v.short_name as "shortName", v.kind, v.system
   from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
   where u.province_id = :province and v.kind <> 'village' and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)`,
)

/** Names from before a merger lead to the unit that carries the work on; a split leads to several and so to candidates. */
export const registerAliases = query<OnDay, { unitId: string; folded: string }>(
  'directives.register_aliases',
  `select coalesce(s.successor_id, a.unit_id) as "unitId", a.folded
   from unit_alias a
   left join unit_succession s on s.province_id = a.province_id and s.predecessor_id = a.unit_id and s.on_day <= :today
   join unit_version v on v.province_id = a.province_id and v.unit_id = coalesce(s.successor_id, a.unit_id) and v.kind <> 'village'
     and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
   where a.province_id = :province`,
)

export const registerGroups = query<OnDay, { id: string; name: string; folded: string[]; members: number; outside: boolean }>(
  'directives.register_groups',
  `select g.id, g.name, g.folded, count(v.unit_id)::int as members,
     count(v.unit_id) > 0 and bool_and(v.system in ('party', 'front', 'central')) as outside
   from unit_group g
   left join unit_version v on v.province_id = g.province_id and v.kind = any(g.kinds) and (not g.border_only or v.is_border)
     and (g.system is null or v.system = g.system) and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
   where g.province_id = :province
   group by g.province_id, g.id`,
)

/** Units that stand below another in the current tree, itself among them. */
export const unitsBelow = query<In & { unit: string }, { id: string }>(
  'directives.units_below',
  `select d.id
   from province p
   join unit a on a.province_id = p.id and a.id = :unit
   join closure c on c.province_id = p.id and c.tree_version = p.current_tree and c.relation = 'belongs' and c.ancestor = a.node
   join unit d on d.province_id = p.id and d.node = c.descendant
   where p.id = :province`,
)

/** Latest names of units, also of those that ended. */
export const unitNames = query<In & { ids: string[] }, { id: string; name: string; node: number }>(
  'directives.unit_names',
  `select distinct on (u.id) u.id, u.node, v.name
   from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
   where u.province_id = :province and u.id = any(:ids::uuid[])
   order by u.id, v.valid_from desc`,
)

export const personNames = query<In & { ids: string[] }, { id: string; name: string }>(
  'directives.person_names',
  `select id, full_name as name from person where province_id = :province and id = any(:ids::uuid[])`,
)

export const unitByNode = query<In & { node: number }, { id: string }>(
  'directives.unit_by_node',
  `select id from unit where province_id = :province and node = :node`,
)
