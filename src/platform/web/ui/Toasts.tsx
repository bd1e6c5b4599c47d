import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'

/** Where short words appear. Loaded after the first screen; what was said before is kept until it is there. */
export default function Toasts(): ReactNode {
  return <Notifications position="bottom-center" />
}
