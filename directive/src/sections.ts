/**
 * What a heading announces. Reads the heading's own first words; writes whether work is assigned below it. Only words
 * at the head of the heading count («… trong tình hình mới» is no assessment).
 */
export type SectionKind =
  /** A list of tasks: actions count although no body is named. */
  | 'tasks'
  /** Aims, assessments, definitions: nothing below is work. */
  | 'none'
  /** Money, resources: work only where a body is told to act. */
  | 'weak'
  /** Rules of law: work only where a body of the state is made responsible. */
  | 'strict'
  /** Rules in general: work only where a body is told to chair it, or to act by a time. */
  | 'timed'
  /** What a body does by its statute: each action is its work, rights are not. */
  | 'duties'

const LEAD_IN = /^(?:về |một số |các |những |công tác |phần )?/iu
// "MỤC ĐÍCH, YÊU CẦU", "Quan điểm chỉ đạo", "Đánh giá kết quả …", "Giải thích từ ngữ", "Hiệu lực thi hành"
const NONE = new RegExp(
  `${LEAD_IN.source}(?:mục đích|mục tiêu|yêu cầu(?! (?:các|những|mỗi|từng|tất cả|toàn|thủ trưởng|người|lãnh đạo|giám đốc|chủ tịch|chánh|trưởng|bộ|sở|ban|ủy ban|uỷ ban|ubnd|công an|cục|chi cục|đồn|thanh tra|văn phòng|công ty|chủ đầu tư|đơn vị|cơ quan)(?![\\p{L}]))|quan điểm|nguyên tắc|phạm vi|đối tượng|căn cứ|đánh giá (?:tình hình|kết quả|chung|khái quát|thực trạng)|tình hình|thực trạng|kết quả|hạn chế|tồn tại|mặt hạn chế|ưu điểm|khuyết điểm|nguyên nhân|bài học|thành phần|chỉ tiêu|tầm nhìn|giải thích|hiệu lực|bối cảnh|sự cần thiết|cơ sở pháp lý|cơ sở thực tiễn|cơ sở chính trị|chủ đề|thời gian|địa điểm|danh nghĩa|đặc điểm|dự báo|phương châm|thuận lợi|khó khăn|nhận định|ý nghĩa|khái niệm|định nghĩa|quyền hạn|nhiệm vụ,? (?:và )?quyền hạn|chức năng|vị trí|cơ cấu|tổ chức bộ máy|biên chế|quyền lợi|quyền của|nhiệm vụ (?:chi|thu)(?![\\p{L}])|nguồn thu|chế độ|điều khoản chuyển tiếp|quy định chuyển tiếp|tổng quan|khái quát|đánh giá$|đánh giá chung|hiện trạng|cơ sở xây dựng|kiến nghị|đề xuất|định hướng)`,
  'iu',
)
// "KINH PHÍ THỰC HIỆN", "Nguồn lực"
const WEAK = new RegExp(
  `${LEAD_IN.source}(?:kinh phí|nguồn kinh phí|nguồn lực|nguồn vốn|cơ chế tài chính|khen thưởng|dự toán)`,
  'iu',
)
// "NHIỆM VỤ VÀ GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "Nội dung thực hiện", "Phân công trách nhiệm"
const TASKS = new RegExp(
  `${LEAD_IN.source}(?:nhiệm vụ|giải pháp|biện pháp|tổ chức thực hiện|tổ chức triển khai|triển khai thực hiện|phân công|trách nhiệm|nội dung|hoạt động|phương hướng|kế hoạch (?:thực hiện|triển khai|cụ thể)|phương án (?:thực hiện|triển khai)|tiến độ|chỉ đạo|nhóm nhiệm vụ|nhóm giải pháp|danh mục nhiệm vụ|công việc|phần việc|chương trình hành động|lộ trình)`,
  'iu',
)
// "… nhiệm vụ, giải pháp chủ yếu", "… tổ chức thực hiện" at the end of a heading in capitals
const TASKS_INSIDE = /(?:nhiệm vụ|giải pháp|tổ chức thực hiện|phân công)/iu

/** Kind of the section that a heading opens; null where the heading does not tell. */
export function sectionKind(heading: string): SectionKind | null {
  const text = heading.slice(0, 160)
  const both =
    /^(?:mục tiêu|phương hướng|quan điểm|yêu cầu|chủ đề|thời gian)[^.:]{0,60}(?:,| và) (?:[^.:]{0,20} )?(?:nhiệm vụ|giải pháp|hoạt động)/iu.test(
      text,
    )
  if (!both && NONE.test(text)) return 'none'
  if (WEAK.test(text)) return 'weak'
  if (both || TASKS.test(text) || (text === text.toUpperCase() && TASKS_INSIDE.test(text))) return 'tasks'
  return null
}

// "Nhiệm vụ trọng tâm", "Các giải pháp chủ yếu", "Phân công thực hiện"; not "Nhiệm vụ quản lý nhà nước đã có chuyển biến"
const REOPENS =
  /^(?:về |các |những |một số |phương hướng,? (?:và )?)*(?:nhiệm vụ(?:$|[,:.]| (?:và|trọng tâm|chủ yếu|cụ thể|giải pháp|được giao|trong thời gian|thời gian tới|năm \d))|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|biện pháp)/iu

/** Whether a heading inside a section without work opens work: only plain words of work do. */
export function reopens(heading: string): boolean {
  return REOPENS.test(heading.slice(0, 160))
}

// Headings that only rules of law have: "Phạm vi điều chỉnh", "Đối tượng áp dụng", "Giải thích từ ngữ"
const RULES =
  /^(?:(?:đối tượng(?: và|,) )?phạm vi(?:(?: và|,) đối tượng)? (?:điều chỉnh|áp dụng)|đối tượng(?: và phạm vi)? (?:áp dụng|điều chỉnh)|giải thích từ ngữ|những quy định chung|quy định chung)/iu
// In rules only these articles order work: "Trách nhiệm của …", "Tổ chức thực hiện", "Điều khoản thi hành"
const RESPONSIBLE =
  /^(?:về )?(?:trách nhiệm|tổ chức thực hiện|tổ chức triển khai|nhiệm vụ của|phân công (?:trách nhiệm|nhiệm vụ|thực hiện)|điều khoản thi hành|điều khoản cuối|tổ chức thi hành|chế độ báo cáo|thi hành)/iu

/** True where a heading tells that its part is a body of rules. */
export function marksRules(heading: string): boolean {
  return heading.length < 140 && RULES.test(heading)
}
// Bodies of the state, as against those whom rules bind ("Người lao động", "Doanh nghiệp"): "Sở Y tế", "UBND các xã"
const STATE =
  /^(?:các )?(?:bộ(?! phận)|ủy ban|uỷ ban|ubnd|sở|công an|lực lượng|bộ đội|ban|ngân hàng nhà nước|ngân hàng chính sách|chủ tịch|giám đốc|bộ trưởng|thủ trưởng|thống đốc|tổng|cục|chi cục|vụ|thanh tra|kho bạc|bảo hiểm xã hội|đài|văn phòng|hội đồng nhân dân|tòa án|viện kiểm sát|kiểm toán|phòng|thông tấn xã|trung tâm|cơ quan (?:hải quan|thuế|công an|quân sự|tài chính|bảo hiểm))(?:,? \p{L})/iu
// "… có trách nhiệm …", "… chịu trách nhiệm …", "… chủ trì …"
const MADE_RESPONSIBLE = /(?:có trách nhiệm|chịu trách nhiệm|chủ trì|có nhiệm vụ)/iu

/** True for a body of the state. */
export function stateBody(name: string): boolean {
  return STATE.test(name)
}

/** True where rules make bodies of the state responsible for work, or set them a limit. */
export function makesResponsible(names: readonly string[], text: string, limited = false): boolean {
  return names.length > 0 && names.every((name) => STATE.test(name)) && (limited || MADE_RESPONSIBLE.test(text.slice(0, 320)))
}

// Articles of rules that set steps or reports: "Trình tự, thủ tục thực hiện", "Chế độ báo cáo", "Kỳ đánh giá"
const STEPS =
  /^(?:trình tự|thủ tục|quy trình|thời gian|thời hạn|kỳ (?:đánh giá|báo cáo)|chế độ (?:thông tin|báo cáo)|báo cáo|nguyên tắc)/iu

/** True where an article of rules sets steps, in which a body that is named with a limit has work. */
export function setsSteps(heading: string): boolean {
  return STEPS.test(heading.slice(0, 120))
}
/** True where an article of rules assigns work. */
export function assignsInRules(heading: string): boolean {
  return RESPONSIBLE.test(heading.slice(0, 120))
}

// Children only say what the thing is to contain: "… theo hướng:", "… bao gồm:", "… với các nội dung sau:"
const CONTENT =
  /(?:theo hướng|theo các hướng|(?:,| ) ?(?:để|nhằm)|bao gồm|gồm|gồm có|gồm các \S+|như sau|nội dung (?:chủ yếu|chính|cơ bản|cụ thể)?(?: sau| sau đây| như sau)?|tiêu chí|nguyên tắc|trường hợp|điều kiện(?: sau)?|mức độ|cấp độ|theo thứ tự|theo tiến độ|các mức|hình thức(?: sau)?|yêu cầu(?: sau| sau đây)?)(?: sau| sau đây| như sau)? ?:$/iu
// Children are the orders: "… tập trung:", "… thực hiện các nhiệm vụ sau đây:", "… có trách nhiệm:"
const FRAME =
  /(?:tập trung(?: vào)?|nhiệm vụ|giải pháp|trách nhiệm|công việc|biện pháp|nội dung công việc|trong đó(?: [^:]{0,40})?|cụ thể(?: là)?|các việc|một số việc|lưu ý[^:]{0,40}|thực hiện(?: tốt)?(?: các| một số)? nội dung[^:]{0,40}|sau|sau đây|như sau) ?:$/iu

export function opensContent(text: string): boolean {
  return (
    CONTENT.test(text.slice(-60)) &&
    !/(?:nhiệm vụ|giải pháp|công việc|trách nhiệm|thực hiện(?: tốt)?(?: các| một số)? nội dung|chỉ đạo|yêu cầu các|trọng tâm là các nội dung|tập trung(?: vào)?(?: các| một số| những) nội dung)[^:]{0,90}:$/iu.test(
      text.slice(-130),
    )
  )
}
export function opensFrame(text: string): boolean {
  return FRAME.test(text.slice(-70))
}
