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

const panel = (page: Page) => page.locator('.review-panel')
const question = (page: Page) => page.locator('dialog.ask')
const atHeading = (page: Page, words: string) =>
  page.waitForFunction((words) => document.activeElement?.id === 'review' && document.activeElement.textContent === words, words)

async function openAs(role: 'officer' | 'editor', id: string) {
  const { page } = await open(browser, { viewport: { width: 1280, height: 900 }, bypassCSP: true })
  await signIn(page, role)
  await page.goto(`${await siteUrl()}/admin/collections/alerts/${id}`)
  await panel(page).waitFor()
  return page
}

describe('while the desk does not answer', () => {
  test('what is typed stays, says that it is not saved, lets nobody leave unasked, and is saved when it answers again', async () => {
    const { id } = await written()
    const page = await openAs('officer', id)
    const isAway = (url: URL) => url.pathname === `/api/alerts/${id}` || url.pathname === '/api/users/me'
    await page.route(isAway, (route) => route.abort())
    await page.getByLabel('Summary').fill('Typed while it was away.')
    const line = page.getByRole('alert').filter({ hasText: 'Not saved since' })
    await line.waitFor({ timeout: 20_000 })
    expect(await line.textContent()).toContain('What you typed is still here. The desk does not answer. It is saved as soon as it does.')
    expect((await violations(page, '.conflict-notice')).filter((found) => !/region/.test(found))).toEqual([])
    await page.locator('.step-nav').getByRole('link', { name: 'Alerts' }).click()
    await page.getByText('Leave without saving').waitFor()
    await page.getByRole('button', { name: 'Stay on this page' }).click()
    expect(await page.getByLabel('Summary').inputValue()).toBe('Typed while it was away.')
    await page.unroute(isAway)
    await until(async () => (await newest(id)).summary === 'Typed while it was away.', 'it to be saved by itself', 30_000)
    await line.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('the panel says since when it is not up to date', async () => {
    const { id } = await written()
    const page = await openAs('officer', id)
    const isAway = (url: URL) => url.pathname.endsWith('/standing')
    await page.route(isAway, (route) => route.abort())
    await panel(page).getByText('Not up to date since').waitFor({ timeout: 15_000 })
    await page.unroute(isAway)
    await panel(page).getByText('Not up to date since').waitFor({ state: 'detached', timeout: 15_000 })
    await page.context().close()
  })

  test('links that it cannot list are not taken for none, and what could not be saved makes no link', async () => {
    const { id } = await written()
    const page = await openAs('officer', id)
    await page.route('**/preview-links', (route) => route.abort())
    await page.reload()
    const links = page.getByRole('region', { name: 'Show it to somebody outside' })
    await links.getByText('there may be others than are shown').waitFor()
    await page.unroute('**/preview-links')
    await page.route(`**/api/alerts/${id}?**`, (route) => route.abort())
    await page.getByLabel('Summary').fill('Not saved.')
    await links.getByLabel('For whom').fill('DI at Eastmere')
    await links.getByRole('button', { name: 'Make a link for 72 hours' }).click()
    await links.getByText('so no link was made').waitFor({ timeout: 20_000 })
    await page.context().close()
  })
})

describe('a question', () => {
  test('that is closed to look at the form again keeps what was typed in it, and what is done is said at the state', async () => {
    const { id } = await written()
    await act('officer', id, 'submit')
    const page = await openAs('editor', id)
    await panel(page).getByRole('button', { name: 'Ask for changes' }).click()
    await question(page).getByLabel('What to change').fill('Say where it was.')
    await page.keyboard.press('Escape')
    await question(page).waitFor({ state: 'hidden' })
    await panel(page).getByRole('button', { name: 'Ask for changes' }).click()
    expect(await question(page).getByLabel('What to change').inputValue()).toBe('Say where it was.')
    await question(page).getByRole('button', { name: 'Ask for these changes' }).click()
    await panel(page).getByRole('status').filter({ hasText: 'Asked for.' }).waitFor()
    await atHeading(page, 'Changes asked for')
    await page.context().close()
  })

  test('that takes the page down: it is said, with what was removed, after the form has come anew', async () => {
    const { id } = await written()
    await act('editor', id, 'publish')
    const page = await openAs('editor', id)
    await panel(page).getByRole('button', { name: 'Take it down' }).click()
    await question(page)
      .getByLabel('Or lead them to another page')
      .fill(`${await siteUrl()}/contact`)
    await question(page).getByRole('button', { name: 'Take it down now' }).click()
    await panel(page).getByRole('status').filter({ hasText: 'It is down.' }).waitFor({ timeout: 20_000 })
    await atHeading(page, 'Withdrawn')
    const receipt = page.getByRole('region', { name: 'What was removed where' })
    await receipt.getByRole('status').filter({ hasText: 'All of it is gone from the public site.' }).first().waitFor({ timeout: 20_000 })
    await page.context().close()
  })
})
