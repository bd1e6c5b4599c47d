import { describe, expect, it } from 'vitest'
import { readDeadline } from '../src/deadlines.ts'

const prose = (text: string, year: number | null = 2026) => readDeadline(text, { year, field: false })?.deadline ?? null
const field = (text: string, year: number | null = 2026) => readDeadline(text, { year, field: true })?.deadline ?? null

describe('fixed days', () => {
  it.each([
    ['báo cáo huyện trước ngày 15/12/2026', '2026-12-15'],
    ['gửi về trước ngày 05 tháng 6 năm 2026.', '2026-06-05'],
    ['chậm nhất đến hết ngày 20/10/2027', '2027-10-20'],
    ['hoàn thành trước ngày 30/3', '2026-03-30'],
    ['gửi báo cáo trước 17 giờ 00 phút ngày 25/3/2026', '2026-03-25'],
    ['gửi báo cáo trước 17h00 ngày 25/3/2026', '2026-03-25'],
    ['chuyển quà xong trước ngày Quốc khánh 02/9/2026', '2026-09-02'],
    ['hoàn thành trong tuần thứ 2 tháng 6/2026', '2026-06-30'],
    ['thời gian thực hiện: từ tháng 3 đến tháng 10 năm 2026', '2026-10-31'],
    ['xây dựng đề án bến đò trong 2 năm 2026-2027 trình huyện', '2027-12-31'],
    ['tổ chức từ ngày 11/9/2026 đến ngày 20/9/2026', '2026-09-20'],
    ['xong ngày 31/5/2026; báo cáo trước ngày 30/6/2026', '2026-06-30'],
    ['hoàn thành trong năm 2026, báo cáo trước ngày 08/02/2026', '2026-02-08'],
  ])('«%s» is due %s', (text, due) => {
    expect(prose(text)).toMatchObject({ kind: 'date', due })
  })
  it.each(['Từ năm 2027, trả phụ cấp trực bến qua tài khoản', 'Nâng mức phụ cấp trực bến từ năm 2027.'])(
    '«%s» only begins',
    (text) => {
      expect(prose(text)).toMatchObject({ kind: 'from', start: '2027-01-01' })
    },
  )
  it('takes no start for a span whose end is named', () => {
    expect(prose('Từ năm 2026 đến năm 2030 mở lớp cho người lái đò')).toBeNull()
  })
  it('leaves a day without a year open where the document has none', () => {
    expect(prose('hoàn thành trước ngày 30/3', null)).toBeNull()
  })
  it('does not invent days', () => {
    expect(prose('báo cáo trước ngày 31/02/2026')).toBeNull()
  })
})

describe('months, quarters, years', () => {
  it.each([
    ['hoàn thành trong quý II năm 2026', '2026-06-30'],
    ['báo cáo trong tháng 2 năm 2028', '2028-02-29'],
    ['trình ban hành trong năm 2026', '2026-12-31'],
    ['Ngay trong quý I năm 2027, rà soát các mốc', '2027-03-31'],
  ])('«%s» is due %s', (text, due) => {
    expect(prose(text)).toMatchObject({ kind: 'date', due })
  })
  it.each([
    ['Quý IV/2026', '2026-12-31'],
    ['Năm 2026, 2027', '2027-12-31'],
    ['Tuần 2 tháng 4/2026', '2026-04-30'],
    ['Tháng 12/2026', '2026-12-31'],
    ['2026 - 2030', '2030-12-31'],
    ['Năm 2027', '2027-12-31'],
    ['ngày 11/9/2026 (thứ Sáu)', '2026-09-11'],
    ['từ ngày 11/9 đến hết năm 2026', '2026-12-31'],
  ])('a cell «%s» is due %s', (text, due) => {
    expect(field(text)).toMatchObject({ kind: 'date', due })
  })
})

describe('other kinds', () => {
  it.each([
    ['trước ngày 15/12 hằng năm', { kind: 'recurring', every: 'year', on: '12-15' }],
    ['hằng năm báo cáo UBND tỉnh trước ngày 30/11', { kind: 'recurring', every: 'year', on: '11-30' }],
    ['báo cáo trước ngày 25 hằng tháng', { kind: 'recurring', every: 'month', on: '25' }],
    ['báo cáo vào thứ Sáu hàng tuần', { kind: 'recurring', every: 'week' }],
    ['định kỳ 06 tháng báo cáo', { kind: 'recurring', every: 'half' }],
    ['Định kỳ 6 tháng, hàng năm hoặc đột xuất', { kind: 'recurring', every: 'half' }],
    ['kiểm tra ít nhất một lần/năm', { kind: 'recurring', every: 'year' }],
    ['công khai kết quả hằng quý', { kind: 'recurring', every: 'quarter' }],
    ['trong thời hạn 05 ngày làm việc kể từ ngày nhận', { kind: 'relative', within: { n: 5, unit: 'working_day' } }],
    ['chậm nhất là 10 ngày kể từ ngày ký', { kind: 'relative', within: { n: 10, unit: 'day' } }],
    ['Từ ngày 01/7/2026, UBND xã quản lý bến', { kind: 'from', start: '2026-07-01' }],
    ['thực hiện ngay việc cắm biển', { kind: 'urgent' }],
    ['Tháng 7 năm 2026: sơ kết đợt tuần tra', { kind: 'date', due: '2026-07-31' }],
    ['Từ ngày 01/3 đến ngày 15/3/2026: phát động trồng tre', { kind: 'date', due: '2026-03-15' }],
  ])('«%s»', (text, expected) => {
    expect(prose(text)).toMatchObject(expected)
  })
  it.each([
    ['từ quý II/2026', { kind: 'from', start: '2026-04-01' }],
    ['Thường xuyên', { kind: 'standing' }],
    ['Tháng 5 hằng năm', { kind: 'recurring', every: 'year' }],
    ['Quý I hàng năm', { kind: 'recurring', every: 'year' }],
    ['05 ngày làm việc', { kind: 'relative', within: { n: 5, unit: 'working_day' } }],
    ['Ngay', { kind: 'urgent' }],
    ['Hằng năm', { kind: 'recurring', every: 'year' }],
    ['Năm 2026 và các năm tiếp theo', { kind: 'recurring', every: 'year' }],
  ])('a cell «%s»', (text, expected) => {
    expect(field(text)).toMatchObject(expected)
  })
})

describe('which of several limits holds', () => {
  it.each([
    ['Hằng tháng, từ ngày 01/10/2026 đến ngày 30/9/2027, giảm phí đò', { kind: 'recurring', every: 'month' }],
    ['Định kỳ 6 tháng và hàng năm, các đồn sơ kết. Hàng tháng đăng tin', { kind: 'recurring', every: 'half' }],
    ['định kỳ hằng tháng báo cáo, gửi Sở Ngoại vụ trước ngày 25 để tổng hợp', { kind: 'recurring', every: 'month', on: '25' }],
    ['ban hành hướng dẫn về kinh phí của Đề án trong tháng 3 năm 2026.', { kind: 'date', due: '2026-03-31' }],
    ['gửi trước ngày 30 tháng 6 và 31 tháng 12 hằng năm', { kind: 'recurring', every: 'year', on: '06-30' }],
    ['cung cấp ngay cho đồn biên phòng', { kind: 'urgent' }],
    ['gửi đồn biên phòng hồ sơ ngay sau khi phát hiện dấu hiệu', { kind: 'urgent', text: 'ngay sau khi phát hiện' }],
  ])('«%s»', (text, expected) => {
    expect(prose(text)).toMatchObject(expected)
  })
})

describe('what is no limit', () => {
  it.each([
    ['the date of a document', 'theo Công văn số 12/UBND-NC ngày 05/01/2026'],
    ['the date of a law', 'theo Luật Biên phòng ngày 11 tháng 11 năm 2020'],
    ['the day of a meeting', 'tại cuộc họp ngày 03/01/2026'],
    ['when a rule takes effect', 'có hiệu lực kể từ ngày 01/3/2026'],
    ['a noun that recurs', 'xây dựng kế hoạch công tác hằng năm của đồn'],
    ['plans for five years and for each year', 'lập kế hoạch trung hạn giai đoạn 2026 - 2030 và hằng năm gửi Sở Tài chính'],
    ['a report that is another', 'ngoài báo cáo định kỳ hằng năm, phản ánh việc phát sinh'],
    ['money of each year', 'bố trí trong dự toán ngân sách nhà nước hằng năm'],
    ['«định kỳ» without a period', 'theo dõi, định kỳ báo cáo cấp trên'],
    ['haste without a date', 'khẩn trương, kịp thời xử lý'],
    ['the horizon of a plan', 'triển khai Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2045'],
    ['the moment another acts', 'báo cáo cấp trên ngay sau khi Nghị quyết về bến đò được ban hành'],
    ['the years of an approved plan', 'thực hiện Quy hoạch cảng sông từ nay đến năm 2030 đã được Hội đồng tỉnh phê duyệt'],
    ['which tasks are meant', 'rà soát 44 nhiệm vụ có thời hạn hoàn thành trong quý II năm 2026'],
    ['the title of a rule', 'theo Quyết định về việc ban hành Quy chế đánh giá công chức hằng năm'],
    ['a movement of one year', 'tổng kết phong trào thi đua yêu nước trong năm 2026'],
    ['work plans named with a comma behind', 'cụ thể hóa trong kế hoạch công tác hằng năm, có sản phẩm rõ ràng'],
    ['a plan with a long name', 'thực hiện kế hoạch về phát triển bến đò, đường mòn, chợ phiên, nhà văn hóa, trạm gác hằng năm.'],
    ['results of each year as grounds', 'Căn cứ kết quả sơ kết hằng năm, trường hợp cần thiết báo cáo tỉnh'],
    ['years in the title of a paper', 'quán triệt Chỉ thị về các ngày lễ lớn trong hai năm 2026-2027'],
    ['everyday work', 'tạo thuận lợi cho hoạt động hằng ngày của hộ dân'],
  ])('%s', (_name, text) => {
    expect(prose(text)).toBeNull()
  })
})

describe('doubt', () => {
  it('counts other limits in the same text', () => {
    expect(readDeadline('xong ngày 31/5/2026; báo cáo trước ngày 30/6/2026', { year: 2026, field: false })?.rivals).toBe(1)
  })
  it('says where the limit stands', () => {
    const text = 'Rà soát, báo cáo trước ngày 15/12/2026.'
    const found = readDeadline(text, { year: 2026, field: false })
    expect(found && text.slice(found.start, found.end)).toBe('trước ngày 15/12/2026')
  })
})
