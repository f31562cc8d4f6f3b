import path from 'node:path'
import { z } from 'zod'
import { edgeFolder, replaceFile, textOf } from './kept.ts'

/** Accounts whose wrong passwords an operator had forgotten, with the time of that, in milliseconds. */
const unlockedSchema = z.record(z.string(), z.number())

const file = path.join(edgeFolder, 'unlocked.json')

/** A file that cannot be read unlocks nobody. */
async function readUnlocked(): Promise<z.infer<typeof unlockedSchema>> {
  try {
    return unlockedSchema.parse(JSON.parse((await textOf(file)) ?? '{}'))
  } catch {
    return {}
  }
}

export const unlockedAt = async (account: string): Promise<number> => (await readUnlocked())[account] ?? 0

export async function unlock(account: string): Promise<void> {
  await replaceFile(file, JSON.stringify({ ...(await readUnlocked()), [account]: Date.now() }))
}
