import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Trouble } from './say.ts'

const running = z.object({ pid: z.number(), databaseUrl: z.string(), url: z.string(), app: z.string(), metrics: z.string() })
export type Running = z.infer<typeof running>

const fileIn = (dataDir: string) => path.join(dataDir, 'running.json')

/** @returns what runs from this folder now, if anything does */
export function findRunning(dataDir: string): Running | undefined {
  try {
    const found = running.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
    process.kill(found.pid, 0)
    return found
  } catch {
    return undefined
  }
}

/** @throws Trouble when another start holds the folder */
export function refuseSecond(dataDir: string) {
  const found = findRunning(dataDir)
  if (found && found.pid !== process.pid)
    throw new Trouble(
      `Blue Lamp already runs from ${dataDir} at ${found.url} (process ${found.pid}). Stop that one first, or set DATA_DIR to another folder.`,
    )
}

/** Says for the command line where the database is; readable by the owner alone. */
export const noteRunning = (dataDir: string, found: Running) => writeFileSync(fileIn(dataDir), JSON.stringify(found), { mode: 0o600 })

export const forgetRunning = (dataDir: string) => rmSync(fileIn(dataDir), { force: true })
