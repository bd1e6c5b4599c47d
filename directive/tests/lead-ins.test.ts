import { describe, expect, it } from 'vitest'
import type { Block, Cell, Paragraph, Task } from '../src/index.ts'
import { read } from '../src/index.ts'

const blocks = (text: string): Block[] => text.split('\n').map((t): Paragraph => ({ kind: 'paragraph', text: t }))
const head = (type: string, symbol: string, title: string) =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ\nSố: 21/${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Khê, ngày 06 tháng 3 năm 2026\n${type}\n${title}`
const PLAN = head('KẾ HOẠCH', 'KH-UBND', 'Giữ gìn đường mòn biên giới năm 2026')
const ORDER = head('CHỈ THỊ', 'CT-UBND', 'Về việc phòng cháy rừng vành đai')
const RULES = `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Ban hành Quy định sử dụng bến đò')}\nĐiều 1. Phạm vi điều chỉnh\nQuy định này áp dụng cho các bến đò ngang.`

const names = (list: Task['lead']): string => list.map((b) => b.name).join(' + ')
function found(text: string): string[] {
  return read(blocks(text)).tasks.map(
    (t) =>
      `${t.closing ? 'closing ' : ''}${t.clause} ${t.text.split(' ').slice(0, 3).join(' ')} | ${names(t.lead)} | ${names(t.support)}`,
  )
}

describe('lead-ins', () => {
  it('of a telegram name who is to act, not who sends it', () => {
    const telegram = head('CÔNG ĐIỆN', 'CĐ-UBND', 'Về việc ứng phó mưa lũ')
    expect(
      found(
        `${telegram}\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Chủ tịch UBND các xã.\nĐể chủ động ứng phó, Chủ tịch UBND tỉnh yêu cầu Chủ tịch UBND các xã tập trung thực hiện các nội dung sau:\n1. Theo dõi chặt chẽ mực nước tại các bến.`,
      ),
    ).toEqual(['1 Theo dõi chặt | Chủ tịch UBND các xã | '])
  })
  it('pass the doers of the preamble on, also where contents are announced', () => {
    expect(
      found(
        `${ORDER}\nUBND tỉnh yêu cầu các sở, ngành, UBND các xã thực hiện với các nội dung như sau:\n1. Công tác tuyên truyền:\nTăng cường vận động hộ làm nương không đốt nương.\n2. Sở Nội vụ lập danh sách tổ trực.`,
      ),
    ).toEqual(['1 Tăng cường vận | các sở, ngành + UBND các xã | ', '2 Sở Nội vụ | Sở Nội vụ | '])
  })
  it('that ask to concentrate on certain contents open orders, not the content of a thing', () => {
    expect(
      found(
        `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n1. Đối với các xã vùng cao\nCác xã vùng cao chủ động phối hợp với đồn biên phòng, trong đó tập trung vào một số nội dung cụ thể sau:\n- Phát quang đường mòn.\n- Sửa biển báo gãy.`,
      ),
    ).toEqual([
      'III.1 Phát quang đường | Các xã vùng cao | đồn biên phòng',
      'III.1 Sửa biển báo | Các xã vùng cao | đồn biên phòng',
    ])
  })
  it('that open an attached programme order nothing', () => {
    expect(
      found(
        `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Ban hành Chương trình giữ rừng')}\nĐiều 1. Ban hành kèm theo Quyết định này Chương trình giữ rừng.\nCHƯƠNG TRÌNH\nGiữ rừng vành đai\n(Ban hành kèm theo Quyết định số 21/QĐ-UBND ngày 06 tháng 3 năm 2026)\nCăn cứ Nghị quyết số 5-NQ/TU của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Chương trình giữ rừng như sau:\nI. NHIỆM VỤ\n1. Phát quang đường ranh cản lửa ở các xã.`,
      ),
    ).toEqual(['I.1 Phát quang đường |  | '])
  })
  it('name partners behind more than one word of manner', () => {
    expect(
      found(
        `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Ngoại vụ chủ trì, phối hợp chặt chẽ, quyết liệt với Công an tỉnh vẽ bản đồ tuyến.`,
      ),
    ).toEqual(['III.1 Sở Ngoại vụ | Sở Ngoại vụ | Công an tỉnh'])
  })
  it('pass the partners on below the heading of the doer', () => {
    expect(
      found(
        `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Ngoại vụ\nChủ trì phối hợp với các đơn vị liên quan triển khai thực hiện, cụ thể:\n- Chuẩn bị bản đồ tuyến.\n- Cử cán bộ dẫn đường.`,
      ),
    ).toEqual(['III.1 Chuẩn bị bản | Sở Ngoại vụ | các đơn vị liên quan', 'III.1 Cử cán bộ | Sở Ngoại vụ | các đơn vị liên quan'])
  })
  it('tell that what is numbered below was reported already', () => {
    expect(
      found(
        `${PLAN}\nI. NHIỆM VỤ\n1. Sở Xây dựng sửa cầu.\nII. BÁO CÁO\nTại phiên họp, các sở đã có báo cáo UBND tỉnh như sau:\n1. Sở Y tế báo cáo về thuốc dự trữ.\n2. Sở Tư pháp báo cáo về dự thảo quy chế.`,
      ),
    ).toEqual(['I.1 Sở Xây dựng | Sở Xây dựng | '])
  })
})

describe('headings', () => {
  it('name bodies, the last of them in words of its own', () => {
    expect(
      found(
        `${ORDER}\n1. Đài Phát thanh và Truyền hình tỉnh và các phương tiện thông tin đại chúng ở cơ sở:\n- Tăng cường đưa tin về nguy cơ cháy.`,
      ),
    ).toEqual(['1 Tăng cường đưa | Đài Phát thanh và Truyền hình tỉnh + các phương tiện thông tin đại chúng ở cơ sở | '])
  })
  it('on responsibilities name them to the end of the line', () => {
    expect(
      found(
        `${RULES}\nĐiều 7. Trách nhiệm của các doanh nghiệp tham gia chở khách ngang sông\n1. Bố trí áo phao cho hành khách.\n2. Niêm yết giá vé tại bến.`,
      ),
    ).toEqual([
      'Đ7.1 Bố trí áo | các doanh nghiệp tham gia chở khách ngang sông | ',
      'Đ7.2 Niêm yết giá | các doanh nghiệp tham gia chở khách ngang sông | ',
    ])
  })
  it('keep a name apart from the paragraph below', () => {
    expect(
      found(
        `${RULES}\nĐiều 8. Tổ chức thực hiện\n1. Trách nhiệm của Sở Tài chính\nTrên cơ sở đề nghị của các xã, Sở Tài chính cân đối vốn sửa bến.`,
      ),
    ).toEqual(['Đ8.1 Trách nhiệm của | Sở Tài chính | '])
  })
  it('of an office name its chief: «Trưởng Ban quản lý …»', () => {
    expect(
      found(
        `${RULES}\nĐiều 9. Tổ chức thực hiện\n1. Trưởng Ban quản lý Khu kinh tế cửa khẩu Sơn Khê có trách nhiệm:\na) Cắm biển chỉ đường tại bến.`,
      ),
    ).toEqual(['Đ9.1.a Cắm biển chỉ | Trưởng Ban quản lý Khu kinh tế cửa khẩu Sơn Khê | '])
  })
  it('number their items also with a dash behind the decimal', () => {
    expect(
      found(
        `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n2. Công đoàn các cấp\n2.1 - Công đoàn tỉnh: tổ chức tập huấn cho đoàn viên.\n2.2 - Công đoàn cơ sở: tổ chức kiểm tra dụng cụ chữa cháy.`,
      ),
    ).toEqual(['III.2.1 Công đoàn tỉnh: | Công đoàn tỉnh | ', 'III.2.2 Công đoàn cơ | Công đoàn cơ sở | '])
  })
  it('name a kind of body by what it does', () => {
    expect(
      found(
        `${PLAN}\nII. NHIỆM VỤ\n1. Tập huấn\n- Đối với cơ quan quản lý, sử dụng dân quân:\n+ Cử người dự đủ các lớp tập huấn.`,
      ),
    ).toEqual(['II.1 Cử người dự | cơ quan quản lý, sử dụng dân quân | '])
  })
  it('open no work where they only speak of a task in an assessment', () => {
    expect(
      found(
        `${PLAN}\nI. KẾT QUẢ NĂM 2025\n1. Những kết quả tích cực:\n1.1. Nhiệm vụ quản lý đường mòn có nhiều chuyển biến:\nThực hiện nghiêm chỉ đạo của UBND tỉnh, các xã tiếp tục phát quang.\nII. NHIỆM VỤ NĂM 2026\n1. Sở Xây dựng sửa cầu treo.`,
      ),
    ).toEqual(['II.1 Sở Xây dựng | Sở Xây dựng | '])
  })
  it('are no section on requirements where they require a body to act', () => {
    expect(
      found(
        `${ORDER}\n1. Yêu cầu Giám đốc Sở Tài chính bố trí kinh phí mua máy bơm.\nGiao Văn phòng UBND tỉnh theo dõi việc mua sắm.`,
      ),
    ).toEqual(['1 Yêu cầu Giám | Giám đốc Sở Tài chính | ', '1 Giao Văn phòng | Văn phòng UBND tỉnh | '])
  })
  it('and items that only praise order nothing', () => {
    expect(
      found(
        `${head('THÔNG BÁO', 'TB-UBND', 'Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về bến đò')}\nSau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:\n1. Đánh giá cao sự cố gắng của các đơn vị.\n2. Giao Sở Xây dựng sửa bến.`,
      ),
    ).toEqual(['2 Giao Sở Xây | Sở Xây dựng | '])
  })
  it('open no work in a section on budgets', () => {
    expect(
      found(
        `${PLAN}\nA. Nhiệm vụ chi ngân sách huyện\n1. Chi thường xuyên\n- Thực hiện các chính sách xã hội do huyện quản lý;\n- Đo đạc, lưu trữ hồ sơ địa chính.`,
      ),
    ).toEqual([])
  })
})

describe('the end of a document', () => {
  it('is before the name of who signed it, also where an attached document follows', () => {
    const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    expect(
      found(
        `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Ban hành Chương trình giữ rừng')}\nĐiều 1. Ban hành kèm theo Quyết định này Chương trình giữ rừng.\nĐiều 2. Giám đốc Sở Nội vụ, Chủ tịch UBND các xã có trách nhiệm thi hành Quyết định này./.\nTM. UBND TỈNH\nCHỦ TỊCH\n(Đã ký)\nVàng Thị Mây\n${motto}\nĐộc lập - Tự do - Hạnh phúc\nCHƯƠNG TRÌNH\nGiữ rừng vành đai`,
      ),
    ).toEqual(['closing Đ2 Giám đốc Sở | Giám đốc Sở Nội vụ + Chủ tịch UBND các xã | '])
  })
  it('closes with what to do in case of trouble', () => {
    expect(
      found(
        `${PLAN}\nI. NHIỆM VỤ\n1. Sở Xây dựng sửa cầu treo.\nTrong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Xây dựng.`,
      ),
    ).toEqual(['I.1 Sở Xây dựng | Sở Xây dựng | ', 'closing  Trong quá trình | các đơn vị | '])
  })
  it('closes, outside the last item, with an order to act that ends in what to do in case of trouble', () => {
    expect(
      found(
        `${PLAN}\nI. NHIỆM VỤ\n1. Sở Xây dựng sửa cầu treo.\nTrên đây là Kế hoạch năm 2026. Các sở, ngành, UBND các xã căn cứ Kế hoạch này tổ chức thực hiện; trong quá trình thực hiện nếu có vướng mắc kịp thời báo cáo UBND tỉnh./.`,
      ),
    ).toEqual(['I.1 Sở Xây dựng | Sở Xây dựng | ', 'closing  Các sở, ngành, | Các sở, ngành + UBND các xã | '])
  })
  it('ends the act before its appendices, whose items are numbered too', () => {
    expect(
      found(
        `${PLAN}\nII. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các xã biên giới\na) Kiện toàn các tổ tự quản.\nCác sở, ngành, UBND các xã căn cứ Kế hoạch này tổ chức thực hiện./.\nNơi nhận:\n- Như trên;\nTM. ỦY BAN NHÂN DÂN\nPHỤ LỤC\nDanh mục đường cần sửa\n1. Sở Xây dựng sửa đường lên mốc 12.`,
      ),
    ).toContain('closing  Các sở, ngành, | Các sở, ngành + UBND các xã | ')
  })
  it('closes with an order to act by the document', () => {
    expect(
      found(
        `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Về việc giao tuyến đò')}\nĐiều 5. Chánh Văn phòng UBND tỉnh, Thủ trưởng các sở, ngành và các đơn vị liên quan căn cứ Quyết định thi hành.`,
      )[0],
    ).toMatch(/^closing Đ5 /)
  })
  it('is not reached by a post alone above a name', () => {
    expect(found(`${ORDER}\n1. Sở Nội vụ lập tổ trực.\nCHỦ TỊCH\nLò Văn Sơn`)).toEqual(['1 Sở Nội vụ | Sở Nội vụ | '])
  })
})

describe('tables and fields', () => {
  const cell = (column: number, text: string): Cell => ({ column, colSpan: 1, rowSpan: 1, blocks: blocks(text) })
  const table = (rows: string[][]): Block => ({
    kind: 'table',
    rows: rows.map((row) => ({ cells: row.map((text, c) => cell(c, text)) })),
  })

  it('take the one who submits beside the one who chairs', () => {
    const rows = table([
      ['STT', 'Tên dự án', 'Cơ quan trình', 'Cơ quan chủ trì thẩm tra', 'Cơ quan tham gia thẩm tra'],
      ['1', 'Nghị quyết về bến đò', 'UBND tỉnh', 'Ban Pháp chế', 'Ban Kinh tế'],
    ])
    const [task] = read([...blocks(PLAN), rows]).tasks
    expect([names(task?.lead ?? []), names(task?.support ?? [])]).toEqual(['UBND tỉnh + Ban Pháp chế', 'Ban Kinh tế'])
  })
  it('take the last of several quarters, and who is invited', () => {
    const [task] = read(
      blocks(
        `${PLAN}\nI. NHIỆM VỤ\n1. Hội chợ vùng biên\n- Đơn vị chủ trì: Sở Công Thương\n- Đơn vị phối hợp: Mời Ban Dân vận Tỉnh ủy tham gia, Sở Y tế\n- Thời gian thực hiện: Quý II, III năm 2026`,
      ),
    ).tasks
    expect([names(task?.support ?? []), task?.deadline]).toMatchObject(['Ban Dân vận Tỉnh ủy + Sở Y tế', { due: '2026-09-30' }])
  })
  it('read the name behind its share', () => {
    const rows = table([
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'],
      ['1', 'Thống nhất quản lý bến', 'Về an toàn: Công an tỉnh chủ trì; Về giá vé: Sở Tài chính chủ trì'],
    ])
    expect(names(read([...blocks(PLAN), rows]).tasks[0]?.lead ?? [])).toBe('Công an tỉnh + Sở Tài chính')
  })
  it('keep groups that no plural opens, and names that hold a verb', () => {
    const [task] = read(
      blocks(
        `${PLAN}\nI. NHIỆM VỤ\n1. Hội chợ vùng biên\n- Đơn vị chủ trì: Sở Công Thương\n- Đơn vị phối hợp: các Đại sứ quán, tổ chức quốc tế, đơn vị tư vấn khai thác dịch vụ`,
      ),
    ).tasks
    expect(names(task?.support ?? [])).toBe('các Đại sứ quán + tổ chức quốc tế + đơn vị tư vấn khai thác dịch vụ')
  })
})

describe('what goes on without saying who', () => {
  const notice = head('THÔNG BÁO', 'TB-UBND', 'Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về bến đò')
  const hinge = 'Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:'
  it('is the body of the sentence before, and a topic opens an item of its own', () => {
    expect(
      found(
        `${notice}\n${hinge}\n1. Về bến Cốc:\nTiếp thu ý kiến các ngành, Công ty Vận tải Sơn Khê sớm hoàn chỉnh phương án.\nTrong quá trình thực hiện cần lưu ý một số điểm sau:\na) Sớm sửa cầu phao.\nĐối với bến Nà Lếch: đẩy nhanh việc kè bờ.`,
      ),
    ).toEqual([
      '1 Tiếp thu ý | Công ty Vận tải Sơn Khê | ',
      '1.a Sớm sửa cầu | Công ty Vận tải Sơn Khê | ',
      '1.a Đối với bến | Công ty Vận tải Sơn Khê | ',
    ])
  })
  it('is another body behind a topic that is a body itself', () => {
    expect(
      found(
        `${notice}\n${hinge}\n1. Đối với Công ty Bến bãi Sơn Khê: nếu không trả được nợ, Sở Tài chính báo cáo UBND tỉnh xử lý theo quy định.`,
      ),
    ).toEqual(['1 Đối với Công | Sở Tài chính | '])
  })
  it('takes a group by what it does, over its list', () => {
    expect(
      found(
        `${ORDER}\n1. Các hộ kinh doanh, các doanh nghiệp khai thác cát trên sông\na) Kê khai số tàu.\nb) Nộp lại giấy phép đã hết hạn.`,
      ),
    ).toEqual([
      '1.a Kê khai số | Các hộ kinh doanh + các doanh nghiệp khai thác cát trên sông | ',
      '1.b Nộp lại giấy | Các hộ kinh doanh + các doanh nghiệp khai thác cát trên sông | ',
    ])
  })
  it('gives a section its year, a lead-in none', () => {
    const due = (text: string) => read(blocks(text)).tasks.map((t) => t.deadline?.text ?? null)
    expect(due(`${PLAN}\nIII. NHIỆM VỤ TRỌNG TÂM NĂM 2026\n1. Phát quang đường mòn.`)).toEqual(['NĂM 2026'])
    expect(
      due(
        `${ORDER}\nUBND tỉnh chỉ thị các sở, ngành phát động thi đua trong năm 2026 để thực hiện tốt các nhiệm vụ sau:\n1. Giữ gìn mốc giới.`,
      ),
    ).toEqual([null])
  })
})

describe('years in the heading of a section', () => {
  const due = (heading: string): (string | null)[] =>
    read(blocks(`${PLAN}\n${heading}\n1. Sở Xây dựng\n- Gia cố các đoạn đường bị sạt.`)).tasks.map((t) =>
      t.deadline?.kind === 'date' ? t.deadline.due : null,
    )
  it('hold for every task below', () => {
    expect(due('II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU VỀ ĐƯỜNG BIÊN GIỚI 5 NĂM 2026 - 2030')).toEqual(['2030-12-31'])
    expect(due('II. NHIỆM VỤ, GIẢI PHÁP VỀ ĐƯỜNG BIÊN GIỚI GIAI ĐOẠN 2026 - 2028')).toEqual(['2028-12-31'])
  })
  it('do not where they belong to the name of a paper', () => {
    expect(due('II. NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN CHIẾN LƯỢC ĐƯỜNG BIÊN GIỚI GIAI ĐOẠN 2026 - 2030')).toEqual([null])
  })
})
