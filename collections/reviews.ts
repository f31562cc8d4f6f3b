import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Facts } from './states.ts'
import { tableOf } from './tables.ts'
import { rowsOf } from './transaction.ts'

/** The collections whose documents go through review. */
export const reviewed = ['alerts', 'advice-sections', 'contact-channels', 'pages'] as const
export type Reviewed = (typeof reviewed)[number]
export const isReviewed = (slug: string): slug is Reviewed => reviewed.some((one) => one === slug)

type Asks = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** A change asked for: the form's path of the field (none for the whole), and what is asked. */
export type Note = { field?: string; words: string }

export type Standing = Facts & {
  title: string | null
  /** The newest version, its words' revision, and who wrote them. */
  version: string
  revision: string | null
  /** Seconds since the newest version was saved. */
  savedSince: number
  authorName: string | null
  liveRevision: string | null
  reviewBy: string | null
  reviewById: string | null
  /** Whoever sent or approved these very words has said what readers should be told of them. */
  noteAsked: boolean
  reviewAt: string | null
  submittedBy: string | null
  submittedAt: string | null
  notes: Note[]
  /** Readers of a live alert have not been told yet what the newer words change. */
  noteNeeded: boolean
  /** The newest words of an alert name no end. */
  endMissing: boolean
  unreviewedBy: string | null
  unreviewedSince: string | null
  publishAt: string | null
  /** Of the words that go out then. */
  scheduledRevision: string | null
  withdrawAt: string | null
}

/**
 * Where a document stands, asked of the tables at this moment; times in UTC as ISO 8601.
 * @returns undefined when it is gone
 */
export async function standingOf(slug: Reviewed, id: string, req: Asks): Promise<Standing | undefined> {
  const table = sql.identifier(tableOf(slug))
  const versions = sql.identifier(`_${tableOf(slug)}_v`)
  const title = sql.identifier(slug === 'contact-channels' ? 'version_name' : 'version_title')
  const [found] = await rowsOf<{ standing: Standing }>(
    req,
    sql`select json_build_object(
        'live', coalesce(d._status = 'published', false), 'newer', v.version_revision is distinct from d.revision,
        'review', coalesce(r.state, 'draft'), 'scheduled', out.id is not null, 'unreviewed', u.id is not null,
        'author', v.version_author_id, 'publishers', json_build_array(u.by_id, u.written_by_id, case when u.id is not null then d.author_id end),
        'title', v.${title}, 'version', v.id, 'revision', v.version_revision, 'savedSince', extract(epoch from now() - v.updated_at)::float8, 'authorName', v.version_author, 'liveRevision', d.revision,
        'coauthor', case when r.revision = v.version_revision then r.written_by_id end, 'noteAsked', coalesce(r.state in ('in review', 'approved') and r.revision = v.version_revision, false),
        'reviewBy', r.by, 'reviewById', r.by_id, 'reviewAt', r.at, 'submittedBy', r.submitted_by, 'submittedAt', r.submitted_at, 'notes', coalesce(r.notes, '[]'), 'noteNeeded', ${slug === 'alerts' ? noteNeeded : sql`false`},
        'endMissing', ${slug === 'alerts' ? sql`v.version_withdraw_at is null` : sql`false`},
        'unreviewedBy', u.by, 'unreviewedSince', u.since, 'publishAt', out.at, 'scheduledRevision', out.revision, 'withdrawAt', down.at) as standing
      from ${table} d join ${versions} v on v.parent_id = d.id and v.latest
        left join reviews r on r.document = d.id left join unreviewed u on u.document = d.id and u.closed_at is null
        left join schedules out on out.document = d.id and out.state = 'waiting' and out.action = 'publish'
        left join schedules down on down.document = d.id and down.state = 'waiting' and down.action = 'withdraw'
      where d.id = ${id} order by v.updated_at desc limit 1`,
  )
  return found?.standing
}

const noteNeeded = sql`coalesce(d._status = 'published', false) and v.version_revision is distinct from d.revision
  and (select count(*) from _alerts_v_version_updates where _parent_id = v.id) <= (select count(*) from alerts_updates where _parent_id = d.id)`

/** One change of a document at a time: whoever comes second waits for the commit of the first, and then sees what it wrote. */
export const takeDocument = (id: string, req: Asks) => rowsOf(req, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 4))`)

export type Who = { id: string | null; name: string | null }
export const whoOf = (user: PayloadRequest['user']): Who => ({ id: user ? String(user.id) : null, name: user?.email ?? null })

/** Writes where the newest words stand. `submitted`: this is what was sent for review just now. `writtenBy`: whose words somebody else sent on. */
export async function setReview(
  req: Asks,
  slug: Reviewed,
  id: string,
  {
    state,
    revision,
    who,
    notes,
    submitted = false,
    writtenBy,
  }: { state: Facts['review']; revision: string | null; who: Who; notes?: Note[]; submitted?: boolean; writtenBy?: string | null },
) {
  const sent = submitted ? sql`, submitted_by_id = excluded.by_id, submitted_by = excluded.by, submitted_at = now()` : sql``
  const asked = notes ? sql`, notes = excluded.notes` : sql``
  await rowsOf(
    req,
    sql`insert into reviews (document, collection, state, revision, by_id, by, notes, written_by_id, submitted_by_id, submitted_by, submitted_at)
      values (${id}, ${slug}, ${state}, ${revision}, ${who.id}, ${who.name}, ${JSON.stringify(notes ?? [])}::jsonb, ${writtenBy ?? null},
        ${submitted ? who.id : null}, ${submitted ? who.name : null}, case when ${submitted} then now() end)
      on conflict (document) do update set state = excluded.state, revision = excluded.revision, by_id = excluded.by_id, by = excluded.by, at = now(),
        written_by_id = coalesce(excluded.written_by_id, case when reviews.revision = excluded.revision then reviews.written_by_id end) ${sent} ${asked}`,
  )
}

/** The words on the public site have been read by somebody else, or have left it. */
export const closeUnreviewed = (req: Asks, id: string, who: Who) =>
  rowsOf(req, sql`update unreviewed set closed_at = now(), closed_by = ${who.name} where document = ${id} and closed_at is null`)

/** The clock runs from when the public first read words of this document that nobody else had read. */
export async function openUnreviewed(
  req: Asks,
  slug: Reviewed,
  id: string,
  given: { revision: string; title: string | null; who: Who; writtenBy: string | null },
) {
  const [open] = await rowsOf<{ since: string }>(req, sql`select since from unreviewed where document = ${id} and closed_at is null`)
  await closeUnreviewed(req, id, given.who)
  await rowsOf(
    req,
    sql`insert into unreviewed (document, collection, revision, title, by_id, by, written_by_id, since)
      values (${id}, ${slug}, ${given.revision}, ${given.title}, ${given.who.id}, ${given.who.name}, ${given.writtenBy}, coalesce(${open?.since ?? null}::timestamptz, now()))`,
  )
}

/** Autosave writes over the newest version while it is its own: what somebody approves or sends must stay as it is. */
export async function keepVersion(req: Asks, slug: Reviewed, version: string) {
  await rowsOf(req, sql`update ${sql.identifier(`_${tableOf(slug)}_v`)} set autosave = false where id = ${version}`)
}

/** Remembers for a minute who changed whose words. */
export async function keepRevision(
  req: Asks,
  document: string,
  { revision, previous, by }: { revision: string; previous: string | null; by: string | null },
) {
  await rowsOf(req, sql`delete from revisions where document = ${document} and at < clock_timestamp() - interval '1 minute'`)
  await rowsOf(req, sql`insert into revisions (document, revision, previous, by_id) values (${document}, ${revision}, ${previous}, ${by})`)
}

/** Whether everything that was written since these words, all of it in the last minute, is one's own. */
export async function isOwnSince(req: Asks, document: string, base: string, person: string): Promise<boolean> {
  const [found] = await rowsOf<{ own: boolean | null }>(
    req,
    sql`select bool_and(by_id is not distinct from ${person}) as own from revisions
      where document = ${document} and at >= (select min(at) from revisions where document = ${document} and previous = ${base})`,
  )
  return found?.own === true
}
