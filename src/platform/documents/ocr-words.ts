/**
 * Slips that recognition makes in the standing phrases of official Vietnamese: the letters are right, a mark is wrong
 * ("thị hành" for "thi hành"). Only phrases that have one reading without their marks are mended; numbers never are.
 */
import { isSyllable } from './legacy.ts'

const PHRASES = `
  thi hành, chỉ thị, chỉ đạo, yêu cầu, thành phố, bổ sung, tồn đọng, đầy đủ, địa bàn, phối hợp, chủ trì, cơ quan,
  ủy ban, nhân dân, chủ tịch, quyết định, kế hoạch, thực hiện, tổ chức, giám đốc, báo cáo, kiểm tra, triển khai,
  hướng dẫn, liên quan, nghị định, nghị quyết, công văn, chương trình, thời hạn, định kỳ, quốc gia, kinh tế, xã hội,
  tình hình, trường hợp, phát triển, quy định, nhiệm vụ, đơn vị, cá nhân, trách nhiệm, văn phòng, tài chính, xây dựng,
  giáo dục, đào tạo, nông nghiệp, môi trường, nơi nhận, kính gửi, căn cứ, tham mưu, đề xuất, tổng hợp, đôn đốc,
  theo dõi, giám sát, tuyên truyền, phổ biến, pháp luật, hiệu quả, tăng cường, nâng cao, bảo đảm, quản lý, công tác,
  nội dung, kết quả, chủ động, kịp thời, thủ tướng, chính phủ, trung ương, địa phương, cấp huyện, cấp xã, thị xã,
  thường trực, biên giới, biên phòng, đồn biên phòng, mặt trận, tổ quốc, bộ đội, công an, quân sự, sở tài chính,
  sở nội vụ, sở y tế, sở tư pháp, ban hành, kèm theo, hằng quý, chế độ, phê duyệt, đề nghị, thông báo, sự cố, thực tế,
  thống nhất, thẩm định, trực tiếp, tập huấn, đối tượng, bồi thường, khắc phục, chất thải, kể từ, cụ thể, điều chỉnh,
  đồng thời, điều động, hiệu lực, hồ sơ, khó khăn, vướng mắc, cần thiết, hạ tầng, thẩm quyền, hệ thống, thủ tục,
  chi nhánh, chi cục, thi đua, tinh thần, đề án, phạm vi, cải tiến, công bố, lãnh đạo, giải quyết, chất lượng,
  số lượng, đẩy mạnh, đảm bảo, hỗ trợ, phát hiện, xử lý, vi phạm, thay đổi, cung cấp, thay thế, bệnh viện,
  khen thưởng, hội đồng, kiểm soát, ngăn chặn, tiếp nhận, phân công, tài nguyên, khoa học, công nghệ, công thương,
  du lịch, dân tộc, tôn giáo, thanh tra, kho bạc, ngân hàng, về việc, để thực hiện, để tổng hợp, để phối hợp,
  để triển khai, bộ y tế, tìm kiếm, thi công, thi đấu, quy chế, chỉ huy, phó giám đốc, phó chủ tịch, chánh văn phòng,
  thời gian, địa điểm, thành phần, đại biểu, góp phần, đặc biệt, tiếp tục, mức độ, bảo vệ, sản xuất, kinh doanh,
  doanh nghiệp
`
  .split(',')
  .map((phrase) => phrase.trim())

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '') // "ế" → "e"
    .replace(/đ/gi, 'd')
    .toLowerCase()

const BY_PLAIN = new Map(PHRASES.map((phrase) => [plain(phrase), phrase.split(' ')]))
const LONGEST = Math.max(...PHRASES.map((phrase) => phrase.split(' ').length))

/** Mends the marks of standing phrases in a row of recognised words, in place of the words given. */
export function mendPhrases(words: readonly string[]): string[] {
  const out = [...words]
  for (let i = 0; i < words.length; i++)
    for (let length = Math.min(LONGEST, words.length - i); length >= 2; length--) {
      const slice = words.slice(i, i + length)
      // "Thành, Phó" is no phrase: nothing may stand between its words
      if (slice.some((word, k) => (k > 0 && !/^\p{L}/u.test(word)) || (k < length - 1 && !/\p{L}$/u.test(word)))) continue
      const phrase = BY_PLAIN.get(slice.map((word) => plain(bare(word))).join(' '))
      if (!phrase) continue
      phrase.forEach((right, k) => (out[i + k] = dressed(words[i + k] ?? '', right)))
      i += length - 1
      break
    }
  return out.map((word, i) => (isProvince(word, out[i + 1]) ? 'TỈNH' : word))
}

/**
 * Puts back the blank that recognition lost: "Vềviệc" → "Về việc", "ngày05" → "ngày 05". Only a word that is no
 * syllable itself, and that parts into two in one way alone, is touched.
 */
export function partWords(word: string): string {
  const dated = word.replace(/^(ngày|tháng|năm|số)(?=\d)/iu, '$1 ') // "ngày05"
  const core = /^(\p{L}{5,14})([.,;:)]*)$/u.exec(dated)
  const letters = core?.[1]
  if (!letters || !/[^A-Za-z]/.test(letters) || letters === letters.toUpperCase() || isSyllable(letters)) return dated
  const found: string[] = []
  for (let i = 2; i <= letters.length - 2; i++) {
    const [head, tail] = [letters.slice(0, i), letters.slice(i)]
    if (isSyllable(head) && isSyllable(tail) && /[^A-Za-z]/.test(head) && /[^A-Za-z]/.test(tail)) found.push(`${head} ${tail}`)
  }
  return found.length === 1 ? `${found[0]}${core?.[2] ?? ''}` : dated
}

/**
 * Mends the letters of items that recognition mistakes for one another, by their order (a, b, c, d, đ, e, g …):
 * "e)" straight after "b)" is "c)", a second "d)" is "đ)".
 */
export function mendItemLetters(texts: readonly string[]): string[] {
  let last = ''
  return texts.map((text) => {
    const letter = /^([a-zđ])\) /u.exec(text)?.[1]
    if (!letter) {
      if (/^(?:\d+|[IVX]+)[.)]|^Điều/.test(text)) last = '' // "2." begins a new row of letters
      return text
    }
    const right = letter === 'e' && last === 'b' ? 'c' : letter === 'd' && last === 'd' ? 'đ' : letter
    last = right
    return right + text.slice(1)
  })
}

/** "TÍNH MẪU SƠN" in a head means the province, unless a word follows that makes it another ("TÍNH CHẤT"). */
const isProvince = (word: string, next: string | undefined): boolean =>
  /^T[ÍÌĨ]NH$/u.test(word) && next !== undefined && /^\p{Lu}{2,}/u.test(next) && !/^(?:CHẤT|TOÁN|NĂNG|TỪ|ĐẾN)/u.test(next)

const bare = (word: string): string => word.replace(/[^\p{L}\p{M}]/gu, '')

/** The right word with the capitals and the punctuation of the word that was read. The old place of a tone mark stays. */
function dressed(word: string, right: string): string {
  const read = bare(word)
  if (read === '' || !word.includes(read) || plain(read) !== plain(right)) return word
  if (sameMarks(read, right)) return word
  const cased =
    read === read.toUpperCase()
      ? right.toUpperCase()
      : read[0] === read[0]?.toUpperCase()
        ? (right[0] ?? '').toUpperCase() + right.slice(1)
        : right
  return word.replace(read, cased)
}

/** "uỷ" and "ủy" carry the same marks. */
const sameMarks = (a: string, b: string): boolean => marks(a) === marks(b)
const marks = (text: string): string =>
  [...text.toLowerCase().normalize('NFD')]
    .filter((ch) => /\p{M}|đ/u.test(ch))
    .toSorted()
    .join('')
