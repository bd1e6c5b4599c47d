/** The exercise province: units, villages, areas. */
import type { UnitInput } from '../features/units/contract.ts'
import { addUnit, rebuildTree, relate } from '../features/units/register.ts'
import { createProvince } from '../features/units/starter.ts'
import { listUnits } from '../features/units/sql/register.ts'
import type { Tx } from '../platform/server/query.ts'
import type { Scope } from '../platform/server/scope.ts'
import { borderCommunes, departments, innerCommunes, posts, villagesOf, wards } from './places.ts'

export const DEMO_PROVINCE = 97

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

/** The id of a unit by its code; throws Error where the exercise has none such. */
export function unitId(ids: UnitIds, code: string): string {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`the exercise province has no unit ${code}`)
  return id
}

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
    const id = await add({ code, name, kind: 'border_post', system: 'military', headTitle: 'Đồn trưởng' }, unitId(ids, 'BCHBP'))
    for (const index of area) await relate(tx, scope, 'area', id, unitId(ids, communeCode('BG', index)), scope.today)
  }
  await relate(tx, scope, 'directs', unitId(ids, 'BCHQS'), unitId(ids, 'BCHBP'), scope.today)
  await rebuildTree(tx, scope, scope.today, 'Đơn vị của tỉnh diễn tập')
  return ids
}
