import type { CollectionSlug, PayloadRequest } from 'payload'

export type LiveRow = { id: string; _status?: string | null; slug?: string | null; publishedAt?: string | null }

/**
 * The row that the public site is made of. A hook's `originalDoc` is the newest version, which may be a draft on top of it.
 * @returns undefined before the first save
 */
export async function liveRow(collection: CollectionSlug, id: string | undefined, req: PayloadRequest): Promise<LiveRow | undefined> {
  if (!id) return undefined
  return (await req.payload.db.findOne<LiveRow>({ collection, where: { id: { equals: id } }, req })) ?? undefined
}
