import type { PoolClient } from 'pg'
import { patientPool } from '../collections/database.ts'

type Called = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void

/**
 * The queue's own connections. It waits up to two minutes after some errors of a database that is away or starting, told by
 * their code; without one it asks again at its next turn, a quarter of a second later.
 */
class QueuePool extends patientPool.Pool {
  override connect(): Promise<PoolClient>
  override connect(callback: Called): void
  override connect(callback?: Called) {
    if (callback) return super.connect(callback)
    return super.connect().catch((error: unknown) => {
      throw new Error(error instanceof Error ? error.message : String(error), { cause: error })
    })
  }
}

export const queuePool = (connectionString: string) =>
  new QueuePool({ connectionString, max: 5, connectionTimeoutMillis: 2_000, query_timeout: 15_000, keepAlive: true })
