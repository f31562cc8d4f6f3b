import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from '@jest/globals'

const root = path.resolve(import.meta.dirname, '..', '..')
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))))

/** A folder for a site of its own, with a space in its path; gone after the tests. */
export const folder = async () => {
  const made = await mkdtemp(path.join(tmpdir(), 'blue lamp start '))
  await chmod(made, 0o755)
  folders.push(made)
  return made
}

export type Started = { child: ChildProcess; words: () => string; ended: Promise<number | null> }

/** Starts a part of Blue Lamp (`ops/start.ts` is all of it) with settings of its own, and listens to what it says. */
export function start(settings: Record<string, string>, file = 'ops/start.ts', args: string[] = []): Started {
  const env = { ...process.env, DATABASE_URL: '', SITE_URL: '', SECRET: '', APP_PORT: '', METRICS_PORT: '', SMTP_URL: '', MAIL_FROM: '', ...settings }
  const command = ['--disable-warning=ExperimentalWarning', path.join(root, file), ...args]
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (words += String(part)))
  return { child, words: () => words, ended: new Promise((resolve) => child.on('exit', resolve)) }
}

/** @throws Error when it has not come true in time (milliseconds) */
export const until = async (is: () => Promise<boolean> | boolean, what: string, milliseconds = 40_000) => {
  const deadline = Date.now() + milliseconds
  while (!(await is())) {
    if (Date.now() > deadline) throw new Error(`Waited too long for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
