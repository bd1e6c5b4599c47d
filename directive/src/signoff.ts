/**
 * Who signed: the authority («TM. ỦY BAN NHÂN DÂN»), the post and the name under the body of the main act. Reads the
 * laid-out text; writes what is printed there, null for what is not.
 */
import type { DocumentText } from './blocks.ts'
import { capitalShare, foldWords } from './letters.ts'
import type { Header } from './model.ts'

// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TL. CHỦ TỊCH", "TUQ.", "Q. GIÁM ĐỐC", "T/M BAN THƯỜNG VỤ"
const PREFIX = /(?:^|\s)((?:TM|KT|TL|TUQ|Q)\s?\.\s?(?=\p{Lu}{2})[^|]*|(?:T\/M|K\/T|T\/L)\s?\.?\s?(?=\p{Lu}{2})[^|]*)/iu
// "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "GIÁM ĐỐC"
const POST =
  /(?:^|\s)((?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TRƯỞNG BAN|CHỈ HUY TRƯỞNG|CHÍNH ỦY|TƯ LỆNH|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|CHÁNH THANH TRA|THỐNG ĐỐC|TỔNG BÍ THƯ|VIỆN TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG)(?: .{0,60})?)$/u
// "Nguyễn Văn An": two to five words, each with a capital
const NAME = /(?:^|\s{2,}|[^\p{L}\s]\s*)(\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}* ){0,3}\p{Lu}\p{Ll}+)\s*$/u
const ANNEX = /^(?:phu luc|danh muc|bieu mau|mau so)\b/
const MOST_LINES = 26

/** The signer. Every part null where the text does not show it. */
export function signerOf(doc: DocumentText): Header['signer'] {
  const none = { authority: null, position: null, name: null }
  const start = signOffAt(doc)
  if (start < 0) return none
  let authority: string | null = null
  let position: string | null = null
  for (const text of printedLines(doc, start)) {
    if (ANNEX.test(foldWords(text))) break
    const prefix = PREFIX.exec(text)?.[1]?.replace(/\s+/g, ' ').trim()
    const post = POST.exec(text)?.[1]?.replace(/\s+/g, ' ').trim()
    if (prefix && capitalShare(prefix) > 0.7 && !authority) authority = prefix
    else if (prefix && capitalShare(prefix) > 0.7) position ??= null
    else if (post && capitalShare(post) > 0.7) position = post
    else if (authority ?? position) {
      const name = NAME.exec(text)?.[1]
      if (name && !/^(?:Nơi|Như|Lưu|Các|Văn Phòng|Đã|Sở|Ban|Ủy)\b/u.test(name)) return { authority, position, name }
    }
  }
  return authority || position ? { authority, position, name: null } : none
}

/** The next lines as printed: a cell may hold several, with line breaks. */
function printedLines(doc: DocumentText, start: number): string[] {
  return doc.lines.slice(start, start + MOST_LINES).flatMap((line) =>
    doc.text
      .slice(line.start, Math.min(line.end, line.start + 400))
      .normalize('NFC')
      .split('\n')
      .map((text) => text.replace(/[\s|]+$/u, '')),
  )
}

/** The line where the sign-off begins: the first prefix or post in capitals after the body's first lines. */
function signOffAt(doc: DocumentText): number {
  let plain = -1
  for (let i = 4; i < doc.lines.length; i++) {
    const line = doc.lines[i]
    if (!line || line.end - line.start > 240) continue
    const text = doc.text
      .slice(line.start, line.end)
      .normalize('NFC')
      .split('\n', 1)
      .join('')
      .replace(/[\s|]+$/u, '')
    const prefix = PREFIX.exec(text)?.[1]
    if (prefix && capitalShare(prefix) > 0.7) return i
    if (
      plain < 0 &&
      i > 12 &&
      POST.test(text) &&
      capitalShare(text) > 0.7 &&
      !/^[^\p{L}]*(?:BỘ TRƯỞNG|THỦ TƯỚNG|CHỦ TỊCH|GIÁM ĐỐC) .{6,}/u.test(text)
    )
      plain = i
  }
  return plain
}
