import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { codingOf } from '../edge/answer.ts'
import { withoutParts, withWords } from '../edge/filter.ts'
import { env } from '../env.ts'
import { findRunning } from '../ops/running.ts'
import { desk, signedIn } from './support/cast.ts'
import { caughtUp, get, html } from './support/site.ts'
import { launch, open } from './support/browser.ts'
import { until } from './support/start.ts'
import { anAlert, p, prose, text } from './support/words.ts'

/** As a reader asks: without waiting for the edge to have heard of anything. */
const now = (at: string) => fetch(`${env.SITE_URL}${at}`, { redirect: 'manual' })

async function metric(name: string): Promise<number> {
  const told = await (await fetch(findRunning(env.DATA_DIR)?.metrics ?? '')).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(told)?.[1])
}
const isSettled = async () => (await (await now('/readyz')).json()).pagesBehind === 0
async function settled() {
  await caughtUp()
  await until(isSettled, 'the mirror to be whole')
}
const publish = async () => {
  const payload = await desk()
  return payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), _status: 'published' } })
}

describe('a page is made once for each change', () => {
  test('and not again while nothing changes', async () => {
    await settled()
    const before = await metric('lamp_renders_total')
    for (let time = 0; time < 20; time += 1) await Promise.all(['/', '/news', '/contact', '/not-there'].map(now))
    expect(await metric('lamp_renders_total')).toBe(before)
  })

  test('however many wait for it', async () => {
    const { slug, id } = await publish()
    await settled()
    const before = await metric('lamp_renders_total')
    const payload = await desk()
    await payload.update({ collection: 'alerts', id, data: { summary: 'A new summary.', _status: 'published' } })
    await caughtUp()
    const pages = await Promise.all(Array.from({ length: 100 }, () => now(`/news/${slug}`).then((answer) => answer.text())))
    expect(pages.filter((page) => !page.includes('A new summary.'))).toEqual([])
    await settled()
    // The alert itself, and the pages of the site that may list it.
    expect((await metric('lamp_renders_total')) - before).toBeLessThanOrEqual(10)
  })

  test('an alert is not made again because another one came out', async () => {
    const one = await publish()
    await settled()
    const etag = (await now(`/news/${one.slug}`)).headers.get('etag')
    const file = path.join(env.DATA_DIR, 'mirror/news', one.slug, 'index.html')
    const { mtimeMs } = await stat(file)
    await publish()
    await settled()
    expect((await now(`/news/${one.slug}`)).headers.get('etag')).toBe(etag)
    expect((await stat(file)).mtimeMs).toBe(mtimeMs)
  })

  test('a change of what is shared shows on every page', async () => {
    const payload = await desk()
    const { slug } = await publish()
    await settled()
    const { footer } = await payload.findGlobal({ slug: 'site' })
    await payload.updateGlobal({ slug: 'site', data: { footer: { ...footer, words: 'Shared words.' } } })
    expect(await html(`/news/${slug}`)).toContain('Shared words.')
    await payload.updateGlobal({ slug: 'site', data: { footer } })
    expect(await html(`/news/${slug}`)).not.toContain('Shared words.')
  })
})

describe('when the desk says that it is done, it is done', () => {
  let headers: Record<string, string>
  beforeAll(async () => {
    headers = await signedIn('admin')
  })
  const rest = (method: string, id: string, data?: object) =>
    fetch(`${env.SITE_URL}/api/alerts/${id}`, { method, headers, body: data && JSON.stringify(data) })
  const kept = () => readFile(path.join(env.DATA_DIR, 'edge/addresses.ndjson'), 'utf8')
  const isOnDisk = (slug: string) =>
    stat(path.join(env.DATA_DIR, 'mirror/news', slug)).then(
      () => true,
      () => false,
    )

  test('published: the page and its line in the list are there', async () => {
    const payload = await desk()
    const { id, slug, title } = await payload.create({
      collection: 'alerts',
      draft: true,
      data: { ...anAlert({ body: text('Words.') }), _status: 'draft' },
    })
    expect((await now(`/news/${slug}`)).status).toBe(404)
    expect((await rest('PATCH', id, { _status: 'published' })).status).toBe(200)
    expect((await now(`/news/${slug}`)).status).toBe(200)
    expect(await (await now('/news')).text()).toContain(title)
  })

  test('unpublished: 410, out of the list, and off the disk', async () => {
    const { id, slug, title } = await publish()
    await settled()
    expect((await now(`/news/${slug}`)).status).toBe(200)
    expect(await isOnDisk(slug)).toBe(true)
    expect((await rest('PATCH', id, { _status: 'draft' })).status).toBe(200)
    expect(await kept()).toMatch(new RegExp(`"path":"/news/${slug}","live":false,"to":null`))
    expect(await isOnDisk(slug)).toBe(false)
    expect((await now(`/news/${slug}`)).status).toBe(410)
    expect(await (await now('/news')).text()).not.toContain(title)
    expect(await (await now('/sitemap.xml')).text()).not.toContain(slug)
  })

  test('deleted: 410', async () => {
    const { id, slug } = await publish()
    await caughtUp()
    expect((await rest('DELETE', id)).status).toBe(200)
    expect((await now(`/news/${slug}`)).status).toBe(410)
  })

  test('another address: the old one leads to it', async () => {
    const { id, slug } = await publish()
    await caughtUp()
    expect((await rest('PATCH', `${id}?publicNote=none`, { slug: `${slug}-moved`, _status: 'published' })).status).toBe(200)
    const answer = await now(`/news/${slug}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/news/${slug}-moved`])
    expect((await now(`/news/${slug}-moved`)).status).toBe(200)
  })
})

test('more pages than can be made at once: some are asked to come again, and the desk is answered', async () => {
  await caughtUp()
  const flood = Array.from({ length: 400 }, (_, number) => now(`/news?page=${number + 1000}`))
  const door = await now('/admin/login')
  const answers = await Promise.all(flood)
  expect(door.status).toBe(200)
  const busy = answers.filter(({ headers }) => headers.get('retry-after') === '5')
  expect(busy.length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  expect(answers.filter(({ status, headers }) => status !== 200 && !headers.has('retry-after'))).toEqual([])
  expect(await busy[0]?.text()).toMatch(/<body><section class="exit"/)
})

test('a choice that the list does not offer is no choice: it makes no page', async () => {
  await settled()
  await now('/news')
  const before = await metric('lamp_renders_total')
  const page = await (await now('/news')).text()
  for (const query of ['area=nowhere-1', 'area=nowhere-2&kind=made-up', 'kind=roads', 'page=0', 'page=x', 'other=1'])
    expect(await (await now(`/news?${query}`)).text()).toBe(page)
  expect(await metric('lamp_renders_total')).toBe(before)
})

test('an article of twenty paragraphs weighs at most 20 KB in at most 4 requests', async () => {
  const payload = await desk()
  const sentences =
    'A grey van stopped beside the harbour wall at ten past four, and two people carried boxes to a small boat. Anybody who saw it may call.'
  const body = [
    { blockType: 'prose' as const, text: prose(...Array.from({ length: 20 }, (_, number) => p(`${number} ${sentences} ${number * 7919}`))) },
  ]
  const { slug } = await payload.create({ collection: 'alerts', data: { ...anAlert({ body }), _status: 'published' } })
  await caughtUp()
  const browser = await launch()
  const { page } = await open(browser)
  const sizes: number[] = []
  page.on('requestfinished', (request) => void request.sizes().then((size) => sizes.push(size.responseBodySize)))
  await page.goto(`${env.SITE_URL}/news/${slug}`, { waitUntil: 'networkidle' })
  await browser.close()
  expect(sizes.length).toBeGreaterThan(1)
  expect(sizes.length).toBeLessThanOrEqual(4)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20 * 1024)
})

test('a change by plain SQL is out within a second', async () => {
  const payload = await desk()
  const { id, slug } = await publish()
  await settled()
  await payload.db.drizzle.execute(`update alerts set summary = 'From the database alone.' where id = '${id}'`)
  await until(async () => (await (await now(`/news/${slug}`)).text()).includes('From the database alone.'), 'the change', 1_000)
})

describe('the sitemap', () => {
  test('has every public page once, and nothing else', async () => {
    const { slug } = await publish()
    const payload = await desk()
    const draft = await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({}), _status: 'draft' } })
    const answer = await get('/sitemap.xml')
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const pages = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page]) => page?.replace(env.SITE_URL, ''))
    expect(pages).toEqual(
      expect.arrayContaining(['/', '/news', '/advice', '/contact', '/stay-safe', `/news/${slug}`, '/advice/afraid-at-home', '/privacy']),
    )
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages.join(' ')).not.toMatch(new RegExp(`${draft.slug}|/feedback|/leave|/admin|/not-here|/taken-down|/api/`))
  })
  test('is where robots are told', async () => {
    expect(await html('/robots.txt')).toContain(`Sitemap: ${env.SITE_URL}/sitemap.xml`)
  })
})

describe('what was taken down leaves the pages that showed it', () => {
  test('whole elements go, whatever is in them', async () => {
    const page = '<ul><li data-of="/a"><ul><li>x</li></ul></li><li data-of="/b">b</li></ul><img data-of="/a"><p>after</p>'
    expect(await withoutParts(page, ['/a'])).toBe('<ul><li data-of="/b">b</li></ul><p>after</p>')
  })
  test('words come back into their fields as they were typed', async () => {
    const page = '<textarea name="a">old</textarea><textarea name="b"></textarea>'
    expect(await withWords(page, new Map([['a', '\n</textarea><b>&']]))).toBe(
      '<textarea name="a">\n\n&lt;/textarea&gt;&lt;b&gt;&amp;</textarea><textarea name="b">\n</textarea>',
    )
  })
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5, br;q=0', 'gzip'],
  ['br;q=0.0, gzip;q=0', 'identity'],
  ['brotli, xgzip', 'identity'],
  ['', 'identity'],
])('a browser that takes “%s” is sent %s', (accepted, coding) => {
  expect(codingOf(accepted)).toBe(coding)
})
