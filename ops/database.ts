import pg from 'pg'
import { Trouble } from './say.ts'

/**
 * Makes sure that the database can be used, before anything is built on it.
 * @throws Trouble that names its host, never its password
 */
export async function waitForDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    const { host, pathname } = new URL(url)
    const why = error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error)
    throw new Trouble(
      `The database ${pathname.slice(1)} at ${host} cannot be used (${why.trim()}). Start it, or mend DATABASE_URL; without DATABASE_URL an embedded one is used.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
