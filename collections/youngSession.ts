import type { PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { sessionOf } from './secondFactor.ts'
import { sessionsOf } from './sessions.ts'

const young = 10 * 60 * 1000

/**
 * A desk that was left open must not give its owner’s account to whoever finds it.
 * @param what they are to do soon after signing in, as in “set it up” @throws APIError
 */
export async function refuseOldSession(req: PayloadRequest, user: TypedUser, what: string) {
  const session = (await sessionsOf(req.payload, user.id, req)).find(({ id }) => id === sessionOf(user))
  if (session?.createdAt && Date.now() - new Date(session.createdAt).getTime() < young) return
  const words = `You signed in some time ago. To show that it is you, sign out, sign in again, and ${what} within ten minutes. Nothing has changed.`
  throw new APIError(words, 403, { secondFactor: 'old session' }, true)
}
