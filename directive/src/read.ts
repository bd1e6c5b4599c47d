import type { Block } from './blocks.ts'
import { documentText } from './blocks.ts'
import { clean } from './clean.ts'
import type { Directive, ReadOptions } from './model.ts'

/**
 * Reads a directive. Total: any blocks give a result, nothing throws, time is linear in the text.
 */
export function read(blocks: readonly Block[], _options: ReadOptions = {}): Directive {
  clean(documentText(blocks))
  return {
    header: {
      number: null, type: null, issuer: null, date: null, place: null, title: null,
      signer: { authority: null, position: null, name: null },
      classification: 'Thường', internal: false, urgency: null, spans: {}, doubts: [],
    },
    citations: [], clauses: [], tasks: [], indicators: [],
  }
}
