import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'

/** A preview link as its address says it. `endsAt`: in milliseconds since 1970. */
export type Ticket = { id: string; endsAt: number }

/** The address of a link. It is kept nowhere: it can be made only with the secret of this site. */
export const tokenOf = ({ id, endsAt }: Ticket): string => {
  const said = `${id}.${endsAt.toString(36)}`
  return `${said}.${signatureOf(said)}`
}

/** @returns what a token says, when this site has signed it and it has not ended: without asking anybody */
export function ticketIn(token: string, now = Date.now()): Ticket | undefined {
  const [, said, id, ends, given] = /^(([0-9a-f-]{36})\.([0-9a-z]{8,10}))\.([\w-]{43})$/.exec(token) ?? []
  if (!said || !id || !ends || !given) return undefined
  if (!timingSafeEqual(Buffer.from(signatureOf(said)), Buffer.from(given))) return undefined
  const endsAt = Number.parseInt(ends, 36)
  return endsAt > now ? { id, endsAt } : undefined
}

const signatureOf = (said: string) => createHmac('sha256', key()).update(said).digest('base64url')

/** Of its own, so that nothing else that is signed with the secret can pass for a link. */
function key(): Buffer {
  if (!env.SECRET) throw new Error('SECRET is not set.')
  made ??= Buffer.from(hkdfSync('sha256', env.SECRET, '', 'preview link', 32))
  return made
}
let made: Buffer | undefined
