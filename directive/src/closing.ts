/**
 * The closing order of a document: who is to carry it out as a whole. Reads an order's words; tells whether it is that
 * formula and not work of its own.
 */

const SELF =
  '(?:(?:các )?(?:nội dung|nhiệm vụ|ý kiến)[^.;]{0,60})?(?:nghị quyết|quyết định|chỉ thị|kế hoạch|thông tư|thông báo|công văn|công điện|văn bản|chương trình|nghị định|kết luận|quy định|quy chế|hướng dẫn)(?: và [^.;]{0,50})? (?:này|trên|nêu trên)'
// "chịu trách nhiệm thi hành Quyết định này", "có trách nhiệm tổ chức thực hiện Chỉ thị này"
const FORMULA = new RegExp(
  `(?:chịu|có) trách nhiệm (?:tổ chức |triển khai |hướng dẫn,? |kiểm tra,? |đôn đốc,? |và |chủ động |nghiêm túc ){0,4}(?:thi hành|thực hiện)(?: nghiêm(?: túc)?)? ${SELF}`,
  'iu',
)
// "Yêu cầu các sở, ngành … nghiêm túc triển khai thực hiện Chỉ thị này"
const CARRY_OUT = new RegExp(
  `(?:tổ chức|nghiêm túc|khẩn trương|triển khai|quán triệt|phối hợp|thực hiện|chấp hành)[^.;]{0,90}(?:thực hiện|thi hành|quán triệt|chỉ đạo|chấp hành)[^.;]{0,40} ${SELF}`,
  'iu',
)
// "… thông báo để các cơ quan, đơn vị biết, thực hiện"
const NOTICE = /(?:thông báo|báo)[^.;]{0,400}(?:biết|để)[^.;]{0,240}(?:thực hiện|triển khai)/iu
// "thực hiện nghiêm các nội dung được giao theo Kế hoạch"
const CONTENTS =
  /(?:thực hiện|triển khai)[^.;,]{0,30}(?:nội dung|nhiệm vụ)[^.;]{0,60}(?:kế hoạch|chỉ thị|chương trình|quyết định|nghị quyết|công văn)/iu
// "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./."
const BARE =
  /(?:nghiêm túc|khẩn trương|tổ chức|phối hợp)[^.;,]{0,40}(?:triển khai )?thực hiện(?: (?:nghiêm túc|tốt|nghiêm|có hiệu quả|đầy đủ|hiệu quả))?(?: các nội dung (?:trên|nêu trên))?[ ./]*$/iu
// "Căn cứ Chỉ thị này, thủ trưởng các sở, ngành … xây dựng kế hoạch thực hiện"
const BASED_ON = /^căn cứ (?:nội dung )?(?:nghị quyết|quyết định|chỉ thị|kế hoạch|thông báo|công văn|chương trình) này,/iu
// "… và các đơn vị liên quan căn cứ Quyết định thi hành"
const BY_THE_ACT =
  /căn cứ (?:vào )?(?:nội dung )?(?:nghị quyết|quyết định|chỉ thị|kế hoạch|thông báo|công văn)(?: này)?,? (?:để )?(?:tổ chức |triển khai )?(?:thi hành|thực hiện)[ ./]*$/iu
// "Các sở, UBND các xã tổ chức thực hiện việc báo cáo theo quy định tại Quy chế này"
const BY_THE_RULES = new RegExp(
  `(?:tổ chức|triển khai)[^.;]{0,30}thực hiện[^.;]{0,200} theo (?:đúng )?(?:nội dung|quy định)(?: của| tại)? ${SELF}[ ./]*$`,
  'iu',
)
// "theo dõi, đôn đốc, kiểm tra việc thực hiện Chỉ thị này"
const WATCH = /(?:theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp|báo cáo|giúp|tham mưu)/iu

// "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Nội vụ": the usual last paragraph
const IF_TROUBLE =
  /^(?:trong quá trình [^.;]{0,80}(?:thực hiện|triển khai|áp dụng)[^.;]{0,60}?,? ?)?(?:nếu|trường hợp|khi) (?:thấy |có |gặp |phát sinh |nảy sinh )[^.;]{0,40}(?:khó khăn|vướng mắc|phát sinh|bất cập)/iu

/** Whether a paragraph without number, after the last item, only says whom to ask in case of trouble. */
export function asksInTrouble(text: string): boolean {
  return IF_TROUBLE.test(text.slice(0, 260))
}

/** "… căn cứ Kế hoạch này tổ chức thực hiện; trong quá trình thực hiện nếu có vướng mắc …": the words before. */
function withoutTrouble(text: string): string {
  const at = text.indexOf(';')
  return at > 0 && asksInTrouble(text.slice(at + 1).trimStart()) ? text.slice(0, at) : text
}

/** "… thực hiện Quy chế này; hằng năm đánh giá, báo cáo UBND tỉnh": work of its own stands behind the formula. */
function holdsAlone(formula: RegExp, text: string): boolean {
  const found = formula.exec(text)
  return found !== null && !/^ ?; [^.;]{40}/u.test(text.slice(found.index + found[0].length))
}

/** `last`: it stands in the last article, or without a number after the last item; `several`: its lead is a group or more than one body. */
export function isClosing(all: string, last: boolean, several: boolean): boolean {
  const text = withoutTrouble(all)
  const formula = FORMULA.exec(text)
  // What follows the formula at length is work of its own.
  if (formula) return text.length - formula.index - formula[0].length < 60
  if (NOTICE.test(text) && last) return true
  if (last && several && (BY_THE_RULES.test(text) || BASED_ON.test(text) || BY_THE_ACT.test(text))) return true
  if (
    !last ||
    !several ||
    WATCH.test(
      text
        .slice(0, 400)
        .replace(/^[^.;]*?(?:yêu cầu|đề nghị)/iu, '')
        .slice(0, 160),
    )
  )
    return false
  return holdsAlone(CARRY_OUT, text) || CONTENTS.test(text) || BARE.test(text)
}
