import { afterAll, describe, expect, test } from 'vitest'
import type { Block, Paragraph, Table } from '../../../directive/src/index.ts'
import { closeConverters, toBlocks } from './convert.ts'
import { joinText } from './page-paragraphs.ts'
import { linesOf } from './testing/lines.ts'
import { paragraphTexts, pdfOf, widthOf, type PdfPage, type PdfText } from './testing/pdf.ts'

afterAll(() => closeConverters())

const read = async (pages: readonly PdfPage[]): Promise<Block[]> => (await toBlocks(pdfOf(pages))).blocks
const lines = async (pages: readonly PdfPage[]): Promise<string[]> => linesOf(await read(pages))

/** A line that ends at the right edge: its words are moved apart as a justified line's are. */
const RIGHT = 540
function justified(texts: readonly PdfText[]): PdfText[] {
  return texts.flatMap((text, i) => {
    if (i === texts.length - 1) return [text]
    const words = text.text.split(' ')
    const free = RIGHT - text.x - words.reduce((sum, word) => sum + widthOf(word), 0)
    let x = text.x
    return words.map((word) => {
      const piece = { ...text, x, text: word }
      x += widthOf(word) + free / Math.max(1, words.length - 1)
      return piece
    })
  })
}

const LONG = [
  'Giao So Mau chu tri ra soat toan bo duong tuan tra va cac',
  'cong trinh tren tuyen, tong hop bao cao Uy ban nhan dan tinh',
  'truoc ngay 15 thang 7.',
]
const SHORT = ['So Thu hai phoi hop voi So Mau kiem tra viec thuc hien tai cac', 'xa bien gioi.']

const centred = (text: string, y: number, bold = true): PdfText => ({ x: 312 - widthOf(text) / 2, y, text, bold })

describe('paragraphs', () => {
  test('are whole: lines are joined up to the short one, and a first-line indent begins the next', async () => {
    const texts = [
      ...justified(paragraphTexts(LONG, 100)),
      ...justified(paragraphTexts(SHORT, 160)),
      ...justified(paragraphTexts(LONG, 220)),
    ]
    expect(await lines([{ texts }])).toEqual([LONG.join(' '), SHORT.join(' '), LONG.join(' ')])
  })

  test('go on over the end of a page, and the page number between is dropped', async () => {
    const first = justified(paragraphTexts(LONG, 720)).filter((text) => text.y < 750)
    const rest = justified(paragraphTexts(LONG, 62))
      .filter((text) => text.y > 90)
      .map((text) => ({ ...text, y: text.y - 30 }))
    const filler = justified(paragraphTexts(LONG, 300))
    expect(
      await lines([{ texts: [...filler, ...first] }, { texts: [{ x: 310, y: 40, text: '2' }, ...rest, ...filler] }]),
    ).toEqual([LONG.join(' '), LONG.join(' '), LONG.join(' ')])
  })

  test('close a symbol that is broken behind its hyphen at a line’s end', async () => {
    const broken = [
      'Can cu Ke hoach da ban hanh kem theo Quyet dinh so 12/QD-',
      'UBND ngay 02 thang 3 cua Uy ban nhan dan tinh Mau ve viec do',
    ]
    const [first] = await lines([
      { texts: [...justified(paragraphTexts([...broken, 'va viec khac.'], 100)), ...justified(paragraphTexts(LONG, 200))] },
    ])
    expect(first).toContain('12/QD-UBND ngay')
  })

  test('keep bold, centring, size and indent; a title over several lines is one', async () => {
    const texts = [
      centred('KE HOACH', 80),
      centred('Thuc hien viec tuan tra duong bien gioi', 98),
      centred('va mot so viec khac trong nam', 116),
      ...justified(paragraphTexts(LONG, 160)),
      ...justified(paragraphTexts(LONG, 230)),
    ]
    const blocks = (await read([{ texts }])) as Paragraph[]
    expect(blocks.map((block) => block.text).slice(0, 2)).toEqual([
      'KE HOACH',
      'Thuc hien viec tuan tra duong bien gioi va mot so viec khac trong nam',
    ])
    expect(blocks[1]).toMatchObject({ bold: true, align: 'center', page: 1, size: 14 })
    expect(blocks[2]).toMatchObject({ align: 'justify', indent: 12.7 })
  })

  test('are read from top to bottom where the file holds its lines in no order', async () => {
    const texts = [
      ...justified(paragraphTexts(LONG, 100)),
      ...justified(paragraphTexts(SHORT, 160)),
      ...justified(paragraphTexts(LONG, 220)),
      ...justified(paragraphTexts(LONG, 300)),
      ...justified(paragraphTexts(SHORT, 360)),
    ]
    const rows = [...new Set(texts.map((text) => text.y))]
    const shuffled = rows.map((_, i) => rows[(i * 5) % rows.length] ?? 0).flatMap((y) => texts.filter((text) => text.y === y))
    expect(await lines([{ texts: shuffled }])).toEqual([LONG, SHORT, LONG, LONG, SHORT].map((part) => part.join(' ')))
  })

  test('each bullet and each number begins one, though it stands at the margin', async () => {
    const items = ['- Ra soat cac cot moc.', '- Bao cao ket qua.', 'a) Viec thu nhat;', 'b) Viec thu hai.']
    const texts = items.map((text, i) => ({ x: 121, y: 100 + i * 17, text }))
    expect(await lines([{ texts: [...texts, ...justified(paragraphTexts(LONG, 200))] }])).toEqual([...items, LONG.join(' ')])
  })

  test('a small raised number is the mark of a note, and the note stands apart at the end of its page', async () => {
    const mark: PdfText = { x: 121 + widthOf('Ke hoach nay'), y: 95, text: '1', size: 8 }
    const note: PdfText = { x: 85, y: 760, text: '1 Ban hanh nam truoc.', size: 9 }
    const texts = [
      { x: 121, y: 100, text: 'Ke hoach nay' },
      mark,
      ...justified(paragraphTexts(LONG, 200)),
      ...justified(paragraphTexts(LONG, 500)),
      note,
    ]
    const blocks = (await read([{ texts }])) as Paragraph[]
    expect(blocks.map((block) => [block.part, block.text])).toEqual([
      [undefined, 'Ke hoach nay'],
      [undefined, LONG.join(' ')],
      [undefined, LONG.join(' ')],
      ['footnote', '1 Ban hanh nam truoc.'],
    ])
  })
})

test('lines are joined with a blank, but a symbol, a compound or a word broken by a soft hyphen is closed up', () => {
  expect(joinText('các xã', 'biên giới')).toBe('các xã biên giới')
  expect(joinText('số 12/TB-', 'VPUB')).toBe('số 12/TB-VPUB')
  expect(joinText('giai đoạn 2026 -', '2030')).toBe('giai đoạn 2026 - 2030')
  expect(joinText('số 5/QĐ', '/UBND')).toBe('số 5/QĐ/UBND')
  expect(joinText('nghi\u00ad', 'êm')).toBe('nghiêm')
})

describe('two columns', () => {
  const head: PdfText[] = [
    { x: 90, y: 70, text: 'UBND TINH MAU', bold: true, size: 13 },
    {
      x: 262,
      y: 70,
      text: 'CONG HOA XA HOI CHU NGHIA VIET NAM',
      bold: true,
      size: 13,
    },
    { x: 90, y: 88, text: 'SO MAU', bold: true, size: 13 },
    { x: 330, y: 88, text: 'Doc lap - Tu do - Hanh phuc', bold: true, size: 13 },
    { x: 100, y: 115, text: 'So: 12/KH-SM', size: 13 },
    { x: 300, y: 115, text: 'Mau Son, ngay 02 thang 3 nam 2026', size: 13 },
    { x: 90, y: 133, text: 'V/v ra soat cong trinh', size: 12 },
  ]

  test('of the head come one after the other, the subject of a letter with the left one', async () => {
    expect((await lines([{ texts: [...head, ...justified(paragraphTexts(LONG, 200))] }])).slice(0, 7)).toEqual([
      'UBND TINH MAU',
      'SO MAU',
      'So: 12/KH-SM',
      'V/v ra soat cong trinh',
      'CONG HOA XA HOI CHU NGHIA VIET NAM',
      'Doc lap - Tu do - Hanh phuc',
      'Mau Son, ngay 02 thang 3 nam 2026',
    ])
  })

  test('of the end come one after the other', async () => {
    const end: PdfText[] = [
      { x: 340, y: 300, text: 'TM. UY BAN NHAN DAN', bold: true },
      { x: 85, y: 302, text: 'Noi nhan:', bold: true, size: 12 },
      { x: 370, y: 318, text: 'CHU TICH', bold: true },
      { x: 85, y: 320, text: '- Nhu tren;', size: 11 },
      { x: 85, y: 334, text: '- Luu: VT.', size: 11 },
      { x: 360, y: 380, text: 'Tran Van Mau', bold: true },
    ]
    const found = await lines([{ texts: [...justified(paragraphTexts(LONG, 100)), ...end] }])
    expect(found.slice(1)).toEqual(['Noi nhan:', '- Nhu tren;', '- Luu: VT.', 'TM. UY BAN NHAN DAN', 'CHU TICH', 'Tran Van Mau'])
  })
})

describe('ruled tables', () => {
  const grid = (xs: readonly number[], ys: readonly number[]): [number, number, number, number][] => [
    ...ys.map((y): [number, number, number, number] => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y]),
    ...xs.map((x): [number, number, number, number] => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0]),
  ]
  const XS = [85, 120, 330, 540]
  const at = (column: number, y: number, text: string): PdfText => ({ x: (XS[column] ?? 0) + 6, y, text })

  test('are rebuilt from their lines, each cell with its own lines joined', async () => {
    const texts = [
      at(0, 115, 'TT'),
      at(1, 115, 'Viec'),
      at(2, 115, 'Chu tri'),
      at(0, 145, '1'),
      at(1, 145, 'Ra soat cac cot moc tren toan'),
      at(1, 162, 'tuyen bien gioi'),
      at(2, 145, 'So Mau'),
    ]
    const blocks = await read([{ texts: [...texts, ...justified(paragraphTexts(LONG, 300))], lines: grid(XS, [100, 125, 175]) }])
    expect(linesOf(blocks)).toEqual([
      '| TT | Viec | Chu tri |',
      '| 1 | Ra soat cac cot moc tren toan tuyen bien gioi | So Mau |',
      LONG.join(' '),
    ])
  })

  test('keep cells that no line parts as one', async () => {
    const lines = grid(XS, [100, 125, 150]).filter(([x1, , x2]) => !(x1 === 120 && x2 === 120) && !(x1 === 330 && x2 === 330))
    lines.push([120, 125, 120, 150], [330, 125, 330, 150])
    const blocks = await read([
      { texts: [at(0, 115, 'I. Nhom viec'), at(0, 142, '1'), at(1, 142, 'Viec'), at(2, 142, 'So Mau')], lines },
    ])
    expect(linesOf(blocks)).toEqual(['| I. Nhom viec [3×1] |', '| 1 | Viec | So Mau |'])
  })

  test('that run over a page are one, without the repeated head, and a row that was cut is closed', async () => {
    const head = (y: number): PdfText[] => [at(0, y, 'TT'), at(1, y, 'Viec'), at(2, y, 'Chu tri')]
    const first = {
      texts: [...head(615), at(0, 645, '1'), at(1, 645, 'Ra soat cac'), at(2, 645, 'So Mau')],
      lines: grid(XS, [600, 625, 780]),
    }
    const second = {
      texts: [...head(115), at(1, 145, 'cot moc'), at(0, 175, '2'), at(1, 175, 'Bao cao'), at(2, 175, 'So Hai')],
      lines: grid(XS, [100, 125, 155, 185]),
    }
    const blocks = await read([first, second])
    expect(linesOf(blocks)).toEqual([
      '| TT | Viec | Chu tri |',
      '| 1 | Ra soat cac cot moc | So Mau |',
      '| 2 | Bao cao | So Hai |',
    ])
    expect((blocks[0] as Table).headRows).toBe(1)
  })

  test('a box around one paragraph is no table, nor is a rectangle that only clips', async () => {
    const lines = grid([85, 540], [90, 110])
    const raw = '85 600 455 100 re W n'
    expect(linesOf(await read([{ texts: [{ x: 100, y: 104, text: 'Khung' }], lines, raw }]))).toEqual(['Khung'])
  })
})

describe('what does not belong to the text', () => {
  test('heads of the gazette and printed signature stamps are dropped', async () => {
    const texts: PdfText[] = [
      { x: 210, y: 42, text: 'CÔNG BÁO/So 12/Ngay' },
      { x: 300, y: 60, text: 'Signed by: Van phong', size: 8 },
      { x: 300, y: 70, text: 'Date: 2026-03-02 08:00:00', size: 8 },
      ...justified(paragraphTexts(LONG, 200)),
    ]
    expect(await lines([{ texts }, { texts: justified(paragraphTexts(LONG, 100)) }])).toEqual([LONG.join(' '), LONG.join(' ')])
  })

  test('lines that stand in the margin of every page are dropped', async () => {
    const page = (n: number): PdfPage => ({
      texts: [{ x: 85, y: 30, text: `Ke hoach mau - trang ${n}` }, ...justified(paragraphTexts(LONG, 100))],
    })
    expect(await lines([page(1), page(2), page(3)])).toEqual([LONG.join(' '), LONG.join(' '), LONG.join(' ')])
  })
})

test('the number that a signing tool wrote over the page stands in its gap, its signature block does not', async () => {
  const texts: PdfText[] = [
    { x: 100, y: 115, text: 'So:' },
    { x: 160, y: 115, text: '/TB-UBND' },
    ...justified(paragraphTexts(LONG, 200)),
  ]
  const overlays = [
    { x: 126, y: 116, text: '542' },
    { x: 300, y: 60, text: '06.11.2024 09:27:05' },
  ]
  expect(await lines([{ texts, overlays }])).toEqual(['So: 542 /TB-UBND', LONG.join(' ')])
})

describe('legacy fonts', () => {
  test('TCVN3 letters are decoded by the font’s name, and a lost ư is put back', async () => {
    const texts: PdfText[] = [{ x: 121, y: 100, text: 'Uû ban nh©n d©n tØnh trêng cÊp trªn', font: 'ABCDEF+.VnTime' }]
    const [first] = await lines([{ texts: [...texts, ...justified(paragraphTexts(LONG, 200))] }])
    expect(first).toBe('Uỷ ban nhân dân tỉnh trường cấp trên')
  })
})
