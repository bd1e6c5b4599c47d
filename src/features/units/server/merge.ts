/** Mergers and splits: units end, another carries their work on. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { route } from '../../../platform/server/route.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { mergeInput } from '../contract.ts'
import { addUnit, rebuildTree, relate } from '../register.ts'
import * as changesSql from '../sql/changes.ts'
import { find, requireRegister } from './access.ts'

const anId = '00000000-0000-7000-8000-000000000001'

export const merge = route(
  {
    method: 'post',
    path: '/units/merge',
    summary: 'Sáp nhập hoặc chia tách đơn vị từ một ngày',
    access: 'units.manage',
    body: mergeInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
    sample: () => ({
      body: { on: '2026-01-01', basis: 'Nghị quyết mẫu', predecessors: [{ unitId: anId }], successor: { unitId: anId } },
    }),
  },
  async ({ tx, scope, body }) => {
    await requireRegister(tx, scope)
    const { province } = scope
    const { on, basis } = body
    const gone = body.predecessors.filter(({ unitId }) => !('unitId' in body.successor) || unitId !== body.successor.unitId)
    // Predecessors end first, so that the successor may take over a code.
    for (const { unitId } of gone) {
      if (!(await changesSql.versionOn.maybe(tx, { province, id: unitId, day: on }))) throw problem('units.not_active')
      await changesSql.endVersion.run(tx, { province, id: unitId, on })
    }
    const successor =
      'unitId' in body.successor
        ? (await find(tx, scope, body.successor.unitId)).id
        : (await addUnit(tx, scope, { ...body.successor.create, validFrom: on })).id
    for (const { unitId, share } of gone) {
      const below = await changesSql.subordinatesOf(tx, { province, unit: unitId, on })
      await changesSql.endRelationsOf.run(tx, { province, unit: unitId, on })
      for (const { relation, subordinate } of below) {
        if (subordinate !== successor) await relate(tx, scope, relation, successor, subordinate, on)
      }
      await changesSql.insertSuccession.run(tx, { province, predecessor: unitId, successor, on, share, basis })
    }
    await rebuildTree(tx, scope, scope.today, basis)
    await appendEvent(tx, scope, {
      kind: 'units.merged',
      subject: { type: 'unit', id: successor },
      data: { on, basis, predecessors: gone },
    })
    return { id: successor }
  },
)
