import { Secret, TOTP } from 'otpauth'
import { z } from 'zod'
import { desk, type Role } from './cast.ts'
import { database } from './record.ts'
import { get, getFromApp } from './site.ts'

export type Headers = Record<string, string>
export const json: Headers = { 'Content-Type': 'application/json' }
export const password = 'violet kettle harbour'
let people = 0

/** The app is asked: the edge counts what comes from one address. */
export const fromApp = (method: string, path: string, body: object = {}, headers: Headers = json) =>
  getFromApp(path, { method, headers, body: method === 'GET' ? undefined : JSON.stringify(body) })
export const fromEdge = (method: string, path: string, body: object = {}, headers: Headers = json) =>
  get(path, { method, headers, body: method === 'GET' ? undefined : JSON.stringify(body) })
export const login = (email: string, more: object = {}) => fromApp('POST', '/api/users/login', { email, password, ...more })
export const factor = (path: string, headers: Headers, body: object = {}) => fromApp('POST', `/api/users/second-factor${path}`, body, headers)
export const bearer = async (answer: Response): Promise<Headers> => ({ ...json, Authorization: `JWT ${(await answer.json()).token}` })
export const errorOf = async (answer: Response) => ({ status: answer.status, ...(await answer.json()).errors[0] })

/** @returns somebody of their own for one test, signed in */
export async function newcomer(role: Role = 'officer') {
  people += 1
  const email = `factor-${process.pid}-${Date.now()}-${people}@example.org`
  const { id } = await (await desk()).create({ collection: 'users', data: { email, password, role } })
  return { id, email, headers: await bearer(await login(email)) }
}

/** @returns such a person with a second factor; the first code is used */
export async function enrolled(role: Role = 'officer') {
  const who = await newcomer(role)
  const { secret } = await (await factor('/begin', who.headers)).json()
  const answer = await factor('/confirm', who.headers, { code: codeOf(secret) })
  const { recoveryCodes } = await answer.json()
  await halfMinuteLater(who.id)
  return { ...who, secret: String(secret), recoveryCodes: z.array(z.string()).parse(recoveryCodes) }
}

/** @param timestamp in milliseconds */
export const codeAt = (secret: string, timestamp: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
/** @param steps half minutes from now */
export const codeOf = (secret: string, steps = 0) => codeAt(secret, Date.now() + steps * 30_000)

/** So that the code of this half minute counts as one that has not been used. */
export const halfMinuteLater = (id: string) => database.query('update second_factors set last_step = 0 where person = $1', [id])
export const minutesLater = (id: string, minutes: number) =>
  database.query(
    `with codes as (update second_factor_sessions set at = at - make_interval(mins => $2) where person = $1)
      update second_factors set wait_until = wait_until - make_interval(mins => $2) where person = $1`,
    [id, minutes],
  )
