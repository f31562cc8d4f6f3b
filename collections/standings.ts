import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { reviewed, type Reviewed } from './reviews.ts'
import { tableOf } from './tables.ts'

/** Where every document stands, for questions about all of them: `with ${documents} select … from documents`. */
export const documents: SQL = sql`documents as (${sql.join(
  reviewed.map((slug) => standings(slug)),
  sql` union all `,
)})`

/** One row a document; of one collection, `only` narrows it. */
export function standings(slug: Reviewed, only: SQL = sql`true`): SQL {
  const table = sql.identifier(tableOf(slug))
  const versions = sql.identifier(`_${tableOf(slug)}_v`)
  const name = slug === 'contact-channels' ? 'name' : 'title'
  const since = slug === 'contact-channels' ? sql`null::timestamptz` : sql`d.published_at`
  return sql`select ${slug}::text as collection, d.id, coalesce(nullif(v.${sql.identifier(`version_${name}`)}, ''), 'No title yet') as title,
      coalesce(d.${sql.identifier(name)}, 'No title yet') as live_title, coalesce(d._status = 'published', false) as live,
      v.version_revision is distinct from d.revision as newer, coalesce(r.state, 'draft') as review,
      r.revision as reviewed_revision, d.revision as live_revision, v.updated_at as saved_at,
      v.version_author_id as author_id, d.author_id as live_author_id, d.author as live_author, ${since} as published_at, d.review_by,
      r.by, r.at, r.notes, r.submitted_by, r.submitted_by_id, r.submitted_at
    from ${table} d join ${versions} v on v.parent_id = d.id and v.latest left join reviews r on r.document = d.id where ${only}`
}
