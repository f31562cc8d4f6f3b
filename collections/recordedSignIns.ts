import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { note, person } from './record.ts'
import { rowsOf } from './transaction.ts'

const stranger = 'somebody unknown'

export const noteSignIn: CollectionAfterLoginHook = async ({ collection, req, user }) => {
  await note(req, { ...person(user), by: 'sign-in', action: 'sign in', collection: collection.slug })
  return user
}

export const noteSignOut: CollectionAfterLogoutHook = async ({ collection, req }) => {
  await note(req, { ...person(req.user), by: 'sign-in', action: 'sign out', collection: collection.slug })
}

export const rememberWho: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'login') req.context.triesToSignInAs = 'data' in args && 'email' in args.data ? String(args.data.email) : ''
  return args
}

/**
 * Payload has no hook for a wrong password, but every error of the door comes by here. What was typed may be a password
 * in the wrong field: it is kept only when it is somebody's address.
 */
export const noteRefusedSignIn: CollectionAfterErrorHook = async ({ collection, req }) => {
  const typed = req.context.triesToSignInAs
  if (typeof typed !== 'string') return
  try {
    const who = await addressIn(typed, req)
    if (who === stranger && (await hasKnocked(req))) return
    await note(req, { by: 'sign-in', action: 'sign in refused', collection: collection.slug, who })
  } catch {
    req.payload.logger.error('A refused sign-in could not be recorded.')
  }
}

async function addressIn(typed: string, req: PayloadRequest): Promise<string> {
  const [found] = await rowsOf<{ email: string }>(req, sql`select email from users where email = ${typed.toLowerCase().trim()}`)
  return found?.email ?? stranger
}

/** A machine that guesses addresses must not fill the record: one entry a minute says as much. */
async function hasKnocked(req: PayloadRequest): Promise<boolean> {
  const knocks = await rowsOf(req, sql`select 1 from audit_log where who = ${stranger} and at > now() - interval '1 minute' limit 1`)
  return knocks.length > 0
}
