import type { PayloadRequest } from 'payload'
import type { BetaFeedback } from '../payload-types.ts'
import { versionAsPage } from './addresses.ts'
import { olderThan, type Cursor } from './BetaFeedback.cursor.ts'
import { whereOf, type Filters } from './BetaFeedback.filters.ts'
import { fixedPages } from './fixedPages.ts'
import { read } from './read.ts'
import { lastWeeks, momentsOf, weekOf, type Week } from './weeks.ts'

// What readers sent is asked here for people in the desk only; each view stands behind the right to read the collection.

export const messagesOnAPage = 50
const mostPages = 100

/** `title`: of the page, when the site has or had it. `unread` and `all` count no spam. */
export type PageCount = { path: string | null; title?: string; unread: number; all: number }
export type WeekCount = { week: Week; count: number }
/** A message in the inbox. `seen`: the page with the words that its reader saw, for people of the desk. */
export type Message = Pick<BetaFeedback, 'id' | 'doing' | 'better' | 'page' | 'pageVersion' | 'state' | 'note' | 'createdAt'> & {
  title?: string
  seen?: string
}

export const unreadFeedback = async (): Promise<number> =>
  (await (await read()).count({ collection: 'beta-feedback', where: { state: { equals: 'new' } } })).totalDocs

/** The last weeks of London, this one included, oldest first; spam does not count. Messages are kept for 90 days: 12 weeks are whole. */
export async function feedbackByWeek(weeks = 8, now = new Date()): Promise<WeekCount[]> {
  const named = lastWeeks(weeks, now)
  const rows = await answers<{ week: Week; count: number }>(
    `select to_char(date_trunc('week', created_at at time zone 'Europe/London'), 'YYYY-MM-DD') as week, count(*)::int as count
     from beta_feedback where state <> 'spam' and created_at >= $1 group by 1`,
    [momentsOf(named[0] ?? '')?.from],
  )
  return named.map((week) => ({ week, count: rows.find((row) => row.week === week)?.count ?? 0 }))
}

/** Pages that the site knows first, then most unread first. `more`: how many pages are left out. */
export async function feedbackByPage(): Promise<{ pages: PageCount[]; more: number }> {
  const rows = await answers<PageCount & { total: number }>(
    `select path, (${titleOf}) as title, unread, "all", total from (
       select counted.*, count(*) over ()::int as total from (
         select page as path, page as page, count(*) filter (where state = 'new')::int as unread, count(*)::int as "all"
         from beta_feedback where state <> 'spam' group by page) counted left join addresses on addresses.path = page
       order by (page is null or page = any ($1) or addresses.path is not null) desc, unread desc, "all" desc, page nulls last limit ${mostPages}) f`,
    [[...fixedPages.keys()]],
  )
  const pages = rows.map(({ total: _, ...row }) => named(row))
  return { pages, more: (rows[0]?.total ?? 0) - pages.length }
}

/** The page that most messages of this week are about. */
export async function mostThisWeek(now = new Date()): Promise<{ path: string; title?: string; count: number } | undefined> {
  const [most] = await answers<{ path: string; title?: string; count: number }>(
    `select page as path, (${titleOf}) as title, count(*)::int as count from beta_feedback f
     where state <> 'spam' and page is not null and created_at >= $1 group by page order by count desc, page limit 1`,
    [momentsOf(weekOf(now))?.from],
  )
  return most && named(most)
}

/**
 * Newest first. A number of a page would skip what moves up while messages are marked, so the list goes on from a message.
 * @param before the message above them; none begins with the newest
 * @returns `total` of all that the filters leave, and how many of them are `older` than these
 */
export async function messages(filters: Filters, before: Cursor | undefined, user: PayloadRequest['user']) {
  const payload = await read()
  const asked = { collection: 'beta-feedback', overrideAccess: false, user } as const
  const where = { and: [whereOf(filters), ...(before ? [olderThan(before)] : [])] }
  const [{ docs, totalDocs }, all] = await Promise.all([
    payload.find({ ...asked, where, sort: ['-createdAt', '-id'], limit: messagesOnAPage }),
    before && payload.count({ ...asked, where: whereOf(filters) }),
  ])
  const about = await answers<About>(pageAndVersion, [docs.map(({ id }) => id)])
  const inbox = docs.map(({ id, doing, better, page, pageVersion, state, note, createdAt }): Message => {
    const found = about.find((row) => row.id === id)
    const { title } = named(found ?? { path: page ?? null })
    return { id, doing, better, page, pageVersion, state, note, createdAt, title, seen: found && versionAddress(found) }
  })
  return { messages: inbox, total: all?.totalDocs ?? totalDocs, older: totalDocs - docs.length }
}

const answers = async <Row extends object>(question: string, values: unknown[] = []) =>
  (await (await read()).db.pool.query<Row>(question, values)).rows

/** The site's own pages have no row that could be asked for a title. */
const named = <Row extends { path: string | null; title?: string | null }>(row: Row) => ({
  ...row,
  title: fixedPages.get(row.path ?? '') ?? row.title ?? undefined,
})

type About = { id: string; path: string; title: string | null; collection: string | null; owner: string; version: string | null }
const versionAddress = ({ collection, owner, version }: About) => (version && collection ? versionAsPage(collection, owner, version) : undefined)

const titleOf = `select coalesce(alerts.title, advice_sections.title, pages.title) from addresses
  left join alerts on alerts.id = owner left join advice_sections on advice_sections.id = owner left join pages on pages.id = owner
  where addresses.path = f.page`

const versionsOf = (collection: string, table: string) =>
  `select '${collection}' as collection, id, version_updated_at as at from ${table} where parent_id = a.owner and version__status = 'published'`

/** The newest published words not later than those the reader saw. Their moment came with the form and may be anything: it is compared as text. */
const pageAndVersion = `select f.id, f.page as path, (${titleOf}) as title, v.collection, a.owner, v.id as version
  from beta_feedback f join addresses a on a.path = f.page left join lateral (
    select * from (
      ${versionsOf('alerts', '_alerts_v')} union all ${versionsOf('advice-sections', '_advice_sections_v')} union all ${versionsOf('pages', '_pages_v')}
    ) versions where to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') collate "C" <= f.page_version order by at desc limit 1
  ) v on true where f.id = any ($1::uuid[])`
