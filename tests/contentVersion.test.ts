// Long because one file proves one decision, docs/decisions/0008: the version, then the addresses that come with it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { env } from '../env.ts'
import { as, desk } from './support/cast.ts'
import { aPicture, everyPart } from './support/everyPart.ts'
import { get } from './support/site.ts'
import { anAlert, text } from './support/words.ts'
import { until } from './support/start.ts'

const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 6 })
afterAll(() => pool.end())

type Version = { version: number; shared: number }
type Asks = Pick<pg.Pool, 'query'>

async function versionNow(asked: Asks = pool): Promise<Version> {
  const { rows } = await asked.query<Version>('select version::float8, shared::float8 from content_version')
  const [now] = rows
  if (!now) throw new Error('There is no version.')
  return now
}

type Kept = 'alerts' | 'advice-sections' | 'pages'
type Req = { transactionID: number | string }
type Change = (req: Req) => Promise<unknown>

/** @returns something new of that collection, as a draft or published */
async function made(collection: Kept, _status: 'draft' | 'published', more: { title?: string; slug?: string } = {}) {
  const payload = await desk()
  const { kind, publishedAt_tz, ...words } = anAlert({ body: text('Words.'), _status, ...more })
  const draft = _status === 'draft'
  if (collection === 'alerts') return payload.create({ collection, draft, data: { ...words, kind, publishedAt_tz } })
  if (collection === 'pages') return payload.create({ collection, draft, data: words })
  return payload.create({ collection, draft, data: { ...words, audience: 'everyone' } })
}

const update = async (collection: Kept, id: string, data: { _status: 'draft' | 'published'; title?: string; slug?: string }, req?: Req) =>
  (await desk()).update({ collection, id, data, req })
const publish = (collection: Kept, id: string, req?: Req) => update(collection, id, { _status: 'published' }, req)
const unpublish = (collection: Kept, id: string, req?: Req) => update(collection, id, { _status: 'draft' }, req)
const remove = async (collection: Kept | 'contact-channels' | 'areas', id: string, req?: Req) => (await desk()).delete({ collection, id, req })

/** What each does, once what it needs is there. The second says whether more pages than one alert could show it. */
const lives = (collection: Kept): [string, boolean, () => Promise<Change>][] => {
  const shared = collection !== 'alerts'
  const ofPublished = (change: (id: string, req: Req) => Promise<unknown>) => async () => {
    const { id } = await made(collection, 'published')
    return (req: Req) => change(id, req)
  }
  return [
    [
      `publishing one of ${collection}`,
      shared,
      async () => {
        const { id } = await made(collection, 'draft')
        return (req) => publish(collection, id, req)
      },
    ],
    [
      `changing one of ${collection}`,
      shared,
      ofPublished((id, req) => update(collection, id, { title: 'Another title', _status: 'published' }, req)),
    ],
    [`unpublishing one of ${collection}`, shared, ofPublished((id, req) => unpublish(collection, id, req))],
    [`deleting one of ${collection}`, shared, ofPublished((id, req) => remove(collection, id, req))],
  ]
}

const aChannel = async () => {
  const payload = await desk()
  return payload.create({ collection: 'contact-channels', data: { name: 'A line', kind: 'other', phone: '101', _status: 'published' } })
}
const anArea = async () => (await desk()).create({ collection: 'areas', data: { name: `Area ${Date.now()}`, slug: '' } })

async function shownPicture() {
  const payload = await desk()
  const image = await aPicture()
  const body = [{ blockType: 'picture' as const, image: image.id }]
  const alert = await payload.create({ collection: 'alerts', data: { ...anAlert({ body }), _status: 'published' } })
  return { image, alert }
}

const changes: [string, boolean, () => Promise<Change>][] = [
  ...lives('alerts'),
  ...lives('advice-sections'),
  ...lives('pages'),
  [
    'changing a channel',
    true,
    async () => {
      const { id } = await aChannel()
      const payload = await desk()
      return (req) => payload.update({ collection: 'contact-channels', id, data: { phone: '999', _status: 'published' }, req })
    },
  ],
  [
    'deleting a channel',
    true,
    async () => {
      const { id } = await aChannel()
      return (req) => remove('contact-channels', id, req)
    },
  ],
  [
    'changing an area',
    true,
    async () => {
      const { id } = await anArea()
      const payload = await desk()
      return (req) => payload.update({ collection: 'areas', id, data: { name: 'Elsewhere' }, req })
    },
  ],
  [
    'deleting an area',
    true,
    async () => {
      const { id } = await anArea()
      return (req) => remove('areas', id, req)
    },
  ],
  [
    'changing the Site',
    true,
    async () => {
      const payload = await desk()
      const site = await payload.findGlobal({ slug: 'site' })
      return (req) => payload.updateGlobal({ slug: 'site', data: { navigation: site.navigation, footer: site.footer }, req })
    },
  ],
  [
    'changing a file that is shown',
    true,
    async () => {
      const payload = await desk()
      const { image } = await shownPicture()
      return (req) => payload.update({ collection: 'media', id: image.id, data: { alt: 'Blue', decorative: false }, req })
    },
  ],
]

const inTransaction = async (change: Change, end: 'commit' | 'rollback') => {
  const { db } = await desk()
  const transactionID = (await db.beginTransaction()) ?? ''
  const before = await versionNow()
  await change({ transactionID })
  const meanwhile = await versionNow()
  await (end === 'commit' ? db.commitTransaction(transactionID) : db.rollbackTransaction(transactionID))
  return { before, meanwhile, after: await versionNow() }
}

describe('the version rises once, in the very transaction, with', () => {
  test.each(changes)('%s (shared: %s)', async (_, isShared, prepare) => {
    const change = await prepare()
    const undone = await inTransaction(change, 'rollback')
    expect(undone.after).toEqual(undone.before)
    const { before, meanwhile, after } = await inTransaction(change, 'commit')
    expect(meanwhile).toEqual(before)
    expect(after).toEqual({ version: before.version + 1, shared: isShared ? before.version + 1 : before.shared })
  })

  test('many rows at once', async () => {
    const before = await versionNow()
    const { rowCount } = await pool.query(`update alerts set summary = summary where _status = 'published'`)
    expect(rowCount).toBeGreaterThan(5)
    expect(await versionNow()).toEqual({ ...before, version: before.version + 1 })
  })
})

type Part = { table: string; key: string; whole: string }
const pages = ['alerts', 'advice_sections', 'pages', 'site']

/** Every table whose rows are parts of a page, at whatever depth, as the keys of the database say. */
async function allParts(): Promise<Part[]> {
  const { rows } = await pool.query<Part>(`select conrelid::regclass::text as table, attname as key, confrelid::regclass::text as whole
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
    where contype = 'f' and attname in ('_parent_id', 'parent_id')`)
  const found: Part[] = []
  for (let tables = pages; tables.length > 0;) {
    const next = rows.filter(({ table, whole }) => tables.includes(whole) && !table.startsWith('_'))
    found.push(...next)
    tables = next.map(({ table }) => table)
  }
  return found
}

describe('every table with a part of a page', () => {
  let parts: Part[] = []

  beforeAll(async () => {
    const payload = await desk()
    const body = await everyPart()
    const words = { summary: 'Short.', slug: '', _status: 'published' as const }
    const sources = [{ title: 'A source', link: 'https://www.example.org' }]
    const section = await payload.create({
      collection: 'advice-sections',
      data: { ...words, title: 'Every part of advice', audience: 'everyone', body, sources },
    })
    await payload.create({ collection: 'pages', data: { ...words, title: 'Every part of a page', body } })
    await payload.create({
      collection: 'alerts',
      data: {
        ...anAlert({ relatedAdvice: [section.id] }),
        body: [...body, { blockType: 'adviceSection', section: section.id }],
        updates: [{ time: '2026-03-29T00:30:00.000Z', time_tz: 'Europe/London', kind: 'update', note: 'More.' }],
        _status: 'published',
      },
    })
    parts = await allParts()
  })

  test('is watched for everything that can happen to it', async () => {
    expect(parts.length).toBeGreaterThan(20)
    const { rows } = await pool.query<{ table: string }>(`select tgrelid::regclass::text as table from pg_trigger
      where tgname = 'content_version' and tgdeferrable and tginitdeferred and tgenabled = 'O' and tgtype::int & 28 = 28`)
    const watched = rows.map((row) => row.table)
    expect([...pages, ...parts.map(({ table }) => table)].filter((table) => !watched.includes(table))).toEqual([])
  })

  test.each(['update', 'delete'])('raises the version with an %s by plain SQL', async (verb) => {
    for (const { table } of parts) {
      const client = await pool.connect()
      try {
        const before = await versionNow()
        await client.query('begin')
        const rows = await client.query(verb === 'update' ? `update ${table} set id = id` : `delete from ${table}`)
        expect([table, rows.rowCount]).not.toEqual([table, 0])
        await client.query('set constraints all immediate')
        const { version, shared } = await versionNow(client)
        expect([table, version - before.version, shared > before.shared]).toEqual([table, 1, !table.startsWith('alerts')])
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
  })

  test('does so with a row that moves in from a draft', async () => {
    const payload = await desk()
    const page = await made('alerts', 'published')
    const draft = await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ body: text('Mine.') }), _status: 'draft' } })
    const before = await versionNow()
    await pool.query('update alerts_blocks_prose set _parent_id = $1 where _parent_id = $2', [page.id, draft.id])
    expect((await versionNow()).version).toBe(before.version + 1)
  })
})

describe('the version does not rise with', () => {
  const stays = async (change: () => Promise<unknown>) => {
    const before = await versionNow()
    await change()
    expect(await versionNow()).toEqual(before)
  }

  test.each(['alerts', 'advice-sections', 'pages'] as const)(
    'a draft of %s that was never published, with parts, and its autosave',
    async (collection) => {
      const payload = await desk()
      const body = await everyPart()
      await stays(async () => {
        const { id } = await made(collection, 'draft')
        await payload.update({ collection, id, draft: true, data: { body, _status: 'draft' } })
        await payload.update({ collection, id, draft: true, autosave: true, data: { title: 'Another', body, _status: 'draft' } })
        await payload.delete({ collection, id })
      })
    },
  )

  test.each(['alerts', 'advice-sections', 'pages'] as const)('a draft on top of what is published of %s, with its versions', async (collection) => {
    const payload = await desk()
    const { id } = await made(collection, 'published')
    const body = await everyPart()
    await stays(async () => {
      await payload.update({ collection, id, draft: true, data: { body, _status: 'draft' } })
      await payload.update({ collection, id, draft: true, autosave: true, data: { title: 'Another', body, _status: 'draft' } })
    })
  })

  test('a channel that is a draft', () =>
    stays(async () => {
      const payload = await desk()
      const { id } = await payload.create({ collection: 'contact-channels', draft: true, data: { name: 'A line', kind: 'other', _status: 'draft' } })
      await payload.delete({ collection: 'contact-channels', id })
    }))

  test('a file that no page shows', async () => stays(aPicture))

  test('feedback, people and what they prefer', async () => {
    const payload = await desk()
    await stays(async () => {
      const feedback = await payload.create({ collection: 'beta-feedback', data: { better: 'Words', state: 'new' } })
      await payload.update({ collection: 'beta-feedback', id: feedback.id, data: { state: 'read' } })
      const someone = { email: `version-${Date.now()}@example.org`, password: 'four words and more', role: 'officer' as const }
      const user = await payload.create({ collection: 'users', data: someone })
      const owner = { relationTo: 'users' as const, value: user.id }
      const asked = { user: { ...user, collection: 'users' as const }, data: { key: 'alerts', value: { limit: 10 }, user: owner } }
      await payload.create({ collection: 'payload-preferences', ...asked })
      await payload.delete({ collection: 'users', id: user.id })
    })
  })
})

describe('versions become visible in their order', () => {
  const touch = 'update alerts set summary = summary where id = $1'
  const versionOf = async (id: string) => {
    const { rows } = await pool.query<{ version: number }>('select version::float8 from addresses where owner = $1', [id])
    return rows[0]?.version ?? 0
  }
  const waits = async (client: pg.PoolClient) => {
    const { rows } = await pool.query(`select 1 from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'`, [
      Reflect.get(client, 'processID'),
    ])
    return rows.length > 0
  }
  const two = async (work: (first: pg.PoolClient, second: pg.PoolClient) => Promise<unknown>) => {
    const clients = [await pool.connect(), await pool.connect()] as const
    try {
      for (const client of clients) await client.query('begin')
      await work(...clients)
    } finally {
      for (const client of clients) {
        await client.query('rollback')
        client.release()
      }
    }
  }

  test('whoever commits second has the higher number, whoever began first', async () => {
    const [one, other] = [await made('alerts', 'published'), await made('alerts', 'published')]
    await two(async (first, second) => {
      const { version } = await versionNow()
      await first.query(touch, [one.id])
      await second.query(touch, [other.id])
      await second.query('commit')
      expect(await versionNow()).toMatchObject({ version: version + 1 })
      await first.query('commit')
      expect([await versionOf(other.id), await versionOf(one.id)]).toEqual([version + 1, version + 2])
    })
  })

  test('whoever has a number is waited for: the next one cannot be seen before it', async () => {
    const [one, other] = [await made('alerts', 'published'), await made('alerts', 'published')]
    await two(async (first, second) => {
      const { version } = await versionNow()
      await first.query(touch, [one.id])
      await first.query('set constraints all immediate')
      await second.query(touch, [other.id])
      const committed = second.query('commit')
      await until(() => waits(second), 'the second to wait for the first', 10_000)
      expect(await versionNow()).toMatchObject({ version })
      await first.query('commit')
      await committed
      expect([await versionOf(one.id), await versionOf(other.id)]).toEqual([version + 1, version + 2])
    })
  })
})

type Row = { live: boolean; to: string | null }
const folders = { alerts: '/news/', 'advice-sections': '/advice/', pages: '/' } as const

async function addressAt(path: string): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>('select live, moved_to as "to" from addresses where path = $1', [path])
  return rows[0]
}
const live = { live: true, to: null }
const gone = { live: false, to: null }

describe.each(['alerts', 'advice-sections', 'pages'] as const)('the address of one of %s', (collection) => {
  const path = (slug: string) => folders[collection] + slug

  test('is live while it is published, and leads nowhere once it is not', async () => {
    const { id, slug } = await made(collection, 'draft')
    expect(await addressAt(path(slug))).toBeUndefined()
    await publish(collection, id)
    expect(await addressAt(path(slug))).toEqual(live)
    await unpublish(collection, id)
    expect(await addressAt(path(slug))).toEqual(gone)
    await publish(collection, id)
    expect(await addressAt(path(slug))).toEqual(live)
    await remove(collection, id)
    expect(await addressAt(path(slug))).toEqual(gone)
  })

  test('that was changed leads to the newest, over two changes too, until it is taken down', async () => {
    const { id, slug } = await made(collection, 'published')
    const [a, b, c] = [slug, `${slug}-b`, `${slug}-c`]
    const all = async () => Promise.all([a, b, c].map((one) => addressAt(path(one))))
    await update(collection, id, { slug: b, _status: 'published' })
    expect(await all()).toEqual([{ live: false, to: path(b) }, live, undefined])
    await update(collection, id, { slug: c, _status: 'published' })
    const moved = [{ live: false, to: path(c) }, { live: false, to: path(c) }, live]
    expect(await all()).toEqual(moved)
    await unpublish(collection, id)
    expect(await all()).toEqual([gone, gone, gone])
    await publish(collection, id)
    expect(await all()).toEqual(moved)
    await remove(collection, id)
    expect(await all()).toEqual([gone, gone, gone])
  })

  test('may be taken back by its own page', async () => {
    const { id, slug } = await made(collection, 'published')
    await update(collection, id, { slug: `${slug}-b`, _status: 'published' })
    await update(collection, id, { slug, _status: 'published' })
    expect([await addressAt(path(slug)), await addressAt(path(`${slug}-b`))]).toEqual([live, { live: false, to: path(slug) }])
  })

  test('is nobody else’s afterwards: typed it is refused in words, made from a title it gets a number', async () => {
    const { id, slug, title } = await made(collection, 'published')
    await update(collection, id, { slug: `${slug}-b`, _status: 'published' })
    const refused = { data: { errors: [{ message: 'Another page has or had this address, and people may have kept it. Choose another address.' }] } }
    const another = await made(collection, 'draft')
    const take = (taken: string) => update(collection, another.id, { slug: taken, _status: 'published' })
    await expect(take(slug)).rejects.toMatchObject(refused)
    expect((await made(collection, 'published', { title })).slug).toBe(`${slug}-2`)
    await remove(collection, id)
    await expect(take(slug)).rejects.toMatchObject(refused)
    await expect(take(`${slug}-b`)).rejects.toMatchObject(refused)
    expect((await made(collection, 'published', { title })).slug).toBe(`${slug}-3`)
  })

  test('is not there for a draft that claims to have been published', async () => {
    const { id, slug } = await made(collection, 'draft')
    const { version } = await versionNow()
    await pool.query(`update ${collection.replace('-', '_')} set published_at = now() - interval '1 day' where id = $1`, [id])
    expect(await addressAt(path(slug))).toBeUndefined()
    expect(await versionNow()).toMatchObject({ version })
  })

  test('is not there for a copy, which has not been published', async () => {
    const payload = await desk()
    const { id } = await made(collection, 'published')
    const copy = await payload.duplicate({ collection, id, draft: true, ...(await as('editor')) })
    expect([copy._status, copy.publishedAt ?? null]).toEqual(['draft', null])
    expect(await addressAt(path(copy.slug))).toBeUndefined()
  })
})

test('the words of “Stay safe online” have no address of their own: the site has that page', async () => {
  const before = await versionNow()
  const { rowCount } = await pool.query(`update pages set summary = summary where slug = 'stay-safe' and _status = 'published'`)
  expect(rowCount).toBe(1)
  expect((await versionNow()).shared).toBe(before.version + 1)
  expect(await addressAt('/stay-safe')).toBeUndefined()
})

test('a file and its card have their addresses while a published page shows them', async () => {
  const { image, alert } = await shownPicture()
  const files = [image.filename, image.sizes?.card?.filename].map((name) => `/api/media/file/${name}`)
  const all = () => Promise.all(files.map(addressAt))
  expect(await all()).toEqual([live, live])
  await unpublish('alerts', alert.id)
  expect(await all()).toEqual([gone, gone])
  await publish('alerts', alert.id)
  expect(await all()).toEqual([live, live])
  await remove('alerts', alert.id)
  expect(await all()).toEqual([gone, gone])
})

test('an alert under embargo has no address, then comes out by itself', async () => {
  const { id, slug } = await made('alerts', 'draft')
  await pool.query(`update alerts set _status = 'published', published_at = clock_timestamp() + interval '3 seconds' where id = $1`, [id])
  const before = await versionNow()
  expect(await addressAt(`/news/${slug}`)).toBeUndefined()
  expect((await get(`/news/${slug}`)).status).toBe(404)
  await until(async () => (await versionNow()).version > before.version, 'the version to rise', 10_000)
  expect(await versionNow()).toEqual({ ...before, version: before.version + 1 })
  expect(await addressAt(`/news/${slug}`)).toEqual(live)
  expect((await get(`/news/${slug}`)).status).toBe(200)
  const { rows } = await pool.query('select now() >= published_at as "isOut" from alerts where id = $1', [id])
  expect(rows).toEqual([{ isOut: true }])
})

test.each(['alerts', 'pages_blocks_prose', 'media'])('truncating %s raises it, and takes down what is no longer there', async (table) => {
  const client = await pool.connect()
  try {
    const before = await versionNow()
    await client.query('begin')
    await client.query(`set local lock_timeout = '10s'`)
    await client.query(`truncate ${table} cascade`)
    expect(await versionNow(client)).toEqual({ version: before.version + 1, shared: before.version + 1 })
    const { rows } = await client.query(`select path from addresses where live and path like '/news/%'`)
    expect(rows.length > 0).toBe(table !== 'alerts')
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('an officer is not told that it is done when the database did not keep it', async () => {
  const payload = await desk()
  const alert = await payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), _status: 'published' } })
  const other = new pg.Client({ connectionString: env.DATABASE_URL })
  await other.connect()
  await other.query('begin')
  // Whoever commits a change needs this row: here it waits in vain, for the five seconds of our lock timeout.
  await other.query('select * from content_version for update')
  await expect(payload.update({ collection: 'alerts', id: alert.id, data: { summary: 'It is not kept.', _status: 'published' } })).rejects.toThrow()
  await other.query('rollback')
  await other.end()
  expect((await payload.findByID({ collection: 'alerts', id: alert.id })).summary).toBe(alert.summary)
})
