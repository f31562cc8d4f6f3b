import path from 'node:path'
import { z } from 'zod'
import { addLines, edgeFolder, replaceFile, textOf } from './kept.ts'

/**
 * An address that is or was public. `to`: where its page went. `version`: of the last change to it; `at`: when that was.
 * `indexed`: false for a page that nobody should find by searching. `withdrawn`: what an editor chose for readers to find in
 * place of a page that was taken down.
 */
export const addressSchema = z.object({
  path: z.string(),
  live: z.boolean(),
  to: z.string().nullable(),
  version: z.number(),
  at: z.string(),
  indexed: z.boolean().optional(),
  withdrawn: z.object({ words: z.string().nullable(), leadsTo: z.string().nullable() }).nullish(),
})
export type Address = z.infer<typeof addressSchema>

const file = path.join(edgeFolder, 'addresses.ndjson')

/** Every address the public has had. Lines are added as they come; the newest line for an address holds. */
const known = new Map<string, Address>()

export const addressOf = (at: string): Address | undefined => known.get(at)
export const allAddresses = (): Iterable<Address> => known.values()

/** Reads what was known when the last edge ended. A line broken off by a crash is left out. @returns how many lines there were */
export async function readAddresses(): Promise<number> {
  const lines = ((await textOf(file)) ?? '').split('\n')
  for (const line of lines) {
    const found = parsed(line)
    if (found) known.set(found.path, found)
  }
  return lines.length
}

/** For the edge alone, at its start: nobody else may write this file while it runs. */
export async function tidyAddresses(): Promise<void> {
  const lines = await readAddresses()
  if (lines > known.size * 2 + 1000) await writeAll().catch(() => undefined)
}

let unsaved: Address[] = []
let replaced = false

/** Takes in what has changed, at once. */
export function takeInAddresses(changed: Address[]) {
  for (const one of changed) known.set(one.path, one)
  unsaved.push(...changed)
}

/** For another database than the one so far: what that one had is no longer so. */
export function replaceAddresses(all: Address[]) {
  known.clear()
  for (const one of all) known.set(one.path, one)
  replaced = true
}

/** Comes back when everything taken in is on the disk. @throws Error when it cannot be: it is kept for the next time */
export async function saveAddresses(): Promise<void> {
  const saving = unsaved
  if (replaced) await writeAll()
  else if (saving.length > 0)
    await addLines(
      file,
      saving.map((one) => JSON.stringify(one)),
    )
  replaced = false
  unsaved = unsaved.slice(saving.length)
}

const writeAll = () => replaceFile(file, [...known.values()].map((one) => `${JSON.stringify(one)}\n`).join(''))

function parsed(line: string): Address | undefined {
  try {
    return addressSchema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
