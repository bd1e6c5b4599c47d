import { describe, expect, it } from 'vitest'
import { documentText, type Block } from '../src/blocks.ts'
import { citations, citationSpans } from '../src/citations.ts'
import { clean } from '../src/clean.ts'
import { header } from '../src/header.ts'

const whole = (text: string): Block[] => text.split('\n').map((t) => ({ kind: 'paragraph', text: t }))

function cited(text: string) {
  const doc = documentText(whole(text))
  return citations(clean(doc), header(doc)).map(({ type, number, date, title }) => ({ type, number, date, title }))
}
const numbers = (text: string) => cited(text).map((c) => c.number)
const one = (text: string) => {
  const all = cited(text)
  expect(all).toHaveLength(1)
  return all[0]
}

describe('documents with a number', () => {
  it.each([
    ['Thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị', 'Nghị quyết', '71-NQ/TW', '2025-08-22'],
    ['theo Kế hoạch số 01-KH/BCĐTW, ngày 02/6/2025', 'Kế hoạch', '01-KH/BCĐTW', '2025-06-02'],
    ['Căn cứ Nghị định 64/2007/NĐ-CP ngày 10 tháng 4 năm 2007', 'Nghị định', '64/2007/NĐ-CP', '2007-04-10'],
    ['Căn cứ Quyết định số: 2740/QĐ/BNN-KL ngày 20-9-2007', 'Quyết định', '2740/QĐ/BNN-KL', '2007-09-20'],
    ['theo Nghị quyết số 38/CP', 'Nghị quyết', '38/CP', null],
    ['theo Quyết định số 5969/QĐUBND ngày 28/11/2025', 'Quyết định', '5969/QĐ-UBND', '2025-11-28'],
    ['Kết luận số 18- KL/TW nêu rõ', 'Kết luận', '18-KL/TW', null],
    ['tại văn bản số 1496/VPCP-KTTH ngày 06/4/2026', 'Văn bản', '1496/VPCP-KTTH', '2026-04-06'],
    ['Căn cứ Chỉ thị số 297 - CT ngày 26/11/1986', 'Chỉ thị', '297-CT', '1986-11-26'],
    ['theo Nghị định 30/2020 của Chính phủ về công tác văn thư', 'Nghị định', '30/2020', null],
    ['theo văn bản hợp nhất số 15/VBHN-VPQH', 'Văn bản hợp nhất', '15/VBHN-VPQH', null],
    ['tại Quyết định số 45/\n2025/QĐ-UBND ngày 01/3/2025', 'Quyết định', '45/2025/QĐ-UBND', '2025-03-01'],
    ['tại Công văn số 1234/SNV-\nCCVC ngày 03/02/2026', 'Công văn', '1234/SNV-CCVC', '2026-02-03'],
    ['tại Công văn số 63⁄/SXD-QLN ngày 07/01/2025', 'Công văn', '63/SXD-QLN', '2025-01-07'],
    ['theo Quyết định số 596/QĐ-UI3ND', 'Quyết định', '596/QĐ-UBND', null],
    ['Thông tư liên tịch số 61/2008/TTLT-BNN-BNV', 'Thông tư liên tịch', '61/2008/TTLT-BNN-BNV', null],
    ['Nghị quyết số 66.12/2026/NQ-CP của Chính phủ', 'Nghị quyết', '66.12/2026/NQ-CP', null],
    ['triển khai quyết định số 1956/qđ-ttg ngày 27 tháng 11 năm 2009', 'Quyết định', '1956/QĐ-TTg', '2009-11-27'],
    ['Chương trình hành động số 08-CTr/TU của Tỉnh ủy', 'Chương trình hành động', '08-CTr/TU', null],
    ['Chương trình hành động của Chính phủ thực hiện Chỉ thị số 16/CT-TTg', 'Chỉ thị', '16/CT-TTg', null],
    ['thực hiện Kế hoạch số 111 ngày 4/7/2025 của UBND tỉnh', 'Kế hoạch', '111', '2025-07-04'],
    ['Nghị quyết số 71/2007/NQ - HĐND ngày 17/7/2007', 'Nghị quyết', '71/2007/NQ-HĐND', '2007-07-17'],
  ])('reads «%s»', (text, type, number, date) => {
    expect(one(text)).toEqual({ type, number, date, title: null })
  })

  it('gives every item of a list the kind and the day that stand once', () => {
    expect(cited('các Quyết định số: 1743/QĐ- BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ trưởng')).toEqual([
      { type: 'Quyết định', number: '1743/QĐ-BGTVT', date: '2024-12-31', title: null },
      { type: 'Quyết định', number: '1744/QĐ-BGTVT', date: '2024-12-31', title: null },
    ])
    expect(numbers('các Tờ trình: Số 202/TTr-SVH ngày 11/5/2026, số 192/TTr-SVH ngày 06/5/2026; Báo cáo số 201/BC-SVH')).toEqual([
      '202/TTr-SVH',
      '192/TTr-SVH',
      '201/BC-SVH',
    ])
    expect(numbers('quy định tại các Nghị định 87,88,31/CP')).toEqual(['87/CP', '88/CP', '31/CP'])
  })

  it('counts a document once, however often and however briefly it is named', () => {
    expect(
      cited('Thực hiện Quyết định số 89/QĐ-TTg ngày 19/5/2025. Theo Quyết định 89/QĐ-TTg và Quyết định số 89 của Thủ tướng.'),
    ).toEqual([{ type: 'Quyết định', number: '89/QĐ-TTg', date: '2025-05-19', title: null }])
  })

  it('prefers the kind that a later mention gives to a paper first called «văn bản»', () => {
    expect(one('theo văn bản số 92/TTr-UBND ngày 21/4/2026; tại Tờ trình số 92/TTr-UBND nêu trên')?.type).toBe('Tờ trình')
  })

  it('keeps documents of one number and symbol apart by their years', () => {
    expect(cited('Quyết định số 12/QĐ-UBND ngày 3/1/2024 và Quyết định số 12/QĐ-UBND ngày 5/1/2025')).toHaveLength(2)
  })

  it.each([
    ['Ban hành mẫu số 02/BC-X'],
    ['Quyết định số ………./2026/QĐ-TTg ngày … tháng … năm …'],
    ['theo điểm a khoản 1 Điều 2 Nghị quyết này'],
    ['Kế hoạch 5 năm 2026 - 2030 và kế hoạch hằng năm'],
    ['các văn bản liên quan, Luật này và pháp luật đất đai'],
    ['trực 24/24 giờ, tỷ lệ 1/500, tốc độ 40km/h, 12m2/người'],
    ['dự thảo Luật Thủ đô (sửa đổi), dự án Luật Dữ liệu, Luật Giá'],
    ['Trường Đại học Luật Hà Nội'],
    [
      'hoàn thiện các dự thảo: Nghị quyết về kế hoạch 5 năm; Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Phí và lệ phí',
    ],
    ['1. Bổ sung dự án Luật Nghề rừng vào chương trình.\n2. Trình Luật Nghề rừng vào kỳ họp cuối năm.'],
  ])('finds no document in «%s»', (text) => {
    expect(cited(text)).toEqual([])
  })

  it('leaves out the document itself, also where its annex names it', () => {
    const own =
      'UBND TỈNH SƠN HÀ\nSố: 100/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Hà, ngày 6 tháng 4 năm 2026\nKẾ HOẠCH\nGiữ rừng\nTheo Quyết định số 7/QĐ-UBND.\nPHỤ LỤC\n(Kèm theo Kế hoạch số 100/KH-UBND ngày 06/4/2026)'
    expect(numbers(own)).toEqual(['7/QĐ-UBND'])
  })
})

describe('laws', () => {
  it.each([
    ['Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;', 'Luật Tổ chức Chính phủ', null, '2025-02-18'],
    ['Luật Tổ chức Chính phủ số 63/2025/QH15', 'Luật Tổ chức Chính phủ', '63/2025/QH15', null],
    ['theo Luật PCTN năm 2018 và các văn bản', 'Luật PCTN năm 2018', null, null],
    ['theo quy định của Luật Đất đai 2024', 'Luật Đất đai 2024', null, null],
    ['Luật Khoa học, công nghệ và đổi mới sáng tạo được triển khai', 'Luật Khoa học, công nghệ và đổi mới sáng tạo', null, null],
    ['thi hành Luật Quản đảo và ven bờ do Quốc hội ban hành', 'Luật Quản đảo và ven bờ', null, null],
    [
      'Luật Biên phòng Việt Nam được Quốc hội khóa XIV thông qua ngày 11 tháng 11 năm 2020',
      'Luật Biên phòng Việt Nam',
      null,
      '2020-11-11',
    ],
    ['Căn cứ Luật Tô chức chính quyên địa phương ngày 19/6/2015', 'Luật Tổ chức chính quyền địa phương', null, '2015-06-19'],
    ['thực hiện Luật Khoa học và Công nghệ (2013) và các luật khác', 'Luật Khoa học và Công nghệ (2013)', null, null],
    ['Căn cứ Luật Bảo vệ môitrường ngày 17/11/2020', 'Luật Bảo vệ môi trường', null, '2020-11-17'],
  ])('reads «%s»', (text, title, number, date) => {
    expect(one(text)).toMatchObject({ title, number, date })
  })

  it('takes an amending law as one, and the laws that amend as others', () => {
    expect(cited('Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Đấu thầu số 90/2025/QH15')).toEqual([
      {
        type: 'Luật',
        number: '90/2025/QH15',
        date: null,
        title: 'Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Đấu thầu',
      },
    ])
    expect(
      numbers('Luật Xây dựng số 50/2014/QH13 được sửa đổi, bổ sung bởi Luật số 62/2020/QH14 và Luật số 35/2018/QH14'),
    ).toEqual(['50/2014/QH13', '62/2020/QH14', '35/2018/QH14'])
  })

  it('knows laws that are carried out from bills, though both are «(sửa đổi)»', () => {
    expect(
      cited('1. Triển khai thi hành tốt Luật Quốc tịch Việt Nam (sửa đổi), Luật Lý lịch tư pháp.').map((c) => c.title),
    ).toEqual(['Luật Quốc tịch Việt Nam (sửa đổi)', 'Luật Lý lịch tư pháp'])
    expect(cited('1. Trình dự án Luật Quốc tịch Việt Nam (sửa đổi).')).toEqual([])
  })
  it('finds no law in «Luật được»', () => {
    expect(cited('Việc thi hành Luật được triển khai bài bản.')).toEqual([])
  })
  it('reads technical standards by their numbers', () => {
    expect(numbers('kho phải theo TCVN 5507: 2002, QCVN 01:2021/BYT và 22 TCN 265-06')).toEqual([
      'TCVN 5507:2002',
      'QCVN 01:2021/BYT',
      '22 TCN 265-06',
    ])
  })
  it('joins a law named by title with the same law named by number', () => {
    expect(cited('theo Luật Đầu tư. Căn cứ Luật Đầu tư số 61/2020/QH14')).toEqual([
      { type: 'Luật', number: '61/2020/QH14', date: null, title: 'Luật Đầu tư' },
    ])
  })

  it('reads congresses, constitutions and technical regulations by title', () => {
    expect(
      cited('thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII. Theo Nghị quyết Đại hội tỉnh Đảng bộ lần thứ XVIII').map(
        (c) => c.title,
      ),
    ).toEqual(['Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII'])
    expect(one('Căn cứ Hiến pháp năm 2013;')?.type).toBe('Hiến pháp')
    expect(one('theo Nghị quyết Đại hội XIV của Đảng; Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV')?.title).toBe(
      'Nghị quyết Đại hội XIV của Đảng',
    )
  })
})

describe('spans', () => {
  it('point at the first mention in the original, across broken lines', () => {
    const broken = [
      'Để việc giữ đường biên đi vào nền nếp, thực hiện Quyết định số 12/QĐ-',
      'UBND ngày 5/3/2026 của Chủ tịch UBND tỉnh, UBND xã giao các thôn chia',
      'ca trực, ghi sổ, bàn giao cho nhau vào cuối ngày, không để trống chốt',
      'dù chỉ một giờ; thôn nào bỏ trống chốt thì trưởng thôn phải giải trình',
      'với Đồn Biên phòng và báo ngay cho xã.',
    ]
    const doc = documentText(broken.map((text) => ({ kind: 'paragraph', text, wrapped: true })))
    const [found] = citations(clean(doc), header(doc))
    expect(found).toMatchObject({ number: '12/QĐ-UBND', date: '2026-03-05' })
    expect(doc.text.slice(found?.start, found?.end)).toBe('Quyết định số 12/QĐ-\nUBND ngày 5/3/2026')
  })

  it('go on where the file reader knows the second line for the end of the paragraph', () => {
    const doc = documentText([
      { kind: 'paragraph', text: 'Các thôn thực hiện đúng Luật sửa đổi, bổ sung một số điều của Luật Tổ chức', wrapped: true },
      { kind: 'paragraph', text: 'chính quyền địa phương ngày 22/11/2019.', wrapped: false },
    ])
    expect(citations(clean(doc), header(doc)).map((c) => [c.title, c.date])).toEqual([
      ['Luật sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa phương', '2019-11-22'],
    ])
  })

  it('cover the days of all mentions, so that none is taken for a deadline', () => {
    const text = clean(
      documentText(
        whole('Theo Quyết định số 1/QĐ-X ngày 5/3/2026 và Quyết định số 1/QĐ-X ngày 5/3/2026, nộp trước ngày 9/4/2026.'),
      ),
    )
    const masked = citationSpans(text).map((s) => text.text.slice(s.start, s.end))
    expect(masked).toEqual(['Quyết định số 1/QĐ-X ngày 5/3/2026', 'Quyết định số 1/QĐ-X ngày 5/3/2026'])
  })
})

describe('papers that only their title tells apart', () => {
  const titles = (text: string) => cited(text).map((c) => c.title)
  it.each([
    [
      'Thực hiện Chiến lược giữ rừng đầu nguồn đến năm 2030, tầm nhìn đến năm 2045; báo cáo huyện',
      'Chiến lược giữ rừng đầu nguồn đến năm 2030, tầm nhìn đến năm 2045',
    ],
    ['sửa đổi, bổ sung Đề án dạy tiếng Tày giai đoạn 2026-2030 cho phù hợp', 'Đề án dạy tiếng Tày giai đoạn 2026-2030'],
    ['Các xã làm theo Đề án “Mỗi bản một nhà văn hóa” đã được Ủy ban nhân dân tỉnh phê duyệt', 'Mỗi bản một nhà văn hóa'],
    ['Triển khai Quyết định của Chủ tịch nước về đặc xá năm 2026.', 'Quyết định của Chủ tịch nước về đặc xá năm 2026'],
    ['trên nguyên tắc của Hiến chương Liên hợp quốc', 'Hiến chương Liên hợp quốc'],
    [
      'trong đó có Công ước Liên hợp quốc về Luật Biển (UNCLOS) 1982 và các văn kiện',
      'Công ước Liên hợp quốc về Luật Biển (UNCLOS) 1982',
    ],
  ])('«%s»', (text, title) => {
    expect(titles(text)).toEqual([title])
  })
  it.each([
    ['a plan still to be made', 'Xây dựng và triển khai Đề án dạy tiếng Tày giai đoạn 2026-2030'],
    [
      'a paper still to come',
      'thực hiện Nghị quyết của Bộ Chính trị về kinh tế biên mậu, báo cáo ngay sau khi Nghị quyết của Bộ Chính trị được ban hành',
    ],
    ['a law on its way', 'hoàn thiện Luật Công nghiệp công nghệ số trình Quốc hội ban hành'],
  ])('leaves out %s', (_name, text) => {
    expect(titles(text)).toEqual([])
  })
  it('leaves out a plan that a numbered paper approves, also where it is named again in short', () => {
    const text =
      'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 phê duyệt Đề án dạy tiếng Tày cho cán bộ xã giai đoạn 2026-2030;\nTriển khai Đề án dạy tiếng Tày giai đoạn 2026-2030.'
    expect(numbers(text)).toEqual(['12/QĐ-UBND'])
  })
  it('leaves out the plan that the document itself sets', () => {
    const own =
      'ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ\nSố: 21/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Khê, ngày 06 tháng 3 năm 2026\nKẾ HOẠCH\nThực hiện Đề án dạy tiếng Tày tỉnh Sơn Khê giai đoạn 2026-2030\n1. Sở Nội vụ triển khai Đề án dạy tiếng Tày giai đoạn 2026-2030.'
    expect(cited(own)).toEqual([])
  })
  it('names the laws in force that a law without number is yet to amend, unless that law is called a bill', () => {
    expect(titles('Rà soát Luật sửa đổi, bổ sung một số điều của Luật Du lịch, Luật Điện ảnh, Luật Thư viện')).toEqual([
      'Luật Du lịch',
      'Luật Điện ảnh',
      'Luật Thư viện',
    ])
    expect(
      titles(
        'Tách dự án Luật sửa đổi, bổ sung một số điều của Luật Du lịch, Luật Điện ảnh thành hai.\nLuật sửa đổi, bổ sung một số điều của Luật Du lịch, Luật Điện ảnh',
      ),
    ).toEqual([])
  })
  it('needs no year beside a law whose day is known', () => {
    expect(titles('Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;\ntheo Luật Tổ chức Chính phủ năm 2025')).toEqual([
      'Luật Tổ chức Chính phủ',
    ])
  })
})
