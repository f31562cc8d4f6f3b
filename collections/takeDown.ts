import type { PayloadRequest, Where } from 'payload'
import type { Reviewed } from './reviews.ts'

type As = { overrideAccess: true } | { overrideAccess: false; user: PayloadRequest['user'] }

/** Takes a page from the public site whatever stands in a newer draft, whole or not: Payload then checks only what is sent. */
export async function takeDown(collection: Reviewed, id: string, req: PayloadRequest, as: As): Promise<void> {
  await req.payload.update({ collection, id, data: { _status: 'draft' }, unpublishAllLocales: true, depth: 0, req, ...as })
}

/** Payload then writes the newest version over in place. The one that the public has read stays as it is: a copy is written over. */
export async function keepPublic(collectionSlug: Reviewed, parent: string, req: PayloadRequest) {
  const where: Where = { and: [{ parent: { equals: parent } }, { latest: { equals: true } }] }
  const { docs } = await req.payload.db.findVersions({ collection: collectionSlug, where, limit: 1, pagination: false, req })
  const [newest] = docs
  if (newest?.version._status !== 'published') return
  const now = new Date().toISOString()
  await req.payload.db.createVersion({
    collectionSlug,
    parent,
    versionData: newest.version,
    autosave: false,
    createdAt: now,
    updatedAt: now,
    req,
    returning: false,
  })
}
