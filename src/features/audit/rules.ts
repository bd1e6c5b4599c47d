/** The record in words, and as a file. Pure. */
import { CSV_MARK, csvLine } from '../../platform/shared/csv.ts'
import type { AuditEvent } from './contract.ts'

/** Kinds of event as offices would say them. A kind that is not here is shown by its code. */
export const kindWords: Readonly<Record<string, string>> = {
  'accounts.acts_for': 'Bắt đầu thay mặt',
  'accounts.acts_for_self': 'Thôi thay mặt',
  'accounts.authority_changed': 'Thay đổi bảng thẩm quyền',
  'accounts.delegated': 'Ủy quyền',
  'accounts.delegation_revoked': 'Thu hồi ủy quyền',
  'accounts.grant_ended': 'Kết thúc quyền',
  'accounts.granted': 'Giao quyền',
  'accounts.link_made': 'Tạo liên kết thiết lập',
  'accounts.people_read': 'Xem danh sách người dùng',
  'accounts.person_added': 'Thêm người dùng',
  'accounts.person_changed': 'Sửa thông tin người dùng',
  'accounts.person_read': 'Xem thông tin người dùng',
  'accounts.post_added': 'Thêm chức vụ',
  'accounts.post_ended': 'Kết thúc chức vụ',
  'accounts.session_ended': 'Kết thúc phiên đăng nhập',
  'accounts.sign_in_failed': 'Đăng nhập không thành công',
  'accounts.signed_in': 'Đăng nhập',
  'accounts.signed_out': 'Đăng xuất',
  'audit.chain_checked': 'Kiểm tra tính nguyên vẹn của nhật ký',
  'audit.exported': 'Xuất nhật ký',
  'audit.personal_read': 'Xem dữ liệu cá nhân trong nhật ký',
  'directives.card_added': 'Lập thẻ văn bản',
  'directives.card_changed': 'Sửa thẻ văn bản',
  'directives.cited': 'Ghi nhận viện dẫn văn bản',
  'directives.failed': 'Chưa đọc được văn bản',
  'directives.file_read': 'Mở tệp văn bản',
  'directives.pages_read': 'Xem ảnh các trang văn bản',
  'directives.header_changed': 'Sửa thông tin văn bản',
  'directives.linked': 'Liên kết điều khoản cấp trên',
  'directives.links_carried_over': 'Chuyển liên kết sang bản thay thế',
  'directives.links_suggested': 'Đề xuất liên kết điều khoản',
  'directives.name_resolved': 'Xác định tên đơn vị',
  'directives.read': 'Đọc xong văn bản',
  'directives.received': 'Tiếp nhận văn bản',
  'directives.refused': 'Từ chối văn bản có dấu hiệu mật',
  'directives.replaced': 'Thay thế văn bản',
  'drafts.changed': 'Sửa nhiệm vụ dự thảo',
  'overview.list_read': 'Tải danh sách đầu việc về bảng tính',
  'progress.accepted': 'Chấp nhận báo cáo hoàn thành',
  'progress.commented': 'Gửi ý kiến',
  'progress.directed': 'Chỉ đạo về nhiệm vụ',
  'progress.file_refused': 'Từ chối tệp có dấu hiệu mật',
  'progress.files_added': 'Bổ sung minh chứng',
  'progress.reported': 'Báo cáo tiến độ',
  'progress.returned': 'Trả lại báo cáo hoàn thành',
  'progress.withdrawn': 'Rút báo cáo hoàn thành',
  'tasks.due_assigned': 'Ấn định thời hạn',
  'tasks.field_chosen': 'Chọn lĩnh vực',
  'tasks.field_followed': 'Nhiệm vụ theo lĩnh vực của văn bản',
  'tasks.issued': 'Giao nhiệm vụ',
  'tasks.lead_assigned': 'Ấn định cơ quan chủ trì',
  'tasks.leader_assigned': 'Phân công lãnh đạo phụ trách',
  'tasks.list_read': 'Tải danh sách nhiệm vụ về bảng tính',
  'tasks.periods_opened': 'Mở kỳ báo cáo mới',
  'tasks.returned': 'Trả lại văn bản trình giao nhiệm vụ',
  'tasks.submitted': 'Trình giao nhiệm vụ',
  'tasks.withdrawn': 'Rút văn bản trình giao nhiệm vụ',
  'units.alias_added': 'Thêm tên gọi của đơn vị',
  'units.alias_removed': 'Bỏ tên gọi của đơn vị',
  'units.changed': 'Sửa đơn vị',
  'units.created': 'Thêm đơn vị',
  'units.field_added': 'Thêm lĩnh vực',
  'units.field_changed': 'Sửa danh mục lĩnh vực',
  'units.merged': 'Sáp nhập đơn vị',
  'units.related': 'Thêm quan hệ đơn vị',
  'units.tree_changed': 'Cập nhật danh mục trực thuộc',
  'units.unrelated': 'Kết thúc quan hệ đơn vị',
}

const columns = [
  'Thời điểm (UTC)',
  'Việc',
  'Mã việc',
  'Đối tượng',
  'Mã đối tượng',
  'Người thực hiện',
  'Thay mặt',
  'Dữ liệu',
  'Vị trí trong chuỗi',
]

/** Head of the file; the mark at its front makes Excel read it as Unicode. */
export const csvHead = CSV_MARK + columns.join(',') + '\r\n'

/** One event as a line of the file. */
export function eventLine(event: AuditEvent): string {
  const { at, kindWords: words, kind, subject, person, onBehalfOf, data, position } = event
  const actor = person?.name ?? 'Hệ thống'
  const cells = [
    at,
    words,
    kind,
    subject.type,
    subject.id,
    actor,
    onBehalfOf?.name ?? '',
    JSON.stringify(data),
    position === null ? '' : `${position}`,
  ]
  return csvLine(cells)
}
