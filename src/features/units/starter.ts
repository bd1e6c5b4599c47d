/** The tree of units that a new installation begins with. */
import { readFile } from 'node:fs/promises'
import type { Tx } from '../../platform/server/query.ts'
import type { Scope } from '../../platform/server/scope.ts'
import type { UnitInput } from './contract.ts'
import { addStandardGroups, addUnit, rebuildTree, type NewUnit } from './register.ts'
import * as changesSql from './sql/changes.ts'
import { copyFields } from './sql/fields.ts'

export interface NewProvince {
  id: number
  /** "tỉnh Lạng Sơn" */
  name: string
  demo?: boolean
  /** Nothing but the committee and its office, or Lạng Sơn's 65 communes and wards (QĐ 19/2025/QĐ-TTg). */
  start: 'empty' | 'lang-son'
}

/** A province with its committee (the root), the committee's office the usual groups and fields; the root is returned. */
export async function createProvince(tx: Tx, scope: Scope, province: NewProvince): Promise<NewUnit> {
  await changesSql.insertProvince.run(tx, { province: province.id, name: province.name, demo: province.demo ?? false })
  const shared = { shortName: null, isBorder: false, validFrom: scope.today } as const
  const root = await addUnit(tx, scope, {
    ...shared,
    code: 'UBND',
    name: `UBND ${province.name}`,
    kind: 'committee',
    system: 'government',
    headTitle: 'Chủ tịch UBND tỉnh',
    superiorId: null,
  })
  await addUnit(tx, scope, {
    ...shared,
    code: 'VP',
    name: 'Văn phòng UBND tỉnh',
    kind: 'office',
    system: 'government',
    headTitle: 'Chánh Văn phòng',
    superiorId: root.id,
  })
  if (province.start === 'lang-son') for (const commune of await langSonCommunes(root.id)) await addUnit(tx, scope, commune)
  await addStandardGroups(tx, scope)
  await copyFields.run(tx, { province: province.id })
  await rebuildTree(tx, scope, scope.today, `Khởi tạo ${province.name}`)
  return root
}

/** Rows «code ⇥ name ⇥ border», border being "yes" or nothing. In force since 1 July 2025 (NQ 1672/NQ-UBTVQH15). */
async function langSonCommunes(superiorId: string): Promise<UnitInput[]> {
  const text = await readFile(new URL('./data/lang-son.tsv', import.meta.url), 'utf8')
  const [, ...rows] = text.trim().split('\n')
  return rows.map((row) => {
    const [code = '', name = '', border] = row.split('\t')
    const ward = name.startsWith('Phường')
    return {
      code,
      name,
      shortName: null,
      kind: ward ? 'ward' : 'commune',
      system: 'government',
      isBorder: border === 'yes',
      headTitle: ward ? 'Chủ tịch UBND phường' : 'Chủ tịch UBND xã',
      superiorId,
      validFrom: '2025-07-01',
    }
  })
}
