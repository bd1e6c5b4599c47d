/** The smallest PDF that a scanner writes: each page one JPEG that fills it. */

export interface PagePhoto {
  readonly jpeg: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Bytes of a PDF whose pages show the pictures at so many dots an inch. */
export function pdfOfPictures(pictures: readonly PagePhoto[], dpi: number): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body))
  const pages = pictures.map(({ jpeg, width, height }) => {
    const [w, h] = [(width * 72) / dpi, (height * 72) / dpi]
    const kind = '/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode'
    const image = add(stream(`${kind} /Width ${width} /Height ${height}`, jpeg))
    return { image, draw: add(stream('', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /I Do Q`))), box: `[0 0 ${w} ${h}]` }
  })
  const tree = objects.length + pages.length + 1
  const kids = pages.map(({ image, draw, box }) =>
    add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Contents ${draw} 0 R /Resources << /XObject << /I ${image} 0 R >> >> >>`,
    ),
  )
  add(`<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  return withTable(objects, add(`<< /Type /Catalog /Pages ${tree} 0 R >>`))
}

function stream(head: string, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`<< ${head} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')])
}

/** The objects with the table of their places, which a PDF ends with. */
function withTable(objects: readonly Buffer[], catalog: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  objects.forEach((body, i) => {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(at)
    parts.push(whole)
    at += whole.length
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const tail = `trailer << /Size ${size} /Root ${catalog} 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${tail}`)]))
}
