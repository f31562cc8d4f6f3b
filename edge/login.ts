import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import pLimit from 'p-limit'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { env } from '../env.ts'
import { sendJson } from './answer.ts'
import { bodyOf, formIn } from './body.ts'
import { countRefusal } from './counts.ts'
import { passDesk } from './desk.ts'
import type { ErrorPages } from './errors.ts'
import { plainHeaders } from './headers.ts'
import { senderOf } from './sender.ts'
import { unlockedAt } from './unlocked.ts'

const minute = 60
/**
 * Wrong passwords, and mails asked for, counted three ways (times in seconds): of one address, of one address for one account, and of all
 * addresses for one account. The last does not hold for a device that has signed in to that account before: a stranger
 * cannot lock an officer out.
 */
const limits = {
  address: new RateLimiterMemory({ points: 30, duration: 10 * minute }),
  pair: new RateLimiterMemory({ points: 6, duration: 10 * minute }),
  account: new RateLimiterMemory({ points: 30, duration: 60 * minute }),
}

/** How often a right password was answered with the question for a code, of one address for one account: counted, never refused. */
const halves = new RateLimiterMemory({ points: limits.address.points, duration: 10 * minute })

/** A password costs the app a third of a second to check: two at a time in each line, and the rest of the desk goes on. */
const anybodysLine = pLimit(2)
const knownLine = pLimit(2)
const mostWaiting = 40
const longestBody = 16 * 1024
const deviceDays = 90
type Door = 'sign in' | 'ask for a link' | 'use a link'
const doors = new Map<string, Door>([
  ['/api/users/login', 'sign in'],
  ['/api/users/forgot-password', 'ask for a link'],
  ['/api/users/reset-password', 'use a link'],
])

/** Payload takes an address in any letters, and with a slash at its end. */
const doorAt = (path: string) => doors.get(path.toLowerCase().replace(/\/+$/, ''))

export const isDoor = (request: IncomingMessage, path: string) => request.method === 'POST' && doorAt(path) !== undefined

/** Lets somebody try the door, unless too many wrong passwords came before. */
export async function tryDoor(request: IncomingMessage, response: ServerResponse, path: string, errors: ErrorPages) {
  const body = await bodyOf(request, longestBody).catch(() => undefined)
  if (!body) return errors.refuse(request, response, { status: 413, why: 'long body' })
  const words = await wordsIn(body, request.headers['content-type'] ?? '')
  if (!words) return tell(request, response, 400, 'Type your e-mail address and your password.')
  const door = doorAt(path)
  // A link names nobody: counted as one and the same account, a stranger could use up everybody's tries.
  const account = (door === 'use a link' ? words.token : words.email) ?? ''
  const unlocked = await unlockedAt(account)
  const sender = senderOf(request)
  const known = isKnownDevice(request, account)
  const keys = { address: sender, pair: `${sender} ${account} ${unlocked}`, account: `${account} ${unlocked}` }
  const wait = await secondsToWait(keys, known)
  if (wait > 0) return refuse(request, response, wait)
  // Officers on their own devices do not stand in line with whoever tries passwords.
  const line = known ? knownLine : anybodysLine
  if (line.pendingCount >= mostWaiting)
    return tell(request, response, 503, 'Many people are signing in just now. Please try again in a few seconds.', 5)
  const cookie = (status: number) => (door === 'sign in' && status < 400 ? deviceCookie(account) : undefined)
  // Read once and written anew: the app cannot find another account in it than the one that was counted.
  request.headers['content-type'] = 'application/json'
  let isHalf = false
  const heard = ({ 'x-lamp-code': told }: IncomingHttpHeaders) => void (isHalf = told === 'needed')
  const status = await line(() => passDesk(request, response, errors, { body: Buffer.from(JSON.stringify(words)), cookie, heard }))
  if (isHalf) await halves.penalty(keys.pair)
  if (door !== 'ask for a link' && status < 400) await takeBack(keys)
  return undefined
}

/** Whoever has a second factor was asked for the code first, and came twice. The app says so: who comes says nothing here. */
async function takeBack(keys: Record<keyof typeof limits, string>) {
  const tries = 1 + ((await halves.get(keys.pair))?.consumedPoints ?? 0)
  await Promise.all([
    halves.delete(keys.pair),
    limits.pair.delete(keys.pair),
    limits.address.reward(keys.address, tries),
    limits.account.reward(keys.account, tries),
  ])
}

/**
 * Every try counts from its beginning, so that many at once are no way round; a right password or link takes its own back. One that is
 * refused by a nearer count does not reach the next: a single address cannot use up an account's.
 */
async function secondsToWait(keys: Record<keyof typeof limits, string>, known: boolean): Promise<number> {
  for (const name of ['address', 'pair', 'account'] as const) {
    const wait = await take(limits[name], keys[name])
    if (wait > 0 && !(name === 'account' && known)) return wait
  }
  return 0
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
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return tell(
    request,
    response,
    429,
    `There were too many tries. Please wait ${wait}, then try again. An admin can give you a new password.`,
    seconds,
  )
}

const tell = (request: IncomingMessage, response: ServerResponse, status: number, message: string, seconds?: number) =>
  sendJson(request, response, status, { ...plainHeaders, ...(seconds && { 'Retry-After': String(seconds) }) }, { errors: [{ message }] })

/** What is said at a door: nothing else is passed on. */
const wordsSchema = z.object({
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()).optional(),
  password: z.string().max(1_000).optional(),
  token: z.string().max(1_000).optional(),
  code: z.string().max(100).optional(),
})

/** The desk sends a form with `_payload`, a program JSON. @returns undefined for what is neither */
async function wordsIn(body: Buffer, type: string): Promise<z.infer<typeof wordsSchema> | undefined> {
  try {
    const form = type.startsWith('application/json') ? undefined : await formIn(body, type)
    const words = wordsSchema.parse(JSON.parse(form ? String(form.get('_payload')) : body.toString()))
    return words.email || words.token ? words : undefined
  } catch {
    return undefined
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
