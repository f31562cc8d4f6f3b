import type { CollectionBeforeChangeHook, Endpoint, Payload, PayloadRequest } from 'payload'
import { APIError, commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { admins } from './access.ts'

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

/** Links that were mailed end as well. @param but the session that goes on @returns how many ended */
export async function endSessions(payload: Payload, id: string | number, but?: string): Promise<number> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    await payload.db.updateOne({ collection: 'users', id, data: { resetPasswordToken: null, resetPasswordExpiration: null }, req })
    const all = await sessionsOf(payload, id, req)
    const sessions = all.filter((session) => session.id === but)
    await payload.db.updateOne({ collection: 'users', id, data: { sessions }, req })
    await commitTransaction(req)
    return all.length - sessions.length
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** `GET /api/users/sessions` lists one's own, `DELETE` ends the others; `DELETE /api/users/<id>/sessions` is an admin's and ends all. */
export const sessionEndpoints: Endpoint[] = [
  {
    path: '/sessions',
    method: 'get',
    async handler(req) {
      const { id, own } = whoAsks(req)
      const sessions = await sessionsOf(req.payload, id)
      return Response.json({ sessions: sessions.map(({ id, createdAt, expiresAt }) => ({ createdAt, expiresAt, isThis: id === own })) })
    },
  },
  {
    path: '/sessions',
    method: 'delete',
    async handler(req) {
      const { id, own } = whoAsks(req)
      return Response.json({ ended: await endSessions(req.payload, id, own) })
    },
  },
  {
    path: '/:id/sessions',
    method: 'delete',
    async handler(req) {
      whoAsks(req)
      if (!admins({ req })) throw new APIError('Only an admin can sign somebody else out.', 403, null, true)
      const id = String(req.routeParams?.id)
      const found = await req.payload.count({ collection: 'users', where: { id: { equals: id } } })
      if (found.totalDocs === 0) throw new APIError('There is nobody with this number.', 404, null, true)
      return Response.json({ ended: await endSessions(req.payload, id) })
    },
  },
]

function whoAsks({ user }: PayloadRequest): { id: string | number; own: string } {
  if (!user) throw new APIError('Sign in to the desk first.', 401, null, true)
  return { id: user.id, own: String(Reflect.get(user, '_sid')) }
}
