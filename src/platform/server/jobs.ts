/**
 * Work that is done after the answer. A job is put down in the transaction that asks for it and taken with `for update skip locked`; its
 * effects and its end are one transaction, so nothing is done twice. A failed job waits longer each time and is kept as dead after the
 * last attempt, for the operator to see.
 */
import type { AppContext } from './context.ts'
import { newId } from './ids.ts'
import { registerProvince } from './provinces.ts'
import { query, type Tx } from './query.ts'

/** What a job's code gets. */
export interface JobInput {
  /** Transaction of the job; null when it was declared with `ownTransaction`. */
  readonly tx: Tx
  readonly province: number
  readonly payload: unknown
  readonly ctx: AppContext
}

/** Code for one kind of job. */
export interface Job {
  readonly kind: string
  readonly run: (input: JobInput) => Promise<void>
  readonly ownTransaction: boolean
}

/** A job to be put down. */
export interface NewJob {
  readonly province: number
  readonly kind: string
  readonly payload: object
  /** Not before; at once when not given. */
  readonly runAt?: Date
}

const MAX_ATTEMPTS = 8
const LEASE_MS = 15 * 60 * 1000

/** Declares the code of one kind of job. The payload's shape is the feature's own; check it with zod. */
export function job(kind: string, run: (input: JobInput) => Promise<void>): Job {
  return { kind, run, ownTransaction: false }
}

/**
 * Declares a job that opens its own transactions (long work must not hold one open: it would hold back the chain and live pages). It may
 * run again after a crash, so it must bear being repeated.
 */
export function longJob(kind: string, run: (input: Omit<JobInput, 'tx'>) => Promise<void>): Job {
  return { kind, run, ownTransaction: true }
}

const insertJob = query<{ province: number; id: string; kind: string; payload: string; runAt: Date }, never>(
  'platform.insert_job',
  `insert into job (province_id, id, kind, payload, run_at) values (:province, :id, :kind, :payload::jsonb, :runAt)`,
)

const takeJob = query<
  { province: number; now: Date; kinds: string[] },
  { id: string; kind: string; payload: unknown; attempts: number }
>(
  'platform.take_job',
  `select id, kind, payload, attempts from job
   where province_id = :province and state = 'ready' and run_at <= :now and (leased_until is null or leased_until <= :now) and kind = any(:kinds)
   order by run_at, id limit 1 for update skip locked`,
)

const provincesWithJobs = query<{ now: Date; kinds: string[] }, { province: number }>(
  'platform.provinces_with_jobs',
  `select distinct province_id as province from job
   where state = 'ready' and run_at <= :now and (leased_until is null or leased_until <= :now) and kind = any(:kinds) order by 1`,
)

const leaseJob = query<{ province: number; id: string; until: Date }, never>(
  'platform.lease_job',
  `update job set leased_until = :until, attempts = attempts + 1 where province_id = :province and id = :id`,
)

const renewLease = query<{ province: number; id: string; until: Date }, never>(
  'platform.renew_lease',
  `update job set leased_until = :until where province_id = :province and id = :id`,
)

const dropLeases = query<object, never>(
  'platform.drop_leases',
  `update job set leased_until = null where leased_until is not null`,
)

const finishJob = query<{ province: number; id: string }, never>(
  'platform.finish_job',
  `delete from job where province_id = :province and id = :id`,
)

const failJob = query<{ province: number; id: string; attempts: number; runAt: Date; state: string; error: string }, never>(
  'platform.fail_job',
  `update job set attempts = :attempts, run_at = :runAt, state = :state, last_error = :error, leased_until = null
   where province_id = :province and id = :id`,
)

let putDown = 0

/** How many jobs this process has put down so far: tells its workers whether there is anything new to look for. */
export function jobsPutDown(): number {
  return putDown
}

/** Puts a job down; it exists only if the transaction commits. Returns its id. */
export async function enqueue(tx: Tx, newJob: NewJob): Promise<string> {
  const runAt = newJob.runAt ?? new Date(0)
  const id = newId(runAt)
  await registerProvince(tx, newJob.province)
  tx.afterCommit(() => (putDown += 1))
  await insertJob.run(tx, { province: newJob.province, id, kind: newJob.kind, payload: JSON.stringify(newJob.payload), runAt })
  return id
}

/** Runs every job that is due now, province by province. Returns how many ran (also those that failed). */
export async function runDueJobs(ctx: AppContext, jobs: readonly Job[]): Promise<number> {
  const byKind = new Map(jobs.map((entry) => [entry.kind, entry]))
  let count = 0
  const due = { now: ctx.clock.now(), kinds: [...byKind.keys()] }
  for (const { province } of await ctx.db.transaction((tx) => provincesWithJobs(tx, due))) {
    while (await runOne(ctx, byKind, province)) count += 1
  }
  return count
}

async function runOne(ctx: AppContext, jobs: ReadonlyMap<string, Job>, province: number): Promise<boolean> {
  const now = ctx.clock.now()
  const taken = await ctx.db.transaction(async (tx) => {
    const row = await takeJob.maybe(tx, { province, now, kinds: [...jobs.keys()] })
    const code = row && jobs.get(row.kind)
    if (!row || !code) return undefined
    if (code.ownTransaction) {
      await leaseJob.run(tx, { province, id: row.id, until: new Date(now.getTime() + LEASE_MS) })
      return { row, code }
    }
    await tx.send({ text: 'savepoint job' })
    try {
      await code.run({ tx, province, payload: row.payload, ctx })
      await finishJob.run(tx, { province, id: row.id })
    } catch (error) {
      await tx.send({ text: 'rollback to savepoint job' })
      await recordFailure(tx, ctx, { province, ...row }, error)
    }
    return { row, code: undefined }
  })
  if (taken?.code) await runLeased(ctx, taken.code, { province, ...taken.row })
  return taken !== undefined
}

interface TakenJob {
  readonly province: number
  readonly id: string
  readonly kind: string
  readonly payload: unknown
  readonly attempts: number
}

/** Gives back what killed workers held. Only for whoever knows that no other worker is alive. */
export async function releaseLeases(tx: Tx): Promise<void> {
  await dropLeases.run(tx, {})
}

async function runLeased(ctx: AppContext, code: Job, taken: TakenJob): Promise<void> {
  const renewing = setInterval(() => {
    const until = new Date(ctx.clock.now().getTime() + LEASE_MS)
    ctx.db
      .transaction((tx) => renewLease.run(tx, { province: taken.province, id: taken.id, until }))
      .catch((error: unknown) => ctx.log.error('job.lease', error, { kind: taken.kind, id: taken.id }))
  }, LEASE_MS / 3)
  try {
    await code.run({ tx: undefined as never, province: taken.province, payload: taken.payload, ctx })
    await ctx.db.transaction((tx) => finishJob.run(tx, { province: taken.province, id: taken.id }))
  } catch (error) {
    await ctx.db.transaction((tx) => recordFailure(tx, ctx, taken, error))
  } finally {
    clearInterval(renewing)
  }
}

async function recordFailure(tx: Tx, ctx: AppContext, taken: TakenJob, error: unknown): Promise<void> {
  const attempts = taken.attempts + 1
  const dead = attempts >= MAX_ATTEMPTS
  ctx.log.error(dead ? 'job.dead' : 'job.failed', error, { kind: taken.kind, id: taken.id, attempts })
  await failJob.run(tx, {
    province: taken.province,
    id: taken.id,
    attempts,
    runAt: new Date(ctx.clock.now().getTime() + 2 ** attempts * 1000),
    state: dead ? 'dead' : 'ready',
    error: error instanceof Error ? error.name : typeof error,
  })
}
