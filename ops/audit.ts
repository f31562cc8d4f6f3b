import { createHash } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { isoOf, rendered } from './auditEntry.ts'

const asPrinted = 'Type the number of an entry and its hash of 64 characters, as audit verify printed them'

/** An entry whose hash was kept elsewhere. */
export const keptSchema = z.object({
  entry: z.coerce.number(asPrinted).int(asPrinted).positive(asPrinted),
  hash: z
    .string(asPrinted)
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, asPrinted),
})
export type Kept = z.infer<typeof keptSchema>

/** What the whole chain came to. `links`: whether it leads to the entry that was kept; unknown when it broke before, or is too short. */
type Chain = { count: number; first?: string; last?: string; number: number; hash: string; broken?: string; links?: boolean }
type Row = Record<string, unknown> & { id: string; at: string | null; previous: string | null; hash: string | null }

/** So many at a time: a record of a million entries must not fill the memory. */
const atATime = 2_000
const start = '0'.repeat(64)

/**
 * Computes the chain of the record anew. Nothing that lives in the database is trusted for that: whoever can change an entry
 * can change a function too. @returns what to tell the operator, and whether nothing is amiss
 */
export async function verifyRecord(databaseUrl: string, kept?: Kept): Promise<{ isWhole: boolean; words: string }> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text)
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, types })
  await client.connect()
  try {
    await client.query(`set timezone to 'UTC'; set datestyle to 'ISO'; set search_path to pg_catalog`)
    // One moment, though the site runs and entries are added meanwhile.
    await client.query('begin isolation level repeatable read read only')
    const chain = await walk(client, kept)
    const amiss = [chain.broken ?? (await endOf(client, chain)), keptTrouble(chain, kept), await leftOver(client), await unguarded(client)]
    const troubles = amiss.filter((words) => words !== undefined)
    return troubles.length > 0 ? { isWhole: false, words: troubles.join('\n') } : { isWhole: true, words: allIsWell(chain, kept) }
  } finally {
    await client.end()
  }
}

async function walk(client: pg.Client, kept?: Kept): Promise<Chain> {
  await client.query('declare entries no scroll cursor for select * from public.audit_log order by id')
  const chain: Chain = { count: 0, number: 0, hash: start }
  for (;;) {
    const { rows, fields } = await client.query<Row>(`fetch ${atATime} from entries`)
    if (rows.length === 0) return chain
    for (const row of rows) {
      const id = Number(row.id)
      const at = row.at === null ? undefined : isoOf(row.at)
      const hash = createHash('sha256').update(rendered(row, fields)).digest('hex')
      const what = breakAt({ ...row, id }, chain, hash)
      if (what) return { ...chain, broken: `The record is broken at entry ${id}, of ${at ?? 'no time'}: ${what}.` }
      if (id === kept?.entry) chain.links = hash === kept.hash
      Object.assign(chain, { count: chain.count + 1, first: chain.first ?? at, last: at, number: id, hash })
    }
  }
}

/** One is missing before it, it was changed, or it follows another. */
function breakAt(entry: { id: number; previous: string | null; hash: string | null }, before: Chain, hash: string): string | undefined {
  if (entry.id === before.number + 2) return `entry ${before.number + 1} before it is missing`
  if (entry.id !== before.number + 1) return `the entries ${before.number + 1} to ${entry.id - 1} before it are missing`
  if (entry.hash !== hash) return 'what it says was changed afterwards'
  return entry.previous === before.hash ? undefined : 'it does not follow the entry before it'
}

/** A chain cannot tell that its end was cut off: the database keeps the newest link besides. */
async function endOf(client: pg.Client, { number, hash, last }: Chain): Promise<string | undefined> {
  const [head] = (await client.query<{ last: string; hash: string }>('select last, hash from public.audit_log_head')).rows
  if (!head) return 'The record is not whole: what was its newest entry is no longer known.'
  if (number < Number(head.last)) return `The record is broken after entry ${number}: the entries up to ${head.last} are missing.`
  if (number > 0 && (number > Number(head.last) || hash !== head.hash))
    return `The record is broken at entry ${number}, of ${last}: the database did not add it.`
  return undefined
}

function keptTrouble({ broken, links, number }: Chain, kept?: Kept): string | undefined {
  if (!kept || links === true) return undefined
  if (links === false)
    return `The record does not lead to the hash that was kept of entry ${kept.entry}: it was written anew up to there, or is another.`
  if (broken) return `Whether it leads to the hash that was kept of entry ${kept.entry} cannot be told: it breaks before.`
  return `The record ends at entry ${number}, before the entry ${kept.entry} whose hash was kept.`
}

/** An entry joins the chain at the commit of what it tells of: one that is still here was kept out of it. */
async function leftOver(client: pg.Client): Promise<string | undefined> {
  const [found] = (await client.query<{ count: string }>('select count(*) as count from public.audit_log_pending')).rows
  const count = Number(found?.count)
  if (count === 0) return undefined
  return `The record is not whole: ${count === 1 ? 'one entry was' : `${count} entries were`} kept out of it, and ${count === 1 ? 'lies' : 'lie'} in audit_log_pending.`
}

const guards = [
  { table: 'audit_log', trigger: 'link_entry' },
  { table: 'audit_log', trigger: 'refuse_change' },
  { table: 'audit_log_pending', trigger: 'append_entry' },
]

/** What makes the record grow and keeps it from anything else must be there, for tools that copy databases too. */
async function unguarded(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ table: string; trigger: string }>(
    `select relname as table, tgname as trigger from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
      where relnamespace = 'public'::regnamespace and tgenabled = 'A' and proname = tgname`,
  )
  const missing = guards.filter(({ table, trigger }) => !rows.some((row) => row.table === table && row.trigger === trigger))
  if (missing.length === 0) return undefined
  const names = missing.map(({ table, trigger }) => `${trigger} on ${table}`).join(', ')
  return `The record is not guarded: missing, or not switched on for everybody: ${names}.`
}

function allIsWell({ count, first, last, number, hash }: Chain, kept?: Kept): string {
  if (count === 0) return 'The record is whole: nothing has been done yet.'
  const leads = kept ? `\nIt still leads to the hash that was kept of entry ${kept.entry}.` : ''
  return [
    `The record is whole: ${count} entries, from ${first} to ${last}.${leads}`,
    `Its last hash is ${hash}, of entry ${number}. Keep both elsewhere: nothing up to here can be written anew and still lead to it.`,
    `Later this says whether it does: npm run desk -- audit verify ${number} ${hash}`,
  ].join('\n')
}
