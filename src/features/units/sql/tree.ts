/** The next tree is built aside and switched to in the same transaction. */
import { query } from '../../../platform/server/query.ts'
import type { In } from './register.ts'

/** One builder of trees at a time per province. */
export const lockProvince = query<In, { currentTree: number }>(
  'units.lockProvince',
  `select current_tree as "currentTree" from province where id = :province for update`,
)

export const insertTree = query<In & { tree: number; validFrom: string; note: string | null }, never>(
  'units.insertTree',
  `insert into tree_version (province_id, id, valid_from, note) values (:province, :tree, :validFrom, :note)`,
)

/** Closure of trực thuộc: a unit is its own ancestor at depth 0. Depth is capped, so a cycle cannot run away. */
export const buildBelongs = query<In & { tree: number; day: string }, never>(
  'units.buildBelongs',
  `insert into closure (province_id, tree_version, relation, ancestor, descendant, depth)
   with recursive alive as (
     select u.id, u.node from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
     where u.province_id = :province and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)),
   edge as (
     select s.node as superior, d.node as subordinate
     from unit_relation r join alive s on s.id = r.superior_id join alive d on d.id = r.subordinate_id
     where r.province_id = :province and r.relation = 'belongs' and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)),
   path as (
     select node as ancestor, node as descendant, 0 as depth from alive
     union all
     select p.ancestor, e.subordinate, p.depth + 1 from path p join edge e on e.superior = p.descendant where p.depth < 20)
   select :province::smallint, :tree::integer, 'belongs', ancestor, descendant, min(depth)::smallint from path group by ancestor, descendant`,
)

/** Chỉ đạo chuyên môn and địa bàn reach the units named and all below them. */
export const buildOther = query<In & { tree: number; day: string }, never>(
  'units.buildOther',
  `insert into closure (province_id, tree_version, relation, ancestor, descendant, depth)
   select :province::smallint, :tree::integer, r.relation, s.node, below.descendant, min(below.depth + 1)::smallint
   from unit_relation r
   join unit s on s.province_id = r.province_id and s.id = r.superior_id
   join unit d on d.province_id = r.province_id and d.id = r.subordinate_id
   join closure below on below.province_id = r.province_id and below.tree_version = :tree and below.relation = 'belongs' and below.ancestor = d.node
   where r.province_id = :province and r.relation in ('directs', 'area') and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)
   group by r.relation, s.node, below.descendant`,
)

export const isBelow = query<In & { tree: number; ancestor: string; descendant: string }, { below: boolean }>(
  'units.isBelow',
  `select exists (
     select 1 from closure c
     join unit a on a.province_id = c.province_id and a.node = c.ancestor
     join unit d on d.province_id = c.province_id and d.node = c.descendant
     where c.province_id = :province and c.tree_version = :tree and c.relation = 'belongs' and a.id = :ancestor and d.id = :descendant) as below`,
)

/** The switch: readers see the old tree until this commits, the new one after. */
export const switchTree = query<In & { tree: number }, never>(
  'units.switchTree',
  `update province set current_tree = :tree where id = :province`,
)

/** Old closures serve nobody once no reader can hold them; the one just replaced stays for readers under way. */
export const dropOldClosures = query<In & { keep: number }, never>(
  'units.dropOldClosures',
  `delete from closure where province_id = :province and tree_version < :keep`,
)

export const countPrevious = query<In, { trees: number }>(
  'units.lastTree',
  `select coalesce(max(id), 0)::int as trees from tree_version where province_id = :province`,
)
