import { spawn } from 'node:child_process'
import path from 'node:path'
import pg from 'pg'
import { migrationNames } from './migrationNames.ts'
import { root } from './root.ts'
import { Trouble } from './say.ts'

/**
 * Prepares the database in a process of its own, whose memory is given back; a database that is ready is not asked twice.
 * @throws Trouble when it cannot be prepared
 */
export async function prepare(databaseUrl: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (await isReady(databaseUrl)) return
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(root, 'ops/prepare.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Trouble('The database could not be prepared. What is printed above says why.')
}

/** Whether the database has today's shape and somebody who may sign in. */
export async function isReady(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>('select name from payload_migrations')
    const { rowCount } = await client.query('select 1 from users limit 1')
    return rowCount === 1 && (await migrationNames()).every((name) => rows.some((row) => row.name === name))
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
