/**
 * What a person must look at in a task. Reads the draft with its words and the paragraphs it came from; writes stable
 * codes. The sentences for them live with the screens.
 */
import type { Unit } from './clean.ts'
import type { Doubt } from './model.ts'
import type { Draft } from './drafts.ts'

/** Below this the words of a scan are doubtful. */
const SURE_ENOUGH = 75
// Haste without a date: "khẩn trương", "kịp thời", «định kỳ» without a period
const VAGUE = /(?:khẩn trương|kịp thời|sớm (?:hoàn thành|trình|ban hành)|định kỳ|trong thời gian sớm nhất|thời gian tới)/iu
// Groups whose members the text does not say: "các đơn vị liên quan", "các cơ quan"
const OPEN_GROUP =
  /^(?:các|những|mọi) (?:cơ quan|đơn vị|tổ chức|bên|địa phương)(?:,? (?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương))*(?: (?:có )?liên quan| hữu quan| chức năng)?$/iu
/** Tables rebuilt from plain text count from here. */
const FIRST_GUESSED_TABLE = 100_000

/** The doubts of a draft, in a fixed order, each code once. */
export function doubtsOf(draft: Draft, text: string, units: readonly Unit[]): Doubt[] {
  const codes = new Set(draft.doubts)
  if (draft.lead.length === 0) codes.add('lead_unclear')
  if (draft.rule === 'unknown_name') codes.add('body_unknown')
  if (draft.lead.some((name) => OPEN_GROUP.test(name))) codes.add('group_unclear')
  if (draft.deadline === null && VAGUE.test(text)) codes.add('deadline_vague')
  if ((draft.deadline?.rivals ?? 0) > 0) codes.add('deadline_conflict')
  if (units.some((unit) => (unit.cell?.table ?? 0) >= FIRST_GUESSED_TABLE)) codes.add('table_guess')
  if (units.some((unit) => unit.first.confidence !== undefined && unit.first.confidence < SURE_ENOUGH))
    codes.add('ocr_low_confidence')
  return [...codes].map((code) => ({ code }))
}
