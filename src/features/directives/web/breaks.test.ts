import { expect, it } from 'vitest'
import { breaksIn } from './breaks.ts'

it('offers the next numbered item first, then the other places in the order of the text', () => {
  const text =
    'Sở Y tế rà soát kho thuốc; trình UBND tỉnh xem xét. Kết quả gửi trước\nngày 12/9/2026 về Văn phòng.\n2.3. Công an tỉnh tuần tra đường biên.'
  expect(breaksIn(text, 100).map(({ words }) => words.slice(0, 12))).toEqual([
    '2.3. Công an',
    'trình UBND t',
    'Kết quả gửi ',
    'ngày 12/9/20',
  ])
  expect(breaksIn(text, 100)[0]?.at).toBe(100 + text.indexOf('2.3.'))
})
