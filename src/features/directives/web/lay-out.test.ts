import { expect, test } from 'vitest'
import { documentText, type Block, type Paragraph } from '../../../../directive/src/blocks.ts'
import { layOut, paragraphsOf, pieces } from './lay-out.ts'

const p = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({ kind: 'paragraph', text, ...more })
const blocks: Block[] = [
  p('KẾ HOẠCH', { bold: true, align: 'center' }),
  {
    kind: 'table',
    rows: [
      {
        cells: [
          { column: 0, colSpan: 1, rowSpan: 1, blocks: [p('Sở Xây dựng'), p('chủ trì')] },
          {
            column: 1,
            colSpan: 1,
            rowSpan: 1,
            blocks: [{ kind: 'table', rows: [{ cells: [{ column: 0, colSpan: 1, rowSpan: 1, blocks: [p('trước 15/12')] }] }] }],
          },
        ],
      },
    ],
  },
  p('Rà soát các mốc.\nBáo cáo kết quả.', { marker: 'a)' }),
  p(''),
  p('Thực hiện Quyết định 318/QĐ-TTg.'),
]

test('each paragraph on the page starts where the reader counts it', () => {
  const { text, lines } = documentText(blocks)
  const laid = paragraphsOf(layOut(blocks))
  expect(laid.map(({ start, end }) => [start, end])).toEqual(lines.map(({ start, end }) => [start, end]))
  expect(laid.map((line) => text.slice(line.start, line.end))).toEqual(laid.map((line) => line.text))
})

test('a citation cuts its paragraph into words before, the link, and words after', () => {
  const line = paragraphsOf(layOut(blocks)).at(-1)!
  const start = line.start + line.text.indexOf('Quyết định')
  const cut = pieces(line, [{ start, end: start + 'Quyết định 318/QĐ-TTg'.length }])
  expect(cut.map((piece) => [piece.text, piece.mark !== undefined])).toEqual([
    ['Thực hiện ', false],
    ['Quyết định 318/QĐ-TTg', true],
    ['.', false],
  ])
  expect(cut.map((piece) => piece.text).join('')).toBe(line.text)
})
