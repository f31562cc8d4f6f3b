import type { PayloadRequest, Where } from 'payload'

type Text = string | null

/** A link as the database keeps it. Its address is not in it. */
export type Link = Record<'title' | 'note' | 'kind' | 'document' | 'version' | 'madeBy' | 'wordsAt' | 'endsAt', string> &
  Record<'maker' | 'revokedAt' | 'lastOpenedAt', Text> & { id: string; opened: number }

/** @returns whatever its state */
export const linkWith = async (req: Pick<PayloadRequest, 'payload'>, id: string): Promise<Link | undefined> =>
  (await req.payload.db.findOne<Link>({ collection: 'preview-links', where: { id: { equals: id } } })) ?? undefined

export const opensSomething = ({ endsAt, revokedAt, maker }: Link) => !revokedAt && maker !== null && new Date(endsAt).getTime() > Date.now()

/** The links of one document that open something. */
export const liveOf = (collection: string, document: string): Where => ({
  and: [
    { kind: { equals: collection } },
    { document: { equals: document } },
    { endsAt: { greater_than: new Date().toISOString() } },
    { revokedAt: { exists: false } },
    { maker: { exists: true } },
  ],
})
