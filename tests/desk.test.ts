import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, open, type Seen } from './support/browser.ts'
import { addPart, choose, saved, signIn, type } from './support/deskForm.ts'
import { get, html, siteUrl } from './support/site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const words = {
  title: `Callers who pretend to be from the water board ${Date.now()}`,
  summary: 'Two people in Wickensea let a man in who said that he had to test their taps. He took cash and jewellery.',
  how: [
    'Two people in Wickensea let a man in who said that he had to test their taps. He took cash and jewellery.',
    'He wears a blue jacket and carries a clipboard. He asks you to run the kitchen tap, and looks through the other rooms while you do.',
  ],
}

const published = { day: '16:42 27/06/2022' }

describe('the main job', () => {
  let officer: Seen
  let address: string

  test('an officer writes an alert with a video, steps and channels by reference', async () => {
    officer = await open(browser, { viewport: { width: 1400, height: 1000 }, timezoneId: 'America/New_York' })
    const { page } = officer
    await signIn(page, 'officer')
    await page.goto(`${await siteUrl()}/admin/collections/alerts/create`)
    await page.getByLabel('Title').first().fill(words.title)
    await page.getByLabel('Summary').fill(words.summary)
    await choose(page.locator('#field-kind'), 'Scam warning')
    await choose(page.locator('#field-areas'), 'Wickensea')

    await type(await addPart(page, 'Text'), words.how)
    await fillVideo(page)
    await fillSteps(page)
    await fillChannels(page)
    await saved(page)
    address = page.url()
    expect(await page.locator('#field-slug').inputValue()).toMatch(/^callers-who-pretend-to-be-from-the-water-board-\d+$/)
  })

  test('an officer cannot publish it', async () => {
    expect(await officer.page.getByRole('button', { name: 'Publish changes' }).count()).toBe(0)
    expect(await officer.page.getByRole('button', { name: 'Save Draft' }).count()).toBe(1)
  })

  test('nobody outside sees it yet', async () => {
    const slug = await officer.page.locator('#field-slug').inputValue()
    expect((await get(`/news/${slug}`)).status).toBe(404)
  })

  test('the officer sees the real page beside the form, following what is typed, without the way out', async () => {
    const { page } = officer
    await page.locator('#live-preview-toggler').click()
    const preview = page.frameLocator('iframe')
    await preview.getByRole('heading', { level: 1, name: words.title }).waitFor()
    await preview.getByText('In the kitchen').first().waitFor({ state: 'detached' })
    await page.getByLabel('Summary').fill(`${words.summary} In the kitchen.`)
    await preview.locator('.lead').getByText('In the kitchen.').waitFor()
    await page.getByLabel('Summary').fill(words.summary)
    await preview.locator('.lead').getByText('In the kitchen.').waitFor({ state: 'detached' })
    expect(await preview.locator('.exit').count()).toBe(0)
    expect(await preview.locator('[data-to]').count()).toBe(0)
    await page.locator('#live-preview-toggler').click()
  })

  test('an editor gives it its time and publishes it', async () => {
    const { page } = await open(browser, { viewport: { width: 1400, height: 1000 }, timezoneId: 'America/New_York' })
    await signIn(page, 'editor')
    await page.goto(address)
    const time = page.locator('#field-publishedAt .date-time-picker input')
    await time.fill(published.day)
    await time.press('Enter')
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await page.getByText('Status:').locator('..').getByText('Published').waitFor()
    expect(await page.locator('#field-publishedAt .date-time-picker input').inputValue()).toBe(published.day)
  })

  test('and the public reads all of it, once each, in a sensible order', async () => {
    const slug = await officer.page.locator('#field-slug').inputValue()
    const page = await html(`/news/${slug}`)
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    const inOrder = [
      'Scam warning',
      words.title,
      published.day.slice(0, 5),
      words.summary,
      'blue jacket',
      'At the door',
      '>What to do</h2>',
      'Shut the door',
      '>Report it</h2>',
      'In danger now',
      '0800 555 111',
    ]
    const places = inOrder.map((piece) => main.replaceAll('&#x27;', "'").indexOf(piece))
    expect(places.filter((place) => place < 0)).toEqual([])
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const piece of [words.title, words.summary, 'Shut the door', '0800 555 111', 'blue jacket']) expect(main.split(piece).length - 1).toBe(1)
    expect(main).toContain('<time class="time" datetime="2022-06-27T16:42:00+01:00"><b>16:42</b> 27/06/2022</time>')
    expect(main).toContain('id="what-to-do"')
    expect(main).toContain('href="tel:+44800555111"')
  })

  test('nothing in the desk called another host, and the browser had nothing to complain of', () => {
    expect(officer.foreign).toEqual([])
    expect(officer.complaints.filter((complaint) => /policy|refused|violat/i.test(complaint))).toEqual([])
  })
})

async function fillVideo(page: Page) {
  const video = await addPart(page, 'Video')
  await video.getByLabel('Title').fill('At the door')
  await choose(video.locator('[id$="__source"]'), 'YouTube')
  await video.getByLabel('Address of the video').fill('https://www.youtube.com/watch?v=aqz-KE-bpKQ')
  await video.getByLabel('Length in seconds').fill('75')
  await video.getByLabel('It has captions; I have checked').check()
  await video.getByLabel('Transcript').fill('A man rings. “I have come to test the water.”')
}

async function fillSteps(page: Page) {
  const steps = await addPart(page, 'Steps')
  expect(await steps.getByLabel('Title').inputValue()).toBe('What to do')
  for (const [index, heading] of ['Shut the door', 'Ring the number on your own bill'].entries()) {
    await steps.getByRole('button', { name: 'Add Step' }).click()
    await steps.getByLabel('Heading').nth(index).fill(heading)
  }
}

async function fillChannels(page: Page) {
  const channels = await addPart(page, 'Contact channels')
  for (const name of ['In danger now', 'Crimestoppers']) await choose(channels.locator('[id$="__channels"]'), name)
}
