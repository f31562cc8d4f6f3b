import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { rows, sessionOf } from './secondFactor.ts'
import { noteWrongCode } from './secondFactorCode.ts'
import { opened, stepOf } from './secondFactorSecret.ts'
import { rowsOf } from './transaction.ts'

/** How many codes may be tried against one that waits to be confirmed. */
const mostTries = 5

/** @param box the sealed secret, which counts from the first right code on */
export const begin = (req: PayloadRequest, user: TypedUser, box: string) =>
  rowsOf(
    req,
    sql`insert into second_factors (person, pending, pending_at, pending_session) values (${user.id}, ${box}, now(), ${sessionOf(user) ?? null})
      on conflict (person) do update set pending = excluded.pending, pending_at = now(), pending_session = excluded.pending_session, pending_wrong = 0`,
  )

/**
 * Takes the first code of what this session has begun. Every try counts from its beginning, so that many at once are no way
 * round. @throws APIError
 */
export async function takePending(req: PayloadRequest, user: TypedUser, typed: unknown): Promise<{ pending: string; step: number }> {
  const [found] = await rows<{ pending: string }>(
    req,
    sql`update second_factors set pending_wrong = pending_wrong + 1
      where person = ${user.id} and pending is not null and pending_wrong < ${mostTries} and pending_at > now() - interval '10 minutes'
        and pending_session is not distinct from ${sessionOf(user) ?? null}::varchar returning pending`,
  )
  if (!found) throw nothingWaits()
  const step = stepOf(opened(found.pending, user.id), String(typed ?? '').replace(/\s/g, ''), Date.now())
  if (step !== undefined) return { pending: found.pending, step }
  await noteWrongCode(req, user)
  throw new APIError(notYet, 400, { secondFactor: 'wrong' }, true)
}

/** What waited counts from now on, unless it was begun anew meanwhile. @throws APIError */
export async function confirm(req: PayloadRequest, user: TypedUser, pending: string, step: number) {
  const confirmed = await rowsOf(
    req,
    sql`update second_factors set secret = pending, pending = null, since = now(), last_step = ${step}, wrong = 0, wait_until = null
      where person = ${user.id} and pending = ${pending} returning 1`,
  )
  if (confirmed.length === 0) throw nothingWaits()
}

const nothingWaits = () => new APIError('Begin again: nothing is waiting to be confirmed here.', 400, null, true)
const notYet = 'This code does not fit. Type the six digits that your authenticator shows now, and see that the clock of your phone is right.'
