import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeLoginHook } from 'payload'
import { APIError } from 'payload'
import { env } from '../env.ts'
import { firstSignIn } from './firstSignIn.ts'

/** How long a one-time password goes on working after its first use, in milliseconds: time to choose one's own. */
export const graceOfOneTimePassword = 60 * 60 * 1000

export const startOneTimePassword: CollectionBeforeLoginHook = async ({ req, user }) => {
  if (!user.oneTime) return user
  if (!user.passwordEndsAt) {
    const passwordEndsAt = new Date(Date.now() + graceOfOneTimePassword).toISOString()
    await req.payload.db.updateOne({ collection: 'users', id: user.id, data: { passwordEndsAt }, req })
  } else if (new Date(user.passwordEndsAt).getTime() < Date.now()) {
    throw new APIError('This one-time password has been used. Ask whoever runs the site for a new one.', 401, null, true)
  }
  return user
}

/** A password that its owner chose is a password like any other. */
export const endOneTimePassword: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !data.password || req.user?.id !== originalDoc?.id) return data
  req.context.choseOwnPassword = Boolean(originalDoc?.oneTime)
  return { ...data, oneTime: false, passwordEndsAt: null }
}

export const forgetFirstSignIn: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (req.context.choseOwnPassword === true) await rm(path.join(env.DATA_DIR, firstSignIn), { force: true })
  return doc
}
