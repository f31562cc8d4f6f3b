import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import { folders } from '../publicAddresses.ts'
import { rowsOf } from '../transaction.ts'
import { isUuid } from '../uuid.ts'
import type { Seen } from './all.ts'
import { readDocument } from './document.ts'
import { linksOf, type Link } from './links.ts'
import { targetOf } from './target.ts'

const pages = ['alerts', 'advice-sections', 'pages'] as const

/**
 * The pages of ours that a document leads to before they are public, and that will be: somebody has approved them, they have a
 * time, or they lead back here, so that neither of the two could ever be the first.
 * @returns their ids and their addresses
 */
export async function comingOf({ document, links, own }: Seen, isLive: (idOrPath: string) => boolean, req: PayloadRequest): Promise<Set<string>> {
  const wanted = links.flatMap((link) => leadsTo(link) ?? []).filter((found) => !found.includes('\0') && !isLive(found))
  if (wanted.length === 0) return new Set()
  const found = await Promise.all(pages.map((collection) => newestOf(collection, wanted, req)))
  const leadsHere = (link: Link) => leadsTo(link) === own || (document.id !== undefined && leadsTo(link) === document.id)
  const states = await statesOf(
    found.flat().map(({ id }) => id),
    req,
  )
  return new Set(
    found
      .flat()
      .filter(({ id, links }) => states.get(id) === 'coming' || (states.get(id) !== 'withdrawn' && links.some(leadsHere)))
      .flatMap(({ id, path }) => [id, path]),
  )
}

function leadsTo(link: Link): string | undefined {
  if ('id' in link) return link.id
  const target = targetOf(link.url)
  return target.kind === 'own' ? target.path : undefined
}

async function newestOf(collection: (typeof pages)[number], wanted: string[], req: PayloadRequest) {
  const folder = folders.get(collection) ?? '/'
  const slugs = wanted.filter((one) => one.startsWith(folder)).map((path) => path.slice(folder.length))
  const where: Where = { or: [{ id: { in: wanted.filter(isUuid) } }, { slug: { in: slugs } }] }
  const { docs } = await req.payload.find({ collection, where, draft: true, depth: 0, pagination: false, req })
  return docs.map((doc) => ({ id: doc.id, path: `${folder}${doc.slug}`, links: linksOf(readDocument(doc)) }))
}

async function statesOf(ids: string[], req: PayloadRequest): Promise<Map<string, string>> {
  const chosen = sql`any(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)))`
  const rows = await rowsOf<{ document: string; state: string }>(
    req,
    sql`select document::text, case when state = 'approved' then 'coming' else state end as state from reviews where document::text = ${chosen}
      union all select document::text, 'coming' from schedules where state = 'waiting' and action = 'publish' and document::text = ${chosen}`,
  )
  return new Map(rows.map(({ document, state }) => [document, state]))
}
