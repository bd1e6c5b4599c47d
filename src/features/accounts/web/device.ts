/** Names of browsers and systems as they stand in a user agent, the more special first: Edge also says Chrome, Chrome also says Safari. */
const browsers = [
  ['Edg/', 'Edge'],
  ['CocCoc', 'Cốc Cốc'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** A user agent as a person knows the device: «Chrome, Windows». Null where it says nothing known. */
export function deviceWords(userAgent: string | null): string | null {
  if (userAgent === null) return null
  const named = [browsers, systems].flatMap((known) => known.find(([mark]) => userAgent.includes(mark))?.[1] ?? [])
  return named.length > 0 ? named.join(', ') : null
}
