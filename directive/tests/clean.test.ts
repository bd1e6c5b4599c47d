import { describe, expect, it } from 'vitest'
import { documentText, type Block, type Paragraph } from '../src/blocks.ts'
import { clean } from '../src/clean.ts'
import { unflatten } from '../src/flat-tables.ts'

const lines = (text: string, wrapped = true): Block[] =>
  text.split('\n').map((t): Paragraph => (wrapped ? { kind: 'paragraph', text: t, wrapped } : { kind: 'paragraph', text: t }))
const cleaned = (text: string, wrapped = true) => clean(documentText(lines(text, wrapped)))
const texts = (text: string, wrapped = true) => cleaned(text, wrapped).units.map((u) => u.text)

/** Lines of a scan, each as long as the page allows; the last of a paragraph is short. */
const FULL = 'Các xã vùng cao kiểm tra toàn bộ đường tuần tra, cột mốc, biển báo và hàng rào dọc'
const REST = 'tuyến biên giới rồi báo về huyện.'

describe('joining lines', () => {
  it('joins hard line ends to true paragraphs', () => {
    expect(texts(`${FULL}\n${REST}\n${FULL}\n${REST}\n${FULL}\n${REST}`)).toEqual(Array(3).fill(`${FULL} ${REST}`))
  })
  it('starts a paragraph at a number, letter or bullet', () => {
    expect(texts(`1. ${FULL}\n${REST}\na) ${FULL}\n${REST}\n- ${FULL}\n${REST}`)).toEqual([
      `1. ${FULL} ${REST}`,
      `a) ${FULL} ${REST}`,
      `- ${FULL} ${REST}`,
    ])
  })
  it('closes a hyphen at a line end inside a symbol', () => {
    expect(texts(`${FULL} theo văn bản số 12/UBND-\nNC của huyện.\n${FULL}\n${REST}\n${FULL}\n${REST}`)[0]).toBe(
      `${FULL} theo văn bản số 12/UBND-NC của huyện.`,
    )
  })
  it('joins a sentence over an empty line when it has not ended', () => {
    expect(texts(`${FULL}\n\n${REST}\n${FULL}\n${REST}\n${FULL}\n${REST}`)[0]).toBe(`${FULL} ${REST}`)
  })
  it('leaves paragraphs alone that the file reader knows to be whole', () => {
    expect(texts(`${FULL}\n${REST}`, false)).toEqual([FULL, REST])
  })
  it('joins what breaks off early where empty lines part the paragraphs, and nowhere else', () => {
    const item = (n: number) => `- Xã thứ ${n} rà soát hàng rào.`
    const paragraphs = [
      'IV. NỘI\nDUNG THỰC HIỆN',
      '- Kích hoạt Ban Chỉ huy\nPhòng thủ dân sự các xã.',
      'II. KINH PHÍ\nHuyện bố trí.',
    ]
    const items = Array.from({ length: 12 }, (_, n) => item(n))
    const parted: Block[] = [...items, ...paragraphs].flatMap((whole) =>
      whole.split('\n').map((text, i, all): Paragraph => ({ kind: 'paragraph', text, wrapped: i < all.length - 1 })),
    )
    const found = clean(documentText(parted)).units.map((u) => u.text)
    expect(found.slice(12)).toEqual([
      'IV. NỘI DUNG THỰC HIỆN',
      '- Kích hoạt Ban Chỉ huy Phòng thủ dân sự các xã.',
      'II. KINH PHÍ',
      'Huyện bố trí.',
    ])
    const close = Array.from({ length: 12 }, () => `- ${FULL}\n${REST}`)
    expect(texts([...close, paragraphs[1]].join('\n')).slice(12)).toEqual(['- Kích hoạt Ban Chỉ huy', 'Phòng thủ dân sự các xã.'])
  })
  it('keeps the line that ties an annex to its act apart from the title over it', () => {
    const found = clean(
      documentText([
        { kind: 'paragraph', text: 'CHƯƠNG TRÌNH GIỮ RỪNG ĐẦU NGUỒN', wrapped: true },
        { kind: 'paragraph', text: '(Ban hành kèm theo Quyết định số 15/QĐ-UBND)', wrapped: false },
      ]),
    )
    expect(found.units).toHaveLength(2)
  })
  it('does not join cells of a table', () => {
    const cell = (column: number, text: string) => ({ column, colSpan: 1, rowSpan: 1, blocks: lines(text) })
    const doc = documentText([{ kind: 'table', rows: [{ cells: [cell(0, 'Đồn Biên'), cell(1, 'phòng Khe Vằn')] }] }])
    expect(clean(doc).units.map((u) => u.text)).toEqual(['Đồn Biên', 'phòng Khe Vằn'])
  })
})

describe('page furniture', () => {
  it.each([
    ['a gazette head', 'CÔNG BÁO/Số 17/Ngày 05-02-2026 9'],
    ['a page number', '12'],
    ['a rule', '_______________'],
    ['a signing stamp', 'Ký bởi: Văn phòng Ủy ban nhân dân tỉnh'],
    ['a signing time', '05.02.2026 09:10:11 +07:00'],
  ])('drops %s', (_name, line) => {
    expect(texts(`Giữ câu này.\n\n${line}\n\nVà câu này.`)).toEqual(['Giữ câu này.', 'Và câu này.'])
  })
  it('drops heads and feet that the file reader marked', () => {
    const doc = documentText([
      { kind: 'paragraph', text: 'Mật khẩu không ghi ở đây', part: 'footer' },
      { kind: 'paragraph', text: 'Thân văn bản.' },
    ])
    expect(clean(doc).units.map((u) => u.text)).toEqual(['Thân văn bản.'])
  })
})

describe('numbers of pages', () => {
  it('that cut a sentence in two go, and the sentence is whole again', () => {
    const doc = (before: string, after: string) =>
      documentText([
        { kind: 'paragraph', text: before, wrapped: false },
        { kind: 'paragraph', text: 'CÔNG BÁO/Số 12/Ngày 05-01-2026', wrapped: true },
        { kind: 'paragraph', text: '84', wrapped: false },
        { kind: 'paragraph', text: after, wrapped: true },
      ])
    const of = (before: string, after: string) => clean(doc(before, after)).units.map((u) => u.text)
    expect(of(FULL, REST)).toEqual([`${FULL} ${REST}`])
    expect(of(`${FULL}.`, REST)).toEqual([`${FULL}.`, '84', REST])
    expect(of('Kinh phí', 'tỷ đồng')).toEqual(['Kinh phí', '84', 'tỷ đồng'])
  })
})

describe('the way back', () => {
  it('leads every clean span to the same words of the original', () => {
    const source = `1.  Sở  Nội vụ\u200b lập danh sách  các thôn;\n\ngửi về   huyện trước ngày 05/3/2026.`
    const c = cleaned(source)
    for (const word of ['Nội vụ', 'danh sách', 'các thôn;', '05/3/2026']) {
      const at = c.text.indexOf(word)
      const span = c.toOriginal(at, at + word.length)
      expect(
        c.source.text
          .slice(span.start, span.end)
          .replace(/[\s\u200b]+/g, ' ')
          .trim(),
      ).toBe(word)
    }
  })
  it('stays inside the text for decomposed letters', () => {
    const c = clean(documentText([{ kind: 'paragraph', text: 'Sở Nội vụ chủ trì'.normalize('NFD') }]))
    expect(c.units[0]?.text).toBe('Sở Nội vụ chủ trì')
    const span = c.toOriginal(0, c.text.length)
    expect(span.start).toBe(0)
    expect(span.end).toBeLessThanOrEqual(c.source.text.length)
  })
})

describe('tables that a text has flattened', () => {
  it('gives the lines their rows and columns back', () => {
    const text = [
      'STT',
      'Nhiệm vụ',
      'Cơ quan chủ trì',
      'Thời hạn',
      '1',
      'Vẽ lại sơ đồ mốc',
      'Sở Ngoại vụ',
      'Quý I/2027',
      '2',
      'Sửa chòi gác',
      'Sở Xây dựng,',
      'Công an tỉnh',
      'Năm 2027',
    ].join('\n')
    const units = unflatten(cleaned(text)).units
    expect(units.filter((u) => u.cell?.row === 2).map((u) => [u.cell?.column, u.text])).toEqual([
      [0, '2'],
      [1, 'Sửa chòi gác'],
      [2, 'Sở Xây dựng,'],
      [2, 'Công an tỉnh'],
      [3, 'Năm 2027'],
    ])
  })
  it('leaves plain text without a head of columns alone', () => {
    expect(unflatten(cleaned('TT\nMột dòng chữ thường.\n1\nHai.')).units.some((u) => u.cell)).toBe(false)
  })
})

describe('words that a file reader has glued together', () => {
  it('cuts them where the document uses both halves', () => {
    const text =
      'Sở Nội vụ chủ trì, Sở Du lịch chủ trì, Sở Y tế chủ trì. Khách du lịch, điểm du lịch. Sở Du lịchchủ trì việc này.'
    const c = cleaned(text, false)
    expect(c.text).toContain('Du lịch chủ trì việc')
    const at = c.text.indexOf('chủ trì việc')
    const span = c.toOriginal(at, at + 3)
    expect(c.source.text.slice(span.start, span.end)).toBe('chủ')
  })
  it('leaves foreign words alone', () => {
    expect(texts('Gửi email về đồn. Em Mai, em Lan, em Hoa đi mai, mai, mai.', false)[0]).toContain('email')
  })
})
