/** Sets an exercise document as an office would type it in Word, so that the demo reads what users have: a .docx. */
import { AlignmentType, BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

export interface Paper {
  /** Left head: superior body, then the issuer ("UBND TỈNH SƠN HÀ"). */
  agency: readonly string[]
  number: string
  /** "Sơn Hà, ngày 05 tháng 01 năm 2026" */
  placeAndDate: string
  /** Kind in capitals; null for a công văn, whose subject stands under the number. */
  type: string | null
  title: string
  /** Body, a line a paragraph; headings are recognised by their numbers. */
  body: readonly string[]
  appendix?: { title: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  recipients: readonly string[]
  signer: { authority: string; position: string; name: string }
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const noBorders = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

const line = (
  text: string,
  options: { bold?: boolean; italics?: boolean; align?: (typeof AlignmentType)[keyof typeof AlignmentType] } = {},
): Paragraph =>
  new Paragraph({
    alignment: options.align ?? AlignmentType.JUSTIFIED,
    spacing: { after: 100 },
    children: [
      new TextRun({ text, bold: options.bold ?? false, italics: options.italics ?? false, font: 'Times New Roman', size: 28 }),
    ],
  })
const centred = (text: string, bold = true): Paragraph => line(text, { bold, align: AlignmentType.CENTER })

function twoColumns(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cell = (children: readonly Paragraph[], size: number): TableCell =>
    new TableCell({ children: [...children], width: { size, type: WidthType.PERCENTAGE } })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: [new TableRow({ children: [cell(left, 42), cell(right, 58)] })],
  })
}

function appendixTable({ head, rows }: NonNullable<Paper['appendix']>): Table {
  const row = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      children: cells.map((text) => new TableCell({ children: [line(text, { bold, align: AlignmentType.LEFT })] })),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** «II. NHIỆM VỤ», «1. Xây dựng tuyến đường», «Điều 2. …» */
const HEADING = /^(?:[IVX]+\.|\d+\.|Điều \d+\.)\s/

/** Bytes of the .docx. */
export async function typeset(paper: Paper): Promise<Uint8Array> {
  const heads = paper.agency.map((text, i) => centred(text, i === paper.agency.length - 1))
  const subject = paper.type === null ? [centred(`V/v ${paper.title}`, false)] : []
  const children: (Paragraph | Table)[] = [
    twoColumns(
      [...heads, centred(`Số: ${paper.number}`, false), ...subject],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        centred('Độc lập - Tự do - Hạnh phúc'),
        line(paper.placeAndDate, { italics: true, align: AlignmentType.CENTER }),
      ],
    ),
    ...(paper.type === null ? [] : [centred(paper.type), centred(paper.title)]),
    ...paper.body.map((text) => line(text, { bold: HEADING.test(text) && text.length < 90 })),
    twoColumns(
      [
        line('Nơi nhận:', { bold: true, italics: true, align: AlignmentType.LEFT }),
        ...paper.recipients.map((r) => line(`- ${r}`, { align: AlignmentType.LEFT })),
      ],
      [centred(paper.signer.authority), centred(paper.signer.position), centred(''), centred(paper.signer.name)],
    ),
  ]
  if (paper.appendix)
    children.push(
      new Paragraph({ pageBreakBefore: true }),
      centred('PHỤ LỤC'),
      centred(paper.appendix.title),
      appendixTable(paper.appendix),
    )
  const document = new Document({ creator: 'Cột Mốc (diễn tập)', sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}
