import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, describe, expect, test } from 'vitest'
import { documentText } from '../../../directive/src/index.ts'
import { closeConverters, drawPage, toBlocks, type Reading } from './convert.ts'
import { pdfOf, scannedPdfOf } from './testing/pdf.ts'
import { pageCanvas, type DrawnText } from './testing/picture.ts'

afterAll(() => closeConverters())

const ORDER: DrawnText[] = [
  { text: 'Điều 1. Giao Sở Tài chính chủ trì, phối hợp với Ủy ban nhân dân', x: 120, y: 300 },
  { text: 'các xã biên giới kiểm tra 12 công trình trước ngày 15/7/2026.', x: 120, y: 360 },
]
const jpeg = (texts: readonly DrawnText[], lean = 0, height = 900) => ({
  jpeg: new Uint8Array(pageCanvas(texts, { lean, height }).toBuffer('image/jpeg', 85)),
  width: 1654,
  height,
})

interface Word {
  said: string
  box: readonly [number, number, number, number]
}
/** The words of a page with what the document's text says at their offsets; boxes as shares of the page. */
function wordsOf(reading: Reading, page: number): Word[] {
  const { text } = documentText(reading.blocks)
  const words = reading.places.find(({ number }) => number === page)?.words ?? []
  return Array.from({ length: words.length / 6 }, (_, i) => {
    const [start = 0, end = 0, ...box] = words.slice(i * 6, i * 6 + 6)
    return { said: text.slice(start, end), box: box.map((part) => part / 10_000) as unknown as Word['box'] }
  })
}

/** The share of dark pixels in a part of the drawn page. */
async function inkOf(bytes: Uint8Array, format: 'pdf' | 'image', reading: Reading, page: number) {
  const sheet = reading.places.find(({ number }) => number === page)
  if (!sheet) throw new Error(`no page ${page}`)
  const drawn = await drawPage(() =>
    Promise.resolve({ bytes, format, page, width: 1200, quarters: sheet.quarters, lean: sheet.lean }),
  )
  const image = await loadImage(Buffer.from(drawn.webp))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return {
    drawn,
    ink: ([x0, y0, x1, y1]: Word['box']): number => {
      const [w, h] = [Math.max(1, Math.round((x1 - x0) * image.width)), Math.max(1, Math.round((y1 - y0) * image.height))]
      const { data } = context.getImageData(Math.round(x0 * image.width), Math.round(y0 * image.height), w, h)
      let dark = 0
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark++
      return dark / (w * h)
    },
  }
}

describe('where words stand', () => {
  test('each recognised word of a leaning scan lies on its own ink, and the paper beside its line is blank', async () => {
    const bytes = scannedPdfOf([jpeg(ORDER, 1.4)])
    const reading = await toBlocks(bytes)
    const words = wordsOf(reading, 1)
    expect(words.map(({ said }) => said).join(' ')).toBe(
      'Điều 1. Giao Sở Tài chính chủ trì, phối hợp với Ủy ban nhân dân các xã biên giới kiểm tra 12 công trình trước ngày 15/7/2026.',
    )
    const { ink, drawn } = await inkOf(bytes, 'pdf', reading, 1)
    for (const { said, box } of words) expect(ink(box), said).toBeGreaterThan(0.06)
    const tops = words.map(({ box }) => box[1])
    const bottoms = words.map(({ box }) => box[3])
    expect(ink([0.02, Math.min(...tops), Math.min(...words.map(({ box }) => box[0])) - 0.005, Math.max(...bottoms)])).toBe(0)
    expect(ink([0.02, 0.02, 0.98, Math.min(...tops) - 0.01])).toBe(0)
    expect(drawn.width).toBe(1200)
    expect(drawn.webp.length).toBeLessThan(150_000)
  })

  test('a photo that lies on its side is turned before it is shown, and its words with it', async () => {
    const upright = pageCanvas(ORDER, { height: 1700 })
    const lying = createCanvas(upright.height, upright.width)
    const context = lying.getContext('2d')
    context.translate(0, upright.width)
    context.rotate(-Math.PI / 2)
    context.drawImage(upright, 0, 0)
    const bytes = new Uint8Array(lying.toBuffer('image/png'))
    const reading = await toBlocks(bytes)
    expect(reading.places[0]).toMatchObject({ quarters: 1, scanned: true })
    const { ink, drawn } = await inkOf(bytes, 'image', reading, 1)
    expect(drawn.height / drawn.width).toBeCloseTo(1700 / 1654, 1)
    const words = wordsOf(reading, 1)
    expect(words.length).toBeGreaterThan(20)
    for (const { said, box } of words) expect(ink(box), said).toBeGreaterThan(0.05)
  })

  test('the lines of a typed page lie where its text layer says', async () => {
    const typed = await toBlocks(
      pdfOf([
        {
          texts: [
            { x: 80, y: 100, text: 'Giao So Tai chinh chu tri' },
            { x: 80, y: 118, text: 'thuc hien.' },
          ],
        },
      ]),
    )
    expect(wordsOf(typed, 1)).toMatchObject([{ said: 'Giao So Tai chinh chu tri' }, { said: 'thuc hien.' }])
    const [first] = wordsOf(typed, 1)
    expect(first?.box[0]).toBeCloseTo(80 / 595, 2)
    expect(first?.box[3]).toBeCloseTo(103.5 / 842, 2)
    expect(typed.places).toMatchObject([{ number: 1, width: 595, height: 842, scanned: false, quarters: 0, lean: 0 }])
  })

  test('a document of typed and scanned pages has the words of both, counted in one text', async () => {
    const { jpeg: photo, width, height } = jpeg(ORDER, 0, 2339)
    const inline = `BI /W ${width} /H ${height} /CS /RGB /BPC 8 /F /DCT ID ${Buffer.from(photo).toString('latin1')}\nEI`
    const bytes = pdfOf([
      { texts: [{ x: 80, y: 100, text: 'Thu nhat la mot dong chu du dai de khong phai nhan dang.' }] },
      { texts: [], raw: `q 595 0 0 842 0 0 cm ${inline} Q` },
    ])
    const reading = await toBlocks(bytes)
    expect(reading.places).toMatchObject([
      { number: 1, scanned: false },
      { number: 2, scanned: true },
    ])
    expect(wordsOf(reading, 1)).toMatchObject([{ said: 'Thu nhat la mot dong chu du dai de khong phai nhan dang.' }])
    expect(
      wordsOf(reading, 2)
        .map(({ said }) => said)
        .join(' '),
    ).toMatch(/^Điều 1\. Giao Sở Tài chính .* 15\/7\/2026\.$/)
    const { ink } = await inkOf(bytes, 'pdf', reading, 2)
    for (const { said, box } of wordsOf(reading, 2)) expect(ink(box), said).toBeGreaterThan(0.05)
  })

  test('a page that the file does not have cannot be drawn', async () => {
    const bytes = pdfOf([{ texts: [{ x: 80, y: 100, text: 'mot trang' }] }])
    await expect(
      drawPage(() => Promise.resolve({ bytes, format: 'pdf', page: 2, width: 800, quarters: 0, lean: 0 })),
    ).rejects.toMatchObject({
      code: 'damaged',
    })
  })
})
