import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/app.ts'
import { appendEvent } from './events.ts'
import { query, type Tx } from './query.ts'
import { systemScope } from './scope.ts'
import { sealAll, verifyChain, type ChainReport } from './sealer.ts'

const PROVINCE = 55
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const tamper = (sql: string): Promise<unknown> =>
  app.db.transaction(async (tx) => {
    // As someone with full rights over the database would.
    await tx.send({ text: `set local session_replication_role = replica` })
    await tx.send({ text: sql })
  })
const report = (): Promise<ChainReport> => app.db.transaction((tx) => verifyChain(tx, PROVINCE))
const append = (tx: Tx, id: string): Promise<string> =>
  appendEvent(tx, systemScope(PROVINCE, app.clock.now()), {
    kind: 'planted.changed',
    subject: { type: 'thing', id },
    data: { lines: 3, nested: { b: 1, a: [1, 2] } },
    personal: { name: 'Nguyễn Văn Mẫu' },
  })
const lastEvent = query<object, { id: string }>(
  'test.last_event',
  `select id from event where province_id = ${PROVINCE} order by id desc limit 1`,
)

test('committed events are chained once, and live pages are told the topic', async () => {
  await app.db.transaction((tx) => append(tx, 'one'))
  await app.db.transaction((tx) => append(tx, 'two'))
  const topics = (await app.seal()).filter((change) => change.province === PROVINCE).flatMap((change) => change.topics)
  expect(new Set(topics)).toEqual(new Set(['planted']))
  expect(await app.seal()).toEqual([])
  expect(await report()).toMatchObject({ length: 2, fault: null })
})

test('that someone looked is chained, but told to no page', async () => {
  const { length } = await report()
  await app.db.transaction((tx) =>
    appendEvent(tx, systemScope(PROVINCE, app.clock.now()), {
      kind: 'planted.list_read',
      subject: { type: 'thing', id: 'list' },
    }),
  )
  expect((await app.seal()).filter((change) => change.province === PROVINCE).flatMap((change) => change.topics)).toEqual([])
  expect(await report()).toMatchObject({ length: length + 1, fault: null })
})

test('an event whose transaction commits late is not skipped', async () => {
  const { length } = await report()
  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  let appended: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (appended = resolve))
  const slow = app.db.transaction(async (tx) => {
    await append(tx, 'slow')
    appended()
    await held
  })
  await ready
  await app.db.transaction((tx) => append(tx, 'fast'))
  await sealAll(app.db)
  expect(await report()).toMatchObject({ length, fault: null })
  goOn()
  await slow
  await app.seal()
  expect(await report()).toMatchObject({ length: length + 2, fault: null })
})

test('a rolled back change leaves no event', async () => {
  const { length } = await report()
  await expect(
    app.db.transaction(async (tx) => {
      await append(tx, 'never')
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await sealAll(app.db)
  expect(await report()).toMatchObject({ length, fault: null })
})

test('the database itself refuses to change or delete an event', async () => {
  for (const sql of [`update event set kind = 'a.b'`, `delete from event`, `delete from chain`]) {
    await expect(app.db.transaction((tx) => tx.send({ text: sql }))).rejects.toThrow(/never changed or deleted/)
  }
})

test('deleting personal data at a person’s request leaves the chain whole', async () => {
  const id = await app.db.transaction((tx) => append(tx, 'person'))
  await app.seal()
  await app.db.transaction((tx) => tx.send({ text: 'delete from event_payload where event_id = $1', values: [id] }))
  expect(await report()).toMatchObject({ fault: null })
})

test.each([
  ['a changed event', `update event set data = '{"lines": 4}' where id = $id`, /event \S+ at link \d+ was changed/],
  ['a changed actor', `update event set actor_id = uuid_v7() where id = $id`, /was changed/],
  ['changed personal data', `update event_payload set personal = '{"name":"X"}' where event_id = $id`, /personal data of event/],
  ['a link taken out', `delete from chain where event_id = $id`, /link \d+ is missing|chain ends at/],
  [
    'an event slipped in below the horizon',
    `insert into event select province_id, uuid_v7(), tx, at, kind, subject_type, 'x', null, null, data, null from event where id = $id`,
    /1 events were added/,
  ],
])('the verifier finds %s', async (_, sql, fault) => {
  await app.db.transaction((tx) => append(tx, 'target'))
  await app.seal()
  const { id } = await app.db.transaction((tx) => lastEvent.one(tx, {}))
  expect((await report()).fault).toBeNull()
  await tamper(sql.replaceAll('$id', `'${id}'`))
  expect((await report()).fault).toMatch(fault)
  await restart()
})

/** Each fault is found on a fresh chain: the one before would be found first. */
async function restart(): Promise<void> {
  await app.close()
  app = await startTestApp()
}
