/**
 * Text as PostgreSQL keeps it: no U+0000 and no half of a surrogate pair. Each is replaced by one character, so that spans
 * stay true.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', ' ').replaceAll(/\p{Surrogate}/gu, '\ufffd') // «\ud83d» without its other half
}

/** JSON whose texts are all storable. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part))
}
