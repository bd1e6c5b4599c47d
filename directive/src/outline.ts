/**
 * The clause tree. Reads the clean paragraphs; writes nodes: what stands under what, with the path of numbers and
 * letters as printed. Numbers decide by their sequence (a numeral that fits no sequence is noise), bullets by the
 * order in which their signs nest, paragraphs without a number hang under the last number.
 */
import type { CleanText, Unit } from './clean.ts'
import { nextLetter, readMarkers, spoiltMarker, type Marker, type MarkerStyle } from './markers.ts'

export interface Node {
  unit: Unit
  /** Null for a paragraph without number or bullet, and for the root. */
  marker: Marker | null
  /** Path as printed: "II.3.b", "Đ5.8", "PL1.12"; that of the number above for bullets and plain paragraphs. */
  path: string
  /** Its words after the marker; offsets into the clean text. */
  start: number
  end: number
  children: Node[]
  parent: Node | null
  /** True where the numbering before it has a gap. */
  gap: boolean
  /** Index of the part it belongs to: 0 is the main act, each attached document or appendix counts on. */
  part: number
}

/** Styles in the order in which they nest where nothing else is known; bullets come last. */
const RANK: Record<MarkerStyle, number> = {
  appendix: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  upper: 5,
  roman: 6,
  number: 7,
  decimal: 8,
  paren: 9,
  bracket: 10,
  letter: 11,
  dash: 20,
  plus: 21,
  star: 22,
}
const BULLETS = new Set<MarkerStyle>(['dash', 'plus', 'star'])
/** These never repeat their number inside one part; they are the frame of acts. */
const NAMED = new Set<MarkerStyle>(['appendix', 'part', 'chapter', 'section', 'article'])
const LARGEST_GAP = 3

/** Builds the tree. Linear. `border` tells which unit opens an attached document. */
export function outline(clean: CleanText, border: (unit: Unit, index: number) => boolean): Node {
  const units = clean.units
  const root = makeNode(units[0] ?? emptyUnit(), null, '', null, 0)
  root.end = root.start
  const stack: Node[] = [root]
  let part = 0
  units.forEach((unit, index) => {
    if (unit.cell) return
    if (border(unit, index)) {
      stack.length = 1
      part++
    }
    const read = readMarkers(unit.text)
    const markers = read.length > 0 ? read : guessed(stack, unit.text)
    const chosen = choose(stack, markers)
    if (chosen?.marker.style === 'appendix') part++
    const parent = chosen ? place(stack, chosen) : bulletParent(stack, markers[0] ?? null)
    const marker = chosen?.marker ?? bulletOf(markers)
    const node = makeNode(unit, marker, pathOf(parent, marker), parent, part)
    node.gap = chosen?.gap ?? false
    parent.children.push(node)
    if (marker) stack.push(node)
  })
  return root
}

function emptyUnit(): Unit {
  return { start: 0, end: 0, text: '', first: { kind: 'paragraph', text: '' }, gap: false, lines: [0, 0] }
}

function makeNode(unit: Unit, marker: Marker | null, path: string, parent: Node | null, part: number): Node {
  return { unit, marker, path, start: unit.start + (marker?.length ?? 0), end: unit.end, children: [], parent, gap: false, part }
}

function bulletOf(markers: Marker[]): Marker | null {
  return markers.find((m) => BULLETS.has(m.style)) ?? null
}

/** The next number of an open list, for a marker that OCR has spoilt. */
function guessed(stack: readonly Node[], text: string): Marker[] {
  const spoilt = spoiltMarker(text)
  const open = spoilt ? stack.findLast((node) => node.marker?.style === spoilt.style)?.marker : null
  if (!spoilt || !open) return []
  const label = spoilt.style === 'letter' ? nextLetter(open.label) : String(open.ordinal + 1)
  return label === '' ? [] : [{ style: spoilt.style, label, ordinal: open.ordinal + 1, length: spoilt.length }]
}

interface Choice {
  marker: Marker
  /** Depth of the open node that it follows as a sibling; -1 where it opens a list of its own. */
  sibling: number
  gap: boolean
}

/** Picks the reading of a marker that goes on with an open sequence or begins one; null where none fits. */
function choose(stack: readonly Node[], markers: Marker[]): Choice | null {
  const numbered = markers.filter((m) => !BULLETS.has(m.style))
  for (const marker of numbered) {
    if (NAMED.has(marker.style)) return { marker, sibling: lastOfStyle(stack, marker), gap: false }
  }
  for (const marker of numbered) {
    const at = lastOfStyle(stack, marker)
    if (at >= 0 && follows(stack[at]?.marker ?? null, marker, 1)) return { marker, sibling: at, gap: false }
  }
  for (const marker of numbered) if (opens(stack, marker)) return { marker, sibling: -1, gap: false }
  for (const marker of numbered) {
    const at = lastOfStyle(stack, marker)
    if (at >= 0 && follows(stack[at]?.marker ?? null, marker, LARGEST_GAP)) return { marker, sibling: at, gap: true }
    // A section numeral that comes again: the text counts anew and has lost its first.
    if (at >= 0 && marker.style === 'roman' && marker.ordinal > 1 && marker.ordinal <= (stack[at]?.marker?.ordinal ?? 0))
      return { marker, sibling: at, gap: true }
  }
  return null
}

function lastOfStyle(stack: readonly Node[], marker: Marker): number {
  for (let i = stack.length - 1; i > 0; i--) {
    const open = stack[i]?.marker
    if (open?.style === marker.style && (marker.style !== 'decimal' || sameBase(open.label, marker.label))) return i
  }
  return -1
}

function base(label: string): string {
  return label.split('.').slice(0, -1).join('.')
}
function sameBase(a: string, b: string): boolean {
  return base(a) === base(b)
}

function follows(open: Marker | null, marker: Marker, most: number): boolean {
  if (!open) return false
  const step = marker.ordinal - open.ordinal
  if (marker.style === 'letter' && step === 2 && open.label === 'd' && marker.label === 'e') return true
  // A scan takes d for đ: "c)", "đ)", "đ)" are c, d, đ.
  if (marker.style === 'letter' && step === 0 && open.label === 'đ') return true
  return step >= 1 && step <= most
}

/** A first number opens a list; so does "2.1" under an open "2", and a roman or capital that begins after a lost first one. */
function opens(stack: readonly Node[], marker: Marker): boolean {
  if (marker.style === 'decimal') {
    const over = base(marker.label)
    return marker.ordinal <= LARGEST_GAP || stack.some((n) => n.marker?.label === over)
  }
  // An extract may begin with a later section: "III. TỔ CHỨC THỰC HIỆN".
  if (marker.style === 'roman' && marker.capital && marker.ordinal <= 10 && lastOfStyle(stack, marker) < 0) return true
  // … or in the middle of its letters: "h) Hội Nông dân".
  if (marker.style === 'letter' && stack.every((n) => !n.marker || BULLETS.has(n.marker.style))) return true
  return marker.ordinal === 1 || (marker.ordinal === 2 && marker.style !== 'letter' && lastOfStyle(stack, marker) < 0)
}

/** Closes what the chosen marker ends and returns the node that it stands under. */
function place(stack: Node[], choice: Choice): Node {
  const { marker, sibling } = choice
  if (sibling >= 0) {
    stack.length = NAMED.has(marker.style) ? firstBelow(stack, marker) : sibling
  } else if (NAMED.has(marker.style)) stack.length = firstBelow(stack, marker)
  else if (marker.style === 'decimal') closeForDecimal(stack, marker)
  else {
    while (stack.length > 1 && (BULLETS.has(styleOf(stack.at(-1))) || styleOf(stack.at(-1)) === marker.style)) stack.pop()
    // A first roman numeral or capital stands under nothing smaller than itself, except in an act's article.
    while (stack.length > 1 && (marker.ordinal === 1 || marker.capital) && outranks(stack.at(-1), marker)) stack.pop()
  }
  return stack.at(-1) as Node
}

function styleOf(node: Node | undefined): MarkerStyle {
  return node?.marker?.style ?? 'part'
}

function outranks(open: Node | undefined, marker: Marker): boolean {
  const style = styleOf(open)
  return open?.marker !== null && (marker.style === 'roman' || marker.style === 'upper') && RANK[style] >= RANK.number
}

function firstBelow(stack: readonly Node[], marker: Marker): number {
  for (let i = 1; i < stack.length; i++) if (RANK[styleOf(stack[i])] >= RANK[marker.style]) return i
  return stack.length
}

function closeForDecimal(stack: Node[], marker: Marker): void {
  const over = base(marker.label)
  for (let i = stack.length - 1; i > 0; i--) {
    if (stack[i]?.marker?.label === over) {
      stack.length = i + 1
      return
    }
  }
  while (stack.length > 1 && RANK[styleOf(stack.at(-1))] >= RANK.number) stack.pop()
}

/** Where a bullet or a plain paragraph hangs. */
function bulletParent(stack: Node[], marker: Marker | null): Node {
  if (marker && BULLETS.has(marker.style)) {
    const at = stack.findIndex((n, i) => i > 0 && n.marker?.style === marker.style)
    if (at > 0) stack.length = at
  } else while (stack.length > 1 && BULLETS.has(styleOf(stack.at(-1)))) stack.pop()
  return stack.at(-1) as Node
}

function pathOf(parent: Node, marker: Marker | null): string {
  const over = parent.path
  if (!marker || marker.label === '') return over
  if (marker.style === 'appendix') return marker.label
  if (marker.style === 'article') return marker.label
  return joined(marker.style === 'decimal' ? pathOverDecimal(parent, marker.label) : over, marker.label)
}

/** "2.1" under "2" takes its place, it does not repeat it: III.2.1, and III.2.1.1 below that. */
function pathOverDecimal(parent: Node, label: string): string {
  let node: Node | null = parent
  while (node?.parent && (!node.marker || node.marker.label === '' || label.startsWith(`${node.marker.label}.`))) {
    if (node.marker && node.marker.label !== '' && label.startsWith(`${node.marker.label}.`)) {
      node = node.parent
      continue
    }
    if (node.parent.path !== node.path) break
    node = node.parent
  }
  return node?.path ?? ''
}

function joined(over: string, label: string): string {
  return over === '' ? label : `${over}.${label}`
}
