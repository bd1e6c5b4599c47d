/**
 * Tables of tasks. Reads the units that stand in cells; writes one draft a row that holds an action and a doer. What a
 * column means is read from its head, in any order; a row with a title alone is a group and gives its number to the path.
 */
import type { CleanText, Unit } from './clean.ts'
import { readDeadline } from './deadlines.ts'
import { namesIn } from './fields.ts'
import { roman } from './markers.ts'
import type { Draft } from './drafts.ts'

type Role = 'number' | 'task' | 'lead' | 'support' | 'time' | 'product' | 'other'

interface GridCell {
  text: string
  /** Offsets into the clean text; 0, 0 for an empty cell. */
  start: number
  end: number
}

interface Grid {
  rows: Map<number, GridCell>[]
  columns: number[]
}

/** Tests for the head of a column, in the order in which they are tried. */
const ROLES: [Role, RegExp][] = [
  // "TT", "STT", "Số TT"
  ['number', /^(?:s?tt|số ?tt|số thứ tự|#)$/iu],
  // "Cơ quan phối hợp", "Đơn vị phối hợp thực hiện"
  ['support', /(?:phối hợp|tham gia)/iu],
  // "Thời hạn hoàn thành", "Tiến độ", "Thời gian thực hiện", "Hoàn thành"
  ['time', /^(?:thời|tiến độ|ngày|hoàn thành|hạn|năm (?:hoàn thành|thực hiện))/iu],
  // "Kết quả", "Sản phẩm đầu ra", "Hình thức văn bản"
  ['product', /^(?:kết quả|sản phẩm|đầu ra|hình thức (?:văn bản|ban hành)|dự kiến (?:kết quả|sản phẩm))/iu],
  // "Tên nhiệm vụ", "Nội dung công việc", "NHIỆM VỤ CỤ THỂ", "Tên đề án"
  [
    'task',
    /(?:nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|phần việc|tên (?:đề án|văn bản|chương trình|dự án|kế hoạch)|danh mục)/iu,
  ],
  // "Cơ quan chủ trì", "Đơn vị thực hiện", "Phân công", "Đầu mối"
  ['lead', /(?:chủ trì|thực hiện|phụ trách|đầu mối|chịu trách nhiệm|phân công|cơ quan|đơn vị)/iu],
]
const MOST_HEAD_ROWS = 3

/** Drafts of all tables of a document. `pathAt` gives the clause path that holds before a unit. */
export function tableDrafts(clean: CleanText, year: number | null, pathAt: (unit: Unit) => string): Draft[] {
  const byTable = new Map<number, Unit[]>()
  for (const unit of clean.units) {
    if (!unit.cell) continue
    const list = byTable.get(unit.cell.table)
    if (list) list.push(unit)
    else byTable.set(unit.cell.table, [unit])
  }
  return [...byTable.values()].flatMap((units) => draftsOf(gridOf(units), year, units[0] ? pathAt(units[0]) : ''))
}

/** Lays the units of a table out by row and column; a cell that spans rows holds for each of them. */
function gridOf(units: readonly Unit[]): Grid {
  const rows: Map<number, GridCell>[] = []
  const columns = new Set<number>()
  for (const unit of units) {
    const cell = unit.cell
    if (!cell) continue
    columns.add(cell.column)
    for (let r = cell.row; r < cell.row + Math.min(Math.max(1, cell.rowSpan), 200); r++) {
      const row = (rows[r] ??= new Map())
      const before = row.get(cell.column)
      if (before) row.set(cell.column, { text: `${before.text}\n${unit.text}`, start: before.start, end: unit.end })
      else row.set(cell.column, { text: unit.text, start: unit.start, end: unit.end })
    }
  }
  for (let r = 0; r < rows.length; r++) rows[r] ??= new Map()
  return { rows, columns: [...columns].sort((a, b) => a - b) }
}

interface Head {
  roles: Map<number, Role>
  /** Columns of the bodies that act: those that say «chủ trì», with the one that submits; else the first. */
  leads: number[]
  /** First row of the body. */
  body: number
}

/** Finds the head: the first row, or rows joined, that names both an action and a doer. */
function headOf(grid: Grid): Head | null {
  const joined = new Map<number, string>()
  for (let r = 0; r < Math.min(MOST_HEAD_ROWS, grid.rows.length); r++) {
    for (const [column, cell] of grid.rows[r] ?? [])
      joined.set(column, `${joined.get(column) ?? ''} ${cell.text.replace(/\s+/g, ' ')}`.trim())
    const roles = new Map<number, Role>()
    for (const [column, text] of joined) roles.set(column, roleOf(text, roles))
    const has = (role: Role): boolean => [...roles.values()].includes(role)
    if (has('task') && (has('lead') || has('support')))
      return isTargets(joined, roles) ? null : { roles, leads: leadsOf(joined, roles), body: r + 1 }
  }
  return null
}

// "Cơ quan trình", "Cơ quan chủ trì thẩm tra": who submits acts beside who chairs
const SUBMITS = /^(?:cơ quan|đơn vị) (?:trình|soạn thảo)$/iu

function leadsOf(head: Map<number, string>, roles: Map<number, Role>): number[] {
  const all = [...head].filter(([column]) => roles.get(column) === 'lead')
  const chairs = all.filter(([, text]) => /chủ trì/iu.test(text))
  if (chairs.length === 0) return all.slice(0, 1).map(([column]) => column)
  return all.filter(([, text]) => /chủ trì/iu.test(text) || SUBMITS.test(text)).map(([column]) => column)
}

function roleOf(text: string, taken: Map<number, Role>): Role {
  if (text.length > 90) return 'other'
  for (const [role, pattern] of ROLES)
    if (pattern.test(text)) return role === 'task' && [...taken.values()].includes('task') ? 'other' : role
  return 'other'
}

/** A table of targets ("Chỉ tiêu", "Cơ quan chủ trì theo dõi") holds indicators, no tasks. */
function isTargets(head: Map<number, string>, roles: Map<number, Role>): boolean {
  const task = [...roles].find(([, role]) => role === 'task')
  return [...head].some(([column, text]) => column !== task?.[0] && /^(?:chỉ tiêu|mục tiêu)/iu.test(text))
}

function draftsOf(grid: Grid, year: number | null, path: string): Draft[] {
  const head = headOf(grid)
  if (!head) return []
  const column = (role: Role): number => [...head.roles].find(([, r]) => r === role)?.[0] ?? -1
  const at = {
    number: column('number'),
    task: column('task'),
    lead: head.leads[0] ?? -1,
    support: column('support'),
    time: column('time'),
    product: column('product'),
  }
  const out: Draft[] = []
  let group: { label: string; lead: string[]; time: string } = { label: '', lead: [], time: '' }
  for (let r = head.body; r < grid.rows.length; r++) {
    const row = grid.rows[r]
    if (!row) continue
    const text = (c: number): string => row.get(c)?.text.replace(/\s+/g, ' ').trim() ?? ''
    const task = row.get(at.task) ?? titleCell(row, at.number)
    const number = text(at.number).replace(/[.)\s]+$/u, '')
    if (
      !task ||
      task.text.trim() === '' ||
      (/^(?:tên )?(?:nhiệm vụ|nội dung)/iu.test(task.text) && /chủ trì/iu.test(text(at.lead)))
    )
      continue
    if (isGroup(row, at, text)) {
      group = { label: groupLabel(number), lead: namesIn(text(at.lead)), time: text(at.time) }
      continue
    }
    const lead = head.leads.flatMap((c) => namesIn(row.get(c)?.text ?? ''))
    out.push({
      clause: [path, group.label, number].filter(Boolean).join('.'),
      start: task.start,
      end: task.end,
      lead: lead.length > 0 ? lead : group.lead,
      support: namesIn(row.get(at.support)?.text ?? ''),
      deadline:
        at.time >= 0
          ? readDeadline(text(at.time) || group.time, { year, field: true })
          : readDeadline(task.text, { year, field: false }),
      deliverable: text(at.product) || null,
      closing: false,
      request: false,
      rule: 'table_row',
      doubts: [],
    })
  }
  return out
}

/** A group row may put its title into the number column's neighbour, over merged columns. */
function titleCell(row: Map<number, GridCell>, number: number): GridCell | undefined {
  return [...row].find(([c, cell]) => c !== number && cell.text.trim() !== '')?.[1]
}

function isGroup(
  row: Map<number, GridCell>,
  at: { number: number; lead: number; support: number; time: number; product: number },
  text: (c: number) => string,
): boolean {
  const filled = [at.lead, at.support, at.time, at.product].filter((c) => c >= 0 && text(c) !== '')
  return (
    filled.length === 0 ||
    (row.size <= 2 && filled.length === 0) ||
    (filled.length === 1 && roman(text(at.number).replace(/[.)\s]+$/u, '')) > 0 && text(at.lead) === '')
  )
}

function groupLabel(number: string): string {
  return /^(?:[IVXLivxl]{1,6}|[A-ZĐ]|\d{1,2})$/u.test(number) ? number.toUpperCase() : ''
}
