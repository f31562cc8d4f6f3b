import { utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { env } from '../env.ts'

/** How long readers' words are kept, as the feedback page promises. */
const keptDays = 90
const hour = 60 * 60 * 1000
const alive = path.join(env.DATA_DIR, 'worker.alive')

/** Chores that nobody waits for. Any number of workers may run: each chore may be done twice without harm. */
async function forgetOldFeedback() {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(
      `with forgotten as (delete from beta_feedback where created_at < now() - $1 * interval '1 day' returning 1)
       insert into audit_log_pending (entry) select jsonb_build_object('action', 'delete', 'by', 'job', 'collection', 'beta-feedback',
         'detail', count(*) || ' older than ' || $1 || ' days') from forgotten having count(*) > 0`,
      [keptDays],
    )
  } finally {
    await client.end()
  }
}

/** Tries again after a minute when the database is away. */
async function everyHour(): Promise<void> {
  const next = await forgetOldFeedback().then(
    () => hour,
    () => hour / 60,
  )
  setTimeout(() => void everyHour(), next)
}

await writeFile(alive, '', { mode: 0o600 })
setInterval(() => void utimes(alive, new Date(), new Date()).catch(() => undefined), 30_000)
await everyHour()
process.on('SIGTERM', () => process.exit(0))
