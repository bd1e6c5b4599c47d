import { createCanvas, loadImage } from '@napi-rs/canvas'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM } from 'tesseract.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeConverters, toBlocks } from './convert.ts'
import type { Progress } from './reading.ts'
import { mendItemLetters, mendPhrases, partWords } from './ocr-words.ts'
import { loadPdfLibrary } from './pdf.ts'
import { precheck, tesseractRecogniser, type PrecheckTools } from './precheck.ts'
import { skew, straightened, takeRules, toGrey, turned, type GreyImage } from './raster.ts'
import { linesOf } from './testing/lines.ts'
import { scannedPdfOf } from './testing/pdf.ts'
import { pageCanvas, type DrawnText } from './testing/picture.ts'
import { docxOf, p } from './testing/zip.ts'

const ORDER: DrawnText[] = [
  { text: 'Điều 1. Giao Sở Tài chính chủ trì, phối hợp với Ủy ban nhân dân', x: 120, y: 300 },
  { text: 'các xã biên giới kiểm tra 12 công trình trước ngày 15/7/2026.', x: 120, y: 360 },
]
const SENTENCE =
  'Điều 1. Giao Sở Tài chính chủ trì, phối hợp với Ủy ban nhân dân các xã biên giới kiểm tra 12 công trình trước ngày 15/7/2026.'
const STAMP: DrawnText = { text: 'TUYỆT MẬT', x: 700, y: 120, colour: '#d0202a', size: 56 }

const png = (texts: readonly DrawnText[], lean = 0): Uint8Array =>
  new Uint8Array(pageCanvas(texts, { lean, height: 1700 }).toBuffer('image/png'))
const scan = (...pages: DrawnText[][]): Uint8Array =>
  scannedPdfOf(
    pages.map((texts) => ({ jpeg: new Uint8Array(pageCanvas(texts).toBuffer('image/jpeg', 80)), width: 1654, height: 900 })),
  )

afterAll(() => closeConverters())

describe('recognition', () => {
  test('reads a leaning photo, with how sure it is', async () => {
    const reading = await toBlocks(png(ORDER, 1.4))
    expect(linesOf(reading.blocks)).toEqual([SENTENCE])
    expect(reading).toMatchObject({ format: 'image', ocr: true })
    expect(reading.blocks[0]).toMatchObject({ confidence: expect.any(Number) })
  })

  test('reads a scanned PDF page by page and tells of each', async () => {
    const heard: Progress[] = []
    const reading = await toBlocks(scan(ORDER, ORDER), { onProgress: (progress) => heard.push(progress) })
    expect(linesOf(reading.blocks)).toEqual([SENTENCE, SENTENCE])
    expect(reading).toMatchObject({ format: 'pdf', pages: 2, ocr: true })
    expect(heard.filter((progress) => progress.stage === 'ocr')).toEqual([
      { stage: 'ocr', page: 1, of: 2 },
      { stage: 'ocr', page: 2, of: 2 },
    ])
  })

  test('rebuilds a ruled table', async () => {
    const columns = [100, 250, 1000, 1550]
    const rows = [200, 290, 380]
    const cell = (column: number, row: number, text: string): DrawnText => ({
      text,
      x: (columns[column] ?? 0) + 30,
      y: (rows[row] ?? 0) + 60,
    })
    const texts = [
      cell(0, 0, 'TT'),
      cell(1, 0, 'Nhiệm vụ'),
      cell(2, 0, 'Chủ trì'),
      cell(0, 1, '1'),
      cell(1, 1, 'Rà soát cột mốc'),
      cell(2, 1, 'Sở Xây dựng'),
    ]
    const lines = [...[...rows, 470].slice(0, 3).map((y) => [100, y, 1550, y]), ...columns.map((x) => [x, 200, x, 380])]
    const reading = await toBlocks(new Uint8Array(pageCanvas(texts, { lines }).toBuffer('image/png')))
    expect(linesOf(reading.blocks)).toEqual(['| TT | Nhiệm vụ | Chủ trì |', '| 1 | Rà soát cột mốc | Sở Xây dựng |'])
  })

  test('a blank picture holds no words and is refused', async () => {
    await expect(toBlocks(png([]))).rejects.toMatchObject({ code: 'no_text' })
  })

  test('a red stamp of secrecy on a scan is seen, though red ink is taken off before reading', async () => {
    await expect(toBlocks(scan([STAMP, ...ORDER]))).rejects.toMatchObject({ code: 'classified' })
  })

  test('standing phrases lose the slips of recognition; numbers and other words stay as read', () => {
    expect(mendPhrases(['Thị', 'hành', 'Chí', 'thị', 'số', '2]/CT-UBND,', 'BỒ', 'SUNG', 'Sở', 'Mẫu'])).toEqual([
      'Thi',
      'hành',
      'Chỉ',
      'thị',
      'số',
      '2]/CT-UBND,',
      'BỔ',
      'SUNG',
      'Sở',
      'Mẫu',
    ])
    expect(mendPhrases(['Bến', 'Thành,', 'Phó', 'Thủ', 'tướng', 'uỷ', 'ban'])).toEqual([
      'Bến',
      'Thành,',
      'Phó',
      'Thủ',
      'tướng',
      'uỷ',
      'ban',
    ])
  })
})

test('a lost blank is put back, and letters of items follow their order', () => {
  expect(['Vềviệc', 'ngày05', 'trongđó;', 'nghiêng', 'Hallstatt', 'UBND'].map(partWords)).toEqual([
    'Về việc',
    'ngày 05',
    'trongđó;',
    'nghiêng',
    'Hallstatt',
    'UBND',
  ])
  expect(mendItemLetters(['a) Một', 'b) Hai', 'e) Ba', 'd) Bốn', 'd) Năm', 'e) Sáu', '2. Khác', 'a) Bảy', 'e) Tám'])).toEqual([
    'a) Một',
    'b) Hai',
    'c) Ba',
    'd) Bốn',
    'đ) Năm',
    'e) Sáu',
    '2. Khác',
    'a) Bảy',
    'e) Tám',
  ])
})

describe('pictures', () => {
  const grey = (texts: readonly DrawnText[], options: Parameters<typeof pageCanvas>[1] = {}): GreyImage => {
    const canvas = pageCanvas(texts, options)
    return toGrey(canvas.width, canvas.height, canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data, 3)
  }

  test('a lean is measured within a tenth of a degree and undone', () => {
    const leaning = grey(ORDER, { lean: 1.5 })
    expect(skew(leaning)).toBeCloseTo(1.5, 0)
    expect(Math.abs(skew(straightened(leaning, skew(leaning))))).toBeLessThan(0.2)
  })

  test('ruled lines are found where they are and painted out, letters stay', () => {
    const image = grey(ORDER, {
      lines: [
        [100, 600, 1500, 600],
        [100, 600, 100, 800],
      ],
    })
    const rules = takeRules(image)
    expect(rules.some((rule) => rule.y1 === rule.y2 && Math.abs(rule.y1 - 600) < 3 && rule.x2 - rule.x1 > 1350)).toBe(true)
    expect(rules.some((rule) => rule.x1 === rule.x2 && Math.abs(rule.x1 - 100) < 3)).toBe(true)
    const dark = (y: number): number =>
      image.data.subarray(y * image.width, (y + 1) * image.width).filter((value) => value < 100).length
    expect(dark(600)).toBe(0)
    expect(dark(290)).toBeGreaterThan(100)
  })

  test('four quarter turns give the picture back', () => {
    const image = grey(ORDER)
    expect(turned(turned(turned(turned(image, 1), 1), 1), 1)).toEqual(image)
  })
})

describe('the check before sending', () => {
  let tools: PrecheckTools
  let end: () => Promise<unknown>
  beforeAll(async () => {
    const folder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
    const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath: folder, cacheMethod: 'none', gzip: true })
    end = () => worker.terminate()
    tools = {
      pdfjs: loadPdfLibrary,
      // Node's worker takes bytes where the browser's takes a Blob
      ocr: async () =>
        tesseractRecogniser({
          recognize: async (image, options, output) =>
            worker.recognize(Buffer.from(await (image as Blob).arrayBuffer()), options, output) as never,
        }),
      canvas: (width, height) => createCanvas(width, height) as never,
      pixels: async (bytes) => {
        const image = await loadImage(Buffer.from(bytes))
        const context = createCanvas(image.width, image.height).getContext('2d')
        context.drawImage(image, 0, 0)
        return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data }
      },
    }
  })
  afterAll(() => end())

  test('sees a mark in the name without opening the file', async () => {
    expect(await precheck(new Uint8Array(), 'TuyetMat_12.pdf', tools)).toMatchObject({
      verdict: 'classified',
      seen: { where: 'fileName' },
    })
  })

  test('sees a mark in the text layer of docx and text, and lets others pass', async () => {
    expect(await precheck(docxOf({ body: p('TỐI MẬT') + p('Số: 5/KH-UBND') }), 'a.docx', tools)).toMatchObject({
      verdict: 'classified',
      seen: { level: 'Tối mật' },
    })
    expect(await precheck(new TextEncoder().encode('Độ mật: Mật\nSố: 5'), 'a.txt', tools)).toMatchObject({
      verdict: 'classified',
    })
    expect(await precheck(docxOf({ body: p('Giữ bí mật nhà nước là trách nhiệm chung.') }), 'a.docx', tools)).toEqual({
      verdict: 'clear',
      seen: null,
    })
  })

  test('sees a stamp on the first and on the last page of a scan, and lets a clean scan pass', async () => {
    const heard: number[] = []
    expect(
      await precheck(scan(ORDER, ORDER, [STAMP, ...ORDER]), 'a.pdf', { ...tools, onPage: (at) => heard.push(at) }),
    ).toMatchObject({ verdict: 'classified', seen: { level: 'Tuyệt mật' } })
    expect(heard).toEqual([1, 2])
    expect(await precheck(scan(ORDER), 'a.pdf', tools)).toEqual({ verdict: 'clear', seen: null })
  })

  test('sees a stamp on a photo', async () => {
    expect(await precheck(png([STAMP, ...ORDER]), 'anh.png', tools)).toMatchObject({ verdict: 'classified' })
  })

  test('leaves to the server what it cannot look into', async () => {
    expect(await precheck(Uint8Array.from([1, 2, 3, 0, 0, 0, 9]), 'a.bin', tools)).toEqual({
      verdict: 'unread',
      seen: null,
      reason: 'unknown_format',
    })
  })
})
