import pg from 'pg'
import { env } from '../../env.ts'

/** An entry of the record as the database has it, empty columns included. */
export type Row = Record<'id' | 'action' | 'by' | 'hash' | 'previous', string> &
  Record<'actor' | 'who' | 'role' | 'collection' | 'document' | 'version' | 'title' | 'detail', string | null>

/** Past Payload, as the owner of the database. */
export const database = new pg.Pool({ connectionString: env.DATABASE_URL, max: 6, allowExitOnIdle: true })
// A test may restart Postgres.
database.on('error', () => undefined)

/** @returns the entries after that one, oldest first */
export const entriesAfter = async (id: string): Promise<Row[]> =>
  (await database.query<Row>('select * from audit_log where id > $1 order by id', [id])).rows

export const newestEntry = async (): Promise<string> =>
  (await database.query<{ id: string }>('select coalesce(max(id), 0) as id from audit_log')).rows[0]?.id ?? '0'

/** @returns what was recorded while something was done, and what that gave */
export async function recordOf<Result>(work: () => Promise<Result>): Promise<{ entries: Row[]; result: Result }> {
  const before = await newestEntry()
  const result = await work()
  return { entries: await entriesAfter(before), result }
}

/** Whoever owns the machine can always do this: the chain must show it. Puts everything back afterwards. */
export async function tamperedWith(change: string, ids: string[], check: () => Promise<unknown>) {
  const client = await database.connect()
  const withoutTriggers = async (statements: () => Promise<unknown>) => {
    await client.query('begin')
    await client.query('alter table audit_log disable trigger all')
    await statements()
    for (const trigger of ['link_entry', 'refuse_change']) await client.query(`alter table audit_log enable always trigger ${trigger}`)
    await client.query('commit')
  }
  try {
    await client.query('create temp table kept as select * from audit_log where id = any ($1)', [ids])
    await withoutTriggers(() => client.query(change, [ids]))
    await check()
  } finally {
    await withoutTriggers(async () => {
      await client.query('delete from audit_log where id = any ($1)', [ids])
      await client.query('insert into audit_log select * from kept')
    })
    await client.query('drop table kept')
    client.release()
  }
}
