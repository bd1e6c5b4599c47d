/** The list of fields (lĩnh vực) of a province. */
import { query } from '../../../platform/server/query.ts'
import type { FieldRow } from '../contract/fields.ts'
import type { In } from './register.ts'

const columns = `id, name, words, ordinal, in_use as "inUse", version`

export const listFields = query<In, FieldRow>(
  'units.fields',
  `select ${columns} from field where province_id = :province order by in_use desc, ordinal, name`,
)

export const insertField = query<In & { id: string; name: string; words: string[] }, FieldRow>(
  'units.insertField',
  `insert into field (province_id, id, name, words, ordinal)
   select :province::smallint, :id::uuid, :name::text, :words::text[], coalesce(max(ordinal), 0) + 1 from field where province_id = :province
   returning ${columns}`,
)

/** No row where somebody changed the field since, or there is none. */
export const updateField = query<
  In & { id: string; version: number; name: string; words: string[]; ordinal: number; inUse: boolean },
  FieldRow
>(
  'units.updateField',
  `update field set name = :name, words = :words::text[], ordinal = :ordinal, in_use = :inUse, version = version + 1
   where province_id = :province and id = :id and version = :version returning ${columns}`,
)

/** The list that every province begins with (province 0). Ids are made here: these rows are nobody's act. */
export const copyFields = query<In, never>(
  'units.copyFields',
  `insert into field (province_id, id, name, words, ordinal)
   select :province::smallint, gen_random_uuid(), name, words, ordinal from field where province_id = 0`,
)
