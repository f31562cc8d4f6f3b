import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { firstSignIn } from '../collections/firstSignIn.ts'
import type { Settings } from '../env.ts'
import { build } from './build.ts'
import { waitForDatabase } from './database.ts'
import { keepDatabase } from './keepDatabase.ts'
import { isRunning, keepRunning, stopParts } from './parts.ts'
import { freePort } from './freePort.ts'
import { startPostgres, type Postgres } from './postgres.ts'
import { prepare } from './prepareIfNeeded.ts'
import { root } from './root.ts'
import { forgetRunning, noteRunning, refuseSecond } from './running.ts'
import { run, say, step, Trouble } from './say.ts'

/** The parts, in the order in which they stop: readers first lose the door, never the page behind it. */
const order = ['edge', 'app', 'worker']
const pauseInSeconds = 10
let letGo: () => void = () => undefined

/**
 * The whole of Blue Lamp on one machine, in the order in which its parts need each other. The public side comes first: it
 * shows the pages that it kept while everything behind it is still starting.
 */
await run(async () => {
  const { env } = await import('../env.ts')
  await folderIsOurs(env.DATA_DIR)
  refuseSecond(env.DATA_DIR)
  await portIsFree(env)
  await build()

  const ports = { app: env.APP_PORT ?? (await freePort()), metrics: env.METRICS_PORT ?? (await freePort()) }
  const forEdge: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SECRET: env.SECRET ?? (await keptSecret(env.DATA_DIR)),
    APP_PORT: String(ports.app),
    METRICS_PORT: String(ports.metrics),
    DATA_DIR: env.DATA_DIR,
    // Next changes PORT to its own; the address that people use does not follow it.
    SITE_URL: env.SITE_URL,
  }
  let postgres: Postgres | undefined
  stopOnSignal(env.DATA_DIR, () => postgres)
  try {
    await startEdge(forEdge)
    await untilItStarts(env.DATA_DIR, async () => {
      if (!env.DATABASE_URL && !postgres) {
        postgres = await step('Starting the database', () => startPostgres(env.DATA_DIR))
        letGo = keepDatabase(env.DATA_DIR, postgres)
      }
      const databaseUrl = env.DATABASE_URL ?? postgres?.url ?? ''
      const forApp = { ...forEdge, DATABASE_URL: databaseUrl }
      await waitForDatabase(databaseUrl)
      await prepare(databaseUrl, forApp)
      await startApp(forApp, ports.app)
      const at = (port: number) => `http://127.0.0.1:${port}`
      noteRunning(env.DATA_DIR, { pid: process.pid, databaseUrl, url: env.SITE_URL, app: at(ports.app), metrics: `${at(ports.metrics)}/metrics` })
    })
  } catch (error) {
    await stopEverything(env.DATA_DIR, postgres)
    throw error
  }
  await tell(env)
})

/**
 * What is behind the edge may be gone for as long as an outage lasts: while there are pages to show, they are shown, and the
 * rest is tried again. Without any, the operator is told at once.
 */
async function untilItStarts(dataDir: string, work: () => Promise<void>) {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Trouble) || !(await hasPages(dataDir))) throw error
      say(`${error.message}\nThe public site shows the pages it has kept. The rest is tried again in ${pauseInSeconds} seconds.`)
      await new Promise((resolve) => setTimeout(resolve, pauseInSeconds * 1000))
    }
  }
}

function hasPages(dataDir: string): Promise<boolean> {
  return access(path.join(dataDir, 'mirror', 'index.html')).then(
    () => true,
    () => false,
  )
}

async function startEdge(env: NodeJS.ProcessEnv) {
  await step('Starting the public side', async () => {
    const edge = keepRunning({ name: 'edge', args: [path.join(root, 'edge/main.ts')], env })
    await new Promise<void>((resolve, reject) => {
      edge.once('message', () => resolve())
      edge.once('exit', (code) => reject(new Trouble(`The public side did not start (${code}).`)))
    })
  })
}

async function startApp(env: NodeJS.ProcessEnv, port: number) {
  await step('Starting the app', async () => {
    // An answer with every word a reader typed travels as a query inside the machine.
    const args = ['--max-http-header-size=262144', path.join(root, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)]
    if (!isRunning('app')) keepRunning({ name: 'app', args, env })
    if (!isRunning('worker')) keepRunning({ name: 'worker', args: [path.join(root, 'ops/worker.ts')], env })
    await answers(`http://127.0.0.1:${port}/content?since=0`)
  })
}

/** @throws Trouble after a minute of silence */
async function answers(address: string) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Trouble('The app has not answered for a minute. What it printed above says why.')
}

async function folderIsOurs(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o755 })
    .then(() => access(folder, constants.W_OK))
    .catch(() => {
      throw new Trouble(`Nothing can be written to ${folder}. Set DATA_DIR to a folder that can be, or mend its rights.`)
    })
}

async function portIsFree({ HOST, PORT }: Settings) {
  const server = createServer()
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) =>
    server.once('error', resolve).listen(PORT, HOST, () => resolve(undefined)),
  )
  await new Promise((resolve) => server.close(resolve))
  if (failure?.code === 'EADDRINUSE')
    throw new Trouble(`Port ${PORT} of ${HOST} is in use by another program. Stop that one, or set PORT to another number.`)
  if (failure?.code === 'EACCES') throw new Trouble(`Port ${PORT} needs rights that this user does not have. Set PORT to a number above 1023.`)
  if (failure)
    throw new Trouble(`${HOST} is not an address of this machine that can be listened on (${failure.code}). Set HOST to one, such as 127.0.0.1.`)
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept) return kept
  const made = randomBytes(32).toString('hex')
  await writeFile(file, made, { mode: 0o600 })
  return made
}

async function tell({ SITE_URL, DATA_DIR }: Settings) {
  const first = path.join(DATA_DIR, firstSignIn)
  const isFirst = await access(first).then(
    () => true,
    () => false,
  )
  say('Blue Lamp is running. Ctrl-C stops it.')
  process.stdout.write(`\n  Public site   ${SITE_URL}\n  Desk          ${SITE_URL}/admin\n`)
  process.stdout.write(isFirst ? `  First sign-in ${first} has the e-mail and a one-time password\n\n` : '\n')
}

function stopOnSignal(dataDir: string, postgres: () => Postgres | undefined) {
  let asked = false
  const stop = () => {
    if (asked) return
    asked = true
    say('Stopping …')
    void stopEverything(dataDir, postgres()).finally(() => process.exit(process.exitCode ?? 0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
}

async function stopEverything(dataDir: string, postgres: Postgres | undefined) {
  letGo()
  await stopParts(order)
  await postgres?.stop()
  forgetRunning(dataDir)
}
