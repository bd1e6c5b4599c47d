/** Forms with files lie in memory while they are received and worked on: so many bytes at once, and whoever comes then sends again later. */
import { problem } from '../shared/problem.ts'

/** How many forms of the largest size may be in memory at once; many more of a usual size. */
const LARGEST_AT_ONCE = 6

/** Lets forms in. */
export interface FormGate {
  /** Counts the bytes in until the returned function is called; throws problem 'request.busy' where they are too many. */
  enter(bytes: number): () => void
}

/** A gate for one server; `largest` is what one request may weigh. */
export function createFormGate(largest: number): FormGate {
  let inside = 0
  return {
    enter: (bytes) => {
      if (inside + bytes > LARGEST_AT_ONCE * largest) throw problem('request.busy')
      inside += bytes
      return () => {
        inside -= bytes
      }
    },
  }
}
