/** Why a document cannot be taken in. Stable: screens, the API and tests refer to these. */
export type RefusalCode =
  | 'empty'
  | 'unknown_format'
  | 'encrypted'
  | 'too_large'
  | 'zip_bomb'
  | 'xml_doctype'
  | 'too_deep'
  | 'truncated'
  | 'damaged'
  | 'timeout'
  | 'too_many_pages'
  | 'memory'
  | 'aborted'
  | 'no_text'
  | 'ocr_unavailable'
  | 'classified'

const SENTENCES: Record<RefusalCode, string> = {
  empty: 'Tệp không có nội dung; đề nghị kiểm tra lại tệp gốc và tải lên lần nữa.',
  unknown_format:
    'Không nhận ra định dạng của tệp; đề nghị dùng tệp .docx, .doc, .pdf, ảnh chụp, .html, .txt hoặc dán nội dung văn bản.',
  encrypted: 'Tệp được bảo vệ bằng mật khẩu nên không đọc được; đề nghị lưu một bản không đặt mật khẩu rồi tải lên.',
  too_large: 'Tệp vượt quá dung lượng cho phép; đề nghị tách văn bản hoặc nén ảnh trong tệp rồi tải lên.',
  zip_bomb: 'Nội dung nén trong tệp lớn bất thường nên hệ thống không mở; đề nghị lưu lại tệp từ phần mềm soạn thảo rồi tải lên.',
  xml_doctype: 'Tệp có phần khai báo không an toàn nên hệ thống không mở; đề nghị lưu lại tệp từ phần mềm soạn thảo rồi tải lên.',
  too_deep:
    'Cấu trúc của tệp lồng nhau quá nhiều lớp nên hệ thống không mở; đề nghị lưu lại tệp từ phần mềm soạn thảo rồi tải lên.',
  truncated: 'Tệp bị cắt cụt, thiếu phần cuối; đề nghị tải lại từ nguồn rồi thử lần nữa.',
  damaged: 'Tệp bị hỏng nên không đọc được; đề nghị mở tệp gốc, lưu lại rồi tải lên.',
  timeout: 'Thời gian đọc tệp vượt quá giới hạn; đề nghị tách văn bản thành các phần nhỏ hơn rồi tải lên.',
  too_many_pages: 'Văn bản có quá nhiều trang so với giới hạn; đề nghị tách văn bản thành các phần nhỏ hơn rồi tải lên.',
  memory: 'Tệp cần quá nhiều bộ nhớ để đọc; đề nghị tách văn bản hoặc lưu lại ở dạng đơn giản hơn rồi tải lên.',
  aborted: 'Việc đọc tệp đã được dừng theo yêu cầu; tệp chưa được tiếp nhận.',
  no_text: 'Không tìm thấy chữ nào trong tệp; đề nghị kiểm tra lại bản quét hoặc tải lên bản rõ hơn.',
  ocr_unavailable:
    'Máy chủ chưa có bộ nhận dạng chữ cho bản quét; đề nghị tải lên bản có lớp chữ (.docx, .pdf) hoặc liên hệ quản trị hệ thống.',
  classified:
    'Văn bản mang dấu độ mật nên không được đưa vào hệ thống; đề nghị xử lý bản giấy theo quy định về bảo vệ bí mật nhà nước.',
}

/** A document is refused: `code` is for machines, `message` is one Vietnamese sentence (what happened, what to do). */
export class DocumentRefused extends Error {
  readonly code: RefusalCode
  /** What was seen, for the log of a refusal other than `classified` (never document text). */
  readonly detail: string | undefined
  constructor(code: RefusalCode, detail?: string) {
    super(SENTENCES[code])
    this.name = 'DocumentRefused'
    this.code = code
    this.detail = detail
  }
}

/** Whether an unknown string is one of the refusal codes (they cross a process boundary as text). */
export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && code in SENTENCES
}
