import { expect, test } from 'vitest'
import { htmlBlocks } from './html.ts'
import { rtfBlocks } from './rtf.ts'
import { sniff } from './sniff.ts'
import { linesOf } from './testing/lines.ts'
import { docOf } from './testing/doc.ts'
import { docBlocks } from './doc.ts'
import { decodeText, textBlocks } from './text.ts'

const SAMPLE = 'Ủy ban nhân dân tỉnh giao các sở, ngành thực hiện'
const latin = (text: string): Uint8Array => Uint8Array.from(text, (ch) => ch.charCodeAt(0))

test('plain text is decoded whatever its encoding', () => {
  const utf8 = new TextEncoder()
  expect(decodeText(utf8.encode(`\ufeff${SAMPLE}`))).toBe(SAMPLE)
  expect(decodeText(utf8.encode(SAMPLE.normalize('NFD')))).toBe(SAMPLE)
  expect(decodeText(new Uint8Array(Buffer.from(`\ufeff${SAMPLE}`, 'utf16le')))).toBe(SAMPLE)
  expect(decodeText(new Uint8Array(Buffer.from('Ke hoach tuan tra duong bien', 'utf16le')))).toBe('Ke hoach tuan tra duong bien')
  expect(decodeText(latin('ñy ban nh©n d©n tØnh giao c¸c së, ngµnh thùc hiÖn'))).toBe(SAMPLE.replace('Ủ', 'ủ'))
  expect(decodeText(latin('UÛy ban nhaân daân tænh giao caùc sôû, ngaønh thöïc hieän'))).toBe(SAMPLE)
  // windows-1258: "Điều lệ, tiền" with combining tones
  expect(
    decodeText(Uint8Array.from([0xd0, 0x69, 0xea, 0xcc, 0x75, 0x20, 0x6c, 0xea, 0xf2, 0x2c, 0x20, 0x74, 0x69, 0xea, 0xcc, 0x6e])),
  ).toBe('Điều lệ, tiền')
})

test('line ends of plain text may be joined, empty lines part for certain, Markdown tables and headings are kept', () => {
  const blocks = textBlocks('Dòng một\ndòng hai\n\nĐoạn mới\n# Phần I\n| TT | Việc |\n|---|---|\n| 1 | Rà soát |\n')
  expect(blocks.map((block) => block.kind === 'paragraph' && block.wrapped)).toEqual([true, false, true, false, false])
  expect(linesOf(blocks)).toEqual(['Dòng một', 'dòng hai', 'Đoạn mới', 'Phần I', '| TT | Việc |', '| 1 | Rà soát |'])
})

test('Rows without outer bars are a table, though empty lines part them; a column head in every cell spans the row', () => {
  const blocks = textBlocks(
    'Phụ lục\n\nTT | Việc | Chủ trì\n--- | --- | ---\n\nI | Rừng | Rừng\n\nI | Rừng | Rừng | Rừng\n\nI | Nước | Nước\n1 | Khơi mương | Xã Khe Vằn\n\n2 | Đắp đập | Xã Mẫu Sơn\n\nSố 5 | Mẫu Sơn, ngày 2',
  )
  expect(linesOf(blocks)).toEqual([
    'Phụ lục',
    '| TT | Việc | Chủ trì |',
    '| I | Rừng | Rừng |',
    'I | Rừng | Rừng | Rừng',
    '| I | Nước | Nước |',
    '| 1 | Khơi mương | Xã Khe Vằn |',
    '| 2 | Đắp đập | Xã Mẫu Sơn |',
    'Số 5 | Mẫu Sơn, ngày 2',
  ])
  const spanned = textBlocks('1 | a | b | c\nII | Rừng | Rừng | Rừng\n2 | d | e | g')
  expect(spanned[0]?.kind === 'table' && spanned[0].rows[1]?.cells.map((cell) => cell.colSpan)).toEqual([1, 3])
})

test('Markdown loses its marks and keeps what they stand for: bullets, nested bullets, headings, bold lines, links, escapes', () => {
  const blocks = textBlocks(
    '**a) Tổ công tác số 1**\n\n*   Chủ trì **rà soát** các [quy chế](https://vanban.example.vn/(1)) theo số 5\\.\n    *   Báo cáo *hằng tháng*\n*   Tổng hợp\n\n## II. Tổ chức\n\n| Việc | Cơ quan |\n| --- | --- |\n| **Khảo sát** | Sở A<br>Sở B |\n',
  )
  expect(linesOf(blocks)).toEqual([
    'a) Tổ công tác số 1',
    '- Chủ trì rà soát các quy chế theo số 5.',
    '+ Báo cáo hằng tháng',
    '- Tổng hợp',
    'II. Tổ chức',
    '| Việc | Cơ quan |',
    '| Khảo sát | Sở A Sở B |',
  ])
  expect(blocks[0]).toMatchObject({ bold: true, wrapped: false })
  expect(blocks[4]).toMatchObject({ bold: true, wrapped: false })
})

test('a text with a star for a footnote, a product sign or blanks to fill in is not taken for Markdown', () => {
  const text =
    'Ghi chú: (*) số liệu đến ngày 30/6\n* Riêng các xã biên giới báo cáo trước\nHọ và tên: ____________\nDiện tích 3 * 4 m\n'
  expect(linesOf(textBlocks(text))).toEqual([
    'Ghi chú: (*) số liệu đến ngày 30/6',
    '* Riêng các xã biên giới báo cáo trước',
    'Họ và tên: ____________',
    'Diện tích 3 * 4 m',
  ])
})

test('HTML keeps paragraphs, bold, alignment, list numbers and merged cells, and no script', () => {
  const html =
    '<html><head><title>x</title><style>p{}</style></head><body><p align=center><b>KẾ HOẠCH</b></p><script>alert(1)</script><ol start=3><li>Một</li><li>Hai</li></ol>' +
    '<table><tr><th rowspan=2>TT</th><th colspan=2>Việc</th></tr><tr><td>a</td><td>b</td></tr></table><p style="font-family:.VnTime">b¸o c¸o</p></body></html>'
  const blocks = htmlBlocks(html)
  expect(linesOf(blocks)).toEqual(['KẾ HOẠCH', '3. → Một', '4. → Hai', '| TT [1×2] | Việc [2×1] |', '| a | b |', 'báo cáo'])
  expect(blocks[0]).toMatchObject({ bold: true, align: 'center' })
})

test('RTF under the name .doc keeps letters by number, legacy fonts, tables and emphasis', () => {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}{\\f1\\fcharset0 .VnTime;}}{\\*\\generator X;}' +
    "\\pard\\qc\\b K\\u7870?HO\\u7840?CH\\b0\\par \\pard\\qj\\f1 Uû ban nh\\'a9n d©n\\par" +
    '\\trowd\\intbl\\f0 TT\\cell Vi\\u7879?c\\cell\\row\\pard sau\\par}'
  const blocks = rtfBlocks(latin(rtf))
  expect(linesOf(blocks)).toEqual(['KẾHOẠCH', 'Uỷ ban nhân dân', '| TT | Việc |', 'sau'])
  expect(blocks[0]).toMatchObject({ bold: true, align: 'center' })
})

test('a Word 97 file gives its paragraphs, decoded by the font, with Word’s optional hyphen as ư', () => {
  const blocks = docBlocks(docOf({ text: 'Uû ban nh©n d©n\rn\u001fíc; n\u00adíc\r', font: '.VnTime' }))
  expect(linesOf(blocks)).toEqual(['Uỷ ban nhân dân', 'nước; nước'])
})

test('a Word 97 file in Unicode letters loses only its soft hyphens, field codes and marks', () => {
  const blocks = docBlocks(docOf({ text: 'Ke ho\u00adach\u0002 so \u0013 PAGE \u00147\u0015\u000btiep\r' }))
  expect(linesOf(blocks)).toEqual(['Ke hoach so 7\ntiep'])
})

test('a Word 97 file gives its tables cell by cell, and alignment', () => {
  const text = 'Dau\rTT\u0007Viec\u0007\u0007'
  const inTable = [0x16, 0x24, 1]
  const rowEnd = [...inTable, 0x17, 0x24, 1]
  const blocks = docBlocks(
    docOf({
      text,
      paragraphs: [
        { end: 3, list: [0x03, 0x24, 1] },
        { end: 6, list: inTable },
        { end: 11, list: inTable },
        { end: 12, list: rowEnd },
      ],
    }),
  )
  expect(linesOf(blocks)).toEqual(['Dau', '| TT | Viec |'])
  expect(blocks[0]).toMatchObject({ align: 'center' })
})

test('formats are told by content', () => {
  const utf8 = new TextEncoder()
  expect(sniff(utf8.encode('{\\rtf1 x}'))).toBe('rtf')
  expect(sniff(utf8.encode('  <!DOCTYPE html><html>'))).toBe('html')
  expect(sniff(utf8.encode('%PDF-1.7'))).toBe('pdf')
  expect(sniff(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image')
  expect(sniff(utf8.encode('Điều 1. Giao Sở Mẫu'))).toBe('text')
  expect(sniff(docOf({ text: 'x\r' }))).toBe('doc')
})
