import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'

/**
 * A screen that is loaded when it is first opened (or pointed at). Not typed by the module on purpose: a screen reads its own route's
 * type, and the route would otherwise read the screen's, in a circle. `routes.test.ts` proves that every named screen exists.
 *
 * @example component: lazyScreen(() => import('./task-list.tsx'), 'TaskList')
 */
export function lazyScreen(load: () => Promise<unknown>, name: string) {
  return lazyRouteComponent(async () => ({ default: screenIn(await load(), name) }), 'default')
}

function screenIn(module: unknown, name: string): ComponentType {
  const screen = (module as Record<string, unknown>)[name]
  if (typeof screen !== 'function') throw new Error(`No screen named ${name} is exported there.`)
  return screen as ComponentType
}
