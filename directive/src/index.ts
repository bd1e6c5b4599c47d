/** The only public file of the library. */
export * from './blocks.ts'
export * from './model.ts'
export { read } from './read.ts'
export { classificationOf, classificationOfDocument, type Mark, type Secrecy } from './classification.ts'
export {
  f1,
  FIELDS,
  score,
  sum,
  type Count,
  type Counts,
  type DocumentScore,
  type Field,
  type Gold,
  type GoldTask,
} from './score.ts'
