import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph as P } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeConverters, toBlocks } from './convert.ts'
import { DocumentRefused, type RefusalCode } from './refused.ts'
import { compound, docOf } from './testing/doc.ts'
import { pdfOf } from './testing/pdf.ts'
import { docxOf, p, W, zipOf, type ZipEntry } from './testing/zip.ts'
import { openZipInBrowser } from './unzip-browser.ts'

const MILLION = 1024 * 1024

interface Refusal {
  code: RefusalCode | 'read'
  milliseconds: number
  /** Longest time for which the event loop of this process stood still. */
  blocked: number
}

async function refusal(bytes: Uint8Array, fileName?: string): Promise<Refusal> {
  let blocked = 0
  let last = performance.now()
  const beat = setInterval(() => {
    blocked = Math.max(blocked, performance.now() - last - 10)
    last = performance.now()
  }, 10)
  const started = performance.now()
  try {
    await toBlocks(bytes, fileName === undefined ? {} : { fileName })
    return { code: 'read', milliseconds: performance.now() - started, blocked }
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error
    return { code: error.code, milliseconds: performance.now() - started, blocked }
  } finally {
    clearInterval(beat)
  }
}

const document = (xml: string): Uint8Array =>
  zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: xml },
  ])

beforeAll(async () => {
  await Promise.all([
    toBlocks(docxOf({ body: p('khởi động') })),
    toBlocks(pdfOf([{ texts: [{ x: 80, y: 100, text: 'khoi dong' }] }])),
  ])
})
afterAll(() => closeConverters())

describe('a hostile file is refused in a second and blocks nobody', () => {
  const bomb = (): Uint8Array =>
    zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: Buffer.alloc(160 * MILLION, 0x20) },
    ])
  const lying = (): Uint8Array =>
    zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: Buffer.alloc(40 * MILLION, 0x20), claimed: 1000 },
    ])
  const huge = (): Uint8Array =>
    zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: 'x', claimed: 1024 * MILLION },
    ])
  const cases: [string, () => Uint8Array, RefusalCode][] = [
    ['a zip bomb', bomb, 'zip_bomb'],
    ['a zip whose header lies about the size', lying, 'zip_bomb'],
    ['a zip that declares a gigabyte', huge, 'zip_bomb'],
    [
      'a zip of thousands of entries',
      () => zipOf(Array.from({ length: 3000 }, (_, i) => ({ name: i ? `word/${i}.xml` : '[Content_Types].xml', data: '' }))),
      'zip_bomb',
    ],
    [
      'an external entity',
      () =>
        document(
          `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${p('&e;')}</w:body></w:document>`,
        ),
      'xml_doctype',
    ],
    [
      'entities that multiply',
      () => document('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'),
      'xml_doctype',
    ],
    ['elements nested a hundred thousand deep', () => document(`<w:document ${W}>${'<w:a>'.repeat(100_000)}`), 'too_deep'],
    [
      'tables nested twenty thousand deep',
      () => document(`<w:document ${W}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`),
      'too_deep',
    ],
    ['HTML nested without end', () => new TextEncoder().encode(`<html><body>${'<div>'.repeat(200_000)}`), 'too_deep'],
    ['RTF groups nested without end', () => new TextEncoder().encode(`{\\rtf1 ${'{'.repeat(100_000)}`), 'too_deep'],
    ['XML that stops in the middle', () => document(`<w:document ${W}><w:body><w:p><w:r><w:t>dở`), 'truncated'],
    ['no bytes at all', () => new Uint8Array(), 'empty'],
    ['an encrypted Office file', () => compound([{ name: 'EncryptedPackage', data: Buffer.alloc(5000) }]), 'encrypted'],
    ['an encrypted Word 97 file', () => docOf({ text: 'mật khẩu\r', encrypted: true }), 'encrypted'],
    ['a compound file without a document', () => compound([{ name: 'Workbook', data: Buffer.alloc(5000) }]), 'damaged'],
    [
      'a picture that declares 10 gigapixels',
      () => new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a00806000000000000000000000000', 'hex')),
      'too_large',
    ],
    ['random bytes', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'unknown_format'],
    ['a zip that is no document', () => zipOf([{ name: 'anh.txt', data: 'x' }]), 'unknown_format'],
  ]

  test.for(cases)('%s', async ([, make, code]) => {
    const seen = await refusal(make())
    expect(seen.code).toBe(code)
    expect(seen.milliseconds).toBeLessThan(1000)
    expect(seen.blocked).toBeLessThan(250)
  })

  test('a docx that was cut off', async () => {
    const whole = await Packer.toBuffer(new Document({ sections: [{ children: [new P('Nội dung')] }] }))
    expect((await refusal(new Uint8Array(whole.subarray(0, whole.length - 400)))).code).toBe('truncated')
  })

  test('a PDF that was cut off', async () => {
    const whole = pdfOf([{ texts: [{ x: 80, y: 100, text: 'Noi dung' }] }])
    const seen = await refusal(whole.subarray(0, 60))
    expect(seen.code).toBe('truncated')
    expect(seen.milliseconds).toBeLessThan(1000)
  })

  test('a PDF whose content unpacks beyond all bounds ends at the memory limit, not in the server', async () => {
    const stream = deflateRawSync(Buffer.from('q 1 0 0 1 0 0 cm '.repeat(4_000_000)))
    const zlib = Buffer.concat([Buffer.from([0x78, 0x9c]), stream, Buffer.alloc(4)])
    const objects = [
      Buffer.concat([
        Buffer.from(`1 0 obj << /Length ${zlib.length} /Filter /FlateDecode >>\nstream\n`),
        zlib,
        Buffer.from('\nendstream endobj\n'),
      ]),
      Buffer.from(
        '2 0 obj << /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 1 0 R >> endobj\n3 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj\n4 0 obj << /Type /Catalog /Pages 3 0 R >> endobj\ntrailer << /Root 4 0 R >>\n%%EOF',
      ),
    ]
    const before = process.memoryUsage().rss
    const seen = await refusal(new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4\n'), ...objects])))
    expect(['memory', 'no_text', 'timeout']).toContain(seen.code)
    expect((process.memoryUsage().rss - before) / MILLION).toBeLessThan(300)
    expect(seen.milliseconds).toBeLessThan(12_000)
  })
})

test('the browser’s unzip step refuses the same zips', async () => {
  const main = (entry: Partial<ZipEntry>): Uint8Array =>
    zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: 'x', ...entry },
    ])
  const code = async (bytes: Uint8Array): Promise<unknown> => {
    try {
      return await openZipInBrowser(bytes).read('word/document.xml', () => undefined)
    } catch (error) {
      return (error as DocumentRefused).code
    }
  }
  expect(await code(main({ data: Buffer.alloc(160 * MILLION, 0x20) }))).toBe('zip_bomb')
  expect(await code(main({ data: Buffer.alloc(4 * MILLION, 0x20), claimed: 1000 }))).toBe('zip_bomb')
  expect(await code(main({ claimed: 1024 * MILLION }))).toBe('zip_bomb')
  expect(await code(zipOf(Array.from({ length: 3000 }, (_, i) => ({ name: `word/${i}.xml`, data: '' }))))).toBe('zip_bomb')
  expect(await code(main({}).subarray(0, 100))).toBe('truncated')
  expect(await code(main({}))).toBe(true)
})

describe('while and after hostile files', () => {
  test('others are read', async () => {
    const hostile = refusal(document(`<w:document ${W}>${'<w:a>'.repeat(100_000)}`))
    const good = await toBlocks(docxOf({ body: p('Điều 1. Giao Sở Mẫu.') }))
    expect(good.blocks).toMatchObject([{ text: 'Điều 1. Giao Sở Mẫu.' }])
    expect((await hostile).code).toBe('too_deep')
  })

  test('a reading that is no longer wanted is dropped at once', async () => {
    const stop = new AbortController()
    const reading = toBlocks(docxOf({ body: p('dài ').repeat(200_000) }), { signal: stop.signal })
    stop.abort()
    await expect(reading).rejects.toMatchObject({ code: 'aborted' })
  })

  test('each refusal has one Vietnamese sentence that says what to do', async () => {
    const codes: RefusalCode[] = [
      'empty',
      'unknown_format',
      'encrypted',
      'too_large',
      'zip_bomb',
      'xml_doctype',
      'too_deep',
      'truncated',
      'damaged',
      'timeout',
      'too_many_pages',
      'memory',
      'aborted',
      'no_text',
      'ocr_unavailable',
      'classified',
    ]
    for (const code of codes) expect(new DocumentRefused(code).message).toMatch(/^\p{Lu}[^.]*(?:\.[a-z]+[^.]*)*\.$/u)
  })
})

describe('the fence', () => {
  test('refuses by the file’s name before anything is opened', async () => {
    expect((await refusal(new Uint8Array([1, 2, 3]), 'KH 12 (Tuyệt mật).docx')).code).toBe('classified')
  })

  test('refuses a document with a stamp of secrecy, whatever its format, and says nothing of its text', async () => {
    const docx = docxOf({ body: p('MẬT') + p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Nội dung kín') })
    const error = await toBlocks(docx).catch((problem: unknown) => problem)
    expect(error).toMatchObject({ code: 'classified' })
    expect(JSON.stringify(error) + String(error)).not.toContain('kín')
    expect((await refusal(new TextEncoder().encode('TỐI MẬT\n\nSố: 5/KH-UBND\nNội dung'))).code).toBe('classified')
  })
})
