import type { CollectionBeforeLoginHook, Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { remember, standing } from './secondFactor.ts'
import { takeCode } from './secondFactorCode.ts'
import { whole } from './transaction.ts'

/** After the password, before any session counts: what is thrown here takes the session back. */
export const askForFactor: CollectionBeforeLoginHook = async ({ req, user }) => {
  const { has } = await standing(req, user)
  if (!has) return user
  if (req.context.mayOnlySetPassword === true) {
    req.context.onlySetsPassword = true
    return user
  }
  const code: unknown = req.data?.code
  if (typeof code !== 'string' || !code.trim()) {
    // The edge counts tries, and reads no bodies: it must not take the client's word that this was half of one.
    req.responseHeaders = new Headers({ 'x-lamp-code': 'needed' })
    throw new APIError('Type the code from your authenticator as well, or one of your recovery codes.', 401, { secondFactor: 'needed' }, true)
  }
  await takeCode(req, user, code, 401)
  await remember(req, user.id, user.sessions?.at(-1)?.id)
  return user
}

/** In place of Payload's own, which signs in whoever has the mailbox: a second factor is not to be had there. */
export const useMailedLink: Endpoint = {
  path: '/reset-password',
  method: 'post',
  async handler(req) {
    await addDataAndFileToRequest(req)
    const { token, user } = await setPassword(req)
    const config = req.payload.collections.users.config.auth
    if (!token) return Response.json({ message: 'Your new password is set. Sign in with it, and with a code from your authenticator.' })
    const { cookiePrefix } = req.payload.config
    const cookie = generatePayloadCookie({ collectionAuthConfig: config, cookiePrefix, token })
    return Response.json({ message: req.t('authentication:passwordResetSuccessfully'), token, user }, { headers: { 'Set-Cookie': cookie } })
  },
}

/** The password and the end of the session that Payload makes with it are one change. */
async function setPassword(req: PayloadRequest): Promise<{ token?: string; user?: unknown }> {
  const given = (name: string) => (typeof req.data?.[name] === 'string' ? req.data[name] : '')
  const data = { token: given('token'), password: given('password') }
  req.context.mayOnlySetPassword = true
  return whole(req, async () => {
    const result = await req.payload.resetPassword({ collection: 'users', data, overrideAccess: false, req })
    if (req.context.onlySetsPassword !== true) return result
    const id = String(Reflect.get(result.user, 'id'))
    await req.payload.db.updateOne({ collection: 'users', id, data: { sessions: [] }, req })
    return {}
  })
}
