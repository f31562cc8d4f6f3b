import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { troubleWith, type Place } from './password.ts'
import { rowsOf } from './transaction.ts'

/** What a mailed link is used for does not come by where every other password does: the next hook asks for it here. */
export const rememberMailedPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword' && 'data' in args) req.context.mailedPassword = args.data.password
  return args
}

/** Desk, REST, a mailed link and the command line alike. */
export const refuseWeakPassword: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const password: unknown = data?.password ?? req.context.mailedPassword
  if (password === undefined || password === null || password === '') return data
  const message = troubleWith(password, { ...originalDoc, ...data }, await placeOf(req))
  if (message) throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'password', label: 'Password' }], req }, req.t)
  return data
}

/** What the force and its area are called, as far as somebody has said so. */
export const placeOf = async (req: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<Place> =>
  (await rowsOf<{ name: string | null; area: string | null }>(req, sql`select name, area from site limit 1`))[0] ?? {}
