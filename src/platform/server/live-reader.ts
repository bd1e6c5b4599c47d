/** How one open page takes what it is told: on plain parts of the platform, since with thousands of pages each step counts. */

/** The side of a stream that takes: it asks, is given one message, and asks again when it has passed that on. */
export interface Reader {
  readonly left: boolean
  /** Whether it asks within so long after it was given something. */
  asks(ms: number): Promise<boolean>
  give(out: ReadableStreamDefaultController<Uint8Array>, message: Uint8Array): void
  readonly ask: () => void
  readonly leave: () => void
}

/** A reader that has asked for nothing yet; `onLeft` is told when it goes. */
export function createReader(onLeft: () => void): Reader {
  let [asking, left] = [false, false]
  let given = performance.now()
  let wake = (): void => undefined
  return {
    get left() {
      return left
    },
    asks: async (ms) => {
      if (!asking && !left) await sleepUntilWoken(Math.max(0, given + ms - performance.now()), (call) => (wake = call))
      return asking && !left
    },
    give: (out, message) => {
      asking = false
      given = performance.now()
      out.enqueue(message)
    },
    ask: () => {
      asking = true
      wake()
    },
    leave: () => {
      left = true
      wake()
      onLeft()
    },
  }
}

const encoder = new TextEncoder()
let lastMessage = { data: '', bytes: new Uint8Array() }

/** One message of a stream; most pages are told the same, so the last one is kept. */
export function messageOf(data: string): Uint8Array {
  if (lastMessage.data !== data) lastMessage = { data, bytes: encoder.encode(`data: ${data}\n\n`) }
  return lastMessage.bytes
}

/** Sleeps at most so long. What `giveWake` is given ends the sleep before that. */
export function sleepUntilWoken(ms: number, giveWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    giveWake(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
