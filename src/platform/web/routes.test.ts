import type { AnyRoute } from '@tanstack/react-router'
import { describe, expect, it } from 'vitest'
import { routeTree } from './routes.tsx'

/** All routes with a screen, however deep. */
function withScreens(route: AnyRoute): AnyRoute[] {
  const children: AnyRoute[] = Object.values((route.children ?? {}) as Record<string, AnyRoute>)
  return [route, ...children.flatMap(withScreens)].filter(({ options }) => options.component !== undefined)
}

/** `/tasks/$id`, as the route was declared. */
const pathOf = (route: AnyRoute): string => route.options.path ?? '(root)'
const screens = withScreens(routeTree).filter((route) => route.options.path !== undefined)

describe('the routes', () => {
  it.each(screens.map((route) => [pathOf(route), route] as const))('%s has the screen that it names', async (_path, route) => {
    const component = route.options.component as { (props: object): unknown; preload?: () => Promise<unknown> }
    expect(component.preload, 'screens are lazy, so that the first load stays small').toBeTypeOf('function')
    await component.preload?.()
    // The router keeps a failed loading to itself until the screen is drawn.
    expect(() => component({})).not.toThrow()
  })

  it('have an address each', () => {
    const paths = screens.map(pathOf)
    expect(paths).toEqual([...new Set(paths)])
  })
})
