import { describe, expect, it } from 'vitest'
import type { Block, Paragraph, Task } from '../src/index.ts'
import { read } from '../src/index.ts'

const blocks = (text: string): Block[] => text.split('\n').map((t): Paragraph => ({ kind: 'paragraph', text: t }))
const head = (type: string, symbol: string, title: string) =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ\nSố: 21/${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Khê, ngày 06 tháng 3 năm 2026\n${type}\n${title}`
const RULES = `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Ban hành Quy định sử dụng bến đò')}\nĐiều 1. Phạm vi điều chỉnh\nQuy định này áp dụng cho các bến đò ngang.`

const names = (list: Task['lead']): string => list.map((b) => b.name).join(' + ')
function found(text: string): string[] {
  return read(blocks(text)).tasks.map(
    (t) =>
      `${t.closing ? 'closing ' : ''}${t.clause} ${t.text.split(' ').slice(0, 3).join(' ')} | ${names(t.lead)} | ${names(t.support)}`,
  )
}

describe('rules', () => {
  it('order the standing work of an office in any article, and leave what it decides in a case', () => {
    expect(
      found(
        `${RULES}\nĐiều 4. Theo dõi mực nước\n1. Sở Xây dựng theo dõi mực nước tại các bến trong tỉnh.\n2. Các cơ quan, đơn vị thuộc Sở Xây dựng phối hợp với UBND cấp xã đo mực nước.\n3. Hằng năm, UBND cấp xã xây dựng kế hoạch đo đạc.\n4. UBND cấp xã xem xét, cho phép chủ bến nghỉ đò khi nước lớn.\n5. Sở Xây dựng cấp biển tên bến.`,
      ),
    ).toEqual([
      'Đ4.1 Sở Xây dựng | Sở Xây dựng | ',
      'Đ4.2 Các cơ quan, | Các cơ quan, đơn vị thuộc Sở Xây dựng | UBND cấp xã',
      'Đ4.3 Hằng năm, UBND | UBND cấp xã | ',
    ])
  })
  it('say how cases are handled also where an article is called a responsibility', () => {
    expect(
      found(
        `${RULES}\nĐiều 7. Trách nhiệm đề nghị đóng bến\n1. Đối với trường hợp quy định tại khoản 2 Điều 5 thì Công an xã có trách nhiệm báo UBND cấp xã.\n2. Trong thời hạn 02 ngày làm việc kể từ ngày nhận đơn, UBND cấp xã có trách nhiệm niêm yết.\nĐiều 8. Trách nhiệm của Sở Xây dựng\n1. Trong thời hạn 30 ngày kể từ ngày Quy định này có hiệu lực, lập bản đồ bến.`,
      ),
    ).toEqual(['Đ8.1 Trong thời hạn | Sở Xây dựng | '])
  })
  it('order work in their steps where a body has the chair or a day of each year, and not where it handles a file that is brought', () => {
    expect(
      found(
        `${RULES}\nĐiều 3. Trình tự cấp phép bến đò\n1. Hồ sơ gồm đơn và sơ đồ bến.\n2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ, UBND cấp xã kiểm tra thực địa.\n3. Sở Xây dựng chủ trì, phối hợp với Công an tỉnh thẩm định.\n4. Chủ bến được nhận kết quả tại nhà.\n5. UBND cấp xã lập danh sách bến trước ngày 15 tháng 01 hằng năm.`,
      ),
    ).toEqual(['Đ3.3 Sở Xây dựng | Sở Xây dựng | Công an tỉnh', 'Đ3.5 UBND cấp xã | UBND cấp xã | '])
  })
  it('send nobody who only brings a case, though they set him a day', () => {
    expect(
      found(
        `${RULES}\nĐiều 3. Trình tự đăng ký bến đò\n1. Doanh nghiệp gửi hồ sơ đến UBND cấp xã, chậm nhất ngày 15 tháng 8 năm 2026.\n2. UBND cấp xã gửi danh sách đến Sở Xây dựng, chậm nhất ngày 30 tháng 8 năm 2026.`,
      ),
    ).toEqual(['Đ3.2 UBND cấp xã | UBND cấp xã | '])
  })
  it('take a day without a year for one of each year', () => {
    const [task] = read(
      blocks(`${RULES}\nĐiều 6. Chế độ báo cáo\n1. Sở Xây dựng báo cáo UBND tỉnh trước ngày 20 tháng 11.`),
    ).tasks
    expect(task?.deadline).toMatchObject({ kind: 'recurring', every: 'year', on: '11-20' })
  })
  it('read a report laid out in fields as one task', () => {
    const [task, ...more] = read(
      blocks(
        `${RULES}\nĐiều 6. Chế độ báo cáo\n1. Báo cáo định kỳ hằng năm về hoạt động của bến:\na) Cơ quan gửi báo cáo: UBND cấp xã;\nb) Cơ quan nhận báo cáo: Sở Xây dựng;\nc) Thời hạn gửi báo cáo: Chậm nhất là 30 ngày kể từ ngày kết thúc năm.`,
      ),
    ).tasks
    expect([task?.clause, names(task?.lead ?? []), task?.deadline?.kind, more.length]).toEqual([
      'Đ6.1',
      'UBND cấp xã',
      'relative',
      0,
    ])
  })
  it('order work in an article without items, whatever its chapter is', () => {
    expect(
      found(
        `${RULES}\nChương V\nĐIỀU KHOẢN THI HÀNH\nĐiều 9. Chủ tịch UBND các xã chịu trách nhiệm chỉ đạo và tổ chức thực hiện Quy định này; hằng năm đánh giá, gửi báo cáo về Sở Xây dựng để tổng hợp.`,
      ),
    ).toEqual(['Đ9 Chủ tịch UBND | Chủ tịch UBND các xã | '])
  })
  it('close with whom they tell to carry them out, whatever the work is called', () => {
    expect(
      found(
        `${RULES}\nĐiều 8. Trách nhiệm thi hành\nCác sở, UBND các xã có trách nhiệm hướng dẫn và tổ chức thực hiện công tác theo dõi bến đò theo quy định của Quy định này.`,
      ),
    ).toEqual(['closing Đ8 Các sở, UBND | Các sở + UBND các xã | '])
  })
})
