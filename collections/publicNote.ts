import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { Given } from './actions.schema.ts'
import type { Reviewed, Standing } from './reviews.ts'
import { rowsOf } from './transaction.ts'

/**
 * Readers of a live alert are told what has changed. The note is part of the words, so it is read and approved with them.
 * @returns the updates with the new one; undefined when there is nothing to add
 * @throws APIError 409 while nobody has said what readers should be told, 400 for a page that shows no notes
 */
export async function updateFor(slug: Reviewed, id: string, { noteNeeded }: Standing, { publicNote }: Given, req: PayloadRequest) {
  if (publicNote && publicNote !== 'none' && slug !== 'alerts')
    throw new APIError('Only alerts show their readers notes. Put what they should know into the text.', 400, null, true)
  if (publicNote === 'none' || (!publicNote && !noteNeeded)) return undefined
  if (!publicNote) throw needed('Say what readers should be told of this change: an update, a correction, or that it needs no note.')
  const { updates } = await req.payload.findByID({ collection: 'alerts', id, draft: true, depth: 0, req, select: { updates: true } })
  return [...(updates ?? []), { ...publicNote, time: new Date().toISOString(), time_tz: 'Europe/London' as const }]
}

/** Whoever sends words for review is asked; whoever takes them from a draft unasked must at least say that readers need no note. */
export function refuseUnasked({ noteNeeded, noteAsked }: Standing, { publicNote }: Given) {
  if (noteNeeded && publicNote !== 'none' && !noteAsked)
    throw needed(
      'This page is public, and nobody has said what its readers should be told of the change. Send it for review with a note, or say that it needs none.',
    )
}

/** Somebody has said that readers need no note of what is written in this request. */
export const untold = { publicNote: 'none' } as const

/** By whatever way changed words come to a live alert. Over REST `publicNote=none` in the address says that it needs no note. */
export async function refuseUntold(
  id: string,
  { noteNeeded, noteAsked, live }: Standing,
  { changed, updates }: { changed: boolean; updates: unknown },
  req: PayloadRequest,
) {
  const askedBefore = !changed && (!noteNeeded || noteAsked)
  if (!live || askedBefore || req.context.publicNote === 'none' || req.query?.publicNote === 'none') return
  const [told] = await rowsOf<{ notes: number }>(req, sql`select count(*)::int as notes from alerts_updates where _parent_id = ${id}`)
  if (Array.isArray(updates) && updates.length > (told?.notes ?? 0)) return
  throw needed(
    'This page is public. Say what its readers should be told of the change: add an update, or open the page and say there that it needs no note.',
  )
}

const needed = (words: string) => new APIError(words, 409, { publicNote: 'needed' }, true)
