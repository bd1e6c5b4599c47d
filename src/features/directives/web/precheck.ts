import { classificationOf } from '../../../../directive/src/classification.ts'

/** Whether the name of the file carries a mark. */
export async function precheck(file: File, onPage: (at: number, of: number) => void): Promise<boolean> {
  onPage(1, 1)
  return classificationOf([], file.name) !== null
}
