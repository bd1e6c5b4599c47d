/** Documents and steps that tests of several features share: a plan is sent, read, reviewed. All names are invented. */
import type { TestAnswer, TestApp, TestCaller } from '../../platform/testing/app.ts'
import type { Draft } from './contract/drafts.ts'

/** A plan of the province with these numbered tasks under «II. NHIỆM VỤ». */
export function planText(tasks: readonly string[], options: { number?: string; date?: string; title?: string } = {}): string {
  const {
    number = '12/KH-UBND',
    date = '05 tháng 01 năm 2026',
    title = 'Triển khai thực hiện Quyết định số 45/QĐ-TTg ngày 10/12/2025 của Thủ tướng Chính phủ',
  } = options
  return [
    'UBND TỈNH SƠN HÀ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${number}`,
    `Sơn Hà, ngày ${date}`,
    '',
    'KẾ HOẠCH',
    title,
    '',
    'Căn cứ Quyết định số 45/QĐ-TTg ngày 10/12/2025 của Thủ tướng Chính phủ, UBND tỉnh ban hành kế hoạch như sau:',
    '',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích: nâng cao trách nhiệm của các cấp.',
    '',
    'II. NHIỆM VỤ',
    ...tasks.map((task, i) => `${i + 1}. ${task}`),
    '',
    'Nơi nhận:',
    '- Như trên.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nông Đức Chính',
  ].join('\n')
}

/** A task whose addressees stand in lines of their own, as many plans have it. */
export function withFields(action: string, lead: string, support: string, time: string): string {
  return `${action}\n- Cơ quan chủ trì: ${lead}.\n- Cơ quan phối hợp: ${support}.\n- Thời gian hoàn thành: ${time}.`
}

/** Four tasks: one lead with a partner, a group with a monthly report, a partner that the register does not know, a request. */
export const fourTasks = [
  'Sở Tài chính chủ trì, phối hợp với Sở Xây dựng bố trí kinh phí sửa đường kiểm tra mốc, hoàn thành trước ngày 15/12/2026.',
  'UBND các xã biên giới rà soát đoạn đường hư hỏng, báo cáo UBND tỉnh trước ngày 25 hằng tháng.',
  withFields('Cấp giống tre cho các đoạn biên giới.', 'Sở Nông nghiệp và Môi trường', 'Ban Quản lý rừng Khau Sơn', 'Quý II/2026'),
  'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động nhân dân tham gia.',
] as const

/** Sends a document as a form: pasted text, or a file where a name is given. */
export function send(who: TestCaller, text: string, fields: Record<string, string> = {}, fileName?: string): Promise<TestAnswer> {
  const form = new FormData()
  form.set('classification', 'Thường')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (fileName === undefined) form.set('text', text)
  else form.set('file', new File([text], fileName, { type: 'text/plain' }))
  return who.post('/directives', form)
}

/** Sends and reads a plan; returns its id. */
export async function takeIn(app: TestApp, who: TestCaller, text: string, fields: Record<string, string> = {}): Promise<string> {
  const sent = await send(who, text, fields)
  if (sent.status !== 200) throw new Error(`not taken in: ${JSON.stringify(sent.body)}`)
  await app.runJobs()
  return sent.body.document.id as string
}

/** The proposals in the order of the text. */
export async function draftsOf(who: TestCaller, id: string): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (let cursor = ''; ;) {
    const { status, body } = await who.get(`/directives/${id}/drafts?order=text&limit=500${cursor}`)
    if (status !== 200) throw new Error(`no drafts: ${JSON.stringify(body)}`)
    drafts.push(...(body.items as Draft[]))
    if (body.next === null) return drafts
    cursor = `&cursor=${body.next as string}`
  }
}

/** Accepts everything that waits, doubts or not. */
export async function acceptAll(who: TestCaller, id: string): Promise<void> {
  await who.post(`/directives/${id}/drafts/accept`, {})
  for (const draft of await draftsOf(who, id))
    if (draft.state === 'proposed') await who.post(`/directives/${id}/drafts/${draft.id}/accept`, { version: draft.version })
}

/** From text to issued tasks: `an` reviews and submits, `binh` approves. Returns the document's id. */
export async function issuePlan(app: TestApp, text: string, fields: Record<string, string> = {}): Promise<string> {
  const an = await app.signIn('an')
  const binh = await app.signIn('binh')
  const id = await takeIn(app, an, text, fields)
  await acceptAll(an, id)
  const submitted = await an.post(`/directives/${id}/assignment`)
  if (submitted.status !== 201) throw new Error(`not submitted: ${JSON.stringify(submitted.body)}`)
  const approved = await binh.post(`/directives/${id}/assignment/approve`)
  if (approved.status !== 200) throw new Error(`not approved: ${JSON.stringify(approved.body)}`)
  return id
}
