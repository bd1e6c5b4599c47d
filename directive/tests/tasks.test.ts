import { describe, expect, it } from 'vitest'
import type { Block, Paragraph, Task } from '../src/index.ts'
import { read } from '../src/index.ts'

const blocks = (text: string): Block[] => text.split('\n').map((t): Paragraph => ({ kind: 'paragraph', text: t }))
const names = (list: Task['lead']) => list.map((b) => b.name)

/** Letterhead and title of an invented document. */
const head = (type: string, symbol: string, title: string) =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN KHÊ\nSố: 12/${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Khê, ngày 05 tháng 02 năm 2026\n${type}\n${title}`
const PLAN = head('KẾ HOẠCH', 'KH-UBND', 'Tu sửa đường tuần tra năm 2026')
const ORDER = head('CHỈ THỊ', 'CT-UBND', 'Về việc giữ gìn mốc giới')
const NOTICE = head('THÔNG BÁO', 'TB-UBND', 'Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về bến đò')
const DECISION = head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Ban hành Quy định quản lý bến đò')

function tasksOf(text: string, list: Block[] = []): Task[] {
  return read([...blocks(text), ...list]).tasks
}
/** Clause, first words, lead, support of every task but the closing one. */
function short(text: string, list: Block[] = []): [string, string, string[], string[]][] {
  return tasksOf(text, list)
    .filter((t) => !t.closing)
    .map((t) => [t.clause, t.text.split(' ').slice(0, 3).join(' '), names(t.lead), names(t.support)])
}

describe('who acts', () => {
  it('takes the doer from the heading above an item', () => {
    expect(
      short(
        `${PLAN}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Ngoại vụ\na) Lập danh sách mốc cần sửa.\nb) Phối hợp với Công an tỉnh, UBND các xã biên giới khảo sát.`,
      ),
    ).toEqual([
      ['III.1.a', 'Lập danh sách', ['Sở Ngoại vụ'], []],
      ['III.1.b', 'Phối hợp với', ['Sở Ngoại vụ'], ['Công an tỉnh', 'UBND các xã biên giới']],
    ])
  })
  it('takes it from the item itself', () => {
    expect(
      short(
        `${ORDER}\n1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính sửa chòi gác.\n2. Đề nghị Tỉnh đoàn vận động đoàn viên trồng tre.`,
      ),
    ).toEqual([
      ['1', 'Giao Sở Xây', ['Sở Xây dựng'], ['Sở Tài chính']],
      ['2', 'Đề nghị Tỉnh', ['Tỉnh đoàn'], []],
    ])
  })
  it('finds it behind a phrase of reason or time', () => {
    expect(short(`${ORDER}\n1. Căn cứ tình hình mùa lũ, Sở Nông nghiệp và Môi trường hướng dẫn di dời chuồng trại.`)).toEqual([
      ['1', 'Căn cứ tình', ['Sở Nông nghiệp và Môi trường'], []],
    ])
  })
  it('finds it behind a label, in brackets, after a semicolon', () => {
    expect(
      short(
        `${ORDER}\n1. Về kinh phí: Sở Tài chính tham mưu bố trí vốn sửa mốc.\n2. Nâng cấp đường tuần tra (Sở Xây dựng chủ trì; hoàn thành trong tháng 9/2026).\n3. Tập huấn 50 dân quân; Sở Nội vụ chủ trì, phối hợp Công an tỉnh thực hiện.`,
      ),
    ).toEqual([
      ['1', 'Về kinh phí:', ['Sở Tài chính'], []],
      ['2', 'Nâng cấp đường', ['Sở Xây dựng'], []],
      ['3', 'Tập huấn 50', ['Sở Nội vụ'], ['Công an tỉnh']],
    ])
  })
  it('takes no order from the words that open the orders of a letter', () => {
    const letter = `${head('', 'UBND-NC', 'V/v giữ gìn mốc giới')}\nKính gửi: UBND các xã biên giới.\nThực hiện Công văn số 5/BNG, UBND tỉnh có ý kiến như sau:\n1. Sở Ngoại vụ lập danh sách mốc cần sửa.`
    expect(short(letter).map((t) => t[0])).toEqual(['1'])
  })
  it('lets a lead-in name the doers of all that follows', () => {
    expect(
      short(
        `${ORDER}\nĐể giữ gìn mốc giới, UBND tỉnh yêu cầu các sở, ngành, UBND các xã biên giới thực hiện các nhiệm vụ sau:\n1. Tuyên truyền đến từng hộ dân ven mốc.\n2. Kiểm tra mốc hằng tháng.`,
      ),
    ).toEqual([
      ['1', 'Tuyên truyền đến', ['các sở, ngành', 'UBND các xã biên giới'], []],
      ['2', 'Kiểm tra mốc', ['các sở, ngành', 'UBND các xã biên giới'], []],
    ])
  })
  it('passes the partners of a heading to its items', () => {
    expect(
      short(`${ORDER}\n1. Sở Y tế chủ trì, phối hợp với Công an tỉnh:\na) Lập trạm cấp cứu ở bến.\nb) Cấp thuốc cho đồn.`),
    ).toEqual([
      ['1.a', 'Lập trạm cấp', ['Sở Y tế'], ['Công an tỉnh']],
      ['1.b', 'Cấp thuốc cho', ['Sở Y tế'], ['Công an tỉnh']],
    ])
  })
  it('cuts a paragraph that tells two bodies to act', () => {
    expect(short(`${ORDER}\n1. Sở Tài chính cấp kinh phí sửa mốc; Sở Xây dựng thẩm định bản vẽ chòi gác.`)).toEqual([
      ['1', 'Sở Tài chính', ['Sở Tài chính'], []],
      ['1', 'Sở Xây dựng', ['Sở Xây dựng'], []],
    ])
  })
  it('keeps two sentences for one body together', () => {
    expect(short(`${ORDER}\n1. Sở Tài chính cấp kinh phí sửa mốc. Hoàn thành trước ngày 20/3/2026.`)).toHaveLength(1)
  })
  it('lets the addressees of a letter act where it names nobody', () => {
    const letter = `${head('', 'UBND-NC', 'V/v rà soát mốc').replace('\n\n', '\n')}\nKính gửi:\n- Sở Ngoại vụ;\n- UBND các xã biên giới.\nĐể chuẩn bị sửa mốc, UBND tỉnh có ý kiến như sau:\n1. Rà soát số mốc hư hỏng.\n2. Báo cáo trước ngày 01/4/2026.`
    expect(short(letter)).toEqual([
      ['1', 'Rà soát số', ['Sở Ngoại vụ', 'UBND các xã biên giới'], []],
      ['2', 'Báo cáo trước', ['Sở Ngoại vụ', 'UBND các xã biên giới'], []],
    ])
  })
  it('marks a request as such', () => {
    expect(
      tasksOf(`${ORDER}\n1. Đề nghị Tỉnh đoàn vận động đoàn viên trồng tre.\n2. Giao Sở Y tế cấp thuốc cho đồn.`).map(
        (t) => t.request,
      ),
    ).toEqual([true, false])
  })
})

describe('what is work', () => {
  it('keeps the paragraphs of a transcript whose issuer stands in its last line', () => {
    expect(
      short(
        'Thông báo kết luận của Phó Chủ tịch UBND tỉnh về bến đò\nSau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:\n1. Về việc sửa bến: Sớm hoàn thiện phương án sửa bến đò để kịp khai thác trước mùa mưa lũ.\nGiao Sở Nội vụ nghiên cứu chế độ cho người giữ bến.\nVăn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện.',
      ),
    ).toContainEqual(['1', 'Giao Sở Nội', ['Sở Nội vụ'], []])
  })
  it('leaves aims and assessments alone, and counts actions of a list of tasks without a doer', () => {
    expect(
      short(
        `${PLAN}\nI. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao nhận thức của cán bộ.\n2. Bảo đảm an toàn.\nII. NHIỆM VỤ, GIẢI PHÁP\n1. Khảo sát toàn tuyến đường tuần tra.\n2. Đặt biển báo ở ngầm tràn.`,
      ),
    ).toEqual([
      ['II.1', 'Khảo sát toàn', [], []],
      ['II.2', 'Đặt biển báo', [], []],
    ])
  })
  it('takes the children of a frame, not the frame', () => {
    expect(
      short(`${ORDER}\n1. Sở Xây dựng tập trung thực hiện các nhiệm vụ sau:\na) Đo lại nền đường.\nb) Sửa rãnh thoát nước.`).map(
        (t) => t[0],
      ),
    ).toEqual(['1.a', '1.b'])
  })
  it('takes the parent where the children only say what it is to contain', () => {
    expect(
      short(`${ORDER}\n1. Sở Xây dựng lập phương án sửa đường, bao gồm:\n- Bản vẽ nền đường;\n- Bảng khối lượng;\n- Dự toán.`),
    ).toEqual([['1', 'Sở Xây dựng', ['Sở Xây dựng'], []]])
  })
  it('begins only where a notice comes to its conclusions', () => {
    expect(
      short(
        `${NOTICE}\nNgày 02/02/2026, Phó Chủ tịch UBND tỉnh chủ trì họp, yêu cầu các đơn vị báo cáo việc sửa bến. Sau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:\n1. Sở Xây dựng rà soát bến Khe Vằn.\n2. Giao Công an tỉnh kiểm tra áo phao.`,
      ).map((t) => t[0]),
    ).toEqual(['1', '2'])
  })
  it('reads only responsibilities in a body of rules', () => {
    expect(
      short(
        `${DECISION}\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nQuy định này áp dụng cho bến đò ngang.\nĐiều 2. Điều kiện của bến\n1. Chủ bến phải có giấy phép.\n2. Cơ quan cấp phép trả lời trong thời hạn 05 ngày làm việc.\nChương II\nTRÁCH NHIỆM CỦA CÁC CƠ QUAN\nĐiều 3. Sở Xây dựng\n1. Hướng dẫn cấp phép bến.\nĐiều 4. Trách nhiệm của Công an tỉnh\nKiểm tra người lái đò.`,
      ),
    ).toEqual([
      ['Đ3.1', 'Hướng dẫn cấp', ['Sở Xây dựng'], []],
      ['Đ4', 'Kiểm tra người', ['Công an tỉnh'], []],
    ])
  })
  it('reads in other articles of rules only where a body of the state is made responsible', () => {
    expect(
      short(
        `${DECISION}\nĐiều 1. Phạm vi điều chỉnh\nQuy định này áp dụng cho bến đò ngang.\nĐiều 2. Trao đổi thông tin\n1. Công an tỉnh, Sở Xây dựng có trách nhiệm:\na) Cung cấp danh sách bến cho các xã.\n2. Chủ bến có trách nhiệm mua áo phao.\n3. Trường hợp hồ sơ hợp lệ thì Sở Xây dựng cấp giấy phép.`,
      ),
    ).toEqual([['Đ2.1.a', 'Cung cấp danh', ['Công an tỉnh', 'Sở Xây dựng'], []]])
  })
  it('does not take members of a committee for tasks', () => {
    expect(
      short(
        `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Thành lập Tổ công tác')}\nĐiều 1. Thành lập Tổ công tác gồm các thành viên sau:\n1. 01 Phó Giám đốc Sở Xây dựng;\n2. 01 Phó Giám đốc Công an tỉnh.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.`,
      ),
    ).toEqual([])
  })
  it('marks the closing order and what only informs', () => {
    const closing = tasksOf(
      `${ORDER}\n1. Giao Sở Y tế cấp thuốc cho đồn.\nYêu cầu các sở, ngành, Chủ tịch UBND các xã nghiêm túc triển khai thực hiện Chỉ thị này./.\nNơi nhận:\n- Như trên;\n- Giao Văn phòng lưu.`,
    )
    expect(closing.map((t) => t.closing)).toEqual([false, true])
  })
  it('does not call watching over an order its closing', () => {
    expect(
      tasksOf(
        `${ORDER}\n1. Giao Sở Y tế cấp thuốc cho đồn.\nGiao Thanh tra tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này.`,
      ).map((t) => t.closing),
    ).toEqual([false, false])
  })
  it('reads the articles of a decision', () => {
    expect(
      tasksOf(
        `${head('QUYẾT ĐỊNH', 'QĐ-UBND', 'Phê duyệt Kế hoạch sửa mốc')}\nĐiều 1. Phê duyệt Kế hoạch sửa mốc.\nĐiều 2. UBND huyện Bản Đôn chịu trách nhiệm thực hiện các nội dung sau:\n1. Công tác chuẩn bị\n- Phát quang quanh mốc.\nĐiều 3. Chánh Văn phòng UBND tỉnh và Giám đốc Sở Ngoại vụ chịu trách nhiệm thi hành Quyết định này./.`,
      ).map((t) => [t.clause, t.closing, names(t.lead)]),
    ).toEqual([
      ['Đ2.1', false, ['UBND huyện Bản Đôn']],
      ['Đ3', true, ['Chánh Văn phòng UBND tỉnh', 'Giám đốc Sở Ngoại vụ']],
    ])
  })
})

describe('fields', () => {
  it('reads the lines under an action as its fields', () => {
    const [task] = tasksOf(
      `${PLAN}\nII. NỘI DUNG\n1. Hội thi chèo thuyền cứu nạn\n- Thời gian: ngày 10/6/2026.\n- Đơn vị chủ trì: Sở Xây dựng.\n- Đơn vị phối hợp: Công an tỉnh, các xã ven sông.\n- Sản phẩm: báo cáo kết quả hội thi.`,
    )
    expect(task).toMatchObject({
      clause: 'II.1',
      deadline: { kind: 'date', due: '2026-06-10' },
      deliverable: 'báo cáo kết quả hội thi',
    })
    expect(names(task?.lead ?? [])).toEqual(['Sở Xây dựng'])
    expect(names(task?.support ?? [])).toEqual(['Công an tỉnh', 'các xã ven sông'])
  })
})

describe('tables', () => {
  const cell = (column: number, text: string, more: { rowSpan?: number; colSpan?: number } = {}) => ({
    column,
    colSpan: more.colSpan ?? 1,
    rowSpan: more.rowSpan ?? 1,
    blocks: blocks(text),
  })
  const table = (rows: ReturnType<typeof cell>[][]): Block => ({ kind: 'table', rows: rows.map((cells) => ({ cells })) })

  it('reads columns in any order, with group rows, spans and results', () => {
    const list = [
      ...blocks('Phụ lục\nDANH MỤC NHIỆM VỤ'),
      table([
        [
          cell(0, 'TT'),
          cell(1, 'Nhiệm vụ'),
          cell(2, 'Thời hạn'),
          cell(3, 'Cơ quan chủ trì'),
          cell(4, 'Cơ quan phối hợp'),
          cell(5, 'Sản phẩm'),
        ],
        [cell(0, 'I'), cell(1, 'Mốc giới', { colSpan: 5 })],
        [
          cell(0, '1'),
          cell(1, 'Sơn lại mốc'),
          cell(2, 'Quý II/2026'),
          cell(3, 'Sở Ngoại vụ', { rowSpan: 2 }),
          cell(4, 'UBND các xã'),
          cell(5, 'Biên bản'),
        ],
        [cell(0, '2'), cell(1, 'Phát quang quanh mốc'), cell(2, 'Thường xuyên'), cell(4, '')],
      ]),
    ]
    const found = tasksOf(`${PLAN}\nI. NHIỆM VỤ\n1. Thực hiện theo Phụ lục.`, list).filter((t) => t.rule === 'table_row')
    expect(found.map((t) => [t.clause, t.text, names(t.lead), names(t.support), t.deadline?.kind, t.deliverable])).toEqual([
      ['PL.I.1', 'Sơn lại mốc', ['Sở Ngoại vụ'], ['UBND các xã'], 'date', 'Biên bản'],
      ['PL.I.2', 'Phát quang quanh mốc', ['Sở Ngoại vụ'], [], 'standing', null],
    ])
  })
  it('takes a table of targets for no tasks', () => {
    const targets = table([
      [cell(0, 'TT'), cell(1, 'Nội dung'), cell(2, 'Chỉ tiêu 2030'), cell(3, 'Cơ quan chủ trì theo dõi')],
      [cell(0, '1'), cell(1, 'Tỷ lệ mốc được sơn'), cell(2, '95'), cell(3, 'Sở Ngoại vụ')],
    ])
    expect(tasksOf(PLAN, [targets])).toEqual([])
  })
})

describe('where and how sure', () => {
  it('points every task to its words in the laid-out text', () => {
    const list = blocks(`${ORDER}\n1.  Giao   Sở Y tế cấp thuốc cho đồn.`)
    const text = `${list.map((b) => (b as Paragraph).text).join('\n')}\n`
    for (const t of read(list).tasks) expect(text.slice(t.start, t.end).replace(/\s+/g, ' ')).toBe(t.text)
  })
  it('asks the caller for unit codes and leaves the rest open', () => {
    const [task] = read(blocks(`${ORDER}\n1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh cấp thuốc.`), {
      resolve: (name) => (name === 'Sở Y tế' ? 'H1' : null),
    }).tasks
    expect(task?.lead).toEqual([{ name: 'Sở Y tế', unit: 'H1' }])
    expect(task?.support).toEqual([{ name: 'Công an tỉnh', unit: null }])
  })
  it.each([
    ['lead_unclear', `${PLAN}\nII. NHIỆM VỤ\n1. Khảo sát toàn tuyến đường tuần tra.`],
    ['deadline_vague', `${ORDER}\n1. Giao Sở Y tế khẩn trương cấp thuốc cho đồn.`],
    ['deadline_conflict', `${ORDER}\n1. Giao Sở Y tế cấp thuốc trước ngày 01/3/2026, báo cáo trước ngày 05/4/2026.`],
    ['group_unclear', `${ORDER}\n1. Các đơn vị liên quan cử người tham gia hội thi.`],
    ['body_unknown', `${ORDER}\n1. Hợp Phát Sơn Khê chủ trì lắp trạm phát sóng ở bến.`],
  ])('tells the doubt %s', (code, text) => {
    expect(tasksOf(text)[0]?.doubts.map((d) => d.code)).toContain(code)
  })
  it('has no doubt about a plain order', () => {
    expect(tasksOf(`${ORDER}\n1. Giao Sở Y tế cấp thuốc cho đồn trước ngày 01/3/2026.`)[0]?.doubts).toEqual([])
  })
})
