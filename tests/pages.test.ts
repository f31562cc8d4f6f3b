import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { toDocument } from '../edge/filter.ts'
import { env } from '../env.ts'
import { long, publicPages } from './support/pages.ts'
import { get, html } from './support/site.ts'

const count = (page: string, pattern: RegExp) => page.match(pattern)?.length ?? 0

describe.each(publicPages)('%s', (path) => {
  test('is a whole page: one h1, landmarks, a title, a description', async () => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toMatch(/^<!DOCTYPE html><html lang="en-GB">/)
    expect(count(page, /<h1[ >]/g)).toBe(1)
    for (const landmark of [/<header>/g, /<main /g, /<footer /g, /<nav aria-label="Main">/g]) expect(count(page, landmark)).toBe(1)
    expect(page).toMatch(/<title>[^<]{5,}<\/title>/)
    expect(page).toMatch(/<meta name="description" content="[^"]{10,}"/)
    if (path !== '/') expect(page).toContain('aria-label="Breadcrumb"')
    if (path !== '/feedback/thank-you') {
      expect(page).toContain(`<link rel="canonical" href="${env.SITE_URL}${path === '/' ? '' : path}"`)
      expect(page).toMatch(/<meta property="og:title" content="[^"]+"/)
    }
  })

  test('begins with the way out, before any banner', async () => {
    const page = await html(path)
    expect(page).toMatch(/<body><section class="exit"/)
    expect(page).toContain('Quickly exit this site by pressing the Escape key')
    expect(page).toMatch(/<a class="exit-link" href="\/leave" rel="nofollow noreferrer">(<svg.*?<\/svg>)?Leave this site<\/a>/)
  })

  test('carries the site’s own two scripts and nothing of a framework', async () => {
    const page = await html(path)
    expect(count(page, /<script/g)).toBe(2)
    expect(count(page, /<script data-lamp=""/g)).toBe(2)
    expect(page.replace(/(<script[^>]*>).*?<\/script>/gs, '$1')).not.toMatch(/preload|__next|self\.|_next|lamp-(status|frames|sensitive)|style=/)
  })

  test('has a policy that lets only these run, tells no other site where the reader was, and sets no cookie', async () => {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self';/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

describe('every other answer in HTML has the way out too', () => {
  test.each<[string, RequestInit, number]>([
    ['/no-such-page', {}, 404],
    ['/news/no-such-alert', {}, 404],
    ['/advice/no-such-section', {}, 404],
    ['/a/b/c/d', {}, 404],
    ['/news/%E0%A4%A', {}, 400],
    ['/news', { method: 'DELETE' }, 405],
    ['/feedback/send', { method: 'POST', body: 'x'.repeat(70_000), headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 413],
  ])('%s %j is answered with %d', async (path, init, status) => {
    const answer = await get(path, init)
    expect(answer.status).toBe(status)
    const page = await answer.text()
    expect(page).toMatch(/<body><section class="exit"/)
    expect(page).toContain('href="tel:999"')
    expect(count(page, /<script data-lamp=""/g)).toBe(2)
  })
})

test('/leave leads away without script, and leaves nothing behind', async () => {
  const answer = await get('/leave')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('https://www.gov.uk/bank-holidays')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('clear-site-data')).toBeNull()
})

test('a frame is allowed only where a video of that service is', async () => {
  const policy = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? ''
  expect(await policy(long)).toContain('frame-src https://www.youtube-nocookie.com')
  expect(await policy('/news')).not.toContain('frame-src')
})

describe('/news', () => {
  test('shows the newest first', async () => {
    const times = [...(await html('/news')).matchAll(/<article class="alert"><time class="time" datetime="([^"]+)"/g)].map(([, time]) =>
      new Date(time ?? 0).getTime(),
    )
    expect(times.length).toBeGreaterThan(5)
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })
  test('by kind shows that kind alone', async () => {
    const kinds = [...(await html('/news?kind=road')).matchAll(/<p class="kind"><b>([^<]+)<\/b>/g)].map(([, kind]) => kind)
    expect(kinds.length).toBeGreaterThan(0)
    expect(new Set(kinds)).toEqual(new Set(['Road']))
  })
  test('by area shows what is there or everywhere', async () => {
    const places = [...(await html('/news?area=dunlow')).matchAll(/<p class="kind"><b>[^<]+<\/b> in ([^.<]+)/g)].map(([, place]) => place)
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter((place) => !place?.includes('Dunlow') && !place?.startsWith('all of'))).toEqual([])
  })
  test.each(['?kind=nonsense', '?area=%22%3E%3Cscript%3E', '?page=-1', '?page=1e9', '?kind=road&kind=court', '?x=1'])(
    'takes %s for not given',
    async (query) => {
      const answer = await get(`/news${query}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('<script>')
    },
  )
})

test('the stylesheet weighs at most 8 KB compressed, the exit script at most 2 KB as it is', () => {
  const { style, leave } = JSON.parse(readFileSync('.site/manifest.json', 'utf8'))
  expect(brotliCompressSync(readFileSync(`.site${style}`)).length).toBeLessThanOrEqual(8192)
  expect(Buffer.byteLength(leave)).toBeLessThanOrEqual(2048)
})

test('built files may be kept for ever, and their names change with them', async () => {
  const { style } = JSON.parse(readFileSync('.site/manifest.json', 'utf8'))
  expect((await get(style)).headers.get('cache-control')).toContain('immutable')
  expect(style).toMatch(/-[0-9a-f]{12}\.css$/)
  expect((await get('/assets/../manifest.json')).status).toBe(404)
  expect((await get('/assets/%2e%2e/manifest.json')).status).toBe(404)
  for (const path of [
    '/_next/static/..%2fprerender-manifest.json',
    '/_next/static/..%2fserver%2fserver-reference-manifest.json',
    '/assets/..%2fmanifest.json',
  ]) {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('ncryptionKey')
  }
})

describe('a document', () => {
  test('keeps marked scripts alone, and gives its facts to the edge', async () => {
    const { html: kept, facts } = await toDocument(
      '<!doctype html><html><head><meta name="lamp-status" content="410"><meta name="lamp-frames" content="evil.example"><meta name="lamp-frames" content="player.vimeo.com"><link rel="preload" href="/x"><script>a</script><script data-lamp="">b</script></head><body><div hidden=""></div><p>c &amp; d</p><script src=/e></script></body></html>',
    )
    expect(kept).toBe('<!doctype html><html><head><script data-lamp="">b</script></head><body><p>c &amp; d</p></body></html>')
    expect(facts).toEqual({ status: 410, sensitive: false, frames: ['player.vimeo.com'], parts: [] })
  })
})

test('the process is alive and its parts are well', async () => {
  expect((await get('/healthz')).status).toBe(200)
  const ready = await get('/readyz')
  expect(await ready.json()).toMatchObject({
    ready: true,
    app: 'well',
    database: 'well',
    worker: 'well',
    disk: 'well',
    version: 'well',
    mirror: 'well',
  })
  expect(ready.status).toBe(200)
})
