import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { sentenceOf } from '../api.ts'
import { pick, useText } from '../language.ts'
import { text } from './texts.ts'

const UNDO_MS = 8_000

/** Something that was done and can be taken back. */
export interface Undoable {
  /** What was done, e.g. «Đã nhận 3 nhiệm vụ.» */
  readonly message: string
  /** Takes it back on the server. */
  readonly undo: () => Promise<unknown>
}

/**
 * Instead of asking «Có chắc không?»: do it at once, then offer to take it back for 8 seconds. For what cannot be taken back use a
 * dialog that says so.
 *
 * @example const offerUndo = useUndo(); await accept(id); offerUndo({ message: 'Đã nhận nhiệm vụ.', undo: () => unaccept(id) })
 */
export function useUndo(): (done: Undoable) => void {
  const t = useText(text)
  return useCallback(
    ({ message, undo }) => {
      const id = notifications.show({
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{message}</span>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                notifications.hide(id)
                undo().then(
                  () => say(t.undone),
                  (error: unknown) => say(sentenceOf(error)),
                )
              }}
            >
              {t.undo}
            </Button>
          </Group>
        ),
        autoClose: UNDO_MS,
        withCloseButton: true,
        closeButtonProps: { 'aria-label': t.close },
      })
    },
    [t],
  )
}

/** A short word that something happened, for eyes and screen readers; it goes by itself. */
export function say(message: string): void {
  notifications.show({ message, autoClose: 5_000, closeButtonProps: { 'aria-label': pick(text).close } })
}

/** Says what the server refused; stays until closed. `error` is what was thrown. */
export function sayProblem(error: unknown): void {
  notifications.show({
    message: sentenceOf(error),
    color: 'dark',
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': pick(text).close },
  })
}
