/**
 * Sends requests and takes the time, in a process of its own on bare kept-alive sockets: the less the sender costs, the more of the two
 * cores is left to what is measured. Knows as much of HTTP as our own server speaks (Content-Length or chunks, no redirects).
 */
import net from 'node:net'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'

/** One request. `{uuid}` in the path becomes a new id each time it is sent. */
export interface Shot {
  readonly method: 'GET' | 'PUT'
  readonly path: string
  readonly body?: string
}

/** What to send. A client sends the shots of a group at once, as a page does, and counts the time until the last is answered. */
export interface Job {
  readonly port: number
  readonly cookie: string
  /** Sent in turn, over and over. */
  readonly groups: readonly (readonly Shot[])[]
  readonly clients: number
  /** Groups a second, sent on time whatever the answers take (open loop); without it each client sends again as soon as it was answered. */
  readonly perSecond?: number
  readonly seconds: number
}

/** What came of it. Times in ms, sorted; of an open loop they run from when the group should have left. */
export interface Outcome {
  readonly times: number[]
  readonly seconds: number
  /** Answers other than 200, by status. */
  readonly refused: Record<string, number>
  /** Of all answers together, as they came over the wire. */
  readonly bytes: number
  /** CPU time of the sender itself. */
  readonly cpuMs: number
}

const HEAD_END = Buffer.from('\r\n\r\n')
/** What ends an answer in chunks; with the end of the line before it, since a line of a table may end in 0. */
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')

/** One answer that was read to its end. */
interface Answer {
  readonly status: string
  readonly bytes: number
}

/** One kept-alive connection; one request at a time. What is read is counted and dropped. */
class Line {
  private readonly socket: net.Socket
  private head = ''
  private tail: Buffer = Buffer.alloc(0)
  private bytes = 0
  /** Bytes of the body; null for one in chunks. */
  private length: number | null = null
  private answered: ((answer: Answer) => void) | undefined

  constructor(port: number) {
    this.socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
    this.socket.on('data', (part: Buffer) => this.take(part))
    this.socket.on('error', (error) => this.finish(error.message))
    this.socket.on('close', () => this.finish('closed'))
  }

  ready(): Promise<unknown> {
    return once(this.socket, 'connect')
  }

  send(text: string): Promise<Answer> {
    return new Promise((resolve) => {
      this.answered = resolve
      this.socket.write(text)
    })
  }

  end(): void {
    this.socket.destroy()
  }

  private take(part: Buffer): void {
    let body = part
    if (this.head === '') {
      const all = this.tail.length === 0 ? part : Buffer.concat([this.tail, part])
      const end = all.indexOf(HEAD_END)
      if (end < 0) {
        this.tail = all
        return
      }
      this.head = all.toString('latin1', 0, end).toLowerCase()
      // «content-length: 812»
      const length = /\r\ncontent-length: (\d+)/.exec(this.head)?.[1]
      this.length = length === undefined ? null : Number(length)
      this.tail = HEAD_END.subarray(0, 2)
      body = all.subarray(end + HEAD_END.length)
    }
    this.bytes += body.length
    if (this.length !== null ? this.bytes >= this.length : this.endsWith(body)) this.finish(this.head.slice(9, 12))
  }

  private endsWith(body: Buffer): boolean {
    this.tail = Buffer.concat([this.tail, body.subarray(-LAST_CHUNK.length)]).subarray(-LAST_CHUNK.length)
    return this.tail.equals(LAST_CHUNK)
  }

  private finish(status: string): void {
    const answer = { status, bytes: this.bytes }
    this.head = ''
    this.tail = Buffer.alloc(0)
    this.bytes = 0
    const told = this.answered
    this.answered = undefined
    told?.(answer)
  }
}

function write({ cookie }: Job, { method, path, body }: Shot): string {
  const common = `${method} ${path.replace('{uuid}', randomUUID())} HTTP/1.1\r\nhost: bench\r\ncookie: ${cookie}\r\nsec-fetch-site: same-origin\r\naccept-encoding: gzip\r\n`
  if (body === undefined) return `${common}\r\n`
  return `${common}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** Carries a job out. */
async function carryOut(job: Job): Promise<Outcome> {
  const width = Math.max(...job.groups.map((group) => group.length))
  const idle = Array.from({ length: job.clients }, () => Array.from({ length: width }, () => new Line(job.port)))
  const all = idle.flat()
  await Promise.all(all.map((line) => line.ready()))
  const times: number[] = []
  const refused: Record<string, number> = {}
  let [sent, bytes] = [0, 0]
  const one = async (lines: readonly Line[], due: number): Promise<void> => {
    const group = job.groups[sent++ % job.groups.length] ?? []
    const answers = await Promise.all(group.map(async (shot, i) => lines[i]?.send(write(job, shot))))
    times.push(performance.now() - due)
    for (const answer of answers) {
      if (answer === undefined || !/^\d+$/.test(answer.status)) throw new Error(`connection lost: ${answer?.status}`) // «503»
      bytes += answer.bytes
      if (answer.status !== '200') refused[answer.status] = (refused[answer.status] ?? 0) + 1
    }
  }
  const cpu = process.cpuUsage()
  const started = performance.now()
  await (job.perSecond === undefined ? closedLoop(job, idle, one) : openLoop(job, job.perSecond, idle, one))
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  for (const line of all) line.end()
  return { times: times.sort((a, b) => a - b), seconds, refused, bytes, cpuMs: (user + system) / 1000 }
}

type One = (lines: readonly Line[], due: number) => Promise<void>

async function closedLoop({ seconds }: Job, clients: readonly Line[][], one: One): Promise<void> {
  const until = performance.now() + seconds * 1000
  await Promise.all(
    clients.map(async (lines) => {
      while (performance.now() < until) await one(lines, performance.now())
    }),
  )
}

/** A fixed number a second, whatever the answers take: lateness counts as waiting. A group that finds no free client waits for one. */
async function openLoop({ seconds }: Job, perSecond: number, clients: Line[][], one: One): Promise<void> {
  const free = [...clients]
  const waiting: ((lines: Line[]) => void)[] = []
  const take = (): Line[] | Promise<Line[]> => free.pop() ?? new Promise((resolve) => waiting.push(resolve))
  const give = (lines: Line[]): void => {
    const next = waiting.shift()
    if (next) next(lines)
    else free.push(lines)
  }
  const under: Promise<void>[] = []
  const started = performance.now()
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const due = started + (i * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0.5) await new Promise((resolve) => setTimeout(resolve, wait))
    under.push(
      (async () => {
        const lines = await take()
        await one(lines, due)
        give(lines)
      })(),
    )
  }
  await Promise.all(under)
}

process.on('message', (job) => void carryOut(job as Job).then((outcome) => process.send?.(outcome)))
