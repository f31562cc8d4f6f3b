import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { note, person } from './record.ts'
import { hashOfRecoveryCode, newRecoveryCodes, opened, stepOf } from './secondFactorSecret.ts'
import { rows } from './secondFactor.ts'
import { rowsOf } from './transaction.ts'

export type Owner = { id: string; email: string; role: 'officer' | 'editor' | 'admin' }

/**
 * Takes a code of somebody's authenticator, or one of their recovery codes; either works once.
 * @param status of the answer to a wrong one @throws APIError
 */
export async function takeCode(req: PayloadRequest, owner: Owner, typed: unknown, status = 403): Promise<void> {
  if (typeof typed !== 'string' || !typed.trim()) throw new APIError('Type a code from your authenticator.', status, { secondFactor: 'needed' }, true)
  const box = await countTry(req, owner.id)
  const isRight = /^\d{6}$/.test(typed.replace(/\s/g, ''))
    ? await takeStep(req, owner.id, box, typed.replace(/\s/g, ''))
    : await takeRecoveryCode(req, owner, typed)
  if (!isRight) throw new APIError(wrong, status, { secondFactor: 'wrong' }, true)
}

const wrong = 'This code is wrong, or it has been used. Wait for the next one, and see that the clock of your phone is right.'

/**
 * Every try counts from its beginning, so that many at once are no way round, and past the transaction of a sign-in, which a wrong code
 * rolls back. From the fifth wrong one in a row on each doubles the wait, up to an hour. @returns the sealed secret
 */
async function countTry({ payload }: PayloadRequest, id: string): Promise<string> {
  const tried = await payload.db.drizzle.execute<{ secret: string }>(
    sql`update second_factors set wrong = wrong + 1,
        wait_until = case when wrong >= 4 then now() + interval '1 minute' * least(60, 2 ^ least(wrong - 4, 6)) end
      where person = ${id} and secret is not null and (wait_until is null or wait_until <= now()) returning secret`,
  )
  if (tried.rows[0]) return tried.rows[0].secret
  const waiting = await rows<{ minutes: number }>(
    { payload },
    sql`select ceil(extract(epoch from wait_until - now()) / 60)::int as minutes from second_factors where person = ${id} and secret is not null`,
  )
  if (!waiting[0]) throw new APIError('You have no second factor.', 403, null, true)
  const minutes = Math.max(1, waiting[0].minutes)
  const words = `There were too many wrong codes. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
  throw new APIError(words, 429, { secondFactor: 'wait' }, true)
}

/** One statement decides: of two requests with the same code at the same moment one comes in. */
async function takeStep(req: PayloadRequest, id: string, box: string, code: string): Promise<boolean> {
  const step = stepOf(opened(box, id), code, Date.now())
  if (step === undefined) return false
  const taken = await rowsOf(
    req,
    sql`update second_factors set last_step = ${step}, wrong = 0, wait_until = null where person = ${id} and last_step < ${step} returning 1`,
  )
  return taken.length > 0
}

async function takeRecoveryCode(req: PayloadRequest, owner: Owner, code: string): Promise<boolean> {
  const hash = hashOfRecoveryCode(code, owner.id)
  const taken = await rowsOf(req, sql`delete from second_factor_recovery_codes where person = ${owner.id} and hash = ${hash} returning 1`)
  if (taken.length === 0) return false
  await rowsOf(req, sql`update second_factors set wrong = 0, wait_until = null where person = ${owner.id}`)
  const about = { collection: 'users', document: owner.id, title: owner.email }
  await note(req, { actor: owner.id, who: owner.email, role: owner.role, by: 'sign-in', action: 'recovery code used', ...about })
  return true
}

/** The old ones stop working. @returns the new ones, which are readable nowhere else */
export async function renewRecoveryCodes(req: PayloadRequest, person: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await rowsOf(req, sql`delete from second_factor_recovery_codes where person = ${person}`)
  const values = codes.map((code) => sql`(${person}, ${hashOfRecoveryCode(code, person)})`)
  await rowsOf(req, sql`insert into second_factor_recovery_codes (person, hash) values ${sql.join(values, sql`, `)}`)
  return codes
}

/** A wrong code of somebody who is signed in already; one at the door is recorded there. */
export async function takeCodeOfSignedIn(req: PayloadRequest, code: unknown): Promise<void> {
  if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
  try {
    await takeCode(req, req.user, code)
  } catch (error) {
    if (error instanceof APIError && (error.data?.secondFactor === 'wrong' || error.data?.secondFactor === 'wait')) await noteWrongCode(req, req.user)
    throw error
  }
}

export const noteWrongCode = (req: PayloadRequest, user: TypedUser) =>
  note(req, { ...person(user), by: 'sign-in', action: 'sign in refused', collection: 'users', detail: wrongCode })

export const wrongCode = 'a wrong code'
