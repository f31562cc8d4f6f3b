import { sql } from '@payloadcms/db-postgres'
import { read } from './read.ts'
import type { Note, Reviewed } from './reviews.ts'
import { documents } from './standings.ts'
import type { Facts, Person } from './states.ts'

/** `lost`: an edit took the approval away. `still public`: the public site went on showing what was removed, in the places that `trouble` names. `unanswered`: for more than a day nobody has sent it again. `with others`: it is theirs who asks, and somebody else must do the next thing. */
export type Why = 'unreviewed' | 'failed' | 'still public' | 'changes asked' | 'in review' | 'approved' | 'lost' | 'unanswered' | 'with others'

/** Times in UTC as ISO 8601. `own`: whoever asks wrote or published it. `gone`: it was deleted. `schedule`: which one failed. `sent`: it is in review because it was sent there, not because an approval was taken back. */
export type Waiting = {
  why: Why
  collection: Reviewed
  id: string
  title: string
  by: string | null
  at: string
  own: boolean
  gone: boolean
  review: Facts['review']
  live: boolean
  notes: Note[]
  trouble: string | null
  schedule: string | null
  sent: boolean
}

/** What somebody is waited for, the most pressing first, and last what they wait for themselves. */
export async function waitsFor({ id: me, role }: Person): Promise<Waiting[]> {
  const isEditor = role !== 'officer'
  const { rows } = await (
    await read()
  ).db.drizzle.execute<{ row: Waiting }>(
    sql`with ${documents}, waiting as (
      select 1 as rank, 'unreviewed' as why, u.collection, u.document as id, d.live_title as title, u.by, u.since as at,
          ${me} in (coalesce(u.by_id, ''), coalesce(u.written_by_id, ''), coalesce(d.live_author_id, '')) as own, false as gone, d.review, d.live, '[]'::jsonb as notes, null as trouble, null::uuid as schedule, false as sent
        from unreviewed u join documents d on d.id = u.document where ${isEditor} and u.closed_at is null
      union all
      select 2, 'failed', s.collection, s.document, coalesce(d.title, s.title, 'No title yet'), s.made_by, s.at,
          s.made_by_id = ${me}, d.id is null, d.review, d.live, '[]', s.trouble, s.id, false
        from schedules s left join documents d on d.id = s.document where ${isEditor} and s.state = 'failed' and s.seen_at is null
          and not exists (select from schedules l where l.document = s.document and l.action = s.action and l.made_at > s.made_at and l.state <> 'failed')
      union all
      select 2, 'still public', r.collection, r.document, coalesce(r.title, 'No title yet'), r.by, r.made_at,
          false, d.id is null, coalesce(d.review, 'draft'), coalesce(d.live, false), '[]', ${stillShown}, null, false
        from receipts r left join documents d on d.id = r.document where ${isEditor} and not r.all_well
          and r.made_at between now() - interval '7 days' and now() - interval '5 minutes' and (r.action = 'end' or not coalesce(d.live, false))
          and not exists (select from receipts l where l.document = r.document and l.made_at > r.made_at)
      union all
      select case why when 'changes asked' then 3 when 'in review' then 4 when 'approved' then 5 when 'lost' then 6 when 'unanswered' then 7 else 9 end, why, collection, id, title,
          by, at, author_id = ${me}, false, review, live, notes, null, null, coalesce(submitted_at = at, false)
        from (select d.*, ${why(me, isEditor)} as why from documents d where (review in ('in review', 'changes asked', 'approved') or ${approvalLost}) and (newer or not live)) theirs
        where why is not null)
      select json_build_object('why', why, 'collection', collection, 'id', id, 'title', title, 'by', by, 'at', at, 'own', coalesce(own, false), 'gone', gone,
        'review', review, 'live', live, 'notes', notes, 'trouble', trouble, 'schedule', schedule, 'sent', sent) as row
      from waiting order by rank, at limit 200`,
  )
  return rows.map(({ row }) => row)
}

/** The first places, as paths. */
const stillShown = sql`(select string_agg(place ->> 'where', ', ') from (select place from jsonb_array_elements(r.items) place where place -> 'answer' ->> 'well' = 'false' limit 3) places)`

/** The newest thing that was decided about it, as the record says. */
const lastDecision = sql`(select action from audit_log where document = d.id::text
  and action in ('submit', 'ask', 'approve', 'take-back', 'publish', 'publish without review', 'unpublish', 'end') order by audit_log.id desc limit 1)`

/** A draft like any other, but for what was decided last: the words that were approved are not these. What a time was given to still goes out, and has lost nothing. */
export const approvalLost = sql`(d.review = 'draft' and d.at is not null and (d.newer or not d.live)
  and not (d.live and d.reviewed_revision is not distinct from d.live_revision)
  and not exists (select from schedules s where s.document = d.id and s.state = 'waiting' and s.action = 'publish')
  and coalesce(${lastDecision} = 'approve', false))`

const why = (me: string, isEditor: boolean) => sql`case
  when review = 'draft' and (${isEditor} or ${me} in (coalesce(author_id, ''), coalesce(submitted_by_id, ''))) then 'lost'
  when review = 'draft' then null
  when review = 'changes asked' and ${me} in (coalesce(author_id, ''), coalesce(submitted_by_id, '')) then 'changes asked'
  when review = 'changes asked' then case when ${isEditor} and at < now() - interval '1 day' then 'unanswered' end
  when review = 'in review' and ${isEditor} and author_id is distinct from ${me} then 'in review'
  when review = 'approved' and exists (select from schedules s where s.document = d.id and s.state = 'waiting' and s.action = 'publish') then null
  when review = 'approved' and ${isEditor} then 'approved'
  when ${me} in (coalesce(author_id, ''), coalesce(submitted_by_id, '')) then 'with others' end`
