import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  GlobalBeforeChangeHook,
  GlobalBeforeOperationHook,
  PayloadRequest,
  TypedUser,
} from 'payload'
import { freshFactor, standing } from './secondFactor.ts'
import { refuseOldSession } from './youngSession.ts'

/** Whoever could make a second account, or take another over, would get round every question for a code. */
export const askBefore: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'create') await freshFactor(req, 'add somebody')
  if (operation === 'delete') await freshFactor(req, 'remove somebody')
  // Of many at once Payload tells the desk only that it was refused, not that a code would help.
  if (operation === 'update' && 'where' in args && setsAny(args.data)) await freshFactor(req, 'change these accounts')
  return args
}

/** What takes an account over takes more than a desk that was left open: a code, or a password that was typed just now. */
export const askBeforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user) return data
  if (data.role !== undefined && data.role !== originalDoc?.role) await freshFactor(req, 'change what somebody may do')
  if (!changesSignIn(data, originalDoc)) return data
  if (req.user.id === originalDoc?.id) await askOwner(req, req.user)
  else await freshFactor(req, 'change somebody’s password or e-mail address')
  return data
}

/** Payload restores a global without asking any other hook before it writes. @param what they are about to do */
export const askBeforeRestoring =
  (what: string): GlobalBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation === 'restoreVersion') await freshFactor(req, what)
    return args
  }

/** Where no second factor is required, one that has been taken away from somebody is not missed. */
export const askBeforeRequiring: GlobalBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const required = (site: typeof data) => site?.signIn?.secondFactor ?? 'nobody'
  if (required(data) !== required(originalDoc)) await freshFactor(req, 'change who needs a second factor')
  return data
}

async function askOwner(req: PayloadRequest, user: TypedUser) {
  if (req.payloadAPI !== 'REST') return
  if ((await standing(req, user)).has) await freshFactor(req, 'change your password or your e-mail address')
  else await refuseOldSession(req, user, 'change your password or your e-mail address')
}

type Change = Parameters<CollectionBeforeChangeHook>[0]

const changesSignIn = (data: Change['data'], before: Change['originalDoc']) =>
  Boolean(data.password) || (data.email !== undefined && String(data.email).toLowerCase().trim() !== before?.email)

const setsAny = (data: unknown) => typeof data === 'object' && data !== null && ['role', 'email', 'password'].some((name) => name in data)
