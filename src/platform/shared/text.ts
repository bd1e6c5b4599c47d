/** A word, a sentence, or a sentence with gaps to fill. */
export type Phrase = string | ((...values: never[]) => string)

/** The words of one screen or feature, by a name that tells where they stand. */
export type Vocabulary = Readonly<Record<string, Phrase>>

/** The same names, and the same gaps, in another language. */
export type SameWords<V extends Vocabulary> = {
  readonly [K in keyof V]: V[K] extends (...values: infer A) => string ? (...values: A) => string : string
}

/** The words of a feature in both languages; Vietnamese is the original. */
export interface Texts<V extends Vocabulary> {
  readonly vi: SameWords<V>
  readonly en: SameWords<V>
}

/**
 * Declares a feature's words. The compiler refuses a name that is missing or unknown in English, so a translation cannot lag behind.
 *
 * @example export const text = texts({ vi: { title: 'Nhiệm vụ', left: (n: number) => `còn ${n} ngày` }, en: { title: 'Tasks', left: (n) => `${n} days left` } })
 */
export function texts<V extends Vocabulary>(text: { vi: V & SameWords<V>; en: SameWords<V> }): Texts<V> {
  return text
}
