import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { APIError } from 'payload'
import { env } from '../env.ts'

const period = 30
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

function keyFor(use: string): Buffer {
  if (!env.SECRET) throw new Error('SECRET must be set: second factors are sealed with it')
  return Buffer.from(hkdfSync('sha256', env.SECRET, '', `second factor: ${use}`, 32))
}
const authenticator = (secret: string, more = {}) => new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period, ...more })

export const newSecret = () => new Secret({ size: 20 }).base32

/** @returns the address that an authenticator reads from the picture */
export const addressOf = (secret: string, label: string, issuer: string) => authenticator(secret, { label, issuer }).toString()

/** @param now in milliseconds @returns the number of the half minute that a code belongs to: this one, the one before or the one after */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const away = authenticator(secret).validate({ token: code, timestamp: now, window: 1 })
  return away === null ? undefined : Math.floor(now / 1000 / period) + away
}

/** Only this person's row can be opened with it: a secret that is moved to another row is worth nothing. */
export function sealed(secret: string, person: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('secrets'), nonce).setAAD(Buffer.from(person))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
}

/** @throws APIError when the site's SECRET is another than the one it was sealed with */
export function opened(box: string, person: string): string {
  const bytes = Buffer.from(box, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor('secrets'), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(person)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString()
  } catch {
    throw new APIError('Your second factor can no longer be read. Ask whoever runs the site to take it away, and set it up again.', 403, null, true)
  }
}

/** Ten codes of sixty bits, in letters that nobody mistakes for one another. */
export const newRecoveryCodes = () => Array.from({ length: 10 }, () => [part(), part(), part()].join('-'))
const part = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('')

/** Spaces, dashes and capitals do not matter. */
export const hashOfRecoveryCode = (code: string, person: string) =>
  createHmac('sha256', keyFor('recovery codes'))
    .update(`${person} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest('base64')
