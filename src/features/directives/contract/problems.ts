import type { ProblemCatalogue } from '../../../platform/shared/problem.ts'

/** Refusals of «Văn bản», as their readers see them. */
export const problems = {
  'directives.classified': {
    status: 422,
    vi: 'Văn bản có dấu hiệu mang độ mật nên không được đưa vào hệ thống; không nội dung nào được lưu lại. Đề nghị xử lý bản giấy: đăng ký vào sổ văn bản mật, bảo quản và giao nhận theo quy định về bảo vệ bí mật nhà nước, và báo cán bộ bảo mật nếu tệp đang nằm trên máy nối mạng. Nếu cần dẫn chiếu, đề nghị lập thẻ văn bản ngoài hệ thống (cơ quan ban hành, số, ngày), không ghi nội dung.',
    en: 'The document appears to be classified and was not taken in; nothing of it was kept. Handle it on paper as the law on state secrets requires and tell the security officer if the file lies on a networked machine. To refer to it, make a card (issuer, number, date) without its content.',
  },
  'directives.not_found': { status: 404, vi: 'Không tìm thấy văn bản này.', en: 'This document was not found.' },
  'directives.draft_not_found': {
    status: 404,
    vi: 'Không tìm thấy nhiệm vụ dự thảo này.',
    en: 'This proposed task was not found.',
  },
  'directives.no_content': {
    status: 422,
    vi: 'Chưa có nội dung, hoặc tệp đã chọn trống. Đề nghị chọn tệp khác hoặc dán nội dung văn bản.',
    en: 'There is no content, or the chosen file is empty. Please choose another file or paste the text.',
  },
  'directives.unreadable': {
    status: 422,
    vi: '{sentence}',
    en: 'The file could not be read: {sentence}',
  },
  'directives.busy': {
    status: 503,
    vi: 'Máy chủ đang nhận dạng chữ cho nhiều bản quét. Tệp chưa được lưu; đề nghị gửi lại sau ít phút, hoặc gửi bản có lớp chữ (.docx, .pdf).',
    en: 'The server is recognising several scans. The file was not kept; send it again in a few minutes, or send one with text.',
  },
  'directives.already_here': {
    status: 409,
    vi: 'Văn bản này đã có trong hệ thống nhưng thuộc phạm vi của đơn vị khác. Đề nghị liên hệ Văn phòng UBND tỉnh.',
    en: 'This document is here already, kept by another unit. Contact the provincial office.',
  },
  'directives.same_key': {
    status: 409,
    vi: 'Đã có văn bản {number} ngày {date} của {issuer} với tệp khác. Đề nghị mở văn bản đó, hoặc chọn «Là bản thay thế» để bản mới thay bản cũ.',
    en: '{number} of {date} by {issuer} is here already with other content. Open it, or choose to replace it.',
  },
  'directives.key_taken': {
    status: 409,
    vi: 'Một văn bản khác đã có cùng cơ quan ban hành, số, ký hiệu và ngày. Đề nghị kiểm tra lại.',
    en: 'Another document has the same issuer, number and date.',
  },
  'directives.replaces_other': {
    status: 422,
    vi: 'Văn bản được thay thế phải cùng cơ quan ban hành, số, ký hiệu và ngày với bản mới.',
    en: 'The replaced document must have the same issuer, number and date.',
  },
  'directives.changed': {
    status: 409,
    vi: 'Thông tin văn bản vừa được người khác sửa. Nội dung đang có được kèm theo; phần vừa sửa chưa được ghi.',
    en: 'Someone has just changed the document. Its present state is attached; your change was not saved.',
  },
  'directives.draft_changed': {
    status: 409,
    vi: 'Nhiệm vụ này vừa được người khác sửa. Cả hai bản được giữ để chọn; phần vừa sửa chưa được ghi.',
    en: 'Someone has just changed this task. Both versions are kept for you to choose; yours was not saved.',
  },
  'directives.locked': {
    status: 409,
    vi: 'Văn bản đã trình hoặc đã giao nhiệm vụ nên không sửa được dự thảo. Nếu đang chờ duyệt, đề nghị rút lại trước khi sửa.',
    en: 'The document has been submitted or issued. Withdraw it before changing its proposals.',
  },
  'directives.not_in_review': {
    status: 409,
    vi: 'Văn bản chưa đọc xong hoặc không ở bước rà soát nên chưa thực hiện được.',
    en: 'The document is not under review.',
  },
  'directives.not_in_text': {
    status: 422,
    vi: '«{words}» không có trong văn bản. Nếu do người có thẩm quyền ấn định, đề nghị ghi căn cứ để đánh dấu «ấn định sau».',
    en: '“{words}” is not in the document. If it was assigned later, give the basis.',
  },
  'directives.not_in_sentence': {
    status: 422,
    vi: '«{words}» không có trong câu giao nhiệm vụ này hoặc đề mục của câu. Nếu do người có thẩm quyền ấn định, đề nghị ghi căn cứ để đánh dấu «ấn định sau».',
    en: '“{words}” is not in the sentence of this task or in its headings. If it was assigned later, give the basis.',
  },
  'directives.deadline_unclear': {
    status: 422,
    vi: 'Chưa hiểu thời hạn «{words}». Ví dụ: «trước 15/12», «quý IV/2025», «trước ngày 25 hằng tháng», «thường xuyên».',
    en: 'The deadline “{words}” is not understood. Examples: «trước 15/12», «quý IV/2025», «trước ngày 25 hằng tháng».',
  },
  'directives.unit_unknown': {
    status: 422,
    vi: 'Đơn vị được chọn không có trong danh mục hoặc không còn hoạt động.',
    en: 'The chosen unit is not in the register or no longer active.',
  },
  'directives.person_unknown': { status: 422, vi: 'Không tìm thấy người được chọn.', en: 'The chosen person was not found.' },
  'directives.bad_span': {
    status: 422,
    vi: 'Đoạn được chọn không nằm trong văn bản hoặc không có chữ. Đề nghị chọn lại đoạn văn bản.',
    en: 'The selected span is outside the document or holds no words.',
  },
  'directives.merge_apart': {
    status: 422,
    vi: 'Chỉ gộp được các nhiệm vụ còn hiệu lực của cùng một văn bản.',
    en: 'Only live tasks of one document can be merged.',
  },
  'directives.state_conflict': {
    status: 409,
    vi: 'Nhiệm vụ này đã được gộp hoặc gỡ bỏ nên không sửa được.',
    en: 'This task was merged or removed and cannot be changed.',
  },
  'directives.undo_nothing': {
    status: 409,
    vi: 'Không còn thay đổi nào của mình để hoàn tác.',
    en: 'You have no change to undo.',
  },
  'directives.undo_blocked': {
    status: 409,
    vi: 'Không hoàn tác được vì {person} đã sửa nhiệm vụ này sau đó, lúc {at}. Đề nghị sửa trực tiếp trên bản hiện nay.',
    en: 'It cannot be undone: {person} changed this task afterwards, at {at}. Edit the present version instead.',
  },
  'directives.chain_cycle': {
    status: 422,
    vi: 'Chưa ghi nhận được vì sẽ tạo vòng lặp: {loop} (mũi tên đọc là «triển khai»). Đề nghị kiểm tra lại quan hệ giữa các văn bản này.',
    en: 'This would make a circle: {loop} (an arrow reads “carries out”). Check how these documents are related.',
  },
  'directives.no_pages': {
    status: 404,
    vi: 'Văn bản này không có trang ảnh; chỉ bản .pdf và ảnh chụp có trang để xem.',
    en: 'This document has no pages to look at; only .pdf files and photos have.',
  },
  'directives.no_page': {
    status: 404,
    vi: 'Văn bản này có {pages} trang; không có trang {page}.',
    en: 'This document has {pages} pages; there is no page {page}.',
  },
  'directives.page_not_drawn': {
    status: 422,
    vi: 'Chưa hiển thị được trang {page} thành ảnh. Đề nghị xem phần chữ hoặc tải tệp gốc.',
    en: 'Page {page} could not be shown as a picture. See its words, or download the original.',
  },
  'directives.pages_busy': {
    status: 503,
    vi: 'Máy chủ đang chuẩn bị ảnh của nhiều trang khác. Đề nghị mở lại trang này sau ít phút; phần chữ và tệp gốc vẫn xem được.',
    en: 'The server is drawing many other pages. Open this one again in a few minutes; its words and the original are at hand.',
  },
  'directives.no_file': {
    status: 404,
    vi: 'Văn bản này không có tệp gốc trong hệ thống.',
    en: 'There is no original file of this document here.',
  },
} satisfies ProblemCatalogue
