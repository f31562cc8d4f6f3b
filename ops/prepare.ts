import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { env } from '../env.ts'
import config from '../payload.config.ts'
import { addDemo } from './demo/demo.ts'
import { firstSignIn } from '../collections/firstSignIn.ts'
import { actAs } from '../collections/record.ts'
import { quiet } from './quiet.ts'
import { run, step } from './say.ts'
import { addTemplates, hadNoTemplates } from './templates/addTemplates.ts'

/** Any number, the same for every replica: whoever holds it migrates, the others wait. */
const migrationLock = 8_675_309

/** Brings the database to today's shape, fills an empty one, and makes the first admin before any port opens. */
await run(async () => {
  actAs('command line')
  const payload = await step('Opening the database', () => getPayload({ config }))
  await alone(async () => {
    await step('Migrating', () => payload.db.migrate())
    await runMigrations({ connectionString: env.DATABASE_URL, logger: quiet })
    await payload.db.drizzle.execute('select watch_content()')
    const { totalDocs: people } = await payload.count({ collection: 'users' })
    if (people === 0 && env.DEMO && (await isEmpty(payload))) await step('Adding demo content', () => addDemo(payload))
    // After the demo, so that they can lead to its channels and advice.
    if (await hadNoTemplates(payload)) await step('Adding templates for alerts', () => addTemplates(payload))
    if (people === 0) await firstAdmin(payload)
  })
  await payload.destroy()
})
process.exit(process.exitCode ?? 0)

/** Content without people is the content of somebody who moved house: it is theirs, and stays as it is. */
async function isEmpty(payload: Payload) {
  const counts = await Promise.all((['alerts', 'advice-sections', 'contact-channels'] as const).map((collection) => payload.count({ collection })))
  return counts.every(({ totalDocs }) => totalDocs === 0)
}

async function alone(work: () => Promise<void>) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await work()
  } finally {
    await client.end()
  }
}

async function firstAdmin(payload: Payload) {
  const password = randomBytes(12).toString('base64url')
  await payload.create({ collection: 'users', data: { email: env.ADMIN_EMAIL, password, role: 'admin', name: 'First admin', oneTime: true } })
  const words = `Sign in at ${env.SITE_URL}/admin\nE-mail:   ${env.ADMIN_EMAIL}\nPassword: ${password}\n\nThe password works until an hour after its first use, or until you choose your own.\n`
  await writeFile(path.join(env.DATA_DIR, firstSignIn), words, { mode: 0o600 })
}
