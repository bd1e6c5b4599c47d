/** The commands `cotmoc read` and `cotmoc score`. Both resolve to an exit code: 0 done, 1 refused or worse, 2 wrong use. */
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { read as readDirective, type Block, type Deadline, type Directive } from '../../../directive/src/index.ts'
import {
  f1,
  FIELDS,
  score as scoreDocument,
  sum,
  type Counts,
  type DocumentScore,
  type Gold,
} from '../../../directive/src/score.ts'
import { closeConverters, DocumentRefused, toBlocks, type Reading } from './convert.ts'

const SIZE_LIMIT = 200 * 1024 * 1024

/** `cotmoc read FILE [--json]`: prints what the reader finds in a document. */
export async function read(args: string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const [file] = files
  if (!file || files.length > 1) return wrongUse('Cách dùng: cotmoc read TỆP [--json]')
  try {
    const reading = await readFileToBlocks(file, (progress) => {
      if (progress.stage === 'ocr') process.stderr.write(`Đã nhận dạng ${progress.page}/${progress.of} trang\n`)
    })
    const directive = readDirective(reading.blocks, { fileName: basename(file) })
    process.stdout.write(args.includes('--json') ? `${JSON.stringify(directive, null, 2)}\n` : summary(directive, reading))
    return 0
  } catch (error) {
    return failed(error)
  } finally {
    await closeConverters()
  }
}

async function readFileToBlocks(
  file: string,
  onProgress?: (progress: { stage: string; page: number; of: number }) => void,
): Promise<Reading> {
  if (file.endsWith('.blocks.json')) {
    const blocks = JSON.parse(await readFile(file, 'utf8')) as Block[]
    return { blocks, format: 'text', pages: null, ocr: false, doubts: [], places: [] }
  }
  const facts = await stat(file)
  if (facts.isDirectory()) throw new DocumentRefused('unknown_format')
  if (facts.size > SIZE_LIMIT) throw new DocumentRefused('too_large')
  return toBlocks(await readFile(file), { fileName: basename(file), ...(onProgress ? { onProgress } : {}) })
}

function wrongUse(text: string): number {
  process.stderr.write(`${text}\n`)
  return 2
}

/** One sentence for what could not be read; anything unforeseen shows where it comes from. */
function failed(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof DocumentRefused) process.stderr.write(`${error.message}\n`)
  else if (code === 'ENOENT') process.stderr.write('Không tìm thấy tệp; đề nghị kiểm tra lại đường dẫn.\n')
  else if (code === 'EACCES') process.stderr.write('Không có quyền đọc tệp; đề nghị kiểm tra lại quyền truy cập.\n')
  else throw error
  return 1
}

function summary(directive: Directive, reading: Reading): string {
  const { header } = directive
  const lines = [
    `${header.type ?? 'Văn bản'} ${header.number ?? '(chưa rõ số)'}${header.date ? `, ngày ${vietnameseDate(header.date)}` : ''}`,
    `Cơ quan ban hành: ${header.issuer ?? 'chưa rõ'}`,
    `Trích yếu: ${header.title ?? 'không có'}`,
    `Viện dẫn: ${directive.citations.length} văn bản; nhiệm vụ: ${directive.tasks.length}; chỉ tiêu: ${directive.indicators.length}`,
  ]
  if (reading.ocr) lines.push('Văn bản quét: chữ do máy nhận dạng, đề nghị đối chiếu với bản gốc.')
  for (const task of directive.tasks) {
    const names = (list: { name: string }[]): string => list.map((body) => body.name).join('; ')
    lines.push('', `[${task.clause || '–'}] ${short(task.text)}`)
    lines.push(
      `    Chủ trì: ${names(task.lead) || 'chưa rõ chủ trì'}${task.support.length ? `; phối hợp: ${names(task.support)}` : ''}`,
    )
    lines.push(`    Thời hạn: ${deadlineText(task.deadline)}`)
  }
  return `${lines.join('\n')}\n`
}

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}…` : text).replaceAll('\n', ' ')

/** "2026-03-05" → "05/3/2026": the day of two digits, the month of two only for January and February (Nghị định 30/2020). */
function vietnameseDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

function deadlineText(deadline: Deadline | null): string {
  if (!deadline) return 'không có thời hạn'
  return deadline.kind === 'date' ? `${deadline.text} (${vietnameseDate(deadline.due)})` : deadline.text
}

type Baseline = Record<string, Record<string, number>>

/** `cotmoc score FOLDER GOLD [--verbose] [--save]`: scores each document of FOLDER against the answers in GOLD. */
export async function score(args: string[]): Promise<number> {
  const [folder, gold] = args.filter((arg) => !arg.startsWith('--'))
  if (!folder || !gold || !existsSync(folder) || !existsSync(gold))
    return wrongUse('Cách dùng: cotmoc score THƯ_MỤC ĐÁP_ÁN [--verbose] [--save]')
  try {
    const scores = new Map<string, DocumentScore>()
    const missing: string[] = []
    for (const name of (await readdir(gold))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -5))
      .toSorted()) {
      const file = await sourceOf(folder, name)
      if (!file) {
        missing.push(name)
        continue
      }
      const answers = JSON.parse(await readFile(join(gold, `${name}.json`), 'utf8')) as Gold
      const reading = await readFileToBlocks(file)
      scores.set(name, scoreDocument(answers, readDirective(reading.blocks, { fileName: basename(file) })))
    }
    return await report(folder, scores, missing, args)
  } catch (error) {
    return failed(error)
  } finally {
    await closeConverters()
  }
}

/** The document of this name: the original before its text. */
async function sourceOf(folder: string, name: string): Promise<string | undefined> {
  for (const ending of ['docx', 'doc', 'pdf', 'png', 'jpg', 'html', 'blocks.json', 'md', 'txt']) {
    const file = join(folder, `${name}.${ending}`)
    if (existsSync(file)) return file
  }
  return undefined
}

async function report(
  folder: string,
  scores: ReadonlyMap<string, DocumentScore>,
  missing: readonly string[],
  args: readonly string[],
): Promise<number> {
  const now: Baseline = Object.fromEntries([...scores].map(([name, { counts }]) => [name, measures(counts)]))
  now['*'] = measures(sum([...scores.values()]))
  const file = join(folder, 'baseline.json')
  const before = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Baseline) : undefined
  const columns = FIELDS.map((field) => field.padStart(10)).join('')
  process.stdout.write(`${'văn bản'.padEnd(44)}${columns}\n`)
  for (const [name, values] of Object.entries(now))
    process.stdout.write(
      `${(name === '*' ? 'tất cả' : name).padEnd(44)}${FIELDS.map((field) => (values[field] ?? 0).toFixed(3).padStart(10)).join('')}\n`,
    )
  if (args.includes('--verbose'))
    for (const [name, { differences }] of scores)
      for (const difference of differences)
        process.stdout.write(
          `${name} ${difference.kind} ${difference.at}: ${JSON.stringify(difference.gold)} ≠ ${JSON.stringify(difference.found)}\n`,
        )
  if (missing.length) process.stdout.write(`Không có văn bản: ${missing.join(', ')}\n`)
  const lost = before ? changes(before, now) : false
  if (args.includes('--save')) await writeFile(file, `${JSON.stringify(now, null, 2)}\n`)
  return lost ? 1 : 0
}

const measures = (counts: Counts): Record<string, number> =>
  Object.fromEntries(FIELDS.map((field) => [field, Math.round(f1(counts[field]) * 1000) / 1000]))

/** Prints gains and losses against the baseline; true when a total got worse. */
function changes(before: Baseline, now: Baseline): boolean {
  let lost = false
  for (const [name, values] of Object.entries(now))
    for (const field of FIELDS) {
      const change = (values[field] ?? 0) - (before[name]?.[field] ?? values[field] ?? 0)
      if (Math.abs(change) < 0.0005) continue
      process.stdout.write(
        `${change > 0 ? 'tăng' : 'giảm'} ${name === '*' ? 'tất cả' : name} ${field} ${change > 0 ? '+' : ''}${change.toFixed(3)}\n`,
      )
      if (name === '*' && change < 0) lost = true
    }
  return lost
}
