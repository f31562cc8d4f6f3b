import { EventEmitter } from 'node:events'
import path from 'node:path'
import { run, type WorkerEvents } from 'graphile-worker'
import { getPayload } from 'payload'
import { z } from 'zod'
import { actAs } from '../collections/record.ts'
import { checkTask } from '../collections/receipts.ts'
import { task } from '../collections/schedules.ts'
import { mailEditors, mailTask } from '../collections/tellEditors.ts'
import { env } from '../env.ts'
import config from '../payload.config.ts'
import { waitForDatabase } from './database.ts'
import { forgetOldFeedback } from './forgetOldFeedback.ts'
import { beat } from './heartbeat.ts'
import { stayAlive } from './liveness.ts'
import { queuePool } from './queuePool.ts'
import { quiet } from './quiet.ts'
import { checkLater } from './receipts.ts'
import { keepSchedule } from './scheduled.ts'

/** How often the queue is asked for what has come due, in milliseconds. */
const often = 250
const hour = 60 * 60 * 1000
const soon = 10_000

// A job whose end the database did not hear of would be held for as long as this process lives; the supervisor starts another one.
process.on('unhandledRejection', (error) => {
  process.stderr.write(`Worker: ends because of ${error instanceof Error ? error.message : 'something unknown'}\n`)
  process.exit(1)
})
actAs('job')
await database()
const payload = await getPayload({ config })
const pools = new Set<string>()
const events: WorkerEvents = new EventEmitter()
events.on('pool:create', ({ workerPool }) => pools.add(workerPool.id))
beat(events, path.join(env.DATA_DIR, 'worker.alive'))
void stayAlive(env.DATABASE_URL ?? '', pools)

/** Any number of workers may run: each job goes to one of them, and is done once. Two at a time: what goes out, and a mail. */
const runner = await run({
  pgPool: queuePool(env.DATABASE_URL ?? ''),
  concurrency: 2,
  pollInterval: often,
  noHandleSignals: true,
  logger: quiet,
  events,
  taskList: {
    [task]: async (job, { job: { attempts } }) => keepSchedule(payload, z.object({ id: z.string() }).parse(job).id, attempts),
    [mailTask]: async (_, { job: { id } }) => mailEditors(payload, id),
    [checkTask]: checkLater(payload),
  },
})
void everyHour()
let exitCode = 1
process.on('SIGTERM', () => {
  exitCode = 0
  void runner.stop()
})
void runner.promise.finally(() => process.exit(exitCode))

/** What came due while the database was away goes out when it is back, not when somebody looks again. */
async function database(): Promise<void> {
  while (
    !(await waitForDatabase(env.DATABASE_URL ?? '').then(
      () => true,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 500))
}

/** Tries again soon when the database is away. */
async function everyHour(): Promise<void> {
  const next = await forgetOldFeedback().then(
    () => hour,
    () => soon,
  )
  setTimeout(() => void everyHour(), next)
}
