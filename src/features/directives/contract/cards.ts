import { z } from 'zod'
import type { ProblemCatalogue } from '../../../platform/shared/problem.ts'
import { classifications } from '../contract.ts'

/**
 * Thẻ văn bản ngoài hệ thống: a document that may not enter or is not at hand: who issued it, which number, which day. Never its text.
 */

const words = (max: number) => z.string().trim().min(1).max(max)

/** An address of the web; nothing that a browser would run. */
const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500) // «https://vanban.example.vn/45»

export const cardInput = z.object({
  type: words(60),
  issuer: words(300),
  number: words(60),
  date: z.iso.date(),
  /** Anything but 'Thường': the card says no more than the four above; the level itself is not kept. */
  classification: z.enum(classifications).default('Thường'),
  title: words(1000).nullable().default(null),
  publicSource: webAddress.nullable().default(null),
})
/** Makes a card of a stub («chưa có văn bản»), or corrects a card. `version` is the one that the person saw. */
export const cardChange = cardInput.extend({ version: z.number().int() })

export const cardProblems = {
  'directives.card_content': {
    status: 422,
    vi: 'Thẻ của văn bản mang độ mật chỉ ghi loại văn bản, cơ quan ban hành, số, ký hiệu và ngày; không ghi trích yếu, nơi đăng. Thẻ chưa được lưu.',
    en: 'The card of a classified document says its type, issuer, number and date only. It was not saved.',
  },
  'directives.not_a_card': {
    status: 409,
    vi: 'Văn bản này có nội dung trong hệ thống hoặc đã được thay thế nên không lập thẻ.',
    en: 'This document is here with its content, or was replaced; it takes no card.',
  },
  'directives.card_false_alarm': {
    status: 403,
    vi: 'Thẻ đang ghi văn bản mang độ mật. Theo bảng thẩm quyền, việc xác nhận ghi nhầm thuộc: {roles}.',
    en: 'The card says that the document is classified. By the table of authorities, to say otherwise belongs to: {roles}.',
  },
  'directives.card_withheld': {
    status: 409,
    vi: 'Đã có thẻ ghi văn bản {number} ngày {date} của {issuer} mang độ mật nên văn bản chưa được đưa vào; không nội dung nào được lưu. Nếu thẻ ghi nhầm, đề nghị cán bộ bảo mật xác nhận, sửa thẻ rồi gửi lại.',
    en: 'A card says that {number} of {date} by {issuer} is classified, so it was not taken in. If the card is wrong, have the security officer confirm it and mend the card.',
  },
} satisfies ProblemCatalogue
