/** The chain of documents: which carries which out. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

/** The shortest way up from `lower` to `upper` along confirmed links, both ends included; no rows where there is none. */
export const pathBetween = query<
  In & { lower: string; upper: string },
  { id: string; type: string | null; number: string | null }
>(
  'directives.path_between',
  `with recursive up as (
     select c.cited_id as at, array[c.document_id, c.cited_id] as path from citation c
     where c.province_id = :province and c.document_id = :lower and c.implements
     union all
     select c.cited_id, up.path || c.cited_id from up join citation c on c.province_id = :province and c.document_id = up.at and c.implements
     where cardinality(up.path) < 14 and up.at <> :upper and c.cited_id <> all(up.path)),
   way as (select path from up where at = :upper order by cardinality(path) limit 1)
   select d.id, d.type, d.number from way cross join unnest(way.path) with ordinality as p(id, place)
   join document d on d.province_id = :province and d.id = p.id order by p.place`,
)

/** Documents above (this one carries them out) and below, by distance. */
export const chainOf = query<In & { id: string }, { id: string; depth: number; above: boolean }>(
  'directives.chain',
  `with me as (select node from document where province_id = :province and id = :id)
   select d.id, c.depth::int as depth, true as above from me join document_closure c on c.province_id = :province and c.descendant = me.node and c.depth > 0
     join document d on d.province_id = :province and d.node = c.ancestor
   union all
   select d.id, c.depth::int, false from me join document_closure c on c.province_id = :province and c.ancestor = me.node and c.depth > 0
     join document d on d.province_id = :province and d.node = c.descendant
   order by depth limit 200`,
)

/** Would two documents carry each other out? */
export const isAbove = query<In & { upper: string; lower: string }, { above: boolean }>(
  'directives.is_above',
  `select exists (
     select 1 from document u join document l on l.province_id = u.province_id and l.id = :lower
     join document_closure c on c.province_id = u.province_id and c.ancestor = u.node and c.descendant = l.node
     where u.province_id = :province and u.id = :upper) as above`,
)

/** That the document of one node stands over that of the other. */
export interface NodePair {
  upper: number
  lower: number
}

/** Links between documents are few: they are counted again whole when one of them changes. */
export const clearDocumentLinks = query<In, NodePair>(
  'directives.clear_links',
  `delete from document_closure c using document a, document b
   where c.province_id = :province and c.depth > 0 and a.province_id = c.province_id and a.node = c.ancestor and b.province_id = c.province_id and b.node = c.descendant
   returning c.ancestor as upper, c.descendant as lower`,
)

export const buildDocumentLinks = query<In, NodePair>(
  'directives.build_links',
  `insert into document_closure (province_id, ancestor, descendant, depth)
   with recursive path as (
     select c.cited_id as upper, c.document_id as lower, 1 as depth from citation c where c.province_id = :province and c.implements
     union
     select p.upper, c.document_id, p.depth + 1 from path p join citation c on c.province_id = :province and c.implements and c.cited_id = p.lower
     where p.depth < 12)
   select :province::smallint, u.node, l.node, min(p.depth)::smallint
   from path p join document u on u.province_id = :province and u.id = p.upper join document l on l.province_id = :province and l.id = p.lower
   where u.id <> l.id
   group by u.node, l.node
   returning ancestor as upper, descendant as lower`,
)
