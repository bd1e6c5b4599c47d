import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { hashPassword, passwordFits } from './password.ts'
import { lockMinutes } from './lock-out.ts'
import { deciders, roleMay } from './policy.ts'

let app: TestApp
let lan: TestCaller
beforeAll(async () => {
  app = await startTestApp()
  lan = await app.signIn('lan')
})
afterAll(() => app.close())

/** Cookie of an answer, as a browser would send it back. */
function cookieOf(answer: { headers: Headers }): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function rootUnit(caller: TestCaller): Promise<string> {
  const { body } = await caller.get('/units')
  return body.units.find((unit: { code: string }) => unit.code === 'UBND').id
}

/** A new person with a password, made as the administrator and the person would. */
async function newPerson(username: string, password: string): Promise<string> {
  const made = await lan.post('/people', { fullName: 'Triệu Văn Thử', username })
  expect(made.status).toBe(201)
  const used = await app.anonymous.post(`/api${made.body.link.path}`, { password })
  expect(used.status).toBe(200)
  return made.body.id
}

const signIn = (username: string, password: string) => app.anonymous.post('/api/session', { username, password })

describe('signing in', () => {
  it('lets a person set a password with the one-time link and sign in with it', async () => {
    await newPerson('thu.mot', 'con duong len moc 962')
    const answer = await signIn('thu.mot', 'con duong len moc 962')
    expect(answer.status).toBe(200)
    const cookie = cookieOf(answer)
    const me = await app.fetch('/api/me', { headers: { cookie } })
    expect(await me.json()).toMatchObject({ person: { username: 'thu.mot' }, province: { id: 97, name: 'tỉnh Sơn Hà' } })
    const raw = answer.headers.get('set-cookie') ?? ''
    expect(raw).toContain('HttpOnly')
    expect(raw).toContain('SameSite=Lax')
  })

  it('opens nothing with a link that was used before', async () => {
    const made = await lan.post('/people', { fullName: 'Triệu Văn Hai', username: 'thu.hai' })
    const first = await app.anonymous.post(`/api${made.body.link.path}`, { password: 'mat khau thu nhat' })
    const second = await app.anonymous.post(`/api${made.body.link.path}`, { password: 'mat khau thu hai' })
    expect(first.status).toBe(200)
    expect(second).toMatchObject({ status: 410, body: { code: 'accounts.link_gone' } })
    expect((await signIn('thu.hai', 'mat khau thu hai')).status).toBe(401)
  })

  it('says the same for a wrong password and for a name that does not exist', async () => {
    await newPerson('thu.ba', 'mot mat khau du dai')
    const wrong = await signIn('thu.ba', 'sai hoan toan')
    const nobody = await signIn('khong.co.ai', 'sai hoan toan')
    expect(wrong.status).toBe(401)
    expect(nobody.body).toEqual(wrong.body)
  })

  it('locks an account after five wrong tries, and the right password works again when the minutes are over', async () => {
    await newPerson('thu.bon', 'mot mat khau du dai')
    for (let i = 0; i < 5; i += 1) await signIn('thu.bon', 'sai')
    expect(await signIn('thu.bon', 'mot mat khau du dai')).toMatchObject({ status: 423, body: { code: 'accounts.locked' } })
    app.clock.advance(61_000)
    expect((await signIn('thu.bon', 'mot mat khau du dai')).status).toBe(200)
  })

  it('tells a locked account from a name that does not exist by nothing', async () => {
    await newPerson('thu.muoi', 'mot mat khau du dai')
    const answers = async (name: string): Promise<unknown[]> => {
      const seen: unknown[] = []
      for (let i = 0; i < 6; i += 1) seen.push((await signIn(name, 'sai')).body)
      return seen
    }
    expect(await answers('khong.co.nguoi')).toEqual(await answers('thu.muoi'))
  })

  it('looks at no more than five wrong tries, also when they are sent together', async () => {
    await newPerson('thu.muoi.mot', 'mot mat khau du dai')
    const wrong = Array.from({ length: 9 }, () => signIn('thu.muoi.mot', 'sai'))
    const statuses = (await Promise.all(wrong)).map((answer) => answer.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 423)).toHaveLength(4)
  })

  it('locks for a minute at the fifth wrong try and never for more than an hour', () => {
    expect([1, 4, 5, 6, 8, 11, 40].map(lockMinutes)).toEqual([0, 0, 1, 2, 8, 60, 60])
  })

  it('ends a session at sign-out, so that its cookie opens nothing more', async () => {
    await newPerson('thu.nam', 'mot mat khau du dai')
    const cookie = cookieOf(await signIn('thu.nam', 'mot mat khau du dai'))
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    expect((await app.fetch('/api/session', { method: 'DELETE', headers })).status).toBe(200)
    expect((await app.fetch('/api/me', { headers })).status).toBe(401)
  })

  it('lets a person see his sessions and end another one', async () => {
    await newPerson('thu.sau', 'mot mat khau du dai')
    const phone = { cookie: cookieOf(await signIn('thu.sau', 'mot mat khau du dai')), 'sec-fetch-site': 'same-origin' }
    const desk = { cookie: cookieOf(await signIn('thu.sau', 'mot mat khau du dai')), 'sec-fetch-site': 'same-origin' }
    const list = (await (await app.fetch('/api/sessions', { headers: desk })).json()) as {
      sessions: { id: string; current: boolean }[]
    }
    const other = list.sessions.filter((session) => !session.current)
    expect(other.length).toBeGreaterThan(0)
    for (const { id } of other) await app.fetch(`/api/sessions/${id}`, { method: 'DELETE', headers: desk })
    expect((await app.fetch('/api/me', { headers: phone })).status).toBe(401)
    expect((await app.fetch('/api/me', { headers: desk })).status).toBe(200)
  })

  it('throws out every session of a person whose account is closed', async () => {
    const id = await newPerson('thu.bay', 'mot mat khau du dai')
    const cookie = cookieOf(await signIn('thu.bay', 'mot mat khau du dai'))
    expect((await lan.patch(`/people/${id}`, { active: false })).status).toBe(200)
    expect((await app.fetch('/api/me', { headers: { cookie } })).status).toBe(401)
    expect((await signIn('thu.bay', 'mot mat khau du dai')).status).toBe(401)
  })

  it('refuses a call that comes from a page of another site', async () => {
    const answer = await app.fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify({ username: 'an', password: 'x' }),
    })
    expect(answer.status).toBe(403)
  })
})

describe('passwords', () => {
  it('fits the password it was made from and no other, whichever way its letters are composed', async () => {
    const stored = await hashPassword('Đường biên giới')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) // «$argon2id$v=19$m=19456,t=2,p=1$…»
    expect(await passwordFits('Đường biên giới'.normalize('NFD'), stored)).toBe(true)
    expect(await passwordFits('Đường biên giơi', stored)).toBe(false)
    expect(await passwordFits('anything', null)).toBe(false)
  })
})

describe('rights', () => {
  it('gives the administrator no decision and the officer no administration', () => {
    expect(roleMay('admin', 'documents.approve')).toBe(false)
    expect(roleMay('admin', 'progress.report')).toBe(false)
    expect(roleMay('office_expert', 'accounts.manage')).toBe(false)
    expect(roleMay('nobody', 'tasks.read')).toBe(false)
  })

  it('refuses an officer who tries to add people', async () => {
    const giang = await app.signIn('giang')
    expect(await giang.post('/people', { fullName: 'Không Được', username: 'khong.duoc' })).toMatchObject({ status: 403 })
    expect(await giang.get('/people')).toMatchObject({ status: 403 })
  })

  it('keeps the people of one province out of another', async () => {
    const phuc = await app.signIn('phuc')
    expect((await phuc.get('/api/p/97/units')).status).toBe(404)
    expect((await phuc.get('/api/p/97/directory?q=an')).status).toBe(404)
  })

  it('shows a grant at once and takes it away at once', async () => {
    const root = await rootUnit(lan)
    const id = await newPerson('thu.tam', 'mot mat khau du dai')
    const cookie = cookieOf(await signIn('thu.tam', 'mot mat khau du dai'))
    const units = () => app.fetch('/api/p/97/units', { headers: { cookie } })
    expect((await units()).status).toBe(403)
    const made = await lan.post(`/people/${id}/grants`, { role: 'auditor', unitId: root, validFrom: '2026-01-01' })
    expect(made.status).toBe(201)
    expect((await units()).status).toBe(200)
    app.clock.advance(24 * 60 * 60 * 1000)
    expect((await lan.delete(`/people/${id}/grants/${made.body.id}`)).status).toBe(200)
    const again = cookieOf(await signIn('thu.tam', 'mot mat khau du dai'))
    expect((await app.fetch('/api/p/97/units', { headers: { cookie: again } })).status).toBe(403)
  })

  it('does not let an administrator close his own account or drop his own right', async () => {
    const me = await lan.get('/api/me')
    expect(await lan.patch(`/people/${me.body.person.id}`, { active: false })).toMatchObject({
      status: 422,
      body: { code: 'accounts.self' },
    })
    const detail = await lan.get(`/people/${me.body.person.id}`)
    const grant = detail.body.grants.find((one: { role: string }) => one.role === 'admin')
    expect(await lan.delete(`/people/${me.body.person.id}/grants/${grant.id}`)).toMatchObject({ status: 422 })
    expect((await lan.get('/people')).status).toBe(200)
  })

  it('lets nobody give a right to himself', async () => {
    const me = (await lan.get('/api/me')).body.person.id
    const grant = { role: 'leader', unitId: await rootUnit(lan), validFrom: '2026-01-01' }
    expect(await lan.post(`/people/${me}/grants`, grant)).toMatchObject({ status: 422, body: { code: 'accounts.self_grant' } })
    expect((await lan.get('/api/me')).body.roles).toEqual(['admin'])
  })

  it('keeps the administrator of one unit to the people and rights of that unit', async () => {
    const { body } = await lan.get('/units')
    const idOf = (code: string): string => body.units.find((unit: { code: string }) => unit.code === code).id
    const id = await newPerson('quan.tri.xa', 'mot mat khau du dai')
    const own = { role: 'admin', unitId: idOf('X01'), validFrom: '2026-01-01' }
    expect((await lan.post(`/people/${id}/grants`, own)).status).toBe(201)
    const cookie = cookieOf(await signIn('quan.tri.xa', 'mot mat khau du dai'))
    const call = async (method: string, path: string, sent?: unknown): Promise<number> => {
      const headers = { cookie, 'content-type': 'application/json' }
      return (await app.fetch(`/api/p/97${path}`, { method, headers, body: sent === undefined ? null : JSON.stringify(sent) }))
        .status
    }
    const { body: found } = await lan.get('/people?q=binh')
    const chief = found.people[0].id
    expect(await call('GET', `/people/${chief}`)).toBe(403)
    expect(await call('POST', `/people/${chief}/set-up-link`)).toBe(403)
    expect(await call('PATCH', `/people/${chief}`, { active: false })).toBe(403)
    const helper = { fullName: 'Người Trung Gian', username: 'trung.gian' }
    const high = { role: 'leader', unitId: idOf('UBND'), validFrom: '2026-01-01' }
    expect(await call('POST', '/people', { ...helper, grants: [high] })).toBe(403)
    expect(await call('POST', '/people', { ...helper, grants: [{ ...high, role: 'unit_officer', unitId: idOf('X01') }] })).toBe(
      201,
    )
  })

  it('puts reading a person on record without his name in the lasting part', async () => {
    const me = await lan.get('/api/me')
    await lan.get(`/people/${me.body.person.id}`)
    const found = await app.db.transaction((tx) =>
      tx.send({ text: `select data::text as data from event where kind = 'accounts.person_read'` }),
    )
    expect(found.rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(found.rows)).not.toContain('Phùng')
  })

  it('refuses a second head for a unit at the same time and says what to do', async () => {
    const id = await newPerson('thu.chin', 'mot mat khau du dai')
    const { body } = await lan.get('/units')
    const finance = body.units.find((unit: { code: string }) => unit.code === 'STC').id
    const second = await lan.post(`/people/${id}/posts`, {
      unitId: finance,
      title: 'Giám đốc',
      isHead: true,
      validFrom: '2026-02-01',
    })
    expect(second).toMatchObject({ status: 409, body: { code: 'accounts.head_taken' } })
  })
})

describe('the table of authorities', () => {
  it('holds the defaults until the office changes a row, and then what the office said', async () => {
    const binh = await app.signIn('binh')
    const before = await binh.get('/authorities')
    const row = (body: { authorities: { action: string; roles: string[] }[] }) =>
      body.authorities.find((one) => one.action === 'task.extend')
    expect(row(before.body)).toMatchObject({ roles: ['leader'], changed: false })
    expect((await binh.put('/authorities/task.extend', { roles: ['leader', 'office_chief'] })).status).toBe(200)
    expect(row((await binh.get('/authorities')).body)).toMatchObject({ roles: ['leader', 'office_chief'], changed: true })
  })

  it('gives no decision to the administrator', async () => {
    const binh = await app.signIn('binh')
    expect(await binh.put('/authorities/task.extend', { roles: ['admin'] })).toMatchObject({
      status: 422,
      body: { code: 'accounts.role_not_deciding' },
    })
  })

  it('gives no decision to a role that could not carry it out, so that nothing waits for nobody', async () => {
    const binh = await app.signIn('binh')
    expect(await binh.put('/authorities/report.accept', { roles: ['leader'] })).toMatchObject({
      status: 422,
      body: { code: 'accounts.role_without_right' },
    })
    expect(await binh.put('/authorities/assignment.approve', { roles: ['unit_officer'] })).toMatchObject({ status: 422 })
    expect((await binh.put('/authorities/assignment.approve', { roles: ['leader', 'office_chief'] })).status).toBe(200)
  })

  it('falls back to the default of each act that has no row', () => {
    expect(deciders('assignment.approve', [])).toEqual(['office_chief'])
    expect(deciders('assignment.approve', [{ action: 'assignment.approve', role: 'leader' }])).toEqual(['leader'])
  })
})

describe('acting for another (ủy quyền)', () => {
  it('gives the rights of the absent one while it lasts, and records both persons', async () => {
    const binh = await app.signIn('binh')
    const an = await app.signIn('an')
    const anId = (await an.get('/api/me')).body.person.id
    const binhId = (await binh.get('/api/me')).body.person.id
    expect(await an.post('/api/session/on-behalf', { personId: binhId })).toMatchObject({
      status: 403,
      body: { code: 'accounts.no_delegation' },
    })
    const basis = 'Giấy ủy quyền số 03/GUQ-VP'
    const given = await binh.post('/delegations', { toPerson: anId, basis, validFrom: '2026-03-01', validTo: '2026-03-20' })
    expect(given.status).toBe(201)
    expect((await an.post('/api/session/on-behalf', { personId: binhId })).status).toBe(200)
    const me = await an.get('/api/me')
    expect(me.body).toMatchObject({ onBehalfOf: { name: 'Lương Văn Bình' } })
    expect(me.body.permissions).toContain('documents.approve')
    // What lasts longer than the delegation is not changed under it.
    expect(await an.put('/authorities/assignment.approve', { roles: ['office_expert'] })).toMatchObject({
      status: 403,
      body: { code: 'accounts.acting' },
    })
    expect(
      await an.post('/delegations', { toPerson: anId, basis, validFrom: '2026-03-01', validTo: '2027-03-01' }),
    ).toMatchObject({
      status: 403,
    })
    const seen = await app.db.transaction((tx) =>
      tx.send({ text: `select actor_id, on_behalf_of from event where kind = 'accounts.acts_for' order by id desc limit 1` }),
    )
    expect(seen.rows[0]).toEqual({ actor_id: anId, on_behalf_of: binhId })
    expect((await binh.delete(`/delegations/${given.body.id}`)).status).toBe(200)
    expect((await an.get('/api/me')).body.onBehalfOf).toBeNull()
    expect((await an.put('/authorities/task.extend', { roles: ['leader'] })).status).toBe(403)
  })
})
