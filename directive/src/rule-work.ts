/**
 * Work in a body of rules outside its articles on responsibilities. Reads a sentence and its subject; writes whether it
 * lays work on a body of the state, or only says how a case is handled.
 */
import { asksInTrouble } from './closing.ts'
import type { FoundDeadline } from './deadlines.ts'
import type { Order } from './items.ts'
import { makesResponsible, stateBody } from './sections.ts'

// A bare noun names nobody: "cơ quan (tiếp nhận có trách nhiệm …)"
const UNNAMED = /^(?:cơ quan|đơn vị|tổ chức|cá nhân|cơ quan, tổ chức|tổ chức, cá nhân)$/iu

// Who brings a case by rules, and whom no authority sends: "Doanh nghiệp gửi hồ sơ …", "Người lao động kê khai …"
const APPLICANT =
  /^(?:các )?(?:doanh nghiệp|người (?:lao động|sử dụng lao động|đề nghị|nộp)|hộ (?:kinh doanh|gia đình)|công dân)(?![\p{L}])/iu

// "Căn cứ …, Bộ Công an chủ trì tổng hợp, phối hợp với …"
const CHAIRED = /, [^,;.]{5,80} chủ trì[^.;]{0,60} phối hợp/iu

// "Đối với trường hợp quy định tại khoản 2 Điều này, …", "Trong thời hạn 03 ngày kể từ ngày nhận đủ hồ sơ, …": a step in handling a case
const CASE =
  /^(?:(?:đối với |trong )?(?:các |những )?trường hợp (?!đặc biệt)|trong (?:thời hạn|thời gian|vòng) \d{1,3} (?:ngày|tháng|giờ)[^.;]{0,40} (?:kể từ|từ|sau) (?:ngày|khi) )/iu

// "theo dõi", "tham mưu", "xây dựng kế hoạch": what an office does all year, not what it decides in a case ("xem xét", "cấp", "cho phép")
const STANDING =
  /^(?:(?:hằng|hàng) (?:năm|quý|tháng),? )?(?:(?:căn cứ|trên cơ sở|theo) [^.;]{5,160}?(?:, | )(?=quy định cụ thể|chủ động))?(?:chủ trì|chủ động|phối hợp|theo dõi|tham mưu|giúp|kiểm tra|giám sát|đôn đốc|tiến hành|tổ chức|triển khai|xây dựng|lập kế hoạch|tạo lập|tổng hợp|rà soát|sử dụng|tuyên truyền|quy định cụ thể)(?![\p{L}])/iu

// "các cơ quan, đơn vị thuộc Sở", "Tổ chức pháp chế", "các cơ quan có liên quan": offices that are told beside or below a body of the state
const OFFICES =
  /^(?:các |những )?(?:(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị|tổ chức))* (?:[^,;]{0,40}thuộc |(?:có )?liên quan)|(?:cơ quan|tổ chức|bộ phận|đơn vị) (?:pháp chế|chuyên môn|thanh tra|quân sự|công an|thuế|hải quan)(?![\p{L}]))/iu

/** True where a sentence is a step in handling a case that somebody brings: «Trong thời hạn 03 ngày kể từ ngày nhận hồ sơ, …». */
export function handlesCase(text: string): boolean {
  return CASE.test(text)
}

/** Whether a sentence of rules that names its own doer is work, in an article of rules or in one that sets steps. */
export function worksInRules(text: string, found: Order, limit: FoundDeadline | null, steps: boolean): boolean {
  const { subject } = found
  if (!subject || handlesCase(text)) return false
  const names = subject.bodies.map((b) => b.name)
  const fixed = limit !== null && limit.deadline.kind !== 'relative'
  if (
    steps &&
    names.some((name) => !UNNAMED.test(name) && !APPLICANT.test(name)) &&
    (fixed || /chủ trì/iu.test(text.slice(0, 200)))
  )
    return true
  if (asksInTrouble(text)) return true
  const yearly = limit?.deadline.kind === 'recurring' ? limit.deadline : null
  if (subject.rule === 'subject' && yearly && /báo cáo/iu.test(text)) return true
  if (
    subject.rule === 'subject' &&
    names.every((name) => stateBody(name) || OFFICES.test(name)) &&
    STANDING.test(predicate(text, found))
  )
    return true
  if (subject.rule !== 'after_recital' || CHAIRED.test(text)) return makesResponsible(names, text, fixed)
  return (
    yearly !== null && (yearly.on !== undefined || STANDING.test(predicate(text, found))) && makesResponsible(names, text, true)
  )
}

/** What is said of the subject: the words behind the last body. */
function predicate(text: string, found: Order): string {
  const last = found.subject?.bodies.at(-1)
  return last ? text.slice(last.end - found.start).replace(/^[\s,]+/u, '') : ''
}
