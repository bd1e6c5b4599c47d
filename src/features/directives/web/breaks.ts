/** A place where a sentence can be cut: the offset in the document, and the words that follow. */
export interface Break {
  readonly at: number
  readonly words: string
}

/** «…; đồng thời», «… . Giao», a new line, «, chủ trì»: where a second order may begin. */
const EDGES = /[;.:]\s+|\n+|,\s+(?=(?:chủ trì|phối hợp|báo cáo|tham mưu|hoàn thành|đồng thời|giao)\b)/giu

/** Where the words of a task, `text` beginning at the document's offset `start`, can be cut in two. */
export function breaksIn(text: string, start: number): Break[] {
  const out: Break[] = []
  for (const edge of text.matchAll(EDGES)) {
    const at = edge.index + edge[0].length
    const words = text.slice(at).trim()
    if (text.slice(0, at).trim().length < 10 || words.length < 10) continue
    out.push({ at: start + at, words: words.length > 90 ? `${words.slice(0, 90)}…` : words })
  }
  return out
}
