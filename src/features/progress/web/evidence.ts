import { useEffect, useMemo, useState } from 'react'
import { provincePath, sentenceOf } from '../../../platform/web/api.ts'
import { upload } from '../../../platform/web/upload.ts'
import { evidenceLimits, evidenceTypes } from '../contract.ts'

/** A file chosen as evidence: waiting to go, on its way, or refused with the reason. */
export interface Chosen {
  readonly key: string
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'refused'
  /** Share of bytes sent, 0 to 1. */
  readonly share: number
  readonly message?: string
}

/** A file that did not arrive. */
export interface Failed {
  readonly file: File
  readonly message: string
}

/** Why a file cannot be evidence, known before a byte is sent; undefined where it can. */
export interface RefusalWords {
  fileTooLarge: (megabytes: number) => string
  fileType: string
}

let chosenSoFar = 0

/** Names a file as it was chosen, with the refusal that needs no server. */
export function chooseFile(file: File, words: RefusalWords): Chosen {
  const key = `evidence-${++chosenSoFar}`
  const refusal =
    file.size > evidenceLimits.megabytes * 1024 * 1024
      ? words.fileTooLarge(evidenceLimits.megabytes)
      : file.type !== '' && !evidenceTypes.some((type) => type === file.type)
        ? words.fileType
        : undefined
  return { key, file, share: 0, state: refusal ? 'refused' : 'waiting', message: refusal }
}

/** The files of a form, each sent for itself, so that one that is refused holds up no other. */
export function useEvidence(words: RefusalWords): {
  chosen: readonly Chosen[]
  add: (files: readonly File[]) => void
  remove: (key: string) => void
  /** Sends what waits; gives what did not arrive, with the reason. */
  sendTo: (reportId: string) => Promise<readonly Failed[]>
} {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const change = (key: string, part: Partial<Chosen>): void =>
    setChosen((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const remove = (key: string): void => setChosen((before) => before.filter((one) => one.key !== key))
  const sendOne = async (reportId: string, { key, file }: Chosen): Promise<readonly Failed[]> => {
    change(key, { state: 'sending', share: 0 })
    try {
      await sendFile(reportId, file, (share) => change(key, { share }))
      remove(key)
      return []
    } catch (error) {
      const message = sentenceOf(error)
      change(key, { state: 'refused', message })
      return [{ file, message }]
    }
  }
  return {
    chosen,
    remove,
    add: (files) => setChosen((before) => [...before, ...files.map((file) => chooseFile(file, words))]),
    sendTo: async (reportId) => {
      const failed: Failed[] = []
      // One after the other: a weak line carries one photograph at a time better than ten at once.
      for (const one of chosen.filter(({ state }) => state === 'waiting')) failed.push(...(await sendOne(reportId, one)))
      return failed
    },
  }
}

/** Attaches one file to a report that is there already. Throws ApiProblem. */
export function sendFile(reportId: string, file: File, onProgress?: (share: number) => void): Promise<unknown> {
  const form = new FormData()
  form.append('file', file)
  return upload({ path: `/reports/${reportId}/files`, form, onProgress })
}

/** Sends files one by one and goes on after a refusal; gives what did not arrive. */
export async function sendFiles(reportId: string, files: readonly File[]): Promise<readonly Failed[]> {
  const failed: Failed[] = []
  for (const file of files) {
    await sendFile(reportId, file).catch((error: unknown) => failed.push({ file, message: sentenceOf(error) }))
  }
  return failed
}

/** Where a file of a report is read. */
export function filePath(reportId: string, sha256: string): string {
  return provincePath(`/reports/${reportId}/files/${sha256}`)
}

/** An address for showing a chosen picture; null where the file is none. Freed with the component. */
export function usePreview(file: File): string | null {
  const address = useMemo(() => (file.type.startsWith('image/') ? URL.createObjectURL(file) : null), [file])
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address])
  return address
}
