import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { fieldTexts } from '../collections/words.ts'
import { compare, piecesOf } from '../components/desk/differences.ts'
import { launch, open, violations } from './support/browser.ts'
import { as, desk, emailOf, person } from './support/cast.ts'
import { settled, signIn } from './support/deskForm.ts'
import { siteUrl } from './support/site.ts'
import { anAlert, h2, link, p, prose, ul } from './support/words.ts'

const steps = (id: string, heading: string) => ({
  blockType: 'steps',
  id,
  title: 'What to do',
  steps: [{ id: `${id}-1`, heading, text: prose(p('Hang up.')) }],
})
const words = (id: string, ...text: string[]) => ({ blockType: 'prose', id, text: prose(...text.map((one) => p(one))) })

async function textsOf(doc: object) {
  const { collections } = await desk()
  return fieldTexts(collections.alerts.config.fields, doc)
}
const wordsIn = async (doc: object) =>
  Object.fromEntries((await textsOf(doc)).filter(({ words }) => words && words !== 'No').map(({ label, words }) => [label, words]))

describe('a document as labelled plain texts', () => {
  test('says each field under the label that the form has', async () => {
    const body = [words('a', 'One.', 'Two.'), steps('b', 'Do not pay')]
    const doc = {
      title: 'A title',
      kind: 'scam',
      publishedAt: '2022-06-27T15:42:00.000Z',
      areas: [{ id: '1', name: 'Eastmere' }, 'some-id'],
      body,
      _status: 'draft',
    }
    expect(await wordsIn(doc)).toMatchObject({
      Title: 'A title',
      Kind: 'Scam warning',
      'Published at': '16:42 27/06/2022',
      Areas: 'Eastmere\nsome-id',
      'Part 1, Text: Text': 'One.\nTwo.',
      'Part 2, Steps: Title': 'What to do',
      'Part 2, Steps, Step 1: Heading': 'Do not pay',
      'Part 2, Steps, Step 1: Text': 'Hang up.',
    })
  })

  test('says where a link leads, and keeps paragraphs and lists apart', async () => {
    const text = prose(h2('How it goes'), p('Report it ', link('online', 'https://example.org/report'), '.'), ul('One', 'Two'))
    expect((await wordsIn({ body: [{ blockType: 'prose', id: 'a', text }] }))['Part 1, Text: Text']).toBe(
      'How it goes\nReport it online (https://example.org/report).\n• One\n• Two',
    )
  })

  test('leaves out what the form hides, and takes anything for a document', async () => {
    const texts = await textsOf({ author: 'somebody@example.org', revision: 'x', publishedAt_tz: 'Europe/London' })
    expect(texts.filter(({ words }) => words && words !== 'No')).toEqual([])
    for (const doc of [undefined, null, 7, 'x', [], { body: 'x', updates: null, areas: 3 }])
      expect(Array.isArray(await textsOf(Object(doc)))).toBe(true)
  })
})

describe('two versions are compared', () => {
  test('by the row, so that a part put in above changes nothing below', async () => {
    const older = await textsOf({ body: [words('a', 'One.'), words('b', 'Two.')] })
    const newer = await textsOf({ body: [steps('c', 'New'), words('a', 'One.'), words('b', 'Two, mended.')] })
    const { different, moved } = compare(older, newer)
    expect(different.map(({ label, is }) => [label, is])).toEqual([
      ['Part 1, Steps: Title', 'added'],
      ['Part 1, Steps, Step 1: Heading', 'added'],
      ['Part 1, Steps, Step 1: Text', 'added'],
      ['Part 3, Text: Text', 'changed'],
    ])
    expect(moved).toBe(false)
  })

  test('and say so when parts change places, or leave', async () => {
    const older = await textsOf({ body: [words('a', 'One.'), words('b', 'Two.')] })
    expect(compare(older, await textsOf({ body: [words('b', 'Two.'), words('a', 'One.')] }))).toMatchObject({ different: [], moved: true })
    expect(compare(older, await textsOf({ body: [words('b', 'Two.')] })).different).toMatchObject([{ label: 'Part 1, Text: Text', is: 'removed' }])
  })

  test('word by word, and nothing is lost on either side', () => {
    const [older, newer] = ['He is 71 and wears a blue coat.', 'He is 17 and wears a blue coat and a hat.']
    const pieces = piecesOf(older, newer)
    const side = (but: string) =>
      pieces
        .filter(({ is }) => is !== but)
        .map(({ words }) => words)
        .join('')
    expect([side('added'), side('removed')]).toEqual([older, newer])
    expect(pieces.filter(({ is }) => is === 'removed').map(({ words }) => words)).toEqual(['71'])
    expect(piecesOf('', 'New.')).toEqual([{ words: 'New.', is: 'added' }])
  })
})

describe('in the desk', () => {
  let browser: Browser
  let id: string
  let address: string
  beforeAll(async () => {
    browser = await launch()
    const payload = await desk()
    const body = [{ blockType: 'prose' as const, text: prose(p('He is 71 and wears a blue coat.')) }]
    const data = { ...anAlert({ body }), summary: 'A man of 71 is missing.', _status: 'draft' as const }
    const draft = await payload.create({ collection: 'alerts', draft: true, data, ...(await as('officer')) })
    id = draft.id
    await payload.update({ collection: 'alerts', id, data: { _status: 'published' }, ...(await as('editor')) })
    const mended = { summary: 'A man of 17 is missing from Eastmere.', _status: 'draft' as const }
    await payload.update({ collection: 'alerts', id, draft: true, data: mended, ...(await as('editor')) })
    address = `${await siteUrl()}/admin/collections/alerts/${id}/versions`
  })
  afterAll(() => browser.close())

  const atDesk = async (options = {}): Promise<Page> => {
    const { page } = await open(browser, { viewport: { width: 1280, height: 900 }, bypassCSP: true, timezoneId: 'America/New_York', ...options })
    await signIn(page, 'officer')
    return page
  }
  const picture = (page: Page, name: string) =>
    process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : undefined

  test('each version is listed with its author, what it is and London’s time; the newest stands against what is live', async () => {
    const page = await atDesk()
    await page.goto(address)
    const rows = page.locator('.version-list tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(3)
    expect(await rows.nth(0).innerText()).toContain(emailOf('editor'))
    expect(await rows.nth(1).innerText()).toMatch(new RegExp(`${emailOf('officer')}\\s+Live now. Published by ${emailOf('editor')}`))
    const at = (await rows.nth(0).locator('time').getAttribute('datetime')) ?? ''
    const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(new Date(at))
    expect(await rows.nth(0).locator('time').innerText()).toContain(london)
    expect(await rows.nth(0).getByRole('radio', { name: /^To/ }).isChecked()).toBe(true)
    expect(await rows.nth(1).getByRole('radio', { name: /^From/ }).isChecked()).toBe(true)
    await picture(page, 'list')
    await page.context().close()
  })

  test('any two are compared, with both authors, by the keyboard alone', async () => {
    const page = await atDesk()
    await page.goto(address)
    await page.getByRole('button', { name: 'Compare' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What changed between two versions' }).waitFor()
    expect(await page.getByRole('region', { name: 'From' }).innerText()).toContain(emailOf('officer'))
    expect(await page.getByRole('region', { name: 'To' }).innerText()).toContain(emailOf('editor'))
    const summary = page.locator('.changes section').filter({ has: page.getByRole('heading', { name: 'Summary' }) })
    expect(await summary.locator('del').allInnerTexts()).toEqual(['71'])
    expect((await summary.locator('ins').allInnerTexts()).join('')).toBe('17 from Eastmere')
    expect(await page.locator('.changes section').count()).toBe(1)
    await picture(page, 'compared')
    await page.context().close()
  })

  test('the oldest against the newest too, and never a version with itself', async () => {
    const page = await atDesk()
    await page.goto(address)
    await page.getByRole('radio', { name: /^From/ }).nth(0).check()
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('You chose the same version twice.').waitFor()
    await page.getByRole('radio', { name: /^From/ }).nth(2).check()
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('region', { name: 'From' }).getByText('Draft').waitFor()
    await page.context().close()
  })

  test('a version of another document is not shown', async () => {
    const payload = await desk()
    const other = await payload.create({
      collection: 'alerts',
      draft: true,
      data: { ...anAlert({}), title: 'Somebody else’s words', _status: 'draft' },
    })
    const { docs } = await payload.findVersions({ collection: 'alerts', where: { parent: { equals: other.id } } })
    const page = await atDesk()
    await page.goto(`${address}?from=${docs[0]?.id}&to=${docs[0]?.id}`)
    await page.getByRole('button', { name: 'Compare' }).waitFor()
    await page.goto(`${address}/${docs[0]?.id}`)
    await page.waitForLoadState('networkidle')
    expect(await page.getByText('Somebody else’s words').count()).toBe(0)
    await page.context().close()
  })

  test('older words come back as a draft, and what is live stays', async () => {
    const payload = await desk()
    const { docs } = await payload.findVersions({ collection: 'alerts', where: { parent: { equals: id } }, sort: 'createdAt' })
    const page = await atDesk()
    await page.goto(`${address}/${docs[0]?.id}`)
    await page.getByRole('button', { name: 'Bring these words back as a draft' }).click()
    await page.waitForURL(`**/alerts/${id}`)
    expect((await payload.findByID({ collection: 'alerts', id, draft: true })).summary).toBe('A man of 71 is missing.')
    expect((await payload.findByID({ collection: 'alerts', id }))._status).toBe('published')
    await page.goto(address)
    await page.locator('tbody tr').first().getByText('restored').waitFor()
    await page.context().close()
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('axe finds nothing in our views, and they fit: %s, %d pixels', async (colorScheme, width) => {
    const page = await atDesk({ colorScheme, viewport: { width, height: 900 } })
    for (const [name, path] of [
      ['list', address],
      ['compared', await comparison()],
    ] as const) {
      await page.goto(path)
      await page.locator('main:is(.version-list, .compared) h2').waitFor()
      await settled(page, colorScheme)
      const found = await page.evaluate(() => document.querySelector('main:is(.version-list, .compared)')?.outerHTML ?? '')
      expect((await violations(page)).filter((one) => found.includes(/: (<.*?>)/.exec(one)?.[1] ?? '-'))).toEqual([])
      expect(await page.evaluate(() => document.querySelector('main:is(.version-list, .compared)')?.scrollWidth ?? 0)).toBeLessThanOrEqual(width)
      await picture(page, `${name}-${colorScheme}-${width}`)
    }
    await page.context().close()
  })

  async function comparison() {
    const { docs } = await (await desk()).findVersions({ collection: 'alerts', where: { parent: { equals: id } }, sort: 'createdAt' })
    return `${address}?from=${docs[0]?.id}&to=${docs[2]?.id}`
  }

  test('the author is staff’s to read and nobody’s to write', async () => {
    const payload = await desk()
    await payload.update({ collection: 'alerts', id, draft: true, data: { author: 'Somebody else' }, ...(await as('officer')) })
    const asked = { collection: 'alerts', id, overrideAccess: false } as const
    expect((await payload.findByID({ ...asked, draft: true, user: await person('officer') })).author).toBe(emailOf('officer'))
    expect((await payload.findByID(asked)).author).toBeUndefined()
  })
})
