import { describe, expect, test } from '@jest/globals'
import type { Alert } from '../payload-types.ts'
import { as, desk, signedIn } from './support/cast.ts'
import { get, html } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

type More = Partial<Pick<Alert, 'body' | 'updates' | 'sensitive' | 'publishedAt' | 'slug' | 'title' | 'summary'>>

const publish = async (more: More = {}) => {
  const payload = await desk()
  return payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.'), ...more }), _status: 'published' } })
}

describe('an address', () => {
  test.each([
    ['Missing girl, 12', 'missing-girl-12', 'Missing boy, 13', 'missing-boy-13'],
    ['Found: 2', 'found-2', 'Found: 3', 'found-3'],
    ['A lost dog', 'a-lost-dog', 'A lost dog (2)', 'a-lost-dog-2'],
  ])('follows a title that ends in a number: %s', async (title, slug, next, followed) => {
    const payload = await desk()
    const { id, ...first } = await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ title }), _status: 'draft' } })
    expect(first.slug).toBe(slug)
    const renamed = await payload.update({ collection: 'alerts', id, draft: true, data: { title: next } })
    expect(renamed.slug).toBe(followed)
    await payload.delete({ collection: 'alerts', id })
  })

  test('follows the title until the first publication, then stays', async () => {
    const payload = await desk()
    const first = await payload.create({
      collection: 'alerts',
      draft: true,
      data: { ...anAlert({}), title: 'Fire on the moor, two', _status: 'draft' },
    })
    expect(first.slug).toBe('fire-on-the-moor-two')
    const renamed = await payload.update({ collection: 'alerts', id: first.id, draft: true, data: { title: 'Fire on the moor is out' } })
    expect(renamed.slug).toBe('fire-on-the-moor-is-out')
    await payload.update({ collection: 'alerts', id: first.id, data: { _status: 'published', body: text('Words.') } })
    const later = await payload.update({ collection: 'alerts', id: first.id, data: { title: 'Quite another title' } })
    expect(later.slug).toBe('fire-on-the-moor-is-out')
  })

  test('that is taken gets a number', async () => {
    const title = `Road closed ${Date.now()}`
    const slugs = [await publish({ title }), await publish({ title })].map(({ slug }) => slug)
    expect(slugs[1]).toBe(`${slugs[0]}-2`)
  })

  test('typed by a person is kept', async () => {
    expect((await publish({ slug: `My Own Address ${Date.now()}` })).slug).toMatch(/^my-own-address-\d+$/)
  })

  test('changed after publishing leads from the old one to the new one for ever', async () => {
    const payload = await desk()
    const { id, slug } = await publish()
    await payload.update({ collection: 'alerts', id, draft: true, data: { slug: `${slug}-b` } })
    expect((await get(`/news/${slug}`)).status).toBe(200)
    await payload.update({ collection: 'alerts', id, data: { _status: 'published' } })
    await payload.update({ collection: 'alerts', id, data: { slug: `${slug}-c`, _status: 'published' } })
    for (const old of [slug, `${slug}-b`]) {
      const answer = await get(`/news/${old}`)
      expect([301, 308]).toContain(answer.status)
      expect(answer.headers.get('location')).toBe(`/news/${slug}-c`)
    }
    expect((await get(`/news/${slug}-c`)).status).toBe(200)
  })
})

describe('the time of publication', () => {
  test('is stamped at the first publication and not changed by the next', async () => {
    const payload = await desk()
    const before = Date.now()
    const alert = await publish()
    const stamped = new Date(alert.publishedAt ?? 0).getTime()
    expect(stamped).toBeGreaterThanOrEqual(before)
    expect(stamped).toBeLessThanOrEqual(Date.now())
    const again = await payload.update({ collection: 'alerts', id: alert.id, data: { summary: 'Newer.', _status: 'published' } })
    expect(again.publishedAt).toBe(alert.publishedAt)
  })

  test('may be set by an editor, and is shown as London had it', async () => {
    const payload = await desk()
    const who = await as('editor')
    const data = { ...anAlert({ body: text('Words.') }), publishedAt: '2022-06-27T15:42:00.000Z', _status: 'published' as const }
    const { slug } = await payload.create({ collection: 'alerts', data, ...who })
    expect(await html(`/news/${slug}`)).toContain('<time class="time" datetime="2022-06-27T16:42:00+01:00"><b>16:42</b> 27/06/2022</time>')
  })

  test('may not be set by an officer', async () => {
    const payload = await desk()
    const data = { ...anAlert({}), publishedAt: '2022-06-27T15:42:00.000Z', _status: 'draft' as const }
    expect((await payload.create({ collection: 'alerts', draft: true, data, ...(await as('officer')) })).publishedAt).toBeFalsy()
  })

  test('may not lie ahead', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    await expect(publish({ publishedAt: tomorrow })).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringContaining('has not come yet') }] },
    })
  })
})

test.each([
  ['title', { title: 'x'.repeat(101) }],
  ['summary', { summary: 'x'.repeat(241) }],
])('a %s that is too long cannot be published', async (path, more) => {
  await expect(publish(more)).rejects.toMatchObject({ data: { errors: [{ path }] } })
})

describe('what is not published does not exist for the public', () => {
  const secret = `unseen${Date.now()}`

  test('a draft shows on no page and in no list', async () => {
    const payload = await desk()
    const draft = await payload.create({
      collection: 'alerts',
      draft: true,
      data: { ...anAlert({ title: secret, body: text(secret) }), title: secret, _status: 'draft' },
    })
    const pages = await Promise.all([`/news/${draft.slug}`, '/news', '/', `/news?kind=incident`].map((path) => get(path)))
    expect(pages.map(({ status }) => status)).toEqual([404, 200, 200, 200])
    for (const page of pages) expect(await page.text()).not.toContain(secret)
  })

  test('an unpublished alert is gone, and says so with 410', async () => {
    const payload = await desk()
    const { id, slug } = await publish({ body: text(secret) })
    expect((await get(`/news/${slug}`)).status).toBe(200)
    await payload.update({ collection: 'alerts', id, data: { _status: 'draft' } })
    const answer = await get(`/news/${slug}`)
    expect(answer.status).toBe(410)
    const page = await answer.text()
    expect(page).not.toContain(secret)
    expect(page).toContain('Leave this site')
    expect(await html('/news')).not.toContain(slug)
  })

  test('a section that is a draft leaves no trace in an alert that embeds it', async () => {
    const payload = await desk()
    const section = await payload.create({
      collection: 'advice-sections',
      draft: true,
      data: { title: `Section ${secret}`, slug: '', summary: 'Short.', audience: 'everyone', body: text(secret), _status: 'draft' },
    })
    const { slug } = await publish({ body: [{ blockType: 'adviceSection', section: section.id }] })
    expect(await html(`/news/${slug}`)).not.toContain(secret)
    await payload.update({ collection: 'advice-sections', id: section.id, data: { _status: 'published' } })
    expect(await html(`/news/${slug}`)).toContain(`Section ${secret}`)
  })
})

test('updates are listed newest first, corrections by their name, and the newest stands beside the time', async () => {
  const { slug, title } = await publish({
    updates: [
      { time: '2026-03-29T00:30:00.000Z', time_tz: 'Europe/London', kind: 'correction', note: 'It was 46, not 64.' },
      { time: '2026-03-29T01:30:00.000Z', time_tz: 'Europe/London', kind: 'update', note: 'Two people arrested.' },
    ],
  })
  const page = await html(`/news/${slug}`)
  expect(page).toContain('<a href="#updates">Updated <time datetime="2026-03-29T02:30:00+01:00">02:30 29/03/2026</time></a>')
  expect(page).toMatch(/Update\.<\/b> Two people arrested\.[\s\S]*datetime="2026-03-29T00:30:00\+00:00"[\s\S]*Correction\.<\/b> It was 46/)
  expect(await html('/news')).toMatch(new RegExp(`${title}[\\s\\S]{0,400}Updated <time datetime="2026-03-29T02:30:00`))
})

describe('a sensitive alert', () => {
  test('keeps its title out of the sharing card, and leaves no copy on the device', async () => {
    const { slug, title } = await publish({ sensitive: true })
    const answer = await get(`/news/${slug}`)
    const page = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(page).toMatch(/<meta property="og:title" content="Advice from /)
    expect(page.match(/<meta property="og:[^>]+>|<meta name="(twitter|description)[^>]+>/g)?.join('')).not.toContain(title)
    expect(page).not.toContain('og:image')
  })

  test('and so does a sensitive section', async () => {
    const answer = await get('/advice/afraid-at-home')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toMatch(/<meta property="og:title" content="Advice from /)
  })

  test('differs in this from any other', async () => {
    const { slug, title } = await publish()
    const answer = await get(`/news/${slug}`)
    expect(answer.headers.get('cache-control')).not.toContain('no-store')
    expect(await answer.text()).toContain(`<meta property="og:title" content="${title}"`)
  })
})

test('a change to a channel shows on every page that embeds it', async () => {
  const payload = await desk()
  const channel = await payload.create({
    collection: 'contact-channels',
    data: { name: 'A line to call', kind: 'other', phone: '0800 555 111', _status: 'published' },
  })
  const embeds = [{ blockType: 'contactChannels' as const, title: 'Report it', channels: [channel.id] }]
  const section = await payload.create({
    collection: 'advice-sections',
    data: { title: `With a line ${Date.now()}`, slug: '', summary: 'Short.', audience: 'everyone', body: embeds, _status: 'published' },
  })
  const direct = await publish({ body: embeds })
  const through = await publish({ body: [{ blockType: 'adviceSection', section: section.id }] })
  const pages = [`/news/${direct.slug}`, `/news/${through.slug}`, `/advice/${section.slug}`, '/contact']
  for (const path of pages) expect(await html(path)).toContain('<a class="number" href="tel:+44800555111">0800 555 111</a>')
  await payload.update({ collection: 'contact-channels', id: channel.id, data: { phone: '0300 123 2040', _status: 'published' } })
  for (const path of pages) expect(await html(path)).toContain('>0300 123 2040</a>')
  await payload.delete({ collection: 'contact-channels', id: channel.id })
})

test('a half-written draft can be previewed', async () => {
  const payload = await desk()
  const headers = { cookie: `payload-token=${(await signedIn('officer')).Authorization?.replace('JWT ', '')}`, 'sec-fetch-site': 'same-origin' }
  const { title, slug } = anAlert({})
  const parts = ['prose', 'steps', 'callout', 'contactChannels', 'video', 'picture', 'adviceSection'].map((blockType) => ({ blockType }))
  const updates = ['Half', 'Half too'].map((note) => ({ time: null, note }))
  const unfinished = JSON.parse(JSON.stringify({ title, slug, body: parts, updates, _status: 'draft' }))
  const { id } = await payload.create({ collection: 'alerts', draft: true, data: unfinished })
  const answer = await get(`/admin/preview/alerts/${id}`, { headers })
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain(title)
  expect(page).not.toContain('Half')
})
