import { describe, expect, it } from 'vitest'
import { documentText, type Block } from '../src/blocks.ts'
import { clean } from '../src/clean.ts'
import { header } from '../src/header.ts'
import { indicators } from '../src/indicators.ts'

function targets(blocks: Block[]) {
  const doc = documentText(blocks)
  return indicators(clean(doc), header(doc)).map(({ value, unit, op, by }) => [value, unit, op, by])
}
const of = (text: string) => targets(text.split('\n').map((t) => ({ kind: 'paragraph', text: t })))

describe('targets in prose', () => {
  it.each([
    ['Phấn đấu đến năm 2030, 95% số bản có nhà văn hóa.', [95, '%', '=', '2030-12-31']],
    ['Phấn đấu trồng tối thiểu 12 km hàng tre trong năm 2026.', [12, 'km', '>=', '2026-12-31']],
    ['Đến hết năm 2027 phấn đấu 30% - 40% cán bộ xã nói được tiếng dân tộc.', [30, '%', '>=', '2027-12-31']],
    ['Phấn đấu giai đoạn 2026 - 2028 có 04 - 05 nhóm nghiên cứu được thành lập.', [4, 'nhóm nghiên cứu', '>=', '2028-12-31']],
    ['Đến năm 2030, tỷ lệ hộ nghèo giảm còn dưới 3%.', [3, '%', '<', '2030-12-31']],
    ['Phấn đấu năm 2026 thu hút khoảng 1,5 triệu lượt khách.', [1.5, 'triệu lượt khách', '=', '2026-12-31']],
    ['Các đơn vị cắt giảm tối thiểu 30% thời gian giải quyết hồ sơ.', [30, '%', '>=', null]],
    ['Phấn đấu sửa xong 42 căn nhà trước ngày 30/9/2026.', [42, 'căn nhà', '=', '2026-09-30']],
    ['Bình quân hằng năm dạy nghề cho khoảng 1 triệu lao động nông thôn.', [1000000, 'lao động nông thôn', '=', null]],
    ['Phấn đấu năm 2028 sản lượng đạt 2,1 triệu tấn.', [2.1, 'triệu tấn', '=', '2028-12-31']],
    ['Phấn đấu đến năm 2030 số chợ gấp 2 lần năm 2025.', [2, 'lần', '=', '2030-12-31']],
    ['Phấn đấu đến năm 2028 vào nhóm 3 tỉnh dẫn đầu cả nước.', [3, 'tỉnh', '<=', '2028-12-31']],
    ['Tổ chức kiểm dịch 100% lượng tôm giống.', [100, '%', '=', null]],
    ['Hoàn thành chỉ tiêu đã giao (80% về việc).', [80, '%', '=', null]],
    ['Trong các năm qua xã có 9 tổ, đến năm 2030 dự kiến khoảng 85 hợp tác xã.', [85, 'hợp tác xã', '=', '2030-12-31']],
    ['Bảo đảm 100% hồ sơ được số hóa.', [100, '%', '=', null]],
    ['Phấn đấu tăng trưởng bình quân 8,5%/năm giai đoạn 2026 - 2030.', [8.5, '%/năm', '=', '2030-12-31']],
    ['Phấn đấu đến năm 2030 giao 274.358,36 ha rừng cho hộ dân.', [274358.36, 'ha', '=', '2030-12-31']],
    ['Xây dựng mới 06 chợ ở các xã biên giới.', [6, 'chợ', '=', null]],
  ])('reads «%s»', (text, target) => {
    expect(of(text)).toEqual([target])
  })

  it('reads bare shares under a heading of aims, with the year of the heading', () => {
    expect(
      of(
        'II. MỤC TIÊU\n1. Đến năm 2028:\na) 70% số xã có bác sĩ.\nb) 90% số hộ dùng nước sạch.\nIII. KINH PHÍ\n1. Tỉnh chi 60%.',
      ),
    ).toEqual([
      [70, '%', '=', '2028-12-31'],
      [90, '%', '=', '2028-12-31'],
    ])
  })

  it('gives each of two targets the year right behind it, and none the year that is measured against', () => {
    expect(
      of(
        'II. MỤC TIÊU\n- Hộ nghèo giảm xuống dưới 3% vào năm 2027 và còn 1,5% vào năm 2030.\n- Tăng gấp 1,5 lần số chợ so với năm 2025.\n- Tỷ lệ hài lòng đạt từ 90% trở lên.',
      ),
    ).toEqual([
      [3, '%', '<', '2027-12-31'],
      [1.5, '%', '=', '2030-12-31'],
      [1.5, 'lần', '=', null],
      [90, '%', '>=', null],
    ])
  })

  it('reads targets of a plan that a decision with a year in its number issues', () => {
    const head = (title: string): string =>
      `ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ\nSố: 21/2005/QĐ-UB\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Khê, ngày 06 tháng 3 năm 2005\nQUYẾT ĐỊNH\n${title}\nĐiều 1. Mỗi huyện thành lập Ban bến đò có từ 3 đến 4 cán bộ.`
    expect(of(head('V/v ban hành Chương trình tu sửa bến đò'))).toEqual([[3, 'cán bộ', '>=', null]])
    expect(of(head('Quy định về bến đò'))).toEqual([])
  })

  it('goes on through a list in one paragraph', () => {
    expect(of('a) Phấn đấu đến năm 2030: 100% trạm y tế có bác sĩ; trên 95% xã đạt chuẩn; 60 - 70% bản văn hóa.')).toEqual([
      [100, '%', '=', '2030-12-31'],
      [95, '%', '>', '2030-12-31'],
      [60, '%', '>=', '2030-12-31'],
    ])
  })

  it.each([
    ['Trong năm 2025, toàn tỉnh đã hoàn thành 9 km đường, đạt 90% kế hoạch.'],
    ['Tỉnh đã hoàn thành các đường kiểm tra cột mốc với tổng chiều dài trên 70 km.'],
    ['Thu ngân sách ước đạt 257,2 tỷ đồng, tăng 15% so với cùng kỳ.'],
    ['I. TÌNH HÌNH\n1. 35% số hộ còn khó khăn.'],
    ['Trường hợp nắm giữ trên 50% vốn thì phải báo cáo.'],
    ['Diện tích từ 750 m2 trở lên bị phạt 50% giá trị.'],
    ['Hỗ trợ 70% kinh phí; lãi suất vay 6,6%/năm.'],
    ['Theo Quyết định số 12/QĐ-UBND ngày 5/3/2026, trước ngày 30/6, giai đoạn 2021 – 2030.'],
    ['Trực 24/24 giờ trong 05 ngày làm việc.'],
  ])('finds no target in «%s»', (text) => {
    expect(of(text)).toEqual([])
  })
})

describe('targets in tables', () => {
  const row = (...texts: string[]) => ({
    cells: texts.map((text, column) => ({ column, colSpan: 1, rowSpan: 1, blocks: [{ kind: 'paragraph' as const, text }] })),
  })

  it('takes unit and year from the columns', () => {
    const table: Block = {
      kind: 'table',
      rows: [
        row('TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2028', 'Năm 2030'),
        row('1', 'Bản có điện', '%', '95', '≥ 98'),
        row('2', 'Đường bản', 'km', '40 - 50', '1.200,5'),
      ],
    }
    expect(targets([table])).toEqual([
      [95, '%', '=', '2028-12-31'],
      [98, '%', '>=', '2030-12-31'],
      [40, 'km', '>=', '2028-12-31'],
      [1200.5, 'km', '=', '2030-12-31'],
    ])
  })

  it('takes the year from a group row and splits two targets in one cell', () => {
    const bars =
      '| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan |\n| **I** | **Đến năm 2030** | | | |\n| 1 | Xếp hạng | Thứ bậc | ≤ 3 vùng; ≤ 50 cả nước | Sở Nội vụ |\n| 2 | Môi trường | Thứ bậc | Tốt | Sở Y tế |\n| **II** | **Đến năm 2045** | | | |\n| 3 | Kinh tế số | % GDP | > 0,7 | Sở Tài chính |'
    expect(of(bars)).toEqual([
      [3, 'Thứ bậc', '<=', '2030-12-31'],
      [50, 'Thứ bậc', '<=', '2030-12-31'],
      [0.7, '% GDP', '>', '2045-12-31'],
    ])
  })

  it('passes over tables of money and of tasks', () => {
    const money: Block = {
      kind: 'table',
      rows: [row('TT', 'Nội dung', 'Đơn vị', 'Số lượng', 'Đơn giá', 'Thành tiền'), row('1', 'Đèn', 'bóng', '40', '2', '80')],
    }
    const work: Block = {
      kind: 'table',
      rows: [
        row('TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Kết quả', 'Thời gian'),
        row('1', 'Lắp đèn', 'Sở Xây dựng', '01 báo cáo', 'Năm 2026'),
      ],
    }
    expect(targets([money, work])).toEqual([])
  })

  it('points at the cell of the value', () => {
    const doc = documentText([
      { kind: 'table', rows: [row('TT', 'Chỉ tiêu', 'ĐVT', 'Đến năm 2030'), row('1', 'Bản có điện', '%', '≥ 98')] },
    ])
    const [found] = indicators(clean(doc), header(doc))
    expect(doc.text.slice(found?.start, found?.end)).toBe('≥ 98')
    expect(found?.text).toBe('Bản có điện')
  })
})
