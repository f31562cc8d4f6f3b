import { sql } from '@payloadcms/db-postgres'
import type { PayloadHandler } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { z } from 'zod'
import { staff } from './access.ts'
import { rowsOf, whole } from './transaction.ts'
import { isUuid } from './uuid.ts'

/** Most characters of a note. */
export const longestNote = 1000

const order = z.object({
  note: z.string().max(longestNote, `A note has at most ${longestNote} characters.`),
  /** The note as whoever writes last saw it. */
  known: z.string(),
})

/** `POST /api/beta-feedback/<id>/note`: never over the note of somebody else that its writer has not seen. */
export const writeNote: PayloadHandler = async (req) => {
  if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
  if (!staff({ req })) throw new APIError('Only people of the desk can write a note.', 403, null, true)
  await addDataAndFileToRequest(req)
  const { data, error } = order.safeParse(req.data ?? {})
  if (!data) throw new APIError(error.issues[0]?.message ?? 'This cannot be kept as a note.', 400, null, true)
  const id = String(req.routeParams?.id)
  await whole(req, async () => {
    const [row] = isUuid(id) ? await rowsOf<{ note: string | null }>(req, sql`select note from beta_feedback where id = ${id} for update`) : []
    if (!row) throw new APIError('This message is not here any more. What you typed is still here: copy it before you leave.', 404, null, true)
    const now = row.note ?? ''
    if (now === data.note) return
    if (now !== data.known) throw new APIError(overtaken, 409, { note: now }, true)
    await req.payload.update({ collection: 'beta-feedback', id, data: { note: data.note }, req, overrideAccess: false, user: req.user })
  })
  return Response.json({ message: 'The note is saved.' })
}

const overtaken = 'Somebody else has saved another note meanwhile. Nothing is lost: theirs stands below, and yours is still in the field.'
