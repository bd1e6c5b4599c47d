/** Automatic numbers of word processors: counters per list, restarts, and the text of each number. */
export type NumberFormat =
  'decimal' | 'decimalZero' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter' | 'ordinal' | 'bullet' | 'none'

export interface Level {
  start: number
  format: NumberFormat
  /** Text of the number, "%1.%2." with the level numbers from 1; the bullet itself for a bullet. */
  text: string
  /** All numbers in Arabic digits, whatever their level says. */
  legal: boolean
  /** The level begins again only after a level above this one (counted from 1); 0 never; undefined after any higher level. */
  restart?: number
}

/** What a list key stands for: its levels, and levels that begin elsewhere for this key only. */
export interface ListOfLevels {
  /** Lists with one `family` share their counters. */
  family: string
  levels: Level[]
  startOverride?: Map<number, number>
}

/** Counts through a document. `next` must be called once a numbered paragraph, in order. */
export class NumberingCounters {
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly overridden = new Set<string>()

  /** The number that stands before the paragraph; empty for an unnumbered level. `key` names the list as the paragraph does. */
  next(key: string, list: ListOfLevels, level: number): string {
    const definition = list.levels[level]
    if (!definition) return ''
    const counts = this.counts.get(list.family) ?? []
    this.counts.set(list.family, counts)
    const override = list.startOverride?.get(level)
    const overrideKey = `${key}/${level}`
    if (override !== undefined && !this.overridden.has(overrideKey)) {
      this.overridden.add(overrideKey)
      counts[level] = override
    } else {
      const before = counts[level]
      counts[level] = before === undefined ? definition.start : before + 1
    }
    for (let deeper = level + 1; deeper < Math.max(counts.length, list.levels.length); deeper++) {
      const restart = list.levels[deeper]?.restart
      if (restart === 0) continue
      if (restart === undefined || level < restart) counts[deeper] = undefined
    }
    return this.render(list, counts, definition)
  }

  private render(list: ListOfLevels, counts: readonly (number | undefined)[], definition: Level): string {
    if (definition.format === 'bullet') return bulletOf(definition.text)
    return definition.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        // "%1.%2"
        const at = Number(digit) - 1
        const other = list.levels[at]
        const count = counts[at] ?? other?.start ?? 1
        const format = other?.format ?? 'decimal'
        return formatNumber(count, definition.legal && format !== 'none' ? 'decimal' : format)
      })
      .trim()
  }
}

/** Bullets of symbol fonts come as private-use characters; a dash stays a dash. */
function bulletOf(text: string): string {
  const bullet = text.trim()
  if (/^[\uf02d\u2010-\u2015\u2212-]$/.test(bullet)) return '-'
  return /^[\ue000-\uf8ff\u00b7o§Øvüq]$/.test(bullet) ? '•' : bullet
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** Writes a count as its format asks. Letters go a … z, aa, bb as word processors do. */
export function formatNumber(count: number, format: NumberFormat): string {
  if (format === 'none' || format === 'bullet') return ''
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format === 'upperLetter' || format === 'lowerLetter') {
    if (count < 1 || count > 780) return String(count)
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1)
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  if (format === 'upperRoman' || format === 'lowerRoman') {
    if (count < 1 || count > 3999) return String(count)
    let rest = count
    let out = ''
    for (const [value, sign] of ROMAN)
      while (rest >= value) {
        out += sign
        rest -= value
      }
    return format === 'upperRoman' ? out : out.toLowerCase()
  }
  return String(count)
}
