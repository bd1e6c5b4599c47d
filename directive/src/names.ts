/**
 * Names as they are written, for giving capitals and marks back to a name printed in capitals or spoilt by OCR.
 * Provinces and cities: before and after the mergers of 1 July 2025 (Nghị quyết 202/2025/QH15).
 */
import { foldWords, nameKey, withinOneSlip } from './letters.ts'

export const PROVINCES: readonly string[] = (
  'An Giang,Bà Rịa - Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước,Bình Thuận,Cà Mau,' +
  'Cần Thơ,Cao Bằng,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hà Tây,Hải Dương,' +
  'Hải Phòng,Hậu Giang,Hòa Bình,Huế,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,' +
  'Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,' +
  'Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Hồ Chí Minh,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái'
).split(',')

/** Bodies whose spelling does not follow from the rule of capitals alone. */
const BODIES: readonly string[] = (
  'Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Văn phòng Chính phủ|Văn phòng Quốc hội|Văn phòng Trung ương Đảng|' +
  'Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư|Chủ tịch nước|Văn phòng Chủ tịch nước|Tòa án nhân dân tối cao|Viện kiểm sát nhân dân tối cao|' +
  'Kiểm toán Nhà nước|Kiểm toán nhà nước|Thanh tra Chính phủ|Ngân hàng Nhà nước Việt Nam|Đài Truyền hình Việt Nam|Đài Tiếng nói Việt Nam|' +
  'Thông tấn xã Việt Nam|Bảo hiểm xã hội Việt Nam|Bảo hiểm xã hội|Ủy ban Dân tộc|Tổng Liên đoàn Lao động Việt Nam|' +
  'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Ủy ban Mặt trận Tổ quốc Việt Nam|Trung ương Đoàn TNCS Hồ Chí Minh|' +
  'Bộ Tư lệnh Bộ đội Biên phòng|Bộ Chỉ huy Bộ đội Biên phòng|Ban Chỉ huy Bộ đội Biên phòng|Bộ Chỉ huy Quân sự|Bộ Tổng Tham mưu|' +
  'Bộ Quốc phòng|Bộ Công an|Bộ Ngoại giao|Bộ Tư pháp|Bộ Tài chính|Bộ Công Thương|Bộ Công nghiệp|Bộ Thương mại|Bộ Xây dựng|Bộ Nội vụ|' +
  'Bộ Giao thông vận tải|Bộ Kế hoạch và Đầu tư|Bộ Khoa học và Công nghệ|Bộ Thông tin và Truyền thông|Bộ Bưu chính, Viễn thông|' +
  'Bộ Văn hóa, Thể thao và Du lịch|Bộ Văn hóa - Thông tin|Bộ Giáo dục và Đào tạo|Bộ Y tế|Bộ Tài nguyên và Môi trường|Bộ Thủy sản|' +
  'Bộ Nông nghiệp và Môi trường|Bộ Nông nghiệp và Phát triển nông thôn|Bộ Lao động - Thương binh và Xã hội|Bộ Dân tộc và Tôn giáo|' +
  'Sở Nội vụ|Sở Tư pháp|Sở Tài chính|Sở Kế hoạch và Đầu tư|Sở Công Thương|Sở Xây dựng|Sở Giao thông vận tải|Sở Y tế|Sở Ngoại vụ|' +
  'Sở Khoa học và Công nghệ|Sở Thông tin và Truyền thông|Sở Văn hóa, Thể thao và Du lịch|Sở Văn hóa và Thể thao|Sở Du lịch|' +
  'Sở Giáo dục và Đào tạo|Sở Tài nguyên và Môi trường|Sở Nông nghiệp và Môi trường|Sở Nông nghiệp và Phát triển nông thôn|' +
  'Sở Lao động - Thương binh và Xã hội|Sở Dân tộc và Tôn giáo|Ban Dân tộc|Thanh tra tỉnh|Văn phòng UBND|Công an|Cục Thuế|Cục Hải quan|' +
  'Ban Quản lý Khu kinh tế|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận|Ban Tổ chức|Ban Dân vận|Ban Nội chính|Ủy ban Kiểm tra|Văn phòng Tỉnh ủy|Ban Thường vụ Tỉnh ủy|Ban Chỉ đạo'
).split('|')

interface Known {
  folded: string
  written: string
}
const known = (names: readonly string[]): Known[] => names.map((written) => ({ folded: foldWords(written), written }))
const KNOWN_PROVINCES = known(PROVINCES)
const KNOWN_BODIES = known(BODIES).sort((a, b) => b.folded.length - a.folded.length)

/** The province whose name this is, whatever its case and marks; null for any other name. */
export function provinceName(text: string): string | null {
  const words = foldWords(text)
  return KNOWN_PROVINCES.find((p) => p.folded === words)?.written ?? null
}

/** A body of the list that the words are, or begin with; `rest` are the folded words after it. */
export function knownBody(text: string): { written: string; words: number } | null {
  const words = foldWords(text)
  for (const b of KNOWN_BODIES) {
    const head = words.slice(0, b.folded.length)
    const whole = words.length === b.folded.length || words[b.folded.length] === ' '
    if (whole && head === b.folded) return { written: b.written, words: b.folded.split(' ').length }
  }
  const near = KNOWN_BODIES.filter((b) => words.length > 6 && withinOneSlip(b.folded, words))
  return near.length === 1 && near[0] ? { written: near[0].written, words: words.split(' ').length } : null
}

/** The listed body that the words are when OCR lost or moved blanks: "SỞY TẾ" → "Sở Y tế". */
export function squeezedBody(text: string): string | null {
  const letters = foldWords(text).replace(/ /g, '')
  if (letters.length < 4) return null
  return KNOWN_BODIES.find((b) => b.folded.replace(/ /g, '') === letters)?.written ?? null
}

/** "SƠN HÀ" → "Sơn Hà": each syllable of a place, a person. */
export function everySyllable(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{M}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

// Kinds of body and of place, whose next syllable takes a capital as well: "Ban Chỉ đạo", "Chi cục Thuế", "Trung tâm Y tế"
const HEADS =
  /^(uy ban|ban|so|bo|cuc|chi cuc|tong cuc|vu|phong|trung tam|van phong|hoi|doan|dang uy|dang bo|cong an|truong|benh vien|vien|hoc vien|cong ty|don|doi|to|hat|kho bac|buu dien|dai|nha xuat ban|bao|tap chi|thanh tra|toa an|hoi dong|ban quan ly|lien doan|bao hiem)(?= )/

// "BĐBP", "BCH": short forms stay in capitals
const SHORT_FORMS = /^(?:ubnd|hđnd|bch|bđbp|bđ|mttq|tncs|bql|kkt|bcđ|lđlđ|bhxh|thpt|thcs|pctt|tkcn|tnhh|mtv)$/u

/**
 * Writes a name printed in capitals as one would in a sentence. Takes the spelling that the document itself uses
 * in its running text, else the list above, else the rule of capitals for bodies (Nghị định 30/2020, Phụ lục II).
 */
export function sentenceCase(name: string, running: (key: string) => string | null): string {
  const words = name.trim().split(/\s+/)
  const listed = knownBody(name)
  if (listed && listed.words === words.length) return listed.written
  const used = running(nameKey(name))
  if (used) return used
  if (listed) {
    const rest = words.slice(listed.words).join(' ').toLowerCase()
    return rest ? `${listed.written} ${knownNames(placePart(rest))}` : listed.written
  }
  const party = /^(tỉnh|thành|huyện|quận|thị|đảng) (ủy|uỷ) (.+)$/iu.exec(name.trim())
  if (party?.[1] && party[3]) {
    const rest = HEADS.test(`${foldWords(party[3])} `) ? sentenceCase(party[3], running) : placePart(party[3].toLowerCase())
    const committee = `${party[1].charAt(0).toUpperCase()}${party[1].slice(1).toLowerCase()} ủy`
    return `${committee} ${rest === party[3].toLowerCase() ? everySyllable(rest) : rest}`
  }
  const lower = name.trim().toLowerCase()
  const head = HEADS.exec(foldWords(name))?.[0]
  const after = head ? head.split(' ').length : 0
  return knownNames(
    placePart(
      lower
        .split(/\s+/)
        .map((w, i) =>
          SHORT_FORMS.test(w)
            ? w.toUpperCase()
            : i === 0 || (after > 0 && i === after)
              ? w.charAt(0).toUpperCase() + w.slice(1)
              : w,
        )
        .join(' '),
    ),
  )
}

// Names inside a body's name that always take capitals
const ALWAYS = [
  'Trung ương',
  'Việt Nam',
  'Nhà nước',
  'Phụ nữ',
  'Nông dân',
  'Cựu chiến binh',
  'Tổ quốc',
  'Đảng',
  'Quốc hội',
  'Chính phủ',
  ...PROVINCES,
]
const ALWAYS_PATTERN = new RegExp(`(?<!\\p{L})(?:${ALWAYS.map((n) => n.toLowerCase()).join('|')})(?!\\p{L})`, 'gu')
const ALWAYS_WRITTEN = new Map(ALWAYS.map((n) => [n.toLowerCase(), n]))

function knownNames(text: string): string {
  return text
    .replace(ALWAYS_PATTERN, (name) => ALWAYS_WRITTEN.get(name) ?? name)
    .split(' ')
    .map((w) => (SHORT_FORMS.test(w) ? w.toUpperCase() : w))
    .join(' ')
}

// "… tỉnh sơn hà", "… xã bản tang": kind of place and its name at the end of a body's name
const PLACE =
  /(^|\s)(tỉnh|thành phố|thị xã|thị trấn|quận|huyện|xã|phường|đặc khu|khu vực|thủ đô)\s+(?!ủy |uỷ |đoàn )([^,]{2,40})$/iu

/** Puts the capitals of a place at the end of a name right: "TỈNH QUẢNG NGÃI" → "tỉnh Quảng Ngãi". */
export function placePart(text: string): string {
  return text.replace(PLACE, (_, blank: string, kind: string, name: string) => {
    const inner = PLACE.test(` ${name}`) ? placePart(name) : (provinceName(name) ?? everySyllable(name))
    return `${blank}${kind.toLowerCase()} ${inner}`
  })
}
