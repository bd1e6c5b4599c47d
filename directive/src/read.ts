import type { Block } from './blocks.ts'
import { documentText } from './blocks.ts'
import { citations } from './citations.ts'
import { clean } from './clean.ts'
import { header } from './header.ts'
import { indicators } from './indicators.ts'
import { unflatten } from './flat-tables.ts'
import type { Clause, Directive, ReadOptions } from './model.ts'
import { outline, type Node } from './outline.ts'
import { tasks } from './tasks.ts'
import { zones } from './zones.ts'

/**
 * Reads a directive. Total: any blocks give a result, nothing throws, time is linear in the text.
 */
export function read(blocks: readonly Block[], options: ReadOptions = {}): Directive {
  const source = documentText(blocks)
  const text = unflatten(clean(source))
  const head = header(source, options)
  const parts = zones(text, head)
  const root = outline(text, (_unit, index) => parts.border[index] ?? false)
  return {
    header: head,
    citations: citations(text, head),
    clauses: root.children.flatMap((node) => clausesOf(node, text)),
    tasks: tasks({ clean: text, root, zones: parts, header: head, options }),
    indicators: indicators(text, head),
  }
}

/** Numbered nodes become clauses; bullets and plain paragraphs belong to the clause over them. */
function clausesOf(node: Node, text: ReturnType<typeof clean>): Clause[] {
  const children = node.children.flatMap((kid) => clausesOf(kid, text))
  if (!node.marker?.label) return children
  const end = Math.max(node.end, ...children.map((c) => c.end))
  return [{ path: node.path, heading: text.text.slice(node.start, node.end), ...text.toOriginal(node.unit.start, end), children }]
}
