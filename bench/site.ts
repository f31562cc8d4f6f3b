import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { build } from '../ops/build.ts'
import { freePort } from '../ops/freePort.ts'
import { root } from '../ops/root.ts'
import { findRunning, type Running } from '../ops/running.ts'
import { step, Trouble } from '../ops/say.ts'

/** The production site, as `npm start` runs it, in a folder and on ports of its own. `log`: what it prints. */
export type Site = { url: string; port: number; dataDir: string; log: string; env: NodeJS.ProcessEnv; process: ChildProcess; running: Running }

/** Builds if anything changed, then starts the site with demo content in a new folder. */
export async function newSite(): Promise<Site> {
  await build()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'blue-lamp-bench-'))
  // The embedded Postgres runs as a user of its own.
  await chmod(dataDir, 0o755)
  return step('Starting the site', async () => started(dataDir, await freePort()))
}

/** Starts the site on what is in the folder already. */
export async function started(dataDir: string, port: number): Promise<Site> {
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: '1', SITE_URL: url, DATABASE_URL: '' }
  const log = `${dataDir}.log`
  const to = await open(log, 'a')
  const site = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(root, 'ops/start.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', to.fd, to.fd, 'ipc'],
  })
  await to.close()
  for (let tries = 0; tries < 1200 && site.exitCode === null; tries += 1) {
    const running = findRunning(dataDir)
    if (running) return { url, port, dataDir, log, env, process: site, running }
    await wait(100)
  }
  throw new Trouble(`The site did not start. ${log} says why.`)
}

export async function stopped({ process: site }: Site): Promise<void> {
  const ended = new Promise((resolve) => site.once('exit', resolve))
  if (site.exitCode === null && site.signalCode === null && site.kill('SIGTERM')) await ended
}

export async function removed(site: Site): Promise<void> {
  await step('Stopping the site', () => stopped(site))
  await rm(site.dataDir, { recursive: true, force: true })
  await rm(site.log, { force: true })
}

const readySchema = z.object({ ready: z.boolean(), contentVersion: z.number(), pagesOnDisk: z.number(), pagesBehind: z.number().nullable() })

/** @returns what `/readyz` says, whatever its status; undefined when nobody answers */
export async function readiness(url: string) {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
  return answer && readySchema.parse(await answer.json())
}

/** Comes back when every page is on the disk as it is now. @returns how long that took, in milliseconds */
export async function untilWhole(url: string, patience = 1_800_000): Promise<number> {
  const since = Date.now()
  let silent = 0
  while (Date.now() - since < patience) {
    const state = await readiness(url).catch(() => undefined)
    silent = state ? 0 : silent + 1
    if (silent > 100) throw new Trouble('The site has gone.')
    if (state?.ready && state.pagesBehind === 0) return Date.now() - since
    await wait(200)
  }
  throw new Trouble(`After ${patience / 1000} s some pages are still not on the disk.`)
}

/** @returns the edge's own counters, by name */
export async function metrics({ running }: Site): Promise<Map<string, number>> {
  const text = await (await fetch(running.metrics)).text()
  return new Map([...text.matchAll(/^(lamp_\w+) ([\d.e+-]+)$/gm)].map(([, name = '', value]) => [name, Number(value)]))
}
