import { useEffect, useMemo, useState } from 'react'
import { answer, api, ApiProblem, provincePath, sentenceOf } from '../../../platform/web/api.ts'
import { looksClassified } from '../../../platform/web/fence.ts'
import { pick } from '../../../platform/web/language.ts'
import { upload } from '../../../platform/web/upload.ts'
import { evidenceLimits, evidenceTypes } from '../contract.ts'
import { text } from '../text.ts'

/** A file chosen as evidence: waiting to go, on its way, or refused with the reason. */
export interface Chosen {
  readonly key: string
  readonly file: File
  readonly state: 'waiting' | 'checking' | 'sending' | 'refused'
  /** Share of bytes sent, 0 to 1. */
  readonly share: number
  readonly message?: string
}

/** A file that did not arrive. */
export interface Failed {
  readonly file: File
  readonly message: string
  /** A mark of secrecy was seen: the file is not to be sent again. */
  readonly classified: boolean
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
  /** Sends what waits; gives what did not arrive, with the reason. `tell`: whether a refusal for secrecy is recorded (documents.upload). */
  sendTo: (reportId: string, tell: boolean) => Promise<readonly Failed[]>
} {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const change = (key: string, part: Partial<Chosen>): void =>
    setChosen((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const remove = (key: string): void => setChosen((before) => before.filter((one) => one.key !== key))
  const sendOne = async (reportId: string, tell: boolean, { key, file }: Chosen): Promise<readonly Failed[]> => {
    change(key, { state: 'checking', share: 0 })
    try {
      await sendFile(reportId, file, tell, (share) => change(key, { state: 'sending', share }))
      remove(key)
      return []
    } catch (error) {
      const failed = failedWith(file, error)
      change(key, { state: 'refused', message: failed.message })
      return [failed]
    }
  }
  return {
    chosen,
    remove,
    add: (files) => setChosen((before) => [...before, ...files.map((file) => chooseFile(file, words))]),
    sendTo: async (reportId, tell) => {
      const failed: Failed[] = []
      // One after the other: a weak line carries one photograph at a time better than ten at once.
      for (const one of chosen.filter(({ state }) => state === 'waiting')) failed.push(...(await sendOne(reportId, tell, one)))
      return failed
    },
  }
}

/**
 * Attaches one file to a report that is there already, once it was looked at on this machine: what bears a mark of secrecy never leaves it
 * (Luật Bảo vệ bí mật nhà nước). `tell`: the person may record the bare refusal. Throws ApiProblem, 'progress.classified' for such a file.
 */
async function sendFile(reportId: string, file: File, tell: boolean, onProgress?: (share: number) => void): Promise<void> {
  if (await looksClassified(file, () => undefined)) {
    // The record holds who and when alone; whether it was written changes nothing about the refusal.
    if (tell) void answer(api().POST('/directives/refusals')).catch(() => undefined)
    throw new ApiProblem('progress.classified', 0, pick(text).fileClassified)
  }
  onProgress?.(0)
  const form = new FormData()
  form.append('file', file)
  await upload({ path: `/reports/${reportId}/files`, form, onProgress })
}

/** Sends files one by one and goes on after a refusal; gives what did not arrive. `tell`: see `sendFile`. */
export async function sendFiles(reportId: string, files: readonly File[], tell: boolean): Promise<readonly Failed[]> {
  const failed: Failed[] = []
  for (const file of files) {
    await sendFile(reportId, file, tell).catch((error: unknown) => failed.push(failedWith(file, error)))
  }
  return failed
}

function failedWith(file: File, error: unknown): Failed {
  const classified = error instanceof ApiProblem && error.code === 'progress.classified'
  return { file, message: sentenceOf(error), classified }
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
