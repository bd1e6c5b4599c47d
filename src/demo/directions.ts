/** The chairman looks at what is late and tells two units what to do about it. */
import type { Overview } from '../features/overview/contract.ts'
import { newId } from '../platform/server/ids.ts'
import { addDays } from '../platform/shared/dates.ts'
import { at, type Stage } from './stage.ts'

const words = [
  'Báo cáo rõ nguyên nhân chậm, người chịu trách nhiệm và ngày hoàn thành; báo cáo trước thứ Sáu tuần này.',
  'Tập trung nhân lực làm dứt điểm trong tháng; vướng mắc vượt thẩm quyền thì báo cáo ngay Văn phòng UBND tỉnh.',
] as const

/** Three days before the day of the demo, so that the units may still answer. */
export async function directLate(stage: Stage): Promise<void> {
  at(stage, addDays(stage.days.today, -3), 8)
  const chairman = await stage.as('chu-tich')
  const { late } = await chairman.get<Overview>('/overview')
  const led = late.items.filter((item) => item.lead.value > 0 && item.oldest !== null)
  for (const [i, told] of words.entries()) {
    const item = led[i]
    if (!item?.oldest) continue
    const path = `/tasks/${item.oldest.taskId}/directions/${newId(stage.clock.now())}`
    const { leads } = await chairman.get<{ leads: { id: string }[] }>(`/tasks/${item.oldest.taskId}`)
    if (leads.some((lead) => lead.id === item.unit.id)) await chairman.send('PUT', path, { words: told, unitIds: [item.unit.id] })
  }
}
