import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.ts'
import { say } from './say.ts'

/** In milliseconds. */
const soon = 50

export type Part = { name: string; args: string[]; env: NodeJS.ProcessEnv }

const leash = pathToFileURL(path.join(root, 'ops', 'leash.mjs')).href
let stopping = false
const running = new Map<string, ChildProcess>()

export const isRunning = (name: string) => running.has(name)

/**
 * Starts a part and starts it again whenever it ends, until `stopParts`. It gets a process group of its own, so that
 * Ctrl-C reaches the supervisor alone and the parts stop in order.
 */
export function keepRunning(part: Part, wait = soon): ChildProcess {
  const child = spawn(process.execPath, ['--import', leash, '--disable-warning=ExperimentalWarning', ...part.args], {
    cwd: root,
    env: part.env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  running.set(part.name, child)
  const since = Date.now()
  child.on('exit', (code, signal) => {
    if (stopping) return
    // The first time at once; one that ends again and again is given time.
    const pause = Date.now() - since > 60_000 ? soon : wait
    say(`The ${part.name} ended (${signal ?? code}); starting it again`)
    setTimeout(() => !stopping && keepRunning(part, Math.min(pause * 4, 10_000)), pause)
  })
  return child
}

/** Asks the parts to stop, one after the other; after five seconds it is no longer a question. */
export async function stopParts(order: string[]): Promise<void> {
  stopping = true
  for (const name of order) {
    const child = running.get(name)
    if (!child || child.exitCode !== null || child.signalCode !== null) continue
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(late)
  }
}
