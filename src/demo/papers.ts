/**
 * The exercise documents. Their days hang on the day of the demo, so that a demo started in any year shows a plan of
 * about eleven months ago with work done, under way, late and still to come.
 */
import { addDays, formatDate, partsOf, type LocalDate } from '../platform/shared/dates.ts'
import type { Paper } from './paper.ts'

const long = (date: LocalDate): string => {
  const { year, month, day } = partsOf(date)
  return `ngày ${String(day).padStart(2, '0')} tháng ${String(month).padStart(2, '0')} năm ${year}`
}
const place = (date: LocalDate): string => `Sơn Hà, ${long(date)}`

/** Days of the exercise, counted from the day on which the demo is made. */
export interface Calendar {
  today: LocalDate
  conclusion: LocalDate
  decision: LocalDate
  plan: LocalDate
  communePlan: LocalDate
  notice: LocalDate
  directive: LocalDate
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

/** The provincial plan: the heart of the demo. */
export function planPaper(days: Calendar): Paper {
  const by = (offset: number): string => formatDate(addDays(days.today, offset))
  const { year } = partsOf(days.today)
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ'],
    number: numbers.plan,
    placeAndDate: place(days.plan),
    type: 'KẾ HOẠCH',
    title: `Thực hiện Quyết định số ${numbers.decision} của Thủ tướng Chính phủ về củng cố nền biên phòng toàn dân trên địa bàn tỉnh Sơn Hà`,
    body: [
      `Thực hiện Quyết định số ${numbers.decision} ${long(days.decision)} của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:`,
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Phát huy sức mạnh của cả hệ thống chính trị và Nhân dân trong quản lý, bảo vệ đường biên, cột mốc.',
      '2. Phân công rõ người, rõ việc, rõ thời hạn; lấy kết quả ở cơ sở làm thước đo.',
      'II. NHIỆM VỤ, GIẢI PHÁP',
      '1. Đường kiểm tra cột mốc',
      `a) Sở Xây dựng chủ trì, phối hợp với Ban Chỉ huy Bộ đội Biên phòng tỉnh lập danh mục các tuyến đường kiểm tra cột mốc cần đầu tư, trình UBND tỉnh trước ngày ${by(-230)}.`,
      `b) UBND các xã biên giới huy động ngày công, đổ bê tông tối thiểu 30 km đường kiểm tra cột mốc, hoàn thành trước ngày ${by(24)}.`,
      `c) Sở Tài chính chủ trì, phối hợp với Sở Xây dựng bố trí kinh phí hỗ trợ vật liệu, xong trước ngày ${by(-180)}.`,
      '2. Thắp sáng và trồng tre dọc đường biên',
      `a) Sở Công Thương chủ trì, phối hợp với UBND các xã biên giới lắp đặt 400 cột đèn năng lượng mặt trời ở các thôn giáp biên, hoàn thành trước ngày ${by(-20)}.`,
      `b) Sở Nông nghiệp và Môi trường chủ trì cung cấp giống tre và hướng dẫn kỹ thuật trồng cho các hộ nhận tự quản, xong trước ngày ${by(-95)}.`,
      `c) UBND các xã biên giới rà soát các đoạn đường biên chưa có hộ nhận tự quản, báo cáo UBND tỉnh trước ngày ${by(5)}.`,
      '3. Tuyên truyền, giáo dục',
      `a) Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Dân tộc và Tôn giáo biên soạn tài liệu tuyên truyền bằng tiếng Việt, tiếng Tày, tiếng Nùng, hoàn thành trước ngày ${by(-140)}.`,
      `b) Sở Giáo dục và Đào tạo tổ chức tiết học biên giới tại các trường ở xã biên giới, hoàn thành trước ngày ${by(-40)}.`,
      'c) UBND các xã biên giới báo cáo kết quả tuyên truyền trước ngày 20 hằng tháng.',
      '4. Kết nghĩa, đối ngoại biên phòng',
      `a) Sở Ngoại vụ chủ trì, phối hợp với Ban Chỉ huy Bộ đội Biên phòng tỉnh tổng hợp các cặp thôn kết nghĩa hai bên biên giới, báo cáo trước ngày ${by(-60)}.`,
      `b) Ban Quản lý Khu kinh tế cửa khẩu chủ trì tổ chức hội nghị giao thương cư dân biên giới trong năm ${year}.`,
      '5. Y tế, an sinh',
      `a) Sở Y tế chủ trì, phối hợp với các đồn Biên phòng khám, cấp thuốc miễn phí cho người dân 33 thôn giáp biên, hoàn thành trước ngày ${by(-10)}.`,
      `b) Sở Nông nghiệp và Môi trường chủ trì hỗ trợ sinh kế cho tối thiểu 200 hộ nghèo ở thôn giáp biên, hoàn thành trước ngày ${by(37)}.`,
      '6. Ứng dụng công nghệ thông tin',
      `a) Sở Khoa học và Công nghệ chủ trì, phối hợp với UBND các xã biên giới khắc phục các thôn lõm sóng, hoàn thành trước ngày ${by(60)}.`,
      'b) Sở Khoa học và Công nghệ hướng dẫn các xã sử dụng phần mềm theo dõi nhiệm vụ.',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Ban Chỉ huy Bộ đội Biên phòng tỉnh',
      'a) Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch; báo cáo UBND tỉnh trước ngày 15 của tháng cuối quý hằng quý.',
      `b) Chủ trì, phối hợp với Sở Nội vụ đề xuất khen thưởng tập thể, cá nhân tiêu biểu trước ngày ${by(12)}.`,
      '2. Sở Tài chính',
      `a) Tổng hợp nhu cầu kinh phí năm ${year + 1}, trình UBND tỉnh trước ngày ${by(-7)}.`,
      '3. Sở Nội vụ',
      `a) Hướng dẫn các xã kiện toàn tổ tự quản, hoàn thành trước ngày ${by(-200)}.`,
      '4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động nguồn lực xã hội hóa làm đường kiểm tra cột mốc.',
      '5. Ủy ban nhân dân các xã biên giới',
      `a) Xây dựng kế hoạch cụ thể của địa phương, ban hành trước ngày ${by(-290)}.`,
      `b) Kiện toàn các tổ tự quản đường biên, cột mốc, hoàn thành trước ngày ${by(-170)}.`,
      'Các sở, ban, ngành, UBND các xã, phường căn cứ Kế hoạch này tổ chức thực hiện./.',
    ],
    appendix: {
      title: 'Danh mục nhiệm vụ trọng tâm',
      head: ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm'],
      rows: [
        [
          '1',
          'Khảo sát hiện trạng đường lên các cột mốc',
          'Sở Xây dựng',
          'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
          by(-250),
          'Báo cáo khảo sát',
        ],
        [
          '2',
          'Quy chế phối hợp giữa đồn Biên phòng và UBND xã',
          'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
          'Sở Tư pháp',
          by(-120),
          'Quy chế',
        ],
        ['3', 'Tập huấn nghiệp vụ đối ngoại cho cán bộ xã', 'Sở Ngoại vụ', 'Sở Nội vụ', by(-30), 'Lớp tập huấn'],
        ['4', 'Kiểm tra việc chấp hành quy chế khu vực biên giới', 'Công an tỉnh', 'Thanh tra tỉnh', by(18), 'Kết luận kiểm tra'],
        [
          '5',
          'Sơ kết một năm thực hiện Kế hoạch',
          'Văn phòng UBND tỉnh',
          'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
          by(36),
          'Hội nghị sơ kết',
        ],
      ],
    },
    recipients: ['Thủ tướng Chính phủ;', 'Thường trực Tỉnh ủy;', 'Các sở, ban, ngành;', 'UBND các xã, phường;', 'Lưu: VT, NC.'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nông Đức Chính' },
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
