import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, open, violations } from './support/browser.ts'
import { desk, type Role } from './support/cast.ts'
import { saved, settled, signIn } from './support/deskForm.ts'
import { aPicture } from './support/everyPart.ts'
import { act, ask, inSeconds, newest, standing, written } from './support/review.ts'
import { siteUrl } from './support/site.ts'
import { until } from './support/start.ts'
import { text } from './support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const panel = (page: Page) => page.locator('.review-panel')
const question = (page: Page) => page.locator('dialog.ask')
const stands = (page: Page, words: string) => panel(page).getByRole('heading', { name: words, exact: true }).waitFor()

async function openAs(role: Role, id: string, more: Parameters<typeof open>[1] = {}) {
  const { page } = await open(browser, { viewport: { width: 1280, height: 900 }, bypassCSP: true, ...more })
  await signIn(page, role)
  await page.goto(`${await siteUrl()}/admin/collections/alerts/${id}`)
  await panel(page).waitFor()
  return page
}

/** A live alert that an editor has open, with words of their own in it. */
async function corrected() {
  const { id } = await written()
  await act('editor', id, 'publish')
  const page = await openAs('editor', id)
  await page.getByLabel('Summary').fill('The editor has put it right.')
  await saved(page)
  return { id, page }
}

describe('an editor who corrects a live alert alone', () => {
  test('is told that nobody has read it, and can send it for review instead', async () => {
    const { id, page } = await corrected()
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await question(page).getByRole('heading', { name: 'Nobody else has read these words' }).waitFor()
    await question(page).getByRole('button', { name: 'Send for review instead' }).click()
    await question(page).getByRole('heading', { name: 'Tell readers what changes' }).waitFor()
    await question(page).getByLabel('Nothing: it is only spelling or layout').check()
    await question(page).getByRole('button', { name: 'Send for review' }).click()
    await stands(page, 'Live, with a newer draft: in review')
    expect((await standing(id)).review).toBe('in review')
    await page.context().close()
  })

  test('reads why it was refused when no question is open, and is back at the button', async () => {
    const { page } = await corrected()
    await page.route('**/submit', (route) => route.fulfill({ status: 409, json: { errors: [{ message: 'The tide is out.' }] } }))
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await question(page).getByRole('button', { name: 'Send for review instead' }).click()
    await page.getByText('The tide is out.').waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent === 'Publish changes')
    await page.context().close()
  })
})

describe('a change that is asked for', () => {
  const body = [...text('Words.'), { blockType: 'steps' as const, title: 'What to do', steps: [{ heading: 'Shut the door' }] }]

  test('at “Comes down at” or at a part of the body stands there, belongs to it and leads to it', async () => {
    const { id } = await written({ body })
    await act('officer', id, 'submit')
    const page = await openAs('editor', id)
    await panel(page).getByRole('button', { name: 'Ask for changes' }).click()
    const where = question(page).getByLabel('Where')
    expect(await where.getByRole('option').allTextContents()).toEqual(expect.arrayContaining(['Body', 'Part 1, Text', 'Part 2, Steps']))
    await where.selectOption({ label: 'Comes down at' })
    await question(page).getByLabel('What to change').fill('Say when.')
    await question(page).getByRole('button', { name: 'Another change' }).click()
    await where.nth(1).selectOption({ label: 'Part 2, Steps' })
    await question(page).getByLabel('What to change').nth(1).fill('Add a step.')
    await question(page).getByRole('button', { name: 'Ask for these changes' }).click()
    await stands(page, 'Changes asked for')

    const officer = await openAs('officer', id)
    const field = officer.locator('#field-withdrawAt')
    await field.getByText('Change asked for: Say when.').waitFor()
    const described = await field.locator('input').getAttribute('aria-describedby')
    const notes = await Promise.all((described ?? '').split(' ').map((one) => officer.locator(`[id="${one}"]`).textContent()))
    expect(notes).toContain('Change asked for: Say when.')
    await panel(officer).getByRole('button', { name: 'Comes down at' }).click()
    await officer.waitForFunction(() => document.activeElement?.closest('#field-withdrawAt'))

    await officer.locator('#body-row-1').getByText('Change asked for: Add a step.').waitFor()
    await panel(officer).getByRole('button', { name: 'Part 2, Steps' }).click()
    await officer.waitForFunction(() => document.activeElement?.closest('#body-row-1'))
    const found = await violations(officer)
    expect(found.filter((line) => /note-at-field|review-/.test(line))).toEqual([])
    await officer.context().close()
    await page.context().close()
  })
})

test('the words that an appeal ends with are looked through while they are typed', async () => {
  const { id } = await written({ kind: 'appeal', withdrawAt: inSeconds(86_400) })
  await act('editor', id, 'publish')
  const page = await openAs('editor', id)
  await panel(page).getByRole('button', { name: 'End this appeal' }).click()
  await question(page).getByLabel('What readers should know now').fill('She was found at 12a Chapel Lane.')
  await question(page).getByText('looks like a home’s address').waitFor()
  await question(page).getByLabel('What readers should know now').fill('She was found safe.')
  await question(page).getByText('looks like a home’s address').waitFor({ state: 'detached' })
  await page.context().close()
})

describe('two people in one document', () => {
  const theirs = 'The editor was first.'
  const mine = 'The officer types on'
  const typed = (page: Page) => page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value)

  /** An officer types in what an editor has saved meanwhile, with another picture. */
  async function both(more: Parameters<typeof open>[1] = {}, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
    const [before, after] = [await aPicture(), await aPicture()]
    const { id } = await written({ body: [{ blockType: 'picture', image: before.id }] })
    const page = await openAs('officer', id, more)
    await prepare(page)
    await ask('editor', 'PATCH', `alerts/${id}?draft=true`, { summary: theirs, body: [{ blockType: 'picture', image: after.id }] })
    await page.getByLabel('Title').first().fill(mine)
    await page.getByRole('alert').filter({ hasText: 'saved newer words' }).waitFor({ timeout: 20_000 })
    return { id, page }
  }

  test('the second types on, reads both texts after a failed try, and saves theirs on top', async () => {
    let tries = 0
    const { id, page } = await both({}, (page) => page.route('**/side-by-side', (route) => ((tries += 1) === 1 ? route.abort() : route.continue())))
    await page.keyboard.type(', and on')
    expect(await typed(page)).toBe(`${mine}, and on`)
    await page.getByRole('button', { name: 'Load both texts again' }).click()
    await page.getByRole('alert').getByText('editor@example.org has saved newer words').waitFor()
    await page.getByRole('button', { name: 'Look at both texts' }).click()
    await page.waitForFunction(() => document.activeElement?.id === 'conflict')
    const texts = (await page.locator('.conflict .side-by-side').textContent()) ?? ''
    for (const words of [theirs, mine, 'A short summary.', 'For a test (1)', 'For a test (2)']) expect(texts.replace(/\s+/g, ' ')).toContain(words)
    expect(texts).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    await page.getByRole('button', { name: 'Save mine on top of theirs' }).click()
    await until(async () => (await newest(id)).title === `${mine}, and on`, 'the words of the second', 10_000)
    expect((await newest(id)).summary).toBe('A short summary.')
    await page.locator('.conflict').waitFor({ state: 'detached' })
    const { docs } = await (await desk()).findVersions({ collection: 'alerts', where: { parent: { equals: id } }, depth: 0 })
    expect(docs.map(({ version }) => version.summary)).toContain(theirs)
    await page.context().close()
  })

  test.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('the second keeps the place where they type, and can go on with theirs: %s, %d pixels', async (colorScheme, width) => {
    const { id, page } = await both({ colorScheme, viewport: { width, height: 800 } })
    await page.locator('.conflict').waitFor()
    expect(await typed(page)).toBe(mine)
    await settled(page, colorScheme)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/conflict-${width}.png` })
    const found = await violations(page)
    expect(found.filter((line) => /conflict|side-by-side|ask-buttons/.test(line))).toEqual([])
    for (const part of ['.conflict', '.conflict-notice']) {
      const box = await page.locator(part).boundingBox()
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? width) <= width).toBe(true)
    }
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Drop mine and go on with theirs' }).click()])
    expect(await page.getByLabel('Summary').inputValue()).toBe(theirs)
    expect(await newest(id)).toMatchObject({ summary: theirs })
    await page.context().close()
  })
})
