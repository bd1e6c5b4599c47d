import { texts } from '../../../platform/shared/text.ts'

/** Words of the field of a task. */
export const text = texts({
  vi: {
    field: 'Lĩnh vực',
    none: 'chưa phân lĩnh vực',
    any: 'Mọi lĩnh vực',
    own: 'chọn riêng cho nhiệm vụ',
    byDocument: 'theo văn bản',
    followDocument: 'Theo văn bản',
    change: 'Đổi lĩnh vực',
    choose: 'Chọn lĩnh vực',
    proposed: (name: string, words: string) => `đề xuất: ${name} (vì có: ${words})`,
    accept: 'Nhận đề xuất',
    moved: (before: string | null, after: string | null) =>
      `${before ?? 'chưa phân lĩnh vực'} → ${after ?? 'chưa phân lĩnh vực'}`,
  },
  en: {
    field: 'Field',
    none: 'no field yet',
    any: 'Any field',
    own: 'chosen for the task',
    byDocument: 'as the document',
    followDocument: 'As the document',
    change: 'Change the field',
    choose: 'Choose a field',
    proposed: (name, words) => `proposed: ${name} (it says: ${words})`,
    accept: 'Accept',
    moved: (before, after) => `${before ?? 'no field yet'} → ${after ?? 'no field yet'}`,
  },
})
