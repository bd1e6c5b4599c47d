/** «Chỉ đạo»: a leader tells the units that lead a task what to do about it. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { deciders, rolesInWords } from '../../accounts/contract.ts'
import { comment, directionInput } from '../contract.ts'
import * as sql from '../sql/directions.ts'
import { authorityRows, taskIssuer } from '../sql/lines.ts'
import { commentById } from '../sql/talk.ts'
import { reachTask } from './access.ts'
import { anId } from './reports.ts'
import { commentView } from './views.ts'

/** Throws unless the table of authorities gives «chỉ đạo» to the person over the issuer of the task. */
async function requireDirecting(tx: Tx, scope: Scope, task: string): Promise<void> {
  const { province } = scope
  const roles = deciders('task.direct', await authorityRows(tx, { province }))
  const { issuerNode } = await taskIssuer.one(tx, { province, task })
  if (!scope.holds(roles, issuerNode)) throw problem('progress.not_directing', { params: { roles: rolesInWords(roles) } })
}

export const putDirection = route(
  {
    method: 'put',
    path: '/tasks/{id}/directions/{direction}',
    summary: 'Chỉ đạo đơn vị chủ trì về một nhiệm vụ',
    access: 'tasks.read',
    params: z.object({ id: z.uuid(), direction: z.uuid() }),
    body: directionInput,
    response: comment,
    sample: () => ({ params: { id: anId, direction: anId }, body: { words: 'Báo cáo nguyên nhân trước ngày 30' } }),
  },
  async ({ tx, scope, params, body }) => {
    await reachTask(tx, scope, params.id)
    await requireDirecting(tx, scope, params.id)
    const { province, today } = scope
    const words = body.words.normalize('NFC')
    const leads = (await sql.leadsOf(tx, { province, task: params.id })).map(({ unit }) => unit)
    const told = body.unitIds === undefined ? leads : [...new Set(body.unitIds)]
    if (told.length === 0 || told.some((unit) => !leads.includes(unit))) throw problem('progress.nobody_told')
    const known = await commentById.maybe(tx, { province, today, id: params.direction })
    if (known) {
      const before = (await sql.toldBy(tx, { province, comment: known.id })).map(({ unit }) => unit)
      const same = known.taskId === params.id && known.personId === scope.personId && known.words === words
      if (!same || before.join() !== told.toSorted().join()) throw problem('progress.comment_conflict')
      return commentView(known)
    }
    await sql.insertDirection.run(tx, {
      province,
      id: params.direction,
      task: params.id,
      person: scope.personId,
      onBehalfOf: scope.onBehalfOf,
      unit: scope.units[0]?.id ?? null,
      words,
      at: scope.now,
      told,
    })
    await appendEvent(tx, scope, {
      kind: 'progress.directed',
      subject: { type: 'task', id: params.id },
      data: { comment: params.direction, units: told },
    })
    return commentView(await commentById.one(tx, { province, today, id: params.direction }))
  },
)
