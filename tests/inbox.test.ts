import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { filtersFrom, queryOf } from '../collections/BetaFeedback.filters.ts'
import { feedbackByPage, feedbackByWeek, messages, mostThisWeek, unreadFeedback } from '../collections/BetaFeedback.queries.ts'
import type { State } from '../collections/BetaFeedback.states.ts'
import { lastWeeks, momentsOf, weekOf } from '../collections/weeks.ts'
import { launch, open, violations, type Seen } from './support/browser.ts'
import { as, desk, emailOf, person, signedIn } from './support/cast.ts'
import { signIn } from './support/deskForm.ts'
import { database, recordOf } from './support/record.ts'
import { get, siteUrl } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

type Kept = { page?: string; pageVersion?: string; state?: State; note?: string; better?: string; at?: string }

/** A reader's message as the one door keeps it; `at` is when it came. */
async function kept(doing: string, { at, ...more }: Kept = {}) {
  const payload = await desk()
  const { id } = await payload.create({ collection: 'beta-feedback', data: { doing, state: 'new', ...more } })
  if (at) await database.query('update beta_feedback set created_at = $2 where id = $1', [id, at])
  return id
}

const inbox = '/admin/collections/beta-feedback'
const unique = () => `w${Date.now()}${Math.random().toString(36).slice(2, 6)}`
const stateOf = async (id: string) => (await (await desk()).findByID({ collection: 'beta-feedback', id })).state

describe('a week is London’s, from Monday', () => {
  test.each([
    ['2026-03-29T23:30:00.000Z', '2026-03-30', 'half past midnight on Monday, the day after the clocks went forward'],
    ['2026-03-29T22:59:59.999Z', '2026-03-23', 'the last moment of Sunday, in summer time'],
    ['2026-10-25T23:59:59.999Z', '2026-10-19', 'the last moment of Sunday, after the clocks went back'],
    ['2026-10-26T00:00:00.000Z', '2026-10-26', 'the first moment of Monday, in winter time'],
  ])('%s lies in the week of %s: %s', async (at, week) => {
    expect(weekOf(at)).toBe(week)
    // The database says the same.
    const now = new Date(Date.parse(at) + 1)
    const count = async () => (await feedbackByWeek(3, now)).find((one) => one.week === week)?.count ?? 0
    const before = await count()
    const id = await kept('At the edge', { at })
    expect(await count()).toBe(before + 1)
    await (await desk()).delete({ collection: 'beta-feedback', id })
  })

  test('a week is an hour shorter or longer when the clocks change', () => {
    const hours = (week: string) => {
      const { from = '', until = '' } = momentsOf(week) ?? {}
      return (Date.parse(until) - Date.parse(from)) / 3_600_000
    }
    expect([hours('2026-03-23'), hours('2026-10-19'), hours('2026-11-16')]).toEqual([167, 169, 168])
    expect(momentsOf('2026-03-30')).toEqual({ from: '2026-03-29T23:00:00.000Z', until: '2026-04-05T23:00:00.000Z' })
  })

  test('the last weeks follow one another through the change', () => {
    expect(lastWeeks(3, '2026-11-04T12:00:00.000Z')).toEqual(['2026-10-19', '2026-10-26', '2026-11-02'])
  })

  test.each(['2026-11-24', '2026-02-30', 'yesterday', ''])('"%s" names none', (week) => {
    expect(momentsOf(week)).toBeUndefined()
  })

  test('spam is in no week', async () => {
    const now = async () => (await feedbackByWeek(1)).at(-1)?.count ?? 0
    const before = await now()
    await kept('Buy', { state: 'spam' })
    expect(await now()).toBe(before)
  })
})

describe('the numbers for a dashboard', () => {
  test('unread ones are those that are new', async () => {
    const before = await unreadFeedback()
    await kept('One')
    await kept('Two', { state: 'read' })
    expect(await unreadFeedback()).toBe(before + 1)
  })

  test('each page has its unread and all, without spam, under the title it has', async () => {
    const payload = await desk()
    const alert = await payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), _status: 'published' } })
    const page = `/news/${alert.slug}`
    await Promise.all([kept('a', { page }), kept('b', { page, state: 'closed' }), kept('c', { page, state: 'spam' })])
    expect((await feedbackByPage()).pages.find(({ path }) => path === page)).toEqual({ path: page, title: alert.title, unread: 1, all: 2 })
    for (let count = 0; count < 150; count += 1) await kept('many', { page, state: 'read' })
    expect(await mostThisWeek()).toEqual({ path: page, title: alert.title, count: 152 })
  })

  test('a page that the site has of its own has its name', async () => {
    await kept('Where is the number', { page: '/contact' })
    expect((await feedbackByPage()).pages.find(({ path }) => path === '/contact')?.title).toBe('Contact us')
  })
})

describe('addresses that never were', () => {
  const made = unique()
  beforeAll(async () => {
    // As they were kept before only known pages were.
    await database.query(
      `insert into beta_feedback (doing, state, page, created_at) select $1::text, 'new', '/' || $1 || repeat('x', 200) || n, now() from generate_series(1, 300) n, generate_series(1, 2)`,
      [made],
    )
  })
  afterAll(() => database.query('delete from beta_feedback where doing = $1', [made]))

  test('do not bury the pages that are', async () => {
    await kept('Where is the number', { page: '/contact' })
    const { pages, more } = await feedbackByPage()
    expect(pages).toHaveLength(100)
    expect(more).toBeGreaterThanOrEqual(200)
    const firstUnknown = pages.findIndex(({ path }) => path?.startsWith(`/${made}`))
    expect(pages.findIndex(({ path }) => path === '/contact')).toBeLessThan(firstUnknown)
  })
})

describe('the version a reader saw', () => {
  const seenBy = async (id: string, words: string) => {
    const { messages: found } = await messages(filtersFrom({ words }, 'everything'), undefined, await person('officer'))
    return found.find((one) => one.id === id)?.seen
  }

  test('is the newest published one not later than what they saw, also when the page has moved', async () => {
    const payload = await desk()
    const words = unique()
    const first = await payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('First.') }), _status: 'published' } })
    const page = `/news/${first.slug}`
    const second = await payload.update({
      collection: 'alerts',
      id: first.id,
      data: { summary: 'Second.', slug: `${first.slug}-moved`, _status: 'published' },
    })
    await payload.update({ collection: 'alerts', id: first.id, draft: true, data: { summary: 'A draft.' } })
    const { docs } = await payload.findVersions({ collection: 'alerts', where: { parent: { equals: first.id } }, sort: 'createdAt' })
    const numbers = docs.map(({ id }) => id)
    const early = await kept(words, { page, pageVersion: first.updatedAt })
    const late = await kept(words, { page, pageVersion: second.updatedAt })
    expect(await seenBy(early, words)).toBe(`/admin/preview/alerts/${first.id}/${numbers[0]}`)
    expect(await seenBy(late, words)).toBe(`/admin/preview/alerts/${first.id}/${numbers[1]}`)
  })

  test.each([
    ['a page of the site’s own', '/contact', undefined],
    ['a page that never was', '/news/no-such-page', '2026-11-24T12:00:00.000Z'],
    ['a moment before the first version', '/advice/scams', '1999-01-01T00:00:00.000Z'],
    ['a moment that no calendar has', '/advice/scams', '0000-01-01T00:00:00Z'],
  ])('is not made up for %s', async (_, page, pageVersion) => {
    const words = unique()
    expect(await seenBy(await kept(words, { page, pageVersion }), words)).toBeUndefined()
  })
})

describe('marking', () => {
  const mark = async (body: object, headers?: Record<string, string>) =>
    get('/api/beta-feedback/mark', { method: 'POST', headers: headers ?? (await signedIn('officer')), body: JSON.stringify(body) })

  test('a hundred is one request, quick, and each is recorded', async () => {
    const ids: string[] = []
    for (let count = 0; count < 100; count += 1) ids.push(await kept('One of many'))
    const headers = await signedIn('officer')
    const since = performance.now()
    const { entries, result } = await recordOf(() => mark({ ids, state: 'read' }, headers))
    expect(performance.now() - since).toBeLessThan(4_000)
    expect((await result.json()).message).toBe('100 messages are marked as read.')
    const { rows } = await database.query('select distinct state from beta_feedback where id = any ($1)', [ids])
    expect(rows).toEqual([{ state: 'read' }])
    const marks = entries.filter(({ action }) => action === 'mark')
    expect(marks).toHaveLength(100)
    expect(marks[0]).toMatchObject({ who: emailOf('officer'), detail: 'new → read', title: null })
  })

  test.each([
    [{ ids: [], state: 'read' }, 'Tick a message first.'],
    [{ state: 'read' }, 'Say which messages to mark.'],
    [{ ids: ['1'], state: 'read' }, 'One of these is not the number of a message.'],
    [{ ids: [crypto.randomUUID()], state: 'gone' }, 'Mark messages as new, read, closed or spam.'],
    [{ ids: Array.from({ length: 101 }, () => crypto.randomUUID()), state: 'read' }, 'Mark 100 messages at a time, no more.'],
  ])('is refused in words: %#', async (body, words) => {
    const answer = await mark(body)
    expect([answer.status, (await answer.json()).errors[0].message]).toEqual([400, words])
  })

  test('is for people of the desk', async () => {
    const id = await kept('Not for strangers')
    expect((await mark({ ids: [id], state: 'spam' }, { 'Content-Type': 'application/json' })).status).toBe(401)
    expect(await stateOf(id)).toBe('new')
  })
})

describe('the CSV', () => {
  let headers: Record<string, string>
  beforeAll(async () => {
    headers = await signedIn('officer')
  })
  const csv = (query: string) => get(`/api/beta-feedback/csv?${query}`, { headers })

  test('has what the filters leave, formulas defused, and who took it is recorded', async () => {
    const words = unique()
    await kept(`=HYPERLINK("http://evil.example";"${words}")`, { better: '+44 "quoted", and\nanother line', at: '2026-11-02T09:00:00.000Z' })
    await kept(`@${words}`, { state: 'spam', at: '2026-11-03T09:00:00.000Z' })
    await kept(`-${words}`, { at: '2026-11-09T09:00:00.000Z' })
    const { entries, result } = await recordOf(() => csv(`state=all&words=${words}&week=2026-11-02`))
    expect(result.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(result.headers.get('content-disposition')).toBe('attachment; filename="feedback.csv"')
    const [head, ...lines] = (await result.text()).split('\r\n')
    expect(head).toBe('id,createdAt,page,pageVersion,state,doing,better,note')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(
      `,2026-11-02T09:00:00.000Z,,,new,"'=HYPERLINK(""http://evil.example"";""${words}"")","'+44 ""quoted"", and\nanother line",`,
    )
    expect(entries).toMatchObject([{ action: 'export', collection: 'beta-feedback', who: emailOf('officer'), by: 'rest' }])
    const everything = await (await csv(`words=${words}`)).text()
    expect([everything.includes(`,'@${words},`), everything.includes(`,'-${words},`)]).toEqual([true, true])
  })

  test('is read as what it is by Excel: a byte order mark, and no formula behind a blank or in full width', async () => {
    const words = unique()
    const formulas = [`\n=1+1 ${words}`, ` +44 ${words}`, `＝1+1 ${words}`, `＋1 ${words}`, `－1 ${words}`, `＠A1 ${words}`]
    for (const formula of [...formulas, `Fine = ${words}`]) await kept(formula)
    const bytes = new Uint8Array(await (await csv(`words=${words}`)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const table = new TextDecoder().decode(bytes)
    for (const formula of formulas) expect(table).toContain(`'${formula}`)
    expect(table).toContain(`,Fine = ${words},`)
  })

  test('goes on past what one question gets, each message once, also when many came at the same moment', async () => {
    const words = unique()
    const { rows } = await database.query<{ id: string }>(
      `insert into beta_feedback (doing, state, created_at) select $1, 'new', '2026-11-01T12:00:00.123Z' from generate_series(1, 1020) returning id`,
      [words],
    )
    const lines = (await (await csv(`words=${words}`)).text()).trim().split('\r\n').slice(1)
    expect(lines.map((line) => line.slice(0, 36)).sort()).toEqual(rows.map(({ id }) => id).sort())
  })

  test('is for people of the desk', async () => {
    expect((await get('/api/beta-feedback/csv')).status).toBe(401)
  })
})

describe('the filters', () => {
  test('read only what they know, and come back as they were', () => {
    expect(filtersFrom({ state: 'x', from: 'https://a.example', week: '2026-11-24', words: ' ' }, 'new')).toEqual({ state: 'new' })
    const filters = { state: 'all', from: '/news/a-b', week: '2026-11-23', words: 'the map' } as const
    expect(filtersFrom(Object.fromEntries(new URLSearchParams(queryOf(filters))), 'new')).toEqual(filters)
  })

  test.each([
    ['state=new', ['new']],
    ['state=closed', ['closed']],
    ['state=all', ['closed', 'new', 'read']],
    ['state=spam', ['spam']],
    ['state=everything', ['closed', 'new', 'read', 'spam']],
  ] as const)('%s', async (query, expected) => {
    const words = unique()
    for (const state of ['new', 'read', 'closed', 'spam'] as const) await kept(words, { state })
    const { messages: found } = await messages(
      filtersFrom({ ...Object.fromEntries(new URLSearchParams(query)), words }, 'new'),
      undefined,
      await person('officer'),
    )
    expect(found.map(({ state }) => state).sort()).toEqual(expected)
  })

  test('find messages that name no page', async () => {
    const words = unique()
    await kept(words, { page: '/news' })
    const none = await kept(words)
    const { messages: found } = await messages(filtersFrom({ from: 'none', words }, 'new'), undefined, await person('officer'))
    expect(found.map(({ id }) => id)).toEqual([none])
  })
})

describe('in the browser', () => {
  let browser: Browser
  let officer: Seen
  beforeAll(async () => {
    browser = await launch()
    officer = await open(browser, { viewport: { width: 1280, height: 900 }, bypassCSP: true })
    await signIn(officer.page, 'officer')
  })
  afterAll(() => browser.close())

  const see = async (page: Page, query: string) => {
    await page.goto(`${await siteUrl()}${inbox}?${query}`)
    await page.getByRole('heading', { level: 1, name: 'Feedback' }).waitFor()
  }
  const shows = (page: Page) => page.locator('.message')

  /** Presses Tab until that has the focus, as somebody without a mouse does. */
  async function tabTo(page: Page, name: string) {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const one = document.activeElement
        return one?.getAttribute('aria-label') ?? one?.closest('label')?.textContent ?? one?.textContent ?? ''
      })
      if (focused.trim().startsWith(name)) return
    }
    throw new Error(`Tab does not lead to ${name}`)
  }

  function isCovered() {
    const { left, top, bottom } = document.activeElement?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 }
    return document.elementFromPoint(left + 4, (top + bottom) / 2)?.closest('.marking') !== null && !document.activeElement?.closest('.marking')
  }

  test('messages are ticked and marked by keyboard alone; the focus stays, and what was done is said', async () => {
    const words = unique()
    const ids = [await kept(words), await kept(words), await kept(words)]
    const { page } = officer
    await see(page, `words=${words}`)
    expect(await shows(page).count()).toBe(3)
    await page.locator('#words').focus()
    await tabTo(page, 'Tick the message of')
    await page.keyboard.press('Space')
    await tabTo(page, 'Tick the message of')
    await page.keyboard.press('Space')
    await tabTo(page, 'To the marking')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Mark as spam')
    await page.keyboard.press('Enter')
    await page.getByText('2 messages are marked as spam.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mark as spam')
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['new', 'spam', 'spam'])
    // They stay in sight, so that it can be taken back.
    expect(await shows(page).count()).toBe(3)
    await page.getByText('1 message', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mark as spam')
  })

  test('all that are shown can be ticked at once', async () => {
    const words = unique()
    const ids = [await kept(words), await kept(words)]
    const { page } = officer
    await see(page, `words=${words}`)
    await page.getByLabel('Tick all 2 shown').check()
    await page.getByRole('button', { name: 'Mark as closed' }).click()
    await page.getByText('2 messages are marked as closed.').waitFor()
    expect(await Promise.all(ids.map(stateOf))).toEqual(['closed', 'closed'])
  })

  test('with nothing ticked it says so', async () => {
    const words = unique()
    await kept(words)
    await see(officer.page, `words=${words}`)
    await officer.page.getByRole('button', { name: 'Mark as read' }).click()
    await officer.page.getByText('Tick a message first.').waitFor()
  })

  const noteOf = async (id: string) => (await (await desk()).findByID({ collection: 'beta-feedback', id })).note

  test('a note is kept; what was typed stays when it could not be', async () => {
    const words = unique()
    const id = await kept(words)
    const { page } = officer
    await see(page, `words=${words}`)
    const note = page.getByLabel('Our note')
    await note.fill('n'.repeat(1002))
    await page.getByRole('button', { name: 'Save note' }).click()
    await page.getByText('This note is 2 characters too long').waitFor()
    await page.route('**/api/beta-feedback/*/note', (route) => route.abort())
    await note.fill('Mended on Monday.')
    await page.getByText('Not saved yet. It is saved when you leave the field').waitFor()
    await page.getByRole('button', { name: 'Save note' }).click()
    await page.getByText('It is not certain that this worked: the desk did not answer. What you typed is still here.').waitFor()
    expect(await note.inputValue()).toBe('Mended on Monday.')
    await page.unroute('**/api/beta-feedback/*/note')
    await page.getByRole('button', { name: 'Save note' }).click()
    await page.getByText('The note is saved.').waitFor()
    expect(await noteOf(id)).toBe('Mended on Monday.')
  })

  test('a note is kept when its writer goes on to something else, with the mouse, the keyboard or the way back', async () => {
    const words = unique()
    const id = await kept(words)
    const { page } = officer
    await page.goto(`${await siteUrl()}/admin`)
    await see(page, `words=${words}`)
    const note = page.getByLabel('Our note')
    await note.fill('Told the web team.')
    await page.keyboard.press('Tab')
    await page.getByText('The note is saved.').waitFor()
    expect(await noteOf(id)).toBe('Told the web team.')
    const sent = page.waitForRequest(/\/note$/)
    await note.fill('Told them twice.')
    // As a link of the desk's own menu does: nothing is loaded anew, and nothing has lost the focus before.
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.step-nav a')?.click())
    await (await sent).response()
    expect(await noteOf(id)).toBe('Told them twice.')
  })

  test('a note that somebody else has written meanwhile is not written over unseen', async () => {
    const words = unique()
    const id = await kept(words, { note: 'First.' })
    const { page } = officer
    await see(page, `words=${words}`)
    await (await desk()).update({ collection: 'beta-feedback', id, data: { note: 'From the editor.' } })
    await page.getByLabel('Our note').fill('From the officer.')
    const [answer] = await Promise.all([page.waitForResponse(/\/note$/), page.keyboard.press('Tab')])
    expect(answer.status()).toBe(409)
    await page.getByText('Somebody else has saved another note meanwhile. Nothing is lost').waitFor()
    await page.getByText('From the editor.', { exact: false }).waitFor()
    expect(await noteOf(id)).toBe('From the editor.')
    await page.getByRole('button', { name: 'Put theirs above yours' }).click()
    await page.getByLabel('Our note').focus()
    await page.keyboard.press('Tab')
    expect(await noteOf(id)).toBe('From the editor.')
    await page.getByRole('button', { name: 'Save note' }).click()
    await page.getByText('The note is saved.').waitFor()
    expect(await noteOf(id)).toBe('From the editor.\nFrom the officer.')
  })

  test('readers’ words are text and nothing else', async () => {
    const words = unique()
    await kept(`<img src=x onerror="document.title='owned'"> ${words}`, { page: '/\\evil.example' })
    const { page } = officer
    await see(page, `words=${words}`)
    await page.getByText('<img src=x').waitFor()
    expect(await page.locator('.message dd img').count()).toBe(0)
    expect(await page.locator('.message h3 a').count()).toBe(0)
  })

  test('the page as they saw it is one press away: its words, and none of those that came later', async () => {
    const words = unique()
    const payload = await desk()
    const alert = await payload.create({
      collection: 'alerts',
      data: { ...anAlert({ body: text('The bridge is shut until noon.') }), _status: 'published' },
    })
    await payload.update({ collection: 'alerts', id: alert.id, data: { body: text('The bridge is open again.'), _status: 'published' } })
    await kept(words, { page: `/news/${alert.slug}`, pageVersion: alert.updatedAt })
    await kept(words, { page: '/contact' })
    const { page } = officer
    await see(page, `words=${words}`)
    await page.getByText('This page is one of the site’s own and has no versions.').waitFor()
    const [answer] = await Promise.all([
      page.waitForResponse(/\/admin\/preview\/alerts\//),
      page.getByRole('link', { name: 'The page as they saw it' }).click(),
    ])
    expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    await page.getByRole('main').getByText('The bridge is shut until noon.').waitFor()
    expect(await page.getByText('The bridge is open again.').count()).toBe(0)
    expect(await page.getByRole('region', { name: 'Version' }).textContent()).toMatch(/^An old version, as published at \d\d:\d\d/)
    expect(await violations(page)).toEqual([])
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/version.png` })
    await page.getByRole('link', { name: 'Compare it with other versions' }).click()
    await page.getByRole('heading', { name: 'What changed between two versions' }).waitFor()
    await page.getByRole('region', { name: 'From' }).getByRole('link').click()
    await page.getByText('The bridge is open again.').waitFor()
    expect(await page.getByRole('region', { name: 'Version' }).textContent()).toMatch(/^Live now/)
  })

  test('one version is for people of the desk, and only under its own document', async () => {
    const payload = await desk()
    const made = async (words: string) => (await payload.create({ collection: 'alerts', data: { ...anAlert({ body: text(words) }) } })).id
    const [first, second] = [await made('For the desk alone.'), await made('Another.')]
    const { docs } = await payload.findVersions({ collection: 'alerts', where: { parent: { equals: first } } })
    const seen = async (document: string, headers = {}) =>
      (await get(`/admin/preview/alerts/${document}/${docs[0]?.id}`, { headers: { ...headers, 'sec-fetch-site': 'same-origin' } })).text()
    const cookie = `payload-token=${(await signedIn('officer')).Authorization?.replace('JWT ', '')}`
    expect(await seen(first, { cookie })).toContain('For the desk alone.')
    expect(await seen(first)).not.toContain('For the desk alone.')
    expect(await seen(second, { cookie })).not.toContain('For the desk alone.')
  })

  test('a page of the list leads to its messages, the form narrows them, and a list in parts goes on', async () => {
    const words = unique()
    for (let count = 0; count < 51; count += 1) await kept(words, { page: '/stay-safe' })
    const { page } = officer
    await see(page, `words=${words}`)
    expect(await shows(page).count()).toBe(50)
    // What the focus comes to is not under the bar, whichever way it goes.
    await page.getByLabel('Our note').nth(20).focus()
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Shift+Tab')
      expect(await page.evaluate(isCovered)).toBe(false)
    }
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/scrolled.png` })
    await page.getByRole('link', { name: 'One older message' }).click()
    await page.getByRole('link', { name: 'The newest messages' }).waitFor()
    expect(await shows(page).count()).toBe(1)
    await page.locator('.inbox aside').getByRole('link', { name: 'Stay safe online', exact: true }).click()
    await page.waitForURL('**from=%2Fstay-safe**')
    expect(await page.getByLabel('Page', { exact: true }).inputValue()).toBe('/stay-safe')
    await page.getByLabel('With the words').fill('nothing has these words')
    await page.getByRole('button', { name: 'Show messages' }).click()
    await page.getByText('No messages here.').waitFor()
  })

  test('each unread message is shown once, also when what was shown is marked in between', async () => {
    const words = unique()
    const { rows } = await database.query<{ id: string }>(
      `insert into beta_feedback (doing, state, created_at) select $1, 'new', timestamptz '2026-11-02T12:00:00Z' + (n / 3) * interval '1 second' from generate_series(1, 120) n returning id`,
      [words],
    )
    const { page } = officer
    const seen: string[] = []
    const look = async (count: number) => {
      await page
        .locator('.message')
        .nth(count - 1)
        .waitFor()
      const labels = await page.locator('.message').evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby') ?? ''))
      expect(labels).toHaveLength(count)
      seen.push(...labels.map((label) => label.replace('about-', '')))
    }
    await see(page, `state=new&words=${words}`)
    await look(50)
    await page.getByLabel('Tick all 50 shown').check()
    await page.getByRole('button', { name: 'Mark as read' }).click()
    await page.getByText('50 messages are marked as read.').waitFor()
    await page.getByText('70 messages', { exact: true }).waitFor()
    await page.getByRole('link', { name: '70 older messages' }).click()
    await page.waitForURL('**before=**')
    await look(50)
    await page.getByRole('link', { name: '20 older messages' }).click()
    await page.getByText('Tick all 20 shown').waitFor()
    await look(20)
    expect(seen.sort()).toEqual(rows.map(({ id }) => id).sort())
  })

  test('the chart says in a sentence and in a table what it draws', async () => {
    const { page } = officer
    await see(page, '')
    const drawn = await page.locator('.chart text:nth-of-type(1)').allTextContents()
    expect(drawn).toHaveLength(8)
    expect(await page.getByRole('img', { name: /^Feedback by week, without spam\. .*This week has \d+ so far\.$/ }).count()).toBe(1)
    await page.getByText('The same as a table').click()
    expect(await page.locator('.chart + details td').allTextContents()).toEqual(drawn)
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('in %s at %d pixels axe finds nothing, and it fits', async (colorScheme, width) => {
    const words = unique()
    await kept(`${words} A long one. ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}`, {
      page: '/news/blackmail-with-private-pictures',
      better: 'Say more.',
    })
    await kept(words, { page: '/contact', state: 'read', note: 'Told the team.' })
    await kept(words, { page: `/${'x'.repeat(299)}` })
    const { page } = await open(browser, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } })
    await signIn(page, 'officer')
    await see(page, `state=all&words=${words}`)
    await page.getByLabel('Tick the message of').first().check()
    expect(await violations(page, '.inbox')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    const spilling = await page.evaluate(() =>
      [...document.querySelectorAll('.inbox *:not(.unseen, option)')]
        .filter((one) => getComputedStyle(one).display !== 'inline' && one.getBoundingClientRect().right > window.innerWidth + 1)
        .map((one) => one.outerHTML.slice(0, 100)),
    )
    expect(spilling).toEqual([])
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/inbox-${width}-${colorScheme}.png`, fullPage: true })
    await page.context().close()
  })
})

test('the inbox is not for strangers', async () => {
  const answer = await get(inbox)
  expect(answer.status === 200 ? await answer.text() : '').not.toContain('What readers said')
  const payload = await desk()
  await expect(payload.find({ collection: 'beta-feedback', overrideAccess: false })).rejects.toMatchObject({ status: 403 })
  expect((await payload.find({ collection: 'beta-feedback', limit: 1, ...(await as('officer')) })).docs.length).toBe(1)
})
