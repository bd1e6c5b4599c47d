import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './dialogs.module.css'

interface DialogProps {
  title: string
  /** What the cross at the top says. */
  closeWords: string
  size?: string
  onClose: () => void
  children: ReactNode
}

/** A dialog whose head is no landmark of its own: the kit's is a `header`, which screen readers would count as a second banner. */
export function Dialog({ title, closeWords, size = 'lg', onClose, children }: DialogProps): ReactNode {
  return (
    <Modal.Root opened onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeWords} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
