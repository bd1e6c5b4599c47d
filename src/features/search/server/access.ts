/** What the person of the scope may find. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Permission, Scope } from '../../../platform/server/scope.ts'
import * as sql from '../sql/find.ts'

/** Tasks of these units (issued or owed); null: all. `few` says that it is quicker to begin with them than with the words. */
export interface TaskSight {
  readonly units: string[] | null
  readonly few: boolean
}

/** Beyond this it is quicker to begin with the newest that hold the words. */
const FEW_TASKS = 10_000

/** Units where the person holds a permission, with the units given. */
async function reach(tx: Tx, scope: Scope, permission: Permission, units: string[]): Promise<{ id: string; current: boolean }[]> {
  const roots = scope.nodes(permission, 'belongs')
  const areas = scope.nodes(permission, 'area')
  if (roots.length + areas.length + units.length === 0) return []
  return sql.unitsInReach(tx, { province: scope.province, roots, areas, units })
}

const postsOf = (scope: Scope): string[] => scope.units.map((unit) => unit.id)

/** Tasks that a person sees: issued by a unit in his reach, or owed for by one (tasks/server/access.ts). Null: he sees none. */
export async function taskSight(tx: Tx, scope: Scope): Promise<TaskSight | null> {
  if (!scope.can('tasks.read')) return null
  const { province } = scope
  const [covered, { units: all }] = await Promise.all([
    reach(tx, scope, 'tasks.read', postsOf(scope)),
    sql.countUnits.one(tx, { province }),
  ])
  if (all > 0 && covered.filter((row) => row.current).length >= all) return { units: null, few: false }
  const units = covered.map((row) => row.id)
  const { tasks } = await sql.countTasksSeen.one(tx, { province, units, most: FEW_TASKS })
  return { units, few: tasks < FEW_TASKS }
}

/** Documents that a person sees, as the text of a uuid[], and how many. */
export interface DocumentSight {
  readonly documents: string
  readonly many: number
}

/** Documents that a person sees (directives/sql/documents.ts); null: all that there are. */
export async function documentSight(tx: Tx, scope: Scope): Promise<DocumentSight | null> {
  const { province } = scope
  const [offices, reporters] = await Promise.all([
    reach(tx, scope, 'documents.read', []),
    reach(tx, scope, 'progress.report', postsOf(scope)),
  ])
  const owners = offices.map((row) => row.id)
  const lineUnits = reporters.map((row) => row.id)
  if (owners.length > 0 && (await sql.seesAllDocuments.one(tx, { province, owners })).all) return null
  return sql.documentsSeen.one(tx, { province, owners, lineUnits, person: scope.personId })
}
