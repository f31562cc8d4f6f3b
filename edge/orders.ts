import { watchFile } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { addressOf } from './addresses.ts'
import { edgeFolder, replaceFile } from './kept.ts'
import { log } from './log.ts'

/**
 * What an operator ordered on this machine, with everything else stopped or not: addresses that show nothing until they are
 * restored, each with the files that only its page shows, and a notice on top of every page.
 */
const ordersSchema = z.object({ takenDown: z.record(z.string(), z.array(z.string())).default({}), notice: z.string().default('') })
export type Orders = z.infer<typeof ordersSchema>

const file = path.join(edgeFolder, 'orders.json')

export async function readOrders(): Promise<Orders> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  return ordersSchema.parse(JSON.parse(text))
}

/** Two operators at once: one after the other. @throws Error when the other one does not come to an end within 5 s */
export async function changeOrders(change: (orders: Orders) => Partial<Orders>): Promise<void> {
  const lock = `${file}.lock`
  const deadline = Date.now() + 5_000
  for (;;) {
    const handle = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || Date.now() > deadline) throw error
    })
    if (!handle) await wait(50)
    else {
      await handle.close()
      break
    }
  }
  try {
    const orders = await readOrders()
    await replaceFile(file, JSON.stringify({ ...orders, ...change(orders) }, null, 2))
  } finally {
    await rm(lock, { force: true })
  }
}

let orders: Orders = { takenDown: {}, notice: '' }
let down = new Set<string>()
let trouble = ''

export const noticeNow = (): string => orders.notice
export const isOrderedDown = (at: string): boolean => down.has(at)
export const orderedDown = (): string[] => [...down]
/** Why the orders of now are not known, in words; empty when they are. */
export const troubleOfOrders = () => trouble

/** A page that was taken down stays so at whatever address officers move it to. */
export function followMoves() {
  down = new Set(Object.entries(orders.takenDown).flatMap(([at, files]) => [at, addressOf(at)?.to ?? at, ...files]))
}

/** Follows the file: looked at four times a second, because a system's own watching can be silent. */
export async function followOrders(onChange: () => void): Promise<void> {
  await obey()
  watchFile(file, { interval: 250, persistent: false }, () => void obey().then(onChange))
}

/** An order that cannot be read leaves the last one standing. */
async function obey() {
  try {
    orders = await readOrders()
    followMoves()
    trouble = ''
    log.info({ takenDown: Object.keys(orders.takenDown).length, notice: orders.notice !== '' }, 'Orders')
  } catch (error) {
    trouble = String(error)
    log.error({ error: trouble }, 'The orders cannot be read. The last ones stand.')
  }
}
