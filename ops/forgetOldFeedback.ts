import pg from 'pg'
import { env } from '../env.ts'

/** How long readers' words are kept, as the feedback page promises. */
const keptDays = 90

/** May be done twice without harm. */
export async function forgetOldFeedback(): Promise<void> {
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
