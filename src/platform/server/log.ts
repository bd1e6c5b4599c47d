/**
 * The server's log: one JSON object a line on standard error. Only what an operator needs: never bodies, names of people, addresses of
 * the network, or texts of documents.
 */

/** Particulars of a line: identifiers, counts, durations. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Writes lines of one level each. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  /** `error` adds the error's kind, message and stack; messages of the database never hold row values here. */
  error(event: string, error: unknown, fields?: LogFields): void
}

/** A log that gives each line to `write` (standard error of the process by default). */
export function createLog(write: (line: string) => void = (line) => void process.stderr.write(line)): Log {
  const line = (level: string, event: string, fields: LogFields): void =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
  return {
    info: (event, fields = {}) => line('info', event, fields),
    warn: (event, fields = {}) => line('warn', event, fields),
    error: (event, error, fields = {}) => line('error', event, { ...fields, ...describeError(error) }),
  }
}

/** Only what went wrong, for a terminal that a person reads. */
export function quietLog(): Log {
  return { ...createLog(), info: () => undefined }
}

/** A log that says nothing, for tests and commands whose output people read. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { error: error.name, code, message: error.message, stack: error.stack?.split('\n').slice(1, 8).join(' | ') }
}
