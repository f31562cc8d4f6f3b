import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { Trouble } from '../ops/say.ts'
import type { Article } from './article.ts'
import { readiness, type Site } from './site.ts'

const batch = 1_000

/** Works in the database of the site. */
export async function inDatabase<Value>({ running }: Site, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: running.databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Comes back when the edge knows of everything that is in the database. */
export async function untilKnown(site: Site): Promise<void> {
  const { rows } = await inDatabase(site, (client) => client.query('select version::float8 as count from content_version'))
  const version = countSchema.parse(rows)[0]?.count ?? 0
  while (((await readiness(site.url))?.contentVersion ?? 0) < version) await wait(50)
  // It begins to count what is behind a moment later.
  await wait(200)
}

const countSchema = z.array(z.object({ count: z.number() }))

export async function countAlerts(client: pg.Client): Promise<number> {
  const { rows } = await client.query("select count(*)::int as count from alerts where _status = 'published'")
  return countSchema.parse(rows)[0]?.count ?? 0
}

/** Copies the article inside Postgres until there are so many: Payload would take an hour for 20,000. Triggers keep the addresses. */
export async function fillTo(wanted: number, site: Site, article: Article): Promise<void> {
  await inDatabase(site, async (client) => {
    const there = await countAlerts(client)
    for (let from = there; from < wanted; from += batch) await copies(client, article, from, Math.min(batch, wanted - from))
    await client.query('analyze')
  })
}

/** Adds so many copies at once. @returns their addresses */
export async function copies(client: pg.Client, { id }: Article, from: number, count: number): Promise<string[]> {
  await client.query('begin')
  await client.query(
    'create temp table copy on commit drop as select gen_random_uuid() id, number from generate_series($1::int, $1::int + $2::int - 1) number',
    [from, count],
  )
  const { rows } = await client.query(
    `insert into alerts select made.* from copy, alerts whole, jsonb_populate_record(whole, jsonb_build_object('id', copy.id,
       'slug', 'copy-' || copy.number || '-' || left(copy.id::text, 8), 'title', 'Alert ' || copy.number, 'summary', 'What happened, ' || copy.number || '.',
       'kind', (array['scam', 'appeal', 'incident', 'road', 'court', 'announcement'])[1 + copy.number % 6],
       'published_at', now() - copy.number * interval '1 hour')) made where whole.id = $1 returning '/news/' || slug as path`,
    [id],
  )
  for (const { part, key, fresh } of await partsOf(client))
    await client.query(
      `insert into ${part} select made.* from copy, ${part} whole,
         jsonb_populate_record(whole, jsonb_build_object('id', ${fresh}, '${key}', copy.id)) made where whole.${key} = $1`,
      [id],
    )
  await client.query('commit')
  return z
    .array(z.object({ path: z.string() }))
    .parse(rows)
    .map(({ path }) => path)
}

const partsSchema = z.array(z.object({ part: z.string(), key: z.string(), type: z.string() }))

/** The tables whose rows are a part of an alert, and how each makes a new id. */
async function partsOf(client: pg.Client) {
  const { rows } =
    await client.query(`select conrelid::regclass::text part, key.attname::text key, format_type(id.atttypid, null) type from pg_constraint
    join pg_attribute key on key.attrelid = conrelid and key.attnum = conkey[1] join pg_attribute id on id.attrelid = conrelid and id.attname = 'id'
    where contype = 'f' and confrelid = 'alerts'::regclass and key.attname in ('_parent_id', 'parent_id') and left(conrelid::regclass::text, 1) <> '_'`)
  return partsSchema.parse(rows).map(({ part, key, type }) => ({ part, key, fresh: freshId(type, part) }))
}

function freshId(type: string, part: string): string {
  if (type === 'integer') return `nextval(pg_get_serial_sequence('${part}', 'id'))`
  if (type === 'character varying') return "replace(gen_random_uuid()::text, '-', '')"
  if (type === 'uuid') return 'gen_random_uuid()'
  throw new Trouble(`The table ${part} has ids of a type that cannot be copied: ${type}.`)
}
