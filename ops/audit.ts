import pg from 'pg'

type Broken = { id: number; at: string | null; what: string }
type Whole = { count: number; first: string | null; last: string | null; number: number; hash: string; head: number; headHash: string }

/** The first entry that does not fit, by its number: one is missing before it, it follows another, or it was changed. */
const firstBroken = `
  with entries as (
    select id, at, hash, previous, hash_of(entry) as fits, lag(id, 1, 0) over way as id_before, lag(hash, 1, repeat('0', 64)) over way as hash_before
    from audit_log entry window way as (order by id)
  ), judged as (
    select id, at, case
      when id = id_before + 2 then format('entry %s before it is missing', id_before + 1)
      when id <> id_before + 1 then format('the entries %s to %s before it are missing', id_before + 1, id - 1)
      when hash is distinct from fits then 'what it says was changed afterwards'
      when previous is distinct from hash_before then 'it does not follow the entry before it'
    end as what from entries
  )
  select id::float8, to_json(at) #>> '{}' as at, what from judged where what is not null order by judged.id limit 1`

const whole = `
  select count(*)::float8, to_json(min(at)) #>> '{}' as first, to_json(max(at)) #>> '{}' as last, coalesce(max(id), 0)::float8 as number,
    (select hash from audit_log order by id desc limit 1) as hash,
    (select last::float8 from audit_log_head) as head, (select hash from audit_log_head) as "headHash"
  from audit_log`

/** Computes the chain of the record anew. @returns what to tell the operator, and whether nothing is amiss */
export async function verifyRecord(databaseUrl: string): Promise<{ isWhole: boolean; words: string }> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query("set timezone to 'UTC'")
    // One moment, though the site runs and entries are added meanwhile.
    await client.query('begin isolation level repeatable read read only')
    const [broken] = (await client.query<Broken>(firstBroken)).rows
    const [all] = (await client.query<Whole>(whole)).rows
    if (broken) return { isWhole: false, words: `The record is broken at entry ${broken.id}, of ${broken.at ?? 'no time'}: ${broken.what}.` }
    if (!all) throw new Error('The record did not answer.')
    return endOf(all)
  } finally {
    await client.end()
  }
}

/** A chain cannot tell that its end was cut off: the database keeps the newest link besides. */
function endOf({ count, first, last, number, hash, head, headHash }: Whole) {
  if (number < head) return { isWhole: false, words: `The record is broken after entry ${number}: the entries up to ${head} are missing.` }
  if (number > 0 && (number > head || hash !== headHash))
    return { isWhole: false, words: `The record is broken at entry ${number}, of ${last}: the database did not add it.` }
  if (count === 0) return { isWhole: true, words: 'The record is whole: nothing has been done yet.' }
  return {
    isWhole: true,
    words: `The record is whole: ${count} entries, from ${first} to ${last}.\nIts last hash is ${hash}. Keep that elsewhere: nothing up to here can be written anew and still lead to it.`,
  }
}
