/** A reason why the embedded database cannot run, in a sentence for the person at the keyboard. */
export class EmbeddedError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'EmbeddedError'
  }
}
