import { once } from 'node:events'
import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../testing/app.ts'
import { appendEvent } from './events.ts'
import { createHub, keepListening, liveFeature, type Hub } from './live.ts'
import { silentLog } from './log.ts'
import { CHANNEL, tellServers } from './notice.ts'
import { systemScope } from './scope.ts'

let app: TestApp
let an: TestCaller
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
})
afterAll(() => app.close())

/** What a page hears, message by message; `leave` closes it. */
function listenTo(answer: Response): {
  next: () => Promise<{ topics: string[]; position: number; spread: number }>
  leave: () => Promise<void>
} {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    next: async () => {
      for (;;) {
        const message = /data: (.*)\n\n/.exec(text) // «data: {"topics":["tasks"]}»
        if (message) {
          text = text.slice(message.index + message[0].length)
          return JSON.parse(message[1] ?? '') as { topics: string[]; position: number; spread: number }
        }
        const { value, done } = await reader.read()
        if (done) throw new Error('the stream ended')
        text += value
      }
    },
    leave: () => reader.cancel(),
  }
}

const change = (kind = 'planted.changed', at = app.clock.now()): Promise<string> =>
  app.db.transaction((tx) =>
    appendEvent(tx, systemScope(97, at), { kind, subject: { type: 'thing', id: 'secret-id' }, personal: { name: 'Mẫu' } }),
  )
/** Seals, and tells the pages as the notification would. */
const sealAndTell = async (): Promise<void> => {
  for (const each of await app.seal()) app.publish(each)
}

test('an open page is told the topics that changed in its province, and no content', async () => {
  await app.seal() // what made the template
  const answer = await an.fetch('/changes')
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const page = listenTo(answer)
  const first = await page.next()
  expect(first).toMatchObject({ topics: [], position: expect.any(Number) })
  await change()
  await sealAndTell()
  const told = await page.next()
  expect(told).toEqual({ topics: ['planted'], position: first.position + 1, spread: expect.any(Number) })
  await page.leave()
})

test('a page that was asleep hears once what changed since, however much it was', async () => {
  await sealAndTell()
  const page = listenTo(await an.fetch('/changes'))
  const { position } = await page.next()
  await page.leave()
  for (let i = 0; i < 30; i += 1) await change(i % 2 === 0 ? 'planted.changed' : 'other.changed')
  await change('planted.people_read')
  await sealAndTell()
  const back = listenTo(await an.fetch(`/changes?since=${position}`))
  const told = await back.next()
  expect({ ...told, topics: told.topics.toSorted() }).toMatchObject({ topics: ['other', 'planted'], position: position + 31 })
  await back.leave()
  const again = listenTo(await an.fetch(`/changes?since=${told.position}`))
  expect(await again.next(), 'it has heard all of it').toMatchObject({ topics: [], position: told.position })
  await again.leave()
})

test('a page that knows of more than there is, as after a copy was put back, reads everything again', async () => {
  const page = listenTo(await an.fetch('/changes?since=99999999'))
  expect((await page.next()).topics).toEqual(['*'])
  await page.leave()
})

test('a clock that jumps, forwards or backwards, holds no news back', async () => {
  const page = listenTo(await an.fetch('/changes'))
  await page.next()
  for (const at of ['2027-03-02T02:00:00Z', '2025-01-01T02:00:00Z']) {
    await change('planted.changed', new Date(at))
    await sealAndTell()
    expect((await page.next()).topics, at).toEqual(['planted'])
  }
  await page.leave()
})

const untilHeard = (hub: Hub): { heard: (readonly string[])[]; first: Promise<void> } => {
  const heard: (readonly string[])[] = []
  const first = new Promise<void>((resolve) => {
    hub.subscribe(
      97,
      (topics) => resolve(void heard.push(topics)),
      () => undefined,
    )
  })
  return { heard, first }
}

test('what one server seals, the pages of every server hear', async () => {
  const hubs = [createHub(), createHub()]
  const heard = hubs.map(untilHeard)
  const stops = await Promise.all(hubs.map((hub) => keepListening(app.db, hub, silentLog, 20)))
  await app.db.transaction((tx) => tellServers(tx, { province: 98, topics: ['other'], position: 1 }))
  await change()
  await app.seal()
  await Promise.all(heard.map(({ first }) => first))
  for (const stop of stops) await stop()
  expect(heard.map((one) => one.heard)).toEqual([[['planted']], [['planted']]])
})

test('a server that lost its connection to the database connects again and lets its pages catch up', async () => {
  const hub = createHub()
  const { heard, first } = untilHeard(hub)
  const stop = await keepListening(app.db, hub, silentLog, 20)
  await app.db.transaction((tx) =>
    tx.send({
      text: `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`,
    }),
  )
  await first
  expect(heard).toEqual([['*']])
  await stop()
})

test.each([
  ['the form of an older server', '{"province":97,"topics":["planted"]}'],
  ['what is no JSON', 'province 97'],
  ['nothing', ''],
])('a notice in a form that is not ours (%s) lets all pages catch up and the server goes on', async (_, payload) => {
  const hub = createHub()
  const { heard, first } = untilHeard(hub)
  const stop = await keepListening(app.db, hub, silentLog, 20)
  await app.db.transaction((tx) => tx.send({ text: 'select pg_notify($1, $2)', values: [CHANNEL, payload] }))
  await app.db.transaction((tx) => tellServers(tx, { province: 97, topics: ['told'], position: 1 }))
  await first
  await expect.poll(() => heard).toEqual([['*'], ['told']])
  await stop()
})

test('nothing is told of a change that was rolled back', async () => {
  const hub = createHub()
  const { heard, first } = untilHeard(hub)
  const stop = await keepListening(app.db, hub, silentLog, 20)
  const failed = app.db.transaction(async (tx) => {
    await tellServers(tx, { province: 97, topics: ['never'], position: 1 })
    throw new Error('planted')
  })
  await expect(failed).rejects.toThrow('planted')
  await app.db.transaction((tx) => tellServers(tx, { province: 97, topics: ['told'], position: 2 }))
  await first
  await stop()
  expect(heard).toEqual([['told']])
})

/** The stream on a real socket, with short times. */
async function onSocket(
  hub: Hub,
  times: { beat: number; stream: number; patience: number },
): Promise<{ port: number; close: () => void }> {
  const handler = liveFeature(hub, times).routes[0]!.handler
  const http = new Hono()
  http.get(
    '/changes',
    async (c) => (await handler({ c, scope: systemScope(97, app.clock.now()), query: {}, ctx: app.ctx } as never)) as Response,
  )
  const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => void server.close() }
}

test('a page that takes nothing is let go, and neither the server nor the other pages wait for it', async () => {
  const hub = createHub()
  const { port, close } = await onSocket(hub, { beat: 60_000, stream: 60_000, patience: 100 })
  const slow = connect(port, '127.0.0.1')
  slow.pause()
  slow.write('GET /changes HTTP/1.1\r\nhost: x\r\n\r\n')
  const good = listenTo(await fetch(`http://127.0.0.1:${port}/changes`))
  const first = await good.next()
  await expect.poll(() => hub.size).toBe(2)
  const closed = once(slow, 'close')
  slow.on('error', () => undefined)
  // Each message is long, so that the buffers of the socket are soon full.
  const topics = [`long-${'x'.repeat(1_000_000)}`]
  for (let position = first.position + 1; hub.size > 1; position += 1) {
    hub.publish({ province: 97, topics, position })
    const told = await good.next()
    expect(told.position, 'the good page hears each change at once').toBe(position)
  }
  slow.resume() // what was sent before it was let go, and then the end
  await closed
  expect(hub.size).toBe(1)
  await good.leave()
  close()
})

test('what waits for a slow page does not grow: a thousand changes are one message', async () => {
  const hub = createHub()
  const { port, close } = await onSocket(hub, { beat: 60_000, stream: 60_000, patience: 60_000 })
  const page = listenTo(await fetch(`http://127.0.0.1:${port}/changes`))
  const { position: start } = await page.next()
  for (let position = start + 1; position <= start + 1000; position += 1)
    hub.publish({ province: 97, topics: [`t${position % 3}`], position })
  const told = [await page.next()]
  while (told.at(-1)?.position !== start + 1000) told.push(await page.next())
  expect(told.length).toBeLessThan(5)
  expect([...new Set(told.flatMap(({ topics }) => topics))].toSorted()).toEqual(['t0', 't1', 't2'])
  await page.leave()
  close()
})

test('a page hears something now and then, and its stream ends after a while so that it signs in anew', async () => {
  const hub = createHub()
  const { port, close } = await onSocket(hub, { beat: 20, stream: 150, patience: 60_000 })
  const page = listenTo(await fetch(`http://127.0.0.1:${port}/changes`))
  expect(await page.next()).toMatchObject({ topics: [] })
  expect(await page.next()).toMatchObject({ topics: [] })
  await expect(
    (async () => {
      for (;;) await page.next()
    })(),
  ).rejects.toThrow('the stream ended')
  expect(hub.size).toBe(0)
  close()
})

test('someone without a session hears nothing', async () => {
  expect((await app.anonymous.fetch('/changes')).status).toBe(401)
})
