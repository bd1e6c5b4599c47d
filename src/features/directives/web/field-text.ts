import { texts } from '../../../platform/shared/text.ts'

/** Words of the choice of a document's field. */
export const text = texts({
  vi: {
    field: 'Lĩnh vực',
    none: 'chưa phân lĩnh vực',
    follow: 'Nhiệm vụ của văn bản theo lĩnh vực này, trừ nhiệm vụ đã chọn lĩnh vực riêng.',
    ownTasks: (count: number) => `${count} nhiệm vụ có lĩnh vực riêng.`,
    proposed: (name: string, words: string) => `Đề xuất: ${name} (vì có: ${words}).`,
    accept: 'Nhận đề xuất',
    saved: 'Đã ghi lĩnh vực.',
    chosenBy: (name: string) => `${name} chọn`,
  },
  en: {
    field: 'Field',
    none: 'no field yet',
    follow: 'Tasks of the document follow, but for those with a field of their own.',
    ownTasks: (count) => `${count} tasks have a field of their own.`,
    proposed: (name, words) => `Proposed: ${name} (it says: ${words}).`,
    accept: 'Accept',
    saved: 'The field is saved.',
    chosenBy: (name) => `chosen by ${name}`,
  },
})
