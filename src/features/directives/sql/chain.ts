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
