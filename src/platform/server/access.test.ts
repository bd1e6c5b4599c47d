/** Made from the list of routes: whoever adds a route adds its tests of access. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissions, roleMay } from '../../features/accounts/policy.ts'
import { startTestApp, type TestAnswer, type TestApp, type TestCaller } from '../testing/app.ts'
import type { PersonName } from '../testing/people.ts'
import { allFeatures } from './app.ts'
import { isFiles } from './body.ts'
import { createHub } from './live.ts'
import type { Route } from './route.ts'

type Definition = Route['definition']

const definitions: readonly Definition[] = allFeatures(createHub()).flatMap((feature) =>
  feature.routes.map((route) => route.definition),
)
const titled = (list: readonly Definition[]): [string, Definition][] =>
  list.map((each) => [`${each.method.toUpperCase()} ${each.path}`, each])
const guarded = definitions.filter((each) => each.access !== 'public')
const ofProvince = guarded.filter((each) => !each.global)
const byPermission = guarded.filter((each) => each.access !== 'signed-in')

/** One person of each role, see testing/people.ts. */
const people: Readonly<Partial<Record<PersonName, string>>> = {
  an: 'office_expert',
  binh: 'office_chief',
  chinh: 'leader',
  dung: 'unit_head',
  giang: 'unit_officer',
  khanh: 'post_commander',
  lan: 'admin',
  minh: 'auditor',
  oanh: 'clerk',
}

const UNKNOWN = '019c0000-0000-7000-8000-000000000000'

let app: TestApp
const signedIn = new Map<PersonName, TestCaller>()
beforeAll(async () => {
  app = await startTestApp()
  for (const name of [...(Object.keys(people) as PersonName[]), 'nga', 'phuc'] as PersonName[])
    signedIn.set(name, await app.signIn(name))
})
afterAll(() => app.close())

function as(name: PersonName): TestCaller {
  const caller = signedIn.get(name)
  if (!caller) throw new Error(`${name} is not signed in`)
  return caller
}

/** Makes the route's sample call; what a sample leaves out is an id that nothing has. */
function call(caller: TestCaller, definition: Definition, province = caller.province): Promise<TestAnswer> {
  const sample = definition.sample?.() ?? {}
  const path = definition.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(sample.params?.[name] ?? UNKNOWN))
  const query = sample.query === undefined ? '' : `?${new URLSearchParams(sample.query)}`
  const where = `${definition.global ? '/api' : `/api/p/${province}`}${path}${query}`
  const method = definition.method
  return method === 'get' ? caller.get(where) : caller[method](where, bodyOf(definition, sample.body))
}

function bodyOf(definition: Definition, body: unknown): unknown {
  if (definition.body === undefined || !isFiles(definition.body)) return body
  const form = new FormData()
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, string>)) form.append(name, value)
  form.append('file', new File(['Kế hoạch mẫu'], 'mau.txt', { type: 'text/plain' }))
  return form
}

test('each route asks for a right that the policy knows', () => {
  for (const [title, { access }] of titled(byPermission)) expect(permissions, title).toContain(access)
})

test('the product has routes to try', () => {
  expect(ofProvince.length).toBeGreaterThan(20)
})

describe('nobody in particular is refused (401)', () => {
  test.each(titled(guarded))('%s', async (_, definition) => {
    expect(await call(app.anonymous, definition)).toMatchObject({ status: 401, body: { code: 'access.signed_out' } })
  })
})

describe('someone of another province finds nothing (404)', () => {
  test.each(titled(ofProvince))('%s', async (_, definition) => {
    expect(await call(as('phuc'), definition, 97)).toMatchObject({ status: 404, body: { code: 'request.not_found' } })
  })
})

describe('an outsider of the province is refused or finds nothing', () => {
  const tried = guarded.filter((each) => each.path.includes('{') || !mayCall('unit_officer', each))
  test.each(titled(tried))('%s', async (_, definition) => {
    const { status, body } = await call(as('nga'), definition)
    // 415 and 422 mean that the route has no sample of a valid call, so that nothing was proved.
    expect([403, 404], JSON.stringify(body)).toContain(status)
  })
})

describe('a role without the right is refused (403)', () => {
  for (const [name, role] of Object.entries(people) as [PersonName, string][]) {
    const refused = byPermission.filter((each) => !mayCall(role, each))
    test(`${role}: ${refused.length} routes`, async () => {
      for (const definition of refused) {
        const { status, body } = await call(as(name), definition)
        expect({ route: `${definition.method} ${definition.path}`, status, code: body.code }).toMatchObject({
          status: 403,
          code: 'access.forbidden',
        })
      }
    })
  }
})

function mayCall(role: string, { access }: Definition): boolean {
  return access === 'signed-in' || access === 'public' || roleMay(role, access)
}
