/** Reads the body of a request with a limit that holds also when the sender lies about its length. */
import type { Context } from 'hono'
import { problem } from '../shared/problem.ts'
import { check } from './problems.ts'
import type { FilesBody, Route, UploadedFile } from './route.ts'

/** Longest JSON body, and what a form may weigh beside its files. */
const JSON_LIMIT = 2 * 1024 * 1024

/** The bytes of a call's body as they came, undefined when it takes none. `maxUpload` in bytes, of all files together. */
export async function receiveBody(
  c: Context,
  definition: Route['definition'],
  maxUpload: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const shape = definition.body
  if (shape === undefined) return undefined
  return readLimited(c, isFiles(shape) ? maxUpload + JSON_LIMIT : JSON_LIMIT)
}

/** The checked body; throws 'request.wrong_type', 'request.unreadable' or 'request.invalid'. */
export async function parseBody(
  c: Context,
  definition: Route['definition'],
  bytes: Uint8Array<ArrayBuffer> | undefined,
): Promise<unknown> {
  const shape = definition.body
  if (shape === undefined || bytes === undefined) return undefined
  const type = c.req.header('content-type') ?? ''
  if (isFiles(shape)) return parseFiles(shape, bytes, type)
  if (!/^application\/json\b/.test(type)) throw problem('request.wrong_type') // «application/json; charset=utf-8»
  return check(shape, parseJson(new TextDecoder().decode(bytes)), 'body')
}

/** True for a multipart body. */
export function isFiles(shape: NonNullable<Route['definition']['body']>): shape is FilesBody {
  return 'kind' in shape && shape.kind === 'files'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw problem('request.unreadable', { cause })
  }
}

/** Texts of documents come with zero bytes in them; each is replaced by one character, so that places in the text stay true. */
const withoutZero = (text: string): string => text.replaceAll('\u0000', ' ')

async function parseFiles(shape: FilesBody, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<unknown> {
  if (!type.startsWith('multipart/form-data')) throw problem('request.wrong_type')
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    throw problem('request.unreadable', { cause })
  })
  const fields: Record<string, string> = {}
  const files: UploadedFile[] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') fields[field] = withoutZero(value)
    else
      files.push({
        field,
        name: withoutZero(value.name),
        mediaType: withoutZero(value.type),
        bytes: new Uint8Array(await value.arrayBuffer()),
      })
  }
  if (files.length > shape.maxFiles) {
    throw problem('request.invalid', { details: [{ path: 'body', message: `Tối đa ${shape.maxFiles} tệp một lần gửi.` }] })
  }
  return { fields: check(shape.fields, fields, 'body'), files }
}

async function readLimited(c: Context, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const request = c.req.raw
  const tooLarge = (): Error => problem('request.too_large', { params: { megabytes: Math.floor(limit / 1024 / 1024) } })
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > limit) throw tooLarge()
  // On a socket Node's own parser sees to it that no more comes than was announced: such a body is read at once, without a web stream.
  if (announced !== null && onSocket(c) && !request.headers.has('transfer-encoding'))
    return new Uint8Array(await request.arrayBuffer())
  if (request.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > limit) throw tooLarge()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** True for a request that came over the network, and not from within the process as tests and the demo send theirs. */
function onSocket(c: Context): boolean {
  return (c.env as { incoming?: object } | undefined)?.incoming !== undefined
}
