/** How units behave over the year: most on time, some late, some silent; always the same for the same line. */
import { createHash } from 'node:crypto'
import { openPeriods } from '../features/tasks/jobs.ts'
import type { TaskDetail, TaskSummary } from '../features/tasks/contract.ts'
import { addDays, daysBetween, todayIn, type LocalDate } from '../platform/shared/dates.ts'
import { newId } from '../platform/server/ids.ts'
import { at, type Stage } from './stage.ts'

type Line = TaskDetail['linesOwed'][number]

/** on_time and late end accepted; slow reports but does not finish; silent sends nothing; returned was sent back once. */
type Habit = 'on_time' | 'late' | 'slow' | 'silent' | 'returned' | 'waiting'

/**
 * A number from 0 to 99 that belongs to the line: of its unit and its distance from the day of the demo, never of a
 * calendar day, so that the exercise tells the same story on whatever day it is made.
 */
function lot(stage: Stage, line: Line, salt: string): number {
  const days = line.due === null ? null : daysBetween(stage.days.today, line.due)
  const distance = days === null ? 'open' : line.periodLabel === null ? `${days}` : `period ${Math.round(days / 30)}`
  return createHash('sha256').update(`${salt}/${line.unit.name}/${distance}`).digest().readUInt16BE(0) % 100
}

function habitOf(stage: Stage, line: Line): Habit {
  const { today } = stage.days
  const number = lot(stage, line, 'habit')
  // Whoever tries the exercise as its officer finds something under way, on whatever day.
  if (line.unit.name === TOURED_COMMUNE && line.due && line.due >= today) return 'slow'
  if (line.kind === 'request') return number < 60 ? 'slow' : 'silent'
  if (line.due && daysBetween(line.due, today) < 25 && number >= 30 && number < 62) return 'waiting'
  if (number < 58) return 'on_time'
  if (number < 72) return 'late'
  if (number < 82) return 'slow'
  if (number < 88) return 'returned'
  return 'silent'
}

const progressWords = [
  'Đã phân công bộ phận thực hiện, đang khảo sát và lập dự toán.',
  'Đã họp với các thôn, thống nhất khối lượng và ngày công huy động.',
  'Vật liệu đã tập kết; thi công được khoảng một nửa khối lượng.',
  'Đang hoàn thiện hồ sơ, chờ ý kiến của cơ quan phối hợp.',
  'Đã tổ chức được hai đợt, người dân tham gia đông đủ.',
] as const
const doneWords = [
  'Đã hoàn thành toàn bộ khối lượng, có biên bản nghiệm thu kèm theo.',
  'Đã hoàn thành; kết quả được niêm yết tại trụ sở và các nhà văn hóa thôn.',
  'Đã hoàn thành, sản phẩm gửi kèm báo cáo.',
] as const

/** The commune whose officer's password is printed. */
const TOURED_COMMUNE = 'Xã Nà Lĩnh'

interface Act {
  day: LocalDate
  hour: number
  run: () => Promise<void>
}

/** What one line does, from the day on which it was seen first. */
function actsOf(stage: Stage, line: Line, seen: LocalDate, reviewer: string): Act[] {
  const { today } = stage.days
  const habit = habitOf(stage, line)
  if (habit === 'silent') return []
  const due = line.due ?? addDays(today, 40)
  const span = Math.max(4, daysBetween(seen, due))
  const shift = lot(stage, line, 'day') % 5
  const middle = addDays(seen, Math.round(span * 0.45) + shift)
  const percent = 30 + (lot(stage, line, 'percent') % 5) * 10
  const half: Act = { day: middle, hour: 9, run: () => report(stage, line, percent) }
  if (habit === 'slow') {
    return [half, { day: addDays(due, 6 + shift), hour: 14, run: () => report(stage, line, Math.min(90, percent + 20)) }]
  }
  const intended = habit === 'late' ? addDays(due, 5 + shift * 3) : addDays(due, -1 - shift)
  const sent = intended < seen ? seen : intended
  // A line with little time goes straight to its completion.
  const reports: Act[] = middle < addDays(sent, -3) ? [half] : []
  if (habit === 'returned') reports.push({ day: addDays(sent, -3), hour: 10, run: () => sendBack(stage, line, reviewer) })
  reports.push({ day: sent, hour: 15, run: () => complete(stage, line, habit === 'waiting' ? null : reviewer) })
  return reports
}

/** Sign-in name of the person who reports for a unit. */
async function reporter({ app }: Stage, unitId: string): Promise<string> {
  const found = await app.ctx.db.transaction((tx) =>
    tx.send({
      text: `select a.username from post p join account a on a.province_id = p.province_id and a.person_id = p.person_id
             where p.unit_id = $1 and p.is_head`,
      values: [unitId],
    }),
  )
  const [row] = found.rows as { username: string }[]
  if (!row) throw new Error(`nobody heads unit ${unitId}`)
  return row.username
}

interface Answer {
  report: { id: string }
  line: { version: number }
}

async function put(stage: Stage, line: Line, kind: 'progress' | 'completion', percent: number | null): Promise<Answer> {
  const words =
    kind === 'completion'
      ? doneWords[lot(stage, line, 'words') % doneWords.length]
      : progressWords[lot(stage, line, 'words') % progressWords.length]
  const who = await stage.as(await reporter(stage, line.unit.id))
  const body = { occurrenceId: line.occurrenceId, kind, percent, words }
  return who.send<Answer>('PUT', `/reports/${newId(stage.clock.now())}`, body)
}

async function report(stage: Stage, line: Line, percent: number): Promise<void> {
  await put(stage, line, 'progress', percent)
}

async function complete(stage: Stage, line: Line, reviewer: string | null): Promise<void> {
  const sent = await put(stage, line, 'completion', 100)
  if (lot(stage, line, 'file') < 30) await attach(stage, line, sent.report.id)
  if (!reviewer) return
  stage.clock.set(new Date(stage.clock.now().getTime() + 20 * 60 * 1000))
  await (await stage.as(reviewer)).send('POST', `/reports/${sent.report.id}/accept`, { version: sent.line.version })
}

async function sendBack(stage: Stage, line: Line, reviewer: string): Promise<void> {
  const sent = await put(stage, line, 'completion', 100)
  const reason = 'Đề nghị bổ sung biên bản nghiệm thu có xác nhận của thôn và đồn Biên phòng.'
  await (await stage.as(reviewer)).send('POST', `/reports/${sent.report.id}/return`, { version: sent.line.version, reason })
}

async function attach(stage: Stage, line: Line, reportId: string): Promise<void> {
  const who = await stage.as(await reporter(stage, line.unit.id))
  const minutes = `BIÊN BẢN NGHIỆM THU (diễn tập)\nĐơn vị: ${line.unit.name}\nKết quả: đạt yêu cầu, đủ khối lượng.\n`
  const form = new FormData()
  form.set('file', new File([minutes], 'bien-ban-nghiem-thu.txt', { type: 'text/plain' }))
  await who.send('POST', `/reports/${reportId}/files`, form)
}

const diaries = new WeakMap<Stage, { seen: Set<string>; acts: Act[] }>()

/** Lets the time from one day to another pass: lines that appear are planned, and what is due is done in order. */
export async function reportYear(stage: Stage, from: LocalDate, to: LocalDate): Promise<void> {
  const diary = diaries.get(stage) ?? { seen: new Set<string>(), acts: [] }
  diaries.set(stage, diary)
  for (let day = addDays(from, 2); day < to; day = addDays(day, 15)) {
    at(stage, day, 7)
    await openPeriods(stage.app.ctx)
    await planNewLines(stage, diary, day)
    const until = addDays(day, 15) < to ? addDays(day, 15) : to
    const now = diary.acts.filter((act) => act.day < until && act.day < stage.days.today)
    diary.acts = diary.acts.filter((act) => !now.includes(act))
    for (const act of now.sort((a, b) => (a.day === b.day ? a.hour - b.hour : a.day < b.day ? -1 : 1))) {
      at(stage, act.day, act.hour)
      await act.run()
    }
  }
}

async function planNewLines(stage: Stage, diary: { seen: Set<string>; acts: Act[] }, day: LocalDate): Promise<void> {
  for (const reviewer of ['chuyen-vien', 'cb-na-linh']) {
    const officer = await stage.as(reviewer)
    const { items } = await officer.get<{ items: TaskSummary[] }>('/tasks?limit=200')
    for (const { id } of items) {
      const task = await officer.get<TaskDetail>(`/tasks/${id}`)
      // Each issuer plans the lines of his own documents.
      if (task.issuer.name.startsWith('UBND') !== (reviewer === 'chuyen-vien')) continue
      for (const line of task.linesOwed) {
        if (diary.seen.has(line.occurrenceId)) continue
        diary.seen.add(line.occurrenceId)
        const since = task.issuedAt.slice(0, 10) > day ? todayIn(new Date(task.issuedAt)) : day
        diary.acts.push(...actsOf(stage, line, since, reviewer).map((act) => ({ ...act, day: act.day < day ? day : act.day })))
      }
    }
  }
}
