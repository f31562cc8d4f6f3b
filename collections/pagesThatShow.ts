import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { rowsOf } from './transaction.ts'

/** @returns the public pages that show this file now, as a picture or with a video of theirs: ten at most */
export async function pagesThatShow(payload: Payload, file: string): Promise<string[]> {
  const found = await rowsOf<{ path: string }>(
    { payload },
    sql`with shown as (
        select owner as id from addresses where path = ${file}
        union select m.id from media m join addresses a on a.owner in (m.captions_id, m.poster_id) and a.path = ${file}
      ), shows as (
        select _parent_id as id from alerts_blocks_picture where image_id in (select id from shown)
        union select _parent_id from alerts_blocks_video where file_id in (select id from shown) or poster_id in (select id from shown)
        union select _parent_id from advice_sections_blocks_picture where image_id in (select id from shown)
        union select _parent_id from advice_sections_blocks_video where file_id in (select id from shown) or poster_id in (select id from shown)
        union select _parent_id from pages_blocks_picture where image_id in (select id from shown)
        union select _parent_id from pages_blocks_video where file_id in (select id from shown) or poster_id in (select id from shown)
      )
      select path from addresses join shows on shows.id = owner where live order by path limit 10`,
  )
  return found.map(({ path }) => path)
}
