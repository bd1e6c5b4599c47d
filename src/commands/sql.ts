/** The marks by which the demo knows its own data. */
import { query } from '../platform/server/query.ts'

/** True once the exercise data is complete. */
export const seededMark = query<object, { seeded: boolean }>(
  'demo.seeded',
  `select exists (select 1 from setting where province_id = 0 and name = 'demo.seeded') as seeded`,
)
/** Notes that the exercise data is complete. */
export const markSeeded = query<object, never>(
  'demo.mark_seeded',
  `insert into setting (province_id, name, value) values (0, 'demo.seeded', 'true'::jsonb)`,
)
/** True when accounts exist that the exercise data did not make. */
export const strangers = query<object, { present: boolean }>(
  'demo.strangers',
  `select exists (select 1 from account)
     and not exists (select 1 from setting where province_id = 0 and name = 'demo.begun') as present`,
)
/** Notes that what follows is exercise data. */
export const markBegun = query<object, never>(
  'demo.mark_begun',
  `insert into setting (province_id, name, value) values (0, 'demo.begun', 'true'::jsonb) on conflict do nothing`,
)
