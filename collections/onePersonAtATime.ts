import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { admins } from './access.ts'
import { sessionOf } from './secondFactor.ts'
import { rowsOf } from './transaction.ts'

/**
 * Payload reads somebody, works, for a third of a second when a password is set, and writes them back as a whole: a role
 * lowered meanwhile, or a password set, would be undone. So whoever changes a person has their row before Payload reads it.
 */
export const takePerson: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'resetPassword' && 'data' in args) await take(req, sql`reset_password_token = ${String(args.data.token)}`)
  if (operation !== 'update' && operation !== 'delete') return args
  // Of many at once only an admin reaches others than themselves.
  const own = req.user && !admins({ req }) ? req.user.id : undefined
  const id = 'id' in args ? String(args.id) : own
  if (id === undefined) await take(req, sql`true`)
  else if (id === req.user?.id) await takeOwn(req, id)
  else await take(req, sql`id::text = ${id}`)
  await refuseWhoHasLeft(req)
  return args
}

/** Many in one order, so that two never wait for each other. Sessions and factors may refer to the row meanwhile. */
const take = (req: PayloadRequest, whom: SQL) => rowsOf(req, sql`select from users where ${whom} order by id for no key update`)

/** Nobody waits for themselves: whoever sends many changes at once must not stand in line before the admin who stops them. */
async function takeOwn(req: PayloadRequest, id: string) {
  const taken = await rowsOf(req, sql`select from users where id = ${id} for no key update skip locked`)
  if (taken.length === 0) throw new APIError('This account is being changed just now. Nothing is lost: try again in a few seconds.', 409, null, true)
}

/** Whoever asks was let in before they waited: meanwhile their role or their session may be over. */
async function refuseWhoHasLeft(req: PayloadRequest) {
  if (!req.user) return
  const session = sessionOf(req.user) ?? null
  const here = await rowsOf(
    req,
    sql`select from users where id = ${req.user.id} and role::text = ${req.user.role}
      and (${session}::text is null or exists (select from users_sessions where id = ${session}::text and _parent_id = users.id))`,
  )
  if (here.length === 0) throw new APIError('You were signed out while this was on its way. Nothing has changed.', 401, null, true)
}
