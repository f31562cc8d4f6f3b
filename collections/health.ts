import { access, constants, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { env } from '../env.ts'
import { read } from './read.ts'
import { minutesToReview } from './states.labels.ts'
import { rowsOf } from './transaction.ts'

/** The worker touches a file every five seconds while the queue answers it; after half a minute of silence it is not well. In milliseconds. */
const longestSilence = 30_000
/** Less than the edge has for the whole answer (`edge/ready.ts`). In milliseconds. */
const patience = 2_000
const leastFreeBytes = 100 * 1024 * 1024

/** `review` and `schedules` are for people: a balancer must not take the site from its readers because an alert waits for an editor. */
export type Health = { ready: boolean; database: string; worker: string; disk: string; review: string; schedules: string }

/** Each part in words: `well`, or what is wrong with it. */
export async function health(): Promise<Health> {
  const parts = [databaseIsWell, workerIsWell, diskIsWell, reviewIsWell, schedulesAreKept].map(asked)
  const [database = '', worker = '', disk = '', review = '', schedules = ''] = await Promise.all(parts)
  return { ready: [database, worker, disk].every((part) => part === 'well'), database, worker, disk, review, schedules }
}

const asked = (part: () => Promise<string>) =>
  Promise.race([part(), new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), patience))]).catch(() => 'no answer')

async function databaseIsWell() {
  const payload = await read()
  await payload.db.drizzle.execute('select 1')
  return 'well'
}

async function workerIsWell() {
  const { mtimeMs } = await stat(path.join(env.DATA_DIR, 'worker.alive'))
  return Date.now() - mtimeMs < longestSilence ? 'well' : 'silent for more than half a minute'
}

async function diskIsWell() {
  await access(env.DATA_DIR, constants.W_OK)
  const { bavail, bsize } = await statfs(env.DATA_DIR)
  return bavail * bsize > leastFreeBytes ? 'well' : 'nearly full'
}

async function reviewIsWell() {
  const [open] = await rowsOf<{ pages: number; minutes: number }>(
    { payload: await read() },
    sql`select count(*)::int as pages, floor(extract(epoch from now() - min(since)) / 60)::int as minutes from unreviewed where closed_at is null having count(*) > 0`,
  )
  return open ? wordsOfReview(open) : 'well'
}

/** @param minutes since the public first read the oldest of them */
export function wordsOfReview({ pages, minutes }: { pages: number; minutes: number }): string {
  const left = minutesToReview - minutes
  const time = left > 0 ? `${counted(left, 'minute')} left` : `${counted(-left, 'minute')} over the ${minutesToReview} minutes`
  return `${counted(pages, 'page')} ${pages === 1 ? 'is' : 'are'} public that nobody else has read; ${time}${pages > 1 ? ' for the first' : ''}`
}

/** What waits and is late says that no worker is well; what failed, until somebody has put it away (`scheduleSeen.ts`). */
async function schedulesAreKept() {
  const [found] = await rowsOf<{ failed: number; late: number }>(
    { payload: await read() },
    sql`select count(*) filter (where state = 'failed' and seen_at is null)::int as failed,
        count(*) filter (where state = 'waiting' and clock_timestamp() - at > interval '2 seconds')::int as late
      from schedules where state in ('waiting', 'failed')`,
  )
  const { failed = 0, late = 0 } = found ?? {}
  return [failed && `${failed} could not run`, late && `${late} ${late === 1 ? 'is' : 'are'} late`].filter(Boolean).join('; ') || 'well'
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
