// Long because one file proves one decision, docs/decisions/0010: what is recorded, that it stays, and who reads it.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { noteChange, noteDeletion, noteSettings } from '../collections/recordedChanges.ts'
import { noteRefusedSignIn, noteSignIn, noteSignOut } from '../collections/recordedSignIns.ts'
import { csvLine } from '../collections/csv.ts'
import { launch, open } from './support/browser.ts'
import { as, desk, emailOf, passwordOf, person, signedIn, type Role } from './support/cast.ts'
import { command } from './support/command.ts'
import { signIn as signInAs } from './support/deskForm.ts'
import { aPicture } from './support/everyPart.ts'
import { enrolled, fromApp, login } from './support/secondFactor.ts'
import { database, entriesAfter, newestEntry, recordOf, tamperedWith, type Row } from './support/record.ts'
import { get, siteUrl } from './support/site.ts'
import { until } from './support/start.ts'
import { anAlert, text } from './support/words.ts'

const versionOf = async (table: string, id: string) =>
  (await database.query<{ id: string }>(`select id from _${table}_v where parent_id = $1 order by updated_at desc limit 1`, [id])).rows[0]?.id

const words = () => ({ ...anAlert({ body: text('Words.') }), _status: 'draft' as const })

type Draft = { title?: string; related?: boolean }
/** A name that nobody else has, without a number. */
const letters = () => Array.from(String(Date.now()), (digit) => 'abcdefghij'.charAt(Number(digit))).join('')

/** A call of REST that must succeed. */
async function call(headers: Record<string, string>, method: string, path: string, body?: object) {
  const answer = await get(`/api${path}`, { method, headers, body: body && JSON.stringify(body) })
  const said = await answer.text()
  expect([path, answer.status < 300 ? 'done' : said]).toEqual([path, 'done'])
  return JSON.parse(said)
}

/** The header that a browser in the desk sends. */
async function inTheDesk(role: Role): Promise<Record<string, string>> {
  const { Authorization } = await signedIn(role)
  const origin = await siteUrl()
  return { Cookie: `payload-token=${Authorization?.slice('JWT '.length)}`, Origin: origin, 'Content-Type': 'application/json' }
}

const signIn = (email: string, password: string) =>
  get('/api/users/login', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password }) })

test('no collection and no setting can be forgotten', async () => {
  const { collections, globals } = await desk()
  const own = Object.values(collections).filter(({ config }) => !config.slug.startsWith('payload-') && config.slug !== 'audit-log')
  expect(own.length).toBeGreaterThan(7)
  for (const { config } of own) {
    expect([config.slug, config.hooks.afterChange[0], config.hooks.afterDelete[0]]).toEqual([config.slug, noteChange, noteDeletion])
    if (!config.auth) continue
    const { afterLogin, afterLogout, afterError } = config.hooks
    expect([afterLogin?.[0], afterLogout?.[0], afterError?.[0]]).toEqual([noteSignIn, noteSignOut, noteRefusedSignIn])
  }
  expect(globals.config.length).toBeGreaterThan(0)
  for (const { slug, hooks } of globals.config) expect([slug, hooks.afterChange[0]]).toEqual([slug, noteSettings])
})

describe('who did what when to which version', () => {
  test('of an alert: created, written, published, corrected, taken down, restored, deleted', async () => {
    const headers = await inTheDesk('admin')
    const admin = await person('admin')
    const { doc } = await call(headers, 'POST', '/alerts?draft=true', words())
    const steps: [string, string | null, () => Promise<unknown>][] = [
      ['draft', null, () => call(headers, 'PATCH', `/alerts/${doc.id}?draft=true`, { summary: 'Other.' })],
      ['publish without review', null, () => call(headers, 'PATCH', `/alerts/${doc.id}`, { _status: 'published' })],
      ['draft', null, () => call(headers, 'PATCH', `/alerts/${doc.id}?draft=true`, { summary: 'A correction.', _status: 'draft' })],
      ['publish without review', null, () => call(headers, 'PATCH', `/alerts/${doc.id}?publicNote=none`, { _status: 'published' })],
      ['unpublish', null, () => call(headers, 'PATCH', `/alerts/${doc.id}`, { _status: 'draft' })],
      [
        'restore',
        'publish without review',
        async () => {
          const { docs } = await (
            await desk()
          ).findVersions({
            collection: 'alerts',
            where: { parent: { equals: doc.id }, 'version._status': { equals: 'published' } },
          })
          return call(headers, 'POST', `/alerts/versions/${docs[0]?.id}`)
        },
      ],
    ]
    for (const [action, detail, step] of steps) {
      const started = Date.now()
      const { entries } = await recordOf(step)
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({ action, detail, by: 'desk', collection: 'alerts', document: doc.id, title: doc.title })
      expect(entries[0]).toMatchObject({ actor: admin.id, who: emailOf('admin'), role: 'admin', version: await versionOf('alerts', doc.id) })
      const [row] = (await database.query<{ at: Date }>('select at from audit_log where id = $1', [entries[0]?.id])).rows
      expect(Math.abs(Number(row?.at) - started)).toBeLessThan(5_000)
    }
    const { entries } = await recordOf(() => call(headers, 'DELETE', `/alerts/${doc.id}`))
    expect(entries).toMatchObject([{ action: 'delete', document: doc.id, title: doc.title, version: null }])
  })

  test('a page that goes out unfinished drafts on top of it, taken down from there, is taken down', async () => {
    const payload = await desk()
    const { id } = await payload.create({ collection: 'alerts', data: { ...words(), _status: 'published' } })
    await payload.update({ collection: 'alerts', id, draft: true, data: { summary: 'Half a', _status: 'draft' } })
    const { entries } = await recordOf(() => payload.update({ collection: 'alerts', id, data: { _status: 'draft' } }))
    expect(entries).toMatchObject([{ action: 'unpublish', document: id }])
  })

  test.each(['alerts', 'advice-sections', 'pages', 'contact-channels'] as const)(
    'of %s: created as a draft, or published at once',
    async (collection) => {
      const headers = await signedIn('editor')
      const body = collection === 'contact-channels' ? { name: 'A line', kind: 'other', phone: '101' } : words()
      const one = await recordOf(() => call(headers, 'POST', `/${collection}?draft=true`, { ...body, _status: 'draft' }))
      const { id } = one.result.doc
      const version = await versionOf(collection.replaceAll('-', '_'), id)
      expect(one.entries).toMatchObject([{ action: 'create', by: 'rest', who: emailOf('editor'), role: 'editor', collection, document: id, version }])
      const other = await recordOf(() => call(headers, 'POST', `/${collection}`, { ...body, slug: `other-${Date.now()}`, _status: 'published' }))
      expect(other.entries).toMatchObject([{ action: 'publish without review', collection, document: other.result.doc.id }])
    },
  )

  test('whatever of the document is asked back', async () => {
    const headers = await signedIn('admin')
    const { doc } = await call(headers, 'POST', '/alerts?draft=true', words())
    const { entries } = await recordOf(() => call(headers, 'PATCH', `/alerts/${doc.id}?select[summary]=true`, { _status: 'published' }))
    expect(entries).toMatchObject([{ action: 'publish without review', document: doc.id, title: doc.title }])
  })

  test('of many at once, each', async () => {
    const headers = await signedIn('editor')
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) ids.push((await call(headers, 'POST', '/alerts?draft=true', words())).doc.id)
    const { entries } = await recordOf(() => call(headers, 'PATCH', `/alerts?where[id][in]=${ids.join(',')}`, { _status: 'published' }))
    expect(entries.map(({ action }) => action)).toEqual(Array.from(ids, () => 'publish without review'))
    expect(entries.map(({ document }) => document).sort()).toEqual([...ids].sort())
    const removing = await recordOf(async () => call(await signedIn('admin'), 'DELETE', `/alerts?where[id][in]=${ids.join(',')}`))
    expect(
      removing.entries
        .filter(({ action }) => action === 'delete')
        .map(({ document }) => document)
        .sort(),
    ).toEqual([...ids].sort())
  })

  test('of the settings, an area and a file', async () => {
    const headers = await inTheDesk('admin')
    const site = await recordOf(() => call(headers, 'POST', '/globals/site', { area: 'our area' }))
    const { rows } = await database.query<{ id: string }>('select id from _site_v order by updated_at desc limit 1')
    expect(site.entries).toMatchObject([{ action: 'update', collection: 'site', title: 'Site', document: null, version: rows[0]?.id, by: 'desk' }])
    const area = await recordOf(() => call(headers, 'POST', '/areas', { name: `Area ${Date.now()}` }))
    expect(area.entries).toMatchObject([{ action: 'create', collection: 'areas', title: area.result.doc.name }])
    const file = await recordOf(aPicture)
    expect(file.entries).toMatchObject([{ action: 'upload', collection: 'media', document: file.result.id, title: 'For a test' }])
    const change = await recordOf(() => call(headers, 'PATCH', `/media/${file.result.id}`, { description: 'Blue' }))
    expect(change.entries).toMatchObject([{ action: 'update', collection: 'media', title: 'Blue' }])
  })

  test('nobody signed in is a job, unless it is the command line', async () => {
    const payload = await desk()
    const { entries } = await recordOf(() => payload.create({ collection: 'alerts', draft: true, data: words() }))
    expect(entries).toMatchObject([{ by: 'job', actor: null, who: null, role: null }])
    const officer = await as('officer')
    const local = await recordOf(() => payload.create({ collection: 'alerts', draft: true, data: words(), ...officer }))
    expect(local.entries).toMatchObject([{ by: 'desk', who: emailOf('officer'), role: 'officer' }])
  })

  // An address that follows its title, and related advice that is looked up: both ask while they save.
  test.each([
    ['a title with a number', {}],
    ['a title without one', { title: `Road closed in ${letters()} Street` }],
    ['other documents in it', { related: true }],
  ])('autosaves of one person are one entry for ten minutes, until something else happens: %s', async (_, { title, related }: Draft) => {
    const payload = await desk()
    const [officer, editor] = [await as('officer'), await as('editor')]
    const relatedAdvice = related ? [(await payload.create({ collection: 'advice-sections', draft: true, data: words() })).id] : []
    const data = { ...words(), relatedAdvice, ...(title && { title }) }
    const { id } = await payload.create({ collection: 'alerts', draft: true, data, ...officer })
    const types = (summary: string, who: typeof officer) =>
      payload.update({ collection: 'alerts', id, draft: true, autosave: true, depth: 1, data: { summary, relatedAdvice }, ...who })
    const { entries } = await recordOf(async () => {
      for (const letter of 'abc') await types(letter, officer)
      for (const letter of 'de') await types(letter, editor)
      await types('f', officer)
      await payload.update({ collection: 'alerts', id, draft: true, data: { summary: 'Saved by the button.' }, ...officer })
      await types('g', officer)
    })
    expect(entries.map(({ action, who }) => `${action} ${who?.split('@')[0]}`)).toEqual([
      'draft officer',
      'draft editor',
      'draft officer',
      'draft officer',
    ])
  })

  test('of feedback: what became of it, and neither a word of the reader’s nor when they wrote', async () => {
    const payload = await desk()
    const headers = await inTheDesk('officer')
    const secret = `My neighbour hits me ${Date.now()}`
    const sent = await recordOf(() =>
      payload.create({ collection: 'beta-feedback', data: { doing: secret, better: secret, page: '/news/my-town', state: 'new' } }),
    )
    expect(sent.entries).toEqual([])
    const { id } = sent.result
    const { entries } = await recordOf(async () => {
      await call(headers, 'PATCH', `/beta-feedback/${id}`, { state: 'read' })
      await call(headers, 'PATCH', `/beta-feedback/${id}`, { note: secret })
      await call(await inTheDesk('admin'), 'DELETE', `/beta-feedback/${id}`)
    })
    const own = entries.filter(({ document }) => document === id)
    expect(own.map(({ action, detail, title }) => [action, detail, title])).toEqual([
      ['mark', 'new → read', null],
      ['mark', 'note', null],
      ['delete', null, null],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/neighbour|my-town/)
  })
})

describe('people', () => {
  test('added, given another role, another password, deleted', async () => {
    const headers = await inTheDesk('admin')
    const email = `recorded-${Date.now()}@example.org`
    const add = await recordOf(() => call(headers, 'POST', '/users', { email, password: 'four words and more', role: 'officer' }))
    const { id } = add.result.doc
    const about = { by: 'desk', collection: 'users', document: id, title: email, who: emailOf('admin') }
    expect(add.entries).toMatchObject([{ ...about, action: 'person added', detail: 'officer' }])
    const change = async (body: object) => (await recordOf(() => call(headers, 'PATCH', `/users/${id}?select[name]=true`, body))).entries
    expect(await change({ role: 'editor' })).toMatchObject([{ ...about, action: 'role', detail: 'officer → editor' }])
    expect(await change({ password: 'four other words here' })).toMatchObject([{ ...about, action: 'password', detail: null }])
    expect(await change({ role: 'admin', password: 'four words again' })).toMatchObject([
      { ...about, action: 'role', detail: 'editor → admin, and a new password' },
    ])
    expect(await change({ name: 'Sam' })).toMatchObject([{ ...about, action: 'update' }])
    const moved = `moved-${email}`
    expect(await change({ email: moved })).toMatchObject([{ ...about, action: 'update', detail: `${email} → ${moved}` }])
    expect(await change({ email, role: 'officer', password: 'four words at last' })).toMatchObject([
      { ...about, title: moved, action: 'role', detail: `admin → officer, and ${moved} → ${email}, and a new password` },
    ])
    expect((await recordOf(() => call(headers, 'DELETE', `/users/${id}`))).entries).toMatchObject([{ ...about, action: 'delete' }])
  })

  test('who sign in, sign out, or have the wrong password', async () => {
    const { id } = await person('editor')
    const known = { by: 'sign-in', collection: 'users', who: emailOf('editor') }
    const inside = await recordOf(() => signIn(emailOf('editor'), passwordOf('editor')))
    expect(inside.entries).toMatchObject([{ ...known, action: 'sign in', actor: id, role: 'editor' }])
    const { token } = await inside.result.json()
    const out = await recordOf(() => get('/api/users/logout', { method: 'POST', headers: { Authorization: `JWT ${token}` } }))
    expect(out.entries).toMatchObject([{ ...known, action: 'sign out', actor: id }])
    const refused = await recordOf(() => signIn(` ${emailOf('editor').toUpperCase()}`, 'not this one either'))
    expect(refused.result.status).toBe(401)
    // Whoever it was, nothing says that it was the editor.
    expect(refused.entries).toMatchObject([{ ...known, action: 'sign in refused', actor: null, role: null }])
  })

  test('nobody knows, by no name: what was typed may have been a password. Once a minute is enough', async () => {
    const { entries } = await recordOf(async () => {
      for (const typed of ['my.secret.pass.phrase@example.org', 'no-such-person@example.org'])
        expect((await signIn(typed, 'whatever it is')).status).toBe(401)
    })
    expect(entries.length).toBeLessThan(2)
    const { rows } = await database.query<Row>(
      `select * from audit_log where who = 'somebody unknown' and action = 'sign in refused' and at > now() - interval '2 minutes'`,
    )
    expect(rows).toMatchObject([{ action: 'sign in refused', document: null, title: null }])
  })

  test('on the command line', async () => {
    const email = `typed-${Date.now()}@example.org`
    const { entries } = await recordOf(async () => {
      await command(['user', 'add', email, '--role', 'editor'], 'four words and more\n')
      await command(['user', 'password', email], 'another four words\n')
      await command(['user', 'unlock', email])
    })
    const about = { by: 'command line', title: email, who: null, actor: null }
    expect(entries).toMatchObject([
      { ...about, action: 'person added', detail: 'editor' },
      { ...about, action: 'password' },
      { ...about, action: 'unlock' },
    ])
  })
})

describe('an entry and its change share one fate', () => {
  test('what is refused leaves none', async () => {
    const payload = await desk()
    const { id } = await payload.create({ collection: 'alerts', data: { ...words(), _status: 'published' } })
    const officer = await as('officer')
    const { entries } = await recordOf(async () => {
      await expect(payload.update({ collection: 'alerts', id, data: { title: 'Mine' }, ...officer })).rejects.toThrow()
      await expect(payload.create({ collection: 'alerts', data: { ...words(), _status: 'published', title: '' } })).rejects.toThrow()
      await expect(payload.delete({ collection: 'alerts', id, ...officer })).rejects.toThrow()
    })
    expect(entries).toEqual([])
  })

  test.each([
    ['rolled back', 0],
    ['committed', 1],
  ] as const)('what is %s leaves %d', async (end, count) => {
    const payload = await desk()
    const before = await newestEntry()
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    await payload.create({ collection: 'alerts', draft: true, data: words(), req: { transactionID } })
    expect(await entriesAfter(before)).toEqual([])
    await (count ? payload.db.commitTransaction(transactionID) : payload.db.rollbackTransaction(transactionID))
    expect(await entriesAfter(before)).toHaveLength(count)
    expect((await database.query('select 1 from audit_log_pending')).rows).toEqual([])
  })
})

const whole = /^The record is whole: \d+ entries, from 2\d{3}-\d\d-\d\dT[\d:.+]+ to 2\d{3}-[^ ]+\.\nIts last hash is [0-9a-f]{64}, of entry \d+\./
const verify = (...kept: string[]) => command(['audit', 'verify', ...kept])

const enter = `insert into audit_log_pending (entry) values ('{"action": "update", "by": "job", "detail": "By hand"}')`

describe('the database', () => {
  test.each([
    ['update', 'update audit_log set title = title'],
    ['update of nothing', 'update audit_log set title = title where false'],
    ['delete', 'delete from audit_log where id = 1'],
    ['truncate', 'truncate audit_log'],
    ['truncate of everything', 'truncate audit_log cascade'],
    ['overwriting insert', 'insert into audit_log select * from audit_log where id = 1 on conflict (id) do update set title = null'],
  ])('refuses to its owner: %s, in a sentence, also in the mode of replicas', async (_, statement) => {
    for (const mode of ['origin', 'replica']) {
      const client = await database.connect()
      try {
        await client.query('begin')
        await client.query(`set local session_replication_role = ${mode}`)
        await expect(client.query(statement)).rejects.toThrow('The record only grows: nothing in it can be changed or deleted.')
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
  })

  test('gives number, time and hash itself, whatever is asked for', async () => {
    const before = await newestEntry()
    await database.query(
      `insert into audit_log (id, at, action, "by", detail, previous, hash) values (7, '2001-01-01', 'update', 'job', 'By hand', 'x', 'y')`,
    )
    const [entry] = await entriesAfter(before)
    expect(entry).toMatchObject({ id: String(Number(before) + 1), detail: 'By hand' })
    expect(entry?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await verify()).code).toBe(0)
  })

  test('keeps one chain when many change at once, bulk changes crossing each other included', async () => {
    const payload = await desk()
    const ids: string[] = []
    for (let count = 0; count < 4; count += 1) ids.push((await payload.create({ collection: 'alerts', draft: true, data: words() })).id)
    const [first, second] = [ids.join(','), [...ids].reverse().join(',')]
    const before = await newestEntry()
    const headers = await signedIn('editor')
    await Promise.all([
      ...ids.map((id) => payload.update({ collection: 'alerts', id, draft: true, data: { summary: 'One.' } })),
      ...Array.from({ length: 4 }, () => payload.create({ collection: 'alerts', draft: true, data: words() })),
      ...Array.from({ length: 4 }, (_, count) => payload.create({ collection: 'areas', data: { name: `Area ${Date.now()} ${count}`, slug: '' } })),
    ])
    await call(headers, 'PATCH', `/alerts?where[id][in]=${first}`, { _status: 'published' })
    await call(headers, 'PATCH', `/alerts?where[id][in]=${second}&draft=true`, { summary: 'Two.' })
    const entries = await entriesAfter(before)
    expect(entries.filter(({ action }) => action !== 'sign in')).toHaveLength(4 + 4 + 4 + 4 + 4)
    for (const [index, entry] of entries.entries()) if (index > 0) expect(entry.previous).toBe(entries[index - 1]?.hash)
  })

  test('two open transactions wait for each other at the commit alone', async () => {
    const payload = await desk()
    const before = await newestEntry()
    const begun = [(await payload.db.beginTransaction()) ?? '', (await payload.db.beginTransaction()) ?? '']
    for (const [count, transactionID] of [...begun, ...[...begun].reverse()].entries()) {
      await payload.create({ collection: 'areas', data: { name: `Area ${Date.now()} ${count}`, slug: '' }, req: { transactionID } })
    }
    await Promise.all(begun.map((transactionID) => payload.db.commitTransaction(transactionID)))
    expect(await entriesAfter(before)).toHaveLength(4)
    expect((await verify()).words).toMatch(whole)
  })

  test('never lets a draft and a publication wait for each other, whichever comes first in a transaction', async () => {
    const payload = await desk()
    const one = await payload.create({ collection: 'alerts', data: { ...words(), _status: 'published' } })
    const other = await payload.create({ collection: 'alerts', data: { ...words(), _status: 'published' } })
    const clients = [await database.connect(), await database.connect()] as const
    const [first, second] = clients
    const steps = async (client: typeof first, statements: string[]) => {
      for (const statement of statements) await client.query(statement)
    }
    const now = 'set constraints all immediate'
    const publish = ({ id }: typeof one) => `update alerts set summary = summary where id = '${id}'`
    try {
      await steps(first, ['begin', enter, now])
      await steps(second, ['begin'])
      await Promise.all([steps(second, [now, publish(one), enter, 'commit']), steps(first, ['select pg_sleep(0.2)', publish(other), 'commit'])])
    } finally {
      for (const client of clients) client.release()
    }
    expect((await verify()).code).toBe(0)
  })
})

describe('`audit verify`', () => {
  let [one, two, three]: string[] = []
  beforeAll(async () => {
    const payload = await desk()
    const { entries } = await recordOf(async () => {
      for (let count = 0; count < 5; count += 1) await payload.create({ collection: 'alerts', draft: true, data: words() })
    })
    ;[one, two, three] = entries.map(({ id }) => id)
  })

  test('says that all is well, in a sentence and by its exit', async () => {
    const { code, words: said } = await verify()
    expect(said).toMatch(whole)
    expect(code).toBe(0)
  })

  const rehashed = (change: string) => `update audit_log entry set ${change}, hash = (select hash_of(jsonb_populate_record(entry, '{"who": "x"}')))`
  test.each<[string, string, () => (string | undefined)[], () => RegExp]>([
    [
      'was changed',
      `update audit_log set title = 'Another' where id = any ($1)`,
      () => [one],
      () => RegExp(`at entry ${one}, of 2.*changed afterwards`),
    ],
    [
      'has another hash',
      `update audit_log set hash = repeat('a', 64) where id = any ($1)`,
      () => [two],
      () => RegExp(`at entry ${two}, of 2.*changed afterwards`),
    ],
    [
      'was changed with its hash',
      `${rehashed(`who = 'x'`)} where id = any ($1)`,
      () => [one],
      () => RegExp(`at entry ${two}, of 2.*does not follow`),
    ],
    [
      'is missing',
      'delete from audit_log where id = any ($1)',
      () => [two],
      () => RegExp(`at entry ${three}, of 2.*entry ${two} before it is missing`),
    ],
  ])('names the first entry after one %s', async (_, change, ids, sentence) => {
    await tamperedWith(change, ids().map(String), async () => {
      const { code, words: said } = await verify()
      expect(said).toMatch(sentence())
      expect(said).toMatch(/^The record is broken /)
      expect(code).toBe(1)
    })
    expect((await verify()).code).toBe(0)
  })

  test('trusts no function of the database: whoever changes an entry can change that too', async () => {
    const { rows } = await database.query<{ whole: string }>(`select pg_get_functiondef('hash_of'::regproc) as whole`)
    const lying = rows[0]?.whole.replace(/SELECT (encode.*'hex'\))/, `SELECT CASE entry.id WHEN ${one} THEN entry.hash ELSE $1 END`) ?? ''
    expect(lying).not.toBe(rows[0]?.whole)
    await tamperedWith(`update audit_log set title = 'Another' where id = any ($1)`, [String(one)], async () => {
      await database.query(lying)
      try {
        const { code, words: said } = await verify()
        expect(said).toMatch(RegExp(`at entry ${one}, of 2.*changed afterwards`))
        expect(code).toBe(1)
      } finally {
        await database.query(rows[0]?.whole ?? '')
      }
    })
  })

  test('reads whatever the database writes, and thousands of entries', async () => {
    const odd = '"quoted" \\ / \u0001\b\f\n\r\t\u007f\u2028 é ✓ 👮'
    await database.query(`insert into audit_log (action, "by", title, detail) values ('update', 'job', $1, '')`, [odd])
    await database.query(`insert into audit_log (action, "by", detail) select 'update', 'job', 'Filling ' || n from generate_series(1, 2100) n`)
    expect((await verify()).words).toMatch(whole)
  })

  test('says whether the record still leads to a hash that was kept elsewhere', async () => {
    const { rows } = await database.query<Row>('select hash from audit_log where id = $1', [two])
    const hash = rows[0]?.hash ?? ''
    const kept = await verify(String(two), hash.toUpperCase())
    expect(kept.words).toContain(`\nIt still leads to the hash that was kept of entry ${two}.\n`)
    expect(kept.code).toBe(0)
    expect(await verify(String(one), hash)).toEqual({
      code: 1,
      words: `The record does not lead to the hash that was kept of entry ${one}: it was written anew up to there, or is another.\n`,
    })
    const beyond = await verify('99999999', hash)
    expect([beyond.code, beyond.words]).toEqual([1, expect.stringMatching(/^The record ends at entry \d+, before the entry 99999999 whose hash/)])
    for (const typed of [['x', hash], ['1'], ['1', 'abc']])
      expect((await verify(...typed)).words).toContain('Type the number of an entry and its hash')
    await tamperedWith(`update audit_log set title = 'Another' where id = any ($1)`, [String(one)], async () => {
      const broken = await verify(String(two), hash)
      expect(broken.words).toMatch(RegExp(`^The record is broken at entry ${one}.*\nWhether it leads to .* of entry ${two} cannot be told`))
    })
  })

  test('knows of entries that were kept out of the chain', async () => {
    const [off, on] = ['disable', 'enable always'].map((change) => `alter table audit_log_pending ${change} trigger append_entry`)
    await database.query([off, enter, on].join('; '))
    const said = await verify()
    await database.query('delete from audit_log_pending')
    expect(said).toEqual({ code: 1, words: 'The record is not whole: one entry was kept out of it, and lies in audit_log_pending.\n' })
  })

  test.each([
    ['link_entry', 'audit_log', 'enable'],
    ['refuse_change', 'audit_log', 'disable'],
    ['append_entry', 'audit_log_pending', 'enable replica'],
  ])('knows when %s on %s is off or sleeps', async (trigger, table, change) => {
    await database.query(`alter table ${table} ${change} trigger ${trigger}`)
    const said = await verify()
    await database.query(`alter table ${table} enable always trigger ${trigger}`)
    const words = `The record is not guarded: missing, or not switched on for everybody: ${trigger} on ${table}.\n`
    expect(said).toEqual({ code: 1, words })
    expect((await verify()).code).toBe(0)
  })

  test('knows when the end was cut off', async () => {
    const last = await newestEntry()
    await tamperedWith('delete from audit_log where id = any ($1)', [last], async () => {
      expect(await verify()).toEqual({
        code: 1,
        words: `The record is broken after entry ${Number(last) - 1}: the entries up to ${last} are missing.\n`,
      })
    })
  })
})

describe('the record is read', () => {
  test.each<[Role, number]>([
    ['officer', 403],
    ['editor', 403],
    ['admin', 200],
  ])('by an %s: %d', async (role, status) => {
    const headers = await signedIn(role)
    for (const path of ['', '/csv', '/count']) expect([path, (await get(`/api/audit-log${path}`, { headers })).status]).toEqual([path, status])
    const payload = await desk()
    const reading = payload.find({ collection: 'audit-log', limit: 1, ...(await as(role)) })
    await (status === 200 ? expect(reading).resolves.toBeTruthy() : expect(reading).rejects.toThrow())
  })

  test.each(['/api/audit-log', '/api/audit-log/csv'])('by no stranger: %s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain('hash')
  })

  test('and written by nobody, an admin included', async () => {
    const headers = await signedIn('admin')
    const body = JSON.stringify({ action: 'publish', by: 'desk', who: 'x' })
    for (const [method, path] of [
      ['POST', ''],
      ['PATCH', '/1'],
      ['DELETE', '/1'],
      ['PATCH', '?where[id][equals]=1'],
      ['DELETE', '?where[id][equals]=1'],
    ])
      expect([method, path, (await get(`/api/audit-log${path}`, { method, headers, body })).status]).toEqual([method, path, 403])
  })

  test('filtered by who, what, when and document', async () => {
    const headers = await signedIn('admin')
    const { doc } = await call(headers, 'POST', '/alerts?draft=true', words())
    const ask = async (query: string) => (await call(headers, 'GET', `/audit-log?limit=5&${query}`)).docs
    expect(await ask(`where[document][equals]=${doc.id}`)).toMatchObject([{ action: 'create' }])
    for (const entry of await ask('where[action][equals]=sign in refused')) expect(entry.action).toBe('sign in refused')
    for (const entry of await ask(`where[who][equals]=${emailOf('admin')}`)) expect(entry.who).toBe(emailOf('admin'))
    expect(await ask('where[at][less_than]=2020-01-01')).toEqual([])
  })
})

/** A reader of RFC 4180, as strict as it is short. */
function parse(csv: string): string[][] {
  const lines: string[][] = []
  let rest = csv
  while (rest) {
    const line: string[] = []
    for (let end = ','; end === ',';) {
      const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest)
      if (!found) throw new Error(`Not well-formed: ${rest.slice(0, 80)}`)
      line.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
      end = found[3] ?? ''
      rest = rest.slice(found[0].length)
    }
    lines.push(line)
  }
  return lines
}

describe('in the desk', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('an admin filters the list and takes along what is left', async () => {
    const payload = await desk()
    const { id, title } = await payload.create({ collection: 'alerts', draft: true, data: words() })
    await payload.update({ collection: 'alerts', id, data: { _status: 'published' } })
    const { page } = await open(browser, { viewport: { width: 1400, height: 1000 }, timezoneId: 'America/New_York' })
    await signInAs(page, 'admin')
    const filter = `where[or][0][and][0][document][equals]=${id}&where[or][0][and][1][action][equals]=publish`
    await page.goto(`${await siteUrl()}/admin/collections/audit-log?${filter}`)
    const row = page.locator('.collection-list__tables tbody tr')
    await row.getByText(title).waitFor()
    expect(await row.count()).toBe(1)
    const { rows } = await database.query<{ london: string }>(
      `select to_char(at at time zone 'Europe/London', 'HH24:MI:SS DD/MM/YYYY') as london from audit_log where document = $1 and action = 'publish'`,
      [id],
    )
    expect(await row.locator('time').textContent()).toBe(rows[0]?.london)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV all that the filters leave' }).click()
    const [, ...lines] = parse(await readFile(await (await download).path(), 'utf8'))
    expect(lines).toEqual([expect.arrayContaining(['publish', title, id])])
    expect(await page.getByRole('link', { name: 'Create new' }).count()).toBe(0)
    await row.getByRole('link').first().click()
    await page.waitForURL(/audit-log\/\d+/)
    await page.locator('#field-hash').waitFor()
    expect(await page.locator('#field-hash').isDisabled()).toBe(true)
    await page.context().close()
  })

  test('nobody else finds it', async () => {
    const { page } = await open(browser)
    await signInAs(page, 'editor')
    expect(await page.getByText('Record', { exact: true }).count()).toBe(0)
    await page.goto(`${await siteUrl()}/admin/collections/audit-log`)
    expect(await page.locator('tbody tr').count()).toBe(0)
    await page.context().close()
  })
})

describe('as CSV', () => {
  test('it is whole, over many pages of the question, and says who took it', async () => {
    await database.query(`insert into audit_log (action, "by", detail) select 'update', 'job', 'Filling ' || n from generate_series(1, 1100) n`)
    const headers = await signedIn('admin')
    const answer = await get('/api/audit-log/csv', { headers })
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const [names, ...lines] = parse(await answer.text())
    expect(names?.slice(0, 5)).toEqual(['id', 'at', 'who', 'role', 'action'])
    const { rows } = await database.query<Row>('select id, hash from audit_log order by id')
    expect(lines.map((line) => [line[0], line.at(-1)])).toEqual(rows.map(({ id, hash }) => [id, hash]))
    expect(lines.at(-1)).toEqual(expect.arrayContaining(['export', 'rest', emailOf('admin')]))
    expect((await verify()).code).toBe(0)
  })

  test('it keeps to the filter', async () => {
    const headers = await signedIn('admin')
    const { doc } = await call(headers, 'POST', '/alerts?draft=true', { ...words(), title: '=HYPERLINK("http://x","a, b")' })
    const [, ...lines] = parse(await (await get(`/api/audit-log/csv?where[document][equals]=${doc.id}`, { headers })).text())
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`'=HYPERLINK("http://x","a, b")`)
    expect((await get('/api/audit-log/csv?where[nonsense][equals]=1', { headers })).status).toBe(400)
  })

  test.each([
    ['=1+1', `'=1+1`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    ['a "b", c\r\nd', `"a ""b"", c\r\nd"`],
    [null, ''],
    [17, '17'],
  ])('%j is written as %j', (value, cell) => {
    expect(csvLine([value, 'x'])).toBe(`${cell},x\r\n`)
  })
})

test('no entry holds a password, a hash, a token, a secret, a code or a reader’s words', async () => {
  const { id, email, secret, recoveryCodes } = await enrolled('admin')
  const [once = ''] = recoveryCodes
  expect((await login(email, { code: once })).status).toBe(200)
  expect((await login(email, { code: '123456' })).status).toBe(401)
  await fromApp('POST', '/api/users/forgot-password', { email })
  const asked = () =>
    database.query<{ secret: string }>('select reset_password_token as secret from users where id = $1 and reset_password_token is not null', [id])
  await until(async () => (await asked()).rows.length > 0, 'the link to be made')
  const [link] = (await asked()).rows
  await fromApp('POST', '/api/users/reset-password', { token: 'e'.repeat(40), password: 'four words and more' })
  await fromApp('POST', '/api/users/reset-password', { token: link?.secret, password: 'four words and more' })
  const draft = await (await desk()).create({ collection: 'alerts', draft: true, data: words() })
  const preview = await call(await signedIn('officer'), 'POST', `/alerts/${draft.id}/preview-links`, { note: 'Whoever' })
  const { rows } = await database.query<{ row: string }>('select to_jsonb(entry)::text as row from audit_log entry')
  const all = rows.map(({ row }) => row).join('\n')
  const kept = await database.query<{ secret: string }>(`select unnest(array[hash, salt, reset_password_token]) as secret from users
    union select id from users_sessions union select unnest(array[secret, pending]) from second_factors union select hash from second_factor_recovery_codes
    union select doing from beta_feedback union select better from beta_feedback union select note from beta_feedback`)
  const told = [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', '')), link?.secret, 'e'.repeat(40)]
  const secrets = [...kept.rows.map((row) => row.secret), ...told, ...new URL(preview.url).pathname.split(/[/.]/).slice(-1)]
  expect(secrets.length).toBeGreaterThan(30)
  expect(secrets.filter((one) => one && one.length > 11 && all.includes(one))).toEqual([])
  expect(all).toMatch(/password link refused/)
  expect(all).not.toMatch(/four words|secret pass phrase|has a long password|not this one either|no-such-person|eyJ|123456"/)
})
