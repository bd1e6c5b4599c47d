import { describe, expect, it } from 'vitest'
import { documentText, type Block } from '../src/blocks.ts'
import { header } from '../src/header.ts'

const lines = (text: string): Block[] => text.split('\n').map((t) => ({ kind: 'paragraph', text: t, wrapped: true }))
const of = (text: string, fileName?: string) => header(documentText(lines(text)), { fileName })
const codes = (text: string): string[] => of(text).doubts.map((d) => d.code)

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const plan = (top: string): string => `${top}\n\nKẾ HOẠCH\nTrồng tre giữ đất ven suối\n\nI. MỤC ĐÍCH\n1. Giữ đất.`

describe('the letterhead', () => {
  it('reads two columns that were laid out one after the other', () => {
    const h = of(plan(`ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\nSố: 173\n\n${MOTTO}\n\n/KH-UBND\n\nSơn Hà, ngày 28\n\ntháng 4\n\nnăm 2026`))
    expect(h).toMatchObject({
      number: '173/KH-UBND',
      date: '2026-04-28',
      issuer: 'UBND tỉnh Sơn Hà',
      place: 'Sơn Hà',
      type: 'Kế hoạch',
    })
  })

  it('puts the motto and the committee together again where narrow columns broke them', () => {
    const broken = 'CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
    const half = 'CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
    const rest = 'Số: 173/KH-UBND\nSơn Hà, ngày 28 tháng 4 năm 2026'
    expect(of(plan(`ỦY\nBAN NHÂN DÂN\nTỈNH SƠN HÀ\n${broken}\n${rest}`)).issuer).toBe('UBND tỉnh Sơn Hà')
    expect(of(plan(`ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\n${half}\n${rest}`)).issuer).toBe('UBND tỉnh Sơn Hà')
  })

  it('takes the sender of a telegram without letterhead from the line over the addressees', () => {
    const wire =
      'CÔNG ĐIỆN\nVề việc giữ đê\nBỘ TRƯỞNG BỘ XÂY DỰNG điện:\n- Giám đốc Sở Xây dựng các tỉnh.\nMực nước các sông đang lên.'
    expect(of(wire).issuer).toBe('Bộ trưởng Bộ Xây dựng')
  })

  it('takes the department from the symbol where its line is spoilt', () => {
    const h = of(plan(`UBND TỈNH SƠN HÀ\nTẾ\nSố: 12/KH-SYT\n${MOTTO}\nSơn Hà, ngày 7 tháng 3 năm 2026`))
    expect(h.issuer).toBe('Sở Y tế tỉnh Sơn Hà')
  })

  it('ends the title before a long paragraph whose beginning was lost', () => {
    const text = `thời gian qua, ${'việc giữ đất ven suối đã được các xã làm tốt; '.repeat(10)}`
    expect(
      of(`ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\nSố: 7/CT-UBND\n${MOTTO}\nCHỈ THỊ\nVề việc trồng tre\ntrên đất ven suối\n${text}`).title,
    ).toBe('Về việc trồng tre trên đất ven suối')
  })

  it('reads two columns that share their lines', () => {
    const h = of(
      plan(
        `UBND TỈNH SƠN HÀ ${MOTTO.split('\n')[0]}\nSỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\nSố: 05 /KH-SNV Sơn Hà, ngày 7 tháng 3 năm 2026`,
      ),
    )
    expect(h).toMatchObject({
      number: '05/KH-SNV',
      date: '2026-03-07',
      issuer: 'Sở Nội vụ tỉnh Sơn Hà',
      title: 'Trồng tre giữ đất ven suối',
    })
  })

  it('reads both places of the tone mark and both spellings of the committee', () => {
    const h = of(
      plan(`UỶ BAN NHÂN DÂN\nXÃ BẢN SẦM\nSố: 9/KH-UBND\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBản Sầm, ngày 01 tháng 02 năm 2026`),
    )
    expect(h).toMatchObject({ issuer: 'UBND xã Bản Sầm', date: '2026-02-01' })
  })

  it('reads the form of the Party, without a colon and with a star', () => {
    const h = of(
      'TỈNH ỦY SƠN HÀ\n*\nSố 58-KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn Hà, ngày 30 tháng 8 năm 2025\n\nKẾT LUẬN\ncủa Ban Thường vụ Tỉnh ủy về kết nghĩa\n\n1. Đồng ý.',
    )
    expect(h).toMatchObject({ number: '58-KL/TU', type: 'Kết luận', issuer: 'Tỉnh ủy Sơn Hà', date: '2025-08-30' })
  })

  it('takes «V/v» as the title of a letter and keeps it', () => {
    const h = of(
      `UBND TỈNH SƠN HÀ\nVĂN PHÒNG\nSố: 12/VP-TH\nV/v mời dự tập huấn\nsơ cứu vùng biên\n${MOTTO}\nSơn Hà, ngày 3 tháng 6 năm 2026\n\nKính gửi: Các xã.\n\nVăn phòng mời cử người dự.`,
    )
    expect(h).toMatchObject({
      type: 'Công văn',
      title: 'V/v mời dự tập huấn sơ cứu vùng biên',
      issuer: 'Văn phòng UBND tỉnh Sơn Hà',
    })
  })

  it('names the Prime Minister by the symbol where the head says only the Government', () => {
    const h = of(
      `CHÍNH PHỦ\n${MOTTO}\nSố: 8/QĐ-TTg\nHà Nội, ngày 2 tháng 1 năm 2026\nQUYẾT ĐỊNH\nVề việc thử nghiệm\nĐiều 1. Thử nghiệm.`,
    )
    expect(h.issuer).toBe('Thủ tướng Chính phủ')
  })

  it('reads what an assembly passed: number after the kind, day at the end', () => {
    const h = of(
      `ỦY BAN THƯỜNG VỤ QUỐC HỘI\n${MOTTO}\nNghị quyết số: 7/2026/UBTVQH16\nNGHỊ QUYẾT\nĐiều chỉnh chương trình\nĐiều 1. Điều chỉnh.\nNghị quyết này được Ủy ban Thường vụ Quốc hội khóa XVI thông qua ngày 06 tháng 02 năm 2026`,
    )
    expect(h).toMatchObject({ number: '7/2026/UBTVQH16', date: '2026-02-06', issuer: 'Ủy ban Thường vụ Quốc hội' })
  })

  it('passes over the stamps of signing that stand before the head', () => {
    const h = of(
      plan(
        `Ký bởi: Ủy ban nhân dân tỉnh Sơn Hà\nCơ quan: Tỉnh Sơn Hà\nThời gian ký: 05/01/2026 08:15:24\n\nSỞ Y TẾ\n${MOTTO}\nSố: 3/KH-SYT\nSơn Hà, ngày 4 tháng 1 năm 2026`,
      ),
    )
    expect(h).toMatchObject({ issuer: 'Sở Y tế', date: '2026-01-04' })
  })

  it('reads cells of a table as columns', () => {
    const cell = (column: number, ...texts: string[]) => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    })
    const blocks: Block[] = [
      {
        kind: 'table',
        rows: [
          {
            cells: [
              cell(0, 'ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ', 'Số: 4/CT-UBND'),
              cell(1, ...MOTTO.split('\n'), 'Sơn Hà, ngày 9 tháng 9 năm 2025'),
            ],
          },
        ],
      },
      { kind: 'paragraph', text: 'CHỈ THỊ', bold: true },
      { kind: 'paragraph', text: 'Về việc giữ rừng', bold: true },
      { kind: 'paragraph', text: 'Mùa khô năm nay đến sớm.' },
    ]
    expect(header(documentText(blocks))).toMatchObject({
      number: '4/CT-UBND',
      issuer: 'UBND tỉnh Sơn Hà',
      date: '2025-09-09',
      title: 'Về việc giữ rừng',
    })
  })

  it('points every field at the words it was read from', () => {
    const doc = documentText(
      lines(plan(`ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\nSố: 21/KH-UBND\n${MOTTO}\nSơn Hà, ngày 5 tháng 5 năm 2026`)),
    )
    const { spans } = header(doc)
    const words = (field: string): string => doc.text.slice(spans[field]?.start, spans[field]?.end)
    expect(words('number')).toBe('Số: 21/KH-UBND')
    expect(words('date')).toBe('Sơn Hà, ngày 5 tháng 5 năm 2026')
    expect(words('title')).toBe('Trồng tre giữ đất ven suối')
  })
})

describe('what cannot be read stays blank', () => {
  it('does not fill a blank number or day', () => {
    const text = plan(`SỞ Y TẾ\nSố:       /KH-SYT\n${MOTTO}\nSơn Hà, ngày     tháng 12 năm 2025`)
    expect(of(text)).toMatchObject({ number: null, date: null, type: 'Kế hoạch' })
    expect(codes(text)).toEqual(expect.arrayContaining(['number-blank', 'date-blank']))
  })

  it('does not guess a number or a day that OCR could not read', () => {
    const text = plan(`SỞ Y TẾ ${MOTTO.split('\n')[0]}\nSố: Ø2 /KH-SYT Sơn Hà, ngày⁄{5 tháng 01 năm 2026`)
    expect(of(text)).toMatchObject({ number: null, date: null, issuer: 'Sở Y tế' })
    expect(codes(text)).toEqual(expect.arrayContaining(['number-unreadable', 'date-unreadable']))
  })

  it('does not take a day that no calendar has', () => {
    expect(of(plan(`SỞ Y TẾ\nSố: 1/KH-SYT\n${MOTTO}\nSơn Hà, ngày 80 tháng 3 năm 2026`)).date).toBeNull()
  })

  it('does not take the date of a cited document for its own', () => {
    expect(
      of(
        'Quyết định về việc đặt tên bản\nUỷ ban nhân dân tỉnh sơn hà\nCăn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\nĐiều 1. Đặt tên.',
      ),
    ).toMatchObject({
      date: null,
      number: null,
      type: 'Quyết định',
      issuer: 'UBND tỉnh Sơn Hà',
      title: 'về việc đặt tên bản',
    })
  })

  it('takes an unreadable number from the annex that names it', () => {
    const text = `${plan(`SỞ Y TẾ\nSố: 5{ /KH-SYT\n${MOTTO}\nSơn Hà, ngày 4 tháng 1 năm 2026`)}\n${'2. Việc khác.\n'.repeat(60)}\nPHỤ LỤC\n(Kèm theo Kế hoạch số 51/KH-SYT ngày 04/01/2026 của Sở Y tế)\n`
    expect(of(text).number).toBe('51/KH-SYT')
    expect(codes(text)).toContain('number-from-annex')
  })

  it('does not take a number on a scan where a gap tells of handwriting, but shows it', () => {
    const blocks: Block[] = plan(`SỞ Y TẾ\nSố: 61 /KH-SYT\n${MOTTO}\nSơn Hà, ngày 4 tháng 1 năm 2026`)
      .split('\n')
      .map((text) => ({ kind: 'paragraph', text, wrapped: true, confidence: 90 }))
    const h = header(documentText(blocks))
    expect(h).toMatchObject({ number: null, type: 'Kế hoạch', date: '2026-01-04' })
    expect(h.doubts).toContainEqual({ code: 'number-unsure', text: '61/KH-SYT' })
  })

  it('shows a number that only the file is named by, without taking it', () => {
    const h = of(plan(`SỞ Y TẾ\nSố: Ø2 /KH-SYT\n${MOTTO}\nSơn Hà, ngày 4 tháng 1 năm 2026`), '05_KH-SYT.signed.pdf')
    expect(h.number).toBeNull()
    expect(h.doubts).toContainEqual({ code: 'number-in-file-name', text: '05/KH-SYT' })
  })

  it('shows the day of the digital signature where the date line cannot be read, without taking it', () => {
    const h = of(plan(`Thời gian ký: 05/01/2026 08:15:24\nSỞ Y TẾ\nSố: 1/KH-SYT\n${MOTTO}\nSơn Hà, ngày {5 tháng 01 năm 2026`))
    expect(h.date).toBeNull()
    expect(h.doubts).toContainEqual({ code: 'signed-on', text: '2026-01-05' })
  })
})

describe('marks and hands', () => {
  it('reads urgency and limited circulation from their stamps', () => {
    const h = of(plan(`HỎA TỐC\nLƯU HÀNH NỘI BỘ\nSỞ Y TẾ\nSố: 3/KH-SYT\n${MOTTO}\nSơn Hà, ngày 4 tháng 1 năm 2026`))
    expect(h).toMatchObject({ urgency: 'Hỏa tốc', internal: true, classification: 'Thường' })
  })

  it('reads who signed, for whom and as what', () => {
    const h = of(
      `${plan(`ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\nSố: 3/KH-UBND\n${MOTTO}\nSơn Hà, ngày 4 tháng 1 năm 2026`)}\n2. Việc khác.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLý A Chớ`,
    )
    expect(h.signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', position: 'PHÓ CHỦ TỊCH', name: 'Lý A Chớ' })
  })

  it('carries the mark of a secret to the header', () => {
    expect(of(plan(`SỞ Y TẾ\nMẬT\nSố: 3/KH-SYT\n${MOTTO}`)).classification).toBe('Mật')
  })
})

describe('texts without a letterhead', () => {
  it('reads an annex alone by its relation line', () => {
    const h = of(
      'PHỤ LỤC I\nDANH MỤC CHỈ TIÊU\n(Kèm theo Nghị quyết số    /NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Sơn Hà)\n1. Chỉ tiêu',
    )
    expect(h).toMatchObject({
      type: 'Phụ lục',
      number: null,
      date: '2025-12-10',
      issuer: 'HĐND tỉnh Sơn Hà',
      title: 'DANH MỤC CHỈ TIÊU',
    })
  })

  it('gives rules that stand alone the number of the decision that issues them', () => {
    const h = of(
      `ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\n${MOTTO}\nQUY ĐỊNH\nVỀ BẾN ĐÒ NGANG\n(Ban hành kèm theo Quyết định số …05…/2026/ QĐ-UBND ngày …25.. tháng 01 năm 2026 của UBND tỉnh Sơn Hà)\nĐiều 1. Phạm vi`,
    )
    expect(h).toMatchObject({ number: '05/2026/QĐ-UBND', date: '2026-01-25', issuer: 'UBND tỉnh Sơn Hà' })
    expect(h.doubts.map((d) => d.code)).toContain('number-from-annex')
  })

  it('names the office of the ministry where the notice says only «Văn phòng»', () => {
    const h = of(
      'Thông báo kết luận của lãnh đạo bộ tư pháp tại hội nghị về hộ tịch\nHội nghị họp ngày 3 tháng 2.\n1. Các sở làm ngay.\nTrên đây là kết luận của Bộ trưởng, Văn phòng xin thông báo để các đơn vị biết.',
    )
    expect(h.issuer).toBe('Văn phòng Bộ Tư pháp')
  })

  it('names the office that sends a notice', () => {
    const h = of(
      'Thông báo kết luận của phó thủ tướng tại cuộc họp về điện\nNgày 3 tháng 2, Phó Thủ tướng họp.\n1. Các bộ làm ngay.\nVăn phòng Chính phủ xin thông báo để các cơ quan biết, thực hiện.',
    )
    expect(h).toMatchObject({
      type: 'Thông báo',
      issuer: 'Văn phòng Chính phủ',
      title: 'kết luận của phó thủ tướng tại cuộc họp về điện',
    })
  })

  it('names the minister who gives the order', () => {
    expect(
      of('Chỉ thị về tiết kiệm điện\nNắng nóng kéo dài.\nBộ trưởng Bộ Công Thương yêu cầu các đơn vị:\n1. Tắt đèn.').issuer,
    ).toBe('Bộ trưởng Bộ Công Thương')
  })
})

describe('a text without its letterhead', () => {
  it('says in its first line what stood there', () => {
    const h = of(
      'Công điện số 14/CĐ-UBND ngày 05/3/2026 của Chủ tịch UBND tỉnh Sơn Khê về việc ứng phó mưa lũ\n\nĐể chủ động ứng phó mưa lũ, Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Xây dựng kiểm tra bến.',
    )
    expect(h).toMatchObject({ number: '14/CĐ-UBND', type: 'Công điện', date: '2026-03-05', title: 'về việc ứng phó mưa lũ' })
  })
})
