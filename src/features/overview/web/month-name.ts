import { partsOf } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { text } from '../text.ts'

/** Says a month 'YYYY-MM' as offices do: «tháng 3/2026». What is no month, as an address may hold, stays as it is. */
export function useMonthName(): (month: string) => string {
  const t = useText(text)
  return (month) => {
    // «2026-03»
    if (!/^\d{4}-\d{2}$/.test(month)) return month
    const { year, month: number } = partsOf(`${month}-01`)
    return t.monthName(number, year)
  }
}
