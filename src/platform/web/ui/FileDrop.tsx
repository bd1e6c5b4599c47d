import { ActionIcon, Button, FileButton, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFileText, IconX } from '@tabler/icons-react'
import { useEffect, useState, type DragEvent, type ReactNode } from 'react'
import { useText } from '../language.ts'
import styles from './FileDrop.module.css'
import { text } from './texts.ts'
import type { Upload } from './uploads.ts'

interface FileDropProps {
  /** What is wanted here, e.g. «Văn bản chỉ đạo (.docx, .pdf, ảnh chụp)». */
  label: string
  /** Like the `accept` of a file input; what a file really is, is found out by its content. */
  accept?: string
  several?: boolean
  uploads: readonly Upload[]
  onFiles: (files: readonly File[]) => void
  /** Stops one that is on its way, or takes a finished one off the list. */
  onRemove: (id: string) => void
  /** Shown in place of the sentence for a refused file, e.g. the card for a classified document. */
  refusal?: (upload: Upload) => ReactNode
}

/** Takes files by dragging, pasting or choosing, and shows each one's way. Use it with `useUploads`. */
export function FileDrop({ label, accept, several = false, uploads, onFiles, onRemove, refusal }: FileDropProps): ReactNode {
  const t = useText(text)
  const [over, setOver] = useState(false)
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(several ? files : files.slice(0, 1))
  }
  usePastedFiles(take)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    <section aria-label={label}>
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileText size={30} stroke={1.4} aria-hidden />
        <p className={styles.label}>{label}</p>
        <p className={styles.how}>
          {t.fileDrop}{' '}
          <FileButton accept={accept} multiple onChange={(files) => take(files)}>
            {(props) => (
              <Button {...props} size="compact-md" variant="light">
                {t.fileChoose}
              </Button>
            )}
          </FileButton>
        </p>
      </div>
      {uploads.length > 0 ? (
        <ul className={styles.list}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} onRemove={onRemove} refusal={refusal} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function UploadRow({ upload, onRemove, refusal }: { upload: Upload } & Pick<FileDropProps, 'onRemove' | 'refusal'>): ReactNode {
  const t = useText(text)
  const { id, name, state, share, message } = upload
  const moving = state === 'checking' || state === 'sending'
  return (
    <li className={styles.row} role={state === 'refused' ? 'alert' : undefined}>
      <div className={styles.line}>
        {state === 'done' ? <IconCheck size={18} className={styles.done} aria-hidden /> : null}
        {state === 'refused' ? <IconAlertTriangle size={18} aria-hidden /> : null}
        <span className={styles.name}>
          {state === 'checking' ? t.fileChecking(name) : state === 'sending' ? t.fileSending(name) : name}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${moving ? t.fileStop : t.runningForget}: ${name}`}
          onClick={() => onRemove(id)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {moving ? (
        <Progress value={state === 'checking' ? 100 : share * 100} animated={state === 'checking'} aria-label={name} />
      ) : null}
      {state === 'refused' ? (refusal?.(upload) ?? <p className={styles.message}>{message ?? t.fileRefused}</p>) : null}
    </li>
  )
}

/** Files pasted anywhere on the page, such as a screenshot of a document; text that is pasted into a field is left alone. */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [onFiles])
}
