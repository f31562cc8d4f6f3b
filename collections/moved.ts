import { asPublic, read } from './read.ts'

type WithAddress = 'alerts' | 'advice-sections' | 'pages'

/** What became of an address that shows nothing: it leads elsewhere, its page was taken down, or it never was. */
export type Fate = { movedTo: string } | 'gone' | 'unknown'

export async function fateOf(collection: WithAddress, slug: string): Promise<Fate> {
  const payload = await read()
  const moved = await payload.find({
    collection,
    where: { formerSlugs: { in: [slug] } },
    select: { slug: true },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    ...asPublic,
  })
  if (moved.docs[0]?.slug) return { movedTo: moved.docs[0].slug }
  // Looks behind the gate for one bit: whether the public once had a page here. Nothing of the page is read.
  const { totalDocs } = await payload.count({
    collection,
    where: { and: [{ publishedAt: { exists: true } }, { or: [{ slug: { equals: slug } }, { formerSlugs: { in: [slug] } }] }] },
    overrideAccess: true,
  })
  return totalDocs > 0 ? 'gone' : 'unknown'
}
