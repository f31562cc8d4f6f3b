import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from '@payloadcms/db-postgres'
import pg from 'pg'
import { withoutValues } from '../collections/log.ts'
import { troubleWith } from '../collections/password.ts'
import { guessesFor } from '../collections/passwordGuesses.ts'
import { env } from '../env.ts'
import { freePort } from '../ops/freePort.ts'
import { findRunning } from '../ops/running.ts'
import { cpuOf } from './support/cpu.ts'
import { launch, open } from './support/browser.ts'
import { desk, emailOf, passwordOf, person, signedIn } from './support/cast.ts'
import { command } from './support/command.ts'
import { openMailServer } from './support/mailServer.ts'
import { database, recordOf } from './support/record.ts'
import { get, getFromApp } from './support/site.ts'
import { folder, start, until } from './support/start.ts'

const json = { 'Content-Type': 'application/json' }
const send = (method: string, path: string, body: object = {}, headers: Record<string, string> = json) =>
  get(path, { method, headers, body: JSON.stringify(body) })
const login = (email: string, password: string) => send('POST', '/api/users/login', { email, password })

const jane = { email: 'jane.harrowell@example.org', name: 'Jane Harrowell' }
/** Of the lists of stolen passwords, along the keyboard, and what a police force makes of its own words. */
const stolen = [
  ...['1q2w3e4r5t6y', 'q1w2e3r4t5y6', 'qazxswedcvfr', 'zaq12wsxcde3', 'qweasdzxc123'],
  ...['spongebobsquarepants', 'mychemicalromance', 'pussycatdolls', 'mynameismichael', 'unforgettable'],
  ...['tinkerbell123', 'sunflower123', 'neverforget1', 'godisgood1234', 'one two three four'],
  ...['constabulary', 'Constabulary1', 'metropolitanpolice', 'Northumberland1', 'Gloucestershire1'],
]

describe('a password', () => {
  test.each([
    ['short', 'A password needs 12 characters or more; this one has 5.'],
    ['👮‍♀️👮‍♀️👮‍♀️ officer', 'A password needs 12 characters or more; this one has 11.'],
    ['x'.repeat(129), 'A password can have 128 characters at most.'],
    ['Police999999', 'one that a stranger would try early'],
    ['PoliceForce2024!', 'one that a stranger would try early'],
    ['P@ssw0rd password 1', 'one that a stranger would try early'],
    ['aaaaaaaaaaaaaaaa', 'one that a stranger would try early'],
    ['kqxkqxkqxkqx', 'one that a stranger would try early'],
    ['1qaz2wsx3edc', 'one that a stranger would try early'],
    ['qwertyuiop[]', 'one that a stranger would try early'],
    ['Liverpool-1892', 'one that a stranger would try early'],
    ['            ', 'one that a stranger would try early'],
    ...stolen.map((password) => [password, 'one that a stranger would try early']),
    ['jane.harrowell@example.org', 'mostly your own name or e-mail address'],
    ['Jane Harrowell 12', 'mostly your own name or e-mail address'],
    ['Eastmere2026!', 'or the name of your force or area'],
    ['northmoornews1', 'or the name of your force or area'],
    [123456789012, 'must be text'],
  ])('%j is refused in words', (password, words) => {
    expect(troubleWith(password, jane, { name: 'Eastmere Police', area: 'Northmoor' })).toContain(words)
  })

  test.each([
    'violet kettle harbour',
    'correct horse battery staple',
    'four words and more',
    'tulip teapot van',
    'owl-lamp-river',
    'kettleharbourfog',
    'парус на столе',
    'Jane likes turnip soup',
    'Eastmere has no kangaroo',
    'fWq3-x_9LmBz0TdA',
    '7GkQ2pXw9LmZ',
  ])('%j is taken', (password) => {
    expect(troubleWith(password, jane, { name: 'Eastmere Police', area: 'Northmoor' })).toBeUndefined()
  })

  test('is judged before anybody notices, the longest too', () => {
    const longest = ['p4$$w0rdl1!e'.repeat(10), '4@8(69!1|0$5+7%2'.repeat(8), '👮‍♀️'.repeat(128)]
    expect(cpuOf(() => longest.map((password) => guessesFor(password, ['jane'])))).toBeLessThan(3_000)
  })

  test('is held to the rule wherever it is chosen, at its field', async () => {
    const payload = await desk()
    const headers = await signedIn('admin')
    const { id } = await person('officer')
    const email = `weak-${Date.now()}@example.org`
    const answers = [
      await send('POST', '/api/users', { email, password: 'Police999999', role: 'officer' }, headers),
      await send('PATCH', `/api/users/${id}`, { password: 'Police999999' }, headers),
      await send('PATCH', `/api/users?where[id][equals]=${id}`, { password: 'Police999999' }, headers),
    ]
    const trouble = { path: 'password', message: expect.stringContaining('one that a stranger would try early') }
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
    for (const answer of answers.slice(0, 2)) expect((await answer.json()).errors[0].data.errors[0]).toMatchObject(trouble)
    const data = { email, password: 'short', role: 'officer' as const }
    await expect(payload.create({ collection: 'users', data })).rejects.toMatchObject({ data: { errors: [{ path: 'password' }] } })
    await expect(payload.update({ collection: 'users', id, data: { password: 'short' } })).rejects.toMatchObject({
      data: { errors: [{ path: 'password' }] },
    })
    expect((await login(emailOf('officer'), passwordOf('officer'))).status).toBe(200)
  })
})

const firstPassword = 'violet kettle harbour'
let people = 0

/** @returns somebody of their own for one test, signed in */
async function newcomer(more: { role?: 'officer' | 'editor' | 'admin'; oneTime?: boolean } = {}) {
  const payload = await desk()
  people += 1
  const email = `newcomer-${process.pid}-${Date.now()}-${people}@example.org`
  const { id } = await payload.create({ collection: 'users', data: { email, password: firstPassword, role: 'officer', ...more } })
  return { id, email, headers: await session(email, firstPassword) }
}

/** @returns what makes a call that person's, in a session of its own. The app is asked: the edge counts what comes from one address. */
async function session(email: string, password: string) {
  const answer = await fromApp('POST', '/api/users/login', { email, password })
  expect(answer.status).toBe(200)
  return { ...json, Authorization: `JWT ${(await answer.json()).token}` }
}

const fromApp = (method: string, path: string, body?: object, headers: Record<string, string> = json) =>
  getFromApp(path, { method, headers, body: body && JSON.stringify(body) })
const isIn = async (headers: Record<string, string>) => (await get('/api/alerts?limit=1', { headers })).status === 200
const ask = (email: string) => fromApp('POST', '/api/users/forgot-password', { email })
const use = (token: string, password: string) => fromApp('POST', '/api/users/reset-password', { token, password })
const tokenIn = ({ text }: { text: string }) => /\/admin\/reset\/([0-9a-f]{40})\b/.exec(text)?.[1] ?? ''

describe('a new password by mail', () => {
  let server: Awaited<ReturnType<typeof openMailServer>>
  beforeAll(async () => {
    server = await openMailServer()
  })
  afterAll(() => server.stop())

  const linkFor = async (email: string) => {
    expect((await ask(email)).status).toBe(200)
    return tokenIn(await server.mailTo(email))
  }

  test('comes as a link, in words, as text and as HTML, and follows nobody', async () => {
    const { email } = await newcomer()
    await ask(email)
    const mail = await server.mailTo(email)
    const link = `${env.SITE_URL}/admin/reset/${tokenIn(mail)}`
    expect(mail).toMatchObject({ from: expect.stringContaining('<desk@example.org>'), to: [email], subject: 'Choose a new password for the desk' })
    for (const part of [mail.text, mail.html])
      for (const words of [`Somebody asked for a new password for ${email}`, 'within an hour', 'If it was not you, do nothing', link])
        expect(part).toContain(words)
    expect(mail.text).not.toMatch(/[<>]|&#/)
    expect(mail.html.match(/https?:\/\/[^"<\s]+/g)?.filter((address) => !address.startsWith(env.SITE_URL))).toEqual([])
    expect(mail.html).not.toMatch(/<img|style|src=/)
  })

  test('is asked for by people who are here and people who are not, with the same answer, and only the first get a mail', async () => {
    const { email } = await newcomer()
    const stranger = `stranger-${Date.now()}@example.org`
    const answers = await Promise.all([stranger, email].map((one) => send('POST', '/api/users/forgot-password', { email: one })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()))
    expect(one).toBe(other)
    const names = (answer?: Response) => [...(answer?.headers.keys() ?? [])].sort()
    expect(names(answers[0])).toEqual(names(answers[1]))
    await server.mailTo(email)
    expect(server.mails.filter(({ to }) => to.includes(stranger))).toEqual([])
  })

  test('is mailed once a minute at most', async () => {
    const { email } = await newcomer()
    await linkFor(email)
    await ask(email)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(server.mails.filter(({ to }) => to.includes(email))).toHaveLength(1)
  })

  test('is held to the rule, works once, ends the old one and every session', async () => {
    const { email, headers } = await newcomer()
    const token = await linkFor(email)
    const weak = await use(token, `${email} 1`)
    expect(weak.status).toBe(400)
    expect((await weak.json()).errors[0].data.errors[0]).toMatchObject({
      path: 'password',
      message: expect.stringContaining('your own name or e-mail address'),
    })
    expect(await isIn(headers)).toBe(true)
    const answer = await use(token, 'seven paper lanterns')
    expect(answer.status).toBe(200)
    expect(await isIn(headers)).toBe(false)
    expect(await isIn({ ...json, Authorization: `JWT ${(await answer.json()).token}` })).toBe(true)
    expect((await fromApp('POST', '/api/users/login', { email, password: firstPassword })).status).toBe(401)
    expect(await isIn(await session(email, 'seven paper lanterns'))).toBe(true)
    expect((await use(token, 'another paper lantern')).status).toBe(403)
  })

  test('ends after an hour, and when the password, the address or the role is changed before', async () => {
    const payload = await desk()
    const late = await newcomer()
    const token = await linkFor(late.email)
    const resetPasswordExpiration = async () =>
      (await payload.db.findOne<{ id: string; resetPasswordExpiration: string }>({ collection: 'users', where: { id: { equals: late.id } } }))
        ?.resetPasswordExpiration
    expect(Math.abs(new Date((await resetPasswordExpiration()) ?? 0).getTime() - Date.now() - 60 * 60_000)).toBeLessThan(60_000)
    await payload.db.updateOne({ collection: 'users', id: late.id, data: { resetPasswordExpiration: new Date(Date.now() - 1_000).toISOString() } })
    expect((await use(token, 'seven paper lanterns')).status).toBe(403)
    for (const data of [{ password: 'seven paper lanterns' }, { email: `moved-${Date.now()}@example.org` }, { role: 'editor' as const }]) {
      const { id, email } = await newcomer()
      const old = await linkFor(email)
      await payload.update({ collection: 'users', id, data })
      expect([data, (await use(old, 'another paper lantern')).status]).toEqual([data, 403])
    }
  })

  test('leaves in the record for whom it was asked, that it was used, and once a minute that it was refused; never the link', async () => {
    const { id, email } = await newcomer()
    const known = { by: 'sign-in', collection: 'users' }
    let token = ''
    const used = await recordOf(async () => {
      token = await linkFor(email)
      await use(token, 'short')
      expect((await use(token, 'seven paper lanterns')).status).toBe(200)
    })
    expect(used.entries).toMatchObject([
      { ...known, action: 'password link', who: null, actor: null, document: id, title: email, detail: null },
      { ...known, action: 'password', who: email, actor: id, detail: 'by a mailed link' },
      { ...known, action: 'sign in', who: email, actor: id },
    ])
    const refused = await recordOf(async () => {
      for (let count = 0; count < 3; count += 1) expect((await use(token, 'another paper lantern')).status).toBe(403)
    })
    const detail = 'used already, or its hour is over'
    expect(refused.entries).toMatchObject([{ ...known, action: 'password link refused', who: email, actor: null, detail }])
    const guessed = await recordOf(async () => {
      for (const made of ['0'.repeat(40), 'f'.repeat(40), '']) expect((await use(made, 'another paper lantern')).status).toBe(403)
      expect((await ask(`stranger-${Date.now()}@example.org`)).status).toBe(200)
    })
    expect(guessed.entries.length).toBeLessThan(2)
    const { rows } = await database.query(
      `select 1 from audit_log where action = 'password link refused' and who = 'somebody unknown' and at > now() - interval '2 minutes'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    const all = JSON.stringify([used.entries, refused.entries, guessed.entries])
    for (const secret of [token, '0'.repeat(40), 'stranger-']) expect(all).not.toContain(secret)
  })

  test('ends a one-time password', async () => {
    const payload = await desk()
    const { id, email } = await newcomer({ oneTime: true })
    await payload.db.updateOne({ collection: 'users', id, data: { passwordEndsAt: new Date(Date.now() - 1_000).toISOString() } })
    expect((await use(await linkFor(email), 'seven paper lanterns')).status).toBe(200)
    expect(await payload.findByID({ collection: 'users', id })).toMatchObject({ oneTime: false, passwordEndsAt: null })
    await session(email, 'seven paper lanterns')
  })

  test('is found from the sign-in page, and leads into the desk', async () => {
    const { email } = await newcomer()
    const browser = await launch()
    const { page, foreign } = await open(browser)
    await page.goto(`${env.SITE_URL}/admin/login`)
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await page.getByRole('button', { name: 'Submit' }).waitFor()
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Submit' }).click()
    const mail = await server.mailTo(email)
    // What is typed before the form is alive is lost.
    await page.goto(`${env.SITE_URL}/admin/reset/${tokenIn(mail)}`, { waitUntil: 'networkidle' })
    await page.getByLabel('New Password').fill('Police999999')
    await page.getByLabel('Confirm Password').fill('Police999999')
    await page.getByRole('button', { name: 'Reset Password' }).click()
    await page.getByText('one that a stranger would try early').first().waitFor()
    await page.getByLabel('New Password').fill('seven paper lanterns')
    await page.getByLabel('Confirm Password').fill('seven paper lanterns')
    await page.getByRole('button', { name: 'Reset Password' }).click()
    await page.waitForURL('**/admin')
    expect(foreign).toEqual([])
    await browser.close()
  })
})

test('a mail server that hangs or is down tells nobody who is here, holds nobody up, and no log has the address or the link', async () => {
  const held: Socket[] = []
  const silent = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const bound = silent.address()
  const [dataDir, port] = [await folder(), await freePort()]
  const mail = { SMTP_URL: `smtp://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`, MAIL_FROM: 'desk@example.org' }
  const site = start({ PORT: String(port), DATA_DIR: dataDir, DEMO: '0', ADMIN_EMAIL: 'first-admin@example.org', ...mail })
  await until(() => site.words().includes('Blue Lamp is running') || site.child.exitCode !== null, 'the start')
  const askThere = async (email: string) => {
    const since = Date.now()
    const answer = await fetch(`http://127.0.0.1:${port}/api/users/forgot-password`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email }),
    })
    return { status: answer.status, words: await answer.text(), quick: Date.now() - since < 2_000 }
  }
  await fetch(`http://127.0.0.1:${port}/api/users/me`)
  const [known, unknown] = [await askThere('first-admin@example.org'), await askThere('nobody@example.org')]
  expect(known).toEqual({ status: 200, words: expect.any(String), quick: true })
  expect(unknown).toEqual(known)
  await until(() => held.length > 0, 'the mail to be sent')
  const client = new pg.Client({ connectionString: findRunning(dataDir)?.databaseUrl })
  await client.connect()
  // The mail leaves before the answer to the one who asked, and that before the link is kept.
  let rows: { token: string }[] = []
  const keptLinks = async () =>
    (rows = (await client.query('select reset_password_token token from users where reset_password_token is not null')).rows)
  await until(async () => (await keptLinks()).length > 0, 'the link to be kept', 5_000)
  const wrong = await fetch(`http://127.0.0.1:${port}/api/users/reset-password`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token: rows[0]?.token, password: 'short' }),
  })
  expect(wrong.status).toBe(400)
  const { rowCount } = await client.query("update users set name = 'Not held up' where email = 'first-admin@example.org'")
  expect(rowCount).toBe(1)
  await client.end()
  for (const socket of held) socket.destroy()
  await until(() => site.words().includes('A mail could not be sent'), 'the line in the log')
  expect(rows[0]?.token).toMatch(/^[0-9a-f]{40}$/)
  for (const secret of [rows[0]?.token ?? '', 'first-admin@example.org', 'nobody@example.org']) expect(site.words()).not.toContain(secret)
  site.child.kill('SIGTERM')
  await site.ended
  silent.close()
})

test('what a query was asked with is in no log', async () => {
  const payload = await desk()
  const error: unknown = await payload.db.drizzle
    .execute(sql`select no_such_column, ${'a-secret\n of two lines'}::text`)
    .catch((found: unknown) => found)
  expect(JSON.stringify(error)).toContain('a-secret')
  const told = error instanceof Error ? JSON.stringify(withoutValues(error)) : ''
  expect(told).toContain('no_such_column')
  expect(told).not.toMatch(/a-secret|two lines/)
})

describe('sessions', () => {
  test.each<['lowered' | 'raised', 'officer' | 'editor', 'officer' | 'editor']>([
    ['lowered', 'editor', 'officer'],
    ['raised', 'officer', 'editor'],
  ])('end at once when a role is %s', async (_, before, after) => {
    const { id, email, headers } = await newcomer({ role: before })
    const second = await session(email, firstPassword)
    expect((await send('PATCH', `/api/users/${id}`, { name: 'Only another name' }, await signedIn('admin'))).status).toBe(200)
    expect([await isIn(headers), await isIn(second)]).toEqual([true, true])
    expect((await send('PATCH', `/api/users/${id}`, { role: after }, await signedIn('admin'))).status).toBe(200)
    expect([await isIn(headers), await isIn(second)]).toEqual([false, false])
    expect((await get('/api/alerts', { headers })).status).toBe(401)
    expect((await fromApp('GET', '/api/users/me', undefined, await session(email, firstPassword))).status).toBe(200)
  })

  test('end at once when a person is removed', async () => {
    const { id, headers } = await newcomer()
    expect((await send('DELETE', `/api/users/${id}`, {}, await signedIn('admin'))).status).toBe(200)
    expect((await get('/api/alerts', { headers })).status).toBe(401)
  })

  test('end with a password of one’s own, but for the one it was changed in', async () => {
    const { id, email, headers } = await newcomer()
    const other = await session(email, firstPassword)
    expect((await send('PATCH', `/api/users/${id}`, { password: 'seven paper lanterns' }, headers)).status).toBe(200)
    expect([await isIn(headers), await isIn(other)]).toEqual([true, false])
  })

  test('that are older than ten minutes change neither password nor e-mail address of their owner', async () => {
    const { id, email, headers } = await newcomer()
    const change = (body: object) => send('PATCH', `/api/users/${id}`, body, headers)
    const [password, moved] = ['seven paper lanterns', `moved-${Date.now()}@example.org`]
    await (await desk()).db.drizzle.execute(sql`update users_sessions set created_at = now() - interval '11 minutes' where _parent_id = ${id}`)
    for (const body of [{ password }, { email: moved }]) {
      const refused = await change(body)
      expect([refused.status, (await refused.json()).errors[0].message]).toEqual([403, expect.stringContaining('sign in again')])
    }
    const many = await send('PATCH', `/api/users?where[id][equals]=${id}`, { password }, headers)
    expect([many.status, (await many.json()).errors[0].message]).toEqual([400, expect.stringContaining('sign in again')])
    expect((await change({ email: email.toUpperCase(), name: 'Another name' })).status).toBe(200)
    await (await desk()).db.drizzle.execute(sql`update users_sessions set created_at = now() where _parent_id = ${id}`)
    expect([(await change({ email: moved })).status, (await change({ password })).status]).toEqual([200, 200])
    await session(moved, password)
  })

  test('end with a password that somebody else sets', async () => {
    const { id, headers } = await newcomer()
    expect((await send('PATCH', `/api/users/${id}`, { password: 'seven paper lanterns' }, await signedIn('admin'))).status).toBe(200)
    expect(await isIn(headers)).toBe(false)
  })

  test('are seen by their owner, who can end the others', async () => {
    const { email, headers } = await newcomer()
    const other = await session(email, firstPassword)
    const { sessions } = await (await get('/api/users/sessions', { headers })).json()
    expect(sessions).toEqual([
      { id: expect.any(String), createdAt: expect.any(String), expiresAt: expect.any(String), isThis: false },
      { id: expect.any(String), createdAt: expect.any(String), expiresAt: expect.any(String), isThis: true },
    ])
    expect(await (await send('DELETE', '/api/users/sessions', {}, headers)).json()).toEqual({ ended: 1 })
    expect([await isIn(headers), await isIn(other)]).toEqual([true, false])
  })

  test('can be ended one by one by their owner, and by nobody else', async () => {
    const { id, email, headers } = await newcomer()
    const [lost, other] = [await session(email, firstPassword), await session(email, firstPassword)]
    const { sessions } = await (await get('/api/users/sessions', { headers: lost })).json()
    const path = `/api/users/sessions/${sessions.find(({ isThis }: { isThis: boolean }) => isThis).id}`
    const { entries } = await recordOf(async () => {
      expect(await (await send('DELETE', path, {}, await signedIn('admin'))).json()).toEqual({ ended: 0 })
      expect((await fromApp('DELETE', path)).status).toBe(401)
      expect(await isIn(lost)).toBe(true)
      expect(await (await send('DELETE', path, {}, headers)).json()).toEqual({ ended: 1 })
      expect(await (await send('DELETE', path, {}, headers)).json()).toEqual({ ended: 0 })
    })
    expect([await isIn(headers), await isIn(lost), await isIn(other)]).toEqual([true, false, true])
    expect(entries.filter(({ action }) => action === 'sign out')).toMatchObject([
      { by: 'rest', who: email, collection: 'users', document: id, detail: 'one of their sessions' },
    ])
  })

  test('of others are seen and ended by nobody but an admin', async () => {
    const { id, headers } = await newcomer()
    expect((await send('DELETE', `/api/users/${id}/sessions`, {}, await signedIn('editor'))).status).toBe(403)
    for (const method of ['GET', 'DELETE'])
      expect((await fromApp(method, '/api/users/sessions', undefined, { Authorization: 'JWT nothing' })).status).toBe(401)
    expect((await fromApp('DELETE', `/api/users/${id}/sessions`)).status).toBe(401)
    expect(await isIn(headers)).toBe(true)
    const answer = await send('DELETE', `/api/users/${id}/sessions`, {}, await signedIn('admin'))
    expect(await answer.json()).toEqual({ ended: 1 })
    expect(await isIn(headers)).toBe(false)
    expect((await send('DELETE', '/api/users/no-such-person/sessions', {}, await signedIn('admin'))).status).toBe(404)
  })

  test('that somebody ends are in the record', async () => {
    const { id, email, headers } = await newcomer()
    await session(email, firstPassword)
    const admin = await signedIn('admin')
    const { entries } = await recordOf(async () => {
      expect((await send('DELETE', '/api/users/sessions', {}, headers)).status).toBe(200)
      expect((await send('DELETE', `/api/users/${id}/sessions`, {}, await signedIn('editor'))).status).toBe(403)
      expect((await send('DELETE', `/api/users/${id}/sessions`, {}, admin)).status).toBe(200)
      expect((await command(['user', 'sign-out', email])).code).toBe(0)
    })
    const about = { action: 'sign out everywhere', collection: 'users', document: id, title: email }
    expect(entries.filter(({ action }) => action !== 'sign in')).toMatchObject([
      { ...about, by: 'rest', who: email, detail: 'one session ended, all but their own' },
      { ...about, by: 'rest', who: emailOf('admin'), detail: 'one session ended' },
      { ...about, by: 'command line', who: null, detail: '0 sessions ended' },
    ])
  })

  test('are ended in the desk', async () => {
    const { email, headers } = await newcomer()
    const others = [await session(email, firstPassword), await session(email, firstPassword)]
    const browser = await launch()
    const { page, complaints } = await open(browser)
    await page.goto(`${env.SITE_URL}/admin/login`)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(firstPassword)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.waitForURL('**/admin')
    await page.goto(`${env.SITE_URL}/admin/account`)
    const list = page.getByRole('region', { name: 'Signed in' })
    await list.getByText('(this device)').waitFor()
    expect(await list.getByRole('listitem').count()).toBe(4)
    await list.getByRole('button', { name: 'Sign out', exact: true }).first().click()
    await list.getByText('One session has ended.').waitFor()
    expect(await list.getByRole('listitem').count()).toBe(3)
    expect([await isIn(headers), ...(await Promise.all(others.map(isIn)))].filter(Boolean)).toHaveLength(2)
    await list.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await list.getByText('2 sessions have ended.').waitFor()
    expect(await list.getByRole('listitem').count()).toBe(1)
    expect([await isIn(headers), ...(await Promise.all(others.map(isIn)))]).toEqual([false, false, false])
    expect(complaints.filter((complaint) => /policy|refused|violat/i.test(complaint))).toEqual([])
    await browser.close()
  })

  describe('what an admin decides about somebody', () => {
    /** Does something to a person, and has not committed when something else begins. */
    const meanwhile = async (id: string, change: string, other: () => Promise<Response>) => {
      const client = await database.connect()
      await client.query('begin')
      await client.query(`update users set ${change} where id = $1`, [id])
      const coming = other()
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      await client.query('commit')
      client.release()
      return coming
    }
    const stands = async (id: string) => (await desk()).findByID({ collection: 'users', id })

    test('stands, whatever that person sends at the same moment', async () => {
      const { id, headers } = await newcomer({ role: 'editor' })
      const admin = await signedIn('admin')
      const sent = Array.from({ length: 8 }, () => fromApp('PATCH', `/api/users/${id}`, { password: 'seven paper lanterns' }, headers))
      await new Promise((resolve) => setTimeout(resolve, 100))
      const lowered = await fromApp('PATCH', `/api/users/${id}`, { role: 'officer' }, admin)
      const statuses = (await Promise.all(sent)).map(({ status }) => status)
      expect(statuses.filter((status) => ![200, 401, 403, 409].includes(status))).toEqual([])
      expect([lowered.status, (await stands(id)).role, await isIn(headers)]).toEqual([200, 'officer', false])
    })

    test('stands when another change was on its way, of one or of many', async () => {
      const admin = await signedIn('admin')
      for (const path of [(id: string) => `/${id}`, (id: string) => `?where[id][equals]=${id}`]) {
        const { id } = await newcomer({ role: 'editor' })
        const answer = await meanwhile(id, `role = 'officer'`, () => fromApp('PATCH', `/api/users${path(id)}`, { name: 'Another name' }, admin))
        expect([answer.status, await stands(id)]).toMatchObject([200, { role: 'officer', name: 'Another name' }])
      }
    })

    test('stands when a mailed link is used', async () => {
      const { id, email } = await newcomer({ role: 'editor' })
      const token = randomBytes(20).toString('hex')
      await database.query(`update users set reset_password_token = $2, reset_password_expiration = now() + interval '1 hour' where id = $1`, [
        id,
        token,
      ])
      expect((await meanwhile(id, `role = 'officer'`, () => use(token, 'seven paper lanterns'))).status).toBe(200)
      expect((await stands(id)).role).toBe('officer')
      await session(email, 'seven paper lanterns')
    })

    test('ends what they had begun as an admin', async () => {
      const payload = await desk()
      const [{ id }, other] = [await newcomer({ role: 'admin' }), await newcomer()]
      const user = { ...(await stands(id)), collection: 'users' as const }
      await payload.update({ collection: 'users', id, data: { role: 'officer' } })
      for (const whom of [id, other.id])
        await expect(payload.update({ collection: 'users', id: whom, data: { role: 'admin' }, user, overrideAccess: false })).rejects.toThrow(
          'You were signed out while this was on its way',
        )
      expect([(await stands(id)).role, (await stands(other.id)).role]).toEqual(['officer', 'officer'])
    })
  })

  describe('somebody who is signing in meanwhile', () => {
    /** What Payload holds in its hands while it checks a password, and what it writes then. */
    const signingIn = async (id: string) => {
      const payload = await desk()
      const read = await payload.db.findOne<{ id: string; sessions?: object[] }>({ collection: 'users', where: { id: { equals: id } } })
      const fresh = { id: crypto.randomUUID(), createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) }
      return () =>
        payload.db.updateOne({
          collection: 'users',
          id,
          data: { ...read, sessions: [...(read?.sessions ?? []), fresh], updatedAt: null },
          returning: false,
        })
    }

    test('does not keep a role that was taken away, nor sessions that ended', async () => {
      const payload = await desk()
      const { id, headers } = await newcomer({ role: 'admin' })
      const write = await signingIn(id)
      await payload.update({ collection: 'users', id, data: { role: 'officer' } })
      await write()
      expect(await payload.findByID({ collection: 'users', id })).toMatchObject({ role: 'officer', sessions: [expect.anything()] })
      expect(await isIn(headers)).toBe(false)
    })

    test('and does so in earnest keeps nothing either', async () => {
      const payload = await desk()
      for (const milliseconds of [30, 90, 150]) {
        const { id, email } = await newcomer({ role: 'admin' })
        const coming = fromApp('POST', '/api/users/login', { email, password: firstPassword })
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
        await payload.update({ collection: 'users', id, data: { role: 'officer' } })
        await coming
        expect((await payload.findByID({ collection: 'users', id })).role).toBe('officer')
      }
    })

    test('does not come in by a password that was changed', async () => {
      const payload = await desk()
      const { id, email } = await newcomer()
      const write = await signingIn(id)
      await payload.update({ collection: 'users', id, data: { password: 'seven paper lanterns' } })
      await expect(write()).rejects.toThrow('This account has just been changed. Please sign in again.')
      expect((await payload.findByID({ collection: 'users', id })).sessions).toEqual([])
      await session(email, 'seven paper lanterns')
    })

    test('is not made anew when they were removed', async () => {
      const payload = await desk()
      const { id } = await newcomer()
      const write = await signingIn(id)
      await payload.delete({ collection: 'users', id })
      await expect(write()).rejects.toThrow('This account has just been changed')
      expect((await payload.count({ collection: 'users', where: { id: { equals: id } } })).totalDocs).toBe(0)
    })
  })
})
