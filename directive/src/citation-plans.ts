/**
 * Papers that their title alone tells apart and that are being carried out: «thực hiện Chiến lược … đến năm 2030»,
 * «triển khai Quyết định của Chủ tịch nước về …», treaties. Reads clean text; writes mentions with their spans. A plan that
 * the text says a numbered paper approves, or that is still to be drawn up, is left out.
 */
import type { Mention } from './citation-numbers.ts'
import { foldWords } from './letters.ts'

// Characters that may stand in a title; a second head word is no part of it
const IN_TITLE = String.raw`(?:(?!Quyết định|Nghị quyết|Luật |nhằm|trong đó|trước đây|để |sau đây)[^.;:()“”"\n])`
// "giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", "đến năm 2035", "từ nay đến năm 2030"
const PERIOD = String.raw`(?:(?:giai đoạn|thời kỳ|nhiệm kỳ) (?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}|(?:từ nay )?đến năm (?:19|20)\d{2})(?:,? (?:tầm nhìn|định hướng)(?: đến)? (?:năm )?(?:19|20)\d{2})?(?!\d)`
// "Chiến lược giữ rừng đầu nguồn đến năm 2030, tầm nhìn đến năm 2045"
const PLAN = new RegExp(String.raw`(?<!\p{L})(Chiến lược|Quy hoạch|Đề án|Chương trình) ${IN_TITLE}{12,200}?${PERIOD}`, 'gu')
// "Đề án “Mỗi bản một nhà văn hóa”"
const QUOTED = /(?<!\p{L})(Chiến lược|Đề án|Chương trình|Kế hoạch) ?[“"]([^“”"\n]{10,200})[”"]/gu
// "triển khai |Đề án …", "sửa đổi, bổ sung |Đề án …", "theo |Quy hoạch …"
const CARRIED_OUT =
  /(?:^|[^\p{L}])(?:thực hiện|triển khai|thi hành|theo|bổ sung|điều chỉnh|cụ thể h(?:óa|oá))(?: (?:tốt|nghiêm|hiệu quả|có hiệu quả|nội dung|các nội dung))? $/iu
// "Xây dựng và triển khai |Đề án …", "dự thảo …": not yet there
const TO_BE_MADE = /(?:xây dựng|dự thảo|soạn thảo|lập|ban hành)(?: và|,)? (?:tổ chức )?(?:thực hiện|triển khai) $/iu
// "phê duyệt |Đề án …", "phê duyệt chủ trương đầu tư |Chương trình …", "ban hành kèm theo Quyết định này |Chương trình …"
const APPROVES =
  /(?:phê duyệt|ban hành|thông qua|về việc|V\/v|về|đề ra)(?: chủ trương đầu tư| (?:kèm )?theo Quyết định này| điều chỉnh)?(?: thực hiện)? ?[“"]?$/iu
const APPROVED_AFTER = /^ ?đã được [^.;\n]{3,60} (?:phê duyệt|ban hành|thông qua)/u

/** Plans, programmes and schemes by title. */
function plans(text: string): Mention[] {
  const found: Mention[] = []
  const elsewhere: ReadonlySet<string>[] = []
  for (const hit of text.matchAll(PLAN)) {
    const before = text.slice(Math.max(0, hit.index - 60), hit.index)
    if (APPROVES.test(before)) elsewhere.push(new Set(foldWords(hit[0]).split(' ')))
    else if (CARRIED_OUT.test(before) && !TO_BE_MADE.test(before)) found.push(mention(hit.index, hit[0], hit[1] ?? '', hit[0]))
  }
  for (const hit of text.matchAll(QUOTED)) {
    const before = text.slice(Math.max(0, hit.index - 60), hit.index)
    const ready = APPROVED_AFTER.test(text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 90))
    if (ready && !APPROVES.test(before)) found.push(mention(hit.index, hit[0], hit[1] ?? '', hit[2] ?? ''))
  }
  // «Đề án giữ rừng» is the one of «Quyết định … phê duyệt Đề án giữ rừng tỉnh Sơn Khê …»: all its words are there.
  const few = elsewhere.slice(0, 40)
  return found.filter(
    (m) =>
      !few.some((words) =>
        foldWords(m.title ?? '')
          .split(' ')
          .every((w) => words.has(w)),
      ),
  )
}

// "thực hiện Quyết định của Chủ tịch nước về đặc xá năm 2026": a paper of a named body about something
const OF_BODY =
  /(?<=(?:thực hiện|triển khai|cụ thể h(?:óa|oá)) (?:Nghị quyết Đại hội [^;.:\n]{5,60}, )?)(Nghị quyết|Quyết định|Kết luận|Chỉ thị)(?: của)? (?:Bộ Chính trị|Ban Bí thư|Chủ tịch nước|Hội đồng nhân dân (?:tỉnh|thành phố)|HĐND (?:tỉnh|thành phố)|Tỉnh ủy|Thành ủy) về [^.;:,()\n]{8,160}?(?=[.;:,()\n]|$)/giu
// "… ngay sau khi Nghị quyết của Hội đồng được ban hành": still to come
const STILL_TO_COME = /sau khi (?:Nghị quyết|Quyết định|Kết luận|Chỉ thị)[^.;\n]{0,80} được (?:ban hành|thông qua)/u

// "Hiến chương Liên hợp quốc", "Công ước Liên hợp quốc về Luật Biển (UNCLOS) 1982", "Hiệp định về lúa giữa Chính phủ … và Chính phủ …"
const TREATY =
  /(?<!\p{L})(?:Hiến chương (?:Liên hợp quốc|ASEAN)|Công ước (?:(?:của )?Liên hợp quốc |quốc tế )?về [^;.:,()\n]{3,90}?(?:(?: \(\p{Lu}{2,12}\))?(?: năm)? (?:19|20)\d{2}(?!\d)|(?=[;.:,()\n]|$))|Hiệp định [^;.:()\n]{3,120}? giữa (?:Chính phủ )?[^;.:,()\n]{3,90} và Chính phủ [^;.:,()\n]{3,90})/gu

/** Papers of a named body and treaties, by title. */
function papers(text: string): Mention[] {
  const found: Mention[] = []
  for (const hit of text.matchAll(OF_BODY)) {
    const type = hit[1] ?? ''
    const after = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 160)
    if (!/^\p{Lu}/u.test(type) || STILL_TO_COME.test(after)) continue
    found.push(mention(hit.index, hit[0], type, hit[0]))
  }
  for (const hit of text.matchAll(TREATY)) found.push(mention(hit.index, hit[0], hit[0].split(' ').slice(0, 2).join(' '), hit[0]))
  return found
}

function mention(start: number, whole: string, type: string, title: string): Mention {
  const printed = title.replace(/\s+/g, ' ').trim()
  return {
    start,
    end: start + whole.length,
    type,
    number: null,
    date: null,
    title: printed,
    // «Nghị quyết của Hội đồng» and «Nghị quyết Hội đồng» are one
    key: `title ${foldWords(printed).replace(/ cua /g, ' ')}`,
    rule: 'title-only',
    list: false,
  }
}

/** Mentions of papers by their title alone. */
export function planMentions(text: string): Mention[] {
  return [...plans(text), ...papers(text)]
}
