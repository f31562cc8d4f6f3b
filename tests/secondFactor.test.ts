import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createLocalReq } from 'payload'
import { freshFactor } from '../collections/secondFactor.ts'
import { newSecret, opened, sealed, stepOf } from '../collections/secondFactorSecret.ts'
import { env } from '../env.ts'
import { launch, open, violations } from './support/browser.ts'
import { desk, person, signedIn } from './support/cast.ts'
import { command } from './support/command.ts'
import { aPicture } from './support/everyPart.ts'
import { openMailServer } from './support/mailServer.ts'
import { database, recordOf } from './support/record.ts'
import {
  bearer,
  codeAt,
  codeOf,
  enrolled,
  errorOf,
  factor,
  fromApp,
  fromEdge,
  halfMinuteLater,
  login,
  minutesLater,
  newcomer,
  password,
  type Headers,
} from './support/secondFactor.ts'
import { html } from './support/site.ts'
import { anAlert } from './support/words.ts'

const isIn = async (headers: Headers) => (await fromApp('GET', '/api/alerts?limit=1', {}, headers)).status === 200
const sessionsOf = async (id: string) =>
  Number((await database.query('select count(*) from users_sessions where _parent_id = $1', [id])).rows[0].count)
const standing = async (headers: Headers) => (await fromApp('GET', '/api/users/second-factor', {}, headers)).json()

describe('a code', () => {
  test('belongs to its half minute, and is taken in the one before and the one after', () => {
    const secret = newSecret()
    const now = 1_800_000_015_000
    const at = (steps: number) => stepOf(secret, codeAt(secret, now + steps * 30_000), now)
    const step = Math.floor(now / 30_000)
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, step - 1, step, step + 1, undefined])
  })

  test('comes from a secret that opens for its owner alone, as it was sealed', () => {
    const secret = newSecret()
    const box = sealed(secret, 'one')
    expect(opened(box, 'one')).toBe(secret)
    expect(sealed(secret, 'one')).not.toBe(box)
    const changed = Buffer.from(box, 'base64')
    changed[30] = (changed[30] ?? 0) ^ 1
    expect(() => opened(box, 'another')).toThrow('can no longer be read')
    expect(() => opened(changed.toString('base64'), 'one')).toThrow('can no longer be read')
  })
})

describe('signing in with a second factor', () => {
  test('takes a code besides the password, and before that gives neither session nor cookie', async () => {
    const { id, email, secret } = await enrolled()
    const before = await sessionsOf(id)
    const { entries, result: answer } = await recordOf(() => fromEdge('POST', '/api/users/login', { email, password }))
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await errorOf(answer)).toMatchObject({
      status: 401,
      message: 'Type the code from your authenticator as well, or one of your recovery codes.',
      data: { secondFactor: 'needed' },
    })
    expect([await sessionsOf(id), entries]).toEqual([before, []])
    const wrong = await recordOf(() => fromEdge('POST', '/api/users/login', { email, password, code: 'not a code' }))
    expect(wrong.result.headers.getSetCookie()).toEqual([])
    expect(await errorOf(wrong.result)).toMatchObject({
      status: 401,
      data: { secondFactor: 'wrong' },
      message: expect.stringContaining('This code is wrong'),
    })
    expect(wrong.entries).toMatchObject([{ action: 'sign in refused', who: email, detail: 'a wrong code' }])
    expect(await sessionsOf(id)).toBe(before)
    const right = await fromEdge('POST', '/api/users/login', { email, password, code: codeOf(secret) })
    expect(right.headers.getSetCookie().join()).toContain('payload-token=')
    expect(await isIn(await bearer(right))).toBe(true)
    expect(await sessionsOf(id)).toBe(before + 1)
  })

  test('is told to nobody who does not have the password', async () => {
    const { email, secret } = await enrolled()
    const other = await newcomer()
    const tries = [{ email }, { email, code: codeOf(secret) }, { email: other.email }]
    const answers = await Promise.all(tries.map((one) => fromApp('POST', '/api/users/login', { password: 'four other words here', ...one })))
    const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect((await login(email, { code: codeOf(secret) })).status).toBe(200)
  })

  test('takes the same code once, also of two who come at the same moment', async () => {
    const { id, email, secret } = await enrolled()
    const code = codeOf(secret)
    const two = await Promise.all([login(email, { code }), login(email, { code })])
    expect(two.map(({ status }) => status).sort()).toEqual([200, 401])
    expect((await login(email, { code })).status).toBe(401)
    await database.query('update second_factors set last_step = last_step - 1 where person = $1', [id])
    expect((await login(email, { code: codeOf(secret) })).status).toBe(200)
    expect((await login(email, { code: codeOf(secret, -1) })).status).toBe(401)
  })

  test('takes a recovery code in the same field, each once, however it is typed', async () => {
    const { id, email, recoveryCodes, headers } = await enrolled()
    expect(new Set(recoveryCodes).size).toBe(10)
    const code = recoveryCodes[0] ?? ''
    const { entries, result } = await recordOf(() => login(email, { code: ` ${code.toUpperCase().replaceAll('-', ' ')} ` }))
    expect(result.status).toBe(200)
    expect(entries).toMatchObject([{ action: 'recovery code used', who: email, document: id }, { action: 'sign in' }])
    expect(JSON.stringify(entries)).not.toContain(code)
    expect((await login(email, { code })).status).toBe(401)
    const two = await Promise.all([login(email, { code: recoveryCodes[1] }), login(email, { code: recoveryCodes[1] })])
    expect(two.map(({ status }) => status).sort()).toEqual([200, 401])
    expect(await standing(headers)).toMatchObject({ isOn: true, recoveryCodes: 8 })
  })

  test('lets whoever guesses wait, longer each time, whether they come one by one or at once', async () => {
    const { id, email, secret } = await enrolled()
    const guesses = await Promise.all(Array.from({ length: 8 }, () => login(email, { code: 'aaaa-aaaa-aaaa' })))
    expect(guesses.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    expect(await errorOf(await login(email, { code: codeOf(secret) }))).toMatchObject({
      status: 429,
      message: 'There were too many wrong codes. Please wait a minute, then try again.',
    })
    expect((await login(email)).status).toBe(401)
    await minutesLater(id, 1)
    expect((await login(email, { code: 'aaaa-aaaa-aaaa' })).status).toBe(401)
    expect((await errorOf(await login(email, { code: codeOf(secret) }))).message).toContain('wait 2 minutes')
    await minutesLater(id, 2)
    expect((await login(email, { code: codeOf(secret) })).status).toBe(200)
    expect((await login(email, { code: 'aaaa-aaaa-aaaa' })).status).toBe(401)
    expect((await login(email, { code: 'aaaa-aaaa-aaaa' })).status).toBe(401)
  })

  test('is counted at the edge as one try, not two', async () => {
    const { id, email, secret } = await enrolled()
    for (let times = 0; times < 8; times += 1) {
      await halfMinuteLater(id)
      expect((await fromEdge('POST', '/api/users/login', { email, password })).status).toBe(401)
      expect((await fromEdge('POST', '/api/users/login', { email, password, code: codeOf(secret) })).status).toBe(200)
    }
  })
})

describe('a mailed link', () => {
  let server: Awaited<ReturnType<typeof openMailServer>>
  beforeAll(async () => {
    server = await openMailServer()
  })
  afterAll(() => server.stop())

  test('changes the password of somebody with a second factor, and signs nobody in', async () => {
    const { id, email, secret, headers } = await enrolled()
    await fromApp('POST', '/api/users/forgot-password', { email })
    const token = /\/admin\/reset\/([0-9a-f]{40})\b/.exec((await server.mailTo(email)).text)?.[1]
    const { entries, result: answer } = await recordOf(() =>
      fromApp('POST', '/api/users/reset-password', { token, password: 'seven paper lanterns' }),
    )
    expect([answer.status, answer.headers.getSetCookie(), await sessionsOf(id)]).toEqual([200, [], 0])
    expect(await answer.json()).toEqual({ message: 'Your new password is set. Sign in with it, and with a code from your authenticator.' })
    expect(entries).toMatchObject([{ action: 'password', who: email }])
    expect(await isIn(headers)).toBe(false)
    const more = { password: 'seven paper lanterns' }
    expect((await errorOf(await login(email, more))).data).toEqual({ secondFactor: 'needed' })
    expect((await login(email, { ...more, code: codeOf(secret) })).status).toBe(200)
  })
})

describe('setting up', () => {
  test('takes a session that has just begun, and a code that fits; other sessions end', async () => {
    const { id, email, headers } = await newcomer()
    const other = await bearer(await login(email))
    await database.query("update users_sessions set created_at = created_at - interval '11 minutes' where _parent_id = $1", [id])
    expect(await errorOf(await factor('/begin', headers))).toMatchObject({ status: 403, message: expect.stringContaining('sign in again') })
    await database.query('update users_sessions set created_at = now() where _parent_id = $1', [id])
    expect((await factor('/confirm', headers, { code: '123456' })).status).toBe(400)
    const { secret, address, picture } = await (await factor('/begin', headers)).json()
    expect(address).toContain(`secret=${secret}`)
    expect(picture).toEqual({ side: expect.any(Number), path: expect.stringMatching(/^M\d+ \d+h1v1h-1z/) })
    expect((await errorOf(await factor('/confirm', headers, { code: codeOf(newSecret()) }))).message).toContain('does not fit')
    expect([await standing(headers), (await login(email)).status]).toMatchObject([{ isOn: false }, 200])
    const { entries, result } = await recordOf(() => factor('/confirm', headers, { code: codeOf(secret) }))
    expect((await result.json()).recoveryCodes).toHaveLength(10)
    expect(entries).toMatchObject([{ action: 'second factor on', who: email, document: id }])
    expect([await isIn(headers), await isIn(other)]).toEqual([true, false])
    expect((await factor('/code', headers, { code: codeOf(secret) })).status).toBe(403)
  })

  test('is confirmed in the session that began it, within ten minutes and five codes, each wrong one recorded', async () => {
    const { id, email, headers } = await newcomer()
    const other = await bearer(await login(email))
    const begun = async () => String((await (await factor('/begin', headers)).json()).secret)
    const confirmed = async (secret: string, who = headers) => (await errorOf(await factor('/confirm', who, { code: codeOf(secret) }))).message
    const nothing = 'Begin again: nothing is waiting to be confirmed here.'
    const first = await begun()
    expect(await confirmed(first, other)).toBe(nothing)
    await database.query("update second_factors set pending_at = pending_at - interval '10 minutes' where person = $1", [id])
    expect(await confirmed(first)).toBe(nothing)
    const second = await begun()
    const { entries, result } = await recordOf(() => Promise.all(Array.from({ length: 7 }, () => confirmed(newSecret()))))
    expect(result.filter((words) => words.startsWith('This code does not fit'))).toHaveLength(5)
    expect(entries.map(({ action, who, detail }) => [action, who, detail])).toEqual(Array(5).fill(['sign in refused', email, 'a wrong code']))
    expect(await confirmed(second)).toBe(nothing)
    expect((await factor('/confirm', headers, { code: codeOf(await begun()) })).status).toBe(200)
  })

  test('anew, new recovery codes and switching off take a code', async () => {
    const { id, email, secret, recoveryCodes, headers } = await enrolled()
    for (const path of ['/begin', '/recovery-codes', '/off', '/code'])
      expect([path, (await factor(path, headers, { code: '' })).status]).toEqual([path, 403])
    const renewed = await (await factor('/recovery-codes', headers, { code: codeOf(secret) })).json()
    expect((await login(email, { code: recoveryCodes[3] })).status).toBe(401)
    const next = await (await factor('/begin', headers, { code: renewed.recoveryCodes[0] })).json()
    await halfMinuteLater(id)
    expect((await login(email, { code: codeOf(secret) })).status).toBe(200)
    expect((await factor('/confirm', headers, { code: codeOf(next.secret) })).status).toBe(200)
    await halfMinuteLater(id)
    expect((await login(email, { code: codeOf(secret) })).status).toBe(401)
    const { entries, result } = await recordOf(() => factor('/off', headers, { code: codeOf(next.secret) }))
    expect([result.status, entries]).toMatchObject([200, [{ action: 'second factor off', who: email, document: id }]])
    expect((await login(email)).status).toBe(200)
  })

  test('is undone by an admin for somebody else, and on the command line, and nobody else', async () => {
    const [one, two] = [await enrolled('editor'), await enrolled()]
    const take = (headers: Headers) => fromApp('DELETE', `/api/users/${one.id}/second-factor`, {}, headers)
    expect([(await take(two.headers)).status, (await take(one.headers)).status, (await take({})).status]).toEqual([403, 403, 401])
    const admin = await signedIn('admin')
    const { entries, result } = await recordOf(() => take(admin))
    expect(await result.json()).toEqual({ removed: true })
    expect(entries).toMatchObject([{ action: 'second factor taken away', document: one.id, title: one.email, role: 'admin' }])
    expect((await login(one.email)).status).toBe(200)
    expect(await (await take(admin)).json()).toEqual({ removed: false })
    const typed = await recordOf(() => command(['user', 'second-factor-off', two.email]))
    expect(typed.result).toMatchObject({ code: 0, words: expect.stringContaining('signs in with the password alone') })
    expect(typed.entries).toMatchObject([{ action: 'second factor taken away', document: two.id, by: 'command line' }])
    expect((await login(two.email)).status).toBe(200)
  })

  test('ends with the person', async () => {
    const { id } = await enrolled()
    await (await desk()).delete({ collection: 'users', id })
    for (const table of ['second_factors', 'second_factor_recovery_codes', 'second_factor_sessions'])
      expect((await database.query(`select from ${table} where person = $1`, [id])).rowCount).toBe(0)
  })

  test('leaves its secrets nowhere to be read', async () => {
    const { id, email, secret, recoveryCodes, headers } = await enrolled('admin')
    await login(email, { code: recoveryCodes[0] })
    const paths = [
      `/users/${id}?depth=3`,
      '/users?limit=100',
      '/users/me',
      '/users/sessions',
      '/users/second-factor',
      '/audit-log?limit=100',
      '/access',
      '/globals/site',
    ]
    const answers = await Promise.all(paths.map(async (path) => (await fromApp('GET', `/api${path}`, {}, headers)).text()))
    const { rows: boxes } = await database.query('select secret from second_factors where person = $1', [id])
    const { rows: hashes } = await database.query('select hash from second_factor_recovery_codes where person = $1', [id])
    expect([boxes.length, hashes.length]).toEqual([1, 9])
    const local = await (await desk()).find({ collection: 'users', limit: 0, showHiddenFields: true })
    const csv = await (await fromApp('GET', '/api/audit-log/csv', {}, headers)).text()
    const open = [...answers, csv, JSON.stringify(local), await html('/'), JSON.stringify((await database.query('select * from audit_log')).rows)]
    const closed = [boxes[0].secret, ...hashes.map(({ hash }) => hash)]
    for (const text of open) for (const hidden of [secret, ...recoveryCodes, ...closed]) expect(text.includes(hidden)).toBe(false)
    const stored = JSON.stringify([boxes, hashes, (await database.query('select * from users')).rows])
    for (const hidden of [secret, ...recoveryCodes]) expect(stored.includes(hidden)).toBe(false)
  })
})

describe('a site that requires it', () => {
  const require = async (secondFactor: 'nobody' | 'editors') => (await desk()).updateGlobal({ slug: 'site', data: { signIn: { secondFactor } } })
  beforeAll(() => require('editors'))
  afterAll(() => require('nobody'))
  const words = 'Set up a second factor first: this site requires it of editors and admins. You find it in the desk, under your account.'

  test('lets editors and admins do nothing else before, over REST', async () => {
    const { id, email, headers } = await newcomer('admin')
    const attempts: [string, string][] = [
      ['GET', '/api/alerts'],
      ['GET', '/api/alerts/versions'],
      ['GET', '/api/alerts/count'],
      ['POST', '/api/alerts'],
      ['PATCH', `/api/users/${id}`],
      ['DELETE', `/api/users/${id}`],
      ['GET', '/api/users'],
      ['GET', `/api/users/${(await person('officer')).id}`],
      ['DELETE', `/api/users/${id}/sessions`],
      ['GET', '/api/audit-log'],
      ['GET', '/api/audit-log/csv'],
      ['GET', '/api/globals/site'],
      ['POST', '/api/globals/site'],
    ]
    for (const [method, path] of attempts)
      expect([method, path, await errorOf(await fromApp(method, path, {}, headers))]).toMatchObject([method, path, { status: 403, message: words }])
    expect((await fromApp('GET', '/api/users/me', {}, headers)).status).toBe(200)
    expect(await standing(headers)).toMatchObject({ isOn: false, isRequired: true })
    const { secret } = await (await factor('/begin', headers)).json()
    expect((await factor('/confirm', headers, { code: codeOf(secret) })).status).toBe(200)
    expect(await isIn(headers)).toBe(true)
    await halfMinuteLater(id)
    expect((await errorOf(await factor('/off', headers, { code: codeOf(secret) }))).message).toContain('cannot be switched off')
    expect((await errorOf(await login(email))).data).toEqual({ secondFactor: 'needed' })
  })

  test('shows them no versions of the settings, and of files only what is published', async () => {
    const { headers } = await newcomer('editor')
    const officer = (await newcomer('officer')).headers
    const payload = await desk()
    for (const slug of ['site', 'emergency-notice'] as const) {
      await payload.updateGlobal({ slug, data: {} })
      const { docs } = await payload.findGlobalVersions({ slug, limit: 1 })
      for (const path of ['', `/${docs[0]?.id}`].map((part) => `/api/globals/${slug}/versions${part}`)) {
        const statuses = [await fromApp('GET', path, {}, headers), await fromApp('GET', path, {}, officer)].map(({ status }) => status)
        expect([path, ...statuses]).toEqual([path, 403, 200])
      }
    }
    const picture = await aPicture()
    const fetched = async (who: Headers) => (await fromApp('GET', `/api/media/file/${picture.filename}`, {}, who)).status
    expect([await fetched(headers), await fetched(officer)]).toEqual([403, 200])
    await payload.create({
      collection: 'alerts',
      data: { ...anAlert({ body: [{ blockType: 'picture', image: picture.id }] }), _status: 'published' },
    })
    expect([await fetched(headers), await fetched(officer)]).toEqual([200, 200])
  })

  test('asks nothing of officers', async () => {
    expect(await isIn((await newcomer('officer')).headers)).toBe(true)
  })

  test('stops them over the Local API too', async () => {
    const payload = await desk()
    const { id, email } = await newcomer('editor')
    const user = { ...(await payload.findByID({ collection: 'users', id })), collection: 'users' as const }
    await expect(payload.find({ collection: 'alerts', user, overrideAccess: false })).rejects.toThrow(words)
    await expect(payload.find({ collection: 'alerts', user })).rejects.toThrow(words)
    await expect(payload.findGlobal({ slug: 'site', user, overrideAccess: false })).rejects.toThrow(words)
    await expect(freshFactor(await createLocalReq({ user }, payload), 'publish')).rejects.toThrow(words)
    expect(email).toBe(user.email)
  })

  test('leads them to their account from anywhere in the desk', async () => {
    const { email } = await newcomer('editor')
    const browser = await launch()
    const { page } = await open(browser)
    await page.goto(`${env.SITE_URL}/admin/login?redirect=%2Fadmin%2Fcollections%2Falerts`)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.waitForURL('**/admin/account')
    await page.getByRole('heading', { name: 'Set up a second factor first' }).waitFor()
    await page.getByRole('button', { name: 'Set up a second factor' }).click()
    await page.getByRole('img', { name: 'The key as a picture to scan' }).waitFor()
    for (const path of ['', '/collections/alerts', '/globals/site']) {
      await page.goto(`${env.SITE_URL}/admin${path}`)
      await page.waitForURL('**/admin/account')
    }
    await page.getByRole('button', { name: 'Set up a second factor' }).click()
    const secret = ((await page.locator('.second-factor__key').textContent()) ?? '').replaceAll(' ', '')
    await page.getByRole('region', { name: 'Second factor', exact: true }).getByLabel('Code').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByRole('heading', { name: 'Set up a second factor first' }).waitFor({ state: 'detached' })
    await page.goto(`${env.SITE_URL}/admin/collections/alerts`)
    await page.getByRole('heading', { name: 'Alerts' }).waitFor()
    await browser.close()
  })
})

describe('a code that is asked for again', () => {
  const ask = async (headers: Headers) => {
    const payload = await desk()
    const { user } = await payload.auth({ headers: new Headers(headers) })
    return freshFactor(await createLocalReq(user ? { user } : {}, payload), 'publish without review')
  }

  test('is asked for after a quarter of an hour, in this session, and lasts as long', async () => {
    const { id, email, secret, headers } = await enrolled('editor')
    await ask(headers)
    await minutesLater(id, 14)
    await ask(headers)
    const other = await bearer(await login(email, { code: codeOf(secret) }))
    await minutesLater(id, 2)
    await ask(other)
    await expect(ask(headers)).rejects.toMatchObject({
      status: 403,
      isPublic: true,
      message: 'Type a code from your authenticator again before you publish without review.',
      data: { secondFactor: 'stale' },
    })
    await halfMinuteLater(id)
    expect((await factor('/code', headers, { code: '000000' })).status).toBe(403)
    await expect(ask(headers)).rejects.toThrow('Type a code')
    const { entries } = await recordOf(() => factor('/code', headers, { code: '111111' }))
    expect(entries).toMatchObject([{ action: 'sign in refused', who: email, detail: 'a wrong code' }])
    expect((await factor('/code', headers, { code: codeOf(secret) })).status).toBe(200)
    await ask(headers)
    expect((await fromApp('POST', '/api/users/refresh-token', {}, headers)).status).toBe(200)
    expect((await fromApp('PATCH', `/api/users/${id}`, { name: 'Another name' }, headers)).status).toBe(200)
    await ask(headers)
  })

  test('is asked for before one’s own password or e-mail address changes, however young the session', async () => {
    const { id, secret, headers } = await enrolled()
    await minutesLater(id, 16)
    const change = (body: object) => fromApp('PATCH', `/api/users/${id}`, body, headers)
    for (const body of [{ password: 'seven paper lanterns' }, { email: `moved-${Date.now()}@example.org` }])
      expect(await errorOf(await change(body))).toMatchObject({ status: 403, data: { secondFactor: 'stale' } })
    expect((await factor('/code', headers, { code: codeOf(secret) })).status).toBe(200)
    expect((await change({ password: 'seven paper lanterns' })).status).toBe(200)
  })

  test('is asked for before anything that would let an old session in anew: people, what they may do, and who needs one', async () => {
    const { id, secret, headers } = await enrolled('admin')
    const one = await newcomer()
    const payload = await desk()
    const { docs } = await payload.findGlobalVersions({ slug: 'site', limit: 1 })
    const [another, old] = [
      { email: `more-${Date.now()}@example.org`, password, role: 'admin' },
      await payload.updateGlobal({ slug: 'site', data: {} }),
    ]
    const here = `/api/users/${one.id}`
    const many = `/api/users?where[id][equals]=${one.id}`
    const attempts: [string, string, object][] = [
      ['POST', '/api/users', another],
      ['PATCH', here, { role: 'editor' }],
      ['PATCH', here, { password: 'seven paper lanterns' }],
      ['PATCH', here, { email: another.email }],
      ['PATCH', many, { role: 'editor' }],
      ['PATCH', `/api/users/${id}`, { role: 'editor' }],
      ['DELETE', here, {}],
      ['DELETE', many, {}],
      ['POST', '/api/globals/site', { signIn: { secondFactor: 'editors' } }],
      ['POST', `/api/globals/site/versions/${docs[0]?.id}`, {}],
    ]
    await minutesLater(id, 16)
    for (const [method, path, body] of attempts) {
      const refused = { status: 403, data: { secondFactor: 'stale' } }
      expect([method, path, await errorOf(await fromApp(method, path, body, headers))]).toMatchObject([method, path, refused])
    }
    expect([await payload.findByID({ collection: 'users', id: one.id }), await payload.findGlobal({ slug: 'site' })]).toMatchObject([
      { role: 'officer', email: one.email },
      { signIn: old.signIn },
    ])
    expect((await fromApp('PATCH', here, { name: 'Another name' }, headers)).status).toBe(200)
    expect((await fromApp('POST', '/api/globals/site', { area: old.area }, headers)).status).toBe(200)
    await factor('/code', headers, { code: codeOf(secret) })
    expect((await fromApp('PATCH', here, { email: another.email, role: 'editor' }, headers)).status).toBe(200)
    expect((await fromApp('DELETE', here, {}, headers)).status).toBe(200)
  })

  test('is not asked of who has none, nor where nobody is signed in', async () => {
    await ask((await newcomer('admin')).headers)
    await ask({})
  })

  test('is asked wherever somebody acts without a session of theirs', async () => {
    const payload = await desk()
    const { id } = await enrolled('editor')
    const user = { ...(await payload.findByID({ collection: 'users', id })), collection: 'users' as const }
    await expect(freshFactor(await createLocalReq({ user }, payload), 'publish')).rejects.toMatchObject({ data: { secondFactor: 'stale' } })
  })

  test('is asked for in the desk, in a dialog that goes on where it was', async () => {
    const { id, email, secret } = await enrolled('admin')
    const lost = await enrolled()
    const browser = await launch()
    const { page } = await open(browser, { bypassCSP: true })
    await page.goto(`${env.SITE_URL}/admin/login`)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.getByLabel('Code').fill(codeOf(secret))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin')
    await minutesLater(id, 16)
    await halfMinuteLater(id)
    await page.goto(`${env.SITE_URL}/admin/collections/users/${lost.id}`)
    const away = page.getByRole('button', { name: 'Take the second factor away' })
    await away.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'A code, please' })
    await dialog.getByText('Type a code from your authenticator again before you take away').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByText('Type a code from your authenticator again').waitFor()
    await away.click()
    await dialog.getByLabel('Code').waitFor()
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await dialog.getByText('This code is wrong').waitFor()
    await page.keyboard.type(codeOf(secret))
    await page.keyboard.press('Enter')
    await page.getByText('It is taken away.').waitFor()
    expect((await login(lost.email)).status).toBe(200)
    await minutesLater(id, 16)
    await halfMinuteLater(id)
    const moved = `moved-${Date.now()}@example.org`
    await page.getByLabel('Email').fill(moved)
    await page.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('before you change somebody’s password or e-mail address').waitFor()
    await page.keyboard.type(codeOf(secret))
    await page.keyboard.press('Enter')
    await page.getByText('Updated successfully').waitFor()
    expect((await login(moved)).status).toBe(200)
    await browser.close()
  })
})

test('somebody sets it up, signs out and comes in again with a code, by keyboard alone', async () => {
  const { id, email } = await newcomer('editor')
  const browser = await launch()
  const { page, complaints, foreign } = await open(browser, { viewport: { width: 320, height: 640 } })
  const signIn = async () => {
    await page.goto(`${env.SITE_URL}/admin/login`)
    await page.locator('button[type=submit]:not([disabled])').waitFor()
    await page.getByLabel('Email').focus()
    await page.keyboard.type(email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
  }
  await signIn()
  await page.waitForURL('**/admin')
  await page.goto(`${env.SITE_URL}/admin/account`)
  const part = page.getByRole('region', { name: 'Second factor' })
  await part.getByRole('button', { name: 'Set up a second factor' }).focus()
  await page.keyboard.press('Enter')
  const secret = ((await part.locator('.second-factor__key').textContent()) ?? '').replaceAll(' ', '')
  await part.getByLabel('Code').focus()
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await part.getByRole('alert').filter({ hasText: 'This code does not fit' }).waitFor()
  await page.keyboard.type(codeOf(secret))
  await page.keyboard.press('Enter')
  await part.getByRole('list', { name: 'Recovery codes' }).waitFor()
  expect(await part.getByRole('listitem').count()).toBe(10)
  await part.getByRole('button', { name: 'I have kept them' }).focus()
  await page.keyboard.press('Enter')
  await part.getByText('You have 10 recovery codes left.').waitFor()
  await page.goto(`${env.SITE_URL}/admin/logout`)
  await page.waitForURL('**/admin/login**')
  await halfMinuteLater(id)
  await signIn()
  const code = page.getByLabel('Code')
  await code.waitFor()
  await page.getByRole('alert').filter({ hasText: 'Type the code from your authenticator as well' }).waitFor()
  expect(await page.getByLabel('Email').inputValue()).toBe(email)
  expect(await page.getByLabel('Password').inputValue()).toBe(password)
  await page.waitForFunction(() => document.activeElement?.id === 'field-code')
  await page.keyboard.type(codeOf(secret))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin')
  expect(foreign).toEqual([])
  expect(complaints.filter((complaint) => /policy|violat|hydrat/i.test(complaint))).toEqual([])
  await browser.close()
})
