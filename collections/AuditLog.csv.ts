import type { PayloadHandler, Where } from 'payload'
import { APIError, Forbidden } from 'payload'
import { admins } from './access.ts'
import { csvAnswer } from './csvAnswer.ts'
import { note, whoIs } from './record.ts'

const columns = [
  'id',
  'at',
  'who',
  'role',
  'action',
  'title',
  'detail',
  'by',
  'collection',
  'document',
  'version',
  'actor',
  'previous',
  'hash',
] as const
const pageSize = 500

/** The whole record, or what the list's filters leave of it, oldest first. Whoever takes it is noted in it. */
export const exportRecord: PayloadHandler = async (req) => {
  if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
  if (!admins({ req })) throw new Forbidden(req.t)
  const { payload, user, query } = req
  const asked = isWhere(query.where) ? [query.where] : []
  // The request itself stays out of it: over REST a hundred entries are all that one question gets.
  const pageAfter = async (id: number) => {
    const where = { and: [...asked, { id: { greater_than: id } }] }
    return (await payload.find({ collection: 'audit-log', where, sort: 'id', limit: pageSize, pagination: false, overrideAccess: false, user })).docs
  }
  const first = await pageAfter(0)
  await note(req, { ...whoIs(req), action: 'export', collection: 'audit-log' })
  return csvAnswer({ name: 'record', columns, first, after: ({ id }) => pageAfter(id) })
}

const isWhere = (found: unknown): found is Where => typeof found === 'object' && found !== null && !Array.isArray(found)
