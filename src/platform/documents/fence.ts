/**
 * The fence against state secrets (Luật Bảo vệ bí mật nhà nước 2018): a file whose name or text carries a mark of
 * secrecy is refused before anything of it is stored or logged. The refusal carries no text of the document.
 */
import { classificationOf, classificationOfDocument } from '../../../directive/src/classification.ts'
import { documentText, type Block } from '../../../directive/src/index.ts'
import { DocumentRefused } from './refused.ts'

/** Refuses by the file's name alone, before the file is opened. */
export function refuseClassifiedName(fileName: string | undefined): void {
  const mark = fileName ? classificationOf([], fileName) : null
  if (mark) throw new DocumentRefused('classified', mark.where)
}

/** Refuses by the words of the document: stamps, fields, numbers, running heads. */
export function refuseClassified(blocks: readonly Block[]): void {
  const mark = classificationOfDocument(documentText(blocks))
  if (mark) throw new DocumentRefused('classified', mark.where)
}
