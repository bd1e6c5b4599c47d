/**
 * Titles of Vietnamese codes, laws and ordinances (without «Luật»), in force or superseded, for telling where a title
 * ends in running text. A title that is missing here is still found by the rules of laws-in-text.
 */
import { foldWords } from './letters.ts'

const TITLES =
  'An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Ban hành văn bản quy phạm pháp luật|' +
  'Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân|Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|' +
  'Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ và kiểm dịch thực vật|' +
  'Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em|Bảo vệ sức khỏe nhân dân|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|' +
  'Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới|Bưu chính|Các công cụ chuyển nhượng|Các tổ chức tín dụng|Căn cước|' +
  'Căn cước công dân|Cán bộ, công chức|Cạnh tranh|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|' +
  'Chuyển giao công nghệ|Chứng khoán|Cơ yếu|Công an nhân dân|Công an xã|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|' +
  'Công nghiệp công nghệ số|Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Cư trú|Dân quân tự vệ|Dầu khí|Di sản văn hóa|Dạy nghề|Dân số|' +
  'Doanh nghiệp|Doanh nghiệp nhà nước|Du lịch|Dược|Dữ liệu|Dự trữ quốc gia|Đa dạng sinh học|Đất đai|Đấu giá tài sản|Đấu thầu|Đầu tư|Đầu tư công|' +
  'Đầu tư theo phương thức đối tác công tư|Đê điều|Đặc xá|Địa chất và khoáng sản|Điện ảnh|Điện lực|Điều ước quốc tế|Đo đạc và bản đồ|Đo lường|' +
  'Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Giao dịch điện tử|' +
  'Giao thông đường bộ|Giao thông đường thủy nội địa|Hải quan|Hàng không dân dụng Việt Nam|Hàng không dân dụng|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|' +
  'Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hóa chất|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|' +
  'Hôn nhân và gia đình|Hộ tịch|Hỗ trợ doanh nghiệp nhỏ và vừa|Hợp tác xã|Kế toán|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại|' +
  'Khiếu nại, tố cáo|Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc|' +
  'Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lâm nghiệp|Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Luật sư|Lưu trữ|' +
  'Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự|' +
  'Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|' +
  'Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi|Phá sản|Phí và lệ phí|Phòng bệnh|' +
  'Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng không nhân dân|Phòng thủ dân sự|' +
  'Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người|' +
  'Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|' +
  'Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phổ biến, giáo dục pháp luật|Phục hồi, phá sản|Quản lý ngoại thương|' +
  'Quản lý nợ công|Quản lý thuế|Quản lý, bảo vệ công trình quốc phòng và khu quân sự|Quản lý, sử dụng tài sản công|' +
  'Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|' +
  'Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị|' +
  'Quy hoạch đô thị và nông thôn|Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|' +
  'Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra|' +
  'Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thỏa thuận quốc tế|Thống kê|Thú y|' +
  'Thủ đô|Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên|' +
  'Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thủy lợi|Thủy sản|Thư viện|' +
  'Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Thương mại|Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và quy chuẩn kỹ thuật|' +
  'Tín ngưỡng, tôn giáo|Tổ chức chính quyền địa phương|Tổ chức Chính phủ|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức cơ quan điều tra hình sự|' +
  'Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tố cáo|Tố tụng hành chính|Trách nhiệm bồi thường của Nhà nước|' +
  'Trẻ em|Trọng tài thương mại|Trồng trọt|Trợ giúp pháp lý|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Tương trợ tư pháp|Viên chức|Việc làm|' +
  'Viễn thông|Xây dựng|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xử lý vi phạm hành chính|Trật tự, an toàn giao thông đường bộ|Tư pháp người chưa thành niên|' +
  'Dân sự|Hình sự|Lao động|Hàng hải Việt Nam|Tố tụng dân sự|Tố tụng hình sự|' +
  'Ưu đãi người có công với cách mạng|Cựu chiến binh|Dân chủ ở xã, phường, thị trấn|Thực hiện dân chủ ở xã, phường, thị trấn|Công an xã|Động viên công nghiệp|' +
  'Giống cây trồng|Giống vật nuôi|Phí, lệ phí|Bộ đội Biên phòng|Phòng, chống lụt, bão|Thủ tục bắt giữ tàu biển|Án phí, lệ phí Tòa án|Cán bộ, công chức cấp xã'

/** Titles as folded words; the short form that papers use stands as a title of its own with the same key. */
export interface Law {
  words: readonly string[]
  /** Key of the law, equal for its short forms. */
  key: string
  /** The title as it is written. */
  title: string
}

const SHORT: readonly [string, string][] = [
  ['hoi dong nhan dan', 'hdnd'],
  ['uy ban nhan dan', 'ubnd'],
  ['phong chong tham nhung', 'pctn'],
  ['ban hanh van ban quy pham phap luat', 'ban hanh vbqppl'],
  ['thuc hanh tiet kiem chong lang phi', 'thtk clp'],
  ['phong chong ma tuy', 'pcmt'],
  ['phong chay va chua chay', 'pccc'],
  ['bao hiem xa hoi', 'bhxh'],
  ['bao hiem y te', 'bhyt'],
  ['thi hanh an dan su', 'thads'],
  ['ngan sach nha nuoc', 'nsnn'],
]

function lawsByFirstWord(): Map<string, Law[]> {
  const map = new Map<string, Law[]>()
  for (const title of TITLES.split('|')) {
    const key = foldWords(title)
    const forms = new Set([key])
    for (const [long, short] of SHORT)
      for (const form of Array.from(forms)) if (form.includes(long)) forms.add(form.replace(long, short))
    for (const form of forms) {
      const words = form.split(' ')
      const first = words[0] ?? ''
      map.set(first, [...(map.get(first) ?? []), { words, key, title }])
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

/** Laws by the first folded word of their title, the longest first. */
export const LAWS: ReadonlyMap<string, readonly Law[]> = lawsByFirstWord()
