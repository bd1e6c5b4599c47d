/** Numbers as they are written in Viet Nam: decimal comma, thousands dot. */

/** What a typed number means, or that it must be asked back because it can be read two ways. */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'none' }

/**
 * Reads «223.205», «223,205», «1.234.567,5», «70», «-3,5», «12 %» is not a number. A single dot or comma before exactly three digits
 * («223.205») can be a thousands mark or a decimal mark: the dot is the Vietnamese thousands mark, yet kilometres are often typed with a
 * decimal dot, so it is asked back. A comma is the decimal mark and is never asked back.
 */
export function parseNumber(text: string): ParsedNumber {
  const compact = text.trim().replaceAll(/[\s\u00a0]/g, '') // «1 234 567»
  // «1.234.567,5» and «231.740»
  const grouped = /^(-?)(\d{1,3})((?:\.\d{3})+)(?:,(\d+))?$/.exec(compact)
  if (grouped) {
    const [, sign = '', first = '', rest = '', decimals] = grouped
    const value = Number(`${sign}${first}${rest.replaceAll('.', '')}${decimals === undefined ? '' : `.${decimals}`}`)
    const oneDot = rest.length === 4 && decimals === undefined && first !== '0'
    if (oneDot) return { kind: 'ambiguous', readings: [value, Number(compact)] }
    return { kind: 'number', value: first === '0' && decimals === undefined ? Number(compact) : value }
  }
  // «70», «-3,5», «12.5»
  const plain = /^-?\d+(?:[.,]\d+)?$/.exec(compact)
  return plain ? { kind: 'number', value: Number(compact.replace(',', '.')) } : { kind: 'none' }
}

/** «231.740,5»: dots between thousands, decimal comma, at most `decimals` places and no trailing zeros. */
export function formatNumber(value: number, decimals = 3): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.') // «1234567» → «1.234.567»
  const kept = fraction.replace(/0+$/, '') // «500» → «5»
  const shown = kept === '' ? grouped : `${grouped},${kept}`
  return value < 0 && shown !== '0' ? `-${shown}` : shown
}
