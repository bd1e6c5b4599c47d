import { describe, expect, it } from 'vitest'
import { documentText, type Block } from '../src/blocks.ts'
import { classificationOf, classificationOfDocument } from '../src/classification.ts'

const levelOf = (text: string, name?: string) => classificationOf(text.split('\n'), name)?.level ?? null
const head = (stamp: string): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\n${stamp}\nSố: 5/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Hà, ngày 5 tháng 5 năm 2026\nKẾ HOẠCH\nDiễn tập\nCăn cứ Luật Bảo vệ bí mật nhà nước;`

describe('marks of secrecy', () => {
  it.each([
    ['MẬT', 'Mật'],
    ['TỐI MẬT', 'Tối mật'],
    ['TUYỆT MẬT', 'Tuyệt mật'],
    ['| MẬT |', 'Mật'],
    ['M Ậ T', 'Mật'],
    ['T Ố I  M Ậ T', 'Tối mật'],
    ['MAT', 'Mật'],
    ['TUYET MAT', 'Tuyệt mật'],
    ['TOI MAT', 'Tối mật'],
    ['Độ mật: Tối mật', 'Tối mật'],
    ['(Mật)', 'Mật'],
    ['[TUYỆT MẬT]', 'Tuyệt mật'],
    ['MẬT    Sơn Hà, ngày 5 tháng 5 năm 2026', 'Mật'],
    ['Số: 12/KH-BCH (M)', 'Mật'],
    ['Số: 12/KH-BCH (TM)', 'Tối mật'],
    ['BÍ MẬT NHÀ NƯỚC - TỐI MẬT', 'Tối mật'],
    ['TUYỆT MẬT – BÍ MẬT NHÀ NƯỚC', 'Tuyệt mật'],
  ])('sees «%s» at the top of a paper', (stamp, level) => {
    expect(levelOf(head(stamp))).toBe(level)
  })

  it.each([
    'bảo mật thông tin',
    'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'BÍ MẬT NHÀ NƯỚC',
    'DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT',
    'Mật độ dân số thấp',
    'MẬT KHẨU TÀI KHOẢN',
    'MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH',
    'Độ mật: Thường',
    'Độ mật: Mật/Tối mật/Tuyệt mật',
    'thân mật, đầm ấm',
    'SẢN XUẤT MẬT ONG',
    'Số: 12/TM-XNK',
  ])('raises nothing for «%s»', (line) => {
    expect(levelOf(head(line))).toBeNull()
  })

  it('raises nothing for a list of levels in the body', () => {
    const text = `${head('')}\n${'Nội dung.\n'.repeat(90)}Mật\nTối mật\nTuyệt mật`
    expect(levelOf(text)).toBeNull()
  })

  it('raises nothing for levels in the cells of a wide table, and sees a running head', () => {
    const cell = (column: number, text: string) => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      blocks: [{ kind: 'paragraph' as const, text }],
    })
    const row = (level: string) => ({ cells: [cell(0, 'TT'), cell(1, 'Tên tài liệu'), cell(2, level)] })
    const table: Block = { kind: 'table', rows: [row('MẬT'), row('TỐI MẬT'), row('MẬT'), row('MẬT')] }
    const letterhead: Block = { kind: 'table', rows: [row('MẬT')] }
    expect(classificationOfDocument(documentText([letterhead]))?.level).toBe('Mật')
    expect(classificationOfDocument(documentText([table]))).toBeNull()
    const running: Block = { kind: 'paragraph', text: 'TỐI MẬT', part: 'header' }
    expect(classificationOfDocument(documentText([{ kind: 'paragraph', text: 'Nội dung' }, running]))).toMatchObject({
      level: 'Tối mật',
      where: 'stamp',
    })
  })

  it('takes the highest of several marks', () => {
    expect(levelOf(head('MẬT\nTUYỆT MẬT'))).toBe('Tuyệt mật')
  })

  it.each([
    ['KH 12 (MAT).docx', 'Mật'],
    ['KH 12 [Mật].pdf', 'Mật'],
    ['ke hoach tuyet mat.docx', 'Tuyệt mật'],
    ['BC_TOI_MAT_2026.pdf', 'Tối mật'],
    ['phương án 05 - Mật.doc', 'Mật'],
    ['KH_MAT_12.docx', 'Mật'],
  ])('sees the mark in the file name «%s»', (name, level) => {
    expect(classificationOf([], name)).toMatchObject({ level, where: 'fileName', line: null })
  })

  it.each([
    'bao cao mat tran.docx',
    'MTTQ Mặt trận.docx',
    'le ra mat.docx',
    'mật độ dân cư.xlsx',
    'bao mat.pdf',
    'giai phong mat bang.doc',
    'bí mật nhà nước.docx',
    'hop mat.docx',
    '',
  ])('raises nothing for the file name «%s»', (name) => {
    expect(classificationOf([], name)).toBeNull()
  })

  it('tells what it saw and on which line', () => {
    expect(classificationOf(['SỞ Y TẾ', '* MẬT *'])).toEqual({ level: 'Mật', seen: 'MẬT', where: 'stamp', line: 1 })
  })
})
