import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pLimit from 'p-limit'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { env } from '../env.ts'
import { sendJson } from './answer.ts'
import { wholeOf } from './app.ts'
import { countRefusal } from './counts.ts'
import { passDesk } from './desk.ts'
import type { ErrorPages } from './errors.ts'
import { plainHeaders } from './headers.ts'
import { unlockedAt } from './orders.ts'
import { senderOf } from './sender.ts'

const minute = 60
/**
 * Wrong passwords, counted three ways (times in seconds): of one address, of one address for one account, and of all
 * addresses for one account. The last does not hold for a device that has signed in to that account before: a stranger
 * cannot lock an officer out.
 */
const limits = {
  address: new RateLimiterMemory({ points: 30, duration: 10 * minute }),
  pair: new RateLimiterMemory({ points: 6, duration: 10 * minute }),
  account: new RateLimiterMemory({ points: 30, duration: 60 * minute }),
}

/** A password costs the app a third of a second to check: two at a time, and the rest of the desk goes on. */
const checking = pLimit(2)
const mostWaiting = 40
const longestBody = 16 * 1024
const deviceDays = 90
const doors = new Map([
  ['/api/users/login', true],
  ['/api/users/forgot-password', false],
  ['/api/users/reset-password', false],
])

export const isDoor = (request: IncomingMessage, path: string) => request.method === 'POST' && doors.has(path)

/** Lets somebody try the door, unless too many wrong passwords came before. */
export async function tryDoor(request: IncomingMessage, response: ServerResponse, path: string, errors: ErrorPages) {
  const body = await wholeOf(request, longestBody).catch(() => undefined)
  if (!body) return errors.refuse(request, response, { status: 413, why: 'long body' })
  const account = await accountIn(body, request.headers['content-type'] ?? '')
  const keys = {
    address: senderOf(request),
    pair: `${senderOf(request)} ${account} ${unlockedAt(account)}`,
    account: `${account} ${unlockedAt(account)}`,
  }
  const wait = await secondsToWait(keys, isKnownDevice(request, account))
  if (wait > 0 || checking.pendingCount >= mostWaiting) return refuse(request, response, wait || 5)
  const isSignIn = doors.get(path) === true
  const cookie = (status: number) => (isSignIn && status < 400 ? deviceCookie(account) : undefined)
  const status = await checking(() => passDesk(request, response, errors, { body, cookie }))
  if (isSignIn && status < 400)
    await Promise.all([limits.pair.delete(keys.pair), limits.address.reward(keys.address), limits.account.reward(keys.account)])
  return undefined
}

/** Every try counts from its beginning, so that many at once are no way round; a right password takes its own back. */
async function secondsToWait(keys: Record<keyof typeof limits, string>, known: boolean): Promise<number> {
  const waits = [
    take(limits.address, keys.address),
    take(limits.pair, keys.pair),
    take(limits.account, keys.account).then((wait) => (known ? 0 : wait)),
  ]
  return Math.max(...(await Promise.all(waits)))
}

/** @returns 0, or how many seconds to wait */
const take = (limiter: RateLimiterMemory, key: string): Promise<number> =>
  limiter.consume(key).then(
    () => 0,
    (over: { msBeforeNext?: number }) => Math.ceil((over.msBeforeNext ?? 1_000) / 1000),
  )

function refuse(request: IncomingMessage, response: ServerResponse, seconds: number) {
  countRefusal('sign-in throttled')
  const minutes = Math.ceil(seconds / minute)
  const words = `There were too many wrong passwords. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again. An admin can give you a new password.`
  return sendJson(request, response, 429, { ...plainHeaders, 'Retry-After': String(seconds) }, { errors: [{ message: words }] })
}

/** The desk sends a form with `_payload`, a program JSON. What is neither is nobody's account. */
async function accountIn(body: Buffer, type: string): Promise<string> {
  try {
    const form = type.startsWith('application/json')
      ? undefined
      : await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const found: unknown = JSON.parse(form ? String(form.get('_payload')) : body.toString())
    return typeof found === 'object' && found && 'email' in found ? String(found.email).trim().toLowerCase().slice(0, 200) : ''
  } catch {
    return ''
  }
}

const secret = env.SECRET ?? randomBytes(32).toString('hex')
const markOf = (account: string) => createHmac('sha256', secret).update(`device of ${account}`).digest('base64url')

function isKnownDevice({ headers }: IncomingMessage, account: string): boolean {
  const marks = [...(headers.cookie ?? '').matchAll(/(?:^|;\s*)lamp-device=([\w-]{43})/g)]
  return marks.some(([, mark]) => timingSafeEqual(Buffer.from(mark ?? ''), Buffer.from(markOf(account))))
}

/** A device that signed in is known by a cookie that says so of this account and nothing else. */
const deviceCookie = (account: string) =>
  `lamp-device=${markOf(account)}; Path=/api/users; Max-Age=${deviceDays * 24 * 60 * minute}; HttpOnly; SameSite=Strict${env.SITE_URL.startsWith('https:') ? '; Secure' : ''}`
