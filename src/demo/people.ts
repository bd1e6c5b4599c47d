/** People of the exercise province: one for each role, whose passwords are printed, and a head for every unit. */
import { addPerson } from '../features/accounts/people.ts'
import { hashPassword } from '../features/accounts/password.ts'
import type { Role } from '../features/accounts/policy.ts'
import { listUnits, unitById } from '../features/units/sql/register.ts'
import type { Tx } from '../platform/server/query.ts'
import type { Scope } from '../platform/server/scope.ts'
import { DEMO_PROVINCE, unitId, type UnitIds } from './province.ts'

/** Someone who may sign in; also written to demo-accounts.json. */
export interface DemoAccount {
  /** Role code of the policy ("office_expert"). */
  role: Role
  /** Position in words. */
  title: string
  unit: string
  username: string
  password: string
}

/** Role over the unit with the code; 'area' for a post's stretch. */
type RoleOver = readonly [role: Role, code: string, relation?: 'belongs' | 'area']

interface Character {
  username: string
  fullName: string
  unit: string
  title: string
  head?: boolean
  grants: readonly [RoleOver, ...RoleOver[]]
}

const cast: readonly Character[] = [
  {
    username: 'chu-tich',
    fullName: 'Nông Đức Chính',
    unit: 'UBND',
    title: 'Chủ tịch UBND tỉnh',
    head: true,
    grants: [['leader', 'UBND']],
  },
  {
    username: 'pho-chu-tich',
    fullName: 'Hoàng Thu Vân',
    unit: 'UBND',
    title: 'Phó Chủ tịch UBND tỉnh',
    grants: [['leader', 'UBND']],
  },
  {
    username: 'chanh-vp',
    fullName: 'Lương Văn Bình',
    unit: 'VP',
    title: 'Chánh Văn phòng',
    head: true,
    grants: [
      ['office_chief', 'UBND'],
      ['unit_head', 'VP'],
    ],
  },
  {
    username: 'chuyen-vien',
    fullName: 'Hoàng Thị An',
    unit: 'VP',
    title: 'Chuyên viên',
    grants: [['office_expert', 'UBND']],
  },
  { username: 'van-thu', fullName: 'Mã Kiều Oanh', unit: 'VP', title: 'Văn thư', grants: [['clerk', 'UBND']] },
  {
    username: 'bao-mat',
    fullName: 'Tô Quang Hưng',
    unit: 'VP',
    title: 'Cán bộ bảo mật',
    grants: [['security_officer', 'UBND']],
  },
  {
    username: 'quan-tri',
    fullName: 'Phùng Ngọc Lan',
    unit: 'SKHCN',
    title: 'Quản trị hệ thống',
    grants: [['admin', 'UBND']],
  },
  {
    username: 'kiem-toan',
    fullName: 'Hứa Quang Minh',
    unit: 'TTT',
    title: 'Thanh tra viên',
    grants: [['auditor', 'UBND']],
  },
  {
    username: 'gd-xay-dung',
    fullName: 'Trần Quốc Dũng',
    unit: 'SXD',
    title: 'Giám đốc',
    head: true,
    grants: [['unit_head', 'SXD']],
  },
  {
    username: 'cv-xay-dung',
    fullName: 'Vi Thu Giang',
    unit: 'SXD',
    title: 'Chuyên viên',
    grants: [['unit_officer', 'SXD']],
  },
  {
    username: 'cv-tai-chinh',
    fullName: 'Chu Minh Tuấn',
    unit: 'STC',
    title: 'Chuyên viên',
    grants: [['unit_officer', 'STC']],
  },
  {
    username: 'tham-muu-bp',
    fullName: 'Đinh Công Tráng',
    unit: 'BCHBP',
    title: 'Trợ lý tham mưu',
    grants: [
      ['border_staff', 'UBND'],
      ['unit_officer', 'BCHBP'],
    ],
  },
  {
    username: 'don-truong',
    fullName: 'Đàm Minh Khánh',
    unit: 'DBP1',
    title: 'Đồn trưởng',
    head: true,
    grants: [
      ['post_commander', 'DBP1'],
      ['post_commander', 'DBP1', 'area'],
    ],
  },
  {
    username: 'ct-na-linh',
    fullName: 'Lục Văn Hải',
    unit: 'BG01',
    title: 'Chủ tịch UBND xã',
    head: true,
    grants: [
      ['unit_head', 'BG01'],
      ['office_chief', 'BG01'],
    ],
  },
  {
    username: 'cb-na-linh',
    fullName: 'Lý Thị Hoa',
    unit: 'BG01',
    title: 'Công chức Văn phòng',
    grants: [
      ['unit_officer', 'BG01'],
      ['office_expert', 'BG01'],
    ],
  },
  {
    username: 'cb-ban-chu',
    fullName: 'Bàn Văn Sinh',
    unit: 'BG02',
    title: 'Công chức Văn phòng',
    grants: [['unit_officer', 'BG02']],
  },
]

const familyNames = [
  'Nguyễn',
  'Hoàng',
  'Nông',
  'Lương',
  'Vi',
  'Trần',
  'Lý',
  'Triệu',
  'Đinh',
  'Hứa',
  'Mã',
  'Chu',
  'Bế',
  'Dương',
] as const
const middleNames = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Quang', 'Ngọc'] as const
const givenNames = ['Tâm', 'Hiền', 'Sơn', 'Phong', 'Thảo', 'Huy', 'Liên', 'Cường', 'Dung', 'Bắc', 'Yến'] as const
/** Always the same name for the same number, all different in the first thousand. */
const inventedName = (n: number): string => `${familyNames[n % 14]} ${middleNames[n % 7]} ${givenNames[n % 11]}`

const password = (index: number): string => `bien-cuong-${101 + index * 7}`

/** People for each role, and a head for every unit that has none yet, so that each line has one person who answers. */
export async function seedPeople(tx: Tx, scope: Scope, units: UnitIds): Promise<DemoAccount[]> {
  const since = { validFrom: scope.today }
  const add = (who: Character, passwordHash: string | null): Promise<string> =>
    addPerson(tx, scope, {
      fullName: who.fullName,
      username: who.username,
      phone: null,
      passwordHash,
      posts: [{ unitId: unitId(units, who.unit), title: who.title, isHead: who.head ?? false, ...since }],
      grants: who.grants.map(([role, over, relation]) => ({
        role,
        unitId: unitId(units, over),
        relation: relation ?? 'belongs',
        ...since,
        validTo: null,
      })),
    })
  const rows = await listUnits(tx, { province: DEMO_PROVINCE, today: scope.today, parent: null })
  const accounts: DemoAccount[] = []
  for (const [index, who] of cast.entries()) {
    await add(who, await hashPassword(password(index)))
    const unit = rows.find((row) => row.code === who.unit)
    accounts.push({
      role: who.grants[0][0],
      title: who.title,
      unit: unit?.name ?? who.unit,
      username: who.username,
      password: password(index),
    })
  }
  const headed = new Set(cast.filter((who) => who.head).map((who) => who.unit))
  for (const [index, unit] of rows.filter((row) => !headed.has(row.code)).entries()) {
    const username = `dv-${unit.code.toLowerCase()}`
    const { headTitle } = await unitById.one(tx, { province: DEMO_PROVINCE, today: scope.today, id: unit.id })
    await add(
      {
        username,
        fullName: inventedName(index),
        unit: unit.code,
        title: headTitle ?? 'Người đứng đầu',
        head: true,
        grants: [['unit_head', unit.code]],
      },
      null,
    )
  }
  return accounts
}
