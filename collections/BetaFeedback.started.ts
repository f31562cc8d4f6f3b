import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'

/** @returns a moment as the form carries it: signed, so that nobody can say they began earlier. In milliseconds since 1970 */
export const signedMoment = (moment: number) => `${moment}.${signature(String(moment))}`

/** @returns the moment in milliseconds since 1970, or undefined when it was not signed here */
export function momentIn(signed: string): number | undefined {
  const [, moment = '', signs = ''] = /^(\d{1,15})\.([\w-]{43})$/.exec(signed) ?? []
  return moment && timingSafeEqual(Buffer.from(signs), Buffer.from(signature(moment))) ? Number(moment) : undefined
}

// Named, because the same secret signs the desk's sessions.
const signature = (moment: string) =>
  createHmac('sha256', env.SECRET ?? '')
    .update(`feedback started ${moment}`)
    .digest('base64url')
