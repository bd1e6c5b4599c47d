/** Made from the list of routes: what no page sends is refused in words, and is never a failure of the server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../testing/app.ts'
import { roleMay } from '../../features/accounts/policy.ts'
import { allFeatures } from './app.ts'
import { isFiles } from './body.ts'
import { createHub } from './live.ts'
import type { Route } from './route.ts'

type Definition = Route['definition']

const UNKNOWN = '019c0000-0000-7000-8000-000000000000'
const roles = { an: 'office_expert', binh: 'office_chief', lan: 'admin', minh: 'auditor', dung: 'unit_head' } as const
/** Cursors that have the outer form of ours, and nothing in them that is. */
const cursors = [
  '["x","y"]',
  '[1,"2","z"]',
  '["2026-01-01","' + UNKNOWN + '\u0000"]',
  '["a","b","c"]',
  '[null,null]',
  '[{},[]]',
].map((text) => Buffer.from(text).toString('base64url'))

const definitions = allFeatures(createHub())
  .flatMap((feature) => feature.routes.map((route) => route.definition))
  .filter(({ path, access }) => path !== '/changes' && access !== 'public')

let app: TestApp
const callers = new Map<string, TestCaller>()
beforeAll(async () => {
  app = await startTestApp()
  for (const name of Object.keys(roles) as (keyof typeof roles)[]) callers.set(name, await app.signIn(name))
})
afterAll(() => app.close())

/** Someone who may call the route, so that what is sent gets as far as it can. */
function callerOf({ access }: Definition): TestCaller | undefined {
  const name = (Object.keys(roles) as (keyof typeof roles)[]).find(
    (each) => access === 'signed-in' || roleMay(roles[each], access),
  )
  return name && callers.get(name)
}

function addressOf(definition: Definition, query: Record<string, string>): string {
  const params = definition.sample?.().params ?? {}
  const path = definition.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? UNKNOWN))
  const search = new URLSearchParams({ ...definition.sample?.().query, ...query })
  return `${definition.global ? '/api' : '/api/p/97'}${path}?${search}`
}

const titled = (list: readonly Definition[]): [string, Definition][] => list.map((each) => [`${each.method} ${each.path}`, each])

test.each(titled(definitions.filter((each) => each.method === 'get')))(
  '%s survives queries that are none',
  async (_, definition) => {
    const caller = callerOf(definition)
    for (const cursor of cursors)
      expect((await caller?.get(addressOf(definition, { cursor, after: cursor })))?.status).not.toBe(500)
    const zero = { q: 'a\u0000', text: 'a\u0000', issuer: 'a\u0000', after: 'a\u0000|b', kind: 'a\u0000', subjectId: '\u0000' }
    expect((await caller?.get(addressOf(definition, zero)))?.status).not.toBe(500)
  },
)

test.each(titled(definitions.filter(({ body }) => body !== undefined && !isFiles(body))))(
  '%s survives texts that no database keeps',
  async (_, definition) => {
    const caller = callerOf(definition)
    const method = definition.method === 'get' ? 'post' : definition.method
    const sent = JSON.parse(
      JSON.stringify(definition.sample?.().body ?? {}),
      (__, value: unknown) => (typeof value === 'string' && /[a-zà-ỹ] [a-zà-ỹ]/i.test(value) ? `${value}\u0000` : value), // «Đang triển khai»
    ) as unknown
    expect((await caller?.[method](addressOf(definition, {}), sent))?.status).not.toBe(500)
  },
)

test('a file whose name holds a zero byte is no failure of the server', async () => {
  const form = new FormData()
  form.set('classification', 'Thường')
  form.set('file', new File(['Kế hoạch rà soát đường tuần tra'], 'ke\u0000hoach.txt', { type: 'text/\u0000plain' }))
  expect((await callers.get('an')?.post('/directives', form))?.status).not.toBe(500)
})
