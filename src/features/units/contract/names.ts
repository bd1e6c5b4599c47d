import { fold } from '../../../platform/shared/vietnamese.ts'

/** What resolution needs of the register, as it stood on one day. */
export interface Register {
  units: readonly { id: string; name: string; shortName: string | null; kind: string }[]
  aliases: readonly { unitId: string; folded: string }[]
  groups: readonly { id: string; folded: readonly string[] }[]
}

/** Exactly one of unitId and groupId is set where the name is clear; `candidates` are the units it might be. */
export interface Resolution {
  unitId: string | null
  groupId: string | null
  candidates: readonly string[]
}

/** Words that say the same in names of bodies, folded. Example: "Uỷ ban nhân dân xã Nà Lĩnh" → "ubnd xa na linh". */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/\buy ban mat tran to quoc( viet nam)?\b/g, 'mttq'],
  [/\bub ?mttq( viet nam)?\b/g, 'mttq'],
  [/\bmat tran to quoc( viet nam)?\b/g, 'mttq'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bbo doi bien phong\b/g, 'bdbp'],
  [/\bbien phong cua khau\b/g, 'bp cua khau'],
  [/\bdon bien phong\b/g, 'don bp'],
  [/\bbo chi huy\b/g, 'bch'],
  [/\bban chi huy\b/g, 'bch'],
  [/\bquan su\b/g, 'qs'],
  [/\bthanh pho\b/g, 'tp'],
  [/\bnong nghiep va moi truong\b/g, 'nnmt'],
  [/\bnn ?(va|&)? ?mt\b/g, 'nnmt'],
  [/\bkhoa hoc va cong nghe\b/g, 'khcn'],
  [/\bkh ?(va|&)? ?cn\b/g, 'khcn'],
  [/\bgiao duc va dao tao\b/g, 'gddt'],
  [/\bgd ?(va|&)? ?dt\b/g, 'gddt'],
  [/\bvan hoa,? the thao va du lich\b/g, 'vhttdl'],
  [/\bvh,? ?tt ?(va|&)? ?dl\b/g, 'vhttdl'],
  [/\bdan toc va ton giao\b/g, 'dttg'],
]

/**
 * A person in office stands for the body. Example: "Giám đốc Sở Tài chính" → "sở tài chính",
 * "Chủ tịch UBND các xã biên giới" → "ubnd các xã biên giới".
 */
const office =
  /^(dong chi )?(pho )?(giam doc|chu tich|chanh|truong|thu truong|chi huy truong|chinh uy|chinh tri vien|don truong|tong bien tap|bi thu|vien truong|chanh an)( ban)? (?=(cong an|so|ubnd|mttq|van phong|thanh tra|ban|bch|don|dang uy|tinh uy|vien|toa|hoi|cuc|chi cuc|cac|hdnd|bao|xa|phuong)\b)/

/** Reduces a name to the form in which names are compared. Total; an empty name gives ''. */
export function comparableName(name: string): string {
  let t = fold(name).replace(/[^a-z0-9& ]+/g, ' ')
  for (const [from, to] of sameWords) t = t.replace(from, to)
  t = t.replace(/\s+/g, ' ').trim().replace(office, '')
  // "tỉnh Sơn Hà" behind a provincial body says nothing new: "Sở Tài chính tỉnh Sơn Hà", "Công an tỉnh".
  return t
    .replace(/ tinh( [a-z ]+)?$/, ' tinh')
    .replace(/^(so .+) tinh$/, '$1')
    .trim()
}

/** Index of a register; building is linear, each look-up constant. */
export function buildResolver(register: Register): (name: string) => Resolution {
  const byName = new Map<string, Set<string>>()
  const put = (key: string, id: string): void => {
    if (key === '') return
    const ids = byName.get(key)
    if (ids) ids.add(id)
    else byName.set(key, new Set([id]))
  }
  for (const unit of register.units) {
    const key = comparableName(unit.name)
    put(key, unit.id)
    if (unit.shortName) put(comparableName(unit.shortName), unit.id)
    // "Xã Nà Lĩnh" in the register is "UBND xã Nà Lĩnh" in every directive.
    if (unit.kind === 'commune' || unit.kind === 'ward') put(`ubnd ${key}`, unit.id)
  }
  for (const alias of register.aliases) put(comparableName(alias.folded), alias.unitId)
  const groups = new Map<string, string>()
  for (const group of register.groups) for (const name of group.folded) groups.set(comparableName(name), group.id)

  return (name) => {
    const key = comparableName(name)
    const groupId = groups.get(key) ?? groups.get(key.replace(/^cac /, '')) ?? groups.get(`cac ${key}`)
    if (groupId) return { unitId: null, groupId, candidates: [] }
    const ids = [...(byName.get(key) ?? byName.get(`${key} tinh`) ?? [])]
    const [only = null] = ids
    return { unitId: ids.length === 1 ? only : null, groupId: null, candidates: ids }
  }
}
