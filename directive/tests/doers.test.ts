import { describe, expect, it } from 'vitest'
import type { Block, Directive, Paragraph } from '../src/index.ts'
import { read } from '../src/index.ts'

const blocks = (text: string): Block[] => text.split('\n').map((t): Paragraph => ({ kind: 'paragraph', text: t }))
const paper = (issuer: string, type: string, symbol: string, title: string, body: string): Directive =>
  read(
    blocks(
      `${issuer}\nSố: 21/${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Khê, ngày 12 tháng 3 năm 2026\n${type}\n${title}\n${body}`,
    ),
  )
const UBND = 'ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ'
const told = (d: Directive) =>
  d.tasks
    .filter((t) => !t.closing)
    .map((t) => `${t.clause}: ${t.lead.map((b) => b.name).join('; ')} | ${t.support.map((b) => b.name).join('; ')}`)

describe('who acts', () => {
  it('has beside him whom "chủ trì, cùng …" names', () => {
    const d = paper(
      UBND,
      'CHỈ THỊ',
      'CT-UBND',
      'Về phòng cháy chợ dân sinh',
      '1. Sở Công Thương chủ trì, cùng Công an tỉnh, Sở Xây dựng kiểm tra các chợ.\n2. Sở Tài chính chủ trì cùng với Sở Y tế lập dự toán.',
    )
    expect(told(d)).toEqual(['1: Sở Công Thương | Công an tỉnh; Sở Xây dựng', '2: Sở Tài chính | Sở Y tế'])
  })
  it('may be people of a trade, told what they are responsible for', () => {
    const d = paper(
      UBND,
      'QUYẾT ĐỊNH',
      'QĐ-UBND',
      'Về an toàn bến đò ngang',
      'Điều 5. An toàn trên bến\n1. Chủ bến, thuyền trưởng và người lái đò có trách nhiệm phát áo phao cho khách.\n2. Người lái đò là công dân đủ 18 tuổi.',
    )
    expect(told(d)).toEqual(['Đ5.1: Chủ bến; thuyền trưởng; người lái đò | '])
  })
  it('stands behind a topic as long as a sentence, which the order leaves out', () => {
    const topic = 'Về việc chuyển đổi chợ Bến Gỗ sang doanh nghiệp quản lý và xử lý các hộ còn nợ tiền thuê quầy từ năm 2021'
    const d = paper(UBND, 'CÔNG VĂN', 'UBND-KT', 'V/v chợ Bến Gỗ', `1. ${topic}: giao UBND xã Bến Gỗ rà soát, đối chiếu công nợ.`)
    expect(told(d)).toEqual(['1: UBND xã Bến Gỗ | '])
  })
})

describe('the issuer', () => {
  it('of a council is named without term and session', () => {
    const d = paper(
      'HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN KHÊ\nKHÓA XII, KỲ HỌP THỨ 9',
      'NGHỊ QUYẾT',
      'NQ-HĐND',
      'Về mức hỗ trợ trường bán trú',
      'Điều 1. Giao Sở Giáo dục và Đào tạo tổ chức thực hiện.',
    )
    expect(d.header.issuer).toBe('HĐND tỉnh Sơn Khê')
  })
})

describe('the first word of a clause', () => {
  it('is no recital when it names a thing: "Định mức …"', () => {
    const d = paper(
      UBND,
      'THÔNG BÁO',
      'TB-UBND',
      'Về định mức vật tư',
      '1. Định mức vật tư năm 2027: Sở Xây dựng rà soát, trình trước ngày 30/6/2026.\n2. Định kỳ hằng tháng, Sở Tài chính báo cáo kết quả.',
    )
    expect(told(d)).toEqual(['1: Sở Xây dựng | ', '2: Sở Tài chính | '])
    expect(d.tasks[0]?.deadline?.due).toBe('2026-06-30')
    expect(d.tasks[1]?.deadline?.every).toBe('month')
  })
  it('tells what is taken up before the order: "Tiếp thu ý kiến …, đề nghị …"', () => {
    const d = paper(
      UBND,
      'THÔNG BÁO',
      'TB-UBND',
      'Kết luận',
      '1. Tiếp thu các ý kiến thảo luận, đề nghị các địa phương lập danh mục.',
    )
    expect(told(d)).toEqual(['1: các địa phương | '])
  })
  it('opens in rules, too, whom to tell in case of trouble', () => {
    const d = paper(
      UBND,
      'QUY ĐỊNH',
      'QĐ-UBND',
      'Về bến đò ngang',
      'Điều 1. Phạm vi điều chỉnh\n1. Quy định này quy định về bến đò.\nĐiều 9. Sửa đổi, bổ sung\nTrong quá trình thực hiện, nếu có khó khăn, vướng mắc, các tổ chức, cá nhân phản ánh về Sở Xây dựng để tổng hợp, báo cáo UBND tỉnh.',
    )
    expect(d.tasks.map((t) => t.clause)).toEqual(['Đ9'])
  })
})

describe('the name of who acts', () => {
  const lead = (body: string, type = 'QUYẾT ĐỊNH', symbol = 'QĐ-UBND') =>
    told(paper(UBND, type, symbol, 'Về quản lý bến đò ngang', body)).map((line) => line.replace(/ \|.*$/u, ''))

  it('is whole where a bare noun is told by what it does', () => {
    expect(
      lead(
        'Điều 4. Trách nhiệm của các cơ quan\n1. Đơn vị đầu mối nhận đơn, thư tại các sở, UBND cấp xã:\na) Ghi sổ đơn, thư trong ngày.\nb) Báo cáo số đơn, thư hằng tháng.\n2. Các đơn vị được giao quản lý bến đò có trách nhiệm lập sổ theo dõi khách.',
      ),
    ).toEqual([
      'Đ4.1.a: Đơn vị đầu mối nhận đơn, thư tại các sở, UBND cấp xã',
      'Đ4.1.b: Đơn vị đầu mối nhận đơn, thư tại các sở, UBND cấp xã',
      'Đ4.2: Các đơn vị được giao quản lý bến đò',
    ])
  })
  it('stops before what the body is and before what it is responsible for', () => {
    expect(
      lead(
        'Điều 4. Trách nhiệm của các cơ quan\n1. Bộ phận điều phối đò là bộ phận của Ban Quản lý bến, có trách nhiệm xếp lịch chạy đò mỗi tuần.',
      ),
    ).toEqual(['Đ4.1: Bộ phận điều phối đò'])
  })
  it('is that of the body which a head of office is to direct', () => {
    expect(
      lead(
        'Điều 5. Trách nhiệm của các sở\n1. Giám đốc Sở Xây dựng chỉ đạo Ban Quản lý bến đò Khe Lau\na) Sửa cầu dẫn trước mùa mưa.\nb) Lập phương án cứu hộ tại bến.',
      ),
    ).toEqual(['Đ5.1.a: Ban Quản lý bến đò Khe Lau', 'Đ5.1.b: Ban Quản lý bến đò Khe Lau'])
  })
  it('stands behind "Hằng năm" without a comma', () => {
    expect(lead('1. Hằng năm Sở Y tế tổ chức tập huấn sơ cứu cho người lái đò.', 'KẾ HOẠCH', 'KH-UBND')).toEqual(['1: Sở Y tế'])
  })
})

describe('who is asked in case of trouble', () => {
  it('behind the last clause of an article closes the document', () => {
    const d = paper(
      UBND,
      'QUYẾT ĐỊNH',
      'QĐ-UBND',
      'Về bến đò ngang',
      'Điều 1. Sở Xây dựng có trách nhiệm kiểm tra các bến đò mỗi quý.\nĐiều 2. Điều khoản thi hành\n1. Quyết định này có hiệu lực từ ngày ký.\n2. Quyết định này thay thế quy định trước đây về bến đò.\nTrong quá trình thực hiện nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Xây dựng để được hướng dẫn.',
    )
    expect(d.tasks.map((t) => [t.clause, t.closing])).toEqual([
      ['Đ1', false],
      ['', true],
    ])
  })
})
