import { texts } from '../../../platform/shared/text.ts'

/** Door of «Quản trị». Apart from the feature's other words: the frame of every page knows it. */
export const auditDoor = texts({
  vi: { title: 'Nhật ký', note: 'Ai đã làm gì, khi nào; kiểm tra tính nguyên vẹn' },
  en: { title: 'Record', note: 'Who did what and when; check of the chain' },
})
