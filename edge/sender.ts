import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { env } from '../env.ts'

/** A key lives for a day at most, in memory only: afterwards nobody can tell which address a token stood for. */
const dayInMilliseconds = 24 * 60 * 60 * 1000
let key = randomBytes(32)
setInterval(() => (key = randomBytes(32)), dayInMilliseconds).unref()

/** @returns a token for the sender's address, the same for a day, that cannot be turned back into it */
export function senderOf(request: IncomingMessage): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
  const address = (env.PROXIES > 0 ? forwarded.at(-env.PROXIES) : undefined) || request.socket.remoteAddress || ''
  return createHmac('sha256', key).update(networkOf(address)).digest('base64url')
}

/** One household or device has a whole /64 of the newer addresses: they count as one. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const [before, after] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  const groups = [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after]
  return groups.slice(0, 4).join(':')
}
