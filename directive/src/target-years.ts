/** The day by which a target is due, as the words around it say. */

// "đến năm 2030", "giai đoạn 2026 - 2028", "năm 2026", "đến ngày 30/6/2027", "quý III/2026"
const DAY = /(?:đến|trước|xong|hết) (?:hết )?(?:ngày )?(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})/iu
const SPAN = /(?:giai đoạn|thời kỳ|nhiệm kỳ|\d năm|\()[^\d;.\n]{0,12}(?:19|20)\d{2} ?(?:[-–]|đến) ?(?:năm )?((?:19|20)\d{2})/iu
const UNTIL = /(?:đến|tới|trước|hết|cuối|từ) (?:hết |cuối |trước )?năm ((?:19|20)\d{2})/giu
const YEAR = /(?:trong |của )?(?<!tháng \d{1,2} )năm ((?:19|20)\d{2})/iu
const QUARTER = /quý (I{1,3}|IV|[1-4])(?: năm |\/)((?:19|20)\d{2})/iu

// "gấp 1,5 lần so với năm 2025", "gấp 2 lần năm 2025": the year that is measured against
const BASE_YEAR = /(?:so với(?: cùng kỳ)?|\d lần)(?: \p{L}+){0,3} năm (?:19|20)\d{2}/gu

const QUARTERS: Record<string, string> = {
  I: '03-31',
  II: '06-30',
  III: '09-30',
  IV: '12-31',
  '1': '03-31',
  '2': '06-30',
  '3': '09-30',
  '4': '12-31',
}

/** Last day (ISO) of the time that the words name; null where they name none. */
export function yearEnd(text: string): string | null {
  const words = text.replace(BASE_YEAR, '')
  const day = DAY.exec(words)
  if (day?.[1] && day[2]) return `${day[3]}-${day[2].padStart(2, '0')}-${day[1].padStart(2, '0')}`
  const quarter = QUARTER.exec(words)
  if (quarter?.[1]) return `${quarter[2]}-${QUARTERS[quarter[1].toUpperCase()] ?? '12-31'}`
  const until = [...words.matchAll(UNTIL)].at(-1)?.[1]
  const year = until ?? SPAN.exec(words)?.[1] ?? YEAR.exec(words)?.[1]
  return year ? `${year}-12-31` : null
}
