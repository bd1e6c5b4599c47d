import { texts } from '../../../platform/shared/text.ts'
import type { DecisionKind } from '../contract/directed.ts'

const didVi: Record<DecisionKind, string> = {
  direction: 'chỉ đạo',
  returned: 'trả lại báo cáo',
  lead_assigned: 'ấn định chủ trì',
  due_assigned: 'ấn định thời hạn',
  leader_assigned: 'phân công lãnh đạo phụ trách',
  approved: 'duyệt giao nhiệm vụ',
  sent_back: 'trả lại văn bản trình',
}
const didEn: Record<DecisionKind, string> = {
  direction: 'directed',
  returned: 'returned a report',
  lead_assigned: 'assigned the lead',
  due_assigned: 'assigned the deadline',
  leader_assigned: 'assigned the leader in charge',
  approved: 'approved the assignment',
  sent_back: 'sent a submission back',
}

/** Words of «Đã chỉ đạo». */
export const text = texts({
  vi: {
    did: (kind: DecisionKind) => didVi[kind],
    directed: 'Đã chỉ đạo',
    sinceLook: 'từ lần xem trước',
    sinceWeek: 'trong 7 ngày qua',
    none: 'Chưa có chỉ đạo, quyết định nào.',
    more: (count: number) => `và ${count} quyết định trước đó; xem trong diễn biến từng nhiệm vụ.`,
    all: (count: number) => `Xem tất cả ${count} quyết định`,
    fewer: 'Thu gọn',
    notYet: 'chưa có chỉ đạo',
    direct: 'Chỉ đạo',
    directTo: (unit: string) => `Chỉ đạo ${unit}`,
    about: (task: string) => `Về việc: ${task}`,
    words: 'Nội dung chỉ đạo',
    hint: 'Đơn vị thấy ngay trong «Việc của tôi»; mọi đơn vị liên quan đọc được trong diễn biến nhiệm vụ.',
    send: 'Gửi chỉ đạo',
    cancel: 'Bỏ qua',
    sent: 'Đã gửi chỉ đạo.',
  },
  en: {
    did: (kind) => didEn[kind],
    directed: 'What was decided',
    sinceLook: 'since you last looked',
    sinceWeek: 'in the last 7 days',
    none: 'Nothing was decided yet.',
    more: (count) => `and ${count} earlier ones; see the history of each task.`,
    all: (count) => `All ${count} decisions`,
    fewer: 'Fewer',
    notYet: 'nothing decided yet',
    direct: 'Direct',
    directTo: (unit) => `Direct ${unit}`,
    about: (task) => `About: ${task}`,
    words: 'What is to be done',
    hint: 'The unit sees it in “My work” at once; all units concerned read it in the history of the task.',
    send: 'Send',
    cancel: 'Cancel',
    sent: 'The direction is sent.',
  },
})
