import {
  IconAlertCircle,
  IconChecklist,
  IconFileText,
  IconFlag,
  IconLayoutDashboard,
  IconMapRoute,
  IconReportAnalytics,
  IconSettings,
  IconTable,
  IconTargetArrow,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import type { text } from './texts.ts'

/** A place of the product: an entry of the left rail, or of the bottom bar on a phone. */
export interface Place {
  readonly path: string
  readonly words: keyof typeof text.vi
  readonly icon: Icon
  /** Shown to who holds one of these for at least one unit; empty means everyone who signed in. */
  readonly permissions: readonly string[]
}

/** All places in their order. One is shown once a feature has a route of that path, to those whose permissions use it. */
export const places: readonly Place[] = [
  { path: '/my-work', words: 'myWork', icon: IconChecklist, permissions: [] },
  { path: '/overview', words: 'overview', icon: IconLayoutDashboard, permissions: ['overview.read'] },
  { path: '/documents', words: 'documents', icon: IconFileText, permissions: ['documents.read', 'documents.upload'] },
  { path: '/tasks', words: 'tasks', icon: IconTargetArrow, permissions: ['tasks.read'] },
  { path: '/figures', words: 'figures', icon: IconTable, permissions: ['figures.read'] },
  { path: '/reports', words: 'reports', icon: IconReportAnalytics, permissions: ['reports.read'] },
  { path: '/conferences', words: 'conferences', icon: IconUsersGroup, permissions: ['conferences.read'] },
  { path: '/border', words: 'border', icon: IconMapRoute, permissions: ['ground.read'] },
  { path: '/movement', words: 'movement', icon: IconFlag, permissions: ['movement.read'] },
  { path: '/situations', words: 'situations', icon: IconAlertCircle, permissions: ['situations.read'] },
  {
    path: '/admin',
    words: 'admin',
    icon: IconSettings,
    permissions: ['units.manage', 'accounts.read', 'authorities.manage', 'audit.read'],
  },
]

/** The places that exist here and that a person with these permissions uses. */
export function placesFor(permissions: readonly string[], routePaths: ReadonlySet<string>): readonly Place[] {
  return places.filter(
    (place) =>
      routePaths.has(place.path) &&
      (place.permissions.length === 0 || place.permissions.some((needed) => permissions.includes(needed))),
  )
}
