import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { Given } from './actions.schema.ts'
import { endsAs } from './ending.ts'
import { targetOf } from './leadsTo.ts'
import { writeReceipt } from './receipts.ts'
import { endPreviewLinks } from './PreviewLinks.ended.ts'
import { removed } from './removed.ts'
import { takenDownFor } from './takenDownFor.ts'
import { whoOf, type Reviewed } from './reviews.ts'
import { rowsOf } from './transaction.ts'

/** As the person who asks. */
type Write = (data: object) => Promise<void>

/** A page leaves the public site, and what an editor chose for readers takes its place. The receipt is the write's own (`obeyStates.ts`). */
export async function withdraw(
  slug: Reviewed,
  id: string,
  { words, leadsTo }: Given,
  req: PayloadRequest,
  takeDown: () => Promise<void>,
): Promise<void> {
  if (slug === 'contact-channels' && (words || leadsTo))
    throw new APIError('A contact channel has no page of its own, so readers find nothing in its place.', 400, null, true)
  const target = leadsTo ? await targetOf(leadsTo, id, req) : null
  Object.assign(req.context, takenDownFor({ words }))
  await takeDown()
  if (words || target)
    await rowsOf(
      req,
      sql`insert into withdrawals (document, words, leads_to, by) values (${id}, ${words || null}, ${target}, ${whoOf(req.user).name})
        on conflict (document) do update set words = excluded.words, leads_to = excluded.leads_to, by = excluded.by, at = now()`,
    )
}

/**
 * New words in place of the old, and nothing else of them: no picture, no video, no update. The page stays at its address for
 * whoever comes by a link that they kept. What else is true of it comes from the live page: a newer draft was read by nobody.
 */
export async function end(slug: Reviewed, id: string, { how, title, words }: Given, req: PayloadRequest, write: Write): Promise<void> {
  if (slug !== 'alerts') throw new APIError('Only an alert can end. Take this down instead.', 400, null, true)
  if (!how || !title || !words) return
  const before = await removed(slug, id, { title, words }, req)
  const {
    kind,
    areas,
    slug: address,
    sensitive,
    publishedAt,
    publishedAt_tz,
    withdrawAt,
    reviewBy,
  } = await req.payload.findByID({
    collection: 'alerts',
    id,
    depth: 0,
    req,
    overrideAccess: true,
  })
  // What has passed was meant for the words that go now.
  const ahead = (time?: string | null) => (time && new Date(time).getTime() > Date.now() ? time : null)
  const times = { publishedAt, publishedAt_tz, withdrawAt: ahead(withdrawAt), reviewBy: ahead(reviewBy) }
  const stays = { kind, areas, slug: address, sensitive, ...times }
  Object.assign(req.context, endsAs(how))
  await write({ ...stays, title, summary: words, body: [], updates: [], relatedAdvice: [], _status: 'published' })
  Object.assign(req.context, { ending: undefined })
  await endPreviewLinks(id, req)
  await writeReceipt(req, { slug, document: id, action: 'end', title: before.title, items: before.items })
}
