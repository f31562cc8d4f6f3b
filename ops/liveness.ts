import pg from 'pg'

/** Any number of our own: the first half of the lock that a worker holds for as long as it lives. */
const space = 5_106_483
/** In milliseconds. */
const often = 250
/** After so many tries in a row, each at its turn, what fails is given time between them. */
const eager = 20

/**
 * A worker says that it lives by a lock of the database, which is let go when its connection ends, however it ends. Jobs
 * that a dead worker held are given back at once: the queue itself would wait for four hours. What failed is tried again
 * soon: the queue itself would wait for up to six.
 * @param pools under which names this process holds jobs in the queue; more may come
 */
export async function stayAlive(databaseUrl: string, pools: ReadonlySet<string>): Promise<never> {
  for (;;) {
    await holdAndTidy(databaseUrl, pools).catch(() => undefined)
    await pause(often)
  }
}

async function holdAndTidy(databaseUrl: string, pools: ReadonlySet<string>) {
  const held = new Set<string>()
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, query_timeout: 10_000, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (;;) {
      for (const pool of pools) {
        if (held.has(pool)) continue
        await client.query('select pg_advisory_lock_shared($1, hashtext($2))', [space, pool])
        held.add(pool)
      }
      await client.query(giveBack, [space, [...pools]])
      await client.query(tryAgain, [eager])
      await pause(often)
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whose lock can be had alone does not live. Our own never count: nobody's lock stands in their own way. */
const giveBack = `
  select graphile_worker.force_unlock_workers(array_agg(pool)) from (
    select locked_by as pool from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null
  ) holding where pool <> all ($2) and pg_try_advisory_xact_lock($1, hashtext(pool)) having count(*) > 0`

/** At its own time, so that the order of the times stays. */
const tryAgain = `
  update graphile_worker._private_jobs j set run_at = case when j.attempts <= $1 then s.at else least(j.run_at, now() + interval '5 seconds') end
  from schedules s where s.id::text = j.key and j.last_error is not null and j.locked_at is null and s.at <= now()
    and j.run_at > now() + case when j.attempts <= $1 then interval '0' else interval '5 seconds' end`

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
