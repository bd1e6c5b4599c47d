/** Tables that a spreadsheet opens: comma-separated, every cell quoted, lines ended by CR LF (RFC 4180). Pure. */

/** Stands at the front of a file, so that Excel reads it as Unicode. */
export const CSV_MARK = '\ufeff'

/** Signs with which a spreadsheet begins a formula: «=», «+», «-», «@», tab, carriage return. */
const FORMULA = new Set(['=', '+', '-', '@', '\t', '\r'])

/** A quoted cell; a text that a spreadsheet would take for a formula («=HYPERLINK(…)») is made plain by an apostrophe before it. */
export function csvCell(text: string): string {
  const plain = FORMULA.has(text.charAt(0)) ? `'${text}` : text
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : `"${plain}"`
}

/** One line of the file. Numbers stand as they are, null is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  let line = ''
  for (const cell of cells) {
    if (line !== '') line += ','
    line += cell === null ? '""' : typeof cell === 'number' ? String(cell) : csvCell(cell)
  }
  return `${line}\r\n`
}
