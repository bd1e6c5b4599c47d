import { Document, LevelFormat, Packer, Paragraph as P, Table as T, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import type { Block, Table } from '../../../directive/src/index.ts'
import { docxBlocks } from './docx.ts'
import { linesOf } from './testing/lines.ts'
import { docxOf, p, zipOf, type DocxParts } from './testing/zip.ts'
import { openZipInBrowser } from './unzip-browser.ts'
import { openZip } from './unzip-node.ts'

const read = async (parts: DocxParts): Promise<Block[]> => docxBlocks(await openZip(docxOf(parts)))
const lines = async (parts: DocxParts): Promise<string[]> => linesOf(await read(parts))

const list = (levels: string, extra = ''): string =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>${extra}`
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const num = (at = 0, id = 1): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`

describe('automatic numbering', () => {
  test('counts levels, restarts the deeper one, and writes Roman numerals and letters', async () => {
    const numbering = list(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'lowerLetter', '%3)'))
    const body = [
      p('Mục tiêu', num(0)),
      p('Chung', num(1)),
      p('Riêng', num(1)),
      p('Một', num(2)),
      p('Nhiệm vụ', num(0)),
      p('Chung', num(1)),
    ].join('')
    expect(await lines({ body, numbering })).toEqual([
      'I. → Mục tiêu',
      'I.1. → Chung',
      'I.2. → Riêng',
      'a) → Một',
      'II. → Nhiệm vụ',
      'II.1. → Chung',
    ])
  })

  test('begins anew where a second list of the same kind overrides the start, and only there', async () => {
    const second =
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const third = '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    const body = [p('a', num()), p('b', num()), p('c', num(0, 2)), p('d', num(0, 2)), p('e', num(0, 3))].join('')
    expect(await lines({ body, numbering: list(level(0, 'decimal', 'Điều %1.'), second + third) })).toEqual([
      'Điều 1. → a',
      'Điều 2. → b',
      'Điều 1. → c',
      'Điều 2. → d',
      'Điều 3. → e',
    ])
  })

  test('shows all numbers in digits at a legal level and never restarts a level that says so', async () => {
    const numbering = list(
      level(0, 'upperRoman', 'Chương %1') + level(1, 'decimal', 'Điều %1.%2', '<w:isLgl/><w:lvlRestart w:val="0"/>'),
    )
    const body = [p('A', num(0)), p('b', num(1)), p('C', num(0)), p('d', num(1))].join('')
    expect(await lines({ body, numbering })).toEqual(['Chương I → A', 'Điều 1.1 → b', 'Chương II → C', 'Điều 2.2 → d'])
  })

  test('takes the number from the style, at the level that the style is tied to', async () => {
    const numbering = list(level(0, 'decimal', 'Phần %1') + level(1, 'decimal', '%2)', '<w:pStyle w:val="Khoan"/>'))
    const styles =
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(
      await lines({ body: p('x', '<w:pStyle w:val="Khoan"/>') + p('y', '<w:pStyle w:val="Khoan"/>'), numbering, styles }),
    ).toEqual(['1) → x', '2) → y'])
  })

  test('leaves the number out where the paragraph turns its style’s numbering off', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="K"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const body = p('x', '<w:pStyle w:val="K"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await lines({ body, styles, numbering: list(level(0, 'decimal', '%1.')) })).toEqual(['x'])
  })

  test('reads lists and tables that the library docx writes', async () => {
    const document = new Document({
      numbering: { config: [{ reference: 'so', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' }] }] },
      sections: [
        {
          children: [
            new P({ numbering: { reference: 'so', level: 0 }, children: [new TextRun({ text: 'NHIỆM VỤ', bold: true })] }),
            new T({
              rows: [
                new TableRow({
                  tableHeader: true,
                  children: ['TT', 'Việc'].map((text) => new TableCell({ children: [new P(text)] })),
                }),
                new TableRow({ children: ['1', 'Rà soát'].map((text) => new TableCell({ children: [new P(text)] })) }),
              ],
            }),
          ],
        },
      ],
    })
    const blocks = await docxBlocks(await openZip(new Uint8Array(await Packer.toBuffer(document))))
    expect(linesOf(blocks)).toEqual(['I. → NHIỆM VỤ', '| TT | Việc |', '| 1 | Rà soát |'])
    expect(blocks[0]).toMatchObject({ bold: true, level: 0 })
    expect((blocks[1] as Table).headRows).toBe(1)
  })
})

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

  test('keeps cells that are merged across and down', async () => {
    const body = `<w:tbl>${row(cell('TT'), cell('Việc', '<w:gridSpan w:val="2"/>'))}${row(cell('1', '<w:vMerge w:val="restart"/>'), cell('a'), cell('b'))}${row(cell('', '<w:vMerge/>'), cell('c'), cell('d'))}</w:tbl>`
    const [table] = (await read({ body })) as [Table]
    expect(linesOf([table])).toEqual(['| TT | Việc [2×1] |', '| 1 [1×2] | a | b |', '| c | d |'])
    expect(table.rows[2]?.cells.map((c) => c.column)).toEqual([1, 2])
  })

  test('keeps a table inside a cell in its cell', async () => {
    const inner = `<w:tbl>${row(cell('x'), cell('y'))}</w:tbl>`
    const [table] = (await read({
      body: `<w:tbl>${row(cell('ngoài'), `<w:tc>${p('trước')}${inner}${p('sau')}</w:tc>`)}</w:tbl>`,
    })) as [Table]
    expect(table.rows[0]?.cells[1]?.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph'])
  })

  test('takes a two-column head apart, issuing body first', async () => {
    const body = `<w:tbl>${row(cell('UBND TỈNH MẪU'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}${row(cell('Số: 5/KH-UBND'), cell('Mẫu Sơn, ngày 02 tháng 3 năm 2026'))}</w:tbl>${p('KẾ HOẠCH')}`
    expect(await lines({ body })).toEqual([
      'UBND TỈNH MẪU',
      'Số: 5/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Mẫu Sơn, ngày 02 tháng 3 năm 2026',
      'KẾ HOẠCH',
    ])
  })

  test('takes a head apart whose columns are made with tabs', async () => {
    const body =
      p('SỞ MẪU\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').replace('\t\t', '</w:t><w:tab/><w:tab/><w:t>') +
      p('Nội dung một\tdòng').replace('\t', '</w:t><w:tab/><w:t>')
    expect(await lines({ body })).toEqual(['SỞ MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Nội dung một dòng'])
  })
})

describe('what belongs to the text', () => {
  test('keeps inserted words and drops deleted ones, also when a deleted paragraph mark joins two paragraphs', async () => {
    const body =
      '<w:p><w:r><w:t>trước ngày </w:t></w:r><w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins><w:r><w:t>15/7</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nửa đầu </w:t></w:r></w:p>' +
      p('nửa sau')
    expect(await lines({ body })).toEqual(['trước ngày 15/7', 'nửa đầu nửa sau'])
  })

  test('reads a text box once although the file holds it twice, and no measure of a drawing', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent>'
    const body = `<w:p><w:r><w:t>Số: 9</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:posOffset>12345</wp:posOffset>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const blocks = await read({
      body,
      root: 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="urn:x"',
    })
    expect(linesOf(blocks)).toEqual(['Số: 9', 'HỎA TỐC'])
    expect(blocks[1]).toMatchObject({ part: 'textbox' })
  })

  test('drops the code of a field and keeps its result', async () => {
    const body =
      '<w:p><w:r><w:t>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    expect(await lines({ body })).toEqual(['Trang 4'])
  })

  test('puts footnotes and running heads apart and leaves their marks and bare page numbers out', async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    const blocks = await read({
      body: `<w:p><w:r><w:t>Quyết định</w:t></w:r>${raised}<w:r><w:t> này, diện tích 5 km</w:t></w:r>${raised.replace('>1<', '>2<')}</w:p>`,
      footnotes: `<w:footnote w:id="1">${p('Chú thích.')}</w:footnote>`,
      header: p('LƯU HÀNH NỘI BỘ'),
    })
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.part, block.text])).toEqual([
      ['header', 'LƯU HÀNH NỘI BỘ'],
      [undefined, 'Quyết định này, diện tích 5 km2'],
      ['footnote', 'Chú thích.'],
    ])
  })

  test('leaves out a running head that only numbers the page, and drawn lines', async () => {
    expect(await lines({ body: p('TỈNH MẪU') + p('________') + p('Nội dung'), header: p('- Trang 3 -') })).toEqual([
      'TỈNH MẪU',
      'Nội dung',
    ])
  })

  test('reads an embedded HTML part in its place', async () => {
    const body = `${p('trước')}<w:altChunk r:id="c"/>${p('sau')}`
    const relations =
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chen.html"/>'
    const extra = [{ name: 'word/chen.html', data: '<html><body><p>giữa</p></body></html>' }]
    expect(
      await lines({
        body,
        relations,
        extra,
        root: 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
      }),
    ).toEqual(['trước', 'giữa', 'sau'])
  })

  test('keeps bold, capitals, alignment and indent', async () => {
    const body =
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:caps/><w:sz w:val="28"/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>' +
      p('Căn cứ;', '<w:ind w:firstLine="567"/><w:jc w:val="both"/>')
    expect(await read({ body })).toEqual([
      { kind: 'paragraph', text: 'KẾ HOẠCH', bold: true, align: 'center', indent: 0, size: 14 },
      { kind: 'paragraph', text: 'Căn cứ;', align: 'justify', indent: 10 },
    ])
  })
})

describe('fonts and encodings', () => {
  const font = (name: string, text: string): string =>
    `<w:r><w:rPr><w:rFonts w:ascii="${name}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

  test('decodes TCVN3 and VNI by the font of each run and leaves Unicode beside them alone', async () => {
    const body = `<w:p>${font('.VnTime', 'Uû ban nh©n d©n ')}${font('VNI-Times', 'tænh Maãu ')}${font('Times New Roman', 'ở biên giới')}</w:p>`
    expect(await lines({ body })).toEqual(['Uỷ ban nhân dân tỉnh Mẫu ở biên giới'])
  })

  test('takes the soft hyphen of a TCVN3 font for the letter ư and shows the capitals of an H font', async () => {
    const body = `<w:p>${font('.VnTime', 'n')}<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:softHyphen/></w:r>${font('.VnTime', 'íc')}</w:p><w:p>${font('.VnTimeH', 'kÕ ho¹ch')}</w:p>`
    expect(await lines({ body })).toEqual(['nước', 'KẾ HOẠCH'])
  })

  test('finds a legacy font that only the theme names', async () => {
    const body = '<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr><w:t>H¹n chãt</w:t></w:r></w:p>'
    const theme =
      '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements>'
    expect(await lines({ body, theme })).toEqual(['Hạn chót'])
  })

  test('tells TCVN3 by its words where no font betrays it', async () => {
    const body = p('Uû ban nh©n d©n tØnh chØ ®¹o c¸c ngµnh thùc hiÖn nghiªm tóc kÕ ho¹ch nµy')
    expect(await lines({ body })).toEqual(['Uỷ ban nhân dân tỉnh chỉ đạo các ngành thực hiện nghiêm túc kế hoạch này'])
  })

  test('reads any prefix, the strict namespace, a part in UTF-16 and a main part of another name', async () => {
    const xml =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>Điều 1</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
    const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le')
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/noi-dung.xml"/></Relationships>'
    const zip = zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: '_rels/.rels', data: relations },
      { name: 'noi-dung.xml', data: wide },
    ])
    expect(linesOf(await docxBlocks(await openZip(zip)))).toEqual(['Điều 1'])
  })

  test('composes decomposed letters and drops control characters that XML forbids', async () => {
    expect(await lines({ body: p('Ủy\u0001 ban'.normalize('NFD')) })).toEqual(['Ủy ban'])
  })
})

test('the browser’s unzip step gives the same blocks as Node’s', async () => {
  const bytes = docxOf({ body: p('Một') + p('Hai', num()), numbering: list(level(0, 'decimal', '%1.')) })
  expect(await docxBlocks(openZipInBrowser(bytes))).toEqual(await docxBlocks(await openZip(bytes)))
})
