/** The exercise province: units, villages, areas, and people for each role. */
import { addPerson } from '../features/accounts/people.ts'
import { hashPassword } from '../features/accounts/password.ts'
import type { Role } from '../features/accounts/policy.ts'
import type { UnitInput } from '../features/units/contract.ts'
import { addUnit, rebuildTree, relate } from '../features/units/register.ts'
import { createProvince } from '../features/units/starter.ts'
import { listUnits } from '../features/units/sql.ts'
import type { Tx } from '../platform/server/query.ts'
import type { Scope } from '../platform/server/scope.ts'
import { borderCommunes, departments, innerCommunes, posts, villagesOf, wards } from './places.ts'

export const DEMO_PROVINCE = 97

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

/** Ids of the province's units by code. */
export type UnitIds = ReadonlyMap<string, string>

type Named = Pick<UnitInput, 'code' | 'name' | 'kind' | 'system' | 'headTitle'> & { shortName?: string; isBorder?: boolean }

const others: readonly Named[] = [
  {
    code: 'BCHBP',
    name: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
    shortName: 'BCH BĐBP tỉnh',
    kind: 'border_command',
    system: 'military',
    headTitle: 'Chỉ huy trưởng',
  },
  {
    code: 'BCHQS',
    name: 'Bộ Chỉ huy Quân sự tỉnh',
    shortName: 'Bộ CHQS tỉnh',
    kind: 'military_command',
    system: 'military',
    headTitle: 'Chỉ huy trưởng',
  },
  { code: 'CAT', name: 'Công an tỉnh', kind: 'police', system: 'police', headTitle: 'Giám đốc' },
  { code: 'MTTQ', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', kind: 'front', system: 'front', headTitle: 'Chủ tịch' },
  { code: 'HCCB', name: 'Hội Cựu chiến binh tỉnh', kind: 'mass_organisation', system: 'front', headTitle: 'Chủ tịch' },
  { code: 'HPN', name: 'Hội Liên hiệp Phụ nữ tỉnh', kind: 'mass_organisation', system: 'front', headTitle: 'Chủ tịch' },
  { code: 'DTN', name: 'Tỉnh Đoàn', kind: 'mass_organisation', system: 'front', headTitle: 'Bí thư' },
  { code: 'TU', name: 'Tỉnh ủy Sơn Hà', kind: 'party_body', system: 'party', headTitle: 'Bí thư' },
]

/** Code of the n-th border commune, inner commune or ward: "BG01", "XA01", "PH01". */
export const communeCode = (prefix: 'BG' | 'XA' | 'PH', index: number): string => `${prefix}${String(index + 1).padStart(2, '0')}`

/** All units below the committee, with villages below their communes. Returns their ids by code. */
export async function seedUnits(tx: Tx, scope: Scope): Promise<UnitIds> {
  const root = await createProvince(tx, scope, { id: DEMO_PROVINCE, name: 'tỉnh Sơn Hà', demo: true, start: 'empty' })
  const ids = new Map<string, string>([['UBND', root.id]])
  for (const unit of await listUnits(tx, { province: DEMO_PROVINCE, today: scope.today, parent: null }))
    ids.set(unit.code, unit.id)
  const add = async (unit: Named, superiorId: string): Promise<string> => {
    const { id } = await addUnit(tx, scope, { shortName: null, isBorder: false, ...unit, superiorId, validFrom: scope.today })
    ids.set(unit.code, id)
    return id
  }
  for (const [code, name, headTitle] of departments)
    await add({ code, name, kind: 'department', system: 'government', headTitle }, root.id)
  for (const unit of others) await add(unit, root.id)
  const communes = [
    ...borderCommunes.map((name, i) => ({ code: communeCode('BG', i), name, ward: false, border: true })),
    ...innerCommunes.map((name, i) => ({ code: communeCode('XA', i), name, ward: false, border: false })),
    ...wards.map((name, i) => ({ code: communeCode('PH', i), name, ward: true, border: false })),
  ]
  for (const { code, name, ward, border } of communes) {
    const id = await add(
      {
        code,
        name: `${ward ? 'Phường' : 'Xã'} ${name}`,
        kind: ward ? 'ward' : 'commune',
        system: 'government',
        headTitle: ward ? 'Chủ tịch UBND phường' : 'Chủ tịch UBND xã',
        isBorder: border,
      },
      root.id,
    )
    for (const [i, village] of villagesOf(name, border).entries()) {
      const { name: villageName, onBorder } = village
      const kind = { kind: 'village', system: 'government', headTitle: 'Trưởng thôn' } as const
      await add({ code: `${code}T${i + 1}`, name: villageName, isBorder: onBorder, ...kind }, id)
    }
  }
  for (const [code, name, area] of posts) {
    const id = await add(
      { code, name, kind: 'border_post', system: 'military', headTitle: 'Đồn trưởng' },
      ids.get('BCHBP') ?? root.id,
    )
    for (const index of area) await relate(tx, scope, 'area', id, ids.get(communeCode('BG', index))!, scope.today)
  }
  await relate(tx, scope, 'directs', ids.get('BCHQS')!, ids.get('BCHBP')!, scope.today)
  await rebuildTree(tx, scope, scope.today, 'Đơn vị của tỉnh diễn tập')
  return ids
}

interface Character {
  username: string
  fullName: string
  unit: string
  title: string
  head?: boolean
  /** Role over the unit with the code; 'area' for a post's stretch. */
  grants: readonly (readonly [Role, string, ('belongs' | 'area')?])[]
  /** Printed for people who try the demo. */
  shown?: boolean
}

const cast: readonly Character[] = [
  {
    username: 'chu-tich',
    fullName: 'Nông Đức Chính',
    unit: 'UBND',
    title: 'Chủ tịch UBND tỉnh',
    head: true,
    grants: [['leader', 'UBND']],
    shown: true,
  },
  {
    username: 'pho-chu-tich',
    fullName: 'Hoàng Thu Vân',
    unit: 'UBND',
    title: 'Phó Chủ tịch UBND tỉnh',
    grants: [['leader', 'UBND']],
    shown: true,
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
    shown: true,
  },
  {
    username: 'chuyen-vien',
    fullName: 'Hoàng Thị An',
    unit: 'VP',
    title: 'Chuyên viên',
    grants: [['office_expert', 'UBND']],
    shown: true,
  },
  { username: 'van-thu', fullName: 'Mã Kiều Oanh', unit: 'VP', title: 'Văn thư', grants: [['clerk', 'UBND']], shown: true },
  {
    username: 'bao-mat',
    fullName: 'Tô Quang Hưng',
    unit: 'VP',
    title: 'Cán bộ bảo mật',
    grants: [['security_officer', 'UBND']],
    shown: true,
  },
  {
    username: 'quan-tri',
    fullName: 'Phùng Ngọc Lan',
    unit: 'SKHCN',
    title: 'Quản trị hệ thống',
    grants: [['admin', 'UBND']],
    shown: true,
  },
  {
    username: 'kiem-toan',
    fullName: 'Hứa Quang Minh',
    unit: 'TTT',
    title: 'Thanh tra viên',
    grants: [['auditor', 'UBND']],
    shown: true,
  },
  {
    username: 'gd-xay-dung',
    fullName: 'Trần Quốc Dũng',
    unit: 'SXD',
    title: 'Giám đốc',
    head: true,
    grants: [['unit_head', 'SXD']],
    shown: true,
  },
  {
    username: 'cv-xay-dung',
    fullName: 'Vi Thu Giang',
    unit: 'SXD',
    title: 'Chuyên viên',
    grants: [['unit_officer', 'SXD']],
    shown: true,
  },
  {
    username: 'cv-tai-chinh',
    fullName: 'Chu Minh Tuấn',
    unit: 'STC',
    title: 'Chuyên viên',
    grants: [['unit_officer', 'STC']],
    shown: true,
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
    shown: true,
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
    shown: true,
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
    shown: true,
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
    shown: true,
  },
  {
    username: 'cb-ban-chu',
    fullName: 'Bàn Văn Sinh',
    unit: 'BG02',
    title: 'Công chức Văn phòng',
    grants: [['unit_officer', 'BG02']],
    shown: true,
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
  const idOf = (code: string): string => {
    const id = units.get(code)
    if (id === undefined) throw new Error(`the exercise province has no unit ${code}`)
    return id
  }
  const since = { validFrom: scope.today }
  const add = (who: Character, passwordHash: string | null): Promise<string> =>
    addPerson(tx, scope, {
      fullName: who.fullName,
      username: who.username,
      phone: null,
      passwordHash,
      posts: [{ unitId: idOf(who.unit), title: who.title, isHead: who.head ?? false, ...since }],
      grants: who.grants.map(([role, over, relation]) => ({
        role,
        unitId: idOf(over),
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
      role: who.grants[0]![0],
      title: who.title,
      unit: unit?.name ?? who.unit,
      username: who.username,
      password: password(index),
    })
  }
  const headed = new Set(cast.filter((who) => who.head).map((who) => who.unit))
  for (const [index, unit] of rows.filter((row) => !headed.has(row.code)).entries()) {
    const username = `dv-${unit.code.toLowerCase()}`
    await add(
      {
        username,
        fullName: inventedName(index),
        unit: unit.code,
        title: 'Người đứng đầu',
        head: true,
        grants: [['unit_head', unit.code]],
      },
      null,
    )
  }
  return accounts
}
