import pg from 'pg'

/**
 * The driver as Payload gets it. Its own pool waits for ever for a connection, and ends the process when Postgres is
 * killed, because nobody listens for the error (times in milliseconds). A process that is busy for two seconds while a
 * connection is made, as at its start, would take that for a database that does not answer: it waits longer.
 */
class PatientPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super({
      max: 10,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
      ...options,
    })
    this.on('error', () => undefined)
    this.on('connect', (client) => client.on('error', () => undefined))
  }
}

export const patientPool = { ...pg, Pool: PatientPool }
