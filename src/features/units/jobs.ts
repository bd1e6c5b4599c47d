import { z } from 'zod'
import { job } from '../../platform/server/jobs.ts'
import { newId } from '../../platform/server/ids.ts'
import { fold } from '../../platform/shared/vietnamese.ts'
import * as changesSql from './sql/changes.ts'

const resolved = z.object({ name: z.string().min(2).max(300), unitId: z.uuid(), personId: z.uuid().nullable() })

/**
 * A person chose a unit for a name that the register did not know: the register learns the name. Asked for by the
 * directives feature in the transaction of that choice; learning twice changes nothing.
 */
export const learnNames = job('units.learn_name', async ({ tx, province, payload, ctx }) => {
  const { name, unitId, personId } = resolved.parse(payload)
  await changesSql.learnAlias.run(tx, {
    province,
    id: newId(ctx.clock.now()),
    unit: unitId,
    alias: name,
    folded: fold(name),
    by: personId,
  })
})
