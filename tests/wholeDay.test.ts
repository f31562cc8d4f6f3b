// Over 150 lines: one day, told from its beginning to its end.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, open, type Seen } from './support/browser.ts'
import { emailOf, as, desk, person } from './support/cast.ts'
import { command } from './support/command.ts'
import { saved, signIn } from './support/deskForm.ts'
import { aPicture } from './support/everyPart.ts'
import { database } from './support/record.ts'
import { get, html, siteUrl } from './support/site.ts'
import { until } from './support/start.ts'

let browser: Browser
let officer: Seen
let editor: Seen
let second: Seen
beforeAll(async () => {
  browser = await launch()
  // A morning on which nothing waits from the days before.
  await database.query('delete from reviews')
  await database.query('update unreviewed set closed_at = now() where closed_at is null')
  await database.query('update schedules set seen_at = now() where seen_at is null')
  const atDesk = async (role: 'officer' | 'editor' | 'admin') => {
    const seen = await open(browser, { viewport: { width: 1400, height: 1000 }, timezoneId: 'America/New_York' })
    await signIn(seen.page, role)
    return seen
  }
  officer = await atDesk('officer')
  editor = await atDesk('editor')
  second = await atDesk('admin')
})
afterAll(() => browser.close())

const panel = (page: Page) => page.locator('.review-panel')
const stands = (page: Page, words: string) => panel(page).getByRole('heading', { name: words, exact: true }).waitFor()
const press = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click()
const question = (page: Page) => page.locator('dialog.ask')

const title = `Have you seen Ada ${Date.now()}`
const words = {
  first: 'Ada was last seen in the town.',
  mended: 'Ada was last seen at Mill Street in Eastmere at 15:20 on Monday.',
  typedOn: 'Ada may be in Wickensea by now.',
}
let address: string
let id: string
let slug: string
let picture: string

/** At noon in London, as its people write it and as the browser's field takes it. */
function theDayAfterTomorrow() {
  const day = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toLocaleDateString('en-GB', { timeZone: 'Europe/London' })
  return { day, typed: `${day.split('/').reverse().join('-')}T12:00` }
}

test('an officer writes an appeal from a template', async () => {
  const { page } = officer
  await page.goto(`${await siteUrl()}/admin`)
  await page.getByRole('button', { name: 'Missing person' }).click()
  await page.waitForURL('**/collections/alerts/*')
  address = page.url()
  id = new URL(address).pathname.split('/').at(-1) ?? ''
  const payload = await desk()
  const file = await aPicture()
  picture = `/api/media/file/${file.filename}`
  await payload.update({
    collection: 'alerts',
    id,
    draft: true,
    data: { body: [{ blockType: 'picture', image: file.id }] },
    ...(await as('officer')),
  })
  await page.reload()
  await page.getByLabel('Title').first().fill(title)
  await page.getByLabel('Summary').fill(words.first)
  await saved(page)
  expect(await page.getByLabel('Comes down at').inputValue()).not.toBe('')
  await press(page, 'Send for review')
  await stands(page, 'In review')
  slug = await page.locator('#field-slug').inputValue()
  expect((await get(`/news/${slug}`)).status).toBe(404)
})

test('an editor asks for a change, at its field', async () => {
  const { page } = editor
  await page.goto(`${await siteUrl()}/admin`)
  await page.getByRole('link', { name: title }).first().click()
  await stands(page, 'In review')
  await press(page, 'Ask for changes')
  await question(page).getByLabel('Where').selectOption({ label: 'Summary' })
  await question(page).getByLabel('What to change').fill('Say which street, and when.')
  await question(page).getByRole('button', { name: 'Ask for these changes' }).click()
  await stands(page, 'Changes asked for')
})

test('the officer finds it there and mends it', async () => {
  const { page } = officer
  await page.goto(address)
  const field = page.locator('.field-type').filter({ has: page.locator('#field-summary') })
  await field.getByText('Change asked for: Say which street, and when.').waitFor()
  await page.getByLabel('Summary').fill(words.mended)
  await saved(page)
  await press(page, 'Send for review')
  await stands(page, 'In review')
})

test('the editor approves it and gives it a time; the officer types on', async () => {
  const { page } = editor
  await page.goto(address)
  await press(page, 'Approve')
  await stands(page, 'Approved')
  await press(page, 'Give it a time')
  const { day, typed } = theDayAfterTomorrow()
  await question(page).getByLabel('Day and time').fill(typed)
  await question(page).getByRole('button', { name: 'Set the time' }).click()
  await stands(page, 'Scheduled')
  await panel(page).getByText(`12:00 ${day}`).waitFor()
  await officer.page.reload()
  await stands(officer.page, 'Scheduled')
  await officer.page.getByLabel('Summary').fill(words.typedOn)
  await saved(officer.page)
})

test('the approved words go out on time', async () => {
  // The day is long: its time comes in three seconds instead.
  await database.query(
    `with moved as (update schedules set at = now() + interval '3 seconds' where document = $1 and state = 'waiting' and action = 'publish' returning id, at)
     update graphile_worker._private_jobs set run_at = moved.at from moved where key = moved.id::text`,
    [id],
  )
  await until(async () => (await get(`/news/${slug}`)).status === 200, 'the appeal on the public site', 15_000)
  const page = await html(`/news/${slug}`)
  expect(page).toContain(words.mended)
  expect(page).not.toContain(words.typedOn)
  expect((await get(picture)).status).toBe(200)
  const { rows } = await database.query<{ late: number }>(
    `select extract(epoch from ended_at - at)::float8 as late from schedules where document = $1 and action = 'publish' and state = 'done'`,
    [id],
  )
  expect(rows.map(({ late }) => late >= 0 && late < 2)).toEqual([true])
  await officer.page.reload()
  expect(await officer.page.getByLabel('Summary').inputValue()).toBe(words.typedOn)
  await stands(officer.page, 'Live, with a newer draft')
})

test('a correction follows, with what the public is told of it', async () => {
  await press(officer.page, 'Send for review')
  await question(officer.page).getByLabel('A correction: we had something wrong').check()
  await question(officer.page).getByLabel('What readers see').fill('Ada is more likely to be in Wickensea.')
  await question(officer.page).getByRole('button', { name: 'Send for review' }).click()
  await stands(officer.page, 'Live, with a newer draft: in review')
  const { page } = editor
  await page.goto(address)
  await stands(page, 'Live, with a newer draft: in review')
  expect(await html(`/news/${slug}`)).toContain(words.mended)
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await stands(page, 'Live')
  const corrected = await html(`/news/${slug}`)
  expect(corrected).toContain(words.typedOn)
  expect(corrected).toContain('Ada is more likely to be in Wickensea.')
})

test('an urgent alert goes out without review, and is approved afterwards', async () => {
  const { page } = editor
  const urgent = `Gas leak on Highfell Road ${Date.now()}`
  await page.goto(`${await siteUrl()}/admin/collections/alerts/create`)
  await page.getByLabel('Title').first().fill(urgent)
  await page.getByLabel('Summary').fill('Leave the street now, and open no door.')
  await page.locator('#field-kind .rs__control').click()
  await page.locator('.rs__option').filter({ hasText: 'Incident' }).click()
  await saved(page)
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await question(page).getByRole('heading', { name: 'Nobody else has read these words' }).waitFor()
  await question(page).getByRole('button', { name: 'Publish without review' }).click()
  await stands(page, 'Live')
  await panel(page).getByText('Published without review', { exact: true }).waitFor()
  const path = `/news/${await page.locator('#field-slug').inputValue()}`
  expect(await html(path)).toContain(urgent)

  await second.page.goto(`${await siteUrl()}/admin`)
  const waits = second.page.getByRole('region', { name: 'Waits for you' }).getByRole('listitem').filter({ hasText: urgent })
  await waits.getByText('Published without review').waitFor()
  await waits.getByRole('link', { name: urgent }).click()
  await press(second.page, 'Approve what is public')
  await panel(second.page).getByText('Published without review', { exact: true }).waitFor({ state: 'detached' })
})

test('the appeal ends: she is found, and her picture is gone from the public site', async () => {
  const { page } = editor
  await page.goto(address)
  await press(page, 'End this appeal')
  await question(page).getByLabel('Somebody was found').check()
  await question(page).getByLabel('New title').fill('An appeal has ended')
  await question(page).getByLabel('What readers should know now').fill('She was found safe. Thank you for looking out.')
  await question(page).getByRole('button', { name: 'Put the new words in its place' }).click()
  await page.waitForEvent('load')
  await stands(page, 'Live: ended')
  const ended = await html(`/news/${slug}`)
  expect(ended).toContain('She was found safe.')
  expect(ended).not.toContain('Ada')
  expect((await get(picture)).status).toBe(410)
  await page.getByRole('heading', { name: 'What was removed where' }).waitFor()
})

test('the record shows each step, and verifies', async () => {
  const { rows } = await database.query<{ action: string; who: string | null; by: string }>(
    'select action, who, by from audit_log where document = $1 order by id',
    [id],
  )
  const steps = rows.map(({ action, who, by }) => `${action}, ${who?.split('@')[0] ?? by}`)
  const told = steps.filter((step, index) => step !== steps[index - 1] && !step.startsWith('draft'))
  expect(told).toEqual([
    'create, officer',
    'submit, officer',
    'ask, editor',
    'submit, officer',
    'approve, editor',
    'schedule, editor',
    'publish, job',
    'submit, officer',
    'publish, editor',
    'approve, editor',
    'publish without review, editor',
    'end, editor',
  ])
  expect(steps).toContain('draft, officer')
  const { code, words: said } = await command(['audit', 'verify'])
  expect([code, said]).toEqual([0, expect.stringMatching(/whole|holds|entries/)])
})

test('nobody called another host, and the browsers had nothing to complain of', async () => {
  expect((await person('officer')).email).toBe(emailOf('officer'))
  for (const { foreign, complaints } of [officer, editor, second]) {
    expect(foreign).toEqual([])
    expect(complaints.filter((complaint) => /policy|refused|violat|uncaught/i.test(complaint))).toEqual([])
  }
})
