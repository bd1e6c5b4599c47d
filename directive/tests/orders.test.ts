import { describe, expect, it } from 'vitest'
import { readOrders } from '../src/items.ts'
import { readSubject } from '../src/orders.ts'
import { readPartners } from '../src/partners.ts'
import { words } from '../src/words.ts'

const doers = (text: string): string[] | undefined => {
  const list = words(text)
  return readSubject(text, list, 0, list.length)?.bodies.map((b) => b.name)
}
const partners = (text: string): string[] => {
  const list = words(text)
  return readPartners(text, list, 0, list.length).map((b) => b.name)
}

describe('who is told to act', () => {
  it('stands behind the owners of a recital, as the plural after one owner', () => {
    expect(
      doers(
        'Trên cơ sở Chương trình hành động của Tỉnh ủy, các sở, ngành, UBND các xã theo chức năng, nhiệm vụ xây dựng kế hoạch.',
      ),
    ).toEqual(['các sở, ngành', 'UBND các xã'])
  })
  it('is the last body alone where the others gave the reason', () => {
    expect(doers('Theo đề nghị của Sở Ngoại vụ, Sở Tài chính bố trí kinh phí cắm mốc.')).toEqual(['Sở Tài chính'])
  })
  it('is no partner of a recital', () => {
    expect(
      doers('Trong quá trình thực hiện, chủ trì, phối hợp với các sở, ngành và Công an tỉnh tổ chức kiểm tra bến đò.'),
    ).toBeUndefined()
  })
  it('may be an office in lower case behind a limit', () => {
    expect(doers('Trong thời hạn 03 ngày làm việc kể từ ngày nhận đơn, cơ quan bảo hiểm xã hội trả lời người nộp.')).toEqual([
      'cơ quan bảo hiểm xã hội',
    ])
  })
  it('stands behind a topic or a short title and a colon', () => {
    expect(doers('Đối với các bến chưa có phép: Sở Xây dựng lập danh sách, đình chỉ hoạt động.')).toEqual(['Sở Xây dựng'])
    expect(doers('Giữ vững tuyến đò ngang: Công ty Vận tải Sơn Khê phải bảo đảm hai chuyến mỗi ngày.')).toEqual([
      'Công ty Vận tải Sơn Khê',
    ])
  })
  it('acts soon, and may be told what not to do', () => {
    expect(doers('Các Sở Xây dựng, Tài chính sớm bố trí vốn sửa bến.')).toEqual(['Sở Xây dựng', 'Sở Tài chính'])
    expect(doers('Công an tỉnh không giải quyết cấp phép cho bến đò tự phát.')).toEqual(['Công an tỉnh'])
  })
  it('is not made by what a body is', () => {
    expect(doers('Công ty Vận tải Sơn Khê là đơn vị đầu tiên được thí điểm vé điện tử.')).toBeUndefined()
  })
  it('keeps «các đồng chí» before a post, drops a second post of the same person', () => {
    expect(doers('Các đồng chí Phó Giám đốc Sở Nội vụ chỉ đạo việc rà soát.')).toEqual(['Các đồng chí Phó Giám đốc Sở Nội vụ'])
    expect(doers('Giám đốc Sở Công Thương - Phó Trưởng ban Chỉ đạo 389 tỉnh khẩn trương xây dựng phương án.')).toEqual([
      'Giám đốc Sở Công Thương',
    ])
  })
  it('is read in a second sentence below a heading that names another doer', () => {
    const text =
      'Rà soát số hộ sống gần mốc, gửi báo cáo trước ngày 05/4/2026. Trên cơ sở báo cáo của các xã, Sở Ngoại vụ khẩn trương tổng hợp, trình UBND tỉnh.'
    expect(readOrders(text, true).map((o) => o.subject?.bodies.map((b) => b.name))).toEqual([undefined, ['Sở Ngoại vụ']])
  })
  it('stands behind a ground that ends in a semicolon, also below a heading', () => {
    const text = 'Căn cứ quy định tại khoản 2 Điều 5; giao Sở Y tế rà soát danh mục thuốc.'
    expect(readOrders(text, true).map((o) => [o.start, o.subject?.bodies[0]?.name])).toEqual([[0, 'Sở Y tế']])
  })
  it('is known also where a scan has robbed a long field of a mark', () => {
    expect(doers('Sở Nông nghiệp và Phát triên nông thôn tham mưu công bố danh mục.')).toEqual([
      'Sở Nông nghiệp và Phát triên nông thôn',
    ])
  })
  it('is a second body behind a semicolon, whatever it is told to do', () => {
    const text = 'Yêu cầu Giám đốc Sở Tài chính bố trí kinh phí; Giám đốc Kho bạc Nhà nước tạo điều kiện giải ngân.'
    expect(readOrders(text, false).map((o) => o.subject?.bodies[0]?.name)).toEqual([
      'Giám đốc Sở Tài chính',
      'Giám đốc Kho bạc Nhà nước',
    ])
  })
  it('serves another body: «Văn phòng thường trực Ban Chỉ huy …»', () => {
    expect(doers('Giao Văn phòng thường trực Ban Chỉ huy phòng thủ dân sự tỉnh trực ban 24/24 giờ.')).toEqual([
      'Văn phòng thường trực Ban Chỉ huy phòng thủ dân sự tỉnh',
    ])
  })
  it('hands on to an unnamed unit of its own within the same work', () => {
    const text = 'Bố trí cán bộ trực bến; giao đơn vị có chức năng phù hợp làm đầu mối tiếp nhận phản ánh.'
    expect(readOrders(text, true)).toHaveLength(1)
  })
})

describe('who works along', () => {
  it.each([
    ['Phối hợp với các thôn giáp biên phát dọn đường tuần tra.', ['các thôn giáp biên']],
    ['Phối hợp với Quỹ hỗ trợ nông dân xây dựng quy trình cho vay.', ['Quỹ hỗ trợ nông dân']],
    ['Phối hợp với phòng CNTT tổ chức buổi tập huấn.', ['phòng CNTT']],
    ['Phối hợp với các đoàn thể tuyên truyền rộng rãi đến từng hộ.', ['các đoàn thể']],
    ['Chủ động phối hợp với địa phương theo dõi mực nước.', ['địa phương']],
    ['Phối hợp với các ban, ngành tại địa phương vận động hộ chài lưới.', ['các ban, ngành tại địa phương']],
    ['Phối hợp với Thương vụ Việt Nam tại các nước tìm đầu ra cho quế.', ['Thương vụ Việt Nam tại các nước']],
    [
      'Chủ trì, phối hợp với các Sở, ngành: Tư pháp, Nội vụ và Công an tỉnh rà soát quy chế.',
      ['Sở Tư pháp', 'Sở Nội vụ', 'Công an tỉnh'],
    ],
    [
      'Xây dựng phương án y tế (phối hợp với Sở Nội vụ, đơn vị sự kiện tổ chức chương trình).',
      ['Sở Nội vụ', 'đơn vị sự kiện tổ chức chương trình'],
    ],
  ])('%s', (text, found) => {
    expect(partners(text)).toEqual(found)
  })
})
