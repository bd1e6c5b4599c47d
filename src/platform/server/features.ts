/** The only file of the platform's server that knows the features: add a feature here and its routes, jobs and problems are mounted. */
import type { Feature } from './route.ts'
import type { Identity } from './session.ts'

/** Every feature of the product, in the order of the API document. */
export const features: readonly Feature[] = []

/** Who is who: supplied by the accounts feature. */
export const identity: Identity = {
  findSession: () => Promise.resolve(undefined),
  loadScope: () => Promise.resolve(undefined),
}
