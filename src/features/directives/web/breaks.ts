/** A place where a sentence can be cut: the offset in the document, and the words that follow. */
export interface Break {
  readonly at: number
  readonly words: string
}

/** «…; đồng thời», «… . Giao», a new line, «, chủ trì»: where a second order may begin. */
const EDGES = /[;.:]\s+|\n+|,\s+(?=(?:chủ trì|phối hợp|báo cáo|tham mưu|hoàn thành|đồng thời|giao)\b)/giu

/** A new number or letter at the head of a line. Example: "2.3. Sở Y tế …", "b) Rà soát …", "- Làm cầu …" */
const NUMBERED = /^(?:(?:\d{1,2}\.)+\d{0,2}|\d{1,2}\)|[a-zđ][.)]|[-–+•])\s/iu

const LONGEST_NUMBER = 12

/** Where the words of a task, `text` beginning at the document's offset `start`, can be cut in two: first where a number or a letter begins a line. */
export function breaksIn(text: string, start: number): Break[] {
  const numbered: Break[] = []
  const others: Break[] = []
  for (const edge of text.matchAll(EDGES)) {
    const at = edge.index + edge[0].length
    const words = text.slice(at).trim()
    // Behind the number itself nothing new begins.
    if (isNumber(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))) continue
    if (text.slice(0, at).trim().length < 10 || words.length < 10) continue
    const heads = text[at - 1] === '\n' && NUMBERED.test(text.slice(at, at + LONGEST_NUMBER))
    const list = heads ? numbered : others
    list.push({ at: start + at, words: words.length > 90 ? `${words.slice(0, 90)}…` : words })
  }
  return [...numbered, ...others]
}

/** True for nothing but a number or a letter. Example: "2.3. " */
function isNumber(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST_NUMBER && words.replace(NUMBERED, '').trim() === ''
}
