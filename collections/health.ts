import { access, constants, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env.ts'
import { read } from './read.ts'

/** The worker touches a file twice a minute; after two minutes of silence it is not well. In milliseconds. */
const longestSilence = 120_000
const leastFreeBytes = 100 * 1024 * 1024

export type Health = { ready: boolean; database: string; worker: string; disk: string }

/** Each part in words: `well`, or what is wrong with it. */
export async function health(): Promise<Health> {
  const [database, worker, disk] = await Promise.all([asked(databaseIsWell), asked(workerIsWell), asked(diskIsWell)])
  return { ready: [database, worker, disk].every((part) => part === 'well'), database, worker, disk }
}

const asked = (part: () => Promise<string>) => part().catch(() => 'no answer')

async function databaseIsWell() {
  const payload = await read()
  await payload.db.drizzle.execute('select 1')
  return 'well'
}

async function workerIsWell() {
  const { mtimeMs } = await stat(path.join(env.DATA_DIR, 'worker.alive'))
  return Date.now() - mtimeMs < longestSilence ? 'well' : 'silent for more than two minutes'
}

async function diskIsWell() {
  await access(env.DATA_DIR, constants.W_OK)
  const { bavail, bsize } = await statfs(env.DATA_DIR)
  return bavail * bsize > leastFreeBytes ? 'well' : 'nearly full'
}
