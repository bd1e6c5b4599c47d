/**
 * Standing duties of a body: the articles of its statute that list what it does («Nhiệm vụ và quyền hạn của Chi cục …»).
 * Reads a heading, or the paragraphs of a document; writes whose duties are listed.
 */
import { readBodies } from './agencies.ts'
import type { Unit } from './clean.ts'
import { words } from './words.ts'

// "Nhiệm vụ và quyền hạn", "Chức năng, nhiệm vụ của Ban Quản lý", "Nhiệm vụ, quyền hạn Sở Nội vụ", "Nhiệm vụ của Tổ giúp việc", "Quyền và trách nhiệm của Trạm Kiểm soát";
// not "Nhiệm vụ và giải pháp", "Nhiệm vụ của năm 2026"
const DUTIES =
  /^(?:vị trí,? (?:và )?)?(?:chức năng(?:,| và|, và) )?(?:trách nhiệm(?:,| và|, và) )?(?:nhiệm vụ|trách nhiệm(?=(?:,| và|, và) quyền hạn)|quyền(?: hạn)?(?:,| và|, và) trách nhiệm)(?:(?:,| và|, và) quyền hạn(?: cụ thể| chủ yếu)?|(?= của (?!năm|các cấp|giai đoạn)))(?:(?: của)? (?<owner>[^.;:]{3,160}))?[.:]?$/iu

// "Đội kiểm tra liên ngành các cấp có nhiệm vụ sau.", "Tổ trưởng có nhiệm vụ, quyền hạn:"
const HAS_DUTIES =
  /^((?!giao |yêu cầu |đề nghị |phân công )[^.;:,]{3,120}?) có (?:những |các )?nhiệm vụ(?:(?:,| và|, và) quyền hạn)?(?: chủ yếu| cụ thể)?(?: sau đây| như sau| sau)? ?[.:]$/iu

// Whom rules bind, and nobody orders: "tổ chức, cá nhân", "người lao động"
const ANYBODY =
  /^(?:các |mọi )?(?:tổ chức,? cá nhân|cá nhân|người|công dân|doanh nghiệp|hộ gia đình|hộ kinh doanh|bên|chủ sở hữu|nhà thầu|khách hàng)(?![\p{L}])/iu

/** Whose duties a heading announces: the bodies named in it, none where it names nobody; null where it is no such heading. */
export function dutiesIn(heading: string): string[] | null {
  const has = HAS_DUTIES.exec(heading.trim())?.[1]
  const found = DUTIES.exec(heading.trim())
  if (has) return ANYBODY.test(has) || !/^(?:các )?\p{Lu}/u.test(has) ? null : [has.trim()]
  if (!found) return null
  const owner = found.groups?.['owner']?.trim()
  if (!owner) return []
  const list = words(owner)
  const bodies = readBodies(owner, list, 0)
  if (ANYBODY.test(owner)) return null
  // "Đội viên", "Kiểm soát viên": a post that the lexicon lacks
  if (!bodies) return /^\p{Lu}\p{Ll}+(?: \p{L}+){1,5}$/u.test(owner) ? [owner] : null
  // What the lexicon cannot follow still belongs to the name ("Tổ giúp việc Ban Chỉ đạo chuyển đổi số").
  if (bodies.bodies.length === 1) return [owner]
  return bodies.next >= list.length ? bodies.bodies.map((b) => b.name) : null
}

// "Điều 5. Cơ cấu tổ chức", "Điều 5. Nhiệm vụ, quyền hạn và cơ cấu tổ chức của Quỹ"
const ORGANS = /(?:cơ cấu|tổ chức) (?:tổ chức|bộ máy)/iu

/** True where an article sets up the organs of a body (council, director, accountant): what it says of them is its structure. */
export function tellsOrgans(heading: string, style: string | undefined): boolean {
  return style === 'article' && heading.length < 160 && ORGANS.test(heading)
}

// "… là cơ quan chuyên môn thuộc UBND tỉnh", "… là đơn vị sự nghiệp", "… là tổ chức phối hợp liên ngành"
const POSITION = /^(?:\([^)]{2,120}\) )?(?:là|có chức năng) (?:cơ quan|đơn vị|tổ chức|tham mưu|bộ phận|một)/iu
const FIRST_UNITS = 80

/** The body that a statute is about: «Sở Nội vụ là cơ quan chuyên môn …» near its head; null where no sentence says so. */
export function statuteBody(units: readonly Unit[]): string | null {
  for (const unit of units.slice(0, FIRST_UNITS)) {
    const text = unit.text.slice(0, 400).replace(/^\d{1,2}\. /, '')
    if (!/^\p{Lu}/u.test(text) || !/(?: là | có chức năng )/u.test(text)) continue
    const list = words(text)
    const found = readBodies(text, list, 0)
    const first = found?.bodies[0]
    if (found?.bodies.length === 1 && first && POSITION.test(text.slice(list[found.next]?.start ?? text.length)))
      return first.name
  }
  return null
}
