/** What may go wrong in «Tiến độ», as people are told. */
import type { ProblemCatalogue } from '../../../platform/shared/problem.ts'

export const problems = {
  'progress.line_not_found': {
    status: 404,
    vi: 'Không tìm thấy việc này trong phạm vi được xem.',
    en: 'This line was not found within your scope.',
  },
  'progress.report_not_found': { status: 404, vi: 'Không tìm thấy báo cáo này.', en: 'This report was not found.' },
  'progress.task_not_found': { status: 404, vi: 'Không tìm thấy nhiệm vụ này.', en: 'This task was not found.' },
  'progress.file_not_found': {
    status: 404,
    vi: 'Không tìm thấy tệp này trong báo cáo.',
    en: 'This file is not part of the report.',
  },
  'progress.not_own_unit': {
    status: 403,
    vi: 'Việc này do đơn vị khác thực hiện nên chỉ xem, không báo cáo thay.',
    en: 'Another unit owes this; you may look but not report for it.',
  },
  'progress.conflict': {
    status: 409,
    vi: 'Đã có một báo cáo mang mã này với nội dung khác. Báo cáo đã gửi trước được giữ nguyên; nội dung vừa gửi chưa được ghi.',
    en: 'A report with this id and other content is here already. It stays as it is; what you sent was not recorded.',
  },
  'progress.finished': {
    status: 409,
    vi: 'Việc này đã được chấp nhận hoàn thành ngày {day}, không nhận thêm báo cáo. Nếu cần bổ sung, đề nghị ghi ý kiến hoặc đề nghị cơ quan giao việc mở lại.',
    en: 'This was accepted as completed on {day} and takes no more reports. Add a comment, or ask the issuer to open it again.',
  },
  'progress.not_open': {
    status: 409,
    vi: 'Báo cáo này đang ở trạng thái «{state}» nên không thực hiện được.',
    en: 'The report is in state “{state}”, so this cannot be done.',
  },
  'progress.already_decided': {
    status: 409,
    vi: '{person} đã xử lý báo cáo này lúc {at} ({decision}). Thao tác vừa rồi không được thực hiện thêm lần nữa.',
    en: '{person} decided on this report at {at} ({decision}). Nothing was done twice.',
  },
  'progress.changed': {
    status: 409,
    vi: 'Có báo cáo hoặc xử lý mới về việc này sau khi mở trang. Đề nghị xem lại rồi quyết định; chưa có gì được ghi.',
    en: 'There is a newer report or decision on this line since you opened it. Look again and decide; nothing was recorded.',
  },
  'progress.not_authorised': {
    status: 403,
    vi: 'Theo bảng thẩm quyền, việc chấp nhận hoặc trả lại báo cáo thuộc: {roles}.',
    en: 'By the table of authorities, accepting or returning a report belongs to: {roles}.',
  },
  'progress.not_sender': {
    status: 403,
    vi: 'Chỉ đơn vị đã gửi báo cáo mới rút lại hoặc bổ sung tệp được.',
    en: 'Only the unit that sent the report can withdraw it or add files.',
  },
  'progress.file_type': {
    status: 422,
    vi: 'Tệp «{name}» không thuộc loại được nhận. Nhận ảnh (JPEG, PNG, WebP), PDF, Word, Excel và văn bản thuần.',
    en: 'The file “{name}” is of a type that is not taken. Images (JPEG, PNG, WebP), PDF, Word, Excel and plain text are.',
  },
  'progress.file_damaged': {
    status: 422,
    vi: 'Tệp «{name}» bị hỏng hoặc bị cắt cụt nên chưa được nhận. Đề nghị gửi lại từ bản gốc.',
    en: 'The file “{name}” is damaged or cut short. Send it again from the original.',
  },
  'progress.file_unreadable': {
    status: 422,
    vi: 'Tệp «{name}» chưa được nhận. {sentence}',
    en: 'The file “{name}” was not taken in. {sentence}',
  },
  'progress.file_too_large': {
    status: 413,
    vi: 'Tệp «{name}» lớn hơn {megabytes} MB. Đề nghị nén hoặc tách tệp.',
    en: 'The file “{name}” is larger than {megabytes} MB. Compress or split it.',
  },
  'progress.too_many_files': {
    status: 422,
    vi: 'Mỗi báo cáo kèm tối đa {count} tệp.',
    en: 'A report carries at most {count} files.',
  },
  'progress.no_files': { status: 422, vi: 'Chưa có tệp nào được gửi.', en: 'No file was sent.' },
  'progress.classified': {
    status: 422,
    vi: 'Tệp có dấu hiệu mang độ mật nên không được nhận; không nội dung nào được lưu lại. Đề nghị xử lý bản giấy theo quy định về bảo vệ bí mật nhà nước và báo cán bộ bảo mật.',
    en: 'A file appears to be classified and was not taken in; nothing of it was kept. Handle it on paper and tell the security officer.',
  },
  'progress.not_directing': {
    status: 403,
    vi: 'Theo bảng thẩm quyền, việc chỉ đạo về nhiệm vụ thuộc: {roles}. Có thể gửi ý kiến.',
    en: 'By the table of authorities, directing on a task belongs to: {roles}. A comment may be sent.',
  },
  'progress.nobody_told': {
    status: 422,
    vi: 'Chỉ đạo gửi đến đơn vị đang chủ trì nhiệm vụ; đơn vị được chọn không chủ trì, hoặc nhiệm vụ chưa rõ chủ trì.',
    en: 'A direction is told to units that lead the task; the chosen unit does not, or no unit leads it yet.',
  },
  'progress.comment_conflict': {
    status: 409,
    vi: 'Đã có một ý kiến mang mã này với nội dung khác; ý kiến vừa gửi chưa được ghi.',
    en: 'A comment with this id and other content is here already; yours was not recorded.',
  },
} satisfies ProblemCatalogue
