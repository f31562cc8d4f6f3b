import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { listsThatShow } from './listsThatShow.ts'
import type { Item } from './receipts.ts'
import type { Reviewed } from './reviews.ts'
import { tableOf } from './tables.ts'
import type { Instead } from './takenDownFor.ts'
import { rowsOf } from './transaction.ts'

/** A shorter title, such as “Appeal”, stands on many a page that has nothing to do with it. In characters. */
const telling = 10

/** All that the public could see of a document, just before it leaves: every place is asked afterwards whether it has gone. */
export async function removed(slug: Reviewed, id: string, instead: Instead, req: PayloadRequest): Promise<{ title: string; items: Item[] }> {
  const { title, summary, parts } = await oldWords(slug, id, req)
  const paths = await pathsOf(id, req)
  const files = await filesOf(slug, id, req)
  const stays = `${instead.title ?? ''} ${instead.words ?? ''}`
  const words = [title, summary].filter((one) => one.length >= telling && !stays.includes(one))
  const numbers = await numbersOf(slug, id, req)
  const inLists = [
    ...((await isShared(slug, id, title, req)) ? [] : words.filter((one) => one === title)),
    ...numbers,
    ...paths.map(({ path }) => path),
  ]
  const shown = files.map(({ path }) => path)
  const pages = paths.map(({ path, live }): Item => ({
    kind: 'page',
    what: live ? `The title “${title}”${summary ? ', the summary' : ''}${partsIn(parts)}` : 'The same, at an earlier address of the page',
    where: path,
    expects: live && instead.title ? 'page' : 'gone',
    shows: live ? instead.title : undefined,
    without: [...words, ...shown],
  }))
  const lists = (await listsThatShow(slug, id, req)).map(({ path, name }): Item => ({
    kind: 'list',
    what: `${slug === 'contact-channels' ? 'The name, and the ways to reach it' : 'The title, and the link to it'}, in ${name}`,
    where: path,
    expects: 'page',
    without: [...inLists, ...shown],
  }))
  const gone = files.map(({ path, what }): Item => ({ kind: 'file', what, where: path, expects: 'gone', without: [] }))
  const live = paths.filter(({ live }) => live)
  const sitemap: Item = {
    kind: 'list',
    what: 'The address, for search engines',
    where: '/sitemap.xml',
    expects: 'page',
    without: live.map(({ path }) => path),
  }
  return { title, items: [...pages, ...gone, ...lists, ...(live.length > 0 ? [sitemap] : [])] }
}

async function oldWords(slug: Reviewed, id: string, req: PayloadRequest) {
  const found = await req.payload.findByID({ collection: slug, id, depth: 0, req, overrideAccess: true })
  const parts = 'body' in found ? (found.body?.length ?? 0) : 0
  return 'name' in found ? { title: found.name, summary: '', parts } : { title: found.title, summary: found.summary, parts }
}

/** How a channel is reached, as a page has it, but for what another one shares with it. */
async function numbersOf(slug: Reviewed, id: string, req: PayloadRequest): Promise<string[]> {
  if (slug !== 'contact-channels') return []
  const found = await rowsOf<{ way: string }>(
    req,
    sql`with ways as (select id, _status, unnest(array['tel:' || phone, link]) as way from contact_channels)
      select way from ways w where id = ${id} and way like '_%:%' and not exists (select from ways o where o.way = w.way and o.id <> w.id and o._status = 'published')`,
  )
  return found.map(({ way }) => way)
}

const partsIn = (count: number) => (count === 0 ? '' : count === 1 ? ' and 1 part of the text' : ` and ${count} parts of the text`)

const pathsOf = (id: string, req: PayloadRequest) =>
  rowsOf<{ path: string; live: boolean }>(req, sql`select path, live from addresses where owner = ${id} order by live desc, path`)

/** Two pages may have one title: a list that goes on showing the other one is in order. */
async function isShared(slug: Reviewed, id: string, title: string, req: PayloadRequest): Promise<boolean> {
  const column = sql.identifier(slug === 'contact-channels' ? 'name' : 'title')
  const others = await rowsOf(
    req,
    sql`select 1 from ${sql.identifier(tableOf(slug))} where ${column} = ${title} and id <> ${id} and _status = 'published' limit 1`,
  )
  return others.length > 0
}

/** Pictures, videos, their captions and posters, each with every size that has an address. */
async function filesOf(slug: Reviewed, id: string, req: PayloadRequest) {
  if (slug === 'contact-channels') return []
  const pictures = sql.identifier(`${tableOf(slug)}_blocks_picture`)
  const videos = sql.identifier(`${tableOf(slug)}_blocks_video`)
  const found = await rowsOf<{ path: string; type: string; small: boolean }>(
    req,
    sql`with own as (
        select image_id as id from ${pictures} where _parent_id = ${id}
        union select unnest(array[file_id, poster_id]) from ${videos} where _parent_id = ${id}
      ), files as (
        select id from own union select unnest(array[m.captions_id, m.poster_id]) from media m join own on own.id = m.id
      )
      select path, coalesce(mime_type, '') as type, path = '/api/media/file/' || sizes_card_filename is true as small
        from addresses join media m on m.id = owner join files on files.id = m.id where live order by 2, 1`,
  )
  return found.map(({ path, type, small }) => ({ path, what: small ? `${kindOf(type)}, in its small size` : kindOf(type) }))
}

function kindOf(type: string): string {
  if (type.startsWith('image/')) return 'A picture'
  if (type.startsWith('video/')) return 'A video'
  return type === 'text/vtt' ? 'The captions of a video' : 'A file'
}
