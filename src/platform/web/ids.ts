import { uuidv7 } from '../shared/uuid.ts'

/** An id for what this person adds, made here so that sending again adds nothing twice. Its order is that of this machine's clock. */
export function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
