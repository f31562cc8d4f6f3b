import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'

/**
 * Payload takes a COMMIT that failed for one that did not (@payloadcms/drizzle, transactions/beginTransaction.js), and an
 * officer would be told that something is published, or taken down, that is not. Deferred triggers run before the commit
 * here, where their errors are heard, and the database is asked afterwards what became of the transaction.
 * @throws Error from the commit when the transaction did not go through
 */
export function honestCommit(adapter: DatabaseAdapterObj<PostgresAdapter>): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const commit = db.commitTransaction.bind(db)
      db.commitTransaction = async (incoming) => {
        const id = String(await incoming)
        const session = db.sessions?.[id]?.db
        if (!session) return commit(id)
        await session.execute(sql`set constraints all immediate`)
        const { rows } = await session.execute<{ xact: string | null }>(sql`select pg_current_xact_id_if_assigned()::text as xact`)
        await commit(id)
        const xact = rows[0]?.xact
        if (!xact) return
        const found = await db.drizzle.execute<{ status: string }>(sql`select pg_xact_status(${xact}::xid8) as status`)
        if (found.rows[0]?.status !== 'committed')
          throw new Error('The database did not keep this change. Nothing of it was saved; please try again.')
      }
      return db
    },
  }
}
