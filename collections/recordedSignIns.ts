import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { APIError } from 'payload'
import { note, person, type Entry } from './record.ts'
import { wrongCode } from './secondFactorCode.ts'
import { rowsOf } from './transaction.ts'

const stranger = 'somebody unknown'

/** A mailed link sets a password, and signs in whoever has no second factor. */
export const noteSignIn: CollectionAfterLoginHook = async ({ collection, req, user }) => {
  const entry = { ...person(user), by: 'sign-in', collection: collection.slug } as const
  if (req.context.triesLink !== undefined)
    await note(req, { ...entry, action: 'password', document: String(user.id), title: user.email, detail: 'by a mailed link' })
  if (req.context.onlySetsPassword !== true) await note(req, { ...entry, action: 'sign in' })
  return user
}

export const noteSignOut: CollectionAfterLogoutHook = async ({ collection, req }) => {
  await note(req, { ...person(req.user), by: 'sign-in', action: 'sign out', collection: collection.slug })
}

export const rememberWho: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'login') req.context.triesToSignInAs = 'data' in args && 'email' in args.data ? String(args.data.email) : ''
  if (operation === 'forgotPassword') req.context.asksForLink = true
  if (operation === 'resetPassword') req.context.triesLink = 'data' in args && 'token' in args.data ? String(args.data.token) : ''
  return args
}

/**
 * Payload has no hook for a wrong password, but every error of the door comes by here. What was typed may be a password
 * in the wrong field: it is kept only when it is somebody's address.
 */
export const noteRefusedSignIn: CollectionAfterErrorHook = async ({ collection, error, req }) => {
  const typed = req.context.triesToSignInAs
  const factor = error instanceof APIError ? error.data?.secondFactor : undefined
  // The desk asks for the code after the password: nothing has been refused yet.
  if (typeof typed !== 'string' || factor === 'needed') return
  try {
    const who = await addressIn(typed, req)
    const action = 'sign in refused'
    if (who === stranger && (await hasKnocked(req, { who, action }))) return
    await note(req, { by: 'sign-in', action, collection: collection.slug, who, detail: factor && wrongCode })
  } catch {
    req.payload.logger.error('A refused sign-in could not be recorded.')
  }
}

/** A link that is wrong, was used or has ended. A password that is too weak is another matter: the link goes on. */
export const noteRefusedLink: CollectionAfterErrorHook = async ({ collection, error, req }) => {
  const token = req.context.triesLink
  if (typeof token !== 'string' || !(error instanceof APIError) || error.status !== 403) return
  try {
    const [holder] = await rowsOf<{ email: string }>(req, sql`select email from users where reset_password_token = ${token} and ${token} <> ''`)
    const refused = { who: holder?.email ?? stranger, action: 'password link refused' } as const
    if (await hasKnocked(req, refused)) return
    await note(req, { ...refused, by: 'sign-in', collection: collection.slug, detail: holder ? 'used already, or its hour is over' : undefined })
  } catch {
    req.payload.logger.error('A refused link to a new password could not be recorded.')
  }
}

async function addressIn(typed: string, req: PayloadRequest): Promise<string> {
  const [found] = await rowsOf<{ email: string }>(req, sql`select email from users where email = ${typed.toLowerCase().trim()}`)
  return found?.email ?? stranger
}

/** A machine that guesses must not fill the record: one entry a minute says as much. */
async function hasKnocked(req: PayloadRequest, { who, action }: Pick<Entry, 'who' | 'action'>): Promise<boolean> {
  const knocks = await rowsOf(
    req,
    sql`select 1 from audit_log where who = ${who} and action = ${action} and at > now() - interval '1 minute' limit 1`,
  )
  return knocks.length > 0
}
