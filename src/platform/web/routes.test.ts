import type { AnyRoute } from '@tanstack/react-router'
import { describe, expect, it } from 'vitest'
import { routeTree } from './routes.tsx'

/** What the tests look at of a route; the router types it by the route. */
function optionsOf(route: AnyRoute): {
  path?: string
  component?: { (props: object): unknown; preload?: () => Promise<unknown> }
} {
  return route.options as object
}

/** All routes with a screen, however deep. */
function withScreens(route: AnyRoute): AnyRoute[] {
  const children: AnyRoute[] = Object.values((route.children ?? {}) as Record<string, AnyRoute>)
  return [route, ...children.flatMap(withScreens)].filter((one) => optionsOf(one).component !== undefined)
}

/** `/tasks/$id`, as the route was declared. */
const pathOf = (route: AnyRoute): string => optionsOf(route).path ?? '(root)'
const screens = withScreens(routeTree).filter((route) => optionsOf(route).path !== undefined)

describe('the routes', () => {
  it.each(screens.map((route) => [pathOf(route), route] as const))('%s has the screen that it names', async (_path, route) => {
    const { component } = optionsOf(route)
    expect(component?.preload, 'screens are lazy, so that the first load stays small').toBeTypeOf('function')
    await component?.preload?.()
    // The router keeps a failed loading to itself until the screen is drawn.
    expect(() => component?.({})).not.toThrow()
  })

  it('have an address each', () => {
    const paths = screens.map(pathOf)
    expect(paths).toEqual([...new Set(paths)])
  })
})
