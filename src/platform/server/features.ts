/** The only file of the platform's server that knows the features: add a feature here and its routes, jobs and problems are mounted. */
import { identity as accountsIdentity } from '../../features/accounts/identity.ts'
import { accountsFeature } from '../../features/accounts/server.ts'
import { feature as audit } from '../../features/audit/server.ts'
import { feature as directives } from '../../features/directives/server.ts'
import { feature as overview } from '../../features/overview/server.ts'
import { feature as progress } from '../../features/progress/server.ts'
import { feature as search } from '../../features/search/server.ts'
import { feature as tasks } from '../../features/tasks/server.ts'
import { feature as units } from '../../features/units/server.ts'
import { createProvince } from '../../features/units/starter.ts'
import type { Feature } from './route.ts'
import type { Identity } from './session.ts'

/** Every feature of the product, in the order of the API document. */
export const features: readonly Feature[] = [
  accountsFeature({ createProvince }),
  units,
  directives,
  tasks,
  progress,
  overview,
  search,
  audit,
]

/** Who is who: supplied by the accounts feature. */
export const identity: Identity = accountsIdentity
