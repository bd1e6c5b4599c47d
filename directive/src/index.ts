/** The only public file of the library. */
export * from './blocks.ts'
export * from './model.ts'
export { read } from './read.ts'
