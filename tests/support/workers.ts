import { readdirSync, readFileSync } from 'node:fs'
import { env } from '../../env.ts'
import { database } from './record.ts'
import { folder, start, until, type Started } from './start.ts'

/** A worker beside the site's own, on the same database. The name is what Postgres knows it by. */
export async function startWorker(name: string, settings: Record<string, string> = {}): Promise<Started> {
  const { DATABASE_URL = '', SECRET = '', SMTP_URL = '', MAIL_FROM = '' } = env
  const worker = start(
    { DATABASE_URL, SECRET, SMTP_URL, MAIL_FROM, SITE_URL: env.SITE_URL, DATA_DIR: await folder(), PGAPPNAME: name, ...settings },
    'ops/worker.ts',
  )
  if (!settings.DATABASE_URL) await until(() => isAlive(name), `${name} to live`)
  return worker
}

/** The lock by which a worker says that it lives. */
const locks = `pg_locks l join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.classid = 5106483 and l.granted`

export const isAlive = async (name: string) => (await database.query(`select 1 from ${locks} and a.application_name = $1`, [name])).rows.length > 0

/** @returns the name of who holds the queue now */
export async function holder(): Promise<string | undefined> {
  const { rows } = await database.query<{ name: string }>(
    `select a.application_name as name from ${locks} and l.objid in
      (select (hashtext(locked_by)::bigint & 4294967295)::oid from graphile_worker._private_job_queues where queue_name = 'schedules')`,
  )
  return rows[0]?.name
}

/** The number of the site's own worker. */
export function ownWorker(): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (command.includes('ops/worker.ts') && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${env.DATA_DIR}\0`)) return Number(pid)
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error('The site has no worker.')
}
