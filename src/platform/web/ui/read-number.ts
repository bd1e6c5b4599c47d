/** Numbers as officials type them: a comma for the decimals, dots for the thousands. What cannot be read is said, never altered. */

/** null: nothing was typed; 'unread': something that is no such number. */
export type Typed = number | null | 'unread'

const MOST = 1e12

/** A share in whole per cent, 0 to 100: «75», «75 %»; «7,5» is not one, and is not made into 75 or 8. */
export function readShare(typed: string): Typed {
  const words = typed.trim()
  if (words === '') return null
  const found = /^(\d{1,3}) ?%?$/.exec(words) // «75 %»
  const share = found ? Number(found[1]) : 101
  return share <= 100 ? share : 'unread'
}

/** A quantity: «12,5», «1.250», «1.250,75», «0»; «12.5» is not one, since it could be either. */
export function readQuantity(typed: string): Typed {
  const words = typed.trim()
  if (words === '') return null
  if (!/^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(words)) return 'unread' // «1.250,75»
  const quantity = Number(words.replaceAll('.', '').replace(',', '.'))
  return quantity <= MOST ? quantity : 'unread'
}
