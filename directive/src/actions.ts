/**
 * Whether an item opens with what is to be done: with a verb, or with one behind a phrase of time or a topic. Reads an item's words.
 */
import { actsAt } from './subjects.ts'
import type { Word } from './words.ts'

// "Hằng năm tổ chức …", "Định kỳ 6 tháng, báo cáo …", "Tháng 7/2026: sơ kết …", "Từ ngày 01/3 đến ngày 15/3/2026: phát động …", "Cuối năm học, đánh giá …"
const TIME =
  /^(?:(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày),? |(?:định kỳ|vào|trong|từ|đến|trước|sau|cuối|đầu|giữa|tháng|quý|năm|ngày|tuần|đợt)(?=[ \d])[^.;:,]{0,60}[:,] ?)/iu

// "Về nông nghiệp: tập trung …", "Đối với bến Cốc: đẩy nhanh …", "Công tác tuyên truyền: tiếp tục …"
const TOPIC = /^(?:về|đối với|riêng|trong|công tác|lĩnh vực|nhóm) [^.;:]{2,120}: ?(?:cần |phải |sớm )?/iu

// "Sớm sửa cầu phao", "Luôn sẵn sàng …"
const SOON = new Set(['sớm', 'luôn', 'mau'])

/** True where the item's first words, or those behind a phrase of time or a topic, order something. */
export function opensAction(text: string, list: readonly Word[]): boolean {
  if (actsAt(list, 0) || (SOON.has(list[0]?.key ?? '') && actsAt(list, 1))) return true
  const opening = (TIME.exec(text) ?? TOPIC.exec(text))?.[0].length ?? 0
  if (opening === 0) return false
  const at = list.findIndex((w) => w.start >= opening)
  return at > 0 && actsAt(list, at)
}

/** True where a paragraph goes over to another topic and orders something about it ("Đối với bến Cốc: đẩy nhanh …"). */
export function turnsToTopic(text: string, list: readonly Word[]): boolean {
  return TOPIC.test(text) && opensAction(text, list)
}

// "Báo cáo gửi về Sở Nội vụ trước ngày 25/4/2026.", "Hồ sơ gửi qua bưu chính chậm nhất ngày 10/5": what a letter asks to be sent
const SENDS =
  /^(?:văn bản|báo cáo|kết quả|hồ sơ|danh sách|ý kiến|đề xuất|số liệu|biểu mẫu)(?! này)[^.;:]{0,80}(?<![\p{L}])(?:gửi|báo cáo|nộp)(?![\p{L}])[^.;]{0,160}(?:trước|chậm nhất|muộn nhất|hạn cuối)(?![\p{L}])/iu

/** True where a sentence says what is to be sent in, and by when. */
export function asksToSend(text: string): boolean {
  return SENDS.test(text.slice(0, 400))
}
