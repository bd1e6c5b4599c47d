import { query } from '../../platform/server/query.ts'
import type { UnitSummary } from './contract.ts'

interface In {
  province: number
}
interface OnDay extends In {
  today: string
}

const summaryColumns = `
  u.id, v.code, v.name, v.short_name as "shortName", v.kind, v.system, v.is_border as "isBorder",
  r.superior_id as "parentId", pv.name as "parentName"`
const summaryFrom = `
  from unit u
  join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
    and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
  left join unit_relation r on r.province_id = u.province_id and r.subordinate_id = u.id and r.relation = 'belongs'
    and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
  left join unit_version pv on pv.province_id = r.province_id and pv.unit_id = r.superior_id
    and pv.valid_from <= :today and (pv.valid_to is null or pv.valid_to > :today)`

/** The register as it stands on a day; villages only below a given superior, since they outnumber all else. */
export const listUnits = query<OnDay & { parent: string | null }, UnitSummary>(
  'units.list',
  `select ${summaryColumns} ${summaryFrom}
   where u.province_id = :province
     and case when :parent::uuid is null then v.kind <> 'village' else r.superior_id = :parent end
   order by v.code collate "C"`,
)

/** Typeahead. `pattern` is a LIKE pattern of folded word beginnings ("% so% tai%"); aliases carry folded forms of every name. */
export const searchUnits = query<OnDay & { pattern: string; exact: string }, UnitSummary & { matched: string }>(
  'units.search',
  `with hit as (
     select a.unit_id, min(a.alias) as matched, min(case when a.folded = :exact then 0 when a.folded like :exact || '%' then 1 else 2 end) as rank
     from unit_alias a where a.province_id = :province and ' ' || a.folded like :pattern
     group by a.unit_id)
   select ${summaryColumns}, hit.matched ${summaryFrom} join hit on hit.unit_id = u.id
   where u.province_id = :province
   order by hit.rank, v.kind = 'village', length(v.name), v.name
   limit 20`,
)

export const unitById = query<OnDay & { id: string }, UnitSummary & { headTitle: string | null; node: number }>(
  'units.byId',
  `select ${summaryColumns}, v.head_title as "headTitle", u.node ${summaryFrom}
   where u.province_id = :province and u.id = :id`,
)

export const unitHead = query<OnDay & { id: string }, { personId: string; name: string; title: string }>(
  'units.head',
  `select p.person_id as "personId", n.full_name as name, p.title
   from post p join person n on n.province_id = p.province_id and n.id = p.person_id
   where p.province_id = :province and p.unit_id = :id and p.is_head
     and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)`,
)

export const unitVersions = query<
  In & { id: string },
  { validFrom: string; validTo: string | null; code: string; name: string; kind: string }
>(
  'units.versions',
  `select valid_from as "validFrom", valid_to as "validTo", code, name, kind
   from unit_version where province_id = :province and unit_id = :id order by valid_from desc`,
)

export const unitRelations = query<
  OnDay & { id: string },
  {
    id: string
    relation: 'belongs' | 'directs' | 'area'
    direction: 'superior' | 'subordinate'
    unitId: string
    unitName: string
    validFrom: string
    validTo: string | null
  }
>(
  'units.relations',
  `select r.id, r.relation, case when r.subordinate_id = :id then 'superior' else 'subordinate' end as direction,
     other.unit_id as "unitId", other.name as "unitName", r.valid_from as "validFrom", r.valid_to as "validTo"
   from unit_relation r
   join lateral (
     select v.unit_id, v.name from unit_version v
     where v.province_id = r.province_id and v.unit_id = case when r.subordinate_id = :id then r.superior_id else r.subordinate_id end
     order by (v.valid_from <= :today) desc, v.valid_from desc limit 1) other on true
   join unit_version kind on kind.province_id = r.province_id and kind.unit_id = other.unit_id
     and kind.valid_from <= :today and (kind.valid_to is null or kind.valid_to > :today)
   where r.province_id = :province and (r.subordinate_id = :id or (r.superior_id = :id and kind.kind <> 'village'))
   order by direction desc, r.relation, other.name
   limit 200`,
)

export const unitAliases = query<In & { id: string }, { id: string; alias: string; origin: string }>(
  'units.aliases',
  `select id, alias, origin from unit_alias where province_id = :province and unit_id = :id order by origin, alias`,
)

export const unitSuccessions = query<
  OnDay & { id: string },
  { direction: 'from' | 'to'; unitId: string; unitName: string; onDay: string; share: string; basis: string }
>(
  'units.successions',
  `select case when s.successor_id = :id then 'from' else 'to' end as direction, other.unit_id as "unitId", other.name as "unitName",
     s.on_day as "onDay", s.share, s.basis
   from unit_succession s
   join lateral (
     select v.unit_id, v.name from unit_version v
     where v.province_id = s.province_id and v.unit_id = case when s.successor_id = :id then s.predecessor_id else s.successor_id end
     order by v.valid_from desc limit 1) other on true
   where s.province_id = :province and (s.successor_id = :id or s.predecessor_id = :id) and :today::date is not null
   order by s.on_day desc`,
)

/** The tree that readers use now. */
export const currentTree = query<In, { tree: number }>(
  'units.currentTree',
  `select current_tree as tree from province where id = :province`,
)

/** Units that stand below no other today. */
export const topNodes = query<In, { node: number }>(
  'units.topNodes',
  `select c.descendant as node from province p
   join closure c on c.province_id = p.id and c.tree_version = p.current_tree and c.relation = 'belongs'
   where p.id = :province group by c.descendant having count(*) = 1`,
)

/** Everything that names are resolved against, as of a day. */
export const registerUnits = query<
  OnDay,
  { id: string; name: string; shortName: string | null; kind: string; system: string; node: number }
>(
  'units.registerUnits',
  `select u.id, v.name, v.short_name as "shortName", v.kind, v.system, u.node
   from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
   where u.province_id = :province and v.kind <> 'village'
     and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)`,
)

/** Names before a merger lead to the unit that carries the work on. */
export const registerAliases = query<OnDay, { unitId: string; folded: string }>(
  'units.registerAliases',
  `select coalesce(s.successor_id, a.unit_id) as "unitId", a.folded
   from unit_alias a
   left join unit_succession s on s.province_id = a.province_id and s.predecessor_id = a.unit_id and s.on_day <= :today
   join unit_version v on v.province_id = a.province_id and v.unit_id = coalesce(s.successor_id, a.unit_id) and v.kind <> 'village'
     and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
   where a.province_id = :province`,
)

export const registerGroups = query<In, { id: string; name: string; folded: string[] }>(
  'units.registerGroups',
  `select id, name, folded from unit_group where province_id = :province`,
)

/** Who a group means on a day, counted from the register. */
export const groupMembers = query<OnDay & { group: string }, { unitId: string; node: number; name: string }>(
  'units.groupMembers',
  `select u.id as "unitId", u.node, v.name
   from unit_group g
   join unit_version v on v.province_id = g.province_id and v.kind = any(g.kinds)
     and (not g.border_only or v.is_border) and (g.system is null or v.system = g.system)
     and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
   join unit u on u.province_id = v.province_id and u.id = v.unit_id
   where g.province_id = :province and g.id = :group
   order by v.code collate "C"`,
)

export const listGroups = query<OnDay, { id: string; name: string; memberCount: number }>(
  'units.groups',
  `select g.id, g.name, count(v.unit_id)::int as "memberCount"
   from unit_group g
   left join unit_version v on v.province_id = g.province_id and v.kind = any(g.kinds)
     and (not g.border_only or v.is_border) and (g.system is null or v.system = g.system)
     and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
   where g.province_id = :province
   group by g.id, g.name order by g.name`,
)

// ---- writes

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

// ---- the tree

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
