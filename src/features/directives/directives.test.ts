import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../platform/server/app.ts'
import { createLog } from '../../platform/server/log.ts'
import { cookieHeader } from '../../platform/server/session.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { startSession } from '../../platform/testing/people.ts'
import { failLostScans } from './server/scans.ts'
import { storableJson } from './server/storable.ts'
import { acceptAll, draftsOf, fourTasks, planText, send, takeIn } from './testing.ts'

let app: TestApp
let an: TestCaller
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
})
afterAll(() => app.close())

const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  app.db.transaction(async (tx) => (await tx.send({ text: sql })).rows as Record<string, unknown>[])
/** Everything stored of documents: rows, files. */
async function stored(): Promise<{ documents: number; texts: number; files: number; onDisk: number }> {
  const [count] = await rows(
    `select (select count(*)::int from document) as documents, (select count(*)::int from document_text) as texts, (select count(*)::int from file_object) as files`,
  )
  const names = await readdir(path.join(app.ctx.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
  return {
    ...(count as { documents: number; texts: number; files: number }),
    onDisk: names.filter((name) => name.isFile()).length,
  }
}
let counter = 200
const fresh = (): { number: string; text: string } => {
  const number = `${(counter += 1)}/KH-UBND`
  return { number, text: planText(fourTasks, { number }) }
}

describe('taking a document in', () => {
  it('reads a pasted plan: header, clauses, citations, status', async () => {
    const { number, text } = fresh()
    const sent = await send(an, text, { arrivalNumber: '77', leaderPersonId: (await an.get('/api/me')).body.person?.id ?? '' })
    expect(sent.body).toMatchObject({
      outcome: 'reading',
      document: { state: 'reading', number, issuer: 'UBND tỉnh Sơn Hà', date: '2026-01-05' },
    })
    const { id } = sent.body.document
    expect((await an.get(`/directives/${id}/progress`)).body).toMatchObject({ state: 'reading', stage: 'waiting', failure: null })
    await app.runJobs()
    expect((await an.get(`/directives/${id}/progress`)).body).toMatchObject({ state: 'review', stage: 'done' })
    const { body } = await an.get(`/directives/${id}`)
    expect(body).toMatchObject({
      state: 'review',
      type: 'Kế hoạch',
      arrivalNumber: '77',
      assignment: null,
      counts: { total: 4 },
      may: { review: true, submit: true },
    })
    expect(body.clauses.map((clause: { path: string }) => clause.path)).toContain('II.3')
    expect(body.issuerUnitId).not.toBeNull()
    expect(body.citations).toMatchObject([
      { document: { number: '45/QĐ-TTg', presence: 'stub' }, implements: false, implementsProposed: true },
    ])
  })

  it('reads a file of the same words, and gives it back byte by byte while recording who took it', async () => {
    const { text } = fresh()
    const sent = await send(an, text, {}, 'kế hoạch.txt')
    await app.runJobs()
    const { id } = sent.body.document
    const file = await an.fetch(`/directives/${id}/file`)
    expect(await file.text()).toBe(text)
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch.txt")
    expect(await rows(`select subject_id from event where kind = 'directives.file_read'`)).toEqual([{ subject_id: id }])
  })

  it('reads a Word file with automatic numbers as it reads text', async () => {
    const plan = planText([], { number: '650/KH-UBND' }).split('\n')
    const at = plan.indexOf('II. NHIỆM VỤ') + 1
    const plain = (text: string) => new Paragraph({ text })
    const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'tasks', level: 0 } })
    const word = new Document({
      numbering: {
        config: [
          { reference: 'tasks', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }] },
        ],
      },
      sections: [
        {
          children: [
            ...plan.slice(0, at).map(plain),
            numbered(fourTasks[0]),
            numbered(fourTasks[3]),
            ...plan.slice(at).map(plain),
          ],
        },
      ],
    })
    const form = new FormData()
    form.set('classification', 'Thường')
    form.set('file', new File([new Uint8Array(await Packer.toBuffer(word))], 'kế hoạch.docx'))
    const sent = await an.post('/directives', form)
    await app.runJobs()
    const { id } = sent.body.document
    expect((await an.get(`/directives/${id}`)).body).toMatchObject({
      number: '650/KH-UBND',
      file: { format: 'docx', byOcr: false },
    })
    expect((await draftsOf(an, id)).map((draft) => [draft.clausePath, draft.kind])).toEqual([
      ['II.1', 'order'],
      ['II.2', 'request'],
    ])
  })

  it('shows the same bytes as what is here already and stores nothing twice', async () => {
    const { text } = fresh()
    const first = await send(an, text)
    const before = await stored()
    const again = await send(an, text)
    expect(again.body).toMatchObject({ outcome: 'existing', document: { id: first.body.document.id } })
    expect(await stored()).toEqual(before)
  })

  it('takes the same bytes once when they are sent twice at the same moment', async () => {
    const { text } = fresh()
    const answers = await Promise.all([send(an, text), send(an, text)])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    expect(new Set(answers.map((answer) => answer.body.document.id)).size).toBe(1)
  })

  it('links to what is here under the same issuer, number and date, and replaces it only where a person says so', async () => {
    const { number, text } = fresh()
    const old = await takeIn(app, an, text)
    const other = `${text}\nGhi chú của bản mới.`
    const refused = await send(an, other)
    expect(refused).toMatchObject({ status: 409, body: { code: 'directives.same_key', details: { existing: { id: old } } } })
    expect(refused.body.message).toContain(number)
    const replaced = await send(an, other, { replaces: old })
    expect(replaced.body.outcome).toBe('reading')
    expect((await an.get(`/directives/${old}`)).body).toMatchObject({ state: 'replaced', replacedBy: replaced.body.document.id })
    expect((await an.get(`/directives/${replaced.body.document.id}`)).body.replaces).toBe(old)
  })

  it('says in a sentence why a file cannot be read, and keeps nothing of it', async () => {
    const before = await stored()
    const form = new FormData()
    form.set('classification', 'Thường')
    form.set('file', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0])], 'hỏng.docx'))
    const answer = await an.post('/directives', form)
    expect(answer).toMatchObject({ status: 422, body: { code: 'directives.unreadable' } })
    expect(answer.body.message).toMatch(/đề nghị/)
    expect(await stored()).toEqual(before)
    expect((await send(an, '   ')).body.code).toBe('directives.no_content')
  })

  it('reads a plan without a single task and says so by an empty list', async () => {
    const id = await takeIn(app, an, planText([], { number: '900/KH-UBND' }))
    expect((await an.get(`/directives/${id}/drafts`)).body).toMatchObject({ items: [], counts: { total: 0 } })
    expect((await an.post(`/directives/${id}/assignment`)).body.code).toBe('tasks.nothing_to_issue')
  })

  it('goes on after a crash: the job reads what was taken in, once', async () => {
    const { text } = fresh()
    const { body } = await send(an, text)
    // The worker dies in the middle: what it wrote is rolled back and the job is still there.
    const job = app.features.flatMap((feature) => feature.jobs).find((one) => one.kind === 'directives.read')!
    const crash = app.db.transaction(async (tx) => {
      await job.run({ tx, province: 97, payload: { documentId: body.document.id }, ctx: app.ctx })
      throw new Error('killed')
    })
    await expect(crash).rejects.toThrow('killed')
    expect((await an.get(`/directives/${body.document.id}`)).body).toMatchObject({ state: 'reading', counts: { total: 0 } })
    await app.runJobs()
    expect((await an.get(`/directives/${body.document.id}`)).body).toMatchObject({ state: 'review', counts: { total: 4 } })
    await app.db.transaction((tx) => job.run({ tx, province: 97, payload: { documentId: body.document.id }, ctx: app.ctx }))
    expect((await an.get(`/directives/${body.document.id}`)).body.counts.total).toBe(4)
  })

  it('keeps words that look like what a database cannot hold', async () => {
    const id = await takeIn(
      app,
      an,
      planText(['Sở Xây dựng chủ trì sửa cầu \\u0000 treo, xong trong quý II/2026.'], { number: '901/KH-UBND' }),
    )
    const { blocks } = (await an.get(`/directives/${id}/text`)).body
    expect(JSON.stringify(blocks)).toContain('\\\\u0000 treo')
  })

  it('puts one sign for each that a database cannot hold, so that places stay true', () => {
    expect(JSON.parse(storableJson(['a\u0000b', 'c\ud83dd', '😀', '\\u0000']))).toEqual(['a b', 'c\ufffdd', '😀', '\\u0000'])
  })
})

describe('the fence', () => {
  it.each([
    ['declared by the sender', 'Kế hoạch thường.', { classification: 'Mật' }, 'ke-hoach.txt'],
    ['in the file name', 'Kế hoạch thường.', {}, 'KH 12 (Tối mật).txt'],
    ['as a stamp in the text', `MẬT\n${planText(fourTasks, { number: '333/KH-UBND' })}`, {}, 'ke-hoach.txt'],
  ])('refuses a mark of secrecy %s and leaves one refusal, nothing else', async (_where, text, fields, fileName) => {
    const lines: string[] = []
    const loud = await createApp({
      config: app.ctx.config,
      db: app.db,
      clock: app.ctx.clock,
      log: createLog((line) => void lines.push(line)),
    })
    const before = await stored()
    const [refusals] = await rows('select count(*)::int as n from refusal')
    const form = new FormData()
    for (const [name, value] of Object.entries({ classification: 'Thường', title: 'Tuyến Lũng Vài', ...fields }))
      form.set(name, value)
    form.set('file', new File([text], fileName))
    const { token } = await startSession(app.ctx, 'an')
    const answer = await loud.http.fetch(
      new Request('http://cotmoc.test/api/p/97/directives', {
        method: 'POST',
        body: form,
        headers: { cookie: cookieHeader(token), 'sec-fetch-site': 'same-origin' },
      }),
    )
    const body = (await answer.json()) as { code: string; message: string }
    expect(answer.status).toBe(422)
    expect(body.code).toBe('directives.classified')
    expect(body.message).toContain('bản giấy')
    expect(await stored()).toEqual(before)
    expect(await rows('select count(*)::int as n from refusal')).toEqual([{ n: Number(refusals?.n) + 1 }])
    const [event] = await rows(`select data, personal_hash from event where kind = 'directives.refused' order by id desc limit 1`)
    expect(event).toEqual({ data: {}, personal_hash: null })
    const logged = lines.join('\n')
    expect(logged).not.toBe('')
    for (const secret of [fileName, 'Lũng Vài', 'Sở Tài chính', 'Tối mật', '333']) expect(logged).not.toContain(secret)
  })

  it('counts a refusal that the browser made, and shows refusals to the security officer and auditor only', async () => {
    app.clock.advance(1000)
    expect((await an.post('/directives/refusals')).status).toBe(201)
    const minh = await app.signIn('minh')
    const { items } = (await minh.get('/directives/refusals')).body
    expect(items[0]).toMatchObject({ person: { name: 'Hoàng Thị An' }, seenBy: 'browser' })
    expect(Object.keys(items[0]).sort()).toEqual(['at', 'id', 'person', 'seenBy'])
    expect((await an.get('/directives/refusals')).status).toBe(403)
  })

  it('ends a scan whose process is gone in words, and keeps nothing of it', async () => {
    await rows(`insert into document (province_id, id, presence, state, owner_unit_id, created_by, created_at)
      select 97, '019c0000-0000-7000-8000-0000000000ff', 'full', 'reading', d.owner_unit_id, d.created_by, '2026-03-01T00:00:00Z' from document d limit 1`)
    await failLostScans(app.ctx)
    const { body } = await an.get('/directives/019c0000-0000-7000-8000-0000000000ff')
    expect(body).toMatchObject({ state: 'failed', file: null, title: null })
    expect(body.failure).toContain('tải lên lại')
  })
})

describe('the register of documents', () => {
  it('makes a stub of what is cited and not at hand, and the document takes its place when it comes', async () => {
    const cited = planText(fourTasks, { number: '555/KH-UBND', date: '03 tháng 02 năm 2026', title: 'Về việc tuần tra' })
    const lower = await takeIn(
      app,
      an,
      planText(fourTasks, { number: '556/KH-UBND', title: 'Thực hiện Kế hoạch số 555/KH-UBND ngày 03/02/2026 của UBND tỉnh' }),
    )
    const citation = async () =>
      (await an.get(`/directives/${lower}`)).body.citations.find(
        (one: { document: { number: string } }) => one.document.number === '555/KH-UBND',
      )
    expect((await citation()).document).toMatchObject({ presence: 'stub', issuer: null })
    const upper = await takeIn(app, an, cited)
    expect((await citation()).document).toMatchObject({ id: upper, presence: 'full' })
  })

  it('links a chain that a person confirms, shows it both ways, and refuses a circle', async () => {
    const upper = await takeIn(app, an, planText(fourTasks, { number: '560/KH-UBND' }))
    const lower = await takeIn(app, an, planText(fourTasks, { number: '561/KH-UBND' }))
    await an.post(`/directives/${lower}/citations`, { citedId: upper, implements: true })
    const chain = (await an.get(`/directives/${lower}/chain`)).body
    expect(chain.upper).toMatchObject([{ id: upper, depth: 1 }])
    expect((await an.get(`/directives/${upper}/chain`)).body.lower).toMatchObject([{ id: lower, depth: 1 }])
    expect((await an.post(`/directives/${upper}/citations`, { citedId: lower, implements: true })).body.code).toBe(
      'directives.chain_cycle',
    )
    const [link] = (await an.get(`/directives/${lower}`)).body.citations.filter((one: { implements: boolean }) => one.implements)
    await an.put(`/directives/${lower}/citations/${link.id}`, { implements: false })
    expect((await an.get(`/directives/${lower}/chain`)).body.upper).toEqual([])
  })

  it('keeps a card of a document outside: what it is, never its text', async () => {
    const card = { type: 'Kết luận', issuer: 'Ban Thường vụ Tỉnh ủy Sơn Hà', number: '19-KL/TU', date: '2025-11-20' }
    const made = await an.post('/directives/cards', card)
    expect(made).toMatchObject({ status: 201, body: { presence: 'card', state: 'reference', number: '19-KL/TU' } })
    expect((await an.get(`/directives/${made.body.id}/text`)).body.blocks).toEqual([])
    expect((await an.post('/directives/cards', card)).body.code).toBe('directives.key_taken')
    expect((await an.get('/directives?state=reference&text=19-kl')).body.items).toMatchObject([{ id: made.body.id }])
  })

  it('corrects the header of the version that was seen, and no other', async () => {
    const id = await takeIn(app, an, planText(fourTasks, { number: '570/KH-UBND' }))
    const { version } = (await an.get(`/directives/${id}`)).body
    const done = await an.patch(`/directives/${id}`, { version, title: 'Về việc kiểm tra đường biên' })
    expect(done.body).toMatchObject({ title: 'Về việc kiểm tra đường biên', number: '570/KH-UBND', version: version + 1 })
    const late = await an.patch(`/directives/${id}`, { version, title: 'Khác' })
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'directives.changed',
        details: { theirs: { title: 'Về việc kiểm tra đường biên' }, yours: { title: 'Khác' } },
      },
    })
    await takeIn(app, an, planText(fourTasks, { number: '571/KH-UBND' }))
    expect((await an.patch(`/directives/${id}`, { version: version + 1, number: '571/KH-UBND' })).body.code).toBe(
      'directives.key_taken',
    )
  })

  it('lists the newest first, page by page, and finds by words without marks', async () => {
    const first = (await an.get('/directives?limit=3')).body
    const second = (await an.get(`/directives?limit=3&cursor=${first.next}`)).body
    const ids = [...first.items, ...second.items].map((item: { id: string }) => item.id)
    expect(new Set(ids).size).toBe(6)
    expect((await an.get('/directives?text=duong%20bien')).body.items).toMatchObject([{ number: '570/KH-UBND' }])
    expect((await an.get('/directives?text=100%25')).body.items).toEqual([])
    expect((await an.get('/directives?year=2019')).body.items).toEqual([])
    expect((await an.get('/directives?cursor=abc')).status).toBe(422)
  })

  it('lets no other office put its own file in the place of a document that it may only read', async () => {
    const lan = await app.signIn('lan')
    const text = planText(fourTasks, { number: '598/KH-UBND' })
    const id = await takeIn(app, an, text)
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    await (await app.signIn('binh')).post(`/directives/${id}/assignment/approve`)
    const unitId = (await an.get('/units')).body.units.find((unit: { code: string }) => unit.code === 'X01').id
    const made = await lan.post('/people', {
      fullName: 'Văn Thư Xã',
      username: 'van.thu.xa',
      posts: [{ unitId, title: 'Văn thư', validFrom: '2026-01-01' }],
      grants: ['clerk', 'unit_officer'].map((role) => ({ role, unitId, validFrom: '2026-01-01' })),
    })
    const used = await app.anonymous.post(`/api${made.body.link.path}`, { password: 'mot mat khau du dai' })
    const cookie = used.headers.get('set-cookie')?.split(';')[0] ?? ''
    const form = new FormData()
    for (const [name, value] of Object.entries({ classification: 'Thường', text: `${text}\nĐã sửa`, replaces: id }))
      form.set(name, value)
    const answer = await app.fetch('/api/p/97/directives', { method: 'POST', headers: { cookie }, body: form })
    expect(answer.status).toBe(403)
    expect((await an.get(`/directives/${id}`)).body).toMatchObject({ state: 'review', replacedBy: null })
  })

  it('shows «lưu hành nội bộ» to whoever is ordered and not to whoever is only asked', async () => {
    const id = await takeIn(app, an, planText([fourTasks[0], fourTasks[3]], { number: '595/KH-UBND' }))
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    await (await app.signIn('binh')).post(`/directives/${id}/assignment/approve`)
    // Sở Y tế stands in for a body that was only asked.
    await app.db.transaction((tx) =>
      tx.send({
        text: `update obligation set unit_id = (select unit_id from unit_version where province_id = 97 and code = 'SYT')
               where kind = 'request' and task_id in (select id from task where document_id = $1)`,
        values: [id],
      }),
    )
    const [dung, nga] = [await app.signIn('dung'), await app.signIn('nga')]
    const seen = async () => [(await dung.get(`/directives/${id}/text`)).status, (await nga.get(`/directives/${id}/text`)).status]
    expect(await seen()).toEqual([200, 200])
    await an.patch(`/directives/${id}`, { version: (await an.get(`/directives/${id}`)).body.version, internal: true })
    expect(await seen()).toEqual([200, 404])
    expect((await nga.get('/directives')).body.items).toEqual([])
  })

  it('names to a unit what its document carries out, and nothing that offices prepare below it', async () => {
    const top = await takeIn(app, an, planText(fourTasks, { number: '590/KH-UBND' }))
    const middle = await takeIn(app, an, planText(fourTasks, { number: '591/KH-UBND' }))
    const draft = await takeIn(app, an, planText(fourTasks, { number: '592/KH-UBND' }))
    await an.post(`/directives/${middle}/citations`, { citedId: top, implements: true })
    await an.post(`/directives/${draft}/citations`, { citedId: middle, implements: true })
    await an.patch(`/directives/${top}`, { version: (await an.get(`/directives/${top}`)).body.version, internal: true })
    await acceptAll(an, middle)
    await an.post(`/directives/${middle}/assignment`)
    await (await app.signIn('binh')).post(`/directives/${middle}/assignment/approve`)
    const { upper, lower } = (await (await app.signIn('dung')).get(`/directives/${middle}/chain`)).body
    expect(upper).toMatchObject([{ id: top, number: '590/KH-UBND', title: null }])
    expect(lower).toEqual([])
    // Neither does the document that carries it out tell the title, nor a task of it; its office reads it there.
    const dung = await app.signIn('dung')
    const cited = async (who: TestCaller) =>
      (await who.get(`/directives/${middle}`)).body.citations.find((one: { document: { id: string } }) => one.document.id === top)
    expect((await cited(dung)).document).toMatchObject({ number: '590/KH-UBND', title: null })
    expect((await cited(an)).document.title).toContain('Triển khai')
    const [{ id: task }] = (await dung.get(`/tasks?document=${middle}`)).body.items
    const over = async (who: TestCaller) => (await who.get(`/tasks/${task}`)).body.thread[0]
    expect(await over(dung)).toMatchObject({ id: top, number: '590/KH-UBND', title: null })
    expect((await over(an)).title).toContain('Triển khai')
    expect((await an.get(`/directives/${middle}/chain`)).body.lower).toMatchObject([{ id: draft }])
  })

  it('shows an outsider nothing, and a unit the documents for which it owes something', async () => {
    const nga = await app.signIn('nga')
    expect((await nga.get('/directives')).body.items).toEqual([])
    expect((await send(nga, fresh().text)).status).toBe(403)
    const id = await takeIn(app, an, planText(fourTasks, { number: '580/KH-UBND' }))
    const dung = await app.signIn('dung')
    expect((await dung.get(`/directives/${id}`)).status).toBe(404)
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    await (await app.signIn('binh')).post(`/directives/${id}/assignment/approve`)
    expect((await dung.get(`/directives/${id}/text`)).status).toBe(200)
    expect((await nga.get(`/directives/${id}/text`)).status).toBe(404)
    expect((await dung.get(`/directives/${id}/drafts`)).status).toBe(403)
  })

  it('holds the proposals still once they are submitted', async () => {
    const id = await takeIn(app, an, planText(fourTasks, { number: '590/KH-UBND' }))
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    const [draft] = await draftsOf(an, id)
    expect((await an.post(`/directives/${id}/drafts/${draft!.id}/reject`, { version: draft!.version })).body.code).toBe(
      'directives.locked',
    )
    await an.post(`/directives/${id}/assignment/withdraw`)
    expect((await an.post(`/directives/${id}/drafts/${draft!.id}/reject`, { version: draft!.version })).status).toBe(200)
  })
})
