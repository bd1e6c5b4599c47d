import { describe, expect, it } from 'vitest'
import { readBodies } from '../src/agencies.ts'
import { namesIn } from '../src/fields.ts'
import { words } from '../src/words.ts'

function bodies(text: string): { names: string[]; rest: string } | null {
  const list = words(text)
  const found = readBodies(text, list, 0)
  return found && { names: found.bodies.map((b) => b.name), rest: text.slice(list[found.next]?.start ?? text.length) }
}

describe('lists of bodies', () => {
  it.each<[string, string[], string]>([
    [
      'Sở Tài chính, Sở Nông nghiệp và Môi trường và các cơ quan liên quan rà soát',
      ['Sở Tài chính', 'Sở Nông nghiệp và Môi trường', 'các cơ quan liên quan'],
      'rà soát',
    ],
    ['các Sở: Y tế, Giáo dục và Đào tạo, Nội vụ chủ trì', ['Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Sở Nội vụ'], 'chủ trì'],
    ['các Sở Tài chính, Nội vụ và Y tế chủ trì', ['Sở Tài chính', 'Sở Nội vụ', 'Sở Y tế'], 'chủ trì'],
    [
      'Giám đốc các Sở: Xây dựng, Công Thương; Giám đốc Công an tỉnh chịu trách nhiệm',
      ['Giám đốc Sở Xây dựng', 'Giám đốc Sở Công Thương', 'Giám đốc Công an tỉnh'],
      'chịu trách nhiệm',
    ],
    ['Giám đốc Sở: Nội vụ, Y tế tổ chức', ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Y tế'], 'tổ chức'],
    [
      'Hội Nông dân, tập đoàn, tổng công ty, công ty do Thủ tướng quyết định thành lập có trách nhiệm',
      ['Hội Nông dân', 'tập đoàn, tổng công ty, công ty do Thủ tướng quyết định thành lập'],
      'có trách nhiệm',
    ],
    [
      'Phòng Thương mại và Công nghiệp Việt Nam, các hội nghề nghiệp vận động',
      ['Phòng Thương mại và Công nghiệp Việt Nam', 'các hội nghề nghiệp'],
      'vận động',
    ],
    ['các địa phương phát triển mạnh vùng chè', ['các địa phương'], 'phát triển mạnh vùng chè'],
    ['Thanh tra các sở, ngành kiểm tra', ['Thanh tra các sở, ngành'], 'kiểm tra'],
    ['cơ quan hành chính nhà nước các cấp rà soát', ['cơ quan hành chính nhà nước các cấp'], 'rà soát'],
    ['Chủ tịch UBND các xã từ Khe Vằn đến Mẫu Sơn chỉ đạo', ['Chủ tịch UBND các xã từ Khe Vằn đến Mẫu Sơn'], 'chỉ đạo'],
    ['các xã từ ngày mai tổ chức trực', ['các xã'], 'từ ngày mai tổ chức trực'],
    ['các cơ sở do Sở Y tế lựa chọn tiếp nhận', ['các cơ sở do Sở Y tế lựa chọn'], 'tiếp nhận'],
    [
      'Các tổ trong Trường, cán bộ, giảng viên và sinh viên Trường nghiêm túc học',
      ['Các tổ trong Trường', 'cán bộ, giảng viên và sinh viên Trường'],
      'nghiêm túc học',
    ],
    [
      'Ban Chính sách, Chiến lược Trung ương, các Ủy ban của Quốc hội phối hợp',
      ['Ban Chính sách, Chiến lược Trung ương', 'các Ủy ban của Quốc hội'],
      'phối hợp',
    ],
    ['Khoa Đào tạo Sau đại học tạm dừng', ['Khoa Đào tạo Sau đại học'], 'tạm dừng'],
    ['Tổ đảng ở Thường trực Ủy ban Xã hội rà soát', ['Tổ đảng ở Thường trực Ủy ban Xã hội'], 'rà soát'],
    ['UBND các xã: Khe Vằn, Nà Lếch triển khai', ['UBND xã Khe Vằn', 'UBND xã Nà Lếch'], 'triển khai'],
    ['các Đại sứ quán các nước: Lào, Cam-pu-chia cử', ['Đại sứ quán Lào', 'Đại sứ quán Cam-pu-chia'], 'cử'],
    ['các Vụ Thị trường ngoài nước chủ động', ['các Vụ Thị trường ngoài nước'], 'chủ động'],
    [
      'các lực lượng Công an, Biên phòng, Hải quan và cơ quan liên quan tuần tra',
      ['Lực lượng Công an', 'Lực lượng Biên phòng', 'Lực lượng Hải quan', 'cơ quan liên quan'],
      'tuần tra',
    ],
    [
      'lực lượng Quân sự, Công an, Biên phòng tuần tra',
      ['Lực lượng Quân sự', 'Lực lượng Công an', 'Lực lượng Biên phòng'],
      'tuần tra',
    ],
    ['các sở, ngành, nhất là Sở Y tế tập trung', ['các sở, ngành', 'Sở Y tế'], 'tập trung'],
    [
      'Bộ Tư pháp, Ngoại giao, Công an, các địa phương rà soát',
      ['Bộ Tư pháp', 'Bộ Ngoại giao', 'Bộ Công an', 'các địa phương'],
      'rà soát',
    ],
    ['Sở Y tế, Công an, Thuế tỉnh rà soát', ['Sở Y tế', 'Công an', 'Thuế tỉnh'], 'rà soát'],
    ['Bộ Tư pháp, Xây dựng đề án', ['Bộ Tư pháp'], ', Xây dựng đề án'],
    [
      'các bộ, cơ quan, địa phương, và đơn vị có liên quan rà soát',
      ['các bộ, cơ quan, địa phương, và đơn vị có liên quan'],
      'rà soát',
    ],
    ['Viện Nghiên cứu Cây ăn quả & Chè tập trung', ['Viện Nghiên cứu Cây ăn quả & Chè'], 'tập trung'],
    [
      'các LĐLĐ tỉnh, thành phố, công đoàn cấp trên trực tiếp cơ sở tổ chức',
      ['các LĐLĐ tỉnh, thành phố', 'công đoàn cấp trên trực tiếp cơ sở'],
      'tổ chức',
    ],
    ['công đoàn ngành dệt trực thuộc Tổng Liên đoàn tổ chức', ['công đoàn ngành dệt trực thuộc Tổng Liên đoàn'], 'tổ chức'],
    [
      'Các Trường Trung cấp Khe Vằn, Trường Trung cấp Nà Lếch tổ chức',
      ['Các Trường Trung cấp Khe Vằn', 'Trường Trung cấp Nà Lếch'],
      'tổ chức',
    ],
    ['các cấp ủy, Mặt trận Tổ quốc và các đoàn thể vận động', ['các cấp ủy', 'Mặt trận Tổ quốc', 'các đoàn thể'], 'vận động'],
    [
      'Chủ tịch, Tổng Giám đốc các tập đoàn, tổng công ty chỉ đạo',
      ['Chủ tịch, Tổng Giám đốc các tập đoàn, tổng công ty'],
      'chỉ đạo',
    ],
    ['UBND các xã có rừng, các đồn biên phòng canh gác', ['UBND các xã có rừng', 'các đồn biên phòng'], 'canh gác'],
    ['Văn phòng UBND tỉnh cùng với Báo Sơn Khê đưa tin', ['Văn phòng UBND tỉnh', 'Báo Sơn Khê'], 'đưa tin'],
  ])('reads «%s»', (text, names, rest) => {
    expect(bodies(text)).toEqual({ names, rest })
  })
})

describe('unnamed groups', () => {
  it.each<[string, string[]]>([
    ['các bộ, ngành, địa phương', ['các bộ, ngành, địa phương']],
    [
      'Các bộ, cơ quan ngang bộ, địa phương và các cơ quan liên quan',
      ['Các bộ, cơ quan ngang bộ, địa phương', 'các cơ quan liên quan'],
    ],
    ['các sở, ban, ngành và đơn vị liên quan trên địa bàn tỉnh', ['các sở, ban, ngành và đơn vị liên quan trên địa bàn tỉnh']],
    ['UBND các xã, phường', ['UBND các xã, phường']],
    [
      'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
      ['Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương'],
    ],
    ['mỗi cơ quan, tổ chức, đơn vị, cá nhân', ['mỗi cơ quan, tổ chức, đơn vị, cá nhân']],
    ['Các cấp, các ngành, địa phương', ['Các cấp, các ngành, địa phương']],
    ['cấp ủy, chính quyền, MTTQ', ['cấp ủy', 'chính quyền', 'MTTQ']],
    ['UBND các huyện, thị xã Bản Đôn và thành phố Sơn Khê', ['UBND các huyện, thị xã Bản Đôn và thành phố Sơn Khê']],
    ['Thành phố Sơn Khê, tỉnh Hà Lâm', ['Thành phố Sơn Khê', 'tỉnh Hà Lâm']],
    [
      'tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ',
      ['tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ'],
    ],
  ])('reads «%s»', (text, names) => {
    expect(bodies(text)?.names).toEqual(names)
  })
})

describe('where a name ends', () => {
  it.each<[string, string, string]>([
    ['at a verb', 'Sở Nội vụ xây dựng kế hoạch', 'Sở Nội vụ'],
    ['not at a verb inside a name', 'Ban Quản lý dự án đầu tư xây dựng tỉnh chủ trì', 'Ban Quản lý dự án đầu tư xây dựng tỉnh'],
    ['not at a comma of its field', 'Vụ Phổ biến, giáo dục pháp luật chủ trì', 'Vụ Phổ biến, giáo dục pháp luật'],
    ['not at «và» of its field', 'Sở Văn hóa, Thể thao và Du lịch phối hợp', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['not at a hyphen', 'Sở Lao động - Thương binh và Xã hội rà soát', 'Sở Lao động - Thương binh và Xã hội'],
    ['after a level, at an unknown verb', 'Chi cục Kiểm lâm tỉnh đắp đường băng', 'Chi cục Kiểm lâm tỉnh'],
    ['after the name of a place, at an unknown verb', 'Đồn Biên phòng Khe Vằn vạch tuyến', 'Đồn Biên phòng Khe Vằn'],
    ['«xã hội» is no commune', 'Ngân hàng Chính sách xã hội giải ngân', 'Ngân hàng Chính sách xã hội'],
    [
      'a bracket with a body stays',
      'Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh) rà soát',
      'Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)',
    ],
    ['a bracket with an abbreviation goes', 'Ban Quản lý Khu kinh tế (BQL) rà soát', 'Ban Quản lý Khu kinh tế'],
    ['at an order after a level', 'Văn phòng UBND tỉnh xây dựng kế hoạch', 'Văn phòng UBND tỉnh'],
    ['at an order after an open name', 'Vụ Pháp chế tổ chức lấy ý kiến', 'Vụ Pháp chế'],
    ['not at a verb inside the name', 'Ban Quản lý dự án đầu tư xây dựng tỉnh', 'Ban Quản lý dự án đầu tư xây dựng tỉnh'],
    [
      'a branch after a hyphen goes along',
      'Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Sơn Hà chỉ đạo',
      'Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Sơn Hà',
    ],
    ['the stop of an abbreviated city goes along', 'UBND TP. Sơn Hà chủ trì', 'UBND TP. Sơn Hà'],
    ['OCR’s «tính» is a province', 'Cục Thuế tính, Sở Tài chính', 'Cục Thuế tỉnh'],
    [
      'two managements under one head',
      'Ban Quản lý Khu kinh tế Sơn Hà và các Khu công nghiệp tỉnh rà soát',
      'Ban Quản lý Khu kinh tế Sơn Hà và các Khu công nghiệp tỉnh',
    ],
    ['at an order verb on a new line', 'Hội Nông dân tỉnh\nChỉ đạo các cấp hội', 'Hội Nông dân tỉnh'],
  ])('%s', (_name, text, name) => {
    expect(bodies(text)?.names[0]).toBe(name)
  })
  it.each([
    'Tổ chức thực hiện',
    'ban hành quyết định',
    'báo cáo UBND tỉnh',
    'hội nghị sơ kết',
    'cơ sở dữ liệu đất đai',
    'tổ chức hội thi',
    'xã hội hóa',
    'Thanh tra việc chấp hành',
  ])('finds no body in «%s»', (text) => {
    expect(bodies(text)).toBeNull()
  })
  it('knows that a verb may also be a body', () => {
    expect(bodies('Thanh tra tỉnh chủ trì')?.names).toEqual(['Thanh tra tỉnh'])
  })
})

describe('posts', () => {
  it.each<[string, string[]]>([
    ['Thủ trưởng các sở, ngành, Chủ tịch UBND các xã', ['Thủ trưởng các sở, ngành', 'Chủ tịch UBND các xã']],
    ['Thủ trưởng, lãnh đạo các đơn vị', ['Thủ trưởng, lãnh đạo các đơn vị']],
    [
      'Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ',
      ['Các Bộ trưởng', 'Thủ trưởng cơ quan ngang bộ', 'Thủ trưởng cơ quan thuộc Chính phủ'],
    ],
    ['Người đứng đầu cơ quan, tổ chức, đơn vị', ['Người đứng đầu cơ quan, tổ chức, đơn vị']],
    ['Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh', ['Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh']],
  ])('reads «%s»', (text, names) => {
    expect(bodies(text)?.names).toEqual(names)
  })
})

describe('names that a scan has spoilt', () => {
  it('mends common words and keeps the list together', () => {
    expect(bodies('UBND các huyện, thành phô trong tỉnh chỉ đạo')?.names).toEqual(['UBND các huyện, thành phố trong tỉnh'])
    expect(bodies('các cơ quan, tô chức có liên quan')?.names).toEqual(['các cơ quan, tổ chức có liên quan'])
  })
})

describe('cells that hold names alone', () => {
  it('lets a name run on to the next sign', () => {
    expect(namesIn('Ủy ban Công tác về vùng cao, Sở Nội vụ')).toEqual(['Ủy ban Công tác về vùng cao', 'Sở Nội vụ'])
  })
  it('keeps abbreviations and leaves out what a body is to do', () => {
    expect(namesIn('Sở Tư pháp chủ trì tổng hợp, VTV')).toEqual(['Sở Tư pháp', 'VTV'])
  })
  it('takes from numbered shares the bodies and not what the shares are', () => {
    const cell =
      '1. Bộ Xây dựng đối với cầu phao, đò ngang và các bến, cơ sở sửa chữa.\n2.Bộ Y tế chủ trì: Đề án Sơ cứu trên sông.\n3. Về sổ theo dõi khách, sổ theo dõi hàng: Bộ Công an chủ trì'
    expect(namesIn(cell)).toEqual(['Bộ Xây dựng', 'Bộ Y tế', 'Bộ Công an'])
  })
})
