import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, open, violations } from './support/browser.ts'
import { signIn } from './support/deskForm.ts'
import { act, newest, written } from './support/review.ts'
import { siteUrl } from './support/site.ts'
import { until } from './support/start.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const field = (page: Page) => page.getByLabel('Comes down at')
const told = (page: Page) => page.locator('.london-time-more')
/** Autosave comes a second later. */
const kept = (id: string, value: string | null) => until(async () => ((await newest(id)).withdrawAt ?? null) === value, `${value} to be kept`, 10_000)
async function openAlert(more: object, options: object = {}) {
  const alert = await written(more)
  const { page } = await open(browser, { viewport: { width: 1280, height: 900 }, timezoneId: 'America/New_York', bypassCSP: true, ...options })
  await signIn(page, 'officer')
  await page.goto(`${await siteUrl()}/admin/collections/alerts/${alert.id}`)
  await field(page).waitFor()
  return { page, alert }
}

describe('in New York, the time at which an alert comes down', () => {
  test('is shown and taken by London’s clocks', async () => {
    const { page, alert } = await openAlert({ withdrawAt: '2031-06-27T15:42:00.000Z' })
    expect(await field(page).inputValue()).toBe('2031-06-27T16:42')
    expect(await told(page).textContent()).toContain('16:42 27/06/2031 in London')
    await field(page).fill('2031-12-27T09:05')
    await kept(alert.id, '2031-12-27T09:05:00.000Z')
    await field(page).fill('')
    await kept(alert.id, null)
    await page.context().close()
  })

  test('is refused in words where the clocks skip it; what was typed stays, and what was kept before stays kept', async () => {
    const { page, alert } = await openAlert({ withdrawAt: '2031-06-27T15:42:00.000Z' })
    await field(page).fill('2031-03-30T01:30')
    await page.getByLabel('Title').first().click()
    expect(await told(page).textContent()).toContain('The clocks go forward that night: 01:30 does not exist on 30/03/2031. Choose 02:00 or later.')
    expect(await field(page).inputValue()).toBe('2031-03-30T01:30')
    expect(await field(page).getAttribute('aria-invalid')).toBe('true')
    expect((await newest(alert.id)).withdrawAt).toBe('2031-06-27T15:42:00.000Z')
    await field(page).fill('2031-03-30T02:30')
    await kept(alert.id, '2031-03-30T01:30:00.000Z')
    await page.context().close()
  })

  test('says which of two it is in the night when the clocks go back', async () => {
    const { page, alert } = await openAlert({})
    await field(page).fill('2031-10-26T01:30')
    expect(await told(page).textContent()).toContain('show this time twice: the first of the two is meant')
    await kept(alert.id, '2031-10-26T00:30:00.000Z')
    await page.context().close()
  })

  test('may not be past when it goes out', async () => {
    const { alert, page } = await openAlert({ withdrawAt: '2020-06-27T15:42:00.000Z' })
    await page.context().close()
    const refused = await act('editor', alert.id, 'publish')
    expect([refused.status, JSON.stringify(refused.errors)]).toEqual([400, expect.stringContaining('This time has passed')])
  })

  test.each([
    ['light', 320],
    ['dark', 320],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('can be read in %s at %i px, and axe finds nothing at it', async (colorScheme, width) => {
    const { page } = await openAlert({ withdrawAt: '2031-06-27T15:42:00.000Z' }, { colorScheme, viewport: { width, height: 900 } })
    await field(page).fill('2031-03-30T01:30')
    await field(page).scrollIntoViewIfNeeded()
    const box = await field(page).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width)
    expect((await violations(page)).filter((line) => /datetime-local|london-time|The clocks go/.test(line))).toEqual([])
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/london-${colorScheme}-${width}.png` })
    await page.context().close()
  })
})
