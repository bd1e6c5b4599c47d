import { ApiProblem, problemFrom, provincePath, tellReach } from './api.ts'
import { currentLanguage, pick } from './language.ts'
import { text } from './texts.ts'

/** What an upload needs; `path` is written without the province, like the paths of `api()`. */
export interface UploadOptions {
  readonly path: string
  readonly form: FormData
  /** Called with the share of bytes sent, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * Sends files with progress, which fetch cannot tell. Gives the parsed answer.
 * Throws ApiProblem: the server's refusal, 'network.unreachable', or 'upload.stopped' after an abort.
 */
export function upload<T>({ path, form, onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', provincePath(path))
    request.responseType = 'json'
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', currentLanguage())
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      tellReach(true)
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(problemFrom(request.status, request.response))
    }
    request.onerror = () => {
      tellReach(false)
      reject(new ApiProblem('network.unreachable', 0, pick(text).networkProblem))
    }
    request.onabort = () => reject(new ApiProblem('upload.stopped', 0, pick(text).uploadStopped))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
