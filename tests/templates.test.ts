import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { unfilled } from '../collections/Templates.placeholders.ts'
import { addTemplates, hadNoTemplates } from '../ops/templates/addTemplates.ts'
import { launch, open, violations } from './support/browser.ts'
import { as, desk, emailOf, roles, signedIn } from './support/cast.ts'
import { signIn } from './support/deskForm.ts'
import { aPicture } from './support/everyPart.ts'
import { database, recordOf } from './support/record.ts'
import { get, html, siteUrl } from './support/site.ts'
import { p, prose, text } from './support/words.ts'

const allowed = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    (error: { status?: number }) => (error.status === 403 ? false : Promise.reject(error)),
  )

let count = 0
const aTemplate = () => {
  count += 1
  return { name: `Test ${process.pid}-${count}`, purpose: 'For a test.', kind: 'appeal' as const, shownOnDashboard: false }
}

const body = [
  ...text('Seen in [place].'),
  { blockType: 'steps' as const, title: 'What to do', steps: [{ heading: 'Look', text: prose(p('Look at [street].')) }, { heading: 'Call' }] },
]

const made = async (more: object = {}) =>
  (await desk()).create({
    collection: 'templates',
    data: { ...aTemplate(), title: 'Missing from [place]', summary: 'Have you seen [name]?', body, ...more },
  })

/** Who may do what with templates: a row is a role. */
const may = {
  officer: { read: true, write: false },
  editor: { read: true, write: true },
  admin: { read: true, write: true },
} as const

describe.each(roles)('an %s', (role) => {
  test('reads, makes, changes and deletes exactly what the role may', async () => {
    const payload = await desk()
    const who = await as(role)
    const { id } = await made()
    expect(await allowed(payload.findByID({ collection: 'templates', id, ...who }))).toBe(may[role].read)
    expect(await allowed(payload.create({ collection: 'templates', data: aTemplate(), ...who }))).toBe(may[role].write)
    expect(await allowed(payload.update({ collection: 'templates', id, data: { purpose: 'Else.' }, ...who }))).toBe(may[role].write)
    expect(await allowed(payload.delete({ collection: 'templates', id, ...who }))).toBe(may[role].write)
  })
})

const use = (id: string, headers?: Record<string, string>) => get(`/api/templates/${id}/use`, { method: 'POST', headers })

describe('using a template', () => {
  test('makes a draft with its words as that person, with rows of its own, and nothing of it is public', async () => {
    const payload = await desk()
    const template = await made({ sensitive: true })
    const headers = await signedIn('officer')
    const { entries, result } = await recordOf(() => use(template.id, headers))
    expect(result.status).toBe(200)
    const { id } = await result.json()
    const alert = await payload.findByID({ collection: 'alerts', id, draft: true })
    expect(alert).toMatchObject({
      _status: 'draft',
      kind: 'appeal',
      title: 'Missing from [place]',
      summary: 'Have you seen [name]?',
      sensitive: true,
    })
    expect(alert.publishedAt ?? null).toBeNull()
    expect(entries).toMatchObject([{ action: 'create', collection: 'alerts', document: id, who: emailOf('officer'), title: 'Missing from [place]' }])
    expect(wordsOf(alert.body)).toEqual(wordsOf(template.body))
    expect(rowsOf(alert.body).filter((row) => rowsOf(template.body).includes(row))).toEqual([])
    expect(rowsOf(alert.body)).toHaveLength(4)
    expect((await get(`/news/${alert.slug}`)).status).toBe(404)
    expect(await html('/news')).not.toContain('Missing from [place]')
  })

  test('works again and again, each with an address of its own', async () => {
    const payload = await desk()
    const { id } = await made()
    const headers = await signedIn('officer')
    const alerts = []
    for (let times = 0; times < 2; times += 1) {
      const { id: alert } = await (await use(id, headers)).json()
      alerts.push(await payload.findByID({ collection: 'alerts', id: alert, draft: true }))
    }
    expect(new Set(alerts.map(({ slug }) => slug)).size).toBe(2)
  })

  test('that has no words yet begins an empty alert of its kind', async () => {
    const payload = await desk()
    const { id } = await payload.create({ collection: 'templates', data: aTemplate() })
    const answer = await (await use(id, await signedIn('officer'))).json()
    expect(await payload.findByID({ collection: 'alerts', id: answer.id, draft: true })).toMatchObject({ kind: 'appeal', _status: 'draft' })
  })

  test('counts its hours from now, where alerts have a time to come down', async () => {
    const payload = await desk()
    const { id } = await made({ hours: 12 })
    const answer = await (await use(id, await signedIn('officer'))).json()
    const alert = await payload.findByID({ collection: 'alerts', id: answer.id, draft: true })
    const hasEnd = payload.collections.alerts.config.flattenedFields.some(({ name }) => name === 'withdrawAt')
    const hours = (Date.parse(String(Reflect.get(alert, 'withdrawAt'))) - Date.now()) / 3_600_000
    expect(hasEnd ? Math.round(hours) : hours).toBe(hasEnd ? 12 : NaN)
  })

  test.each([crypto.randomUUID(), 'none'])('that is not there is refused in words: %s', async (id) => {
    const answer = await use(id, await signedIn('officer'))
    expect(answer.status).toBe(404)
    expect((await answer.json()).errors[0].message).toMatch(/^This template is not here any more/)
  })

  test('is for people of the desk', async () => {
    expect((await use((await made()).id)).status).toBe(401)
  })
})

const rowsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((row) => (typeof row === 'object' && row !== null ? [String(Reflect.get(row, 'id')), ...Object.values(row).flatMap(rowsOf)] : []))
    : []
const wordsOf = (value: unknown) => JSON.parse(JSON.stringify(value, (key, found) => (key === 'id' ? undefined : found)))

test('a template that changes is recorded, and the public site is as it was', async () => {
  const payload = await desk()
  const version = async () => (await database.query('select version, shared from content_version')).rows
  const before = await version()
  const { entries } = await recordOf(async () => {
    const { id } = await payload.create({ collection: 'templates', data: { ...aTemplate(), body }, ...(await as('editor')) })
    await payload.update({ collection: 'templates', id, data: { title: 'Other' }, ...(await as('editor')) })
    await payload.delete({ collection: 'templates', id, ...(await as('editor')) })
  })
  expect(entries.map(({ action, collection }) => `${action} ${collection}`)).toEqual(['create templates', 'update templates', 'delete templates'])
  expect(await version()).toEqual(before)
})

test('what a template shows can be deleted: its part goes too', async () => {
  const payload = await desk()
  const picture = await aPicture()
  const section = await payload.create({
    collection: 'advice-sections',
    draft: true,
    data: { title: `Short ${Date.now()}`, summary: 'S.', slug: '', audience: 'everyone' },
  })
  const { id } = await made({
    body: [...text('Stays.'), { blockType: 'picture', image: picture.id }, { blockType: 'adviceSection', section: section.id }],
  })
  await payload.delete({ collection: 'media', id: picture.id })
  await payload.delete({ collection: 'advice-sections', id: section.id })
  const left = await payload.findByID({ collection: 'templates', id })
  expect(left.body?.map(({ blockType }) => blockType)).toEqual(['prose'])
})

describe('a place to fill in', () => {
  test.each([
    ['Missing from [place]: have you seen [first name]?', ['[place]', '[first name]']],
    ['[place] and [place]', ['[place]']],
    ['All is said.', []],
    ['See note [1] and [ ].', []],
    ['[not\nclosed] and [open', []],
    ['[Siân’s étage]', ['[Siân’s étage]']],
  ])('%j', (words, found) => {
    expect(unfilled(words)).toEqual(found)
  })
})

describe('the templates to begin with', () => {
  test('are there, in order, with channels and advice from the site', async () => {
    const payload = await desk()
    const { docs } = await payload.find({ collection: 'templates', where: { order: { less_than: 100 } }, sort: 'order', depth: 1 })
    expect(docs.map(({ name }) => name)).toEqual(['Incident', 'Missing person', 'Scam warning', 'Road closed', 'Appeal for witnesses'])
    for (const { title, summary } of docs) expect(unfilled(`${title} ${summary}`)).not.toEqual([])
    const missing = docs[1]
    const channels = missing?.body?.find((part) => part.blockType === 'contactChannels')?.channels
    expect(channels?.map((channel) => (typeof channel === 'object' ? channel.phone : ''))).toEqual(['999', '101', '+44800555111'])
    expect(missing?.relatedAdvice?.map((section) => (typeof section === 'object' ? section.slug : ''))).toEqual(['missing-person'])
  })
})

describe('on the dashboard', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('“Missing person” is pressed by keyboard, and leads into the form with its words', async () => {
    const { page, complaints } = await open(browser, { viewport: { width: 1280, height: 900 }, bypassCSP: true })
    await signIn(page, 'officer')
    const quick = page.getByRole('region', { name: 'New alert:' })
    await quick.waitFor()
    expect(await violations(page, '.quick')).toEqual([])
    expect(await quick.getByRole('link', { name: 'Empty' }).getAttribute('href')).toBe('/admin/collections/alerts/create')
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/quick-1280.png` })
    await quick.getByRole('button', { name: 'Incident' }).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Missing person')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin\/collections\/alerts\/[0-9a-f-]{36}/)
    expect(await page.getByLabel('Title').first().inputValue()).toBe('Missing from [place]: have you seen [first name], who is [age]?')
    await page.getByText('If you see [first name]').or(page.locator('input[value="If you see [first name]"]')).first().waitFor()
    expect(complaints.filter((complaint) => /policy|refused|violat/i.test(complaint))).toEqual([])
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)('fits into 320 pixels in %s, and axe finds nothing', async (colorScheme) => {
    const { page } = await open(browser, { viewport: { width: 320, height: 800 }, bypassCSP: true, colorScheme })
    await signIn(page, 'officer')
    await page.getByRole('region', { name: 'New alert:' }).waitFor()
    expect(await violations(page, '.quick')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/quick-320-${colorScheme}.png` })
    await page.context().close()
  })

  test('a template that has gone meanwhile is said in words', async () => {
    const payload = await desk()
    const { id, name } = await made({ shownOnDashboard: true, order: 1 })
    const { page } = await open(browser)
    await signIn(page, 'officer')
    await page.getByRole('button', { name }).waitFor()
    await payload.delete({ collection: 'templates', id })
    await page.getByRole('button', { name }).click()
    await page.getByText('This template is not here any more').waitFor()
    expect(page.url()).toBe(`${await siteUrl()}/admin`)
    await page.context().close()
  })
})

test('editors may delete the templates to begin with: they do not come back', async () => {
  const payload = await desk()
  await payload.delete({ collection: 'templates', where: { order: { less_than: 100 } } })
  const others = await payload.find({ collection: 'templates', limit: 100 })
  await payload.delete({ collection: 'templates', where: { id: { in: others.docs.map(({ id }) => id) } } })
  expect(await hadNoTemplates(payload)).toBe(false)
  await addTemplates(payload)
  expect((await payload.count({ collection: 'templates' })).totalDocs).toBe(5)
})
