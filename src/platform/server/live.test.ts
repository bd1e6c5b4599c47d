import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../testing/app.ts'
import { appendEvent } from './events.ts'
import { announce, createHub, listen } from './live.ts'
import { silentLog } from './log.ts'
import { systemScope } from './scope.ts'

let app: TestApp
let an: TestCaller
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
})
afterAll(() => app.close())

/** Reads a stream until `until` is in it, then leaves. */
async function readUntil(answer: Response, until: string): Promise<string> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes(until)) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
  }
  await reader.cancel()
  return text
}

test('an open page is told the topics that changed in its province, and no content', async () => {
  await app.seal() // what made the template
  const answer = await an.fetch('/changes')
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const told = readUntil(answer, 'data:')
  await app.db.transaction((tx) =>
    appendEvent(tx, systemScope(97, app.clock.now()), {
      kind: 'planted.changed',
      subject: { type: 'thing', id: 'secret-id' },
      personal: { name: 'Mẫu' },
    }),
  )
  for (const change of await app.seal()) app.publish(change)
  const text = await told
  expect(text).toContain('data: {"topics":["planted"]}')
  expect(text).not.toContain('secret')
})

test('a notification of the database reaches each server that listens', async () => {
  const hub = createHub()
  const heard: (readonly string[])[] = []
  const both = new Promise<void>((resolve) => {
    hub.subscribe(97, (topics) => {
      heard.push(topics)
      if (heard.length === 1) resolve()
    })
  })
  const client = await listen(app.db, hub, silentLog, () => undefined)
  await announce(app.db, [
    { province: 98, topics: ['other'] },
    { province: 97, topics: ['tasks', 'progress'] },
  ])
  await both
  await client.end()
  expect(heard).toEqual([['tasks', 'progress']])
})

test('someone without a session hears nothing', async () => {
  expect((await app.anonymous.fetch('/changes')).status).toBe(401)
})
