/** Reads one search parameter; anything that it cannot read becomes undefined, so that an old or mistyped address still opens. */
export type Reader<T> = (value: unknown) => T | undefined

/** The search parameters of a screen, each by its reader. */
export type Readers = Readonly<Record<string, Reader<unknown>>>

/** What the readers give: every parameter may be missing. */
export type SearchOf<R extends Readers> = { [K in keyof R]?: Exclude<ReturnType<R[K]>, undefined> }

/**
 * Builds a route's `validateSearch`.
 *
 * @example validateSearch: searchParams({ q: words, state: oneOf('late', 'soon'), unit: words, only: flag, units: list })
 */
export function searchParams<R extends Readers>(readers: R): (raw: Record<string, unknown>) => SearchOf<R> {
  return (raw) => {
    const found: Record<string, unknown> = {}
    for (const [name, read] of Object.entries(readers)) {
      const value = read(raw[name])
      if (value !== undefined) found[name] = value
    }
    return found as SearchOf<R>
  }
}

/** Text that is not empty. A number in the address, such as ?q=111, is read as its digits. */
export function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** One of the given words. */
export function oneOf<const T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value) => allowed.find((word) => word === value)
}

/** A whole number from 0 up. */
export function count(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined
}

/** True, or missing. */
export function flag(value: unknown): true | undefined {
  return value === true || value === 'true' || value === 1 ? true : undefined
}

/** Several words; a single one may stand alone. */
export function list(value: unknown): readonly string[] | undefined {
  const values = (Array.isArray(value) ? value : [value]).map(words).filter((word) => word !== undefined)
  return values.length > 0 ? values : undefined
}

/** A calendar date, YYYY-MM-DD. */
export function day(value: unknown): string | undefined {
  // e.g. 2025-12-15
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}
