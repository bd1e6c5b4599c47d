import { describe, expect, it } from 'vitest'
import type { Block, Paragraph, Task } from '../src/index.ts'
import { read } from '../src/index.ts'

const blocks = (text: string): Block[] => text.split('\n').map((t): Paragraph => ({ kind: 'paragraph', text: t }))
const head = (type: string, symbol: string, title: string) =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ\nSố: 33/${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Khê, ngày 11 tháng 3 năm 2026\n${type}\n${title}`
const PLAN = head('KẾ HOẠCH', 'KH-UBND', 'Tập huấn tổ trực bến năm 2026')
const names = (list: Task['lead']): string => list.map((b) => b.name).join(' + ')
function found(text: string): string[] {
  return read(blocks(text)).tasks.map((t) => `${t.clause} ${t.text.split(' ').slice(0, 3).join(' ')} | ${names(t.lead)}`)
}

describe('what only says what a thing holds', () => {
  it('is no task: the parts that a sentence counts, which the next lettered items are', () => {
    expect(
      found(
        `${PLAN}\nII. NHIỆM VỤ, GIẢI PHÁP\n1. Tập huấn\nXây dựng chương trình tập huấn theo 2 nhóm kỹ năng, theo 3 mức độ:\na) Rèn luyện tay nghề\n- Bồi dưỡng cách buộc dây.\nb) Rèn luyện ứng xử\n- Bồi dưỡng cách đón khách.\nc) Tập huấn theo mùa\n- Tổ chức lớp cứu đuối trước mùa mưa.`,
      ),
    ).toEqual(['II.1 Xây dựng chương | ', 'II.1.c Tổ chức lớp | '])
  })
  it('is no task of the body above it', () => {
    expect(
      found(
        `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng:\n- Phổ biến nội quy bến cho chủ đò.\n- Nội dung phổ biến gồm: luật giao thông, cách mặc áo phao.\n- Mức hỗ trợ mỗi tổ không vượt quá 5 triệu đồng.`,
      ),
    ).toEqual(['III.1 Phổ biến nội | Sở Xây dựng'])
  })
  it('is no task: who answers for a fault', () => {
    expect(
      found(
        `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n1. Giám đốc Sở Xây dựng kiểm tra các bến mỗi quý.\n2. Giám đốc Sở Xây dựng chịu trách nhiệm nếu để xảy ra tai nạn do chở quá số khách.`,
      ),
    ).toEqual(['III.1 Giám đốc Sở | Giám đốc Sở Xây dựng'])
  })
  it('is a member of a board: a post, a colon and who holds it', () => {
    const text = `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Thành lập Ban Chỉ đạo an toàn bến')}\nĐiều 1. Thành lập Ban Chỉ đạo an toàn bến gồm:\n1. Trưởng ban Chỉ đạo cấp tỉnh: Phó Chủ tịch Ủy ban nhân dân tỉnh Lò Văn Sáng.\n2. Sở Xây dựng: Giám đốc Sở chỉ đạo lập sổ bến.`
    expect(found(text)).toEqual(['Đ1.2 Sở Xây dựng: | Sở Xây dựng'])
  })
})

describe('a text that holds a sentence a line', () => {
  const rest = Array.from({ length: 20 }, (_, i) => `- Kiểm tra bến số ${i + 1} và ghi kết quả vào sổ trực hằng ngày.`).join('\n')
  const body = `II. NHIỆM VỤ, GIẢI PHÁP\n1. Đổi mới việc dạy nghề cho người lái đò trên sông Khê.\nTổ chức lớp học vào buổi tối để người lái đò theo được.\nXây dựng tài liệu bằng tranh cho người chưa biết chữ.\nĐối với bến Cốc: đẩy nhanh việc mở lớp.\n2. Kiểm tra các bến\n`
  it('is one item under its number, up to another topic', () => {
    expect(found(`${PLAN}\n${body}${rest}`).slice(0, 3)).toEqual([
      'II.1 Đổi mới việc | ',
      'II.1 Đối với bến | ',
      'II.2 Kiểm tra bến | ',
    ])
  })
})

describe('a document without numbers', () => {
  it('orders behind its lead-in what its paragraphs say, each body its own', () => {
    const text = `${head('THÔNG BÁO', 'TB-UBND', 'Về việc trực bến mùa lũ')}\nĐể giữ an toàn cho khách qua sông, UBND tỉnh yêu cầu:\nCán bộ, công chức xã thực hiện trực đêm tại bến.\nSở Xây dựng kiểm tra phao trước mỗi ca.`
    expect(found(text)).toEqual([' Cán bộ, công | Cán bộ, công chức xã', ' Sở Xây dựng | Sở Xây dựng'])
  })
  it('tells over a list each group that a plural opens', () => {
    const text = `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n1. Các tổ cứu đuối, các đoàn viên trực bến\n- Kiểm tra áo phao.`
    expect(found(text)).toEqual(['III.1 Kiểm tra áo | Các tổ cứu đuối + các đoàn viên trực bến'])
  })
})
