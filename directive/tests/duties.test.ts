import { describe, expect, it } from 'vitest'
import type { Block, Paragraph } from '../src/index.ts'
import { read } from '../src/index.ts'

const blocks = (text: string): Block[] => text.split('\n').map((t): Paragraph => ({ kind: 'paragraph', text: t }))
const head = (type: string, symbol: string, title: string) =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ\nSố: 15/${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Khê, ngày 09 tháng 3 năm 2026\n${type}\n${title}`
const STATUTE = head(
  'QUYẾT ĐỊNH',
  'QĐ-UBND',
  'Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Ban Quản lý bến cảng cạn',
)

/** Clause, first three words, lead and support of every task but the closing one. */
function short(text: string): [string, string, string, string][] {
  return read(blocks(text))
    .tasks.filter((t) => !t.closing)
    .map((t) => [
      t.clause,
      t.text.split(' ').slice(0, 3).join(' '),
      t.lead.map((b) => b.name).join('; '),
      t.support.map((b) => b.name).join('; '),
    ])
}

describe('the standing duties of a body', () => {
  it('are work of the body that the statute is about', () => {
    const text = `${STATUTE}\nĐiều 1. Vị trí, chức năng\n1. Ban Quản lý bến cảng cạn là đơn vị sự nghiệp thuộc Sở Xây dựng, giúp Giám đốc Sở quản lý bến.\nĐiều 2. Nhiệm vụ và quyền hạn\n1. Trình Giám đốc Sở Xây dựng:\na) Dự thảo nội quy bến;\nb) Dự thảo giá dịch vụ.\n2. Về khai thác bến:\na) Chủ trì, phối hợp với Hải quan tỉnh sắp xếp kho bãi;\nb) Được thu phí theo quy định.\nĐiều 3. Cơ cấu tổ chức\n1. Ban có Trưởng ban và hai Phó Trưởng ban.`
    expect(short(text)).toEqual([
      ['Đ2.1', 'Trình Giám đốc', 'Ban Quản lý bến cảng cạn', ''],
      ['Đ2.2.a', 'Chủ trì, phối', 'Ban Quản lý bến cảng cạn', 'Hải quan tỉnh'],
    ])
  })
  it('are work of whom the heading names, a post that the lexicon lacks among them', () => {
    const text = `${STATUTE}\nĐiều 4. Nhiệm vụ của Tổ trực bến\n1. Lập sổ trực từng ngày.\nĐiều 5. Trách nhiệm, quyền hạn của Trực ban.\n- Kiểm tra kho trước khi giao ca.\nĐiều 6. Đội bốc xếp có nhiệm vụ sau:\n1. Thu dọn bãi khi hết giờ.`
    expect(short(text)).toEqual([
      ['Đ4.1', 'Lập sổ trực', 'Tổ trực bến', ''],
      ['Đ5', 'Kiểm tra kho', 'Trực ban', ''],
      ['Đ6.1', 'Thu dọn bãi', 'Đội bốc xếp', ''],
    ])
  })
  it('stand beside its rights, which order nothing, and may begin with their ground', () => {
    const text = `${STATUTE}\nĐiều 8. Quyền và trách nhiệm của Trạm Cân\n1. Kiểm tra xe trước khi vào bãi;\n2. Được từ chối xe quá tải;\n3. Căn cứ hướng dẫn của Sở Xây dựng, niêm yết giá cân;`
    expect(short(text)).toEqual([
      ['Đ8.1', 'Kiểm tra xe', 'Trạm Cân', ''],
      ['Đ8.3', 'Căn cứ hướng', 'Trạm Cân', ''],
    ])
  })
  it('are none in an article on the structure of a body, whose organs only divide its work', () => {
    const text = `${STATUTE}\nĐiều 5. Nhiệm vụ, quyền hạn và cơ cấu tổ chức của Quỹ Bến sông\n1. Hội đồng quản lý Quỹ có 05 thành viên.\n2. Nhiệm vụ, quyền hạn của Giám đốc Quỹ\na) Điều hành hoạt động của Quỹ;\nb) Trình Hội đồng quản lý Quỹ dự toán năm.\nĐiều 6. Nhiệm vụ của Tổ thu phí\n1. Thu phí bến mỗi ngày.`
    expect(short(text)).toEqual([['Đ6.1', 'Thu phí bến', 'Tổ thu phí', '']])
  })
  it('are none where rules bind everybody', () => {
    const text = `${STATUTE}\nĐiều 7. Trách nhiệm, quyền hạn của tổ chức, cá nhân gửi hàng\n1. Khai báo đúng tên hàng.`
    expect(short(text)).toEqual([])
  })
})

describe('work that is handed over by mandate', () => {
  it('goes to the post that is named, with the list behind «Cụ thể như sau»', () => {
    const text = `${STATUTE}\nĐiều 1. Ủy quyền Trưởng Ban Quản lý bến cảng cạn thực hiện một số nhiệm vụ thuộc thẩm quyền của Ủy ban nhân dân tỉnh.\nCụ thể như sau:\n1. Về xây dựng:\na) Cấp giấy phép sửa chữa kho;\nb) Nghiệm thu mặt bãi.`
    expect(short(text)).toEqual([
      ['Đ1.1.a', 'Cấp giấy phép', 'Trưởng Ban Quản lý bến cảng cạn', ''],
      ['Đ1.1.b', 'Nghiệm thu mặt', 'Trưởng Ban Quản lý bến cảng cạn', ''],
    ])
  })
})

describe('a report', () => {
  it('tells what was and is to be done, and orders nobody', () => {
    const text = `${head('BÁO CÁO', 'BC-UBND', 'Kết quả thực hiện kế hoạch trồng rừng năm 2025')}\nII. NHIỆM VỤ, GIẢI PHÁP NĂM 2026\n1. Tiếp tục trồng 200 ha rừng phòng hộ.\n2. Đẩy mạnh chăm sóc rừng non.`
    expect(short(text)).toEqual([])
  })
})
