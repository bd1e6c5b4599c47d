import { texts } from '../../../platform/shared/text.ts'

/** Words of the list of fields. */
export const text = texts({
  vi: {
    fields: 'Lĩnh vực',
    purpose: 'Danh mục lĩnh vực để phân loại văn bản, nhiệm vụ và tổng hợp Toàn cảnh theo lĩnh vực.',
    who: 'Ai cũng xem được; quản trị hệ thống sửa.',
    example:
      'Thêm từ gợi ý «hồ chứa» cho lĩnh vực Nông nghiệp: văn bản có từ này sẽ được đề xuất lĩnh vực đó, cán bộ rà soát chọn.',
    counted: (used: number, retired: number) =>
      retired === 0 ? `${used} lĩnh vực đang dùng.` : `${used} lĩnh vực đang dùng, ${retired} đã thôi dùng.`,
    add: 'Thêm lĩnh vực',
    edit: 'Sửa lĩnh vực',
    name: 'Tên lĩnh vực',
    words: 'Từ gợi ý',
    wordsHint: 'Mỗi từ cách nhau bằng dấu chấm phẩy. Chỉ dùng để đề xuất, không tự phân loại.',
    ordinal: 'Thứ tự',
    state: 'Tình trạng',
    inUse: 'Đang dùng',
    retired: 'Thôi dùng',
    inUseHint: 'Thôi dùng thì không chọn mới được nữa; văn bản, nhiệm vụ đã phân vẫn giữ.',
    save: 'Lưu',
    none: 'Chưa có lĩnh vực nào.',
    saved: 'Đã ghi nhận.',
  },
  en: {
    fields: 'Fields',
    purpose: 'The list of fields by which documents and tasks are sorted and the overview is summed.',
    who: 'Everyone looks; the administrator changes.',
    example: 'Add the word “reservoir” to Agriculture: documents with it are proposed for that field, a person chooses.',
    counted: (used, retired) => (retired === 0 ? `${used} fields in use.` : `${used} fields in use, ${retired} retired.`),
    add: 'Add a field',
    edit: 'Change a field',
    name: 'Name',
    words: 'Words that speak for it',
    wordsHint: 'Separated by semicolons. They make proposals only.',
    ordinal: 'Place',
    state: 'State',
    inUse: 'In use',
    retired: 'Retired',
    inUseHint: 'A retired field cannot be chosen any more; what carries it keeps it.',
    save: 'Save',
    none: 'No field yet.',
    saved: 'Recorded.',
  },
})
