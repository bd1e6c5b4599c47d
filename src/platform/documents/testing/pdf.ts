/** Writes small PDFs for tests: text in the standard fonts (Latin-1), lines, pages. */

export interface PdfText {
  x: number
  /** From the top of the page. */
  y: number
  text: string
  bold?: boolean
  size?: number
  /** Base font name, for legacy encodings. */
  font?: string
}

export interface PdfPage {
  texts: PdfText[]
  /** Ruled lines: x1, y1, x2, y2 from the top. */
  lines?: [number, number, number, number][]
  /** Drawn as is. */
  raw?: string
  /** Written over the page by a signing tool, as the appearance of a field. */
  overlays?: { x: number; y: number; text: string }[]
}

const HEIGHT = 842
const WIDTHS: Record<string, number> = {
  ' ': 278,
  i: 222,
  l: 222,
  j: 222,
  t: 278,
  f: 278,
  '.': 278,
  ',': 278,
  '-': 333,
  '(': 333,
  ')': 333,
  r: 333,
  '/': 278,
  ':': 278,
  m: 833,
  w: 722,
  M: 833,
  I: 278,
}

/** The width that a text takes in Helvetica, near enough for right edges in tests. */
export const widthOf = (text: string, size = 14): number =>
  ([...text].reduce((sum, ch) => sum + (WIDTHS[ch] ?? (/[A-Z]/.test(ch) ? 690 : 556)), 0) * size) / 1000

/** The bytes of a PDF with these pages. */
export function pdfOf(pages: readonly PdfPage[]): Uint8Array {
  const fonts = new Map<string, number>()
  for (const text of pages.flatMap((page) => page.texts)) {
    const name = fontOf(text)
    if (!fonts.has(name)) fonts.set(name, fonts.size)
  }
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'))
  const fontIds = [...fonts.keys()].map((name) =>
    add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${Array.from({ length: 224 }, (_, i) => Math.round(widthOf(String.fromCharCode(i + 32), 1000))).join(' ')}] >>`,
    ),
  )
  const resources = `<< /Font << ${fontIds.map((id, i) => `/F${i} ${id} 0 R`).join(' ')} >> >>`
  const contents = pages.map((page) => {
    const body = Buffer.from(content(page, fonts), 'latin1')
    return add(Buffer.concat([Buffer.from(`<< /Length ${body.length} >>\nstream\n`), body, Buffer.from('\nendstream')]))
  })
  const overlays = pages.map((page) => (page.overlays ?? []).map((overlay) => add(appearance(overlay, resources))))
  const marks = pages.map((page, i) =>
    (page.overlays ?? []).map(({ x, y }, j) =>
      add(
        `<< /Type /Annot /Subtype /Widget /FT /Sig /F 4 /Rect [${x} ${HEIGHT - y - 4} ${x + 100} ${HEIGHT - y + 16}] /AP << /N ${overlays[i]?.[j]} 0 R >> >>`,
      ),
    ),
  )
  const tree = objects.length + pages.length + 1
  const kids = contents.map((id, i) =>
    add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${id} 0 R /Resources ${resources} /Annots [${marks[i]?.map((mark) => `${mark} 0 R`).join(' ')}] >>`,
    ),
  )
  add(`<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  return assemble(objects, catalog)
}

function appearance(overlay: { text: string }, resources: string): string {
  const body = `BT /F0 14 Tf 1 0 0 1 2 4 Tm (${overlay.text}) Tj ET`
  return `<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources ${resources} /Length ${body.length} >>\nstream\n${body}\nendstream`
}

const fontOf = (text: PdfText): string => text.font ?? (text.bold ? 'Helvetica-Bold' : 'Helvetica')

function content(page: PdfPage, fonts: ReadonlyMap<string, number>): string {
  const texts = page.texts.map((text) => {
    const shown = text.text.replace(/[\\()]/g, (ch) => `\\${ch}`)
    return `BT /F${fonts.get(fontOf(text))} ${text.size ?? 14} Tf 1 0 0 1 ${text.x} ${HEIGHT - text.y} Tm (${shown}) Tj ET`
  })
  const lines = (page.lines ?? []).map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`)
  return [...lines, ...texts, page.raw ?? ''].join('\n')
}

function assemble(objects: readonly Buffer[], catalog: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  objects.forEach((body, i) => {
    places.push(at)
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(whole)
    at += whole.length
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** Lines of running text as a word processor sets them: first-line indent, full lines, a ragged last line. */
export function paragraphTexts(
  lines: readonly string[],
  from: number,
  options: { left?: number; indent?: number; pitch?: number; bold?: boolean } = {},
): PdfText[] {
  const { left = 85, indent = 36, pitch = 17, bold = false } = options
  return lines.map((text, i) => ({ x: left + (i === 0 ? indent : 0), y: from + i * pitch, text, bold }))
}

/** A PDF of scanned pages: each page is one JPEG that fills it. */
export function scannedPdfOf(images: readonly { jpeg: Uint8Array; width: number; height: number }[]): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'))
  const stream = (head: string, data: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`<< ${head} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')])
  const pages = images.map(({ jpeg, width, height }) => {
    const [w, h] = [(width * 72) / 200, (height * 72) / 200]
    const image = add(
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        jpeg,
      ),
    )
    const draw = add(stream('', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /I Do Q`)))
    return { image, draw, box: `[0 0 ${w} ${h}]` }
  })
  const tree = objects.length + pages.length + 1
  const kids = pages.map(({ image, draw, box }) =>
    add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Contents ${draw} 0 R /Resources << /XObject << /I ${image} 0 R >> >> >>`,
    ),
  )
  add(`<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  return assemble(objects, add(`<< /Type /Catalog /Pages ${tree} 0 R >>`))
}
