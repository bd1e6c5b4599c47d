/**
 * The exercise documents. Their days hang on the day of the demo, so that a demo started in any year shows a plan of
 * about eleven months ago with work done, under way, late and still to come.
 */
import { addDays, formatDate, partsOf, type LocalDate } from '../platform/shared/dates.ts'
import type { Paper } from './paper.ts'

/** «ngày 05 tháng 01 năm 2026» */
export const long = (date: LocalDate): string => {
  const { year, month, day } = partsOf(date)
  return `ngày ${String(day).padStart(2, '0')} tháng ${String(month).padStart(2, '0')} năm ${year}`
}
export const place = (date: LocalDate): string => `Sơn Hà, ${long(date)}`

/** Days of the exercise, counted from the day on which the demo is made. */
export interface Calendar {
  today: LocalDate
  conclusion: LocalDate
  decision: LocalDate
  plan: LocalDate
  communePlan: LocalDate
  notice: LocalDate
  directive: LocalDate
  scanned: LocalDate
  letter: LocalDate
}

export function calendarOf(today: LocalDate): Calendar {
  return {
    today,
    conclusion: addDays(today, -720),
    decision: addDays(today, -470),
    plan: addDays(today, -330),
    communePlan: addDays(today, -296),
    notice: addDays(today, -150),
    directive: addDays(today, -6),
    scanned: addDays(today, -5),
    letter: addDays(today, -3),
  }
}

const numbers = {
  conclusion: '45-KL/TW',
  decision: '318/QĐ-TTg',
  plan: '52/KH-UBND',
  communePlan: '08/KH-UBND',
  notice: '61/TB-UBND',
}
export { numbers as paperNumbers }

/** Quyết định of the Prime Minister that the provincial plan carries out. */
export function decisionPaper(days: Calendar): Paper {
  return {
    agency: ['THỦ TƯỚNG CHÍNH PHỦ'],
    number: numbers.decision,
    placeAndDate: `Hà Nội, ${long(days.decision)}`,
    type: 'QUYẾT ĐỊNH',
    title: 'Ban hành Kế hoạch thực hiện Kết luận của Bộ Chính trị về củng cố nền biên phòng toàn dân (văn bản diễn tập)',
    body: [
      'Căn cứ Luật Biên phòng Việt Nam ngày 11 tháng 11 năm 2020;',
      `Căn cứ Kết luận số ${numbers.conclusion} ${long(days.conclusion)} của Bộ Chính trị;`,
      'Theo đề nghị của Bộ trưởng Bộ Quốc phòng,',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch củng cố nền biên phòng toàn dân ở khu vực biên giới.',
      `Điều 2. Ủy ban nhân dân các tỉnh biên giới xây dựng kế hoạch thực hiện trên địa bàn, hoàn thành trước ngày ${formatDate(addDays(days.plan, 10))}.`,
      'Điều 3. Bộ Quốc phòng chủ trì, phối hợp với Bộ Tài chính hướng dẫn, kiểm tra việc thực hiện; hằng năm báo cáo Thủ tướng Chính phủ trước ngày 15/12.',
      'Điều 4. Quyết định này có hiệu lực kể từ ngày ký ban hành.',
    ],
    recipients: ['Ban Bí thư Trung ương Đảng;', 'Các bộ, cơ quan ngang bộ;', 'UBND các tỉnh biên giới;', 'Lưu: VT.'],
    signer: { authority: 'KT. THỦ TƯỚNG', position: 'PHÓ THỦ TƯỚNG', name: 'Trịnh Quang Thắng' },
  }
}

/** The plan of one border commune, which carries the provincial plan out. */
export function communePlanPaper(days: Calendar): Paper {
  const by = (offset: number): string => formatDate(addDays(days.today, offset))
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ NÀ LĨNH'],
    number: numbers.communePlan,
    placeAndDate: `Nà Lĩnh, ${long(days.communePlan)}`,
    type: 'KẾ HOẠCH',
    title: `Triển khai Kế hoạch số ${numbers.plan} của UBND tỉnh trên địa bàn xã Nà Lĩnh`,
    body: [
      `Thực hiện Kế hoạch số ${numbers.plan} ${long(days.plan)} của UBND tỉnh Sơn Hà, UBND xã Nà Lĩnh xây dựng kế hoạch như sau:`,
      'I. NHIỆM VỤ',
      `1. Đồn Biên phòng Nà Lĩnh chủ trì, phối hợp với các thôn giáp biên phát dọn đường lên cột mốc, hoàn thành trước ngày ${by(-100)}.`,
      `2. Đồn Biên phòng Nà Lĩnh hướng dẫn các hộ ký nhận tự quản đoạn đường biên, xong trước ngày ${by(15)}.`,
      'II. TỔ CHỨC THỰC HIỆN',
      'Các thôn và bộ phận chuyên môn tổ chức thực hiện Kế hoạch này./.',
    ],
    recipients: ['UBND tỉnh;', 'Đồn Biên phòng Nà Lĩnh;', 'Lưu: VT.'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Lục Văn Hải' },
  }
}

/** Notice of conclusions of a meeting on the plan. */
export function noticePaper(days: Calendar): Paper {
  const by = (offset: number): string => formatDate(addDays(days.today, offset))
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ'],
    number: numbers.notice,
    placeAndDate: place(days.notice),
    type: 'THÔNG BÁO',
    title: `Kết luận của Chủ tịch UBND tỉnh tại cuộc họp kiểm điểm việc thực hiện Kế hoạch số ${numbers.plan}`,
    body: [
      `Ngày ${formatDate(addDays(days.notice, -3))}, Chủ tịch UBND tỉnh chủ trì họp kiểm điểm việc thực hiện Kế hoạch số ${numbers.plan} ${long(days.plan)}. Sau khi nghe các đơn vị báo cáo, Chủ tịch UBND tỉnh kết luận như sau:`,
      `1. Giao Sở Xây dựng chủ trì, phối hợp với UBND các xã biên giới rà soát các tuyến đường chậm tiến độ, báo cáo UBND tỉnh trước ngày ${by(-110)}.`,
      `2. Giao Sở Tài chính tham mưu phương án bổ sung vật liệu cho các xã đã đủ ngày công, trình UBND tỉnh trước ngày ${by(-85)}.`,
      '3. Giao Văn phòng UBND tỉnh theo dõi, đôn đốc, định kỳ hằng tháng báo cáo Chủ tịch UBND tỉnh.',
      'Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./.',
    ],
    recipients: ['Các đơn vị dự họp;', 'Lưu: VT.'],
    signer: { authority: 'TL. CHỦ TỊCH', position: 'CHÁNH VĂN PHÒNG', name: 'Lương Văn Bình' },
  }
}

/** A new directive that waits for review. */
export function directivePaper(days: Calendar): Paper {
  const by = (offset: number): string => formatDate(addDays(days.today, offset))
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ'],
    number: '17/CT-UBND',
    placeAndDate: place(days.directive),
    type: 'CHỈ THỊ',
    title: 'Về tăng cường quản lý, bảo vệ đường biên, cột mốc trong mùa khô',
    body: [
      'Để chủ động bảo vệ đường biên, cột mốc và phòng cháy rừng trong mùa khô, Chủ tịch UBND tỉnh yêu cầu:',
      '1. Các sở, ban, ngành',
      `a) Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Công an tỉnh kiểm tra phương án phòng cháy rừng ở các xã biên giới, báo cáo trước ngày ${by(30)}.`,
      `b) Sở Xây dựng khắc phục các điểm sạt lở trên đường kiểm tra cột mốc, hoàn thành trước ngày ${by(45)}.`,
      '2. Ủy ban nhân dân các xã biên giới',
      'a) Tổ chức phát dọn thực bì hai bên đường lên cột mốc; báo cáo kết quả trước ngày 25 hằng tháng.',
      `b) Phối hợp với đồn Biên phòng vận động các hộ nhận tự quản trực gác cao điểm, xong trước ngày ${by(20)}.`,
      '3. Các cơ quan liên quan kịp thời phối hợp xử lý vướng mắc.',
      'Yêu cầu các đơn vị nghiêm túc thực hiện Chỉ thị này./.',
    ],
    recipients: ['Các sở, ban, ngành;', 'UBND các xã biên giới;', 'Lưu: VT, KT.'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nông Đức Chính' },
  }
}

/** A plan that came on paper and was scanned; it waits for review as the reader found it. */
export function scannedPaper(days: Calendar): Paper {
  const by = (offset: number): string => formatDate(addDays(days.today, offset))
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ'],
    number: '29/KH-UBND',
    placeAndDate: place(days.scanned),
    type: 'KẾ HOẠCH',
    title: 'Kiểm tra, tu sửa đường lên các cột mốc biên giới',
    body: [
      'Để bảo đảm đi lại an toàn lên các cột mốc trước mùa mưa, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mọi đoạn đường lên cột mốc được kiểm tra trước mùa mưa.',
      '2. Phân công rõ người, rõ việc, rõ thời hạn.',
      'II. NHIỆM VỤ',
      `1. Sở Xây dựng chủ trì, phối hợp với Ban Chỉ huy Bộ đội Biên phòng tỉnh khảo sát các đoạn đường bị sạt lở, báo cáo Ủy ban nhân dân tỉnh trước ngày ${by(30)}.`,
      `2. Sở Tài chính cân đối kinh phí tu sửa, trình Ủy ban nhân dân tỉnh trước ngày ${by(45)}.`,
      '3. Ủy ban nhân dân các xã biên giới huy động nhân dân phát quang hai bên đường; báo cáo kết quả trước ngày 25 hằng tháng.',
      `4. Sở Nông nghiệp và Môi trường cung cấp cây giống trồng chắn sạt lở, hoàn thành trước ngày ${by(60)}.`,
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Công an tỉnh chủ trì, phối hợp với các đồn Biên phòng giữ gìn trật tự tại các điểm thi công.',
      '2. Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Kế hoạch, hằng quý tổng hợp báo cáo.',
      'Yêu cầu các sở, ngành, Ủy ban nhân dân các xã nghiêm túc thực hiện Kế hoạch này./.',
    ],
    recipients: ['Các sở, ban, ngành;', 'UBND các xã biên giới;', 'Lưu: VT, XD.'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nông Đức Chính' },
  }
}

/** A letter whose tasks are submitted and wait for approval. */
export function letterPaper(days: Calendar): Paper {
  const by = (offset: number): string => formatDate(addDays(days.today, offset))
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ'],
    number: '1204/UBND-NC',
    placeAndDate: place(days.letter),
    type: null,
    title: 'chuẩn bị Ngày Biên phòng toàn dân',
    body: [
      'Kính gửi:',
      '- Sở Văn hóa, Thể thao và Du lịch;',
      '- UBND các xã biên giới.',
      `Để chuẩn bị Ngày Biên phòng toàn dân, UBND tỉnh có ý kiến như sau:`,
      `1. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Ban Chỉ huy Bộ đội Biên phòng tỉnh xây dựng chương trình văn nghệ, gửi UBND tỉnh trước ngày ${by(25)}.`,
      `2. Giao UBND các xã biên giới tổng hợp danh sách hộ nhận tự quản tiêu biểu, gửi Ban Chỉ huy Bộ đội Biên phòng tỉnh trước ngày ${by(40)}.`,
      'Yêu cầu các đơn vị triển khai thực hiện./.',
    ],
    recipients: ['Như trên;', 'Lưu: VT, NC.'],
    signer: { authority: 'TL. CHỦ TỊCH', position: 'CHÁNH VĂN PHÒNG', name: 'Lương Văn Bình' },
  }
}
