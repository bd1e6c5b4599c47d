/**
 * Plain paragraphs that end in a colon. Reads one; writes what it leaves to what follows: the doers, their partners and
 * the time, or that content or a report follows.
 */
import { readDeadline, type FoundDeadline } from './deadlines.ts'
import { order, type Context, type Walk } from './drafts.ts'
import { readHeading } from './headings.ts'
import { actsAt } from './subjects.ts'
import type { Node } from './outline.ts'
import { readPartners } from './partners.ts'
import { makesResponsible, opensContent } from './sections.ts'
import { words } from './words.ts'

// "UBND tỉnh yêu cầu các sở thực hiện với các nội dung sau:"
const HANDS_OUT = /(?:yêu cầu|đề nghị|giao|chỉ thị) (?:các|thủ trưởng|giám đốc|chủ tịch|ủy ban|uỷ ban|ubnd|sở)/iu
// "Tại phiên họp, các sở đã có báo cáo như sau:" tells what was done
const REPORTED = /(?<![\p{L}])đã (?:có |được nghe |nghe |gửi )?báo cáo [^:;]{0,80}:$/iu

// "… theo 2 nhóm kỹ năng, theo 3 mức độ:": so many lettered items below are its parts
const PARTS =
  /(?:theo|gồm|thành|chia làm) (?:0?(\d)|(hai|ba|bốn|năm)) (?:nhóm|phần|loại|mảng|khối|cấp độ|mức độ|giai đoạn)(?![\p{L}])[^.;]*:$/iu

/** How many lettered items below a paragraph are the parts that it counts ("theo 2 nhóm …"); 0 where it counts none. */
function partsCounted(text: string): number {
  const found = PARTS.exec(text)
  return found?.[1] ? Number(found[1]) : found?.[2] ? ['hai', 'ba', 'bốn', 'năm'].indexOf(found[2].toLowerCase()) + 2 : 0
}

/** A plain paragraph that ends in a colon: it may name the doers of what follows, or say that content follows. */
export function leadIn(walk: Walk, node: Node, text: string, context: Context): Context | null {
  if (REPORTED.test(text)) return { ...context, reported: true }
  // In the preamble «… với các nội dung sau:» opens the work itself.
  if (opensContent(text) && !(context.kind === 'preamble' && HANDS_OUT.test(text))) {
    if (actsAt(words(text), 0)) order(walk, node, text, context, node.end)
    return { ...context, content: true, parts: partsCounted(text) }
  }
  const heading = readHeading(text, context.lead.length > 0)
  if (!heading || heading.lead.length === 0) return partnersFor(text, context) ?? goesOnFor(walk, node, text, context)
  if (context.kind === 'strict' && !makesResponsible(heading.lead, text)) return { ...context, kind: 'none' }
  const deadline = limitOf(walk, text) ?? context.deadline
  return { ...context, lead: heading.lead, support: heading.support, request: heading.request, deadline }
}

// "Trong quá trình thực hiện cần lưu ý một số điểm sau:"
const ELIDED = /(?:cần|phải|tập trung|lưu ý|chú trọng)[^.;:]{0,80}(?:sau|sau đây|như sau) ?:$/iu

/** A lead-in that names nobody, behind an order of the same item: the list goes on for the body that was told before. */
function goesOnFor(walk: Walk, node: Node, text: string, context: Context): Context | null {
  const last = walk.drafts.at(-1)
  if (context.lead.length > 0 || context.kind === 'preamble' || !last || last.clause !== node.path || node.path === '')
    return null
  return last.lead.length > 0 && last.end <= node.start && ELIDED.test(text) ? { ...context, lead: last.lead, loose: true } : null
}

/** The limit that a lead-in sets for its list; a bare year there only says when the work goes on ("phát động thi đua trong năm 2026"). */
function limitOf(walk: Walk, text: string): FoundDeadline | null {
  const found = readDeadline(text, { year: walk.year, field: false })
  if (found?.deadline.kind !== 'date' || found.exact) return found
  return /(?:tháng|quý)/iu.test(found.deadline.text) || /(?:hoàn thành|xong)/iu.test(text) ? found : null
}

/** "Chủ trì, phối hợp với các đơn vị liên quan thực hiện, cụ thể:" under the doer's heading: its partners hold for the list. */
function partnersFor(text: string, context: Context): Context | null {
  const list = words(text)
  if (context.lead.length === 0 || !actsAt(list, 0)) return null
  const partners = readPartners(text, list, 0, list.length).map((b) => b.name)
  return partners.length > 0 ? { ...context, support: partners } : null
}
