import { texts } from '../../../platform/shared/text.ts'
import type { BecauseView, ReviewReason } from '../contract/chain.ts'

/** What speaks for a proposal, as one sentence: «Vì cùng dẫn 15/NQ-HĐND; trùng 3 cụm từ: «đổ bê tông», …» */
function becauseVi({ named, cites, phrases, phraseCount, addressed, asksFor }: BecauseView): string {
  const parts = [
    named ? 'nhiệm vụ nêu đích danh điều khoản này' : '',
    asksFor ? `điều khoản yêu cầu ban hành ${asksFor.toLowerCase()}, văn bản này là ${asksFor.toLowerCase()}` : '',
    cites.length > 0 ? `cùng dẫn ${cites.join(', ')}` : '',
    phraseCount > 0 ? `trùng ${phraseCount} cụm từ: ${phrases.map((words) => `«${words}»`).join(', ')}` : '',
    addressed ? 'điều khoản giao cho cơ quan ban hành văn bản này' : '',
  ].filter(Boolean)
  return `Vì ${parts.join('; ')}.`
}
function becauseEn({ named, cites, phrases, phraseCount, addressed, asksFor }: BecauseView): string {
  const parts = [
    named ? 'the task names this clause' : '',
    asksFor ? `the clause asks for a document of this type (${asksFor})` : '',
    cites.length > 0 ? `both cite ${cites.join(', ')}` : '',
    phraseCount > 0 ? `${phraseCount} phrases in common: ${phrases.map((words) => `“${words}”`).join(', ')}` : '',
    addressed ? 'the clause is given to whoever issued this document' : '',
  ].filter(Boolean)
  return `Because ${parts.join('; ')}.`
}
const reasonsVi: Record<ReviewReason, string> = {
  clause_dropped: 'Cần xem lại: bản thay thế của văn bản cấp trên không còn điều khoản này.',
  not_above: 'Cần xem lại: văn bản chứa điều khoản này không còn được ghi nhận là văn bản cấp trên.',
}
const reasonsEn: Record<ReviewReason, string> = {
  clause_dropped: 'Look again: the new version of the document above has no such clause.',
  not_above: 'Look again: its document no longer stands above.',
}

/** The words of the panel «Liên kết»: clauses above, tasks below. */
export const text = texts({
  vi: {
    panel: 'Liên kết',
    because: becauseVi,
    reason: (reason: ReviewReason) => reasonsVi[reason],
    up: 'Thực hiện điều khoản cấp trên',
    upHelp: 'Máy chỉ đề xuất theo cụm từ, viện dẫn và đơn vị được giao; liên kết có hiệu lực khi người rà soát nhận.',
    counts: (waiting: number, review: number, accepted: number) =>
      [`${waiting} đề xuất chờ xem`, review > 0 ? `${review} cần xem lại` : '', `${accepted} đã nhận`]
        .filter(Boolean)
        .join(' · '),
    noUpper: 'Chưa biết văn bản này thực hiện văn bản cấp trên nào; hãy xác nhận ở mục «Viện dẫn».',
    noTasks: 'Văn bản chưa giao nhiệm vụ nào nên chưa có gì để liên kết.',
    noLinks: 'Chưa có liên kết nào. Có thể liên kết từng nhiệm vụ với điều khoản cấp trên.',
    whole: 'Cả văn bản',
    carries: 'thực hiện',
    accept: 'Nhận',
    refuse: 'Không nhận',
    change: 'Đổi điều khoản',
    remove: 'Gỡ',
    acceptedDone: 'Đã nhận liên kết.',
    refusedDone: 'Đã ghi «không nhận»; đề xuất này sẽ không xuất hiện lại.',
    addedDone: 'Đã liên kết.',
    by: (name: string) => `${name} nhận`,
    byHand: 'liên kết do người chọn',
    add: 'Liên kết thêm',
    showRefused: (count: number) => `Hiện ${count} đề xuất không nhận`,
    hideRefused: 'Ẩn đề xuất không nhận',
    refusedState: 'không nhận',
    addTitle: 'Liên kết với điều khoản cấp trên',
    changeTitle: 'Chọn điều khoản khác',
    task: 'Nhiệm vụ',
    upper: 'Văn bản cấp trên',
    clause: 'Điều khoản',
    choose: 'Chọn',
    save: 'Liên kết',
    cancel: 'Bỏ qua',
    down: 'Nhiệm vụ theo điều khoản',
    downHelp: 'Mỗi điều khoản kèm nhiệm vụ của văn bản này và của văn bản cấp dưới thực hiện nó, trong phạm vi được xem.',
    downNone: 'Chưa có nhiệm vụ nào trong phạm vi được xem.',
    figures: (own: number, below: number) => (below > 0 ? `${own} nhiệm vụ, ${below} của cấp dưới` : `${own} nhiệm vụ`),
    coverage: 'Độ phủ',
    belowHead: 'Cấp dưới',
    lead: (names: string) => `Chủ trì: ${names}`,
  },
  en: {
    panel: 'Links',
    because: becauseEn,
    reason: (reason) => reasonsEn[reason],
    up: 'Clauses above that are carried out',
    upHelp: 'Proposed by phrases, citations and addressees; a link holds once a reviewer accepts it.',
    counts: (waiting, review, accepted) =>
      [`${waiting} proposed`, review > 0 ? `${review} to look at again` : '', `${accepted} accepted`].filter(Boolean).join(' · '),
    noUpper: 'No document above with clauses is recorded. Confirm under “Citations” which document this one carries out.',
    noTasks: 'No task was issued yet.',
    noLinks: 'No links yet.',
    whole: 'The whole document',
    carries: 'carries out',
    accept: 'Accept',
    refuse: 'Refuse',
    change: 'Another clause',
    remove: 'Take off',
    acceptedDone: 'The link is accepted.',
    refusedDone: 'Refused; it will not be proposed again.',
    addedDone: 'Linked.',
    by: (name) => `accepted by ${name}`,
    byHand: 'chosen by a person',
    add: 'Add a link',
    showRefused: (count) => `Show ${count} refused`,
    hideRefused: 'Hide refused',
    refusedState: 'refused',
    addTitle: 'Link to a clause above',
    changeTitle: 'Choose another clause',
    task: 'Task',
    upper: 'Document above',
    clause: 'Clause',
    choose: 'Choose',
    save: 'Link',
    cancel: 'Cancel',
    down: 'Tasks by clause',
    downHelp: 'Each clause with its tasks and those below that carry it out, as far as you may see.',
    downNone: 'No task that you may see.',
    figures: (own, below) => (below > 0 ? `${own} tasks, ${below} below` : `${own} tasks`),
    coverage: 'Coverage',
    belowHead: 'Below',
    lead: (names) => `Lead: ${names}`,
  },
})
