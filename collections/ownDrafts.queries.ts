import { rowsOf, shownOnASheet, type Document } from './dashboard.queries.ts'
import { sql } from '@payloadcms/db-postgres'
import { documents } from './standings.ts'
import { approvalLost } from './waiting.queries.ts'

/** `at`: when it was last saved, in UTC as ISO 8601. `live`: these are newer words of a page that the public reads. `without`: what was approved before them has a time to go out. */
export type OwnDraft = Document & { at: string; live: boolean; without: boolean }

/** What somebody has begun or changed and nobody waits for yet, the newest first. */
export const ownDrafts = (me: string) =>
  rowsOf<OwnDraft>(sql`with ${documents}
    select d.collection, d.id, d.title, d.saved_at as at, d.live, count(*) over () as total,
      exists (select from schedules s where s.document = d.id and s.state = 'waiting' and s.action = 'publish') as without from documents d
    where d.author_id = ${me} and d.review = 'draft' and (d.newer or not d.live) and not ${approvalLost}
    order by d.saved_at desc limit ${shownOnASheet}`)
