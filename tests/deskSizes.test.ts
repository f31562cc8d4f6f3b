import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, open } from './support/browser.ts'
import { desk } from './support/cast.ts'
import { settled, signIn } from './support/deskForm.ts'
import { act, ask, written } from './support/review.ts'
import { siteUrl } from './support/site.ts'

let browser: Browser
let draft: { id: string; title: string }
let down: { id: string }
beforeAll(async () => {
  browser = await launch()
  draft = await written({ title: `Sizes ${Date.now()}` })
  await act('officer', draft.id, 'submit')
  down = await written()
  await act('editor', down.id, 'publish')
  await act('editor', down.id, 'withdraw')
  await (
    await desk()
  ).create({ collection: 'beta-feedback', data: { doing: 'Reading in small print.', page: '/contact', state: 'new', note: 'Ours.' } })
})
afterAll(() => browser.close())

const form = () => `/admin/collections/alerts/${draft.id}`
const views = [
  ['.dashboard', () => '/admin'],
  ['.inbox', () => '/admin/collections/beta-feedback'],
  ['.version-list', () => `${form()}/versions`],
  ['.compared', comparison],
  ['.review-panel', form],
  ['.checklist', form],
  ['.preview-links', form],
  ['.second-factor', () => '/admin/account'],
  ['.signed-in', () => '/admin/account'],
  ['.receipt', () => `/admin/collections/alerts/${down.id}`],
] as const

async function comparison() {
  const { docs } = await (await desk()).findVersions({ collection: 'alerts', where: { parent: { equals: draft.id } }, limit: 1 })
  return `${form()}/versions/${docs[0]?.id}`
}

/** What of a view is set too small to read or to touch. In px, for a reader who has left the browser at 16. */
const tooSmall = (page: Page, within: string) =>
  page
    .locator(within)
    .first()
    .evaluate((view) => {
      const notes = '.tag, dt, .note label'
      // What is folded away is read and touched too.
      for (const folded of view.querySelectorAll('details')) folded.open = true
      const all = [view, ...view.querySelectorAll('*')].filter((one) => one.getClientRects().length > 0 && !one.closest('.unseen, option, title'))
      const ownWords = (one: Element) =>
        [...one.childNodes]
          .filter((node) => node.nodeType === 3)
          .map((node) => node.textContent?.trim() ?? '')
          .join('')
      const sizeOf = (one: Element) => {
        const scale = one instanceof SVGTextElement ? (one.getScreenCTM()?.a ?? 1) : 1
        return parseFloat(getComputedStyle(one).fontSize) * scale
      }
      const least = (one: Element) => (one instanceof SVGTextElement ? 13 : one.closest(notes) ? 14 : 16)
      const inText = (one: Element) => getComputedStyle(one).display === 'inline' && one.parentElement !== null && ownWords(one.parentElement) !== ''
      const words = all
        .filter((one) => ownWords(one) !== '' && sizeOf(one) < least(one) - 0.1)
        .map((one) => `${ownWords(one).slice(0, 40)}: set in ${sizeOf(one)}`)
      const targets = all
        .filter((one) => one.matches('a, button, input:not([type="hidden"]), select, textarea, summary') && !inText(one))
        .map((one) => ({ one, height: (one.closest('label') ?? one).getBoundingClientRect().height }))
        .filter(({ height }) => height < 43.5)
        .map(({ one, height }) => `${one.outerHTML.slice(0, 80)}: ${height} high`)
      return [...words, ...targets]
    })

/** What of a view is not within the window. */
const spilling = (page: Page, within: string) =>
  page
    .locator(within)
    .first()
    .evaluate((view) =>
      [view, ...view.querySelectorAll('*:not(.unseen, option)')]
        .filter((one) => getComputedStyle(one).display !== 'inline' && getComputedStyle(one).position !== 'absolute')
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.outerHTML.slice(0, 100)),
    )

async function see(page: Page, within: string, address: string) {
  await page.goto((await siteUrl()) + address)
  await page.locator(within).first().waitFor()
}

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('in %s at %d pixels', (colorScheme, width) => {
  let page: Page
  beforeAll(async () => {
    page = (await open(browser, { colorScheme, viewport: { width, height: 900 } })).page
    await signIn(page, 'editor')
  })
  afterAll(() => page.context().close())

  const looked = async (within: string) => {
    await settled(page, colorScheme)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/sizes${within}-${width}-${colorScheme}.png`, fullPage: true })
    expect(await tooSmall(page, within)).toEqual([])
    expect(await spilling(page, within)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }

  test('the door is set to be read and touched', async () => {
    const { page: door } = await open(browser, { colorScheme, viewport: { width, height: 900 } })
    await see(door, '.sign-in', '/admin/login')
    if (process.env.SHOTS) await door.screenshot({ path: `${process.env.SHOTS}/sizes.sign-in-${width}-${colorScheme}.png` })
    expect(await tooSmall(door, '.sign-in')).toEqual([])
    await door.context().close()
  })

  test.each(views)('%s is set to be read and touched', async (within, address) => {
    await see(page, within, await address())
    if (within === '.checklist') await page.getByText(/stops publishing|found nothing/).waitFor()
    await looked(within)
  })

  test('so is the question that the panel asks', async () => {
    await see(page, '.review-panel', form())
    await page.getByRole('button', { name: 'Ask for changes' }).click()
    await page.getByRole('dialog').waitFor()
    await looked('dialog.ask')
  })
})

describe('at 400 %, where 1280 by 1024 are 320 by 256', () => {
  const viewport = { width: 320, height: 256 }
  const shot = async (page: Page, name: string) => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/zoomed-${name}.png` })
  }

  test('the question of the review panel is answered within what is seen', async () => {
    const { page } = await open(browser, { viewport })
    await signIn(page, 'editor')
    await see(page, '.review-panel', form())
    await page.getByRole('button', { name: 'Ask for changes' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const box = await dialog.boundingBox()
    expect(box && [box.x >= 0, box.y >= 0, box.x + box.width <= 320, box.y + box.height <= 256]).toEqual([true, true, true, true])
    await dialog.getByRole('button', { name: 'Cancel' }).focus()
    const cancel = await dialog.getByRole('button', { name: 'Cancel' }).boundingBox()
    expect(cancel && cancel.y + cancel.height).toBeLessThanOrEqual(256)
    for (const view of ['dialog.ask', '.review-panel', '.checklist']) expect(await spilling(page, view)).toEqual([])
    await shot(page, 'question')
    await page.context().close()
  })

  test('two texts of one document stand below one another', async () => {
    const alert = await written({ title: `Sizes too ${Date.now()}` })
    const { page } = await open(browser, { viewport })
    await signIn(page, 'officer')
    await see(page, '.review-panel', `/admin/collections/alerts/${alert.id}`)
    await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'From the editor.' })
    await page.getByLabel('Title').first().fill('From the officer')
    const conflict = page.locator('.conflict')
    await conflict.waitFor()
    expect(await conflict.locator('.words').count()).toBeGreaterThan(0)
    expect(await spilling(page, '.conflict')).toEqual([])
    await conflict.scrollIntoViewIfNeeded()
    await shot(page, 'conflict')
    await page.context().close()
  })
})

test('the desk follows the size that its reader has chosen in the browser', async () => {
  const large = await launch(['--blink-settings=defaultFontSize=24'])
  const { page } = await open(large, { viewport: { width: 1280, height: 900 } })
  await signIn(page, 'officer')
  const sizes = await page.evaluate(() =>
    ['html', '.dashboard'].map((one) => getComputedStyle(document.querySelector(one) ?? document.body).fontSize),
  )
  expect(sizes).toEqual(['19.5px', '24px'])
  await large.close()
})

test('without script it says what it needs, and for whom', async () => {
  const { page } = await open(browser, { javaScriptEnabled: false })
  await page.goto(`${await siteUrl()}/admin/login`)
  expect(await page.evaluate(() => getComputedStyle(document.body, '::before').content)).toContain('The desk needs JavaScript.')
  await page.context().close()
})
