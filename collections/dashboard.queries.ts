import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { read } from './read.ts'
import type { Reviewed } from './reviews.ts'
import { documents } from './standings.ts'

export const shownOnASheet = 10

export type Document = { collection: Reviewed; id: string; title: string; total: number }

/** Times in UTC as ISO 8601. `newer`: a newer draft waits. `unreviewedSince`: nobody but its writer has read it. */
export type Live = Document & {
  since: string | null
  until: string | null
  newer: boolean
  unreviewedBy: string | null
  unreviewedSince: string | null
}

/** Alerts the public reads now: first what nobody else has read (also of other collections), then what comes down within two days, then the newest. */
export const liveNow = () =>
  rowsOf<Live>(sql`with ${documents}
    select d.collection, d.id, d.live_title as title, d.published_at as since, coalesce(down.at, a.withdraw_at) as until, d.newer,
      u.by as "unreviewedBy", u.since as "unreviewedSince", count(*) over () as total
    from documents d left join alerts a on a.id = d.id left join unreviewed u on u.document = d.id and u.closed_at is null
      left join schedules down on down.document = d.id and down.state = 'waiting' and down.action = 'withdraw'
    where d.live and (d.collection = 'alerts' and d.published_at <= now() or u.id is not null)
    order by u.since nulls last, case when down.at < now() + interval '2 days' then down.at end nulls last, d.published_at desc limit ${shownOnASheet}`)

export type Next = Document & { action: 'publish' | 'withdraw'; at: string; approvedBy: string | null; madeBy: string | null }

/** What happens by itself, in the order of its times. */
export const goesOutNext = (most = shownOnASheet) =>
  rowsOf<Next>(sql`select collection, document as id, coalesce(title, 'No title yet') as title, action, at, approved_by as "approvedBy", made_by as "madeBy",
    count(*) over () as total from schedules where state = 'waiting' order by at, made_at limit ${most}`)

/** `seconds`: how much later than its time it was done. */
export type LateOne = Document & { action: 'publish' | 'withdraw'; at: string; seconds: number }

/** What was done more than two seconds late in the last day, the newest first. */
export const lateOnes = (most = shownOnASheet) =>
  rowsOf<LateOne>(sql`select collection, document as id, coalesce(title, 'No title yet') as title, action, at,
    extract(epoch from ended_at - at)::float8 as seconds, count(*) over () as total
    from schedules where state = 'done' and ended_at > at + interval '2 seconds' and ended_at > now() - interval '1 day' order by at desc limit ${most}`)

/** `days`: since London's day by which it had to be read again. `left`: its writer is no longer in the desk. */
export type Overdue = Document & { days: number; author: string | null; left: boolean }

const today = sql`(now() at time zone 'Europe/London')::date`
const dayOfReview = sql`(d.review_by at time zone 'Europe/London')::date`

export const overdue = () =>
  rowsOf<Overdue>(sql`with ${documents}
    select d.collection, d.id, d.live_title as title, ${today} - ${dayOfReview} as days, live_author as author,
      live_author_id is not null and u.id is null as left, count(*) over () as total
    from documents d left join users u on u.id::text = d.live_author_id
    where d.live and ${dayOfReview} < ${today} order by review_by, title limit ${shownOnASheet}`)

/** Through JSON, in which times are ISO 8601 and counts are numbers. */
export async function rowsOf<Row>(query: SQL): Promise<Row[]> {
  const { rows } = await (await read()).db.drizzle.execute<{ row: Row }>(sql`select row_to_json(found) as row from (${query}) found`)
  return rows.map(({ row }) => row)
}
