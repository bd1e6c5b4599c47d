/** Who may see and decide what: reads of units, people and the table of authorities. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

/** Units below (trực thuộc) or in the area of the given nodes, in the current tree, with those whose work they carry on. */
export const unitsInReach = query<In & { roots: number[]; areas: number[] }, { id: string; current: boolean }>(
  'tasks.units_in_reach',
  `with recursive reach as (
     select u.id, true as current
     from province p
     join closure c on c.province_id = p.id and c.tree_version = p.current_tree
       and ((c.relation = 'belongs' and c.ancestor = any(:roots::int[])) or (c.relation in ('belongs', 'area') and c.ancestor = any(:areas::int[])))
     join unit u on u.province_id = c.province_id and u.node = c.descendant
     where p.id = :province
     union
     select s.predecessor_id, false from reach r join unit_succession s on s.province_id = :province and s.successor_id = r.id)
   select id, bool_or(current) as current from reach group by id`,
)
/** Units of the current tree. */
export const countUnits = query<In, { units: number }>(
  'tasks.count_units',
  `select count(*)::int as units from province p
   join closure c on c.province_id = p.id and c.tree_version = p.current_tree and c.relation = 'belongs' and c.depth = 0
   where p.id = :province`,
)
/** The units given and those whose work they carry on. */
export const withPredecessors = query<In & { units: string[] }, { id: string }>(
  'tasks.with_predecessors',
  `with recursive own as (
     select unnest(:units::uuid[]) as id
     union
     select s.predecessor_id from own o join unit_succession s on s.province_id = :province and s.successor_id = o.id)
   select id from own`,
)
export const authorityRows = query<In, { action: string; role: string }>(
  'tasks.authority_rows',
  `select action, role from authority where province_id = :province`,
)
export const personNames = query<In & { ids: string[] }, { id: string; name: string }>(
  'tasks.person_names',
  `select id, full_name as name from person where province_id = :province and id = any(:ids::uuid[])`,
)
/** Latest names of units, also of those that ended. */
export const unitNames = query<In & { ids: string[] }, { id: string; name: string; node: number }>(
  'tasks.unit_names',
  `select distinct on (u.id) u.id, u.node, v.name from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
   where u.province_id = :province and u.id = any(:ids::uuid[]) order by u.id, v.valid_from desc`,
)
export const activePerson = query<In & { id: string }, { id: string }>(
  'tasks.active_person',
  `select id from person where province_id = :province and id = :id and active`,
)
