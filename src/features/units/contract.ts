import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'

/** Kinds of unit, as the register and its groups know them. */
export const unitKinds = [
  'committee',
  'office',
  'department',
  'party_body',
  'front',
  'mass_organisation',
  'military_command',
  'border_command',
  'border_post',
  'police',
  'commune',
  'ward',
  'village',
  'school',
  'enterprise',
  'ministry',
  'other',
] as const
/** Systems that a unit belongs to: Đảng, chính quyền, MTTQ – đoàn thể, quân sự – biên phòng, công an, trung ương. */
export const unitSystems = ['party', 'government', 'front', 'military', 'police', 'central'] as const
/** trực thuộc, chỉ đạo chuyên môn, phụ trách địa bàn. */
export const relations = ['belongs', 'directs', 'area'] as const

const date = z.iso.date()
const name = z.string().trim().min(2).max(300)

export const unitSummary = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(unitKinds),
  system: z.enum(unitSystems),
  isBorder: z.boolean(),
  parentId: z.uuid().nullable(),
  parentName: z.string().nullable(),
})
export type UnitSummary = z.infer<typeof unitSummary>

export const unitDetail = unitSummary.extend({
  headTitle: z.string().nullable(),
  /** Who holds the head's post today; null where the post is not filled in the register. */
  head: z.object({ personId: z.uuid(), name: z.string(), title: z.string() }).nullable(),
  versions: z.array(
    z.object({ validFrom: date, validTo: date.nullable(), code: z.string(), name: z.string(), kind: z.string() }),
  ),
  relations: z.array(
    z.object({
      id: z.uuid(),
      relation: z.enum(relations),
      direction: z.enum(['superior', 'subordinate']),
      unitId: z.uuid(),
      unitName: z.string(),
      validFrom: date,
      validTo: date.nullable(),
    }),
  ),
  aliases: z.array(z.object({ id: z.uuid(), alias: z.string(), origin: z.string() })),
  successions: z.array(
    z.object({
      direction: z.enum(['from', 'to']),
      unitId: z.uuid(),
      unitName: z.string(),
      onDay: date,
      share: z.number(),
      basis: z.string(),
    }),
  ),
})

export const unitInput = z.object({
  code: z.string().trim().min(1).max(35),
  name,
  shortName: z.string().trim().max(60).nullable().default(null),
  kind: z.enum(unitKinds),
  system: z.enum(unitSystems),
  isBorder: z.boolean().default(false),
  headTitle: z.string().trim().max(100).nullable().default(null),
  superiorId: z.uuid().nullable(),
  validFrom: date,
})
export type UnitInput = z.infer<typeof unitInput>

/** A new version from a day on; the earlier one ends the day before. */
export const unitChange = z.object({
  from: date,
  code: z.string().trim().min(1).max(35).optional(),
  name: name.optional(),
  shortName: z.string().trim().max(60).nullable().optional(),
  isBorder: z.boolean().optional(),
  headTitle: z.string().trim().max(100).nullable().optional(),
})

export const relationInput = z.object({
  relation: z.enum(relations),
  superiorId: z.uuid(),
  validFrom: date,
  validTo: date.nullable().default(null),
})
export const aliasInput = z.object({
  alias: z.string().trim().min(2).max(200),
  origin: z.enum(['abbreviation', 'former', 'post', 'official']),
})

/** Merge or split: predecessors end the day before `on`; each successor carries its share of the figures, never of tasks. */
export const mergeInput = z.object({
  on: date,
  basis: z.string().trim().min(5).max(500),
  predecessors: z
    .array(z.object({ unitId: z.uuid(), share: z.number().positive().max(1).default(1) }))
    .min(1)
    .max(20),
  successor: z.union([z.object({ unitId: z.uuid() }), z.object({ create: unitInput.omit({ validFrom: true }) })]),
})

export const unitGroup = z.object({ id: z.uuid(), name: z.string(), memberCount: z.number().int() })

export const problems = {
  'units.not_found': { status: 404, vi: 'Không tìm thấy đơn vị này trong danh mục.', en: 'This unit is not in the register.' },
  'units.code_taken': {
    status: 409,
    vi: 'Mã đơn vị đã được dùng cho một đơn vị khác trong cùng thời gian. Đề nghị kiểm tra lại mã hoặc ngày hiệu lực.',
    en: 'This code is in use by another unit at that time. Check the code or the dates.',
  },
  'units.overlap': {
    status: 409,
    vi: 'Đơn vị đã có phiên bản khác trong khoảng thời gian này. Đề nghị chọn ngày hiệu lực muộn hơn phiên bản gần nhất.',
    en: 'The unit already has a version in that period. Choose a later date.',
  },
  'units.superior_taken': {
    status: 409,
    vi: 'Đơn vị đã trực thuộc một đơn vị khác trong khoảng thời gian này. Đề nghị kết thúc quan hệ cũ trước.',
    en: 'The unit already belongs to another unit at that time. End that relation first.',
  },
  'units.cycle': {
    status: 422,
    vi: 'Không thể đặt đơn vị cấp trên là chính nó hoặc đơn vị cấp dưới của nó.',
    en: 'A unit cannot be placed under itself or under a unit below it.',
  },
  'units.alias_taken': { status: 409, vi: 'Tên gọi này đã có cho đơn vị.', en: 'The unit already has this name.' },
  'units.field_not_found': { status: 404, vi: 'Không tìm thấy lĩnh vực này.', en: 'This field was not found.' },
  'units.field_taken': { status: 409, vi: 'Đã có lĩnh vực mang tên này.', en: 'There is a field of this name already.' },
  'units.field_changed': {
    status: 409,
    vi: 'Lĩnh vực vừa được người khác cập nhật. Đề nghị xem lại rồi ghi lại; nội dung vừa nhập chưa được ghi.',
    en: 'Someone has just updated this field. Look at it again; your entry was not saved.',
  },
  'units.not_active': {
    status: 422,
    vi: 'Đơn vị không còn hoạt động vào ngày đã chọn.',
    en: 'The unit is not active on the chosen day.',
  },
} satisfies ProblemCatalogue
