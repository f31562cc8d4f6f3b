import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { greeting } from '../components/desk/greeting.ts'
import { launch, open, violations } from './support/browser.ts'
import { desk, roles, signedIn, type Role } from './support/cast.ts'
import { signIn } from './support/deskForm.ts'
import { get, siteUrl } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

let browser: Browser
let headers: Record<Role, Record<string, string>>
const pages = new Map<Role, Page>()

const ask = async (role: Role, method: string, path: string, body?: object) => {
  const answer = await get(`/api/${path}`, { method, headers: headers[role], ...(body && { body: JSON.stringify(body) }) })
  return { status: answer.status, ...(await answer.json()) }
}
const written = async (role: Role, more: object = {}): Promise<{ id: string; title: string }> =>
  (await ask(role, 'POST', 'alerts?draft=true', { ...anAlert({ body: text('Words.') }), ...more })).doc
const act = async (role: Role, id: string, action: string, body: object = {}, slug = 'alerts') => {
  const { revision } = await ask(role, 'GET', `${slug}/${id}/standing`)
  const answer = await ask(role, 'POST', `${slug}/${id}/${action}`, { revision, ...body })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer))
}
const query = async (words: string, values: unknown[] = []) => (await desk()).db.pool.query(words, values)
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** What somebody reads in a sheet of their dashboard, a line for each entry; also of what is folded. */
async function sheet(role: Role, name: string): Promise<string[]> {
  const page = await dashboardOf(role)
  const entries = page.getByRole('region', { name, exact: true }).locator('li')
  return (await entries.allTextContents()).map((words) => words.replace(/\s+/g, ' '))
}
async function dashboardOf(role: Role): Promise<Page> {
  const page = pages.get(role)
  if (!page) throw new Error('Nobody is signed in.')
  await page.goto(`${await siteUrl()}/admin`)
  return page
}
const waits = (role: Role) => sheet(role, 'Waits for you')
const about = (entries: string[], { title }: { title: string }) => entries.filter((entry) => entry.includes(title)).join(' ')

beforeAll(async () => {
  browser = await launch()
  headers = { officer: await signedIn('officer'), editor: await signedIn('editor'), admin: await signedIn('admin') }
  for (const role of roles) {
    const { page } = await open(browser, { bypassCSP: true, viewport: { width: 1280, height: 1000 } })
    await signIn(page, role)
    pages.set(role, page)
  }
  // Other tests have left things that would stand before ours.
  await query('update unreviewed set closed_at = now() where closed_at is null')
  await query(`update schedules set state = 'cancelled' where state in ('waiting', 'failed')`)
  await query(`delete from reviews where state <> 'withdrawn'`)
})
afterAll(() => browser.close())

describe('what waits', () => {
  test('words in review wait for whoever may approve them, and not for who wrote them', async () => {
    const alert = await written('officer')
    await act('officer', alert.id, 'submit')
    for (const role of ['editor', 'admin'] as const)
      expect(about(await waits(role), alert)).toMatch(/Sent for review by officer@example.org, \d+ seconds? ago/)
    expect(about(await waits('officer'), alert)).toMatch(/In review for \d+ seconds?/)
    await dashboardOf('officer').then((page) => page.getByRole('heading', { name: 'You wait for others' }).waitFor())

    const own = await written('editor')
    await act('editor', own.id, 'submit')
    expect(about(await waits('admin'), own)).toMatch(/Sent for review by editor@example.org/)
    expect(about(await waits('editor'), own)).toMatch(/In review for/)
    expect(about(await waits('officer'), own)).toBe('')
  })

  test('changes asked for wait for who wrote it, with what was asked', async () => {
    const alert = await written('officer')
    await act('officer', alert.id, 'submit')
    await act('editor', alert.id, 'ask', { notes: [{ words: 'Say which street.' }] })
    expect(about(await waits('officer'), alert)).toMatch(/Editor@example.org asked for a change, .* ago: Say which street\./)
    expect(about(await waits('admin'), alert)).toBe('')
    expect(about(await waits('editor'), alert)).toBe('')
  })

  test('what is approved waits until it has a time', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'approve')
    expect(about(await waits('admin'), alert)).toMatch(/Approved by editor@example.org, .* It is not out, and has no time/)
    expect(about(await waits('editor'), alert)).toMatch(/Approved by you/)
    await act('editor', alert.id, 'schedule', { at: soon(60) })
    expect(about(await waits('admin'), alert)).toBe('')
    for (const role of roles)
      expect(about(await sheet(role, 'Goes out next'), alert)).toMatch(
        role === 'editor' ? /goes out\. Approved by you/ : /goes out\. Approved by editor@example.org/,
      )
  })

  test('a draft that nobody has sent waits for nobody, and stands among the drafts of whoever wrote it', async () => {
    const alert = await written('officer')
    for (const role of roles) expect(about(await waits(role), alert)).toBe('')
    expect((await sheet('officer', 'Your drafts'))[0]).toMatch(new RegExp(`^${alert.title}Saved \\d+ seconds? ago$`))
    for (const role of ['editor', 'admin'] as const) expect(about(await sheet(role, 'Your drafts'), alert)).toBe('')
    await act('officer', alert.id, 'submit')
    expect(about(await sheet('officer', 'Your drafts'), alert)).toBe('')
  })

  test('a draft begun from a template is among one’s own at once', async () => {
    const { docs } = await ask('officer', 'GET', 'templates?limit=1')
    const { id } = await ask('officer', 'POST', `templates/${docs[0].id}/use`)
    const page = await dashboardOf('officer')
    const [first] = await page.getByRole('region', { name: 'Your drafts' }).getByRole('link').all()
    expect(await first?.getAttribute('href')).toBe(`/admin/collections/alerts/${id}`)
  })

  test('an approval that an edit took away is told to whoever wrote it and to every editor', async () => {
    const alert = await written('officer')
    await act('officer', alert.id, 'submit')
    await act('editor', alert.id, 'approve')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'One word more.' })
    expect(about(await waits('officer'), alert)).toMatch(/Approved, and then changed by you, \d+ seconds? ago\. Send it for review again/)
    for (const role of ['editor', 'admin'] as const)
      expect(about(await waits(role), alert)).toMatch(/Approved, and then changed by officer@example.org, .* ago\. The new words need an approval/)
    expect(about(await sheet('officer', 'Your drafts'), alert)).toBe('')
    await act('officer', alert.id, 'submit')
    expect(about(await waits('editor'), alert)).toMatch(/Sent for review/)
    expect(about(await waits('officer'), alert)).toMatch(/In review for/)
  })

  test('what was published or taken down, and is changed again, has lost nothing', async () => {
    const live = await written('officer')
    await act('editor', live.id, 'publish')
    const down = await written('officer')
    await act('editor', down.id, 'publish')
    await act('editor', down.id, 'withdraw', { words: 'It is over.' })
    for (const { id } of [live, down]) await ask('officer', 'PATCH', `alerts/${id}?draft=true`, { summary: 'One word more.' })
    for (const alert of [live, down]) {
      expect(about(await waits('admin'), alert)).toBe('')
      expect(about(await sheet('officer', 'Your drafts'), alert)).toMatch(/Saved/)
    }
    expect(about(await sheet('officer', 'Your drafts'), live)).toMatch(/A change of a live page\./)
  })

  test('what has a time is changed: the approved words still go out, and who wrote reads that', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'schedule', { at: soon(60) })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'One word more.' })
    expect(about(await waits('admin'), alert)).toBe('')
    expect(about(await sheet('officer', 'Your drafts'), alert)).toMatch(/What was approved goes out at its time, without these words/)
  })

  test('changes that were asked for and do not come are told to editors after a day', async () => {
    const alert = await written('officer')
    await act('officer', alert.id, 'submit')
    await act('editor', alert.id, 'ask', { notes: [{ words: 'Say which street.' }] })
    await query(`update reviews set at = now() - interval '25 hours' where document = $1`, [alert.id])
    expect(about(await waits('admin'), alert)).toMatch(/Editor@example.org asked for a change, 1 day ago\. It has not been sent again since/)
    expect(about(await waits('officer'), alert)).toMatch(/Say which street/)
  })

  test('a time that could not be kept is told to every editor, until one has dealt with it', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'approve')
    await act('editor', alert.id, 'schedule', { at: soon(60) })
    await act('admin', alert.id, 'take-back')
    for (const role of ['editor', 'admin'] as const)
      expect(about(await waits(role), alert)).toMatch(/It did not happen.*admin@example.org took the approval back/)
    expect(about(await waits('admin'), alert)).toMatch(/Put back into review by you/)
    expect(about(await waits('officer'), alert)).not.toMatch(/did not happen/)
    const { rows } = await query(`select id from schedules where document = $1 and state = 'failed'`, [alert.id])
    expect(await ask('officer', 'POST', `schedules/${rows[0].id}/seen`)).toMatchObject({ status: 403 })
    const page = await dashboardOf('editor')
    const said = page.waitForResponse(/\/seen$/)
    await page.getByRole('button', { name: `I have dealt with it: ${alert.title}` }).click()
    expect((await said).status()).toBe(200)
    await page.getByRole('button', { name: `I have dealt with it: ${alert.title}` }).waitFor({ state: 'detached' })
    expect(about(await waits('admin'), alert)).not.toMatch(/did not happen/)
  })
})

describe('what went out without review', () => {
  let alert: { id: string; title: string }
  beforeAll(async () => {
    alert = await written('editor')
    await act('editor', alert.id, 'publish-unreviewed')
  })

  test('stands first with every editor, and says how long is left', async () => {
    const [first] = await waits('admin')
    expect(first).toContain(alert.title)
    expect(first).toMatch(
      /Published without review by editor@example.org at .*It needs a second pair of eyes.* before \d\d:\d\d\. (29 minutes left|30 minutes left)\./,
    )
    expect((await waits('editor'))[0]).toMatch(/Published without review by you at .*Ask somebody else/)
  })

  test('officers see that it is live, and are not asked for anything', async () => {
    expect(about(await waits('officer'), alert)).toBe('')
    expect((await sheet('officer', 'Live now'))[0]).toMatch(/Published without review by editor@example.org, to be approved before/)
  })

  test('says so when it is late, and goes when somebody else has approved it', async () => {
    await query(`update unreviewed set since = now() - interval '33 minutes' where document = $1 and closed_at is null`, [alert.id])
    expect(about(await waits('admin'), alert)).toMatch(/It is late: [34] minutes over\./)
    await act('admin', alert.id, 'confirm')
    for (const role of roles) expect(about(await waits(role), alert)).toBe('')
    expect(about(await sheet('admin', 'Live now'), alert)).not.toContain('without review')
  })
})

describe('what is live', () => {
  test('says since and until when, and that a newer draft waits', async () => {
    const alert = await written('officer', { withdrawAt: soon(90) })
    await act('editor', alert.id, 'publish')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { title: `${alert.title} newer` })
    const entry = about(await sheet('officer', 'Live now'), alert)
    expect(entry).toMatch(/Since \d\d:\d\d .* Until \d\d:\d\d .* A newer draft waits\./)
    expect(entry).not.toContain('newer Since')
    expect(about(await sheet('officer', 'Goes out next'), alert)).toMatch(/comes down/)
  })

  test('a draft is not', async () => {
    const alert = await written('officer')
    expect(about(await sheet('admin', 'Live now'), alert)).toBe('')
  })
})

test('what was removed and is still public somewhere stands first with editors, until it is gone or public again', async () => {
  const alert = await written('officer')
  const items = [
    { kind: 'page', what: 'The title', where: `/news/of-${alert.id}`, expects: 'gone', without: [], answer: { well: true } },
    { kind: 'file', what: 'A picture', where: `/api/media/file/${alert.id}.jpg`, expects: 'gone', without: [], answer: { well: false } },
  ]
  await query(
    `insert into receipts (document, collection, action, title, by, items, made_at, checked_at, all_well)
      values ($1, 'alerts', 'withdraw', $2, 'editor@example.org', $3, now() - interval '1 hour', now(), false)`,
    [alert.id, alert.title, JSON.stringify(items)],
  )
  const said = async (role: Role) => about(await sheet(role, 'Waits for you'), alert)
  expect(await said('editor')).toMatch(
    new RegExp(`Not gone everywhere .*when you removed it: /api/media/file/${alert.id}.jpg. Open it and check again$`),
  )
  expect(await said('officer')).not.toContain('Not gone everywhere')
  await query('update receipts set all_well = true where document = $1', [alert.id])
  expect(await said('editor')).not.toContain('Not gone everywhere')
})

describe('what is overdue', () => {
  test('is what the public reads, with the days and who wrote it', async () => {
    const payload = await desk()
    const gone = await payload.create({
      collection: 'users',
      data: { email: 'gone@example.org', password: 'a long enough password', role: 'officer' },
    })
    const { doc } = await ask('officer', 'POST', 'contact-channels?draft=true', {
      name: `Ring ${Date.now()}`,
      kind: 'other',
      phone: '101',
    })
    await act('editor', doc.id, 'publish', {}, 'contact-channels')
    await query('update contact_channels set review_by = $1 where id = $2', [soon(-4 * 24 * 60), doc.id])
    const entry = async () => about(await sheet('editor', 'Overdue for review'), { title: doc.name })
    expect(await entry()).toMatch(/4 days late\. Ring it or open it.*Written by officer@example.org$/)
    await query('update contact_channels set author_id = $1, author = $2 where id = $3', [gone.id, gone.email, doc.id])
    expect(await entry()).toMatch(/Written by gone@example.org$/)
    await payload.delete({ collection: 'users', id: gone.id })
    expect(await entry()).toMatch(/Written by gone@example.org, who is no longer in the desk/)
  })

  test('is no draft, and nothing whose day is today', async () => {
    const draft = await written('officer')
    await query('update _alerts_v set version_review_by = $1 where parent_id = $2', [soon(-4 * 24 * 60), draft.id])
    const today = await written('officer', { reviewBy: soon(0) })
    await act('editor', today.id, 'publish')
    const found = await sheet('editor', 'Overdue for review')
    expect([about(found, draft), about(found, today)]).toEqual(['', ''])
  })
})

test('what happened late in the last day is told', async () => {
  const alert = await written('officer')
  await query(
    `insert into schedules (document, collection, action, title, at, state, ended_at) values ($1, 'alerts', 'publish', $2, now() - interval '1 hour', 'done', now() - interval '50 minutes')`,
    [alert.id, alert.title],
  )
  expect(about(await sheet('officer', 'Goes out next'), alert)).toMatch(/10 minutes late\. Was to go out at/)
})

test('unread feedback is counted, and one click away', async () => {
  const payload = await desk()
  const { totalDocs } = await payload.count({ collection: 'beta-feedback', where: { state: { equals: 'new' } } })
  const made = await payload.create({ collection: 'beta-feedback', data: { better: 'Bigger words.', state: 'new' } })
  const page = await dashboardOf('officer')
  const link = page.getByRole('region', { name: 'Feedback' }).getByRole('link')
  expect(await link.textContent()).toMatch(new RegExp(`^${totalDocs + 1} message`))
  await payload.delete({ collection: 'beta-feedback', id: made.id })
})

test('says how the edge, the database and the worker are', async () => {
  const found = await sheet('officer', 'The public site')
  for (const part of ['Edge', 'Pages', 'Database', 'Worker']) expect(found.find((entry) => entry.startsWith(part))).toMatch(/Well$/)
})

test.each([
  [0, 'Good morning. Nothing waits for you'],
  [1, 'Good morning. One thing waits for you'],
  [10, 'Good morning. Ten things wait for you'],
  [11, 'Good morning. 11 things wait for you'],
])('the heading counts %d', (count, words) => expect(greeting(count, new Date('2026-06-29T10:59:00Z'))).toBe(words))

test('the heading goes by London’s clock', () => {
  expect(greeting(0, new Date('2026-06-29T11:00:00Z'))).toMatch(/^Good afternoon/)
  expect(greeting(0, new Date('2026-12-29T11:00:00Z'))).toMatch(/^Good morning/)
  expect(greeting(0, new Date('2026-06-29T17:00:00Z'))).toMatch(/^Good evening/)
})

test('the lists name the state, and not Payload’s two words', async () => {
  const alert = await written('officer')
  await act('officer', alert.id, 'submit')
  const live = await written('officer')
  await act('editor', live.id, 'publish')
  const page = await dashboardOf('editor')
  await page.goto(`${await siteUrl()}/admin/collections/alerts`)
  const row = (title: string) => page.getByRole('row').filter({ hasText: title })
  expect(await row(alert.title).locator('.cell-_status').textContent()).toBe('In review')
  expect(await row(live.title).locator('.cell-_status').textContent()).toBe('Live')
})

describe('in use', () => {
  beforeAll(async () => {
    const alert = await written('admin')
    await act('admin', alert.id, 'publish-unreviewed')
    await query(`update unreviewed set since = now() - interval '33 minutes' where document = $1 and closed_at is null`, [alert.id])
    const lost = await written('officer')
    await act('editor', lost.id, 'schedule', { at: soon(60) })
    await act('admin', lost.id, 'take-back')
    const edited = await written('officer')
    await act('editor', edited.id, 'approve')
    await ask('officer', 'PATCH', `alerts/${edited.id}?draft=true`, { summary: 'One word more.' })
    await written('editor')
  })

  test.each([
    ['light', 320, 1000],
    ['dark', 320, 1000],
    // 1280 × 1024 at 400 %.
    ['light', 320, 256],
    ['light', 900, 1000],
    ['light', 1280, 1000],
    ['dark', 1280, 1000],
  ] as const)('in %s at %d by %d pixels axe finds nothing, and it fits', async (colorScheme, width, height) => {
    const page = await dashboardOf('editor')
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    await page.evaluate((scheme) => (document.cookie = `payload-theme=${scheme}; path=/`), colorScheme)
    await page.reload()
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${colorScheme}-${width}-${height}.png`, fullPage: true })
    expect(await violations(page, '.dashboard')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 1000 })
  })

  test('every link is reached with the keyboard, in the order of the page', async () => {
    const page = await dashboardOf('editor')
    const things = page.locator('.dashboard :is(a, button, summary):visible')
    const count = await things.count()
    await things.first().focus()
    for (let index = 0; index < count; index += 1) {
      expect(await things.nth(index).evaluate((one) => one === document.activeElement)).toBe(true)
      await page.keyboard.press('Tab')
    }
  })

  test('what happens meanwhile comes by itself, and the focus stays where it is', async () => {
    const { page } = await open(browser)
    await page.clock.install()
    await signIn(page, 'admin')
    await page.locator('.quick a').focus()
    const alert = await written('officer')
    await act('officer', alert.id, 'submit')
    await page.clock.fastForward(41_000)
    await page.getByRole('region', { name: 'Waits for you' }).getByText(alert.title).waitFor({ state: 'attached' })
    expect(await page.locator('.quick a').evaluate((one) => one === document.activeElement)).toBe(true)
    await page.context().close()
  })

  test('a desk that does not answer leaves the page as it is, and says so', async () => {
    const { page } = await open(browser)
    await page.clock.install()
    await signIn(page, 'officer')
    await page.goto(`${await siteUrl()}/admin`)
    await page.route('**/api/users/me', (route) => route.abort())
    await page.clock.fastForward(21_000)
    await page.getByText('The desk does not answer just now').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Good /)
    await page.context().close()
  })

  test('a network that fails is said in words that fit: nothing was typed', async () => {
    const page = await dashboardOf('officer')
    await page.route('**/api/templates/*/use', (route) => route.abort())
    const said = page.getByRole('region', { name: 'New alert:' }).getByRole('status')
    await page.getByRole('button', { name: 'Incident' }).click()
    await said.getByText('It is not certain that this worked: the desk did not answer. Try again in a few seconds.').waitFor()
    await page.unroute('**/api/templates/*/use')
  })

  test('what a template is for can be read, without a mouse', async () => {
    const page = await dashboardOf('officer')
    await page.getByText('Which one is for what').focus()
    await page.keyboard.press('Enter')
    const purpose = page.getByText('Something is happening now, and people near it must know what to do.')
    expect(await purpose.isVisible()).toBe(true)
    const button = page.getByRole('button', { name: 'Incident' })
    expect(await button.getAttribute('aria-describedby')).toBe(await purpose.getAttribute('id'))
  })

  test('the menu still leads to every list', async () => {
    const page = await dashboardOf('admin')
    const links = (await page.locator('.nav a').allTextContents()).map((words) => words.trim())
    expect(links).toEqual(
      expect.arrayContaining(['Alerts', 'Advice sections', 'Contact channels', 'Pages', 'Media', 'Feedback', 'Areas', 'People', 'Record', 'Site']),
    )
  })
})
