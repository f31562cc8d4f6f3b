import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { liveOf, type Link } from './PreviewLinks.kept.ts'
import { note, whoIs } from './record.ts'
import { tableOf } from './tables.ts'
import { takeDocument } from './reviews.ts'
import { rowsOf, whole } from './transaction.ts'
import { isUuid } from './uuid.ts'

/** What can be shown to somebody without an account: what has a page of its own. */
export type Previewed = 'alerts' | 'advice-sections' | 'pages'

const lasts = 72 * 60 * 60 * 1000
/** Of one document at a time: more than this is a mailing list. */
const mostLive = 20

/** Makes a link to the newest words of a document, which stay in it as they are now. `forWhom`: as its holder will read it. */
export async function makeLink(req: PayloadRequest, maker: TypedUser, collection: Previewed, document: string, forWhom: string): Promise<Link> {
  return whole(req, async () => {
    const version = await pinNewest(req, collection, document)
    if (!version) throw new APIError('There is nothing to show yet. Save the draft first.', 404, null, true)
    const { totalDocs } = await req.payload.count({ collection: 'preview-links', where: liveOf(collection, document), req })
    if (totalDocs >= mostLive) throw new APIError(`This document has ${mostLive} links already. Revoke one first.`, 400, null, true)
    const about = { title: version.title ?? 'Without a title', document, version: version.id }
    const data = {
      ...about,
      note: forWhom,
      kind: collection,
      madeBy: maker.email,
      maker: maker.id,
      wordsAt: version.at,
      endsAt: new Date(Date.now() + lasts).toISOString(),
      opened: 0,
    }
    const link: Link = await req.payload.db.create({ collection: 'preview-links', data, req })
    await note(req, { ...whoIs(req), ...about, action: 'preview link', collection, detail: `For ${forWhom}` })
    return link
  })
}

type Version = { id: string; at: string; title: string | null }

/** Autosave writes the newest autosaved version over: one that is not autosaved stays as it is. */
async function pinNewest(req: PayloadRequest, collection: Previewed, document: string): Promise<Version | undefined> {
  if (!isUuid(document)) return undefined
  await takeDocument(document, req)
  const versions = sql.identifier(`_${tableOf(collection)}_v`)
  const [version] = await rowsOf<Version>(
    req,
    sql`update ${versions} set autosave = false
      where id = (select id from ${versions} where parent_id = ${document} order by latest desc nulls last, updated_at desc limit 1)
      returning id, version_title as title, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  )
  return version
}
