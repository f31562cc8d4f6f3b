import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')

/** What `npm run desk -- …` does on the database of the running site. @returns how it ended and all that it said */
export function command(args: string[], typed = ''): Promise<{ code: number | null; words: string }> {
  const child = spawn(process.execPath, ['ops/desk.ts', ...args], { cwd: root, env: process.env, stdio: ['pipe', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (words += String(part)))
  child.stdin.end(typed)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, words })))
}
