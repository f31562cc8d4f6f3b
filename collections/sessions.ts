import type { CollectionBeforeChangeHook, Endpoint, Payload, PayloadRequest, TypedUser } from 'payload'
import { APIError, createLocalReq } from 'payload'
import type { User } from '../payload-types.ts'
import { admins } from './access.ts'
import { note, whoIs } from './record.ts'
import { whole } from './transaction.ts'

type Session = { id: string; createdAt?: string | null; expiresAt: string }

/** Whoever is given another role signs in again: what they could do before is over at once. */
export const endSessionsOfOldRole: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) =>
  operation === 'update' && 'role' in data && data.role !== originalDoc?.role ? { ...data, sessions: [] } : data

/** Where a person is signed in, the newest first. */
export async function sessionsOf(payload: Payload, id: string | number, req?: PayloadRequest): Promise<Session[]> {
  const person = await payload.db.findOne<{ id: string; sessions?: Session[] | null }>({ collection: 'users', where: { id: { equals: id } }, req })
  const lasting = (person?.sessions ?? []).filter(({ expiresAt }) => new Date(expiresAt).getTime() > Date.now())
  return lasting.sort((a, b) => String(b.createdAt).localeCompare(String(a.createdAt)))
}

/** What follows from something that the record tells of. Links that were mailed end as well. @param but the session that goes on @returns how many ended */
export async function endSessions(payload: Payload, id: string | number, but?: string): Promise<number> {
  const req = await createLocalReq({}, payload)
  return whole(req, () => end(req, id, (session) => session.id === but))
}

/** The same as a deed of its own, by whoever asks. */
export const signOutEverywhere = (req: PayloadRequest, { id, email }: Pick<User, 'id' | 'email'>, but?: string): Promise<number> =>
  whole(req, async () => {
    const ended = await end(req, id, (session) => session.id === but)
    const detail = `${ended === 1 ? 'one session' : `${ended} sessions`} ended${but ? ', all but their own' : ''}`
    await note(req, { ...whoIs(req), action: 'sign out everywhere', collection: 'users', document: id, title: email, detail })
    return ended
  })

/** One session of whoever asks, such as that of a phone that is lost. @returns how many ended: none when it had ended already */
const signOutOne = (req: PayloadRequest, { id, email }: Pick<User, 'id' | 'email'>, which: string): Promise<number> =>
  whole(req, async () => {
    const ended = await end(req, id, (session) => session.id !== which)
    if (ended > 0)
      await note(req, { ...whoIs(req), action: 'sign out', collection: 'users', document: id, title: email, detail: 'one of their sessions' })
    return ended
  })

async function end(req: PayloadRequest, id: string | number, stays: (session: Session) => boolean): Promise<number> {
  const { db } = req.payload
  await db.updateOne({ collection: 'users', id, data: { resetPasswordToken: null, resetPasswordExpiration: null }, req })
  const all = await sessionsOf(req.payload, id, req)
  const sessions = all.filter(stays)
  await db.updateOne({ collection: 'users', id, data: { sessions }, req })
  return all.length - sessions.length
}

/**
 * `GET /api/users/sessions` lists one's own, `DELETE` ends the others, and with `/<id of a session>` that one;
 * `DELETE /api/users/<id>/sessions` is an admin's and ends all.
 */
export const sessionEndpoints: Endpoint[] = [
  {
    path: '/sessions',
    method: 'get',
    async handler(req) {
      const { user, own } = whoAsks(req)
      const sessions = await sessionsOf(req.payload, user.id)
      return Response.json({ sessions: sessions.map(({ id, createdAt, expiresAt }) => ({ id, createdAt, expiresAt, isThis: id === own })) })
    },
  },
  {
    path: '/sessions',
    method: 'delete',
    async handler(req) {
      const { user, own } = whoAsks(req)
      return Response.json({ ended: await signOutEverywhere(req, user, own) })
    },
  },
  {
    path: '/sessions/:session',
    method: 'delete',
    async handler(req) {
      return Response.json({ ended: await signOutOne(req, whoAsks(req).user, String(req.routeParams?.session)) })
    },
  },
  {
    path: '/:id/sessions',
    method: 'delete',
    async handler(req) {
      whoAsks(req)
      if (!admins({ req })) throw new APIError('Only an admin can sign somebody else out.', 403, null, true)
      const { docs } = await req.payload.find({ collection: 'users', where: { id: { equals: String(req.routeParams?.id) } }, limit: 1 })
      const [person] = docs
      if (!person) throw new APIError('There is nobody with this number.', 404, null, true)
      return Response.json({ ended: await signOutEverywhere(req, person) })
    },
  },
]

function whoAsks({ user }: PayloadRequest): { user: TypedUser; own: string } {
  if (!user) throw new APIError('Sign in to the desk first.', 401, null, true)
  return { user, own: String(Reflect.get(user, '_sid')) }
}
