import { ActionIcon, Button, FileButton, Group, Progress } from '@mantine/core'
import { IconCamera, IconFile, IconPaperclip, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { evidenceTypes } from '../contract.ts'
import { text } from '../text.ts'
import { usePreview, type Chosen } from './evidence.ts'
import styles from './progress.module.css'

interface EvidenceListProps {
  chosen: readonly Chosen[]
  onAdd: (files: readonly File[]) => void
  onRemove: (key: string) => void
}

/** The evidence of a report being written: the camera, the files, and each with its picture, size, way and refusal. */
export function EvidenceList({ chosen, onAdd, onRemove }: EvidenceListProps): ReactNode {
  const t = useText(text)
  return (
    <fieldset className={styles.evidence}>
      <legend>{t.files}</legend>
      <Group gap="xs">
        <FileButton accept="image/*" capture="environment" onChange={(file) => (file ? onAdd([file]) : undefined)}>
          {(props) => (
            <Button {...props} className={styles.camera} variant="default" leftSection={<IconCamera size={20} aria-hidden />}>
              {t.takePhoto}
            </Button>
          )}
        </FileButton>
        <FileButton multiple accept={evidenceTypes.join(',')} onChange={onAdd}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPaperclip size={20} aria-hidden />}>
              {t.chooseFiles}
            </Button>
          )}
        </FileButton>
      </Group>
      <p className={styles.note}>{t.filesHint}</p>
      {chosen.length > 0 ? (
        <ul className={styles.chosen}>
          {chosen.map((one) => (
            <ChosenRow key={one.key} one={one} onRemove={onRemove} />
          ))}
        </ul>
      ) : null}
    </fieldset>
  )
}

function ChosenRow({ one, onRemove }: { one: Chosen; onRemove: (key: string) => void }): ReactNode {
  const t = useText(text)
  const picture = usePreview(one.file)
  return (
    <li className={styles.chosenRow} role={one.state === 'refused' ? 'alert' : undefined}>
      {picture ? <img className={styles.thumb} src={picture} alt="" /> : <IconFile size={28} stroke={1.4} aria-hidden />}
      <span>
        {one.file.name} <span className={styles.note}>{sizeWords(one.file.size, t)}</span>
        {one.state === 'checking' ? <span className={styles.note}>{t.fileChecking}</span> : null}
        {one.state === 'sending' ? <Progress value={one.share * 100} aria-label={one.file.name} /> : null}
        {one.state === 'refused' ? <span className={styles.refusedFile}>{one.message}</span> : null}
      </span>
      <ActionIcon
        size="xl"
        variant="subtle"
        color="gray"
        aria-label={`${t.removeFile}: ${one.file.name}`}
        disabled={one.state === 'checking' || one.state === 'sending'}
        onClick={() => onRemove(one.key)}
      >
        <IconX size={20} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** «850 KB», «3,2 MB». */
export function sizeWords(
  bytes: number,
  t: { bytes: (kilobytes: number) => string; megabytes: (tenths: number) => string },
): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1000 ? t.bytes(kilobytes) : t.megabytes(Math.round(kilobytes / 102.4) / 10)
}
