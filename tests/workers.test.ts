import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { lateOnes } from '../collections/dashboard.queries.ts'
import { plan } from '../collections/schedules.ts'
import { env } from '../env.ts'
import { desk, person } from './support/cast.ts'
import { database } from './support/record.ts'
import { act, inSeconds, scheduleOf, written } from './support/review.ts'
import { get } from './support/site.ts'
import { folder, start, until, type Started } from './support/start.ts'
import { anAlert, text } from './support/words.ts'
import { holder, ownWorker, startWorker } from './support/workers.ts'

const others: Started[] = []
const withWorker = async (name: string) => {
  const worker = await startWorker(name)
  others.push(worker)
  return worker
}
afterEach(async () => {
  for (const { child, ended } of others.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
})
const made: string[] = []
/** Past Payload: hundreds of deletions would take longer than the test. */
afterAll(() => database.query('delete from alerts where id = any ($1)', [made]))

const scheduled = async (seconds: number) => {
  const alert = await written()
  await act('editor', alert.id, 'approve')
  // A second for the question itself, on a slow machine: a time that has passed is refused.
  expect(await act('editor', alert.id, 'schedule', { at: inSeconds(seconds + 1) })).toMatchObject({ status: 200 })
  return alert.id
}
const isDone = async (id: string) => (await scheduleOf(id)).state === 'done'
const timesPublished = async (ids: string[]) =>
  (
    await database.query<{ times: number; documents: number }>(
      `select times, count(*)::int as documents from (select count(*)::int as times from audit_log where action = 'publish' and document = any ($1) group by document) each group by times`,
      [ids],
    )
  ).rows

/** Holds a document, as somebody does who is changing it, so that whoever wants it stands in the middle. */
async function hold(id: string) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [id])
  return { letGo: () => client.end() }
}

describe('in the middle of a job', () => {
  test('a worker that is killed has done nothing, and another does it, once, within two seconds', async () => {
    const worker = await withWorker('killed')
    const id = await scheduled(1)
    const { letGo } = await hold(id)
    await until(async () => (await holder()) === 'killed', 'it to hold the job', 20_000)
    worker.child.kill('SIGKILL')
    await worker.ended
    await letGo()
    const since = Date.now()
    await until(() => isDone(id), 'another one to do it', 5_000)
    expect(Date.now() - since).toBeLessThan(2_000)
    expect(await timesPublished([id])).toEqual([{ times: 1, documents: 1 }])
  })

  test('a worker that loses the database tries again, and nothing has failed', async () => {
    const id = await scheduled(1)
    const { letGo } = await hold(id)
    const lost = async () =>
      (await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory' and pid <> pg_backend_pid()`))
        .rowCount
    await until(async () => Boolean(await lost()), 'it to stand in the middle', 10_000)
    await letGo()
    const since = Date.now()
    await until(() => isDone(id), 'it to be done', 5_000)
    expect(Date.now() - since).toBeLessThan(2_000)
    expect(await timesPublished([id])).toEqual([{ times: 1, documents: 1 }])
  })

  test('a document that somebody holds does not hold up the others', async () => {
    const [held, other] = [await scheduled(1), await scheduled(1.5)]
    const { letGo } = await hold(held)
    await until(() => isDone(other), 'the other one', 10_000)
    expect((await scheduleOf(other)).lateness).toBeLessThan(2_500)
    await letGo()
    await until(() => isDone(held), 'the held one', 5_000)
  })

  test('a page that is taken back at the very moment either goes out or does not: nobody sees an error', async () => {
    for (let time = 0; time < 6; time += 1) {
      const id = await scheduled(0.6)
      await new Promise((resolve) => setTimeout(resolve, 350 + 60 * time))
      const { status, state } = await act('admin', id, 'take-back')
      expect([200, 409]).toContain(status)
      await until(async () => (await scheduleOf(id)).state !== 'waiting', 'an end', 5_000)
      if (status === 200) expect([state, (await scheduleOf(id)).state]).toEqual(['in review', 'failed'])
      else expect((await scheduleOf(id)).state).toBe('done')
    }
  })
})

test('what was late because nobody worked goes out at once, in the order of its times, and is marked', async () => {
  const own = ownWorker()
  const ids = [await scheduled(5), await scheduled(3), await scheduled(4)]
  process.kill(own, 'SIGSTOP')
  try {
    await new Promise((resolve) => setTimeout(resolve, 8_000))
    for (const id of ids) expect((await scheduleOf(id)).state).toBe('waiting')
    const told = await (await get('/readyz')).json()
    expect(told.schedules).toContain('3 are late')
  } finally {
    process.kill(own, 'SIGCONT')
  }
  const since = Date.now()
  await until(async () => (await Promise.all(ids.map(isDone))).every(Boolean), 'all of them', 10_000)
  expect(Date.now() - since).toBeLessThan(3_000)
  const { rows } = await database.query<{ document: string }>('select document from schedules where document = any ($1) order by ended_at', [ids])
  expect(rows.map(({ document }) => document)).toEqual([ids[1], ids[2], ids[0]])
  const late = await lateOnes(1_000)
  for (const one of ids) expect(late.find(({ id }) => id === one)).toMatchObject({ action: 'publish', seconds: expect.any(Number) })
})

describe('a worker', () => {
  test('ends within a second when it is asked to', async () => {
    const worker = await withWorker('asked')
    const since = Date.now()
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
    expect(Date.now() - since).toBeLessThan(1_000)
  })

  test('outlives a restart of Postgres, and what comes due meanwhile goes out when it is back', async () => {
    await withWorker('outlives')
    const id = await scheduled(1.5)
    const client = new pg.Client({ connectionString: env.DATABASE_URL })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await new Promise((resolve) => setTimeout(resolve, 1_300))
    // One process that dies takes all down, and Postgres starts anew.
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
    await until(
      () =>
        scheduleOf(id).then(
          ({ state }) => state === 'done',
          () => false,
        ),
      'it to be done',
      10_000,
    )
    expect((await scheduleOf(id)).lateness).toBeLessThan(4_000)
    expect(await timesPublished([id])).toEqual([{ times: 1, documents: 1 }])
    const next = await scheduled(1)
    await until(() => isDone(next), 'the next one', 5_000)
    expect((await scheduleOf(next)).lateness).toBeLessThan(2_000)
  })

  test('may start together with another one on a database that has nothing', async () => {
    const url = new URL(env.DATABASE_URL ?? '')
    url.pathname = '/nothing_yet'
    await database.query('create database nothing_yet')
    const settings = { DATABASE_URL: url.href, SECRET: env.SECRET ?? '' }
    const pair = await Promise.all(['one', 'two'].map((name) => startWorker(name, settings)))
    const there = new pg.Client({ connectionString: url.href })
    await there.connect()
    const alive = async () =>
      (
        await there.query(
          `select distinct application_name from pg_stat_activity where application_name in ('one', 'two') and query like '%graphile_worker%'`,
        )
      ).rowCount
    await until(async () => (await alive()) === 2, 'both to ask the queue', 20_000)
    expect(pair.map(({ child }) => child.exitCode)).toEqual([null, null])
    const prepared = start({ ...settings, DEMO: '0', DATA_DIR: await folder() }, 'ops/prepare.ts')
    expect(await prepared.ended).toBe(0)
    await there.end()
    for (const { child, ended } of pair) {
      child.kill('SIGTERM')
      await ended
    }
    await database.query('drop database nothing_yet with (force)')
  })
})

test('500 schedules, four workers, one killed while it holds a job: each exactly once, lateness p99 under 2 s', async () => {
  const payload = await desk()
  const editor = await person('editor')
  const who = { id: editor.id, name: editor.email }
  const [count, seconds] = [500, 110]
  const alerts: { id: string; revision: string | null; title: string; version: string }[] = []
  for (let made = 0; made < count; made += 1) {
    const { id, revision, title } = await payload.create({
      collection: 'alerts',
      draft: true,
      data: { ...anAlert({ body: text('Words.') }), _status: 'draft' },
    })
    alerts.push({ id, revision: revision ?? null, title, version: '' })
  }
  made.push(...alerts.map(({ id }) => id))
  const { rows } = await database.query<{ id: string; document: string }>(
    'select id, parent_id as document from _alerts_v where parent_id = any ($1)',
    [made],
  )
  const versions = new Map(rows.map(({ id, document }) => [document, id]))
  // Every fifth was typed on since.
  for (const { id } of alerts.filter((_, index) => index % 5 === 0))
    await payload.update({ collection: 'alerts', id, draft: true, data: { summary: 'Typed on.' }, user: editor })
  const workers = new Map([
    ['first', await withWorker('first')],
    ['second', await withWorker('second')],
    ['third', await withWorker('third')],
  ])
  const from = Date.now() + 15_000
  for (const [index, { id, revision, title }] of alerts.entries()) {
    const at = new Date(from + (index * seconds * 1000) / count)
    await plan({ payload }, 'alerts', id, { action: 'publish', at, title, version: versions.get(id), revision, who, approved: who })
  }
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, from - Date.now()) + Math.random() * 60_000))
  let victim: string | undefined
  await until(
    async () => {
      const name = await holder()
      victim = name && workers.has(name) ? name : undefined
      if (victim) workers.get(victim)?.child.kill('SIGKILL')
      return victim !== undefined
    },
    'one of ours to hold a job',
    30_000,
  )
  const open = async () => (await database.query(`select 1 from schedules where document = any ($1) and state = 'waiting'`, [made])).rowCount
  await until(async () => (await open()) === 0, 'all of them', 150_000)
  const kept = await database.query<{ state: string; documents: number; p50: number; p99: number; longest: number }>(
    `select state, count(*)::int as documents, percentile_cont(0.5) within group (order by late) as p50, percentile_cont(0.99) within group (order by late) as p99, max(late) as longest
      from (select state, extract(epoch from ended_at - at)::float as late from schedules where document = any ($1)) each group by state`,
    [made],
  )
  expect(kept.rows).toMatchObject([{ state: 'done', documents: count }])
  expect(kept.rows[0]?.p99).toBeLessThan(2)
  expect(await timesPublished(made)).toEqual([{ times: 1, documents: count }])
  const typed = await database.query(`select 1 from _alerts_v where parent_id = any ($1) and latest and version_summary = 'Typed on.'`, [made])
  expect(typed.rowCount).toBe(count / 5)
}, 400_000)
