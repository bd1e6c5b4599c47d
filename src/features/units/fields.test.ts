import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'

let app: TestApp
let lan: TestCaller // quản trị
let binh: TestCaller // Chánh Văn phòng
let nga: TestCaller // chuyên viên Sở Y tế

beforeAll(async () => {
  app = await startTestApp()
  ;[lan, binh, nga] = await Promise.all([app.signIn('lan'), app.signIn('binh'), app.signIn('nga')])
})
afterAll(() => app.close())

interface Field {
  id: string
  name: string
  words: string[]
  ordinal: number
  inUse: boolean
  version: number
}
const listed = async (who: TestCaller): Promise<Field[]> => (await who.get('/fields')).body.items

describe('the list of fields', () => {
  it('begins with ten in use, and is read by everyone who works here', async () => {
    const items = await listed(nga)
    expect(items).toHaveLength(10)
    expect(items[0]).toMatchObject({ name: 'Quốc phòng – an ninh – biên phòng', ordinal: 1, inUse: true })
    expect(items.every((field) => field.words.length > 0)).toBe(true)
  })

  it('is changed by the administrator alone', async () => {
    const [first] = await listed(lan)
    for (const who of [binh, nga]) {
      expect((await who.post('/fields', { name: 'Thủy lợi' })).status).toBe(403)
      expect((await who.patch(`/fields/${first?.id}`, { version: 1, name: 'Khác' })).status).toBe(403)
    }
    expect((await lan.post('/fields', { name: 'Thủy lợi', words: ['hồ chứa'] })).status).toBe(201)
    expect((await listed(nga)).at(-1)).toMatchObject({ name: 'Thủy lợi', words: ['hồ chứa'], ordinal: 11 })
    expect((await lan.post('/fields', { name: 'thủy lợi' })).body.code).toBe('units.field_taken')
  })

  it('keeps a field that goes out of use, behind the others, and tells who comes second', async () => {
    const field = (await listed(lan)).find((one) => one.name === 'Đối ngoại')
    const gone = await lan.patch(`/fields/${field?.id}`, { version: 1, inUse: false })
    expect(gone.body).toMatchObject({ name: 'Đối ngoại', inUse: false, version: 2 })
    expect((await listed(nga)).at(-1)).toMatchObject({ name: 'Đối ngoại', inUse: false })
    const second = await lan.patch(`/fields/${field?.id}`, { version: 1, name: 'Ngoại vụ' })
    expect(second).toMatchObject({ status: 409, body: { code: 'units.field_changed', details: { theirs: { version: 2 } } } })
  })
})
