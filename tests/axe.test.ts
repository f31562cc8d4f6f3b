import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launch, open, violations } from './support/browser.ts'
import { publicPages } from './support/pages.ts'
import { desk } from './support/cast.ts'
import { caughtUp, siteUrl } from './support/site.ts'
import { anAlert, text } from './support/words.ts'
import { start, until } from './support/start.ts'

const pages = [...publicPages, '/news?kind=road&page=1', '/no-such-page', '/news/%E0%A4%A']

let browser: Browser
let site: string
beforeAll(async () => {
  site = await siteUrl()
  // The longest name of a place that a reader here may meet stands on top of every list.
  const title = 'Road closed at Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
  await (await desk()).create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), title, _status: 'published' } })
  await caughtUp()
  browser = await launch()
})
afterAll(() => browser.close())

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(pages)('axe finds nothing on %s', async (path) => {
    const { page } = await open(browser, { colorScheme, bypassCSP: true })
    await page.goto(site + path)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})

describe('with an emergency notice on top', () => {
  const order = async (...words: string[]) => start({}, 'edge/command.ts', words).ended
  const isThere = async () => (await (await fetch(site)).text()).includes('class="notice"')
  beforeAll(async () => {
    expect(await order('notice', 'Stay away from the harbour at Dunlow. Keep doors and windows shut until we say that it is over.')).toBe(0)
    await until(isThere, 'the notice', 2_000)
  })
  afterAll(async () => {
    await order('notice', '--clear')
    await until(async () => !(await isThere()), 'the notice to go', 2_000)
  })
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page } = await open(browser, { colorScheme, bypassCSP: true, viewport: { width: 320, height: 640 } })
    await page.goto(site)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.context().close()
  })
})

describe.each(pages)('%s', (path) => {
  test('asks no other site for anything, and the browser has nothing to complain of', async () => {
    const { page, foreign, complaints } = await open(browser)
    await page.goto(site + path)
    expect(foreign).toEqual([])
    expect(complaints.filter((words) => !/status of (404|400)/.test(words))).toEqual([])
    await page.context().close()
  })

  test.each([320, 640, 1280, 2560])('fits into %d pixels', async (width) => {
    const { page } = await open(browser, { viewport: { width, height: 800 } })
    await page.goto(site + path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(spilling)).toEqual([])
    await page.context().close()
  })
})

/** @returns what does not fit into its own place and lies over its neighbour's */
function spilling(): string[] {
  const boxes = [...document.querySelectorAll('body *:not(.unseen, .unseen *)')].filter((one) => getComputedStyle(one).display !== 'inline')
  return boxes.filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML.slice(0, 100))
}

test('body text has the contrast of AAA in both schemes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open(browser, { colorScheme, bypassCSP: true })
    await page.goto(`${site}/news/blackmail-with-private-pictures`)
    await violations(page)
    const found = await page.evaluate(async () => {
      const { violations } = await Reflect.get(window, 'axe').run('.prose', { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } })
      return violations.flatMap((one: { nodes: { html: string }[] }) => one.nodes.map(({ html }) => html))
    })
    expect(found).toEqual([])
    await page.context().close()
  }
})

describe('a form with something wrong', () => {
  test('has its summary in focus, with and without script, and axe finds nothing', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(browser, { javaScriptEnabled, bypassCSP: true })
      await page.goto(`${site}/feedback`)
      await page.getByLabel('What could be better?').fill(`Write to sam@example.org ${'x'.repeat(1300)}`)
      await page.waitForFunction((since) => Date.now() > since, Date.now() + 2_100, { polling: 100 }).catch(() => undefined)
      await page.getByRole('button', { name: 'Send feedback' }).click()
      await page.waitForURL('**/feedback/send')
      expect(await page.title()).toMatch(/^Error: /)
      expect(await page.getByLabel('What could be better?').inputValue()).toContain('sam@example.org')
      if (javaScriptEnabled) {
        expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
        expect(await violations(page)).toEqual([])
      }
      await page.context().close()
    }
  })
})

describe('a video of another service', () => {
  const alert = '/news/blackmail-with-private-pictures'
  test('is asked for only when it is pressed, then plays in a titled frame', async () => {
    const { page, foreign } = await open(browser)
    await page.route('https://www.youtube-nocookie.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Player</title>' }))
    await page.goto(site + alert)
    expect(foreign).toEqual([])
    await page.getByRole('link', { name: 'Play the video from YouTube' }).click()
    await page.frameLocator('iframe[title$="a video kept by YouTube"]').locator('title').waitFor({ state: 'attached' })
    expect(foreign.map((url) => new URL(url).host)).toEqual(['www.youtube-nocookie.com'])
    await page.context().close()
  })
  test('without script is a plain link to it', async () => {
    const { page } = await open(browser, { javaScriptEnabled: false })
    await page.goto(site + alert)
    expect(await page.getByRole('link', { name: 'Play the video from YouTube' }).getAttribute('href')).toMatch(/^https:\/\/www\.youtube\.com\/watch/)
    await page.context().close()
  })
})

describe('discreet mode', () => {
  test('keeps one page of the site in the tab, and ends with it', async () => {
    const { page } = await open(browser)
    await page.goto('about:blank')
    await page.goto(`${site}/stay-safe`)
    await page.getByRole('button', { name: 'Turn on discreet mode' }).click()
    await page.getByRole('button', { name: 'Turn off discreet mode' }).waitFor()
    const before = await page.evaluate(() => history.length)
    for (const name of ['News', 'Advice', 'Contact']) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
      await page.waitForURL(`**/${name.toLowerCase()}`)
    }
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    await page.context().close()
  })
  test('also when alerts are chosen in a list', async () => {
    const { page } = await open(browser)
    await page.goto(`${site}/stay-safe`)
    await page.getByRole('button', { name: 'Turn on discreet mode' }).click()
    await page.getByRole('button', { name: 'Turn off discreet mode' }).waitFor()
    const before = await page.evaluate(() => history.length)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' }).click()
    await page.getByLabel('Kind of alert').selectOption('scam')
    await page.getByRole('button', { name: 'Show alerts' }).click()
    await page.waitForURL('**/news?kind=scam&area=')
    expect(await page.getByLabel('Kind of alert').inputValue()).toBe('scam')
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.context().close()
  })
  test('without script says that it needs some', async () => {
    const { page } = await open(browser, { javaScriptEnabled: false })
    await page.goto(`${site}/stay-safe`)
    expect(await page.getByRole('button', { name: /discreet mode/ }).count()).toBe(0)
    await page.getByText('It needs JavaScript').waitFor()
    await page.context().close()
  })
})
