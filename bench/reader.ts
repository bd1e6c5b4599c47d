/**
 * Speed of the reader: a 20-page docx from bytes to directive (warm) beside the XML parse alone, how time grows to 300
 * pages, and the ratio to LibreOffice headless where it is installed. Ends with 1 when a bound is broken.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { read } from '../directive/src/index.ts'
import { closeConverters, toBlocks } from '../src/platform/documents/convert.ts'
import { docxOf } from '../src/platform/documents/testing/zip.ts'
import { XmlReader } from '../src/platform/documents/xml.ts'

const BOUNDS = { milliseconds: 100, timesParse: 10, growth: 1.5 }
const RUNS = 15
const PARAGRAPHS_A_PAGE = 11

const AGENCIES = [
  'Sở Tài chính',
  'Sở Xây dựng',
  'Sở Nông nghiệp và Môi trường',
  'Công an tỉnh',
  'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
  'Ủy ban nhân dân các xã biên giới',
]

/** One paragraph as Word writes it: several runs, each with its properties. */
function paragraph(text: string, bold = false): string {
  const properties = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>`
  const pieces = text.match(/.{1,48}/gu) ?? []
  const runs = pieces
    .map((piece) => `<w:r w:rsidRPr="00A1B2C3">${properties}<w:t xml:space="preserve">${piece}</w:t></w:r>`)
    .join('')
  return `<w:p w:rsidR="00D4E5F6"><w:pPr><w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>${properties}</w:pPr>${runs}</w:p>`
}

function planOf(pages: number): Uint8Array {
  const parts = [
    'UBND TỈNH MẪU',
    'Số: 12/KH-UBND',
    'Mẫu Sơn, ngày 02 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Thực hiện việc tuần tra và tu bổ đường biên',
    'II. NHIỆM VỤ',
  ].map((text) => paragraph(text, true))
  for (let i = 0; i < pages * PARAGRAPHS_A_PAGE; i++) {
    const agency = AGENCIES[i % AGENCIES.length] ?? ''
    const partner = AGENCIES[(i + 2) % AGENCIES.length] ?? ''
    const month = (i % 9) + 1
    parts.push(
      paragraph(
        `${i + 1}. ${agency} chủ trì, phối hợp với ${partner} và các cơ quan liên quan rà soát ${(i % 40) + 3} công trình trên tuyến, đối chiếu với Kế hoạch số ${i + 20}/KH-UBND, lập danh mục những đoạn đã xuống cấp, đề xuất nguồn lực và thứ tự tu bổ, hướng dẫn các tổ tự quản cách ghi sổ và báo tin; báo cáo Ủy ban nhân dân tỉnh trước ngày 15/${month}/2026.`,
      ),
    )
  }
  return docxOf({ body: parts.join('') })
}

/** The unpacked main part of a docx that `docxOf` wrote. */
function mainPart(docx: Uint8Array): Uint8Array {
  const buffer = Buffer.from(docx)
  const name = buffer.indexOf('word/document.xml')
  const packed = buffer.readUInt32LE(name - 30 + 18)
  const from = name + 'word/document.xml'.length
  return inflateRawSync(buffer.subarray(from, from + packed))
}

async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[runs >> 1] ?? 0
}

const toDirective = async (docx: Uint8Array): Promise<number> => {
  const { blocks } = await toBlocks(docx)
  return read(blocks).tasks.length
}

const parseAlone = (xml: Uint8Array): void => {
  const nothing = (): void => undefined
  const reader = new XmlReader({ open: nothing, text: nothing, close: nothing })
  for (let at = 0; at < xml.length; at += 65_536) reader.bytes(xml.subarray(at, at + 65_536))
  reader.end()
}

async function libreOffice(docx: Uint8Array): Promise<number | null> {
  const run = promisify(execFile)
  const folder = await mkdtemp(join(tmpdir(), 'cotmoc-bench-'))
  try {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    const started = performance.now()
    await run(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, file],
      { timeout: 120_000 },
    )
    return performance.now() - started
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true })
  }
}

const twenty = planOf(20)
const xml = mainPart(twenty)
const tasks = await toDirective(twenty)
for (let i = 0; i < 5; i++) await toDirective(twenty)
const whole = await median(RUNS, () => toDirective(twenty))
const blocks = await median(RUNS, () => toBlocks(twenty))
for (let i = 0; i < 5; i++) parseAlone(xml)
const parse = await median(RUNS, () => parseAlone(xml))
console.log(
  `20 pages, ${Math.round(xml.length / 1024)} KB of XML, ${tasks} tasks: ${whole.toFixed(1)} ms bytes → directive (${blocks.toFixed(1)} ms to blocks), bound ${BOUNDS.milliseconds} ms`,
)
console.log(`XML parse alone ${parse.toFixed(1)} ms; ratio ${(whole / parse).toFixed(1)}, bound ${BOUNDS.timesParse}`)

const perPage: number[] = []
for (const pages of [100, 300]) {
  const docx = planOf(pages)
  await toDirective(docx)
  const time = await median(5, () => toDirective(docx))
  const toBlocksAlone = await median(5, () => toBlocks(docx))
  perPage.push(time / pages)
  console.log(
    `${pages} pages: ${time.toFixed(0)} ms (${toBlocksAlone.toFixed(0)} ms to blocks), ${(time / pages).toFixed(2)} ms a page`,
  )
}
const growth = (perPage[1] ?? 0) / (perPage[0] ?? 1)
console.log(`time a page at 300 pages ÷ at 100 pages: ${growth.toFixed(2)}, bound ${BOUNDS.growth}`)

const office = await libreOffice(twenty)
console.log(
  office === null
    ? 'LibreOffice is not installed: no ratio to it'
    : `LibreOffice headless ${office.toFixed(0)} ms: ${(office / whole).toFixed(0)} times as long`,
)
await closeConverters()
process.exitCode = whole > BOUNDS.milliseconds || whole / parse > BOUNDS.timesParse || growth > BOUNDS.growth ? 1 : 0
