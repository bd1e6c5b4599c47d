import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi'
import { DatePicker } from '@mantine/dates'
import type { ReactNode } from 'react'
import type { LocalDate } from '../../shared/dates.ts'
import { useLanguage } from '../language.ts'

/** The calendar of DateField; apart, since most people type and its code is large. The week begins on Monday. */
export default function Calendar({ value, onPick }: { value: LocalDate | null; onPick: (day: LocalDate) => void }): ReactNode {
  const language = useLanguage()
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={1}
      // Mantine paints weekends red, which here means late.
      weekendDays={[]}
      value={value}
      defaultDate={value ?? undefined}
      onChange={(day) => day && onPick(day)}
      monthLabelFormat={language === 'vi' ? '[Tháng] M/YYYY' : 'MMMM YYYY'}
      yearLabelFormat="YYYY"
    />
  )
}
