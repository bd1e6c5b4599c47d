/** `cotmoc verify`: walks the chain of every province and says whether the record of changes is whole. */
import { readConfig } from '../platform/server/config.ts'
import { openStore } from '../platform/server/main.ts'
import { provincesAtWork } from '../platform/server/provinces.ts'
import { sealAll, verifyChain } from '../platform/server/sealer.ts'

/** Resolves to 0 when every chain holds, 1 otherwise. Attaches to a running server. */
export async function verify(): Promise<number> {
  const store = await openStore(readConfig('./data/main'), { shared: true })
  try {
    await sealAll(store.db)
    const reports = await store.db.transaction(async (tx) => {
      const provinces = await provincesAtWork(tx)
      return Promise.all(provinces.map((province) => verifyChain(tx, province)))
    })
    for (const report of reports) {
      const result = report.fault === null ? 'nguyên vẹn' : `SAI LỆCH: ${report.fault}`
      process.stdout.write(
        `Tỉnh ${report.province}: ${report.length} mục nhật ký, mã cuối ${report.head.slice(0, 16)}, ${result}\n`,
      )
    }
    return reports.every((report) => report.fault === null) ? 0 : 1
  } finally {
    await store.close()
  }
}
