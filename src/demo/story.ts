/** A year in the exercise province: documents come in, tasks are issued, units report well, late or not at all. */
import type { DocumentDetail } from '../features/directives/contract.ts'
import type { Draft } from '../features/directives/contract/drafts.ts'
import { openPeriods } from '../features/tasks/jobs.ts'
import { addDays } from '../platform/shared/dates.ts'
import type { Caller } from './callers.ts'
import { typeset, type Paper } from './paper.ts'
import {
  communePlanPaper,
  decisionPaper,
  directivePaper,
  letterPaper,
  noticePaper,
  paperNumbers,
  scannedPaper,
} from './papers.ts'
import { planPaper } from './plan.ts'
import { directLate } from './directions.ts'
import { chooseFields } from './fields.ts'
import { reportYear } from './reports.ts'
import { scanOf } from './scan.ts'
import { at, HOUR, type Stage } from './stage.ts'
import { linkClauses } from './thread.ts'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Tells the whole year, day by day. */
export async function tellStory(stage: Stage): Promise<void> {
  const { days } = stage
  await openingCard(stage)
  at(stage, addDays(days.decision, 4), 9)
  await reference(stage, decisionPaper(days))
  stage.say('Đọc và giao nhiệm vụ theo kế hoạch của tỉnh …')
  at(stage, addDays(days.plan, 1), 8)
  await issue(stage, { paper: planPaper(days), officer: 'chuyen-vien', chief: 'chanh-vp', leader: 'Hoàng Thu Vân' })
  await reportYear(stage, days.plan, days.communePlan)
  at(stage, addDays(days.communePlan, 1), 8)
  await issue(stage, { paper: communePlanPaper(days), officer: 'cb-na-linh', chief: 'ct-na-linh' })
  stage.say('Các đơn vị báo cáo tiến độ qua một năm …')
  await linkClauses(stage)
  await reportYear(stage, days.communePlan, days.notice)
  at(stage, addDays(days.notice, 1), 8)
  await issue(stage, { paper: noticePaper(days), officer: 'chuyen-vien', chief: 'chanh-vp', leader: 'Nông Đức Chính' })
  await chooseFields(stage, addDays(days.notice, 2))
  await reportYear(stage, days.notice, addDays(days.today, 1))
  await directLate(stage)
  stage.say('Văn bản mới đang chờ rà soát, chờ duyệt …')
  at(stage, addDays(days.directive, 1), 10)
  await review(stage, directivePaper(days), 'chuyen-vien', 3)
  // One moment for both: the clock must not leap over the end of a session while the scan is still on its way in.
  at(stage, addDays(days.letter, 1), 10)
  const scan = await sendScan(stage)
  await Promise.all([scan.taken, submit(stage, letterPaper(days), 'chuyen-vien')])
  await stage.app.runJobs()
}

/** A scan comes in; its words are recognised while the story goes on. `taken` waits for it. */
async function sendScan({ as, days }: Stage): Promise<{ taken: Promise<unknown> }> {
  const paper = scannedPaper(days)
  const clerk = await as('chuyen-vien')
  const form = new FormData()
  form.set('classification', 'Thường')
  form.set('file', new File([new Uint8Array(scanOf(paper))], `Ban-quet-${paper.number.replace('/', '-')}.pdf`, { type: PDF }))
  return { taken: clerk.send('POST', '/directives', form) }
}

/** The Conclusion may not enter as text: a card stands for it, and the thread ends there. */
async function openingCard(stage: Stage): Promise<void> {
  at(stage, addDays(stage.days.decision, 3), 9)
  const clerk = await stage.as('van-thu')
  await clerk.send('POST', '/directives/cards', {
    type: 'Kết luận',
    issuer: 'Bộ Chính trị',
    number: paperNumbers.conclusion,
    date: stage.days.conclusion,
    title: 'Về củng cố nền biên phòng toàn dân (thẻ diễn tập)',
    publicSource: 'https://vanban.example.vn/45-kl-tw',
  })
}

/** Sends a document in as the officer would and waits until it is read. */
async function takeIn({ app, as }: Stage, paper: Paper, username: string): Promise<{ id: string; officer: Caller }> {
  const officer = await as(username)
  const form = new FormData()
  form.set('classification', 'Thường')
  form.set('file', new File([new Uint8Array(await typeset(paper))], `${paper.number.replace('/', '-')}.docx`, { type: DOCX }))
  const { document } = await officer.send<{ document: { id: string } }>('POST', '/directives', form)
  await app.runJobs()
  return { id: document.id, officer }
}

/** Confirms that the document carries out the one that its title names. */
async function confirmThread(officer: Caller, id: string): Promise<DocumentDetail> {
  const detail = await officer.get<DocumentDetail>(`/directives/${id}`)
  for (const citation of detail.citations) {
    if (!citation.implementsProposed) continue
    await officer.send('PUT', `/directives/${id}/citations/${citation.id}`, { implements: true })
  }
  return officer.get<DocumentDetail>(`/directives/${id}`)
}

async function draftsOf(officer: Caller, id: string): Promise<Draft[]> {
  return (await officer.get<{ items: Draft[] }>(`/directives/${id}/drafts?order=text&limit=500`)).items
}

/** A document of the centre: kept for the thread; its orders go to others, so none becomes a task here. */
async function reference(stage: Stage, paper: Paper): Promise<void> {
  const { id, officer } = await takeIn(stage, paper, 'chuyen-vien')
  const detail = await confirmThread(officer, id)
  const above = detail.citations.find((citation) => citation.document.number === paperNumbers.conclusion)
  if (above && !above.implements) await officer.send('PUT', `/directives/${id}/citations/${above.id}`, { implements: true })
  for (const draft of await draftsOf(officer, id)) {
    await officer.send('POST', `/directives/${id}/drafts/${draft.id}/reject`, { version: draft.version })
  }
}

/** The officer's review: the closing order is no task to follow; `leave` proposals stay for whoever tries the demo. */
async function review(stage: Stage, paper: Paper, username: string, leave: number): Promise<{ id: string; officer: Caller }> {
  const { id, officer } = await takeIn(stage, paper, username)
  await confirmThread(officer, id)
  const drafts = (await draftsOf(officer, id)).filter((draft) => draft.state === 'proposed')
  for (const draft of drafts.slice(0, Math.max(0, drafts.length - leave))) {
    const act = draft.closing ? 'reject' : 'accept'
    await officer.send('POST', `/directives/${id}/drafts/${draft.id}/${act}`, { version: draft.version })
  }
  return { id, officer }
}

async function submit(stage: Stage, paper: Paper, username: string): Promise<{ id: string; officer: Caller }> {
  const reviewed = await review(stage, paper, username, 0)
  await reviewed.officer.send('POST', `/directives/${reviewed.id}/assignment`, {})
  return reviewed
}

interface Issue {
  paper: Paper
  officer: string
  chief: string
  /** Lãnh đạo phụ trách, by name. */
  leader?: string
}

/** From the paper to tasks: read, reviewed, submitted, approved the same day. */
async function issue(stage: Stage, { paper, officer: username, chief, leader }: Issue): Promise<void> {
  const { id, officer } = await review(stage, paper, username, 0)
  if (leader) {
    const { people } = await officer.get<{ people: { id: string; name: string }[] }>(`/directory?q=${encodeURIComponent(leader)}`)
    const { version } = await officer.get<DocumentDetail>(`/directives/${id}`)
    await officer.send('PATCH', `/directives/${id}`, { version, leaderPersonId: people[0]?.id ?? null })
  }
  await officer.send('POST', `/directives/${id}/assignment`, {})
  stage.clock.set(new Date(stage.clock.now().getTime() + 6 * HOUR))
  await (await stage.as(chief)).send('POST', `/directives/${id}/assignment/approve`, {})
  await openPeriods(stage.app.ctx)
}
