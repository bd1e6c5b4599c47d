import { describe, expect, it } from 'vitest'
import { mapClauses } from './clause-map.ts'
import { clauseWords } from './clause-words.ts'
import { numbersIn, placesNamed, syllablesOf } from './phrases.ts'
import { readyAbove, suggestLinks as suggest, suggestWhole, type ClauseAbove, type TaskToLink } from './similarity.ts'

const clause = (path: string, text: string, more: Partial<ClauseAbove> = {}): ClauseAbove => ({
  id: path,
  path,
  text,
  over: '',
  addressed: false,
  ...more,
})
/** With the document above made ready each time. */
const suggestLinks = (tasks: TaskToLink[], clauses: ClauseAbove[], number: string | null, refused?: Set<string>) =>
  suggest(tasks, readyAbove(clauses, number), refused)
const task = (text: string, over = '') => ({ id: text.slice(0, 12), text, over })

const plan = [
  clause('II.1.a', 'Sở Xây dựng chủ trì lập danh mục tuyến đường kiểm tra mốc cần đầu tư, trình UBND tỉnh trước ngày 01/3/2026.'),
  clause(
    'II.1.b',
    'UBND các xã biên giới huy động ngày công đổ bê tông 30 km đường kiểm tra mốc, hoàn thành trước ngày 01/9/2026.',
  ),
  clause('II.2.a', 'Sở Nông nghiệp và Môi trường cung cấp giống tre, hướng dẫn kỹ thuật trồng cho các hộ nhận tự quản.'),
  clause('II.2.b', 'UBND các xã biên giới rà soát các đoạn đường biên chưa có hộ nhận tự quản, báo cáo UBND tỉnh.'),
  clause('II.3.a', 'Tổ chức tiết học biên giới tại các trường ở xã biên giới theo Nghị quyết số 15/NQ-HĐND.'),
  clause('III.5.a', 'Xây dựng kế hoạch cụ thể của địa phương, ban hành trước ngày 15/02/2026.', { addressed: true }),
]

describe('which clause a task carries out', () => {
  it('is found by the phrases that both use, whatever marks the writer left out, and says which', () => {
    const [one] = suggestLinks(
      [task('Các thôn huy dong ngày công đổ bê tông đường kiểm tra mốc tại thôn Nà Lĩnh Trên.')],
      plan,
      null,
    )
    expect(one).toMatchObject({ clauseId: 'II.1.b', because: { named: false, cites: [] } })
    expect(one?.because.phrases.join('; ')).toContain('huy dong ngày công')
    expect(one?.because.phraseCount).toBeGreaterThanOrEqual(1)
  })

  it('is not guessed from words that every official document uses', () => {
    const words =
      'UBND xã chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức triển khai thực hiện, báo cáo UBND tỉnh trước ngày 20/3/2026.'
    expect(suggestLinks([task(words)], plan, null)).toEqual([])
  })

  it('is not guessed from one phrase that may be chance', () => {
    expect(suggestLinks([task('Mua sắm giống tre.')], plan, null)).toEqual([])
  })

  it('is the place that the task names outright, even where the words differ', () => {
    const [one] = suggestLinks(
      [task('Thực hiện điểm a khoản 2 mục II Kế hoạch số 52/KH-UBND của UBND tỉnh.')],
      plan,
      '52/KH-UBND',
    )
    expect(one).toMatchObject({ clauseId: 'II.2.a', because: { named: true } })
    expect(suggestLinks([task('Thực hiện điểm a khoản 2 mục II Kế hoạch số 60/KH-UBND.')], plan, '52/KH-UBND')).toEqual([])
  })

  it('is told by a document that both name; the document above itself, named by all, tells nothing', () => {
    const words = 'Trường học xã tổ chức tiết học biên giới theo Nghị quyết số 15/NQ-HĐND và Kế hoạch số 52/KH-UBND.'
    const [one] = suggestLinks([task(words)], plan, '52/KH-UBND')
    expect(one).toMatchObject({ clauseId: 'II.3.a', because: { cites: ['15/NQ-HĐND'] } })
  })

  it('prefers of two alike the one that is given to the body that issued the document below', () => {
    const two = [
      clause('1', 'Sở Nội vụ kiện toàn các tổ tự quản đường biên'),
      clause('2', 'UBND các xã biên giới kiện toàn các tổ tự quản đường biên', { addressed: true }),
      ...plan,
    ]
    expect(suggestLinks([task('Kiện toàn các tổ tự quản đường biên ở 6 thôn.')], two, null)[0]).toMatchObject({
      clauseId: '2',
      because: { addressed: true },
    })
  })

  it('is never again the one that a person refused', () => {
    const words = task('Huy động ngày công đổ bê tông đường kiểm tra mốc.')
    expect(suggestLinks([words], plan, null, new Set([`${words.id} II.1.b`]))[0]?.clauseId).not.toBe('II.1.b')
  })

  it('of 60 tasks and 400 clauses is reckoned well within a second, and twice the clauses take about twice the time', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        clause(
          `II.${i}`,
          `${plan[i % plan.length]?.text ?? ''} ${'vùng mỏ đá suối rừng khe đèo'.split(' ')[i % 7]} khu ${'ba bốn năm sáu bảy'.split(' ')[i % 5]}`.repeat(
            3,
          ),
        ),
      )
    const tasks = Array.from({ length: 60 }, (_, i) => ({ ...task(plan[i % plan.length]?.text ?? ''), id: `t${i}` }))
    const time = (clauses: ClauseAbove[]): number => {
      const began = performance.now()
      suggestLinks(tasks, clauses, null)
      return performance.now() - began
    }
    time(many(400))
    expect(time(many(400))).toBeLessThan(700)
    expect(time(many(1600))).toBeLessThan(Math.max(200, time(many(400)) * 12))
  })

  it('of an empty, endless or strange text is nothing, never an error', () => {
    for (const text of ['', '   ', '12/3/2026', '\ud83d', 'a'.repeat(200_000), 'một hai '.repeat(20_000)])
      expect(() => suggestLinks([task(text)], [clause('1', text), ...plan], null)).not.toThrow()
    expect(suggestLinks([task('Huy động ngày công')], [], null)).toEqual([])
  })
})

describe('a document as a whole', () => {
  it('carries out the one clause that asks for such a document', () => {
    expect(suggestWhole('Kế hoạch', plan, new Set())).toMatchObject({
      clauseId: 'III.5.a',
      because: { asksFor: 'Kế hoạch', addressed: true },
    })
    expect(suggestWhole('Quyết định', plan, new Set())).toBeNull()
    expect(suggestWhole(null, plan, new Set())).toBeNull()
  })

  it('is not linked where several clauses ask for one and none is given to its issuer', () => {
    const two = [clause('1', 'Các tỉnh xây dựng kế hoạch thực hiện'), clause('2', 'Các bộ ban hành kế hoạch kiểm tra')]
    expect(suggestWhole('Kế hoạch', two, new Set())).toBeNull()
    expect(suggestWhole('Kế hoạch', two, new Set(['2']))).toMatchObject({ clauseId: '1' })
  })
})

describe('the words that are compared', () => {
  it('are those of a clause without the clauses within it, with the headings over it', () => {
    const text = 'II. Nhiệm vụ\n1. Đường\na) Đổ bê tông\n'
    const rows = [
      { id: 'A', parentId: null, path: 'II', heading: 'Nhiệm vụ', start: 0, end: 39 },
      { id: 'B', parentId: 'A', path: 'II.1', heading: 'Đường', start: 13, end: 39 },
      { id: 'C', parentId: 'B', path: 'II.1.a', heading: 'Đổ bê tông', start: 22, end: 39 },
    ]
    expect(clauseWords(rows, text)).toEqual([
      { id: 'A', path: 'II', text: 'II. Nhiệm vụ\n', over: '' },
      { id: 'B', path: 'II.1', text: '1. Đường\n', over: 'Nhiệm vụ' },
      { id: 'C', path: 'II.1.a', text: 'a) Đổ bê tông\n', over: 'Nhiệm vụ\nĐường' },
    ])
  })

  it('know numbers of documents and places in them', () => {
    expect(numbersIn('Quyết định số 45/QĐ-TTg, Kết luận 12-KL/TW, Nghị quyết 06/2026/NQ-HĐND ngày 01/02/2026')).toEqual([
      '45/QĐ-TTg',
      '12-KL/TW',
      '06/2026/NQ-HĐND',
    ])
    expect(placesNamed('theo điểm b khoản 1 mục II Kế hoạch số 52/KH-UBND', '52/kh-ubnd')).toEqual(['II.1.b'])
    expect(placesNamed('theo khoản 1 Điều 2 Quyết định số 45/QĐ-TTg', '45/QĐ-TTg')).toEqual(['Đ2.1'])
  })

  it('stand in pairs that no number or comma parts', () => {
    expect(syllablesOf('đường biên, 30 km').map((one) => [one.folded, one.joined])).toEqual([
      ['duong', false],
      ['bien', true],
      ['km', false],
    ])
  })
})

describe('a new version of the document above', () => {
  const old = [
    { id: 'a', path: 'II.1', text: '1. Đổ bê tông đường lên mốc' },
    { id: 'b', path: 'II.2', text: '2. Trồng tre dọc đường biên' },
    { id: 'c', path: 'II.3', text: '3. Lắp đèn chiếu sáng' },
    { id: 'd', path: 'II.4', text: '4. Huy động ngày công của nhân dân các thôn giáp biên để phát dọn' },
  ]
  it('keeps clauses with the same words wherever they stand, and those hardly changed at their place; a dropped one is in no map', () => {
    const next = [
      { id: 'x', path: 'II.1', text: '1. Trồng tre dọc đường biên' },
      { id: 'y', path: 'II.2', text: '2. Đổ bê tông đường lên mốc' },
      { id: 'z', path: 'II.4', text: '4. Huy động ngày công của nhân dân các thôn giáp biên để phát dọn cỏ' },
    ]
    expect(mapClauses(old, next)).toEqual(
      new Map([
        ['a', 'y'],
        ['b', 'x'],
        ['d', 'z'],
      ]),
    )
  })
})
