import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { rowsOf } from './transaction.ts'

export type Asks = Pick<PayloadRequest, 'payload' | 'transactionID'>
type Person = Pick<TypedUser, 'id' | 'role'>

/** Whether somebody has a second factor, and whether the site requires one of them. */
export async function standing(req: Asks, { id, role }: Person): Promise<{ has: boolean; must: boolean }> {
  const [found] = await rows<{ has: boolean; required: boolean }>(
    req,
    sql`select exists (select from second_factors where person = ${id} and secret is not null) as has,
      exists (select from site where sign_in_second_factor = 'editors') as required`,
  )
  return { has: found?.has === true, must: found?.required === true && role !== 'officer' }
}

/** Whether somebody must set up a second factor before anything else. */
export async function lacksFactor(req: Asks, who: Person | null): Promise<boolean> {
  if (!who || who.role === 'officer') return false
  const { has, must } = await standing(req, who)
  return must && !has
}

/** Whoever must have a second factor and has none does nothing else before. @throws APIError */
export async function refuseWithoutFactor(req: PayloadRequest) {
  if (await lacksFactor(req, req.user)) throw new APIError(first, 403, { secondFactor: 'missing' }, true)
}

const first = 'Set up a second factor first: this site requires it of editors and admins. You find it in the desk, under your account.'

/**
 * Asks again for the code of somebody who gave none in this session within a quarter of an hour. Of jobs and the command
 * line, where nobody is signed in, nothing is asked.
 * @param what they are about to do, as in “before you publish without review” @throws APIError
 */
export async function freshFactor(req: PayloadRequest, what: string): Promise<void> {
  if (!req.user) return
  await refuseWithoutFactor(req)
  const { has } = await standing(req, req.user)
  if (!has || (await isFresh(req, req.user))) return
  throw new APIError(`Type a code from your authenticator again before you ${what}.`, 403, { secondFactor: 'stale' }, true)
}

async function isFresh(req: Asks, user: TypedUser): Promise<boolean> {
  const found = await rows(
    req,
    sql`select from second_factor_sessions fresh join users_sessions on users_sessions.id = fresh.session
      where fresh.session = ${sessionOf(user) ?? ''} and fresh.person = ${user.id} and fresh.at > now() - interval '15 minutes'`,
  )
  return found.length > 0
}

/** A code was given in this session just now. Kept apart from Payload's own list of sessions, which it writes as a whole. */
export async function remember(req: Asks, person: string, session: string | undefined) {
  if (session === undefined) return
  await rowsOf(req, sql`delete from second_factor_sessions where person = ${person} and session not in (select id from users_sessions)`)
  await rowsOf(
    req,
    sql`insert into second_factor_sessions (session, person, at) values (${session}, ${person}, now()) on conflict (session) do update set at = now()`,
  )
}

/** @returns whether there was one to take away */
export async function removeFactor(req: Asks, person: string): Promise<boolean> {
  const removed = await rowsOf<{ had: boolean }>(req, sql`delete from second_factors where person = ${person} returning secret is not null as had`)
  return removed[0]?.had === true
}

/** @returns the session somebody is signed in with; undefined where somebody else acts as them */
export function sessionOf(user: TypedUser): string | undefined {
  const session: unknown = Reflect.get(user, '_sid')
  return typeof session === 'string' ? session : undefined
}

/** Asks without a transaction of its own: these questions are asked with every request. */
export const rows = async <Row extends Record<string, unknown>>(req: Asks, query: SQL) =>
  (await req.transactionID) ? rowsOf<Row>(req, query) : (await req.payload.db.drizzle.execute<Row>(query)).rows
