import { expect, it } from 'vitest'
import type { Block } from '../../../directive/src/blocks.ts'
import { readApart } from './server/read-apart.ts'
import { readHere } from './server/read-here.ts'

const plan = (tasks: number): Block[] =>
  Array.from({ length: tasks }, (_, i) => ({
    kind: 'paragraph',
    text: `- Sở Tài chính chủ trì, phối hợp với Sở Y tế rà soát đợt ${i}, báo cáo trước ngày 15/12/2026.`,
  }))
const names = {
  units: [{ id: 'u1', code: 'STC', name: 'Sở Tài chính', shortName: null, kind: 'department' }],
  aliases: [],
  groups: [],
}

it('lets the server answer others while a long document is read', async () => {
  const started = performance.now()
  let lastTick = started
  let longest = 0
  const clock = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - lastTick)
    lastTick = now
  }, 10)
  const directive = await readApart({ blocks: plan(8000), fileName: null, names })
  clearInterval(clock)
  expect(directive.tasks).toHaveLength(8000)
  expect(longest).toBeLessThan((performance.now() - started) / 2)
})

it('reads a long document as it would read a short one, with the codes of the register', async () => {
  const task = { blocks: plan(1500), fileName: 'ke-hoach.txt', names }
  const directive = await readApart(task)
  expect(directive).toEqual(readHere(task))
  expect(directive.tasks[0]?.lead).toEqual([expect.objectContaining({ unit: 'STC' })])
})
