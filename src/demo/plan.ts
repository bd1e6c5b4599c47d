/** The provincial plan: the heart of the exercise. */
import { addDays, formatDate, partsOf } from '../platform/shared/dates.ts'
import type { Paper } from './paper.ts'
import { long, paperNumbers as numbers, place, type Calendar } from './papers.ts'

/** A day so many days from the day of the demo, as documents write it. */
type By = (offset: number) => string

/** Kế hoạch of the province, with a table of tasks as its appendix. */
export function planPaper(days: Calendar): Paper {
  const by: By = (offset) => formatDate(addDays(days.today, offset))
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
      ...work(by, year),
      ...duties(by, year),
    ],
    appendix: appendix(by),
    recipients: ['Thủ tướng Chính phủ;', 'Thường trực Tỉnh ủy;', 'Các sở, ban, ngành;', 'UBND các xã, phường;', 'Lưu: VT, NC.'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nông Đức Chính' },
  }
}

/** Section II: tasks and solutions, each with its bodies in the line. */
function work(by: By, year: number): string[] {
  return [
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
  ]
}

/** Section III: duties under the heading of each body. */
function duties(by: By, year: number): string[] {
  return [
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
  ]
}

function appendix(by: By): NonNullable<Paper['appendix']> {
  return {
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
  }
}
