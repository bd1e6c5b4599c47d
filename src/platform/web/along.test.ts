import { beforeEach, expect, test, vi } from 'vitest'

/** A page as `server/page.ts` writes it, as far as it is read. */
function pageWith(answers: Readonly<Record<string, string>>, position: number): Document {
  const sent = Object.entries(answers).map(([answer, text]) => ({ dataset: { answer }, text, remove: () => undefined }))
  const told = { dataset: { position: String(position) } }
  return { querySelectorAll: () => sent, querySelector: () => told } as unknown as Document
}

const ask = (path: string, method = 'GET') => new Request(`http://office.example${path}`, { method })

beforeEach(() => vi.resetModules())

async function opened() {
  const along = await import('./along.ts')
  along.takeInAnswers(pageWith({ '/api/me': '{"a":1}', '/api/p/97/tasks/mine?show=open': '{"b":2}' }, 12))
  return along
}

test('an answer that came with the page is given once, to the very call that it answers', async () => {
  const { sentAnswer } = await opened()
  expect(sentAnswer(ask('/api/p/97/tasks/mine?show=done'))).toBeUndefined()
  expect(await sentAnswer(ask('/api/p/97/tasks/mine?show=open'))?.json()).toEqual({ b: 2 })
  expect(sentAnswer(ask('/api/p/97/tasks/mine?show=open'))).toBeUndefined()
})

test('an act makes the answers that nobody took old: who asks may be another person now', async () => {
  const { sentAnswer } = await opened()
  expect(sentAnswer(ask('/api/session', 'POST'))).toBeUndefined()
  expect(sentAnswer(ask('/api/me'))).toBeUndefined()
})

test('what the first screen did not take is given to no later one', async () => {
  const { sentAnswer, firstStands } = await opened()
  firstStands()
  expect(sentAnswer(ask('/api/me'))).toBeUndefined()
})

test('the first stream of changes begins where the answers were made, later ones do not', async () => {
  const { takePosition } = await opened()
  expect(takePosition()).toBe(12)
  expect(takePosition()).toBeNull()
})
