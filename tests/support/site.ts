import pg from 'pg'
import { env } from '../../env.ts'

/** The address of the site that `npm test` has started: the edge, as the public meets it. */
export const siteUrl = async () => env.SITE_URL

const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 1, allowExitOnIdle: true })
// A test may restart Postgres.
pool.on('error', () => undefined)
let seen = 0

/** Comes back when the edge knows of everything that has been written, by whatever path: up to a quarter of a second later. */
export async function caughtUp(): Promise<void> {
  const { rows } = await pool.query<{ version: string }>('select version from content_version')
  const version = Number(rows[0]?.version)
  const deadline = Date.now() + 5_000
  while (seen < version) {
    if (Date.now() > deadline) throw new Error(`The edge knows version ${seen}, and the database has ${version}.`)
    const answer = await fetch(`${env.SITE_URL}/readyz`)
    seen = (await answer.json()).contentVersion
  }
}

/** @returns a page's answer, redirects not followed, after everything written before has come out */
export async function get(path: string, init: RequestInit = {}): Promise<Response> {
  await caughtUp()
  return fetch(`${env.SITE_URL}${path}`, { redirect: 'manual', ...init })
}

/** The same of the app behind the edge, as nobody from outside can ask it. */
export const getFromApp = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${env.APP_PORT}${path}`, { redirect: 'manual', ...init })

/** @returns a page's HTML */
export const html = async (path: string) => (await get(path)).text()
