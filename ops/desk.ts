import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { z } from 'zod'
import { root } from './root.ts'
import { findRunning } from './running.ts'
import { hasPostgres, startPostgres } from './postgres.ts'
import { isReady } from './prepareIfNeeded.ts'
import { keptSchema, verifyRecord, type Kept } from './audit.ts'
import { readPassword } from './readPassword.ts'
import { run, Trouble } from './say.ts'

const usage = `Use one of these; a password is read from standard input:
  npm run desk -- user add <email> --role officer|editor|admin
  npm run desk -- user password <email>
  npm run desk -- user unlock <email>
  npm run desk -- user sign-out <email>
  npm run desk -- user second-factor-off <email>
  npm run desk -- audit verify
  npm run desk -- audit verify <entry> <hash>, as it was printed before and kept elsewhere`

const email = z.email('This is not an e-mail address')
const role = z.enum(['officer', 'editor', 'admin'], 'The role must be officer, editor or admin')
const verbs = ['add', 'password', 'unlock', 'sign-out', 'second-factor-off']

/** What an operator does for people and the record from the command line, whether the site runs or not. */
await run(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { role: { type: 'string' } } })
  const [noun, verb, address, hash] = positionals
  if (noun === 'audit' && verb === 'verify') {
    const kept = address === undefined ? undefined : checked(keptSchema, { entry: address, hash })
    return withDatabase((databaseUrl) => verify(databaseUrl, kept))
  }
  if (noun !== 'user' || !address || !verb || !verbs.includes(verb)) throw new Trouble(usage)
  const who = checked(email, address)
  await withDesk(async (payload) => {
    if (verb === 'add') await add(payload, who, checked(role, values.role))
    else if (verb === 'password') await setPassword(payload, who)
    else if (verb === 'unlock') await unlock(payload, who)
    else if (verb === 'sign-out') await signOut(payload, who)
    else await takeSecondFactorAway(payload, who)
  })
})
process.exit(process.exitCode ?? 0)

async function verify(databaseUrl: string, kept?: Kept) {
  const { isWhole, words } = await verifyRecord(databaseUrl, kept)
  process.stdout.write(`${words}\n`)
  if (!isWhole) process.exitCode = 1
}

async function add(payload: Payload, who: string, as: z.infer<typeof role>) {
  const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: who } } })
  if (totalDocs > 0) throw new Trouble(`${who} is in the desk already.`)
  await payload.create({ collection: 'users', data: { email: who, password: await readPassword(payload, { email: who }), role: as } })
  process.stdout.write(`${who} may use the desk as ${as}.\n`)
}

async function setPassword(payload: Payload, who: string) {
  const person = await personAt(payload, who)
  const password = await readPassword(payload, person)
  await payload.update({ collection: 'users', id: person.id, data: { password, oneTime: false, passwordEndsAt: null } })
  forgetWrongPasswords(who)
  process.stdout.write(`${who} has a new password. Other sessions have ended.\n`)
}

async function unlock(payload: Payload, who: string) {
  const { id: document } = await personAt(payload, who)
  forgetWrongPasswords(who)
  const { note } = await import('../collections/record.ts')
  await note({ payload }, { by: 'command line', action: 'unlock', collection: 'users', document, title: who })
  process.stdout.write(`${who} can sign in again.\n`)
}

async function signOut(payload: Payload, who: string) {
  const { createLocalReq } = await import('payload')
  const { signOutEverywhere } = await import('../collections/sessions.ts')
  const ended = await signOutEverywhere(await createLocalReq({}, payload), await personAt(payload, who))
  process.stdout.write(`${who} is signed out everywhere: ${ended === 1 ? 'one session has' : `${ended} sessions have`} ended.\n`)
}

async function takeSecondFactorAway(payload: Payload, who: string) {
  const { createLocalReq } = await import('payload')
  const { takeAway } = await import('../collections/secondFactorEndpoints.ts')
  const had = await takeAway(await createLocalReq({}, payload), await personAt(payload, who))
  process.stdout.write(had ? `${who} signs in with the password alone until they set up a second factor again.\n` : `${who} has no second factor.\n`)
}

/** The edge counts them, and takes orders from its own command alone. */
function forgetWrongPasswords(who: string) {
  const args = ['--disable-warning=ExperimentalWarning', path.join(root, 'edge/command.ts'), 'unlock', who]
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Trouble(`The wrong passwords for ${who} could not be forgotten.`)
}

async function personAt(payload: Payload, who: string) {
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: who } }, limit: 1 })
  if (!docs[0]) throw new Trouble(`Nobody in the desk has the address ${who}.`)
  return docs[0]
}

function checked<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const found = schema.safeParse(given)
  if (!found.success) throw new Trouble(`${found.error.issues[0]?.message ?? 'This cannot be used'}.\n${usage}`)
  return found.data
}

async function withDesk(work: (payload: Payload) => Promise<void>) {
  await withDatabase(async () => {
    const { getPayload } = await import('payload')
    const { default: config } = await import('../payload.config.ts')
    const { actAs } = await import('../collections/record.ts')
    actAs('command line')
    await work(await getPayload({ config }))
  })
}

/** Uses the database that runs, or starts the embedded one for as long as this takes. @throws Trouble when the site has never been ready there */
async function withDatabase(work: (databaseUrl: string) => Promise<void>) {
  const { env } = await import('../env.ts')
  const here = findRunning(env.DATA_DIR)
  if (!env.DATABASE_URL && !here && !hasPostgres(env.DATA_DIR))
    throw new Trouble(`There is no database in ${env.DATA_DIR}. Start the site once with npm start, or set DATA_DIR to the folder it runs from.`)
  const own = env.DATABASE_URL || here ? undefined : await startPostgres(env.DATA_DIR)
  const databaseUrl = env.DATABASE_URL ?? here?.databaseUrl ?? own?.url ?? ''
  process.env.DATABASE_URL = databaseUrl
  env.DATABASE_URL = databaseUrl
  env.SECRET ??= 'not used to sign anything from the command line'
  try {
    if (!(await isReady(databaseUrl)))
      throw new Trouble('The database is not ready: the site is still starting, or has not started since it was updated. Try again once it runs.')
    await work(databaseUrl)
  } finally {
    // One that runs already belongs to a site that is just starting.
    if (!own?.adopted) await own?.stop()
  }
}
