/** Passwords: argon2id of Node's own crypto, stored in PHC form. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const KEY_BYTES = 32

function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const message = password.normalize('NFC')
    argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength: KEY_BYTES }, (error, key) =>
      error ? reject(error) : resolve(Buffer.from(key)),
    )
  })
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '') // PHC drops «==»

/** Hash to store for a password. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const key = await derive(password, nonce, cost)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(key)}`
}

/** PHC form: «$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$a2V5». */
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/**
 * Whether a password fits a stored hash. Without a hash it takes as long and answers false, so that the time does not tell which user
 * names exist.
 */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const parts = stored === null ? null : PHC.exec(stored)
  if (!parts) {
    await derive(password, Buffer.alloc(16), cost)
    return false
  }
  const [, memory, passes, parallelism, nonce = '', key = ''] = parts
  const expected = Buffer.from(key, 'base64')
  const found = await derive(password, Buffer.from(nonce, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return found.length === expected.length && timingSafeEqual(found, expected)
}
