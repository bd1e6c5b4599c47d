/** From offsets in the document's text to places on the page and back. Elements of lines carry `data-at`, their first offset. */

/** The element of the line that holds the offset; undefined outside the text. */
function lineAt(lines: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(lines[middle]) <= offset) low = middle
    else high = middle - 1
  }
  return lines[low]
}

function startOf(line: HTMLElement | undefined): number {
  return Number(line?.dataset['at'] ?? 0)
}

/** Every line on the page, in order. */
export function linesIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-at]')]
}

/** The lines that a span touches. */
export function linesOfSpan(lines: readonly HTMLElement[], start: number, end: number): HTMLElement[] {
  const first = lineAt(lines, start)
  if (!first) return []
  const out: HTMLElement[] = []
  for (let i = lines.indexOf(first); i < lines.length; i++) {
    const line = lines[i]
    if (!line || startOf(line) >= end) break
    out.push(line)
  }
  return out
}

/** The words of a span as a Range of the page; null where the page does not hold them. */
export function rangeOf(lines: readonly HTMLElement[], start: number, end: number): Range | null {
  const from = place(lines, start, false)
  const to = place(lines, end, true)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function place(lines: readonly HTMLElement[], offset: number, asEnd: boolean): { node: Text; offset: number } | null {
  const line = lineAt(lines, asEnd && offset > 0 ? offset - 1 : offset)
  if (!line) return null
  let left = offset - startOf(line)
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.data.length) return { node, offset: left }
    left -= node.data.length
    last = node
  }
  return last ? { node: last, offset: last.data.length } : null
}

/** The offset of a place on the page; null where it is not in a line of the document. */
export function offsetOf(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const line = element?.closest<HTMLElement>('[data-at]')
  if (!line) return null
  const before = document.createRange()
  before.selectNodeContents(line)
  before.setEnd(node, within)
  return startOf(line) + before.toString().length
}

/** What is selected in the document, in its offsets; a bare caret gives start = end. Null where the selection lies elsewhere. */
export function selectedSpan(root: HTMLElement | null): { start: number; end: number } | null {
  const selection = document.getSelection()
  if (!root || !selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null ? null : { start, end: Math.max(start, end) }
}

/** Marks spans under a name that `::highlight()` styles; null takes the mark away. Older browsers keep the bars beside the lines. */
export function highlight(name: string, ranges: readonly Range[] | null): void {
  if (!('highlights' in CSS)) return
  if (ranges === null || ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
