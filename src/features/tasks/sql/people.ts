/** Who may see and decide what: reads of units, people and the table of authorities. */
import { anyOf, query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

/** Units below (trực thuộc) or in the area of the given nodes, in the current tree, with those whose work they carry on. */
const reach = `reach as (
     select u.id, true as current
     from province p
     join closure c on c.province_id = p.id and c.tree_version = p.current_tree
       and ((c.relation = 'belongs' and c.ancestor = any(:roots::int[])) or (c.relation in ('belongs', 'area') and c.ancestor = any(:areas::int[])))
     join unit u on u.province_id = c.province_id and u.node = c.descendant
     where p.id = :province
     union
     select s.predecessor_id, false from reach r join unit_succession s on s.province_id = :province and s.successor_id = r.id)`
export const unitsInReach = query<In & { roots: number[]; areas: number[] }, { id: string }>(
  'tasks.units_in_reach',
  `with recursive ${reach} select distinct id from reach`,
)
export interface ReachRow {
  id: string
  /** In reach as a unit of the current tree. */
  current: boolean
  /** One of the posts' units, or one whose work they carry on. */
  own: boolean
  /** Units of the current tree, in all. */
  units: number
}
/** Units in reach, and those of the posts with whose work they carry on. */
export const reachRows = query<In & { roots: number[]; areas: number[]; posts: string[] }, ReachRow>(
  'tasks.reach',
  `with recursive ${reach}, own as (
     select id from unnest((select :posts::uuid[])) as id
     union
     select s.predecessor_id from own o join unit_succession s on s.province_id = :province and s.successor_id = o.id)
   select id, bool_or(current) as current, bool_or(own) as own,
     (select count(*)::int from province p
      join closure c on c.province_id = p.id and c.tree_version = p.current_tree and c.relation = 'belongs' and c.depth = 0
      where p.id = :province) as units
   from (select id, current, false as own from reach union all select id, false, true from own) rows group by id`,
)
export const authorityRows = query<In, { action: string; role: string }>(
  'tasks.authority_rows',
  `select action, role from authority where province_id = :province`,
)
export const personNames = query<In & { ids: string[] }, { id: string; name: string }>(
  'tasks.person_names',
  `select id, full_name as name from person where province_id = :province and id = ${anyOf('ids')}`,
)
/** Latest names of units, also of those that ended. */
export const unitNames = query<In & { ids: string[] }, { id: string; name: string; node: number }>(
  'tasks.unit_names',
  `select distinct on (u.id) u.id, u.node, v.name from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
   where u.province_id = :province and u.id = ${anyOf('ids')} order by u.id, v.valid_from desc`,
)
export const activePerson = query<In & { id: string }, { id: string }>(
  'tasks.active_person',
  `select id from person where province_id = :province and id = :id and active`,
)
