import { createHash, randomUUID } from 'node:crypto'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeConverters } from '../../platform/documents/convert.ts'
import { docOf } from '../../platform/documents/testing/doc.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask } from '../../platform/testing/lines.ts'
import { cleanName, evidenceTypeOf } from './evidence.ts'

let app: TestApp
let giang: TestCaller
let an: TestCaller
let hoa: TestCaller
let nga: TestCaller

beforeAll(async () => {
  app = await startTestApp()
  ;[giang, an, hoa, nga] = await Promise.all([app.signIn('giang'), app.signIn('an'), app.signIn('hoa'), app.signIn('nga')])
})
afterAll(async () => {
  await closeConverters()
  await app.close()
})

/** A report of Sở Tài chính on a line of its own, with xã Nà Lĩnh beside it. */
async function newReport(kind: 'progress' | 'completion' = 'progress'): Promise<string> {
  const { occurrences } = await app.db.transaction((tx) =>
    issueTask(tx, app.clock.now(), { lines: [{ unit: 'STC' }, { unit: 'X01', role: 'support' }] }),
  )
  const id = randomUUID()
  await giang.put(`/reports/${id}`, { occurrenceId: occurrences[0], kind, words: 'Có ảnh kèm theo' })
  return id
}
const form = (...files: [name: string, bytes: Uint8Array<ArrayBuffer> | string][]): FormData => {
  const data = new FormData()
  for (const [name, bytes] of files) data.append('file', new File([bytes], name))
  return data
}
/** Start, Exif with a place, one scan, end. */
const photo = (mark: number): Uint8Array<ArrayBuffer> => {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0GPS 21.8N', 'latin1')
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, 0xff, 0xda, 0, 3, 1, mark, 0x22, 0xff, 0xd9])
}
const storedFiles = async (): Promise<number> => {
  const { rows } = await app.db.transaction((tx) => tx.send({ text: 'select count(*)::int as count from file_object' }))
  return (rows as { count: number }[])[0]!.count
}

describe('evidence', () => {
  it('of a photograph is kept without what the camera wrote, and handed out to those who may open the report', async () => {
    const id = await newReport()
    const sent = await giang.post(`/reports/${id}/files`, form(['Ảnh mốc 12.jpg', photo(1)]))
    expect(sent.status).toBe(200)
    const [file] = sent.body.files
    expect(file).toMatchObject({ name: 'Ảnh mốc 12.jpg', mediaType: 'image/jpeg', addedBy: { name: 'Vi Thu Giang' } })
    for (const who of [giang, an]) {
      const answer = await who.fetch(`/reports/${id}/files/${file.sha256}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(answer.status).toBe(200)
      expect(bytes.includes('GPS')).toBe(false)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''%E1%BA%A2nh%20m%E1%BB%91c%2012.jpg")
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    }
  })

  it('gives nothing to whoever knows its hash but may not open the report', async () => {
    const id = await newReport()
    const { body } = await giang.post(`/reports/${id}/files`, form(['a.jpg', photo(2)]))
    const { sha256 } = body.files[0]
    // A co-ordinator sees the lead's state, not its evidence.
    expect((await hoa.get(`/reports/${id}/files/${sha256}`)).status).toBe(404)
    expect((await nga.get(`/reports/${id}/files/${sha256}`)).status).toBe(404)
    const other = await newReport()
    expect((await giang.get(`/reports/${other}/files/${sha256}`)).body.code).toBe('progress.file_not_found')
  })

  it('sent again adds nothing', async () => {
    const id = await newReport()
    const first = await giang.post(`/reports/${id}/files`, form(['a.jpg', photo(3)], ['b.txt', 'Biên bản làm việc ngày 02/3']))
    const again = await giang.post(`/reports/${id}/files`, form(['a.jpg', photo(3)], ['b.txt', 'Biên bản làm việc ngày 02/3']))
    expect(again.body).toEqual(first.body)
    expect(again.body.files).toHaveLength(2)
    const occurrence = (await giang.get(`/reports/${id}/files/${first.body.files[1].sha256}`)).headers.get('content-disposition')
    expect(occurrence).toMatch(/^inline|^attachment/)
  })

  it.each([
    ['ke-hoach.exe', 'MZ\u0000\u0000\u0000chương trình', 'progress.file_type'],
    ['trang.html', '<!doctype html><script>alert(1)</script>', 'progress.file_type'],
    ['anh.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff]), 'progress.file_damaged'],
  ])('of type %s is refused and nothing kept', async (name, bytes, code) => {
    const id = await newReport()
    const before = await storedFiles()
    const refused = await giang.post(`/reports/${id}/files`, form([name, bytes], ['tot.txt', `Nội dung tốt ${name}`]))
    expect(refused).toMatchObject({ status: 422, body: { code } })
    expect(refused.body.message).toContain(name)
    expect(await storedFiles()).toBe(before)
  })

  it('with a mark of secrecy in its name or text is refused; only who and when remain', async () => {
    const id = await newReport()
    const before = await storedFiles()
    const secret = new Document({
      sections: [{ children: ['TỐI MẬT', 'Phương án diễn tập', 'Nội dung giả định'].map((text) => new Paragraph(text)) }],
    })
    const byText = await giang.post(
      `/reports/${id}/files`,
      form(['phuong an.docx', new Uint8Array(await Packer.toBuffer(secret))]),
    )
    const byName = await giang.post(`/reports/${id}/files`, form(['KH 12 (Mật).txt', 'Nội dung giả định']))
    const plainText = await giang.post(`/reports/${id}/files`, form(['ghi chu.txt', 'MẬT\nNội dung giả định']))
    for (const refused of [byText, byName, plainText]) expect(refused.body.code).toBe('progress.classified')
    expect(await storedFiles()).toBe(before)
    const { rows } = await app.db.transaction((tx) =>
      tx.send({
        text: `select data, personal_hash as personal from event where kind = 'progress.file_refused' and subject_id = $1`,
        values: [id],
      }),
    )
    expect(rows).toEqual([
      { data: {}, personal: null },
      { data: {}, personal: null },
      { data: {}, personal: null },
    ])
  })

  it('of Word is Word to the fence whatever its name says', () => {
    expect(evidenceTypeOf(docOf({ text: 'Noi dung\r' }), 'bieu so lieu.xls')).toBe('application/msword')
  })

  it('of Word opens as an attachment', async () => {
    const id = await newReport()
    const open = new Document({ sections: [{ children: [new Paragraph('Biên bản nghiệm thu đoạn đường')] }] })
    const { body } = await giang.post(
      `/reports/${id}/files`,
      form(['bien ban.docx', new Uint8Array(await Packer.toBuffer(open))]),
    )
    const answer = await an.fetch(`/reports/${id}/files/${body.files[0].sha256}`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    await answer.body?.cancel()
  })

  it('is not added to a report that was decided on, nor by another unit', async () => {
    const id = await newReport('completion')
    expect((await hoa.post(`/reports/${id}/files`, form(['a.jpg', photo(5)]))).status).toBe(404)
    await an.post(`/reports/${id}/accept`, { version: 1 })
    expect((await giang.post(`/reports/${id}/files`, form(['a.jpg', photo(5)]))).body.code).toBe('progress.not_open')
    expect((await giang.post(`/reports/${await newReport()}/files`, form())).body.code).toBe('progress.no_files')
  })

  it('keeps names readable and harmless', () => {
    expect(cleanName('C:\\Ảnh\\mốc 1.jpg')).toBe('mốc 1.jpg')
    expect(cleanName('../../etc/passwd')).toBe('passwd')
    expect(cleanName('bien\u0000ban\u202egpj.exe')).toBe('bienbangpj.exe')
    expect(cleanName(`${'a'.repeat(300)}.docx`)).toBe(`${'a'.repeat(145)}.docx`)
  })
})
