/** Units as the register shows them: lists, one unit through time, names, groups. */
import { query } from '../../../platform/server/query.ts'
import type { UnitSummary } from '../contract.ts'

export interface In {
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
