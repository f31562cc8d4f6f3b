import { statSync, unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { edgeFolder, replaceFile } from './kept.ts'
import { log } from './log.ts'

/**
 * What an operator ordered on this machine, with everything else stopped or not: addresses that show nothing until they are
 * restored, and a notice on top of every page. `unlocked`: accounts whose wrong passwords are forgotten, with the time.
 */
const ordersSchema = z.object({
  takenDown: z.array(z.string()).default([]),
  notice: z.string().default(''),
  unlocked: z.record(z.string(), z.number()).default({}),
})
export type Orders = z.infer<typeof ordersSchema>

const file = path.join(edgeFolder, 'orders.json')
const none: Orders = { takenDown: [], notice: '', unlocked: {} }

export async function readOrders(): Promise<Orders> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  return ordersSchema.parse(JSON.parse(text))
}

export const writeOrders = (orders: Orders) => replaceFile(file, JSON.stringify(orders, null, 2))

let orders = none
let takenDown = new Set<string>()

export const noticeNow = (): string => orders.notice
export const isOrderedDown = (at: string): boolean => takenDown.has(at)
export const orderedDown = (): string[] => [...takenDown]
export const unlockedAt = (account: string): number => orders.unlocked[account] ?? 0

/** Follows the file: looked at four times a second, because a system's own watching can be silent. */
export async function followOrders(onChange: () => void): Promise<void> {
  await obey()
  watchFile(file, { interval: 250, persistent: false }, () => void obey().then(onChange))
}

export const stopFollowing = () => unwatchFile(file)

/** An order that cannot be read leaves the last one standing. */
async function obey() {
  try {
    orders = await readOrders()
    takenDown = new Set(orders.takenDown)
    log.info({ takenDown: takenDown.size, notice: orders.notice !== '', at: statSync(file, { throwIfNoEntry: false })?.mtime }, 'orders')
  } catch (error) {
    log.error({ error: String(error) }, 'The orders cannot be read. The last ones stand.')
  }
}
