import { describe, expect, it } from 'vitest'
import { documentText, type Block } from '../src/blocks.ts'
import { clean } from '../src/clean.ts'
import { readMarkers, roman, spoiltMarker } from '../src/markers.ts'
import { outline, type Node } from '../src/outline.ts'

const blocks = (text: string): Block[] => text.split('\n').map((t) => ({ kind: 'paragraph', text: t }))
function paths(text: string): string[] {
  const out: string[] = []
  const walk = (node: Node): void => {
    if (node.marker) out.push(node.path)
    node.children.forEach(walk)
  }
  walk(outline(clean(documentText(blocks(text))), () => false))
  return out
}

describe('an extract', () => {
  it('may begin in the middle of its letters, which are no roman numerals then', () => {
    expect(
      paths(
        'h) Hội Nông dân\n- Vận động hội viên.\ni) Hội Phụ nữ\n- Mở lớp học.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ theo dõi.',
      ),
    ).toEqual(['h', 'h', 'i', 'i', 'III', 'III.1'])
  })
})

describe('a scan', () => {
  it('that takes d for đ does not lose the item after it', () => {
    expect(paths('a) Sở Nội vụ.\nb) Sở Y tế.\nc) Sở Tư pháp.\nđ) Sở Xây dựng.\nđ) Sở Tài chính.\ne) Thanh tra tỉnh.')).toEqual(
      'a b c đ đ e'.split(' '),
    )
  })
})

describe('markers', () => {
  it.each([
    ['IV. TỔ CHỨC', 'roman', 'IV'],
    ['3. Sở Y tế', 'number', '3'],
    ['3.Giao đồn', 'number', '3'],
    ['2.1. Khảo sát', 'decimal', '2.1'],
    ['đ) Tập huấn', 'letter', 'đ'],
    ['(2) Rà soát', 'bracket', '2'],
    ['4) Rà soát', 'paren', '4'],
    ['- Đôn đốc', 'dash', ''],
    ['+ Mỗi thôn', 'plus', ''],
    ['Điều 7. Trách nhiệm', 'article', 'Đ7'],
    ['Phụ lục II', 'appendix', 'PLII'],
    ['Chương II', 'chapter', ''],
    ['Phần thứ hai: Nhiệm vụ', 'part', ''],
  ])('reads «%s»', (text, style, label) => {
    expect(readMarkers(text)[0]).toMatchObject({ style, label })
  })
  it.each([
    '205-QĐ/TW ngày 02/9/2019',
    '12/UBND-NC của huyện',
    'Điều 5 của Luật này',
    'V/v rà soát mốc',
    'Mục đích, yêu cầu',
    '1.250 hộ',
    'Sở Nội vụ',
  ])('finds none in «%s»', (text) => {
    expect(readMarkers(text)).toEqual([])
  })
  it('offers both readings of a letter that may be a roman numeral', () => {
    expect(readMarkers('i) Tập huấn').map((m) => m.style)).toEqual(['roman', 'letter'])
  })
  it('knows well-formed roman numerals only', () => {
    expect([roman('xiv'), roman('IIII'), roman('abc'), roman('Ii')]).toEqual([14, 0, 0, 2])
  })
  it('recognises a number that OCR has spoilt', () => {
    expect(spoiltMarker('ö. Tỉnh đoàn vận động')).toEqual({ style: 'number', length: 3 })
  })
})

describe('the clause tree', () => {
  it('nests romans, numbers, letters and bullets', () => {
    expect(paths('I. MỤC ĐÍCH\n1. Mục đích\na) Một\nb) Hai\n- Gạch\n2. Yêu cầu\nII. NHIỆM VỤ\n1. Rà soát')).toEqual([
      'I',
      'I.1',
      'I.1.a',
      'I.1.b',
      'I.1.b',
      'I.2',
      'II',
      'II.1',
    ])
  })
  it('puts đ after d and e after that', () => {
    expect(paths('1. Giao việc\na) A\nb) B\nc) C\nd) D\nđ) Đ\ne) E').at(-2)).toBe('1.đ')
  })
  it('lets a sub-number take the place of its number', () => {
    expect(paths('I. NỘI DUNG\n1. Hoạt động\n1.1. Một\n1.2. Hai\n1.2.1. Sâu')).toEqual(['I', 'I.1', 'I.1.1', 'I.1.2', 'I.1.2.1'])
  })
  it('keeps a plan that an article approves under the article', () => {
    expect(paths('Điều 1. Phê duyệt kế hoạch\nI. MỤC TIÊU\n1. Chung\nII. NHIỆM VỤ\nĐiều 2. Hiệu lực')).toEqual([
      'Đ1',
      'Đ1.I',
      'Đ1.I.1',
      'Đ1.II',
      'Đ2',
    ])
  })
  it('drops chapters from the path', () => {
    expect(paths('Chương I\nĐiều 1. A\n1. Một\nChương II\nĐiều 2. B')).toEqual(['', 'Đ1', 'Đ1.1', '', 'Đ2'])
  })
  it('takes a numeral out of sequence for noise', () => {
    expect(paths('1. Một\n2. Hai\n47. Lạc\n3. Ba')).toEqual(['1', '2', '3'])
  })
  it('reads i after h as a letter', () => {
    expect(paths('1. Giao\na) A\nb) B\nc) C\nd) D\nđ) Đ\ne) E\ng) G\nh) H\ni) I\nk) K').at(-2)).toBe('1.i')
  })
  it('begins anew in an attached document', () => {
    const root = outline(clean(documentText(blocks('Điều 1. Ban hành\nQUY CHẾ\n1. Một'))), (unit) => unit.text === 'QUY CHẾ')
    expect(root.children.map((n) => [n.path, n.part])).toEqual([
      ['Đ1', 0],
      ['', 1],
      ['1', 1],
    ])
  })
})
