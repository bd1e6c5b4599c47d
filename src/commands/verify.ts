/**
 * `cotmoc verify`: walks the chain of every province and says whether the record of changes is whole, and whether every figure of the roll-up
 * equals a count over the lines themselves.
 */
import { readConfig } from '../platform/server/config.ts'
import { openStore } from '../platform/server/main.ts'
import { provincesAtWork } from '../platform/server/provinces.ts'
import { verifyRollup } from '../platform/server/rollup-check.ts'
import { sealAll, verifyChain } from '../platform/server/sealer.ts'

/** Resolves to 0 when every chain and every figure holds, 1 otherwise. Attaches to a running server. */
export async function verify(): Promise<number> {
  const store = await openStore(readConfig('./data/main'), { shared: true })
  try {
    await sealAll(store.db)
    let whole = true
    for (const province of await store.db.transaction(provincesAtWork)) {
      const { length, head, fault } = await store.db.transaction((tx) => verifyChain(tx, province))
      const wrong = await store.db.transaction((tx) => verifyRollup(tx, province))
      const figures =
        wrong[0] === undefined
          ? 'số tổng hợp khớp'
          : `SỐ TỔNG HỢP SAI LỆCH: ${wrong.length} ô, đầu tiên ${JSON.stringify(wrong[0])}`
      const chain = fault === null ? 'nguyên vẹn' : `SAI LỆCH: ${fault}`
      process.stdout.write(`Tỉnh ${province}: ${length} mục nhật ký, mã cuối ${head.slice(0, 16)}, ${chain}; ${figures}\n`)
      whole &&= fault === null && wrong.length === 0
    }
    return whole ? 0 : 1
  } finally {
    await store.close()
  }
}
