/** Grey pictures of pages, and what is done to them before recognition: scale, straighten, find and erase ruled lines. */
import type { Rule } from './page-model.ts'

/** 0 is black, 255 white; rows from the top. */
export interface GreyImage {
  width: number
  height: number
  data: Uint8Array
}

/** Kinds of decoded pictures in pdfjs. */
const BITS = 1
const RGB = 2

/**
 * Any decoded picture → grey. Of a colour picture the red channel is taken: a red seal is then as bright as paper and
 * does not spoil the words under it.
 */
export function toGrey(width: number, height: number, data: Uint8Array | Uint8ClampedArray, kind: number): GreyImage {
  const out = new Uint8Array(width * height)
  if (kind === BITS) {
    const stride = (width + 7) >> 3
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) out[y * width + x] = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
    return { width, height, data: out }
  }
  const step = kind === RGB ? 3 : 4
  for (let i = 0, j = 0; i < out.length; i++, j += step) {
    const alpha = step === 4 ? (data[j + 3] ?? 255) : 255
    out[i] = alpha === 255 ? (data[j] ?? 255) : 255 - ((255 - (data[j] ?? 255)) * alpha) / 255
  }
  return { width, height, data: out }
}

/**
 * Only the red ink of a colour picture: stamps of secrecy and urgency and seals, as dark on white. Null where there is
 * too little of it to be a word.
 */
export function redInk(width: number, height: number, data: Uint8Array | Uint8ClampedArray, kind: number): GreyImage | null {
  if (kind === BITS) return null
  const step = kind === RGB ? 3 : 4
  const out = new Uint8Array(width * height).fill(255)
  let marked = 0
  for (let i = 0, j = 0; i < out.length; i++, j += step) {
    const r = data[j] ?? 255
    const other = Math.max(data[j + 1] ?? 255, data[j + 2] ?? 255)
    if (r - other > 50) {
      out[i] = Math.max(0, 255 - (r - other) * 3)
      marked++
    }
  }
  return marked > out.length * 0.0004 ? { width, height, data: out } : null
}

/** Scales by averaging (down) or linear interpolation (up). */
export function scaled(image: GreyImage, width: number): GreyImage {
  const factor = image.width / width
  if (Math.abs(factor - 1) < 0.02) return image
  const height = Math.max(1, Math.round(image.height / factor))
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const y0 = Math.floor(y * factor)
    const y1 = Math.max(y0 + 1, Math.min(image.height, Math.ceil((y + 1) * factor)))
    for (let x = 0; x < width; x++)
      out[y * width + x] =
        factor > 1
          ? average(image, x * factor, (x + 1) * factor, y0, y1)
          : sample(image, (x + 0.5) * factor - 0.5, (y + 0.5) * factor - 0.5)
  }
  return { width, height, data: out }
}

function average(image: GreyImage, from: number, to: number, y0: number, y1: number): number {
  const x0 = Math.floor(from)
  const x1 = Math.max(x0 + 1, Math.min(image.width, Math.ceil(to)))
  let sum = 0
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += image.data[y * image.width + x] ?? 255
  return sum / ((y1 - y0) * (x1 - x0))
}

function sample(image: GreyImage, x: number, y: number): number {
  const x0 = Math.max(0, Math.min(image.width - 1, Math.floor(x)))
  const y0 = Math.max(0, Math.min(image.height - 1, Math.floor(y)))
  const x1 = Math.min(image.width - 1, x0 + 1)
  const y1 = Math.min(image.height - 1, y0 + 1)
  const fx = Math.max(0, Math.min(1, x - x0))
  const fy = Math.max(0, Math.min(1, y - y0))
  const at = (px: number, py: number): number => image.data[py * image.width + px] ?? 255
  return (at(x0, y0) * (1 - fx) + at(x1, y0) * fx) * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy
}

/** The grey level that best parts ink from paper (Otsu). */
export function threshold(image: GreyImage): number {
  const histogram = new Array<number>(256).fill(0)
  for (let i = 0; i < image.data.length; i += 3) histogram[image.data[i] ?? 0] = (histogram[image.data[i] ?? 0] ?? 0) + 1
  const total = histogram.reduce((a, b) => a + b, 0)
  const sum = histogram.reduce((a, b, i) => a + b * i, 0)
  let below = 0
  let sumBelow = 0
  let best = 128
  let most = -1
  for (let level = 0; level < 256; level++) {
    below += histogram[level] ?? 0
    if (below === 0 || below === total) continue
    sumBelow += level * (histogram[level] ?? 0)
    const gap = sumBelow / below - (sum - sumBelow) / (total - below)
    const between = below * (total - below) * gap * gap
    if (between > most) {
      most = between
      best = level
    }
  }
  return Math.max(60, Math.min(200, best))
}

/** How far the page leans, in degrees (positive: lines fall to the right), within ±4°. */
export function skew(image: GreyImage): number {
  const small = scaled(image, Math.min(image.width, 700))
  const ink = threshold(small)
  const points: number[] = []
  for (let y = 4; y < small.height - 4; y++)
    for (let x = 4; x < small.width - 4; x++) if ((small.data[y * small.width + x] ?? 255) <= ink) points.push(x, y)
  if (points.length < 400) return 0
  const stride = Math.max(1, Math.floor(points.length / 2 / 40_000)) * 2
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const bins = new Float64Array(small.height * 2)
    for (let i = 0; i < points.length; i += stride) {
      const bin = Math.round((points[i + 1] ?? 0) - (points[i] ?? 0) * slope + small.height / 2)
      if (bin >= 0 && bin < bins.length) bins[bin] = (bins[bin] ?? 0) + 1
    }
    let sum = 0
    for (let i = 1; i < bins.length; i++) sum += ((bins[i] ?? 0) - (bins[i - 1] ?? 0)) ** 2
    return sum
  }
  const search = (from: number, to: number, step: number): number => {
    let best = 0
    let most = -1
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const value = sharpness(degrees) * (1 - Math.abs(degrees) * 0.002)
      if (value > most) {
        most = value
        best = degrees
      }
    }
    return best
  }
  const rough = search(-4, 4, 0.4)
  return search(rough - 0.4, rough + 0.4, 0.08)
}

/** Turns the picture about its middle so that a lean of `degrees` is undone; corners become paper. */
export function straightened(image: GreyImage, degrees: number): GreyImage {
  if (Math.abs(degrees) < 0.08) return image
  const { width, height } = image
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const out = new Uint8Array(width * height).fill(255)
  const cx = width / 2
  const cy = height / 2
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sx = cos * (x - cx) - sin * (y - cy) + cx
      const sy = sin * (x - cx) + cos * (y - cy) + cy
      if (sx >= 0 && sy >= 0 && sx < width - 1 && sy < height - 1) out[y * width + x] = sample(image, sx, sy)
    }
  return { width, height, data: out }
}

/** Finds long ruled lines, paints them white in place, and gives them back in pixels. */
export function takeRules(image: GreyImage): Rule[] {
  const ink = threshold(image)
  const across = runs(image, ink, Math.round(image.width * 0.045), true)
  const down = runs(image, ink, Math.round(image.width * 0.04), false)
  for (const run of across) erase(image, run, true)
  for (const run of down) erase(image, run, false)
  return [
    ...bundle(across).map((b): Rule => ({ x1: b.from, x2: b.to, y1: b.at, y2: b.at })),
    ...bundle(down).map((b): Rule => ({ x1: b.at, x2: b.at, y1: b.from, y2: b.to })),
  ]
}

interface DarkRun {
  at: number
  from: number
  to: number
}

/** Dark runs of at least `length` along rows or columns; breaks of up to three pixels are bridged. */
function runs(image: GreyImage, ink: number, length: number, horizontal: boolean): DarkRun[] {
  const lanes = horizontal ? image.height : image.width
  const steps = horizontal ? image.width : image.height
  const out: DarkRun[] = []
  for (let lane = 0; lane < lanes; lane++) {
    let from = -1
    let last = -9
    for (let step = 0; step <= steps; step++) {
      const index = horizontal ? lane * image.width + step : step * image.width + lane
      if (step < steps && (image.data[index] ?? 255) <= ink) {
        if (step - last > 4) {
          if (from >= 0 && last - from + 1 >= length) out.push({ at: lane, from, to: last })
          from = step
        }
        last = step
      }
    }
    if (from >= 0 && last - from + 1 >= length) out.push({ at: lane, from, to: last })
  }
  return out
}

/** Runs of neighbouring lanes → one line each; what is thicker than a rule (a dark picture) is left out. */
function bundle(list: readonly DarkRun[]): DarkRun[] {
  const open: (DarkRun & { first: number })[] = []
  for (const run of list) {
    const near = open.findLast((o) => run.at - o.at <= 4 && run.from <= o.to + 20 && run.to >= o.from - 20)
    if (near) {
      near.at = run.at
      near.from = Math.min(near.from, run.from)
      near.to = Math.max(near.to, run.to)
    } else open.push({ ...run, first: run.at })
  }
  return open.filter((o) => o.at - o.first <= 14).map((o) => ({ at: (o.first + o.at) / 2, from: o.from, to: o.to }))
}

function erase(image: GreyImage, run: DarkRun, horizontal: boolean): void {
  for (let step = run.from; step <= run.to; step++)
    for (let lane = run.at - 1; lane <= run.at + 1; lane++) {
      const index = horizontal ? lane * image.width + step : step * image.width + lane
      if (lane >= 0 && lane < (horizontal ? image.height : image.width)) image.data[index] = 255
    }
}

/** The picture as a PGM file, the simplest that the recogniser reads. */
export function toPgm(image: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${image.width} ${image.height}\n255\n`)
  const out = new Uint8Array(head.length + image.data.length)
  out.set(head)
  out.set(image.data, head.length)
  return out
}

/** Evens out uneven light: each place is measured against the paper around it. */
export function evened(image: GreyImage): GreyImage {
  const step = 32
  const columns = Math.ceil(image.width / step)
  const rows = Math.ceil(image.height / step)
  const paper = new Float64Array(columns * rows)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const seen: number[] = []
      for (let y = r * step; y < Math.min(image.height, (r + 1) * step); y += 3)
        for (let x = c * step; x < Math.min(image.width, (c + 1) * step); x += 3)
          seen.push(image.data[y * image.width + x] ?? 255)
      seen.sort((a, b) => a - b)
      paper[r * columns + c] = Math.max(40, seen[Math.floor(seen.length * 0.85)] ?? 255)
    }
  const at = (c: number, r: number): number =>
    paper[Math.max(0, Math.min(rows - 1, r)) * columns + Math.max(0, Math.min(columns - 1, c))] ?? 255
  const out = new Uint8Array(image.data.length)
  for (let y = 0; y < image.height; y++) {
    const fy = y / step - 0.5
    const r = Math.floor(fy)
    for (let x = 0; x < image.width; x++) {
      const fx = x / step - 0.5
      const c = Math.floor(fx)
      const top = at(c, r) * (1 - fx + c) + at(c + 1, r) * (fx - c)
      const below = at(c, r + 1) * (1 - fx + c) + at(c + 1, r + 1) * (fx - c)
      const level = top * (1 - fy + r) + below * (fy - r)
      out[y * image.width + x] = Math.min(255, ((image.data[y * image.width + x] ?? 255) * 250) / level)
    }
  }
  return { width: image.width, height: image.height, data: out }
}

/** Turns by quarter turns clockwise. */
export function turned(image: GreyImage, quarters: number): GreyImage {
  const turns = ((quarters % 4) + 4) % 4
  if (turns === 0) return image
  const width = turns % 2 ? image.height : image.width
  const height = turns % 2 ? image.width : image.height
  const out = new Uint8Array(image.data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sx = turns === 1 ? y : turns === 2 ? image.width - 1 - x : image.width - 1 - y
      const sy = turns === 1 ? image.height - 1 - x : turns === 2 ? image.height - 1 - y : x
      out[y * width + x] = image.data[sy * image.width + sx] ?? 255
    }
  return { width, height, data: out }
}
