import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

/**
 * A file is public exactly while the live row of a published page shows it; a video's captions and poster follow the
 * video. Worked out anew from the tables in the transaction of the change, so that nothing can be forgotten in a count.
 */
const showExactlyWhatPagesShow = `
  with shows as (
    select b.image_id as id from alerts_blocks_picture b join alerts p on p.id = b._parent_id and p._status = 'published'
    union select unnest(array[b.file_id, b.poster_id]) from alerts_blocks_video b join alerts p on p.id = b._parent_id and p._status = 'published'
    union select b.image_id from advice_sections_blocks_picture b join advice_sections p on p.id = b._parent_id and p._status = 'published'
    union select unnest(array[b.file_id, b.poster_id]) from advice_sections_blocks_video b join advice_sections p on p.id = b._parent_id and p._status = 'published'
    union select b.image_id from pages_blocks_picture b join pages p on p.id = b._parent_id and p._status = 'published'
    union select unnest(array[b.file_id, b.poster_id]) from pages_blocks_video b join pages p on p.id = b._parent_id and p._status = 'published'
  ), all_shown as (
    select id from shows union select unnest(array[m.captions_id, m.poster_id]) from media m join shows s on s.id = m.id
  )
  update media set shown = not shown
  where coalesce(shown, false) <> (id in (select id from all_shown where id is not null))`

export const showFiles: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (req.context.savesDraft !== true) await decide(req)
  return doc
}

export const hideFiles: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await decide(req)
  return doc
}

async function decide(req: PayloadRequest) {
  const { db } = req.payload
  const transaction: unknown = db.sessions?.[String(await req.transactionID)]?.db
  await (executes(transaction) ? transaction : db.drizzle).execute(showExactlyWhatPagesShow)
}

const executes = (found: unknown): found is { execute: (query: string) => Promise<unknown> } =>
  typeof found === 'object' && found !== null && 'execute' in found
