import { texts } from '../../../platform/shared/text.ts'

/** Words of the tasks beside a document for someone who does not review it. */
export const text = texts({
  vi: {
    title: 'Nhiệm vụ của văn bản này mà đơn vị mình thực hiện hoặc theo dõi',
    more: 'Xem tất cả trong danh sách nhiệm vụ',
    due: (day: string) => `Hạn ${day}`,
    noDue: 'không có thời hạn',
    open: 'Mở nhiệm vụ',
    notIssued: 'Nhiệm vụ của văn bản này chưa được giao',
    notIssuedHelp: 'Văn bản đang được rà soát; nhiệm vụ hiện ở đây khi Văn phòng đã giao.',
    none: 'Văn bản này không có nhiệm vụ nào của đơn vị mình',
    noneHelp: 'Toàn văn ở bên cạnh để tra cứu, không phải làm gì thêm.',
  },
  en: {
    title: 'Tasks of this document that your unit carries out or follows',
    more: 'See all in the list of tasks',
    due: (day) => `Due ${day}`,
    noDue: 'no deadline',
    open: 'Open the task',
    notIssued: 'The tasks of this document have not been issued yet',
    notIssuedHelp: 'The document is under review; its tasks appear here once the Office has issued them.',
    none: 'No task of this document is your unit’s',
    noneHelp: 'The whole text is beside this for look-up; nothing more is needed.',
  },
})
