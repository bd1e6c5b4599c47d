/** The one place where the server asks what time it is. Tests put their own clock in. */
export interface Clock {
  /** The current instant. */
  now(): Date
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }
