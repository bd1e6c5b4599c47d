/** What the reader gives back. All offsets are spans in `documentText(blocks).text`. */

export interface Directive {
  header: Header
  citations: Citation[]
  clauses: Clause[]
  tasks: Task[]
  indicators: Indicator[]
}

export interface Span {
  start: number
  end: number
}

export interface Header {
  /** Number and symbol without blanks ("173/KH-UBND"); null where blank, missing or unreadable. */
  number: string | null
  /** Loại văn bản ("Kế hoạch", "Công văn", "Bài báo" …). */
  type: string | null
  /** The issuing body in full ("UBND tỉnh Quảng Ngãi"). */
  issuer: string | null
  /** ISO date; null where any part is blank. */
  date: string | null
  place: string | null
  title: string | null
  signer: { authority: string | null; position: string | null; name: string | null }
  /** Độ mật found on the page; 'Thường' where none is. Anything else must be refused by the caller. */
  classification: 'Thường' | 'Mật' | 'Tối mật' | 'Tuyệt mật'
  /** «LƯU HÀNH NỘI BỘ» limits who may read. */
  internal: boolean
  /** Độ khẩn: 'Khẩn', 'Thượng khẩn', 'Hỏa tốc' … or null. */
  urgency: string | null
  /** Where each field was read, by field name. */
  spans: Record<string, Span>
  doubts: Doubt[]
}

export interface Citation extends Span {
  type: string | null
  number: string | null
  date: string | null
  title: string | null
  rule: string
}

export interface Clause extends Span {
  /** Numbers and letters over it as printed, joined by dots: "II.3.b", "Đ2", table row "PL1.12". */
  path: string
  heading: string
  children: Clause[]
}

export interface Body {
  /** As written, with a shared head noun restored ("các Sở: Tài chính" → "Sở Tài chính"). */
  name: string
  /** Code in the unit register, where the caller's resolver knew exactly one; null otherwise. */
  unit: string | null
}

export type Deadline =
  | { text: string; kind: 'date'; due: string }
  | { text: string; kind: 'recurring'; every: 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'; on?: string }
  | { text: string; kind: 'from'; start: string }
  | { text: string; kind: 'standing' }
  | { text: string; kind: 'relative'; within: { n: number; unit: 'working_day' | 'day' | 'month' | 'year' } }
  | { text: string; kind: 'urgent' }

export interface Task extends Span {
  clause: string
  text: string
  lead: Body[]
  support: Body[]
  deadline: Deadline | null
  deliverable: string | null
  /** The closing order («chịu trách nhiệm thi hành Quyết định này»). */
  closing: boolean
  /** True where the text asks rather than orders («đề nghị …»). */
  request: boolean
  /** Name of the rule that fired. */
  rule: string
  doubts: Doubt[]
}

/** Something that a person must look at. `code` is stable; the sentence for it lives with the screens. */
export interface Doubt {
  code: string
  text?: string
}

export interface Indicator extends Span {
  text: string
  value: number
  unit: string | null
  op: '>=' | '=' | '<=' | '>' | '<'
  by: string | null
  rule: string
}

export interface ReadOptions {
  /** Finds the code of a body in the caller's unit register; null where none or several match. */
  resolve?: (name: string) => string | null
  /** Name of the file, a weak hint for the type. */
  fileName?: string
}
