/**
 * The vocabulary of Vietnamese administration that the rules lean on: what bodies are called, what posts there are,
 * how groups are named, which verbs order work. Data only. It names no document and no place.
 */
const list = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((t) => t.trim())
    .filter(Boolean)

/** Heads of names of bodies: what follows in the name belongs to them. */
export const BODY_HEADS = list(`
bộ | sở | ngành | cục | tổng cục | chi cục | vụ | phòng | ban | thanh tra | thanh tra chính phủ | văn phòng | văn phòng chính phủ | công an
bộ chỉ huy quân sự | ban chỉ huy quân sự | bộ chỉ huy bộ đội biên phòng | ban chỉ huy bộ đội biên phòng | bộ đội biên phòng | biên phòng
bộ tư lệnh | bch quân sự | bch bộ đội biên phòng | bch bđbp | bộ chqs | bđbp | ban chqs | đồn biên phòng | quân khu | cảnh sát biển | hải quân
lực lượng bộ đội biên phòng | cảnh sát | cảnh sát giao thông | bộ chỉ huy | ban chỉ huy | bộ tổng tham mưu | tổng cục chính trị
ủy ban nhân dân | ubnd | ủy ban | hội đồng nhân dân | hđnd | thường trực hđnd | thường trực hội đồng nhân dân
ủy ban mặt trận tổ quốc | ủy ban mttq | ubmttq | ubmttqvn | mặt trận tổ quốc | mttq | ủy ban trung ương mặt trận tổ quốc việt nam | ban thường trực ủy ban mttq
ban thường trực ủy ban mặt trận tổ quốc | mặt trận | ban công tác mặt trận
ban chỉ đạo | ban quản lý | bql | ban thường vụ | ban thường trực | ban chấp hành | ban bí thư | ban tổ chức | ban tuyên giáo | ban tuyên giáo và dân vận | ban dân vận
ban nội chính | ban kinh tế | ban pháp chế | ban dân tộc | ban tôn giáo | ban an toàn giao thông | ban điều hành | ban giám hiệu | ban giám đốc
ủy ban kiểm tra | tỉnh ủy | thành ủy | huyện ủy | quận ủy | thị ủy | đảng ủy | đảng bộ | chi bộ | đảng đoàn | ban cán sự đảng | thường trực tỉnh ủy | cấp ủy
văn phòng tỉnh ủy | tỉnh đoàn | thành đoàn | huyện đoàn | đoàn thanh niên | trung ương đoàn | liên đoàn lao động | tổng liên đoàn lao động | tổng liên đoàn | lđlđ | công đoàn
hội liên hiệp phụ nữ | hội nông dân | hội cựu chiến binh | hội chữ thập đỏ | hội | hiệp hội | liên hiệp | liên minh | liên minh hợp tác xã | liên đoàn
viện | viện kiểm sát | viện kiểm sát nhân dân | vksnd | tòa án | tòa án nhân dân | tand | kiểm toán nhà nước | cơ quan thi hành án dân sự
trường | học viện | đại học | trường đại học | trường cao đẳng | trường chính trị | bệnh viện | trung tâm | trung tâm y tế | trạm y tế | trạm
đài | đài truyền hình | đài tiếng nói việt nam | đài truyền hình việt nam | đài phát thanh | đài phát thanh và truyền hình | đài phát thanh - truyền hình | báo | tạp chí | cổng thông tin điện tử | thông tấn xã việt nam
thông tấn xã | báo và phát thanh truyền hình | báo và phát thanh, truyền hình | báo và đài phát thanh truyền hình
bảo hiểm xã hội | bhxh | kho bạc nhà nước | kho bạc | kbnn | ngân hàng | ngân hàng nhà nước | nhnn | hải quan | thuế | cục thuế | chi cục thuế | cảng vụ | quản lý thị trường
tập đoàn | tổng công ty | công ty | doanh nghiệp | hợp tác xã | quỹ | nhà máy | xí nghiệp | nông trường | lâm trường | bưu điện | điện lực | viễn thông
bảo tàng | thư viện | nhà hát | nhà xuất bản | câu lạc bộ | hãng phim | khu bảo tồn | vườn quốc gia | hạt kiểm lâm | kiểm lâm | nhà khách
đội | tổ công tác | tổ | tổ đảng | tổ đảng ở thường trực | thường trực ủy ban | ủy ban thường vụ quốc hội | hội đồng dân tộc | hội đồng | tổ thư ký | tiểu ban | đoàn công tác | đoàn kiểm tra | văn phòng thường trực | văn phòng điều phối | cơ quan thường trực
quốc hội | chính phủ | thủ tướng chính phủ | thương vụ | đại sứ quán | cơ quan đại diện | tổng lãnh sự quán | học viện hành chính quốc gia
đoàn chủ tịch | tổ chức tín dụng | tổ chức chính trị - xã hội | tổ chức xã hội | tổ chức đảng | tổ chức pháp chế
lực lượng | cơ quan | đơn vị | tổ chức | cơ sở | nhà trường | làng | khu phố | thôn | ấp | chủ đầu tư | nhà thầu | nhóm
toàn ngành | người sử dụng lao động | tổ chức đại diện | hội luật gia | đoàn luật sư | đoàn tncs hồ chí minh | đoàn thanh niên cộng sản hồ chí minh | đội quản lý thị trường | thành phố | tỉnh | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu
chính quyền | chính quyền địa phương | chính quyền cơ sở | chi nhánh | văn phòng đăng ký đất đai | tổng đài
ban quản lý rừng phòng hộ | ban quản lý rừng đặc dụng | văn phòng đoàn đại biểu quốc hội và hđnd | văn phòng đoàn đbqh và hđnd
văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân | văn phòng hđnd và ubnd | văn phòng hội đồng nhân dân và ủy ban nhân dân
hội đồng phối hợp công tác phổ biến giáo dục pháp luật | hội đồng phối hợp công tác phổ biến, giáo dục pháp luật | hội đồng phối hợp phổ biến, giáo dục pháp luật | hội đồng phối hợp phổ biến giáo dục pháp luật
bên | nhà đầu tư | ban kiểm soát | hội đồng quản trị | hội đồng thành viên | bộ phận | bộ môn | khoa | hộ gia đình | học sinh | sinh viên | giáo viên | nghệ sĩ | nghệ sỹ | nghệ nhân | người dân | nhà thiết kế | khối | thường trực | đoàn đại biểu quốc hội | mttqvn | đoàn thể | cơ quan kiểm dịch | cơ quan hải quan | cơ quan thuế | cơ quan công an | cơ quan điều tra | cơ quan tài chính | cơ quan quân sự | cơ quan bảo hiểm xã hội | thuế cơ sở | thuế tỉnh | hải quan khu vực | bảo hiểm xã hội cơ sở | viettel | vnpt | mobifone | tiểu đoàn | đại đội | trung đội | trung đoàn | lữ đoàn | sư đoàn | hải đội | hải đoàn | biên đội | đoàn đặc nhiệm | đoàn kinh tế - quốc phòng | trạm kiểm soát | tổ tuần tra | ban chỉ huy phòng thủ khu vực
`)

/** Posts: a person in office stands for the body. */
export const POSTS = list(`
thủ trưởng | giám đốc | phó giám đốc | tổng giám đốc | chủ tịch | phó chủ tịch | chủ tịch ubnd | chủ tịch ủy ban nhân dân | trưởng ban | phó trưởng ban | trưởng phòng | phó trưởng phòng
chánh văn phòng | phó chánh văn phòng | chánh thanh tra | tổng thanh tra | tổng thanh tra chính phủ | chánh án | viện trưởng | cục trưởng | chi cục trưởng | tổng cục trưởng | vụ trưởng | phó vụ trưởng
bộ trưởng | thứ trưởng | các bộ trưởng | bộ trưởng, chủ nhiệm | thống đốc | hiệu trưởng | chỉ huy trưởng | tư lệnh | chính ủy | bí thư | phó bí thư | người đứng đầu | lãnh đạo | tổng biên tập
trưởng | phó | trưởng, phó | thành viên | đồng chí | cán bộ | công chức | viên chức | cá nhân | tổng kiểm toán nhà nước | kiểm toán trưởng | chủ nhiệm | phó chủ nhiệm
tổ trưởng | đội trưởng | hạt trưởng | trạm trưởng | trưởng trạm | trưởng thôn | trưởng công an | chủ tài khoản | kế toán trưởng | đại diện | phó thủ tướng | thủ tướng
người có uy tín | trưởng đoàn | ủy viên | cán bộ lãnh đạo | chủ hộ
giám thị | tổ phó | đội phó | đồn trưởng | trưởng bản | trưởng khu | bí thư chi bộ | chính trị viên | chính trị viên phó | phó chỉ huy trưởng | trưởng tiểu ban | thư ký | tổ viên | đội viên | đảng viên | lãnh đạo các | quản đốc | chủ doanh nghiệp | chủ rừng
`)

/** Bare nouns that make unnamed groups ("các bộ, ngành, địa phương"). */
export const GROUP_NOUNS = list(`
bộ | ngành | địa phương | sở | ban | ban ngành | ban, ngành | phòng | phòng ban | phòng, ban | cơ quan | đơn vị | tổ chức | cá nhân | đoàn thể | hội | hội đoàn thể | cấp | cấp ủy | cấp ủy đảng | chính quyền
chính quyền địa phương | chính quyền cơ sở | tổ chức đảng | cấp chính quyền
huyện | thị xã | thành phố | xã | phường | thị trấn | quận | tỉnh | đặc khu | doanh nghiệp | hiệp hội | tập đoàn | tổng công ty | công ty | viện | vụ | cục | trường | lực lượng | cơ sở
cơ quan ngang bộ | cơ quan thuộc chính phủ | cơ quan báo chí | cơ quan thông tấn | báo chí | tổ chức chính trị - xã hội | đoàn thể chính trị - xã hội | tổ chức xã hội | cơ quan trung ương | cơ quan chức năng
cơ quan chuyên môn | đơn vị sự nghiệp | đơn vị trực thuộc | lực lượng chức năng | lực lượng vũ trang | tổ chức tín dụng | hợp tác xã | hộ kinh doanh | ngân hàng | đơn vị tư vấn | nhà thầu | chủ đầu tư | quốc gia
bên | học viện | đại học | trung tâm | thôn | bản | tổ dân phố | hộ gia đình | người dân | tổ chức chính trị | đồng chí | thành viên | cán bộ | công chức | viên chức | người lao động
mặt trận | mặt trận tổ quốc | cơ sở giáo dục | nhà trường | trường học | bệnh viện | hộ dân | khối | nghệ sĩ | nghệ sỹ | nghệ nhân | học sinh | sinh viên | chi cục | đảng bộ | chi bộ | tỉnh ủy | thành ủy | đảng ủy
ban quản lý | văn phòng | cơ quan truyền thông | viện nghiên cứu | trường đại học | cơ sở đào tạo | cơ sở y tế | cơ sở khám bệnh, chữa bệnh | cơ sở sản xuất | cơ sở kinh doanh | cơ quan thông tin đại chúng | đơn vị sự nghiệp công lập | tổ chức tôn giáo | lực lượng biên phòng | đồn biên phòng | chủ bến | chủ hồ | chủ hồ chứa | chủ đập | chủ tàu | chủ phương tiện | chuyên gia | nhà khoa học | hội quần chúng | hộ | ông | bà | ông, bà | đại đội | tiểu đoàn | trạm y tế | điểm trường
`)

/** Words that open a group or a plural. */
export const PLURALS = list(`các | những | mỗi | mọi | từng | một số | tất cả các | toàn thể | tất cả | toàn bộ các | hai | ba`)

/** Fields of bodies whose names hold a comma or «và», so that lists are not cut inside them. */
export const FIELDS = list(`
kế hoạch và đầu tư | kế hoạch đầu tư | kế hoạch - đầu tư | tài nguyên và môi trường | tài nguyên môi trường | nông nghiệp và phát triển nông thôn | nông nghiệp & phát triển nông thôn | nông nghiệp và môi trường
nông nghiệp và ptnt | lao động - thương binh và xã hội | lao động, thương binh và xã hội | lao động thương binh và xã hội | lao động – thương binh và xã hội | lao động-thương binh và xã hội | lao động - thương binh & xã hội
văn hóa, thể thao và du lịch | văn hóa - thể thao và du lịch | văn hóa thể thao và du lịch | văn hóa và thể thao | văn hóa, thể thao | văn hóa thông tin | văn hóa - thông tin | văn hóa và thông tin | văn hóa - xã hội | văn hóa, khoa học và thông tin
thông tin và truyền thông | khoa học và công nghệ | khoa học công nghệ | khoa học, công nghệ và môi trường | giáo dục và đào tạo | giáo dục đào tạo | giáo dục - đào tạo | dân tộc và tôn giáo | tuyên giáo và dân vận | chính sách, chiến lược | pháp luật và tư pháp | kinh tế và tài chính | văn hóa và xã hội | quốc phòng, an ninh và đối ngoại | dân nguyện và giám sát | công tác đại biểu
quy hoạch và kiến trúc | quy hoạch - kiến trúc | giao thông vận tải | giao thông công chính | giao thông công chánh | tài chính | tư pháp | nội vụ | ngoại vụ | y tế | công thương | xây dựng | du lịch | quốc phòng | ngoại giao
thương mại | thương mại và công nghiệp | thương mại - du lịch | thương mại và du lịch | công nghiệp | thủy sản | bưu chính viễn thông | bưu chính, viễn thông | kế hoạch - tài chính | kế hoạch tài chính | kế hoạch, tài chính | tài chính - kế hoạch | kế hoạch và tài chính
tổ chức cán bộ | tổ chức - cán bộ | pháp chế | hợp tác quốc tế | phổ biến, giáo dục pháp luật | thi hành án dân sự | nhà đất | tài nguyên, môi trường | dân số, gia đình và trẻ em | thể dục thể thao | thể dục, thể thao
kinh tế | kinh tế và hạ tầng | kinh tế, hạ tầng và đô thị | kinh tế - hạ tầng | quản lý đô thị | y tế dự phòng | khoa học - công nghệ | dân tộc | tôn giáo | nông nghiệp | điện lực | công nghệ thông tin | lao động, tiền lương
vật tư, kỹ thuật | phát thanh và truyền hình | phát thanh - truyền hình | phát thanh, truyền hình | công an | kế hoạch | khoa học, công nghệ và đổi mới sáng tạo | tiền lương | lao động - tiền lương | giáo dục, đào tạo
phòng, chống tham nhũng | phòng, chống tham nhũng, tiêu cực | phòng, chống tham nhũng, lãng phí, tiêu cực | phòng, chống thiên tai | phòng, chống thiên tai và tìm kiếm cứu nạn | phòng, chống ma túy | phòng, chống tội phạm | phòng, chống dịch | phòng, chống lụt, bão | phòng, chống lụt bão
phòng thủ dân sự | phòng cháy và chữa cháy | phòng cháy, chữa cháy và cứu nạn, cứu hộ | phòng cháy chữa cháy | quản lý xuất nhập cảnh | kiểm tra, giám sát, thi đua, khen thưởng | thi đua - khen thưởng | thi đua khen thưởng | thi đua, khen thưởng
khám bệnh, chữa bệnh | khám, chữa bệnh | sản xuất, kinh doanh
pháp luật dân sự, kinh tế | pháp luật dân sự - kinh tế | pháp luật hình sự, hành chính | pháp luật hình sự - hành chính
văn phòng | thuế | hải quan | thanh tra | xuất nhập khẩu | công nghiệp nặng | công nghiệp nhẹ | năng lượng | kho bạc nhà nước | hậu cần - kỹ thuật | hậu cần, kỹ thuật | hậu cần | tham mưu | trinh sát | dịch vụ tổng hợp | dịch vụ nông nghiệp | phục vụ hành chính công
`)

/** What lower-case words after a name still belong to it: place and level. */
export const NAME_TAILS = list(`
tỉnh | thành phố | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu | cấp tỉnh | cấp huyện | cấp xã | cấp cơ sở | cấp thành phố | cấp quận | cấp phường | cấp trên | cấp trên cơ sở | cấp trên trực tiếp cơ sở | cấp dưới | cấp trung ương | cấp bộ | các cấp | trung ương | tối cao | trực thuộc trung ương | việt nam | khu vực | chi nhánh | trên địa bàn | trong tỉnh | trong nước | ngoài nước
`)

/** Verbs that open or carry an order. */
export const VERBS = list(`
chủ trì | phối hợp | tổ chức | thực hiện | triển khai | xây dựng | ban hành | rà soát | báo cáo | đề xuất | tham mưu | hướng dẫn | kiểm tra | giám sát | đôn đốc | theo dõi | chỉ đạo | tăng cường | đẩy mạnh | đây mạnh | đẩy nhanh | đây nhanh | tiếp tục
khẩn trương | chủ động | kịp thời | thường xuyên | nghiên cứu | hoàn thiện | hoàn thành | bố trí | cân đối | đảm bảo | bảo đảm | tổng hợp | tuyên truyền | phổ biến | quán triệt | nâng cao | phát huy | đổi mới | phát triển | huy động
lập | trình | xử lý | giải quyết | thẩm định | phê duyệt | cung cấp | cập nhật | công khai | công bố | đăng tải | thông báo | thông tin | quản lý | lãnh đạo | quyết định | phân công | phân cấp | giao | cử | tham gia | hỗ trợ | tạo điều kiện | tạo
vận động | khuyến khích | ưu tiên | thu hút | lựa chọn | tập trung | chuẩn bị | đào tạo | bồi dưỡng | tập huấn | kiện toàn | củng cố | sắp xếp | thành lập | khắc phục | chấn chỉnh | siết chặt | duy trì | mở rộng | nhân rộng | khai thác
ứng dụng | số hóa | kết nối | liên thông | đánh giá | sơ kết | tổng kết | thống kê | điều tra | khảo sát | lấy mẫu | điều chuyển | tổng rà soát | tổng kiểm tra | tổng điều tra | xác định | phân tích | dự báo | xác minh | làm rõ | làm tốt | làm việc | làm | tiếp nhận | tiếp thu | bàn giao | chuyển giao | đầu tư | nâng cấp
sửa | sửa chữa | lồng ghép | gắn | cụ thể hóa | thể chế hóa | rút kinh nghiệm | biểu dương | khen thưởng | thanh tra | ngăn chặn | phòng ngừa | phòng chống | phòng, chống | đấu tranh | bảo vệ | giữ vững | giữ gìn | chấp hành | tuân thủ | chịu trách nhiệm | chịu sự
có trách nhiệm | có nhiệm vụ | có kế hoạch | có văn bản | có biện pháp | có giải pháp | có phương án | có ý kiến | có hình thức | là đầu mối | là cơ quan | là đơn vị | làm đầu mối | đầu mối | đàm phán | ký kết | ký | hợp tác | kiến nghị | tiến hành | quy định | mở | lấy ý kiến | góp ý | thẩm tra
quyết toán | thanh toán | phân bổ | cấp | chi trả | thu hồi | đình chỉ | thay thế | sửa đổi | bổ sung | giảm | cắt giảm | đơn giản hóa | loại bỏ | khơi thông | tháo gỡ | giúp | đưa | rút ngắn | áp dụng | chuyển đổi | cải cách | cải thiện | cải tiến
nắm | nắm chắc | nắm bắt | khuyến cáo | truyền thông | phản ánh | quảng bá | giới thiệu | tôn vinh | gửi | nộp | đăng ký | điều chỉnh | điều phối | điều hành | điều động | điều tiết | đặt hàng | tuyển dụng | tuyển chọn | soạn thảo | biên soạn | in ấn
phát hành | phát động | hưởng ứng | lưu trữ | niêm yết | thu thập | thí điểm | phân luồng | phân loại | bảo quản | bảo trì | vận hành | tính toán | xem xét | cho ý kiến | không cấp | không giải quyết | không bố trí | không phê duyệt | không tổ chức | không cho phép | không tiếp nhận | không giao | không xem xét | không thanh toán | không trình | không để | không được | không | kiên quyết | tích cực | nghiêm túc | nhanh chóng
phải | cần | nên | sẽ | được | đã | đang | tự | cùng | trực tiếp | xét | kết thúc | thực hành | nghiêm cấm | khai trương | chăm lo | quan tâm | đề ra | đề cao | hình thành | tìm kiếm | phân định | tách | chú trọng | coi trọng | hạn chế | giao lưu
trao đổi | dành | thu | chi | bán | mua | trang bị | cải tạo | chọn | phê bình | xúc tiến | bảo tồn | tôn tạo | khôi phục | hoạt động | đóng góp | đóng | nghiệm thu | giải phóng | cưỡng chế | cam kết | thống nhất | phát hiện | xác nhận | chuyển | tính | phân tách
bổ nhiệm | đề bạt | luân chuyển | miễn nhiệm | khen | nhắc nhở | học tập | rèn luyện | tu dưỡng | định kỳ | căn cứ | kiểm soát | kiểm kê | kiểm điểm | kiểm định | bình chọn | trả lời | tiếp | đón tiếp | đôn thúc | hòa giải | thông qua | khởi công | khánh thành
cài đặt | khai mạc | bế mạc | chỉnh sửa | từng bước | kết hợp | thi hành | dự thảo | tham vấn | cảnh báo | ứng phó | sơ tán | di dời | khống chế | dập dịch | tiêm chủng | khám | điều trị | cách ly | giám định | thanh lý | phối kết hợp | liên hệ | liên kết | giao ban
ứng trực | túc trực | trực ban | sẵn sàng | bảo dưỡng | rút | cứu trợ | kêu gọi | tích hợp | chia sẻ | khuyến nghị | giải đáp | giải thích | tư vấn | truy cứu | khởi tố | truy tố | xét xử | phát sóng | thiết kế | trưng bày | biểu diễn | trình diễn | dàn dựng | vệ sinh | thu dọn | trang trí | tái cơ cấu | cơ cấu lại
giải ngân | cho vay | sáp nhập | hợp nhất | giải thể | tinh giản | thí nghiệm | bảo hộ | phòng hộ | tuần tra | canh gác | đàm thoại | tiếp cận | tiếp xúc | thăm hỏi | động viên | chia tách | nhập | xuất | sản xuất | chống | bám sát | rút gọn | bảo mật | sao lưu | hiệu chỉnh | đo đạc | lập lại | phục hồi
đẩy nhanh | tăng thời lượng | tăng cường thời lượng | mở chuyên mục | dành thời lượng | đưa tin | hiện đại hóa | xã hội hóa | đa dạng hóa | chuẩn hóa | tin học hóa | công nhận | cấp phép | thuê | nhận | ghi | mời | tận dụng | tranh thủ | quy hoạch | vay | miễn | đặt | định hướng | hội nhập | lắng nghe | ổn định | lắp đặt | cắm | treo | trồng | chăm sóc | khoanh nuôi | thu gom | xử phạt | truy quét | phát dọn | phát quang | nạo vét | tu sửa | gia cố | trực gác | chốt chặn | bắt giữ | kê khai | rà phá | vớt | dọn dẹp | thả | tẩy uế | phun | khử khuẩn
tuyệt đối | thắt chặt | tạm ngừng | tổng rà soát | thiết lập | kích hoạt | triệt phá | triệt xóa | xóa bỏ | xóa | chấm dứt | tạm dừng | dừng | tịch thu | tiêu hủy | khoanh vùng | khai báo | giảm thiểu | nâng | giữ | khơi dậy | lan tỏa | cổ vũ | khích lệ | vận dụng | đối chiếu | đối thoại | gặp gỡ | thăm
tặng | trao tặng | trao | tri ân | tham dự | thảo luận | luyện tập | diễn tập | huấn luyện | xua đuổi | chi viện | tiếp sức | tiếp tế | cứu | cắm mốc | đăng | viết | cấp phát | khai thông | mít tinh | hoàn trả | bồi thường | đền bù | đẩy lùi | kéo giảm | loại trừ | bài trừ | phê phán | phản bác
xử trí | hạch toán | kiểm đếm | thụ lý | gương mẫu | nêu gương | nêu cao | tìm hiểu | tra cứu | bàn bạc | hiệp đồng | khoán | thu mua | tiêu thụ | chế biến | nuôi | gieo | cấy | bón | tưới | tiêm phòng | tiêu độc | kiểm dịch | đối soát | rút kinh nghiệm | nêu rõ | cấm | họp giao ban | họp kiểm điểm | có sơ kết | có tổng kết | hoàn chỉnh | chỉ huy | thoả thuận | thỏa thuận | xem xét | tố chức | gấp rút | đảm nhận | đảm nhiệm | đáp ứng | chỉnh lý | chỉnh trang | nêu | thẩm tra
`)

/** Verbs that also stand inside names of bodies; there they do not end the name. */
export const NAME_VERBS = list(`
quản lý | xây dựng | ứng phó | cứu hộ | cứu nạn | đầu tư | phát triển | kiểm tra | kiểm soát | thanh tra | bảo vệ | hỗ trợ | đào tạo | phòng, chống | phòng chống | xúc tiến | tìm kiếm | bồi dưỡng | điều hành | điều phối | thi hành | dịch vụ | khai thác | bảo tồn | khuyến khích | ứng dụng | cải cách | giám sát
đổi mới | chuyển đổi | kiểm định | phát hành | vận hành | sắp xếp | thông tin | truyền thông | giới thiệu | tư vấn | sửa chữa | giải phóng | quy hoạch | phân tích | nghiên cứu | hợp tác | công nhận | hoạt động | trồng | cấp | thu | chi | miễn | ký | đăng ký | phục vụ | thể chế | sản xuất | kinh doanh | sử dụng | thi công | khen thưởng | tổ chức | tuyên truyền | lưu trữ | xuất bản | vệ sinh | kiểm dịch | diễn tập | huấn luyện | đối thoại | tiêu thụ | chế biến | nuôi
`)

/** Words at which a name has certainly ended. */
export const STOPS = list(`
đề nghị | yêu cầu | lợi dụng | vi phạm | kính đề nghị | khẳng định | nhấn mạnh | cho biết | phát biểu | cho rằng | có | là | để | về | theo | tại | do | cho | từ | khi | nếu | mà | nhằm | với | được | bị | đã | sẽ | đang | phải | cần | nên | xin | trước | sau | bằng | qua | như | gồm | đối với | đến | này | đó | sớm | ngay | nêu | cũng | chưa | không | trên cơ sở | trong quá trình | trong việc | trong thời gian | trong công tác | trong phạm vi | trong tổ chức | trong thực hiện | trong xác định | trong triển khai | trong lĩnh vực | căn cứ | vào | nói chung
`)

/** Verbs of the issuer that hand out work: «giao Sở …», «yêu cầu các …». */
export const HANDING = list(`
giao | giao cho | giao nhiệm vụ cho | giao trách nhiệm cho | yêu cầu | đề nghị | kính đề nghị | trân trọng đề nghị | mời | kính mời | phân công | ủy quyền | ủy quyền cho | đồng ý giao | thống nhất giao | nay giao | tạm giao | chỉ thị | chỉ đạo | cử | cho phép | chỉ định | giao nhiệm vụ | lưu ý | đồng ý đề nghị | khuyến khích
`)
/** Handing verbs that ask rather than order. */
export const ASKING = list(`đề nghị | kính đề nghị | trân trọng đề nghị | mời | kính mời | khuyến khích`)

/** What follows a group noun and still belongs to the group. */
export const GROUP_TAILS = list(`
có liên quan | liên quan | có chức năng liên quan | hữu quan | có thẩm quyền | trên địa bàn | trực thuộc | thuộc | của
trong tỉnh | trong nước | trong nước và quốc tế | trong nước và ngoài nước | trong nước và nước ngoài | trong bộ
trong ngành | trong sở | trong cơ quan | trong đơn vị | trong trường | trong học viện | trong công ty | trong tổng công ty | trong hệ thống | ở trung ương | ở địa phương | ở cơ sở | trung ương | quản lý nhà nước | quản lý chuyên ngành
chuyên môn | chức năng | sử dụng ngân sách | sử dụng đất | tại nước ngoài | tại các nước | cùng cấp
đóng trên địa bàn | đứng chân trên địa bàn | diễn ra sự kiện | được giao nhiệm vụ | được phân công | được giao
nêu trên | khác | khác có liên quan | biên giới | miền núi | vùng cao | vùng biên | vùng biên giới | ven biển | giáp biên | khu vực biên giới | có biên giới | có đường biên giới | có rừng | có biển | có cửa khẩu | có xã miền núi | có xã biên giới | có dự án | có tuyến đường đi qua | trong toàn quốc | trong cả nước | nước ngoài | sử dụng lao động
có tên trong | có tên tại | được hỗ trợ | được thụ hưởng | nghèo | cận nghèo | tại địa phương | tại cơ sở | ở cấp xã | ở cấp huyện | ở cấp tỉnh | ở trung ương và địa phương | ở địa bàn | chuyên ngành | quản lý nhà nước chuyên ngành | quản lý dự án | cung cấp dịch vụ
`)

/** Words that a name may not be: the start of something else that looks like a head ("ban hành", "báo cáo"). */
export const FALSE_STARTS = list(`
ban hành | báo cáo | báo chí | hội nghị | hội thảo | hội chợ | hội nhập | trường hợp | cơ sở dữ liệu | khoa học
bộ máy | bộ thủ tục | bộ luật | bộ chỉ số | bộ nhận diện | xã hội | đoàn kết | tổ chức thực hiện | bên cạnh
phòng chống | phòng ngừa | thuế suất | thông tin | đội ngũ | quỹ đất | ban đầu | ngành nghề | tỉnh hình | tổ hợp
đoàn viên | hội viên | lãnh đạo việc | lãnh đạo công tác | lãnh đạo thực hiện | lãnh đạo tổ chức | bộ hồ sơ | bộ tiêu chí | hộ chiếu | sở hữu | cơ sở hạ tầng | cơ sở vật chất | cơ sở pháp lý
cơ sở khoa học | viện trợ | viện phí | trường bắn | báo động | đại diện chủ sở hữu | lực lượng lao động
lực lượng sản xuất | ngành, nghề | trung tâm dữ liệu | hội thi | hội thao | hội diễn | tổ chức bộ máy | tổ chức hội nghị | doanh nghiệp nhỏ và vừa
`)

export const CONNECTORS = list(`
đồng thời | ngoài ra | bên cạnh đó | riêng | trước hết | trong đó | cùng với đó | cùng đó | theo đó | trước mắt | nay | tiếp tục
về việc này | đối với | trách nhiệm của | nhiệm vụ của | trách nhiệm | nhiệm vụ | về phía
`)

/** Modal and linking words that make a sentence an order. */
export const MODALS = list(`
có trách nhiệm | chịu trách nhiệm | có nhiệm vụ | phải | cần | là cơ quan | là đơn vị | là đầu mối | làm đầu mối
đầu mối | chủ trì | chủ động | được giao | sẽ | có kế hoạch | có văn bản | có biện pháp | là cơ quan chủ trì
nghiêm túc | tích cực
`)

/** After these the sentence tells what is or was, not what is to be done. */
export const TELLING = list(`
đã | đang | được | bị | là | có | vẫn | chưa | còn | nói chung | đã được | do | có thể | có quyền | không | khẳng định
nhấn mạnh | cho biết | phát biểu | chủ trì hội nghị | chủ trì cuộc họp | chủ trì họp | chủ trì buổi | chủ trì phiên
là đơn vị đầu tiên | là cơ quan đầu tiên | ghi nhận | nhận được | thống nhất | gồm | bao gồm | làm việc theo | hoạt động theo
`)

/** Manners between «phối hợp» and the partner. */
export const MANNERS = list(`
chặt chẽ | đồng bộ | tốt | hiệu quả | kịp thời | thường xuyên | chặt | trực tiếp | hỗ trợ | , hỗ trợ | liên ngành
quyết liệt | , quyết liệt | , hiệu quả | , kịp thời | , đồng bộ | , thường xuyên
công tác | cùng | với | cùng với | và hỗ trợ | làm việc | chặt chẽ và | tích cực | thống nhất | , thống nhất
trao đổi
`)
