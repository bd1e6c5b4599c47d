import { texts } from '../../../platform/shared/text.ts'

/** Words of «Theo lĩnh vực». */
export const text = texts({
  vi: {
    byField: 'Theo lĩnh vực',
    field: 'Lĩnh vực',
    none: 'Chưa phân lĩnh vực',
    any: 'Mọi lĩnh vực',
    all: (count: number) => `Xem ${count} lĩnh vực`,
    latest: 'Quá hạn nhiều nhất:',
    nothing: 'Chưa có đầu việc nào.',
    idle: (names: string) => `Không có đầu việc: ${names}.`,
  },
  en: {
    byField: 'By field',
    field: 'Field',
    none: 'No field yet',
    any: 'Any field',
    all: (count) => `All ${count} fields`,
    latest: 'Most overdue:',
    nothing: 'Nothing is owed yet.',
    idle: (names) => `Nothing is owed in: ${names}.`,
  },
})
