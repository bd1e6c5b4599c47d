import { texts } from '../../../platform/shared/text.ts'

/** Doors of «Quản trị». Apart from the feature's other words: the frame of every page knows it. */
export const unitsDoor = texts({
  vi: { title: 'Đơn vị', note: 'Danh mục, quan hệ, sáp nhập, tên gọi' },
  en: { title: 'Units', note: 'Register, relations, mergers, names' },
})

export const fieldsDoor = texts({
  vi: { title: 'Lĩnh vực', note: 'Danh mục lĩnh vực của văn bản, nhiệm vụ; từ gợi ý' },
  en: { title: 'Fields', note: 'Fields of documents and tasks; words that speak for them' },
})
