import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, open, violations } from './support/browser.ts'
import { desk, person } from './support/cast.ts'
import { signIn } from './support/deskForm.ts'
import { aPicture } from './support/everyPart.ts'
import { siteUrl } from './support/site.ts'
import { anAlert, p, prose, text } from './support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A draft with something to mend at its end, in a row that is shut. */
async function aDraft() {
  const payload = await desk()
  const picture = await aPicture()
  const steps = [{ heading: 'Shut the door' }, { heading: 'Utilise the chain' }]
  const body = [
    ...text('A man comes to your door. Do not let him in.'),
    ...Array.from({ length: 6 }, () => ({ blockType: 'picture' as const, image: picture.id })),
    { blockType: 'steps' as const, title: 'What to do', steps },
    { blockType: 'prose' as const, text: prose(p('')) },
  ]
  return payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ body }), _status: 'draft' }, user: await person('officer') })
}

async function openDraft(options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open(browser, { viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options })
  await signIn(page, 'officer')
  await page.goto(`${await siteUrl()}/admin/collections/alerts/${(await aDraft()).id}`)
  await page.locator('.checklist li').first().waitFor()
  return page
}

const summaryOf = (page: Page) => page.locator('.checklist [role="status"]')
const isAt = (page: Page, selector: string) => page.waitForFunction((found) => document.activeElement?.closest(found) !== null, selector)
const press = async (page: Page, words: string) => {
  await page.locator('.checklist').getByRole('button', { name: words }).focus()
  await page.keyboard.press('Enter')
}

/** Each collection with the fields that some check leads to, and a document that has them. */
const steps = [{ heading: 'Shut the door', text: prose(p('At once.')) }]
const words = ['title', 'summary']
const partFields: [part: object, fields: string[]][] = [
  [{ blockType: 'prose', text: prose(p('Words.')) }, ['text']],
  [{ blockType: 'steps', title: 'What to do', steps }, ['title', 'steps', 'steps.0.heading', 'steps.0.text']],
  [{ blockType: 'callout', level: 'care', heading: 'Take care' }, ['heading', 'text', 'buttonLabel', 'buttonTarget']],
  [{ blockType: 'contactChannels' }, ['title', 'channels']],
  [{ blockType: 'video', source: 'own' }, ['title', 'file']],
  [{ blockType: 'video', source: 'youtube' }, ['title', 'address', 'captioned', 'transcript']],
  [{ blockType: 'picture' }, ['image', 'caption', 'credit']],
]
const body = partFields.map(([part]) => part)
const bodyFields = partFields.flatMap(([, fields], index) => fields.map((field) => `body.${index}.${field}`))
const withSection = [...body, { blockType: 'adviceSection' }]
const updates = [{ note: 'It is over.', kind: 'update', time: new Date().toISOString(), time_tz: 'Europe/London' }]
const fieldsOf: [collection: 'alerts' | 'advice-sections', fields: string[], data: object][] = [
  ['alerts', [...words, ...bodyFields, 'body.7.section', 'updates.0.note', 'withdrawAt'], { ...anAlert({ body: withSection, updates }) }],
  ['advice-sections', [...words, ...bodyFields, 'sources.0.title', 'sources.0.link'], { title: 'Advice', body, sources: [{ title: 'One' }] }],
]

describe('beside the form', () => {
  test('each line leads to its field by keyboard, through rows that are shut, and goes when it is mended', async () => {
    const page = await openDraft()
    expect(await summaryOf(page).textContent()).toBe('1 thing stops publishing, 1 to look at.')
    await page.getByRole('button', { name: 'Collapse All' }).first().click()
    await page.locator('#body-row-7 .collapsible--collapsed').first().waitFor()

    await press(page, 'We do not write “Utilise”')
    await isAt(page, '#field-body__7__steps__1__heading')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Use the chain')
    await page.getByText('1 thing stops publishing.').waitFor()

    await press(page, 'Part 9 is a text without words.')
    await isAt(page, '[data-field-path="body.8.text"] [contenteditable="true"]')
    const kept = page.waitForResponse(async (answer) => answer.request().method() === 'PATCH' && (await answer.text()).includes('Then call us.'))
    await page.keyboard.insertText('Then call us.')
    await page.getByText('The checks found nothing.').waitFor()
    await kept
    await page.context().close()
  })

  test.each(fieldsOf)('every field that a check can name is reached: %s', async (collection, fields, data) => {
    const payload = await desk()
    const { id } = await payload.create({ collection, draft: true, data, user: await person('officer') })
    const { page } = await open(browser, { viewport: { width: 1280, height: 900 } })
    await signIn(page, 'officer')
    const findings = fields.map((field) => ({ stops: true, check: 'test', field, words: `Go to ${field}` }))
    await page.route('**/checks', (route) => route.fulfill({ json: { findings, asking: 0 } }))
    await page.goto(`${await siteUrl()}/admin/collections/${collection}/${id}`)
    const line = (field: string) => page.locator('.checklist').getByRole('button', { name: `Go to ${field}`, exact: true })
    for (const field of fields) {
      await line(field).focus()
      await page.keyboard.press('Enter')
      await isAt(page, `[data-field-path="${field}"], #field-${field.replaceAll('.', '__')}`).catch(() => Promise.reject(new Error(field)))
    }
    await page.context().close()
  })

  test('what was mended in a drawer or in another tab is seen when somebody comes back, or asks', async () => {
    const page = await openDraft()
    let lines = 3
    await page.route('**/checks', (route) => {
      const findings = Array.from({ length: lines }, (_, index) => ({ stops: true, check: 'test', field: 'title', words: `Line ${index + 1}` }))
      return route.fulfill({ json: { findings, asking: 0 } })
    })
    const are = (count: number) => page.waitForFunction((count) => document.querySelectorAll('.checklist li').length === count, count)
    await page.getByRole('button', { name: 'Look again' }).click()
    await are(3)
    lines = 2
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await are(2)
    lines = 1
    await page.locator('#body-row-1').scrollIntoViewIfNeeded()
    await page.locator('#field-body__1__image .upload-relationship-details__edit').click()
    await page.locator('.drawer__close').first().waitFor()
    await page.keyboard.press('Escape')
    await are(1)
    await page.context().close()
  })

  test('what was found stays while the desk does not answer, and is then asked again', async () => {
    const page = await openDraft()
    let answers = 0
    await page.route('**/checks', (route) => {
      answers += 1
      return answers === 1 ? route.abort() : answers === 2 ? route.fulfill({ status: 401, json: {} }) : route.continue()
    })
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('The checks could not be run.').waitFor()
    expect(await summaryOf(page).textContent()).toContain('What stands below may be old.')
    expect(await page.locator('.checklist li').count()).toBe(2)
    await page.getByText('You are signed out').waitFor()
    expect(await page.locator('.checklist li').count()).toBe(2)
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('1 thing stops publishing, 1 to look at.').waitFor()
    await page.context().close()
  })

  test('nobody is told that other sites are asked when nobody follows them any more', async () => {
    const page = await openDraft()
    await page.clock.install()
    let looks = 0
    await page.route('**/checks', (route) => {
      looks += 1
      return route.fulfill({ json: { findings: [], asking: 1 } })
    })
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('Asking whether the links to other sites still work.').waitFor()
    while (looks < 15) {
      await page.clock.runFor(2_100)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await page.getByText('Asking whether the links to other sites still work.').waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('what is typed is looked at before anything is saved', async () => {
    const { page } = await open(browser, { viewport: { width: 1280, height: 900 } })
    await signIn(page, 'officer')
    await page.goto(`${await siteUrl()}/admin/collections/pages/create`)
    await page.getByLabel('Title').first().fill('Fire at Dunlow harbour')
    await page.getByLabel('Summary').fill('Fire at Dunlow harbour. Call 0800 555 111.')
    await page.locator('.checklist').getByRole('button', { name: 'The summary repeats the title.' }).click()
    await isAt(page, '#field-summary')
    await page.context().close()
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('axe finds nothing in %s at %d pixels, and nothing hangs over', async (colorScheme, width) => {
    const page = await openDraft({ colorScheme, viewport: { width, height: 800 } })
    await page.locator('.checklist').scrollIntoViewIfNeeded()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/checklist-${width}-${colorScheme}.png` })
    const found = await violations(page)
    expect(found.filter((line) => /checklist/.test(line))).toEqual([])
    const box = await page.locator('.checklist').boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? width) <= width).toBe(true)
    await page.context().close()
  })
})
