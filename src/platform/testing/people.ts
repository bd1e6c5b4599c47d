/** The people and units that tests know by name, made once in the template database through the features' own code. */
import { addPerson } from '../../features/accounts/people.ts'
import type { Role } from '../../features/accounts/policy.ts'
import { accountByUsername, insertSession } from '../../features/accounts/sql/sessions.ts'
import type { UnitInput } from '../../features/units/contract.ts'
import { addUnit, rebuildTree, relate } from '../../features/units/register.ts'
import { createProvince } from '../../features/units/starter.ts'
import type { AppContext } from '../server/context.ts'
import type { Tx } from '../server/query.ts'
import { systemScope, type Scope } from '../server/scope.ts'
import { hashToken, newToken } from '../server/session.ts'

/** Names used in tests; all of province 97 (tỉnh Sơn Hà) but for phuc (98). */
export type PersonName = 'an' | 'binh' | 'chinh' | 'dung' | 'giang' | 'hoa' | 'khanh' | 'lan' | 'minh' | 'nga' | 'oanh' | 'phuc'

const SINCE = '2025-07-01'

type UnitRow = readonly [
  code: string,
  name: string,
  kind: UnitInput['kind'],
  system: UnitInput['system'],
  headTitle: string,
  border?: boolean,
]

/** Units of province 97, by code; all stand directly below the committee. */
const units: readonly UnitRow[] = [
  ['STC', 'Sở Tài chính', 'department', 'government', 'Giám đốc'],
  ['SYT', 'Sở Y tế', 'department', 'government', 'Giám đốc'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường', 'department', 'government', 'Giám đốc'],
  ['SXD', 'Sở Xây dựng', 'department', 'government', 'Giám đốc'],
  ['BCHBP', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', 'border_command', 'military', 'Chỉ huy trưởng'],
  ['DPL', 'Đồn Biên phòng Pò Luông', 'border_post', 'military', 'Đồn trưởng'],
  ['CAT', 'Công an tỉnh', 'police', 'police', 'Giám đốc'],
  ['MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'front', 'front', 'Chủ tịch'],
  ['X01', 'Xã Nà Lĩnh', 'commune', 'government', 'Chủ tịch UBND xã', true],
  ['X02', 'Xã Bản Chu', 'commune', 'government', 'Chủ tịch UBND xã', true],
  ['X03', 'Xã Khau Đỏ', 'commune', 'government', 'Chủ tịch UBND xã', true],
  ['X04', 'Xã Tân Hồng', 'commune', 'government', 'Chủ tịch UBND xã'],
  ['P01', 'Phường Sơn Trung', 'ward', 'government', 'Chủ tịch UBND phường'],
]

interface PersonRow {
  readonly name: PersonName
  readonly fullName: string
  readonly unit: string
  readonly title: string
  readonly head?: boolean
  /** Role over a unit (by code), along which relation. */
  readonly grants: readonly (readonly [Role, string, ('belongs' | 'area')?])[]
}

const people: readonly PersonRow[] = [
  { name: 'an', fullName: 'Hoàng Thị An', unit: 'VP', title: 'Chuyên viên', grants: [['office_expert', 'UBND']] },
  {
    name: 'binh',
    fullName: 'Lương Văn Bình',
    unit: 'VP',
    title: 'Chánh Văn phòng',
    head: true,
    grants: [['office_chief', 'UBND']],
  },
  {
    name: 'chinh',
    fullName: 'Nông Đức Chính',
    unit: 'UBND',
    title: 'Chủ tịch UBND tỉnh',
    head: true,
    grants: [['leader', 'UBND']],
  },
  { name: 'dung', fullName: 'Trần Quốc Dũng', unit: 'STC', title: 'Giám đốc', head: true, grants: [['unit_head', 'STC']] },
  { name: 'giang', fullName: 'Vi Thu Giang', unit: 'STC', title: 'Chuyên viên', grants: [['unit_officer', 'STC']] },
  { name: 'hoa', fullName: 'Lý Thị Hoa', unit: 'X01', title: 'Công chức', grants: [['unit_officer', 'X01']] },
  {
    name: 'khanh',
    fullName: 'Đàm Minh Khánh',
    unit: 'DPL',
    title: 'Đồn trưởng',
    head: true,
    grants: [
      ['post_commander', 'DPL'],
      ['post_commander', 'DPL', 'area'],
    ],
  },
  { name: 'lan', fullName: 'Phùng Ngọc Lan', unit: 'VP', title: 'Quản trị hệ thống', grants: [['admin', 'UBND']] },
  { name: 'minh', fullName: 'Hứa Quang Minh', unit: 'VP', title: 'Kiểm toán nội bộ', grants: [['auditor', 'UBND']] },
  { name: 'nga', fullName: 'Chu Thị Nga', unit: 'SYT', title: 'Chuyên viên', grants: [['unit_officer', 'SYT']] },
  { name: 'oanh', fullName: 'Mã Kiều Oanh', unit: 'VP', title: 'Văn thư', grants: [['clerk', 'UBND']] },
]

/** Fills the template database. Runs once a test run. */
export async function seedPeople(ctx: AppContext): Promise<void> {
  const since = new Date(`${SINCE}T02:00:00Z`)
  await ctx.db.transaction(async (tx) => {
    await seedProvince(tx, systemScope(97, since))
    await seedNeighbour(tx, systemScope(98, since))
  })
}

async function seedProvince(tx: Tx, scope: Scope): Promise<void> {
  const root = await createProvince(tx, scope, { id: 97, name: 'tỉnh Sơn Hà', start: 'empty' })
  const ids = new Map([['UBND', root.id]])
  for (const [code, name, kind, system, headTitle, isBorder] of units) {
    const unit = {
      code,
      name,
      kind,
      system,
      headTitle,
      isBorder: isBorder ?? false,
      shortName: null,
      superiorId: root.id,
      validFrom: SINCE,
    }
    ids.set(code, (await addUnit(tx, scope, unit)).id)
  }
  const idOf = (code: string): string => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`no unit ${code} in the test province`)
    return id
  }
  const office = await tx.send({ text: `select unit_id as id from unit_version where province_id = 97 and code = 'VP'` })
  ids.set('VP', (office.rows as { id: string }[])[0]!.id)
  const village = {
    name: 'Thôn Nà Lĩnh Trên',
    kind: 'village',
    system: 'government',
    headTitle: 'Trưởng thôn',
    isBorder: true,
  } as const
  await addUnit(tx, scope, { ...village, code: 'X01T1', shortName: null, superiorId: idOf('X01'), validFrom: SINCE })
  await relate(tx, scope, 'area', idOf('DPL'), idOf('X01'), SINCE)
  await relate(tx, scope, 'directs', idOf('BCHBP'), idOf('DPL'), SINCE)
  await rebuildTree(tx, scope, SINCE, 'Đơn vị mẫu cho kiểm thử')
  for (const { name, fullName, unit, title, head, grants } of people) {
    await addPerson(tx, scope, {
      fullName,
      username: name,
      phone: null,
      passwordHash: null,
      posts: [{ unitId: idOf(unit), title, isHead: head ?? false, validFrom: SINCE }],
      grants: grants.map(([role, over, relation]) => ({
        role,
        unitId: idOf(over),
        relation: relation ?? 'belongs',
        validFrom: SINCE,
        validTo: null,
      })),
    })
  }
}

/** Another province on the same server, whose people must see nothing of the first. */
async function seedNeighbour(tx: Tx, scope: Scope): Promise<void> {
  const root = await createProvince(tx, scope, { id: 98, name: 'tỉnh Lâm Khê', start: 'empty' })
  await addPerson(tx, scope, {
    fullName: 'Bế Văn Phúc',
    username: 'phuc',
    phone: null,
    passwordHash: null,
    posts: [{ unitId: root.id, title: 'Chuyên viên', isHead: false, validFrom: SINCE }],
    grants: [{ role: 'unit_officer', unitId: root.id, relation: 'belongs', validFrom: SINCE, validTo: null }],
  })
}

/** Opens a session for a person of the template, without a password. Returns the cookie's token and his province. */
export async function startSession(ctx: AppContext, name: PersonName): Promise<{ token: string; province: number }> {
  const token = newToken()
  const now = ctx.clock.now()
  const expires = new Date(now.getTime() + 365 * 24 * 60 * 60 * 1000)
  return ctx.db.transaction(async (tx) => {
    const account = await accountByUsername.one(tx, { username: name })
    const { province, personId: person } = account
    await insertSession.run(tx, { hash: hashToken(token), province, person, now, expires, userAgent: 'kiểm thử' })
    return { token, province }
  })
}
