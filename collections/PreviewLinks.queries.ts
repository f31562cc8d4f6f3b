import { sql } from '@payloadcms/db-postgres'
import { cache } from 'react'
import { filesIn } from '../components/blocks/filesIn.ts'
import type { Media } from '../payload-types.ts'
import { linkWith, opensSomething } from './PreviewLinks.kept.ts'
import { ticketIn } from './previewLinkToken.ts'
import { read } from './read.ts'
import { lacksFactor } from './secondFactor.ts'
import { withoutDrafts } from './withoutDrafts.ts'

/**
 * What a preview link shows, seen with the eyes of whoever made it; other documents in it only when they are published.
 * @returns undefined for a token that this site has not signed, before anything is asked of the database, and for a link that
 *   has ended, was revoked, whose version, document or maker is gone, or whose maker must set up a second factor first
 */
export const linkAt = cache(async (token: string) => {
  const ticket = ticketIn(token)
  if (!ticket) return undefined
  const payload = await read()
  const link = await linkWith({ payload }, ticket.id)
  if (!link || !opensSomething(link)) return undefined
  const user = await payload.findByID({ collection: 'users', id: String(link.maker), disableErrors: true })
  if (!user || (await lacksFactor({ payload }, user))) return undefined
  const asked = { id: link.version, depth: 3, overrideAccess: false, user: { ...user, collection: 'users' as const }, disableErrors: true } as const
  const shown = (found: { parent: unknown; updatedAt: string } | null) => String(found?.parent) === link.document && found?.updatedAt === link.wordsAt
  const withDoc = <Collection extends string, Doc extends object>(
    collection: Collection,
    found: { version: Doc; parent: unknown; updatedAt: string } | null,
  ) => (found && shown(found) ? { link, maker: asked.user, collection, doc: withoutDrafts(found.version) } : undefined)
  switch (link.kind) {
    case 'alerts':
      return withDoc('alerts', await payload.findVersionByID({ collection: 'alerts', ...asked }))
    case 'advice-sections':
      return withDoc('advice-sections', await payload.findVersionByID({ collection: 'advice-sections', ...asked }))
    case 'pages':
      return withDoc('pages', await payload.findVersionByID({ collection: 'pages', ...asked }))
    default:
      return undefined
  }
})

export type Linked = NonNullable<Awaited<ReturnType<typeof linkAt>>>

/** When a link was opened, and how often. By whom is not asked. */
export async function countOpening({ id }: Linked['link']) {
  const { db } = await read()
  await db.drizzle.execute(sql`update preview_links set opened = coalesce(opened, 0) + 1, last_opened_at = now() where id = ${id}`)
}

/** @returns the names of the files that what is linked shows, in each of their sizes */
export const namesIn = ({ doc }: Linked): string[] => filesIn(doc.body).flatMap((file) => sizesOf(file).flatMap(({ filename }) => filename ?? []))

/** Leads the files that a linked page shows to the link: they are not public, and are served to whoever holds it. */
export function throughLink({ doc }: Linked, folder: string) {
  for (const file of filesIn(doc.body)) for (const size of sizesOf(file)) if (size.filename) size.url = `${folder}/${size.filename}`
}

const sizesOf = (file: Media) => [file, ...(file.sizes?.card ? [file.sizes.card] : [])]
