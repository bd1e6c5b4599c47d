/** A scan is looked at as pictures: by whom, what is recorded, and where its words stand. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { calendarOf, scannedPaper } from '../../demo/papers.ts'
import { scanOf } from '../../demo/scan.ts'
import { closeConverters, drawPage, PAGES_WAITING, PoolFull } from '../../platform/documents/convert.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { around, offsetAt, rectsOf, wordsOf, type PageRect } from './rules/places.ts'
import { draftsOf, fourTasks, planText, takeIn } from './testing.ts'

let app: TestApp
let an: TestCaller
let nga: TestCaller
let id: string
const bytes = scanOf(scannedPaper(calendarOf('2026-03-02')))

beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
  nga = await app.signIn('nga')
  id = await sendFile(bytes, 'bản quét.pdf', 'application/pdf')
}, 120_000)
afterAll(async () => {
  await app.close()
  await closeConverters()
})

async function sendFile(file: Uint8Array, name: string, type: string): Promise<string> {
  const form = new FormData()
  form.set('classification', 'Thường')
  form.set('file', new File([new Uint8Array(file)], name, { type }))
  const { status, body } = await an.post('/directives', form)
  if (status !== 200) throw new Error(JSON.stringify(body))
  const { id: taken } = body.document as { id: string }
  // on a busy machine recognition outlasts the request and goes on behind it
  const read = async () => {
    await app.runJobs()
    expect((await an.get(`/directives/${taken}`)).body.state).toBe('review')
  }
  await vi.waitFor(read, { timeout: 100_000, interval: 200 })
  return taken
}

async function rows(text: string): Promise<any[]> {
  return (await app.db.transaction((tx) => tx.send({ text }))).rows
}

async function pictureOf(who: TestCaller, page: number, size = 'desk', headers: Record<string, string> = {}) {
  return who.fetch(`/directives/${id}/pages/${page}/picture?size=${size}`, { headers })
}

const words = async (page: number) => wordsOf((await an.get(`/directives/${id}/pages/${page}/words`)).body.words)

describe('the pages of a scan', () => {
  it('are listed with their sizes and the stretch of the text on each', async () => {
    const { status, body } = await an.get(`/directives/${id}/pages`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      placed: true,
      pages: [
        { number: 1, scanned: true, start: 0 },
        { number: 2, scanned: true },
      ],
    })
    expect(body.pages[0].width / body.pages[0].height).toBeCloseTo(210 / 297, 2)
    expect(body.pages[1].start).toBeGreaterThanOrEqual(body.pages[0].end)
  })

  it('come as small pictures, smaller still for a phone', async () => {
    const desk = await pictureOf(an, 1)
    expect(desk.status).toBe(200)
    expect(desk.headers.get('content-type')).toBe('image/webp')
    const large = Buffer.from(await desk.arrayBuffer())
    const small = Buffer.from(await (await pictureOf(an, 1, 'phone')).arrayBuffer())
    expect((await loadImage(large)).width).toBe(1200)
    expect((await loadImage(small)).width).toBe(800)
    expect(large.length).toBeLessThan(150_000)
    expect(small.length).toBeLessThan(large.length)
  })

  it('are drawn once and kept; a browser that has the picture is told so, after its right was checked again', async () => {
    const first = await pictureOf(an, 2)
    const etag = first.headers.get('etag') ?? ''
    const kept = () => rows(`select sha256 from page_picture where document_id = '${id}' and number = 2`)
    expect(await kept()).toHaveLength(1)
    expect((await pictureOf(an, 2)).headers.get('etag')).toBe(etag)
    expect((await pictureOf(an, 2, 'desk', { 'if-none-match': etag })).status).toBe(304)
    expect((await pictureOf(nga, 2, 'desk', { 'if-none-match': etag })).status).toBe(404)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(await kept()).toHaveLength(1)
  })

  it('are refused to whoever may not read the document, words and sizes too', async () => {
    for (const path of ['/pages', '/pages/1/words', '/pages/1/picture'])
      expect(await nga.get(`/directives/${id}${path}`), path).toMatchObject({
        status: 404,
        body: { code: 'directives.not_found' },
      })
    expect(
      await rows(
        `select 1 from page_look l join person p on p.id = l.person_id where l.document_id = '${id}' and p.full_name <> 'Hoàng Thị An'`,
      ),
    ).toEqual([])
  })

  it('leave one record a person and day of having been looked at', async () => {
    const seen = () => rows(`select id from event where kind = 'directives.pages_read' and subject_id = '${id}'`)
    await pictureOf(an, 1)
    await pictureOf(an, 2)
    expect(await seen()).toHaveLength(1)
    app.clock.advance(24 * 3600_000)
    an = await app.signIn('an')
    await pictureOf(an, 1)
    expect(await seen()).toHaveLength(2)
  })

  it('end where the file ends: a page beyond is told as such', async () => {
    for (const path of ['words', 'picture'])
      expect(await an.get(`/directives/${id}/pages/3/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'directives.no_page', message: 'Văn bản này có 2 trang; không có trang 3.' },
      })
  })
})

describe('while many pages are being drawn', () => {
  /** Takes the one drawing process and `waiting` places of the queue. `end` gives all back and says how many were called. */
  const keepBusy = async (waiting: number): Promise<{ end: () => Promise<number> }> => {
    const ending = new AbortController()
    let called = 0
    const never = () => {
      called += 1
      return new Promise<never>((_, reject) => ending.signal.addEventListener('abort', () => reject(new Error('planted'))))
    }
    const all = Array.from({ length: waiting + 1 }, () => drawPage(never, ending.signal))
    await vi.waitFor(() => expect(called).toBe(1))
    return {
      end: async () => {
        ending.abort()
        await Promise.allSettled(all)
        return called
      },
    }
  }
  const isFull = async (): Promise<boolean> => {
    const asking = new AbortController()
    const answer = drawPage(() => Promise.reject(new Error('planted')), asking.signal)
    asking.abort()
    return answer.then(
      () => false,
      (error: unknown) => error instanceof PoolFull,
    )
  }
  const forget = () => rows(`delete from page_picture where document_id = '${id}' and number = 1`)

  it('one more is refused in words, and comes later; those that wait have read no file', async () => {
    await forget()
    const busy = await keepBusy(PAGES_WAITING)
    expect(await an.get(`/directives/${id}/pages/1/picture`)).toMatchObject({
      status: 503,
      body: { code: 'directives.pages_busy' },
    })
    expect(await busy.end()).toBe(1)
    expect((await pictureOf(an, 1)).status).toBe(200)
  })

  it('one whose reader has gone leaves the queue, unless another waits for it', async () => {
    await forget()
    const busy = await keepBusy(PAGES_WAITING - 1)
    const path = `/directives/${id}/pages/1/picture?size=desk`
    const [first, second] = [new AbortController(), new AbortController()]
    const asked = [first, second].map(({ signal }) => an.fetch(path, { signal }))
    await vi.waitFor(async () => expect(await isFull()).toBe(true))
    first.abort()
    expect(await isFull(), 'the second still waits').toBe(true)
    second.abort()
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([422, 422])
    expect(await isFull()).toBe(false)
    const again = pictureOf(an, 1)
    await busy.end()
    expect((await again).status).toBe(200)
  })
})

describe('the sentence of a task', () => {
  it('lies on the page as rectangles of its lines, on ink, and nowhere else', async () => {
    const [task] = (await draftsOf(an, id)).filter((draft) => draft.text.includes('khảo sát các đoạn đường'))
    const rects = rectsOf(await words(1), task!)
    expect(rects).toHaveLength(3)
    for (const rect of rects) {
      expect(rect.x0).toBeGreaterThan(0.1)
      expect(rect.x1).toBeLessThan(0.95)
      expect(rect.y1 - rect.y0).toBeLessThan(0.03)
    }
    expect(rectsOf(await words(2), task!)).toEqual([])
    const image = await loadImage(Buffer.from(await (await pictureOf(an, 1)).arrayBuffer()))
    const pen = createCanvas(image.width, image.height).getContext('2d')
    pen.drawImage(image, 0, 0)
    const ink = ({ x0, y0, x1, y1 }: PageRect): number => {
      const { width: w, height: h } = image
      const { data } = pen.getImageData(x0 * w, y0 * h, (x1 - x0) * w, (y1 - y0) * h)
      return data.filter((value, i) => i % 4 === 0 && value < 120).length / (data.length / 4)
    }
    for (const rect of rects) expect(ink(rect)).toBeGreaterThan(0.06)
    const all = around(rects)!
    expect(ink({ x0: 0.01, x1: all.x0 - 0.01, y0: all.y0, y1: all.y1 })).toBeLessThan(0.005)
  })

  it('is found again from a place on the picture', async () => {
    const [task] = (await draftsOf(an, id)).filter((draft) => draft.text.includes('cân đối kinh phí'))
    const page = await words(1)
    const [line] = rectsOf(page, task!)
    const at = offsetAt(page, (line!.x0 + line!.x1) / 2, (line!.y0 + line!.y1) / 2)
    expect(at).toBeGreaterThanOrEqual(task!.start)
    expect(at).toBeLessThan(task!.end)
    expect(offsetAt(page, 0.01, 0.01)).toBeNull()
  })

  it('has only its own part of a line that it shares', async () => {
    const page = await words(1)
    const first = page[0]!
    const second = page[1]!
    const [part] = rectsOf(page, { start: first.start, end: first.end })
    expect(part!.x1).toBeLessThanOrEqual(second.x0 + 0.01)
  })
})

describe('other documents', () => {
  it('without pages say so', async () => {
    const typed = await takeIn(app, an, planText(fourTasks, { number: '931/KH-UBND' }))
    expect((await an.get(`/directives/${typed}/pages`)).body).toEqual({ placed: false, pages: [] })
    expect(await an.get(`/directives/${typed}/pages/1/picture`)).toMatchObject({
      status: 404,
      body: { code: 'directives.no_pages' },
    })
  })

  it('read before places were kept still show their pages, and no words in places', async () => {
    await app.db.transaction((tx) => tx.send({ text: `delete from document_page where document_id = '${id}'` }))
    expect((await an.get(`/directives/${id}/pages`)).body).toMatchObject({
      placed: false,
      pages: [
        { number: 1, start: null },
        { number: 2, start: null },
      ],
    })
    expect((await an.get(`/directives/${id}/pages/1/words`)).body).toEqual({ words: [] })
    expect((await pictureOf(an, 1)).status).toBe(200)
  })
})
