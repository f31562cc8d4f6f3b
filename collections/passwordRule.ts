import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import { ValidationError } from 'payload'
import { troubleWith } from './password.ts'

/** What a mailed link is used for does not come by where every other password does: the next hook asks for it here. */
export const rememberMailedPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword' && 'data' in args) req.context.mailedPassword = args.data.password
  return args
}

/** Desk, REST, a mailed link and the command line alike. */
export const refuseWeakPassword: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const password: unknown = data?.password ?? req.context.mailedPassword
  if (password === undefined || password === null || password === '') return data
  const message = troubleWith(password, { ...originalDoc, ...data })
  if (message) throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'password', label: 'Password' }], req }, req.t)
  return data
}
