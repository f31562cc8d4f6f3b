import type { PayloadHandler, Where } from 'payload'
import { APIError, Forbidden } from 'payload'
import { staff } from './access.ts'
import { newerThan } from './BetaFeedback.cursor.ts'
import { filtersFrom, whereOf } from './BetaFeedback.filters.ts'
import { csvAnswer } from './csvAnswer.ts'
import { note, whoIs } from './record.ts'

const columns = ['id', 'createdAt', 'page', 'pageVersion', 'state', 'doing', 'better', 'note'] as const
const pageSize = 500

/** What the inbox's filters leave, oldest first. Whoever takes it is noted in the record. */
export const exportFeedback: PayloadHandler = async (req) => {
  if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
  if (!staff({ req })) throw new Forbidden(req.t)
  const { payload, user, query } = req
  const asked = whereOf(filtersFrom(query, 'everything'))
  // The request itself stays out of it: over REST a hundred messages are all that one question gets.
  const page = async (more: Where) => {
    const where = { and: [asked, more] }
    const sort = ['createdAt', 'id']
    return (await payload.find({ collection: 'beta-feedback', where, sort, limit: pageSize, pagination: false, overrideAccess: false, user })).docs
  }
  const first = await page({})
  await note(req, { ...whoIs(req), action: 'export', collection: 'beta-feedback' })
  return csvAnswer({ name: 'feedback', columns, first, after: (last) => page(newerThan(last)) })
}
