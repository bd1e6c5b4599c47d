import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'
import { authorityActions, roles } from './policy.ts'

export { deciders, rolesInWords, type AuthorityAction } from './policy.ts'

const date = z.iso.date()
/** 3–40 letters, digits, dots, hyphens: what a person types on a phone. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{2,39}$/) // «dung.stc»
/** At least 10 characters; length beats rules about symbols (NIST SP 800-63B). */
const password = z.string().min(10).max(200)

export const signInInput = z.object({
  username: z.string().trim().toLowerCase().min(1).max(60),
  password: z.string().min(1).max(200),
})

export const grantView = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  unitId: z.uuid(),
  unitName: z.string(),
  relation: z.enum(['belongs', 'area']),
  validFrom: date,
  validTo: date.nullable(),
})
export const postView = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  isHead: z.boolean(),
  validFrom: date,
  validTo: date.nullable(),
})

/** Who is signed in, what posts and rights he has today, and for whom he may act. */
export const me = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), username: z.string() }),
  province: z.object({ id: z.number().int(), name: z.string(), demo: z.boolean() }),
  posts: z.array(postView),
  roles: z.array(z.enum(roles)),
  permissions: z.array(z.string()),
  /** Thay mặt: set while the person acts for another under a recorded delegation. */
  onBehalfOf: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  mayActFor: z.array(z.object({ id: z.uuid(), name: z.string(), basis: z.string(), validTo: date })),
  today: date,
})
export type Me = z.infer<typeof me>

export const personSummary = z.object({
  id: z.uuid(),
  fullName: z.string(),
  username: z.string().nullable(),
  active: z.boolean(),
  posts: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), title: z.string(), isHead: z.boolean() })),
})
export const personDetail = personSummary.omit({ posts: true }).extend({
  phone: z.string().nullable(),
  hasPassword: z.boolean(),
  lockedUntil: z.iso.datetime().nullable(),
  posts: z.array(postView),
  grants: z.array(grantView),
})

export const postInput = z.object({
  unitId: z.uuid(),
  title: z.string().trim().min(2).max(120),
  isHead: z.boolean().default(false),
  validFrom: date,
})
export const grantInput = z.object({
  role: z.enum(roles),
  unitId: z.uuid(),
  relation: z.enum(['belongs', 'area']).default('belongs'),
  validFrom: date,
  validTo: date.nullable().default(null),
})
export const personInput = z.object({
  fullName: z.string().trim().min(2).max(120),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ .-]{8,20}$/) // «0912 345 678»
    .nullable()
    .default(null),
  username,
  posts: z.array(postInput).max(10).default([]),
  grants: z.array(grantInput).max(20).default([]),
})
export const personChange = z.object({
  fullName: z.string().trim().min(2).max(120).optional(),
  phone: z.string().trim().max(20).nullable().optional(),
  active: z.boolean().optional(),
})

/** The link is shown once, to be handed over by the administrator; it is never mailed and never stored in the clear. */
export const setUpLink = z.object({ path: z.string(), expiresAt: z.iso.datetime() })
export const setUpState = z.object({
  purpose: z.enum(['first_admin', 'password']),
  name: z.string().nullable(),
  username: z.string().nullable(),
})
export const setUpInput = z.object({
  password,
  /** Only for the first administrator of an empty installation. */
  first: z
    .object({
      provinceName: z.string().trim().min(3).max(100),
      provinceId: z.number().int().min(1).max(99),
      fullName: z.string().trim().min(2).max(120),
      username,
      units: z.enum(['empty', 'lang-son']),
    })
    .optional(),
})

export const delegationInput = z.object({
  toPerson: z.uuid(),
  basis: z.string().trim().min(5).max(300),
  validFrom: date,
  validTo: date,
})
export const delegationView = z.object({
  id: z.uuid(),
  from: z.object({ id: z.uuid(), name: z.string() }),
  to: z.object({ id: z.uuid(), name: z.string() }),
  basis: z.string(),
  validFrom: date,
  validTo: date,
  revoked: z.boolean(),
})

export const authorityView = z.object({ action: z.enum(authorityActions), roles: z.array(z.enum(roles)), changed: z.boolean() })
export const authorityInput = z.object({ roles: z.array(z.enum(roles)).min(1).max(roles.length) })

export const sessionView = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
})

export const problems = {
  'accounts.wrong': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Đề nghị nhập lại; nếu quên mật khẩu, đề nghị quản trị hệ thống cấp liên kết đặt lại.',
    en: 'The user name or password is not right. Try again, or ask the administrator for a new link.',
  },
  'accounts.locked': {
    status: 423,
    vi: 'Tài khoản tạm khóa vì nhập sai nhiều lần. Đề nghị thử lại sau {minutes} phút.',
    en: 'The account is locked for a while after several wrong tries. Try again in {minutes} minutes.',
  },
  'accounts.link_gone': {
    status: 410,
    vi: 'Liên kết này đã được dùng hoặc đã hết hạn. Đề nghị quản trị hệ thống cấp liên kết mới.',
    en: 'This link was used or has expired. Ask the administrator for a new one.',
  },
  'accounts.first_needed': {
    status: 422,
    vi: 'Cần nhập tên tỉnh, họ tên và tên đăng nhập của quản trị đầu tiên.',
    en: 'The province, and the name and user name of the first administrator, are needed.',
  },
  'accounts.username_taken': {
    status: 409,
    vi: 'Tên đăng nhập này đã có người dùng. Đề nghị chọn tên khác.',
    en: 'This user name is taken. Choose another.',
  },
  'accounts.head_taken': {
    status: 409,
    vi: 'Đơn vị đã có người đứng đầu trong thời gian này. Đề nghị kết thúc chức vụ của người trước rồi thêm lại.',
    en: 'The unit already has a head at that time. End that post first.',
  },
  'accounts.not_found': { status: 404, vi: 'Không tìm thấy người này.', en: 'No such person.' },
  'accounts.no_delegation': {
    status: 403,
    vi: 'Hiện không có ủy quyền nào cho phép thay mặt người này.',
    en: 'There is no delegation that lets you act for this person now.',
  },
  'accounts.self': {
    status: 422,
    vi: 'Không thể tự thu hồi quyền quản trị hoặc tự khóa tài khoản đang dùng. Đề nghị một quản trị hệ thống khác thực hiện.',
    en: 'You cannot lock yourself out. Ask another administrator.',
  },
  'accounts.self_grant': {
    status: 422,
    vi: 'Không thể tự giao quyền cho chính mình. Đề nghị một quản trị hệ thống khác thực hiện.',
    en: 'You cannot give a right to yourself. Ask another administrator.',
  },
  'accounts.acting': {
    status: 403,
    vi: 'Khi đang thay mặt người khác thì không thay đổi thẩm quyền. Đề nghị thôi thay mặt rồi thực hiện bằng quyền của mình.',
    en: 'While you act for another person you cannot change who decides. Stop acting for him first.',
  },
  'accounts.role_not_deciding': {
    status: 422,
    vi: 'Quản trị hệ thống và kiểm toán không được giao quyền quyết định nghiệp vụ.',
    en: 'Administrators and auditors cannot be given this decision.',
  },
  'accounts.role_without_right': {
    status: 422,
    vi: 'Trong các vai trò đã chọn có vai trò không được mở phần việc này nên chưa giao được. Thẩm quyền vẫn như trước; hãy chọn vai trò khác.',
    en: 'One of these roles cannot open this work, so it cannot be given the decision. Nothing was changed; choose another role.',
  },
  'accounts.province_taken': { status: 409, vi: 'Mã tỉnh này đã có trong hệ thống.', en: 'This province is already there.' },
} satisfies ProblemCatalogue
