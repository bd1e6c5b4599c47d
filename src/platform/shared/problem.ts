/**
 * What can go wrong in words a person can use. Each feature declares its own problems in `contract.ts`; the server turns a thrown
 * {@link Problem} into an answer and the browser finds the sentence by the same code.
 */

/** One thing that can go wrong. `{name}` in a sentence is replaced by the parameter of that name. */
export interface ProblemEntry {
  /** HTTP status of the answer. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 500 | 501 | 503
  /** The sentence people see: says what happened and what to do next, without blame. */
  readonly vi: string
  /** The same for readers of English. */
  readonly en: string
}

/** Problems by code, written `<feature>.<what>`. */
export type ProblemCatalogue = Readonly<Record<string, ProblemEntry>>

/** Values put into a problem's sentence. */
export type ProblemParams = Readonly<Record<string, string | number>>

/** What a caller may add to a problem. */
export interface ProblemOptions {
  readonly params?: ProblemParams
  /** Machine-readable particulars that are sent along; never personal data of others. */
  readonly details?: unknown
  readonly cause?: unknown
}

/** Thrown to refuse a call; the transaction is rolled back and the answer carries the code's status and sentence. */
export class Problem extends Error {
  readonly code: string
  readonly params: ProblemParams
  readonly details: unknown

  constructor(code: string, options: ProblemOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Problem'
    this.code = code
    this.params = options.params ?? {}
    this.details = options.details
  }
}

/** Makes a {@link Problem} to throw. */
export function problem(code: string, options: ProblemOptions = {}): Problem {
  return new Problem(code, options)
}

/** Fills `{name}` places of a sentence; a place without a value stays as it is, so that the gap is seen. */
export function fillSentence(sentence: string, params: ProblemParams): string {
  // «{due}» in «Thời hạn mới phải sau {due}.»
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => (name in params ? String(params[name]) : place))
}
