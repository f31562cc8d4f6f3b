import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { editors, staff } from './access.ts'
import { note, whoIs } from './record.ts'
import { rowsOf, whole } from './transaction.ts'
import { isUuid } from './uuid.ts'

type Row = { collection: string; document: string; title: string | null; trouble: string | null }

/** `POST /api/schedules/<id>/seen`: an editor puts a schedule that could not be kept away from the dashboard. A second time changes nothing. */
export const scheduleSeen: Endpoint = {
  path: '/schedules/:id/seen',
  method: 'post',
  handler: async (req) => {
    if (!staff({ req })) throw new APIError('Sign in to the desk first.', 401, null, true)
    if (!editors({ req })) throw new APIError('Only an editor can put this away.', 403, null, true)
    const id = String(req.routeParams?.id)
    await whole(req, async () => {
      const found = isUuid(id) && (await rowsOf(req, sql`select 1 from schedules where id = ${id} and state = 'failed' for update`))
      if (!found || found.length === 0) throw new APIError('There is no schedule of that number that could not be kept.', 404, null, true)
      const [seen] = await rowsOf<Row>(
        req,
        sql`update schedules set seen_at = now() where id = ${id} and seen_at is null returning collection, document, title, trouble`,
      )
      if (seen) {
        const { collection, document, title, trouble } = seen
        await note(req, { ...whoIs(req), action: 'put away', collection, document, title: title ?? undefined, detail: trouble ?? undefined })
      }
    })
    return Response.json({ seen: true })
  },
}
