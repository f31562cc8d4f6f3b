import type { BaseDatabaseAdapter, DatabaseAdapterObj, UpdateOne, UpdateOneArgs, Where } from 'payload'
import { APIError } from 'payload'

type Session = { id: string; createdAt?: unknown }
type Write = UpdateOneArgs & { id: string | number }

/**
 * When somebody signs in, Payload reads the person, checks the password for a third of a second, and then writes the whole
 * person back: a role taken away meanwhile, a password changed, sessions ended or the person removed would all be undone.
 * Here such a write changes sessions only, of somebody whose password is still the same; and no write of a person brings a
 * session back that has ended.
 */
export function safeSessions<Adapter extends BaseDatabaseAdapter>(database: DatabaseAdapterObj<Adapter>): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init(args) {
      const adapter = database.init(args)
      const updateOne = adapter.updateOne.bind(adapter)
      const safely: UpdateOne = async (write) => updateOne(hasSessions(write) ? await safe(adapter, write) : write)
      return Object.assign(adapter, { updateOne: safely })
    },
  }
}

const hasSessions = (write: UpdateOneArgs): write is Write =>
  write.collection === 'users' && write.id !== undefined && Array.isArray(write.data.sessions)

async function safe(adapter: BaseDatabaseAdapter, write: Write): Promise<UpdateOneArgs> {
  const { collection, data, id, req } = write
  // Payload's mark of a write that only adds or ends a session.
  const isOfSession = data.updatedAt === null
  const where: Where = { and: [{ id: { equals: id } }, ...(isOfSession ? [{ hash: { equals: data.hash } }] : [])] }
  const nothingNew = isOfSession ? { hash: data.hash, updatedAt: null } : { updatedAt: data.updatedAt ?? new Date().toISOString() }
  // From here on the row is ours until the transaction ends.
  const held: unknown = await adapter.updateOne({ collection, where, data: nothingNew, options: { atomic: true }, req })
  if (!held) throw new APIError('This account has just been changed. Please sign in again.', 401, null, true)
  const now = await adapter.findOne<{ id: string; sessions?: Session[] | null }>({ collection, where: { id: { equals: id } }, req })
  const lasting = new Set(now?.sessions?.map((session) => session.id))
  const given: Session[] = Array.isArray(data.sessions) ? data.sessions : []
  // Payload gives a new one a Date; those it has read carry text.
  const sessions = given.filter((session) => lasting.has(session.id) || session.createdAt instanceof Date)
  return { ...write, data: isOfSession ? { sessions, updatedAt: null } : { ...data, sessions } }
}
