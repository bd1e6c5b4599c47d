import { describe, expect, it } from 'vitest'
import { places, placesFor } from './places.ts'

const everywhere = new Set(places.map(({ path }) => path))
const shown = (permissions: string[], paths: ReadonlySet<string> = everywhere): string[] =>
  placesFor(permissions, paths).map(({ words }) => words)

describe('the places of the rail', () => {
  it('show a person what the permissions use, in the order of the product', () => {
    expect(shown(['tasks.read', 'units.read', 'progress.report'])).toEqual(['myWork', 'tasks'])
    expect(shown(['documents.read', 'overview.read', 'tasks.read'])).toEqual(['myWork', 'overview', 'documents', 'tasks'])
    expect(shown(['units.manage'])).toEqual(['myWork', 'admin'])
  })

  it('show no place that no feature has', () => {
    expect(shown(['tasks.read', 'overview.read'], new Set(['/tasks']))).toEqual(['tasks'])
  })

  it('have an address each', () => {
    expect(everywhere.size).toBe(places.length)
  })
})
