import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { inTransactionOf } from './transaction.ts'

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
  update media set shown = not coalesce(shown, false)
  where coalesce(shown, false) <> (id in (select id from all_shown where id is not null))`

/** Any number of our own: whoever holds it decides, the others wait for its commit and then see what it wrote. */
const turn = 'select pg_advisory_xact_lock(5_106_482)'

export const showFiles: CollectionAfterChangeHook = async ({ doc, req }) => {
  // Payload also publishes what is sent as a draft with the status of a published page.
  if (req.context.savesDraft !== true || doc._status === 'published') await decide(req)
  return doc
}

export const hideFiles: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await decide(req)
  return doc
}

/** A file's own change takes its turn before it writes the file's row: afterwards two changes would wait for each other. */
export const takeTurn: CollectionBeforeChangeHook = async ({ data, req }) => {
  await inTransactionOf(req, (transaction) => transaction.execute(turn))
  return data
}

/** Two pages that share a file may be taken down at the same moment: neither sees the other, unless one waits. */
const decide = (req: PayloadRequest) =>
  inTransactionOf(req, async (transaction) => {
    await transaction.execute(turn)
    await transaction.execute(showExactlyWhatPagesShow)
  })
