import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { alertsOnAPage, alertsOnFront } from './Alerts.lists.ts'
import type { Reviewed } from './reviews.ts'
import { rowsOf } from './transaction.ts'

/** `name`: as it stands in a sentence. */
type Place = { path: string; name: string }

const front = { path: '/', name: 'the list on the front page' }

/** Other pages of the public site that show something of a live document now. */
export async function listsThatShow(slug: Reviewed, id: string, req: PayloadRequest): Promise<Place[]> {
  if (slug === 'alerts') return alertLists(id, req)
  if (slug === 'advice-sections') return [front, { path: '/advice', name: 'the list of advice' }, ...(await pagesWithSection(id, req))]
  return slug === 'contact-channels' ? [front, { path: '/contact', name: 'Contact us' }, ...(await pagesWithChannel(id, req))] : [front]
}

type Rank = { kind: string | null; area: string | null; newer: string; listed: boolean }

/** The news is in pages, for everything, for each kind and for each area: an older alert is not on the first of them. */
async function alertLists(id: string, req: PayloadRequest): Promise<Place[]> {
  const newer = sql`select count(*) from alerts o where o._status = 'published' and o.ended is null and o.published_at <= now()
    and (o.published_at, o.id) > (a.published_at, a.id)`
  const ranks = await rowsOf<Rank>(
    req,
    sql`with a as (select * from alerts where id = ${id} and ended is null)
      select null as kind, null as area, (${newer}) as newer from a
      union all select a.kind::text, null, (${newer} and o.kind = a.kind) from a
      union all select null, areas.slug, (${newer} and (not exists (select 1 from alerts_rels r where r.parent_id = o.id and r.areas_id is not null)
          or exists (select 1 from alerts_rels r where r.parent_id = o.id and r.areas_id = areas.id)))
        from a join areas on exists (select 1 from alerts_rels r where r.parent_id = a.id and r.areas_id = areas.id)`,
  )
  return ranks.flatMap(({ kind, area, newer: count }) => {
    const rank = Number(count)
    const page = Math.floor(rank / alertsOnAPage) + 1
    const query = new URLSearchParams({ ...(kind && { kind }), ...(area && { area }), ...(page > 1 && { page: String(page) }) })
    const which = kind ? ' of its kind' : area ? ' of its area' : ''
    const news = { path: query.size > 0 ? `/news?${query}` : '/news', name: `the news${which}${page > 1 ? `, page ${page}` : ''}` }
    return !kind && !area && rank < alertsOnFront ? [front, news] : [news]
  })
}

/** Embedded in a page of any kind, or in advice that an alert embeds. */
async function pagesWithChannel(id: string, req: PayloadRequest): Promise<Place[]> {
  const found = await rowsOf<{ path: string; title: string | null }>(
    req,
    sql`with advice as (select parent_id as id from advice_sections_rels where contact_channels_id = ${id})
      select path, coalesce(a.title, s.title, p.title) as title from addresses
        left join alerts a on a.id = owner left join advice_sections s on s.id = owner left join pages p on p.id = owner
      where live and (owner in (select id from advice) or owner in (select parent_id from alerts_rels where contact_channels_id = ${id})
        or owner in (select parent_id from pages_rels where contact_channels_id = ${id})
        or owner in (select _parent_id from alerts_blocks_advice_section where section_id in (select id from advice))) order by path limit 100`,
  )
  return found.map(({ path, title }) => ({ path, name: `“${title ?? path}”` }))
}

/** Embedded in an alert, or named there as related. */
async function pagesWithSection(id: string, req: PayloadRequest): Promise<Place[]> {
  const found = await rowsOf<{ path: string; title: string }>(
    req,
    sql`select path, title from addresses join alerts on alerts.id = owner where live and (
        owner in (select _parent_id from alerts_blocks_advice_section where section_id = ${id})
        or owner in (select parent_id from alerts_rels where advice_sections_id = ${id})) order by path limit 100`,
  )
  return found.map(({ path, title }) => ({ path, name: `“${title}”` }))
}
