import type { OwnDoubt } from '../contract/drafts.ts'

/** The sentence of each doubt. `[…]` stands for the words meant, where the reader gave them. */
const own: Record<OwnDoubt, string> = {
  lead_missing: 'Chưa rõ cơ quan chủ trì',
  body_unresolved: '«[…]» chưa xác định được đơn vị',
  body_ambiguous: '«[…]» có thể là nhiều đơn vị',
  deadline_past: 'Thời hạn «[…]» đã qua',
  deadline_relative: '«[…]»: tính từ một mốc chưa xác định',
  deadline_differs: 'Các nhiệm vụ được gộp có thời hạn khác nhau: […]',
  overlaps: 'Đoạn này đã có nhiệm vụ khác: […]',
  outside_authority: '«[…]» ngoài thẩm quyền của nơi ban hành: đề nghị, không giao',
}
const ofReader: Readonly<Record<string, string>> = {
  lead_unclear: 'Chưa chắc cơ quan chủ trì',
  body_unknown: 'Tên cơ quan chưa gặp trong danh mục',
  group_unclear: 'Nhóm chủ trì chưa rõ gồm đơn vị nào',
  deadline_vague: 'Yêu cầu về thời gian nhưng không nêu ngày',
  deadline_conflict: 'Đoạn này nêu nhiều thời hạn, cần chọn một',
  table_guess: 'Bảng được dựng lại từ chữ, cần đối chiếu các cột',
  ocr_low_confidence: 'Chữ trong bản quét máy đọc chưa chắc',
  'press-unconfirmed': 'Bài báo, chưa phải văn bản ban hành',
  'signed-on': 'Ngày ký số: […]',
  'number-in-file-name': 'Số, ký hiệu chỉ thấy trong tên tệp: «[…]»',
  'type-missing': 'Chưa thấy loại văn bản',
  'issuer-missing': 'Chưa thấy cơ quan ban hành',
  'issuer-inferred': 'Cơ quan ban hành suy từ nội dung: «[…]»',
  'number-missing': 'Chưa thấy số, ký hiệu',
  'number-blank': 'Số còn để trống',
  'number-unsure': 'Số, ký hiệu máy đọc chưa chắc: «[…]»',
  'number-from-annex': 'Số lấy theo văn bản ban hành kèm: […]',
  'date-missing': 'Chưa thấy ngày ban hành',
  'date-blank': 'Ngày còn để trống',
  'number-unreadable': 'Chưa đọc được số, ký hiệu: «[…]»',
  'date-unreadable': 'Chưa đọc được ngày ban hành: «[…]»',
  'date-unsure': 'Ngày ban hành máy đọc chưa chắc: «[…]»',
  'date-of-parent': 'Ngày lấy theo văn bản ban hành kèm: […]',
  'date-from-annex': 'Ngày lấy theo phụ lục: […]',
}

/** A doubt in words. A code that is newer than this page is shown as a place to look at, never hidden. */
export function doubtWords(doubt: { code: string; text?: string | undefined }): string {
  const sentence = own[doubt.code as OwnDoubt] ?? ofReader[doubt.code] ?? 'Có chỗ cần xem: […]'
  return sentence.replaceAll('[…]', doubt.text ?? '…')
}

/** The doubts of a task without the one that another says more plainly: who has no lead at all is not also told that the lead is unsure. */
export function doubtsShown<D extends { code: string }>(doubts: readonly D[]): D[] {
  const without = doubts.some(({ code }) => code === 'lead_missing')
  return doubts.filter(({ code }) => !(without && code === 'lead_unclear'))
}
