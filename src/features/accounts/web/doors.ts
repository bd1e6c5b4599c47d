import { texts } from '../../../platform/shared/text.ts'

/** Doors of «Quản trị». Apart from the feature's other words: the frame of every page knows it. */
export const peopleDoor = texts({
  vi: { title: 'Người dùng', note: 'Tài khoản, chức vụ, quyền theo đơn vị hoặc địa bàn' },
  en: { title: 'People', note: 'Accounts, posts, rights by unit or area' },
})
export const authoritiesDoor = texts({
  vi: { title: 'Thẩm quyền', note: 'Ai đề xuất, ai duyệt, ai quyết định' },
  en: { title: 'Authorities', note: 'Who proposes, approves, decides' },
})
