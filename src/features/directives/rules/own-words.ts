/** Which words of a document speak of one task: what «theo văn bản» is measured by, on the server and in the form. Pure. */
import { documentText, type Block, type DocumentText } from '../../../../directive/src/blocks.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'

/** Where a task stands. Offsets count in `documentText(blocks).text`. */
export interface TaskPlace {
  readonly start: number
  readonly end: number
  readonly clausePath: string
}

/** A clause with its span, as the document's structure has it. */
export interface PlacedClause {
  readonly path: string
  readonly heading: string
  readonly start: number
}

/**
 * The task's own sentence, the row of the table that it stands in, and the headings that hand it down («5. Sở Y tế», «Giao Sở Xây
 * dựng thực hiện các việc sau:»). A name that stands elsewhere in the document does not name who does this task.
 */
export function ownWords(blocks: readonly Block[], clauses: readonly PlacedClause[], task: TaskPlace): string {
  const document = documentText(blocks)
  const over = clauses.filter(({ path }) => path !== '' && (path === task.clausePath || task.clausePath.startsWith(`${path}.`)))
  return [
    document.text.slice(task.start, task.end),
    ...rowWords(document, task),
    ...over.flatMap((clause) => handedDown(document.text, clauses, clause, task)),
  ].join('\n')
}

/** Words of the table's rows that the sentence touches, with the cells that reach down into them. */
function rowWords({ text, lines }: DocumentText, task: TaskPlace): string[] {
  const own = lines.flatMap((line) => (line.cell && line.start < task.end && line.end > task.start ? [line.cell] : []))
  const [first] = own
  const last = own.at(-1)
  if (!first || !last) return []
  return lines
    .filter(({ cell }) => cell && cell.table === first.table && cell.row <= last.row && cell.row + cell.rowSpan > first.row)
    .map((line) => text.slice(line.start, line.end))
}

/** The heading of a clause above the task and the line that opens its list; in the task's own line, what stands before a colon. */
function handedDown(text: string, clauses: readonly PlacedClause[], clause: PlacedClause, task: TaskPlace): string[] {
  if (task.start < clause.start) return [clause.heading]
  const line = text.indexOf('\n', clause.start)
  if (line === -1 || task.start <= line) {
    const before = text.slice(clause.start, task.start)
    return [before.slice(0, before.lastIndexOf(':') + 1)]
  }
  const below = clauses.filter(({ path, start }) => path.startsWith(`${clause.path}.`) && start > clause.start)
  const opening = text.slice(clause.start, Math.min(task.start, ...below.map(({ start }) => start)))
  const openers = opening.split('\n').filter((one) => one.trim().endsWith(':'))
  return [clause.heading, ...openers.slice(-1)]
}

/** Whether one of the names stands in the words, whole, without regard to marks, case and line ends. */
export function namedIn(names: readonly string[], words: string): boolean {
  const whole = plain(words)
  return names.some((name) => plain(name) !== '  ' && whole.includes(plain(name)))
}

/** Words between single blanks. Example: "Sở Tài chính, Công an tỉnh." → " so tai chinh cong an tinh ". */
function plain(words: string): string {
  return ` ${fold(words)
    .replaceAll(/[^a-z0-9]+/g, ' ') // «Sở NN&MT» → «so nn mt»
    .trim()} `
}
