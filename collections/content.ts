import { read } from './read.ts'

/**
 * An address that is or was public. `to`: where its page went. `version`: of the last change to it; `at`: when that was, in
 * UTC. `indexed`: false for a page that nobody should find by searching. `withdrawn`: what readers find in place of a page
 * that was taken down: words (plain text), or the page of this site that they are led to.
 */
export type PublicAddress = {
  path: string
  live: boolean
  to: string | null
  version: number
  at: string
  indexed?: boolean
  withdrawn?: { words: string | null; leadsTo: string | null } | null
}

/**
 * What the edge must know. `version` is raised by every change that the public could see, `shared` by those that more
 * pages than one alert could show; numbers of different epochs (databases) cannot be compared.
 */
export type Content = { epoch: string; version: number; shared: number; leaveTo: string | null; addresses: PublicAddress[] }

/** @param since the version that the asker knows: what changed after it is listed. 0 lists everything */
export async function contentSince(since: number): Promise<Content> {
  const { pool } = (await read()).db
  await pool.query('select raise_what_is_due()')
  // One statement sees one moment: a version never comes without the addresses it changed.
  const { rows } = await pool.query<Content>(
    `select epoch, version::float8, shared::float8, (select leave_to from site limit 1) as "leaveTo", coalesce((select
       json_agg(json_build_object('path', a.path, 'live', a.live, 'to', a.moved_to, 'version', a.version, 'at', a.changed_at, 'indexed', ended.id is null,
         'withdrawn', case when w.document is not null then json_build_object('words', w.words, 'leadsTo', w.leads_to) end) order by a.version)
       from addresses a left join alerts ended on ended.id = a.owner and ended.ended is not null
         left join withdrawals w on w.document = a.owner and not a.live and a.moved_to is null
       where a.version > $1), '[]') as addresses
     from content_version`,
    [since],
  )
  const [content] = rows
  if (!content) throw new Error('The content version is missing from the database.')
  return content
}
