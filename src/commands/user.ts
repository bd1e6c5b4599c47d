/** `cotmoc user NAME`: a one-time link to set the password anew, for when nobody else can give one. */
import { newPasswordLink } from '../features/accounts/people.ts'
import { accountByUsername } from '../features/accounts/sql/sessions.ts'
import { readConfig } from '../platform/server/config.ts'
import { openStore } from '../platform/server/main.ts'
import { systemScope } from '../platform/server/scope.ts'
import { formatInstant } from '../platform/shared/dates.ts'

/** Resolves to 0 when the link was printed. Attaches to a running server. */
export async function user([username]: string[]): Promise<number> {
  if (username === undefined) {
    process.stderr.write('Cách dùng: cotmoc user TÊN_ĐĂNG_NHẬP\n')
    return 2
  }
  const config = readConfig('./data/main')
  const store = await openStore(config, { shared: true })
  try {
    return await store.db.transaction(async (tx) => {
      const account = await accountByUsername.maybe(tx, { username })
      if (!account) {
        process.stderr.write(`Không có tài khoản «${username}».\n`)
        return 1
      }
      const link = await newPasswordLink(tx, systemScope(account.province, new Date()), account.personId)
      const base = config.publicUrl ?? `http://${config.host}:${config.port}`
      process.stdout.write(`Đường dẫn đặt mật khẩu (dùng một lần, đến ${formatInstant(link.expiresAt)}):\n${base}${link.path}\n`)
      return 0
    })
  } finally {
    await store.close()
  }
}
