/** Takes the demo's data away when the journeys are done; the server has been stopped by then or stops on its own. */
import { rm } from 'node:fs/promises'

export default async function teardown(): Promise<void> {
  const data = process.env['COTMOC_E2E_DATA']
  if (data !== undefined) await rm(data, { recursive: true, force: true })
}
