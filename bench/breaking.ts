import { spawn } from 'node:child_process'
import { openSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { root } from '../ops/root.ts'
import { Trouble } from '../ops/say.ts'
import { partsOf, type PartName } from './processes.ts'
import { readiness, type Site } from './site.ts'

/** @param signal to every process of a part. A process that has ended meanwhile is none any more. */
export function signal(site: Site, part: PartName, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  for (const { pid } of partsOf(site)[part]) {
    try {
      process.kill(pid, name)
    } catch {
      // It ended with its parent.
    }
  }
}

/** What a process was started with. */
const wordsOf = (pid: number, file: 'cmdline' | 'environ') =>
  readFileSync(`/proc/${pid}/${file}`, 'utf8')
    .split('\0')
    .filter((word) => word !== '')

/**
 * Kills the embedded Postgres, and keeps `npm start` from starting it again: its folder is away until then.
 * @returns what lets it come back
 */
export function killPostgres(site: Site): () => Promise<void> {
  const folder = path.join(site.dataDir, 'postgres')
  signal(site, 'postgres', 'SIGKILL')
  renameSync(folder, `${folder} away`)
  return async () => {
    renameSync(`${folder} away`, folder)
    for (let tries = 0; tries < 300; tries += 1) {
      if (readFileOrNothing(path.join(folder, 'postmaster.pid')).includes('ready')) return
      await wait(100)
    }
    throw new Trouble('Postgres did not come back.')
  }
}

function readFileOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The settings that the supervisor gave its edge. */
export function environmentOfEdge(site: Site): NodeJS.ProcessEnv {
  const [edge] = partsOf(site).edge
  if (!edge) throw new Trouble('There is no edge.')
  return {
    NODE_ENV: 'production',
    ...Object.fromEntries(wordsOf(edge.pid, 'environ').map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)])),
  }
}

/** Starts an edge as ops/parts.ts does. @returns what kills it */
export function startEdge(env: NodeJS.ProcessEnv, logFile: string): () => Promise<void> {
  const leash = pathToFileURL(path.join(root, 'ops', 'leash.mjs')).href
  const log = openSync(logFile, 'a')
  const args = ['--import', leash, '--disable-warning=ExperimentalWarning', path.join(root, 'edge/main.ts')]
  const edge = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', log, log, 'ipc'] })
  return async () => {
    const ended = new Promise((resolve) => edge.once('exit', resolve))
    if (edge.exitCode === null && edge.kill('SIGKILL')) await ended
  }
}

/** @returns milliseconds until somebody gets the page */
export async function untilAnswered(address: string): Promise<number> {
  const since = performance.now()
  while (performance.now() - since < 60_000) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.status === 200 && (await answer.text()).trimEnd().endsWith('</html>')) return performance.now() - since
    await wait(10)
  }
  throw new Trouble('The public side has not answered for a minute.')
}

/** Comes back when every part is well. */
export async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 900; tries += 1) {
    const state = await readiness(url).catch(() => undefined)
    if (state?.ready && state.pagesBehind === 0) return
    await wait(100)
  }
  throw new Trouble('After a minute and a half not every part is well.')
}

/** As an operator orders it on the command line. @returns whether it was taken */
export async function takeDown(at: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const args = ['--disable-warning=ExperimentalWarning', path.join(root, 'edge/command.ts'), 'takedown', at]
  const command = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
  return (await new Promise((resolve) => command.on('close', resolve))) === 0
}
