/** The reading itself, in whichever thread: blocks and the names of the register in, a directive out. */
import type { Block } from '../../../../directive/src/blocks.ts'
import { read } from '../../../../directive/src/index.ts'
import type { Directive } from '../../../../directive/src/model.ts'
import { buildResolver, type Register } from '../../units/contract/names.ts'

/** The register of units as plain data, so that it can be handed to a thread. */
export interface NameBook extends Register {
  readonly units: readonly (Register['units'][number] & { readonly code: string })[]
}

/** What is read. Without names no unit's code is given. */
export interface ReadingTask {
  readonly blocks: readonly Block[]
  readonly fileName: string | null
  readonly names: NameBook | null
}

export function readHere({ blocks, fileName, names }: ReadingTask): Directive {
  return read(blocks, { ...(fileName ? { fileName } : {}), ...(names ? { resolve: codeOf(names) } : {}) })
}

/** Code of the one unit that a name means; null where none or several do. */
function codeOf(names: NameBook): (name: string) => string | null {
  const find = buildResolver(names)
  const codes = new Map(names.units.map((unit) => [unit.id, unit.code]))
  return (name) => {
    const { unitId } = find(name)
    return unitId === null ? null : (codes.get(unitId) ?? null)
  }
}
