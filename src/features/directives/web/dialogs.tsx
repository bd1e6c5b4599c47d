import { TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { fold } from '../../../platform/shared/vietnamese.ts'
import { useText } from '../../../platform/web/language.ts'
import { breaksIn } from './breaks.ts'
import type { Draft } from './calls.ts'
import { Dialog } from './dialog.tsx'
import styles from './dialogs.module.css'
import type { LaidParagraph } from './lay-out.ts'
import { text } from './review-text.ts'

interface SplitDialogProps {
  draft: Draft
  /** The words of the draft as they stand in the document. */
  words: string
  onSplit: (at: number) => void
  onClose: () => void
}

/** Where to cut, chosen without a mouse. */
export function SplitDialog({ draft, words, onSplit, onClose }: SplitDialogProps): ReactNode {
  const t = useText(text)
  const breaks = useMemo(() => breaksIn(words, draft.start), [words, draft.start])
  return (
    <Dialog title={t.splitTitle} closeWords={t.formCancel} onClose={onClose}>
      <p className={styles.help}>{breaks.length > 0 ? t.splitHelp : t.splitNone}</p>
      <ul className={styles.choices}>
        {breaks.map(({ at, words: after }, i) => (
          <li key={at}>
            <button type="button" data-autofocus={i === 0 ? '' : undefined} onClick={() => onSplit(at)}>
              {after}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface AddDialogProps {
  lines: readonly LaidParagraph[]
  onAdd: (span: { start: number; end: number }) => void
  onClose: () => void
}

const MOST = 30

/** A paragraph to make a task of, found by its words. */
export function AddDialog({ lines, onAdd, onClose }: AddDialogProps): ReactNode {
  const t = useText(text)
  const [words, setWords] = useState('')
  const needle = fold(words)
  const found = useMemo(
    () => (needle.length < 2 ? [] : lines.filter((line) => fold(line.text).includes(needle)).slice(0, MOST)),
    [lines, needle],
  )
  return (
    <Dialog title={t.addTitle} closeWords={t.formCancel} onClose={onClose}>
      <p className={styles.help}>{t.addHelp}</p>
      <TextInput label={t.addSearch} data-autofocus value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <ul className={styles.choices}>
        {found.map((line) => (
          <li key={line.start}>
            <button type="button" onClick={() => onAdd({ start: line.start, end: line.end })}>
              {line.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
