/** Which provinces have anything to seal or to work on. Background work loops over these, never over all rows of all provinces. */
import { query, type Tx } from './query.ts'

/** Part of a `with` that makes the province of `:province` known to the sealer and the workers; most of the time it only looks. */
export const knownProvince = `known_province as (
     insert into chain_head (province_id) select :province::smallint
     where not exists (select 1 from chain_head where province_id = :province::smallint)
     on conflict do nothing)`

const insertHead = query<{ province: number }, never>('platform.insert_chain_head', `with ${knownProvince} select 1`)

const selectProvinces = query<object, { province: number }>(
  'platform.provinces_at_work',
  `select province_id as province from chain_head order by province_id`,
)

/** Makes sure that the sealer and the workers know the province. */
export async function registerProvince(tx: Tx, province: number): Promise<void> {
  await insertHead.run(tx, { province })
}

/** Provinces with events or jobs. */
export async function provincesAtWork(tx: Tx): Promise<number[]> {
  return (await selectProvinces(tx, {})).map((row) => row.province)
}
