/** An office at work for tests of counts: people of units and reviewers do to lines whatever chance decides, through the real API. */
import { randomUUID } from 'node:crypto'
import { addDeltas, takeTurn, type RollupState } from '../server/rollup.ts'
import { systemScope } from '../server/scope.ts'
import { addDays } from '../shared/dates.ts'
import type { TestApp, TestCaller } from './app.ts'
import { addDocument, issueTask, tellIssued, type LineSpec } from './lines.ts'
import type { PersonName } from './people.ts'

const PROVINCE = 97

/** A number below `below`. */
export type Random = (below: number) => number

/** Numbers that look random and are the same each run (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Moves the due day of a line as an act of the tasks feature does: turn, facts, change, −1 and +1. */
async function moveDue(app: TestApp, occurrence: string, days: number): Promise<void> {
  await app.db.transaction(async (tx) => {
    const scope = systemScope(PROVINCE, app.clock.now())
    await takeTurn(tx, scope, [occurrence])
    const facts = async (): Promise<FactRow> => {
      const { rows } = await tx.send({
        text: `select unit_node as "unitNode", document_node as "documentNode", field_node as "fieldNode", nullif(due, 'infinity'::date) as due, role, kind, state
               from line_fact where province_id = $1 and occurrence_id = $2`,
        values: [PROVINCE, occurrence],
      })
      return rows[0] as FactRow
    }
    const before = await facts()
    await tx.send({
      text: 'update occurrence set due = $3 where province_id = $1 and id = $2',
      values: [PROVINCE, occurrence, addDays(before.due ?? '2026-03-01', days)],
    })
    await addDeltas(tx, scope, [
      { ...before, lines: -1 },
      { ...(await facts()), lines: 1 },
    ])
  })
}

interface FactRow {
  unitNode: number
  documentNode: number
  fieldNode: number
  due: string | null
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  state: RollupState
}

/** Who reports for which unit. */
const reporters: readonly (readonly [unit: string, name: PersonName])[] = [
  ['STC', 'giang'],
  ['X01', 'hoa'],
  ['SYT', 'nga'],
]

/** People of units, reviewers and a leader, doing things to lines in an order that chance decides. */
export class Office {
  readonly lines: { id: string; unit: string }[] = []
  readonly sent: string[] = []
  readonly tasks: string[] = []
  /** How often each act was done and how it was answered. */
  readonly told = new Map<string, number>()
  private readonly app: TestApp
  private people = new Map<string, TestCaller>()
  private reviewer!: TestCaller
  private chief!: TestCaller
  private keeper!: TestCaller

  private constructor(app: TestApp) {
    this.app = app
  }

  static async open(app: TestApp): Promise<Office> {
    const office = new Office(app)
    await office.enter()
    return office
  }

  /** Everyone signs in anew: a session does not outlive half a day without a call. */
  async enter(): Promise<void> {
    for (const [unit, name] of reporters) this.people.set(unit, await this.app.signIn(name))
    this.reviewer = await this.app.signIn('an')
    this.chief = await this.app.signIn('binh')
    this.keeper = await this.app.signIn('lan')
  }

  async issue(random: Random): Promise<void> {
    const units = [...this.people.keys(), 'MTTQ', 'X02', 'P01']
    const leads = random(5) > 0
    const dated = random(5) > 0
    const lines: LineSpec[] = units
      .filter(() => random(3) > 0)
      .map((unit, i) => ({
        unit,
        role: i === 0 && leads ? 'lead' : 'support',
        due: dated ? addDays('2026-02-25', random(12)) : null,
      }))
    const { occurrences, task } = await this.app.db.transaction((tx) =>
      issueTask(tx, this.app.clock.now(), { lines, kind: random(4) === 0 ? 'request' : 'order' }),
    )
    this.tasks.push(task)
    occurrences.forEach((id, i) => this.lines.push({ id, unit: lines[i]?.unit ?? '' }))
  }

  /** One act; refusals are part of the play, failures are not. Resolves to the status of its answer. */
  async act(random: Random): Promise<number> {
    const choice = random(14)
    const line = this.lines[random(this.lines.length)]
    if (choice === 0 || !line) return this.note('issue', this.issue(random))
    if (choice === 1) return this.note('due moved', moveDue(this.app, line.id, random(7) - 3))
    if (choice <= 5) return this.note('report', this.report(line, random))
    if (choice === 6) return this.note('assigned later', this.assignLater(random))
    if (choice === 12) return this.note('field of a task', this.chooseField(random))
    if (choice === 13) return this.note('field of a document', this.chooseDocumentField(random))
    const report = this.sent[random(this.sent.length)]
    if (report === undefined) return 200
    if (choice <= 8) return this.note('withdraw', this.withdraw(report, random))
    const version = await this.versionOf(report)
    return choice === 9
      ? this.note(
          'return',
          this.status(this.reviewer.post(`/reports/${report}/return`, { version, reason: 'Cần bổ sung minh chứng' })),
        )
      : this.note('accept', this.status(this.reviewer.post(`/reports/${report}/accept`, { version })))
  }

  /** The clock goes on, or back, by up to three days. */
  async jump(random: Random): Promise<void> {
    this.app.clock.advance((random(2) === 0 ? 1 : -1) * random(72) * 3_600_000)
    await this.enter()
  }

  /** From today on one unit carries on the work of another. */
  async merge(from: string, into: string): Promise<number> {
    const [gone, heir] = [await this.unit(from), await this.unit(into)]
    const on = new Date(this.app.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
    const predecessors = [{ unitId: gone, share: 1 }]
    const body = { on, basis: 'Nghị quyết sắp xếp đơn vị hành chính', predecessors, successor: { unitId: heir } }
    return this.note('merge', this.status(this.keeper.post('/units/merge', body)))
  }

  /** A document gives way to a new version, under which tasks are issued; those of the old one stay as they are. */
  async replaceDocument(random: Random): Promise<void> {
    await this.app.db.transaction(async (tx) => {
      const now = this.app.clock.now()
      const document = await addDocument(tx, now)
      await tx.send({
        text: `update document set state = 'replaced', replaced_by = $1 where province_id = $2 and state <> 'replaced' and id <> $1
               and id = (select document_id from task where province_id = $2 and id = $3)`,
        values: [document, PROVINCE, this.tasks[random(this.tasks.length)]],
      })
      const { occurrences, task } = await issueTask(tx, now, { lines: [{ unit: 'STC', due: '2026-03-09' }] }, document)
      this.tasks.push(task)
      this.lines.push({ id: occurrences[0] ?? '', unit: 'STC' })
      await tellIssued(tx, now, PROVINCE, document)
    })
  }

  private async report(line: { id: string; unit: string }, random: Random): Promise<number> {
    const who = this.people.get(line.unit) ?? this.people.get('STC')
    const id = randomUUID()
    const body =
      random(2) === 0
        ? { occurrenceId: line.id, kind: 'completion', words: 'Đã xong' }
        : { occurrenceId: line.id, kind: 'progress', percent: random(101), words: 'Đang làm' }
    const status = (await who?.put(`/reports/${id}`, body))?.status ?? 500
    if (status === 200) this.sent.push(id)
    return status
  }

  private withdraw(report: string, random: Random): Promise<number> {
    const who = [...this.people.values()][random(this.people.size)] ?? this.reviewer
    return this.status(who.post(`/reports/${report}/withdraw`))
  }

  private async assignLater(random: Random): Promise<number> {
    const task = this.tasks[random(this.tasks.length)]
    const shown = (await this.chief.get(`/tasks/${task}`)).body as { version: number }
    const basis = 'Ý kiến của Chủ tịch tại giao ban'
    const { version } = shown
    if (random(2) === 0) return this.status(this.chief.post(`/tasks/${task}/deadline`, { version, due: '2026-03-20', basis }))
    const unitId = await this.unit(random(2) === 0 ? 'SXD' : 'X01')
    return this.status(this.chief.post(`/tasks/${task}/lead`, { version, unitId, basis }))
  }

  /** A task is given a field of its own, or follows its document again. */
  private async chooseField(random: Random): Promise<number> {
    const task = this.tasks[random(this.tasks.length)]
    const { version } = (await this.chief.get(`/tasks/${task}`)).body as { version: number }
    return this.status(this.chief.put(`/tasks/${task}/field`, { version, fieldId: await this.someField(random) }))
  }

  private async chooseDocumentField(random: Random): Promise<number> {
    const task = this.tasks[random(this.tasks.length)]
    const { document } = (await this.chief.get(`/tasks/${task}`)).body as { document: { id: string } }
    const { field } = (await this.chief.get(`/directives/${document.id}/field`)).body as { field: { id: string } | null }
    const body = { seen: field?.id ?? null, fieldId: await this.someField(random) }
    return this.status(this.chief.put(`/directives/${document.id}/field`, body))
  }

  private async someField(random: Random): Promise<string | null> {
    const { items } = (await this.chief.get('/fields')).body as { items: { id: string }[] }
    return random(3) === 0 ? null : (items[random(3)]?.id ?? null)
  }

  private async unit(code: string): Promise<string> {
    const text = `select unit_id as id from unit_version where province_id = ${PROVINCE} and code = $1 order by valid_from desc limit 1`
    const { rows } = await this.app.db.transaction((tx) => tx.send({ text, values: [code] }))
    return (rows as { id: string }[])[0]?.id ?? ''
  }

  private async versionOf(report: string): Promise<number> {
    const text = `select s.version from line_state s join progress_report r on r.province_id = s.province_id and r.occurrence_id = s.occurrence_id where r.id = $1`
    const { rows } = await this.app.db.transaction((tx) => tx.send({ text, values: [report] }))
    return (rows as { version: number }[])[0]?.version ?? 0
  }

  private status(answer: Promise<{ status: number }>): Promise<number> {
    return answer.then(({ status }) => status)
  }

  private async note(act: string, done: Promise<number | void>): Promise<number> {
    const status = (await done) ?? 200
    const key = `${act} ${status}`
    this.told.set(key, (this.told.get(key) ?? 0) + 1)
    return status
  }
}
