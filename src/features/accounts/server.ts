import { defineFeature, type Feature } from '../../platform/server/route.ts'
import { problems } from './contract.ts'
import type { CreateProvince } from './first-admin.ts'
import { peopleRoutes } from './server/people.ts'
import { rightsRoutes } from './server/rights.ts'
import { signInRoutes } from './server/sign-in.ts'

/** People, rights and sign-in. What the first set-up asks of the units feature is handed in. */
export function accountsFeature(units: { createProvince: CreateProvince }): Feature {
  return defineFeature({
    name: 'accounts',
    problems,
    routes: [...signInRoutes(units.createProvince), ...peopleRoutes, ...rightsRoutes],
  })
}
