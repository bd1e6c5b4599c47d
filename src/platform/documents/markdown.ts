/** Markdown as people paste it (from a wiki, a chat, a converter): its marks become what they stand for, its words stay. */

/** What a line of Markdown is. */
export interface MarkdownLine {
  readonly text: string
  readonly bold: boolean
  /** False: the line is a paragraph of its own («# II. Nhiệm vụ», «**Điều 1**», «* việc»). */
  readonly wraps: boolean
}

// "**h) Tổ công tác**", "## II. Nhiệm vụ", "*   Rà soát"; a rule of stars or a footnote star alone is none of them
const MARKS = [/^ {0,6}\*\*[^*\s][^*\n]*\*\*/m, /^#{1,6} +\S/m, /^ {0,8}\*[ \t]+\S/m, /(?<=\S )__?[^_\s][^_\n]*__?(?= |$)/m]
const BULLET = /^([ \t]*)\*[ \t]+(?=\S)/ // "*   Rà soát"

/** Whether a text is Markdown: two kinds of its marks, or one kind time and again. */
export function isMarkdown(text: string): boolean {
  const kinds = MARKS.filter((mark) => mark.test(text)).length
  if (kinds >= 2) return true
  return kinds === 1 && MARKS.some((mark) => (text.match(new RegExp(mark.source, 'gmu')) ?? []).length >= 3)
}

/** A line without its marks. `*` bullets become the dash of official documents, nested ones its plus. */
export function markdownLine(raw: string): MarkdownLine {
  const bullet = BULLET.exec(raw)
  const heading = /^ {0,3}#{1,6}\s+/.exec(raw) // "## II. Nhiệm vụ"
  const body = raw.slice((bullet ?? heading)?.[0].length ?? 0).replace(/^ {0,3}> ?/, '') // "> trích dẫn"
  const whole = /^\s*(\*\*|__)(?!\s)((?:(?!\1).)+)\1\s*[:.]?\s*$/u.exec(body) // "**Điều 1**"
  const sign = bullet ? (indentOf(bullet[1] ?? '') >= 2 ? '+ ' : '- ') : ''
  return {
    text: sign + plain(body),
    bold: heading !== null || (whole !== null && !bullet),
    wraps: !bullet && !heading && whole === null,
  }
}

/** Words without emphasis (spans are bounded, so that a hostile line costs no square of its length), links and escapes: "**Sở Y tế** chủ trì" → "Sở Y tế chủ trì". */
export function plain(words: string): string {
  return words
    .replace(/!?\[([^\][\n]{1,300})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}\)/g, '$1') // "[Kế hoạch 12](https://vanban.example.vn/12)"
    .replace(/(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1/gu, '$2') // "**Sở Y tế**"
    .replace(/(?<![\p{L}\d*_])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=\S)\1(?![\p{L}\d*_])/gu, '$2') // "*khẩn trương*"
    .replace(/<br ?\/?>/gi, ' ') // "Bộ Y tế<br>Bộ Công an"
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1') // "1\. Mục tiêu"
}

function indentOf(space: string): number {
  return [...space].reduce((width, letter) => width + (letter === '\t' ? 4 : 1), 0)
}
