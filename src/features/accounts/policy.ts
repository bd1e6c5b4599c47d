/**
 * Who may do what: roles × (subtree ∪ area), decided in this one place (design §8). A grant gives a role over a unit;
 * the role's permissions then hold for the units below it (`belongs`) or in its area (`area`).
 */
export const roles = [
  'admin',
  'office_expert',
  'office_chief',
  'leader',
  'clerk',
  'security_officer',
  'unit_head',
  'unit_officer',
  'border_staff',
  'post_commander',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** Roles as offices call the people who hold them, as they stand within a sentence. */
export const roleWords: Readonly<Record<Role, string>> = {
  admin: 'quản trị hệ thống',
  office_expert: 'chuyên viên Văn phòng',
  office_chief: 'Chánh, Phó Chánh Văn phòng',
  leader: 'lãnh đạo UBND',
  clerk: 'văn thư',
  security_officer: 'cán bộ bảo mật',
  unit_head: 'thủ trưởng đơn vị',
  unit_officer: 'cán bộ đơn vị',
  border_staff: 'tham mưu Biên phòng',
  post_commander: 'chỉ huy đồn Biên phòng',
  auditor: 'kiểm tra, kiểm toán',
}

/** The names of several roles for the sentence of a refusal. */
export function rolesInWords(held: readonly string[]): string {
  return held.map((role) => (roleWords as Readonly<Record<string, string>>)[role] ?? role).join(', ')
}

export const permissions = [
  'units.read',
  'units.manage',
  'accounts.read',
  'accounts.manage',
  'authorities.manage',
  'documents.read',
  'documents.upload',
  'documents.review',
  'documents.submit',
  'documents.approve',
  'tasks.read',
  'tasks.assign_later',
  'tasks.decide',
  'progress.report',
  'progress.review',
  'overview.read',
  'audit.read',
  'security.read',
] as const
export type Permission = (typeof permissions)[number]

/** Everyone who works here may look a unit up and see the lines of the units that his grant covers. */
const everyone: readonly Permission[] = ['units.read', 'tasks.read']
const ofRole: Record<Role, readonly Permission[]> = {
  // The system administrator runs the house and decides nothing in it.
  admin: ['units.manage', 'accounts.read', 'accounts.manage', 'authorities.manage'],
  office_expert: [
    'documents.read',
    'documents.upload',
    'documents.review',
    'documents.submit',
    'progress.review',
    'overview.read',
  ],
  office_chief: [
    'documents.read',
    'documents.upload',
    'documents.review',
    'documents.submit',
    'documents.approve',
    'tasks.assign_later',
    'progress.review',
    'overview.read',
    'authorities.manage',
  ],
  leader: ['documents.read', 'tasks.assign_later', 'tasks.decide', 'overview.read'],
  clerk: ['documents.read', 'documents.upload'],
  security_officer: ['documents.read', 'security.read'],
  unit_head: ['progress.report', 'overview.read'],
  unit_officer: ['progress.report'],
  border_staff: ['documents.read', 'overview.read'],
  post_commander: ['progress.report', 'overview.read'],
  auditor: ['documents.read', 'overview.read', 'accounts.read', 'audit.read', 'security.read'],
}

/** Whether a role carries a permission. */
export function roleMay(role: string, permission: string): boolean {
  const own = (ofRole as Record<string, readonly string[]>)[role]
  return own !== undefined && (own.includes(permission) || (everyone as readonly string[]).includes(permission))
}

/**
 * Acts whose decider the office may change (table `authority`), with the roles that hold them until it does.
 * Defaults: design §8. The system administrator can be given none of them.
 */
export const authorityDefaults = {
  'assignment.submit': ['office_expert', 'office_chief'],
  'assignment.approve': ['office_chief'],
  'task.assign_later': ['office_chief', 'leader'],
  'task.extend': ['leader'],
  'task.change_lead': ['leader'],
  'task.objective_cause': ['leader'],
  'task.direct': ['leader'],
  'task.field': ['office_expert', 'office_chief'],
  'document.register': ['clerk', 'office_expert', 'office_chief'],
  'report.accept': ['office_expert', 'office_chief'],
  'classification.false_alarm': ['security_officer'],
} as const satisfies Record<string, readonly Role[]>
export type AuthorityAction = keyof typeof authorityDefaults
export const authorityActions = Object.keys(authorityDefaults) as AuthorityAction[]

/** Roles that an act may be given to: those who decide, never those who only run the system. */
export const decidingRoles: readonly Role[] = roles.filter((role) => role !== 'admin' && role !== 'auditor')

/** What a role must hold besides, since the act is done where only this right leads. */
const neededFor: Partial<Record<AuthorityAction, Permission>> = {
  'assignment.submit': 'documents.read',
  'assignment.approve': 'documents.read',
  'report.accept': 'progress.review',
}

/** Whether an act that is given to this role could be carried out by it. */
export function couldDecide(role: Role, action: AuthorityAction): boolean {
  const needed = neededFor[action]
  return needed === undefined || roleMay(role, needed)
}

/** Roles that decide an act: as the office set them (rows of `authority`), or the defaults where it set none. */
export function deciders(action: AuthorityAction, set: readonly { action: string; role: string }[]): readonly string[] {
  const own = set.filter((row) => row.action === action).map((row) => row.role)
  return own.length > 0 ? own : authorityDefaults[action]
}
