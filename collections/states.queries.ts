import { sql } from '@payloadcms/db-postgres'
import { read } from './read.ts'
import type { Reviewed } from './reviews.ts'
import { standings } from './standings.ts'
import { stateOf, type Facts, type State } from './states.ts'

/** @returns where each of these documents stands; what is gone is left out */
export async function statesOf(slug: Reviewed, ids: string[]): Promise<Map<string, State>> {
  if (ids.length === 0) return new Map()
  const only = sql`d.id in (${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`
  const { rows } = await (
    await read()
  ).db.drizzle.execute<{ id: string; live: boolean; newer: boolean; review: Facts['review']; scheduled: boolean }>(
    sql`select f.id, live, newer, review, exists (select from schedules s where s.document = f.id and s.state = 'waiting' and s.action = 'publish') as scheduled
      from (${standings(slug, only)}) f`,
  )
  return new Map(rows.map(({ id, ...facts }) => [id, stateOf({ ...facts, unreviewed: false })]))
}
