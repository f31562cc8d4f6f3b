import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { env } from '../env.ts'
import { desk } from './support/cast.ts'
import { aPicture } from './support/everyPart.ts'
import { metrics, quiet } from './support/metrics.ts'
import { raw, requestOf, type RawAnswer } from './support/raw.ts'
import { get } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

const { host, port } = new URL(env.SITE_URL)
const form = 'Content-Type: application/x-www-form-urlencoded'

/** Every header that an answer of the public site may have. */
const known = [
  'accept-ranges',
  'allow',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'location',
  'permissions-policy',
  'referrer-policy',
  'retry-after',
  'vary',
  'x-content-type-options',
]
const strangeIn = ({ names }: RawAnswer) => names.filter((name) => !known.includes(name))

const counted = async () => {
  const of = await metrics()
  return { renders: of('lamp_renders_total'), refused: of('lamp_refused_total') }
}

beforeAll(quiet)

describe('refused with a short page that can be left, and with no question to the app', () => {
  const get = (path: string, ...headers: string[]) => requestOf(`GET ${path}`, headers)
  test.each<[string, number, string]>([
    ['a server action', 400, requestOf('POST /', ['Next-Action: 1f', 'Content-Length: 2'], '[]')],
    ['an action on a reading', 400, get('/news', 'Next-Action: 1f')],
    ['flight data', 400, get('/', 'RSC: 1')],
    ['a tree of the router', 400, get('/', 'Next-Router-State-Tree: %5B%5D')],
    ['a prefetch of the router', 400, get('/', 'Next-Router-Prefetch: 1')],
    ['data of the framework', 400, get('/', 'X-Nextjs-Data: 1')],
    ['an invoked path', 400, get('/', 'X-Invoke-Path: /admin')],
    ['a matched path', 400, get('/', 'X-Matched-Path: /admin')],
    ['an action by its own name', 400, get('/', 'X-Action-Forwarded: 1')],
    ['a flight query', 400, get('/?_rsc=abc')],
    ['a flight query behind another', 400, get('/news?kind=road&_rsc')],
    ['a way round middleware', 400, get('/', 'X-Middleware-Subrequest: middleware')],
    ['a way round middleware of the desk', 400, get('/admin', 'x-middleware-subrequest: src/middleware')],
    ['a way round middleware of REST', 400, get('/api/users/me', 'X-MIDDLEWARE-SUBREQUEST: pages/_middleware')],
    ['an upgrade', 400, get('/', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: eA==', 'Sec-WebSocket-Version: 13')],
    ['an upgrade of the desk', 400, get('/admin', 'Connection: Upgrade', 'Upgrade: websocket')],
    ['an upgrade to HTTP/2', 400, get('/', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk')],
    ['an upgrade without a connection', 400, get('/', 'Upgrade: websocket')],
    ['the preface of HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['an address with a scheme', 400, get(`http://${host}/`)],
    ['an address with another host', 400, get('http://evil.example/')],
    ['an address that is a host', 400, get(host)],
    ['an address with two slashes', 400, get('//evil.example/')],
    ['an asterisk', 400, requestOf('OPTIONS *')],
    ['a tunnel', 400, requestOf('CONNECT evil.example:443')],
    ['a method nobody knows', 400, requestOf('LEAVE /')],
    ['what is no HTTP', 400, 'hello\r\n\r\n'],
    ['a path that is not UTF-8', 400, get('/news/%E0%A4%A')],
    ['a path with a null', 400, get('/news/%00')],
    ['a path with a backslash', 400, get('/news/%5C..%5Cadmin')],
    ['a path with a line break', 400, get('/news/%0d%0aSet-Cookie:%20a=b')],
    ['two hosts', 400, get('/', `Host: ${host}`, 'Host: evil.example')],
    ['the same host twice', 400, get('/', `Host: ${host}`, `Host: ${host}`)],
    ['two lengths of one kind', 400, requestOf('POST /feedback/send', [form, 'Content-Length: 3', 'Content-Length: 4'], 'a=b')],
    [
      'two codings of transfer',
      400,
      requestOf('POST /feedback/send', [form, 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
    ],
    ['both kinds of length', 400, requestOf('POST /feedback/send', [form, 'Content-Length: 3', 'Transfer-Encoding: chunked'], '0\r\n\r\n')],
    ['both kinds of length, for the desk', 400, requestOf('POST /api/users/login', ['Content-Length: 3', 'Transfer-Encoding: chunked'], '0\r\n\r\n')],
    ['two cookies', 400, get('/', 'Cookie: a=b', 'Cookie: c=d')],
    ['no host', 421, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['no host, in HTTP/1.0', 421, 'GET / HTTP/1.0\r\n\r\n'],
    ['another host', 421, get('/', 'Host: evil.example')],
    ['this host on another port', 421, get('/', 'Host: 127.0.0.1:1')],
    ['another host of the desk', 421, get('/admin', 'Host: evil.example')],
    ['an expectation nobody can meet', 417, get('/', 'Expect: everything')],
    ['headers over 8 KB', 431, get('/', `X-Long: ${'x'.repeat(9_000)}`)],
    ['an address over 2,048 characters', 414, get(`/news?kind=${'x'.repeat(2_048)}`)],
    ['a body on a reading', 400, requestOf('GET /', ['Content-Length: 3'], 'a=b')],
    ['a body in pieces on a reading', 400, requestOf('HEAD /news', ['Transfer-Encoding: chunked'], '0\r\n\r\n')],
    ['a form over 16 KB', 413, requestOf('POST /feedback/send', [form, 'Content-Length: 17000'], 'x'.repeat(17_000))],
    [
      'a form in pieces over 16 KB',
      413,
      requestOf('POST /feedback/send', [form, 'Transfer-Encoding: chunked'], `4650\r\n${'x'.repeat(0x4650)}\r\n0\r\n\r\n`),
    ],
    [
      'a sign-in over 16 KB',
      413,
      requestOf('POST /api/users/login', ['Content-Type: application/json', 'Content-Length: 17000'], 'x'.repeat(17_000)),
    ],
    ['feedback that is no form', 400, requestOf('POST /feedback/send', ['Content-Type: application/json', 'Content-Length: 2'], '{}')],
    ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'].map((method): [string, number, string] => [
      `${method} of a page`,
      405,
      requestOf(`${method} /news`),
    ]),
    ['DELETE of feedback', 405, requestOf('DELETE /feedback/send')],
  ])('%s (%d)', async (what, status, sent) => {
    const before = await counted()
    const answer = await raw(sent)
    expect(answer.status).toBe(status)
    expect(strangeIn(answer)).toEqual([])
    expect(answer.header('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.header('cache-control')).toBe('no-store')
    expect(answer.header('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(answer.header('allow')).toBe(status === 405 ? (what.endsWith('feedback') ? 'GET, HEAD, POST' : 'GET, HEAD') : undefined)
    if (!sent.startsWith('HEAD')) {
      expect(answer.body).toMatch(/<body><section class="exit"/)
      expect(answer.body).toContain('Leave this site')
    }
    expect(answer.body.length).toBeLessThan(16_384)
    expect(await counted()).toEqual({ renders: before.renders, refused: before.refused + 1 })
  })

  test('headers that come too slowly (408)', async () => {
    const before = await counted()
    const since = Date.now()
    const answer = await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\n`, { more: 'X-Slow: 1\r\n', patience: 20_000 })
    expect(answer.status).toBe(408)
    expect(answer.body).toMatch(/<body><section class="exit"/)
    expect(Date.now() - since).toBeGreaterThan(9_000)
    expect(await counted()).toEqual({ renders: before.renders, refused: before.refused + 1 })
  })
})

describe('while the site’s own address is this machine,', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('%s is known', async (name) => {
    expect((await raw(requestOf('GET /', [`Host: ${name}:${port}`]))).status).toBe(200)
  })

  test.each(['/healthz', '/readyz'])('%s answers by any name', async (path) => {
    expect((await raw(requestOf(`GET ${path}`, ['Host: 10.0.0.7']))).status).toBe(200)
  })
})

describe('/api is closed to strangers', () => {
  test.each([
    'GET /api/alerts',
    'GET /api/users',
    'GET /api/globals/site',
    'POST /api/users/first-register',
    'GET /api/media',
    'PUT /api/access',
    'GET /api/no-such',
  ])('%s', async (line) => {
    const before = await counted()
    const answer = await raw(requestOf(line))
    expect(answer.status).toBe(401)
    expect(answer.header('content-type')).toBe('application/json; charset=utf-8')
    expect(JSON.parse(answer.body)).toEqual({ errors: [{ message: 'Sign in to the desk first.' }] })
    expect(await counted()).toEqual({ ...before, refused: before.refused + 1 })
  })

  test.each(['/api', '/api/', '/API/alerts'])('%s is an address of the site that has no page', async (path) => {
    const answer = await raw(requestOf(`GET ${path}`))
    expect(answer.status).toBe(404)
    expect(answer.body).toMatch(/<body><section class="exit"/)
    expect(strangeIn(answer)).toEqual([])
  })

  test('and so is a file that no page shows', async () => {
    const { filename } = await aPicture()
    const answer = await raw(requestOf(`GET /api/media/file/${filename}`))
    expect(answer.status).toBe(404)
    expect(answer.body).toMatch(/<body><section class="exit"/)
  })
})

describe('what nobody asked for costs nothing', () => {
  test.each(['/', '/news', '/advice/afraid-at-home'])('names that %s does not know change nothing and make no second page', async (path) => {
    const plain = await raw(requestOf(`GET ${path}`))
    await quiet()
    const before = await counted()
    const answers = await Promise.all(['?utm_source=x', '?x=<x-marker>', '?%5Frsc=1', '?'].map((query) => raw(requestOf(`GET ${path}${query}`))))
    for (const answer of answers) expect(answer.body).toBe(plain.body)
    expect(await counted()).toEqual(before)
  })

  test('a flood of addresses that are not there makes no page and fills no memory', async () => {
    await (await get('/not-there')).text()
    const [before, bytes] = [await counted(), (await metrics())('lamp_page_bytes')]
    for (let batch = 0; batch < 60; batch += 1) {
      const paths = Array.from({ length: 50 }, (_, index) => `${['', '/news', '/advice', '/api/media/file'][index % 4]}/flood-${batch}-${index}`)
      const statuses = await Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(env.SITE_URL + path)
          await answer.arrayBuffer()
          return answer.status
        }),
      )
      expect(new Set(statuses)).toEqual(new Set([404]))
    }
    expect(await counted()).toEqual(before)
    expect((await metrics())('lamp_page_bytes')).toBe(bytes)
  })
})

describe('the headers of', () => {
  const everywhere = [
    'connection',
    'content-length',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'date',
    'permissions-policy',
    'x-content-type-options',
  ]
  const ofPages = ['cache-control', 'content-security-policy', 'content-type', 'etag', 'referrer-policy', 'vary']
  const { style } = JSON.parse(readFileSync('.site/manifest.json', 'utf8'))
  const brief = 'public, max-age=0, s-maxage=1'

  test.each<[string, number, string, string[]]>([
    ['/', 200, `${brief}, stale-if-error=86400`, ofPages],
    ['/news?kind=road', 200, `${brief}, stale-if-error=86400`, ofPages],
    ['/feedback', 200, `${brief}, stale-if-error=86400`, ofPages],
    ['/advice/afraid-at-home', 200, 'no-store', ofPages],
    ['/not-there', 404, brief, ofPages],
    [style, 200, 'public, max-age=31536000, immutable', ['cache-control', 'content-type', 'vary']],
    ['/robots.txt', 200, 'public, max-age=0, s-maxage=60', ['cache-control', 'content-type', 'referrer-policy', 'vary']],
    ['/sitemap.xml', 200, 'public, max-age=0, s-maxage=60', ['cache-control', 'content-type', 'referrer-policy', 'vary']],
    ['/healthz', 200, 'no-store', ['cache-control', 'content-type', 'referrer-policy', 'vary']],
    ['/leave', 303, 'no-store', ['cache-control', 'location', 'referrer-policy']],
    ['/feedback/send', 303, 'no-store', ['cache-control', 'location', 'referrer-policy', 'vary']],
    ['/news/', 301, brief, ['cache-control', 'location', 'referrer-policy']],
  ])('%s are these and no other', async (path, status, caching, more) => {
    const answer = await raw(requestOf(`GET ${path}`))
    expect(answer.status).toBe(status)
    expect([...answer.names].sort()).toEqual([...everywhere, ...more].sort())
    expect(answer.header('cache-control')).toBe(caching)
    expect(answer.header('x-content-type-options')).toBe('nosniff')
    if (more.includes('vary')) expect(answer.header('vary')).toBe('Accept-Encoding')
  })

  test.each(['identity', 'gzip', 'br'])(
    'a page in %s: HEAD says what GET would, and a page that is held already is not sent again',
    async (coding) => {
      const ask = (method: string, ...headers: string[]) => raw(requestOf(`${method} /contact`, [`Accept-Encoding: ${coding}`, ...headers]))
      // A page that is asked for often is pressed once more, smaller.
      for (let times = 0; times < 12; times += 1) await ask('GET')
      const deadline = Date.now() + 5_000
      let [whole, head] = [await ask('GET'), await ask('HEAD')]
      while (head.header('content-length') !== whole.header('content-length') && Date.now() < deadline)
        [whole, head] = [await ask('GET'), await ask('HEAD')]
      expect(head).toMatchObject({ status: 200, names: whole.names, body: '' })
      for (const name of whole.names) if (name !== 'date') expect(head.header(name)).toBe(whole.header(name))
      expect(whole.header('content-encoding')).toBe(coding === 'identity' ? undefined : coding)
      const etag = whole.header('etag') ?? ''
      expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
      const unchanged = await ask('GET', `If-None-Match: "another", ${etag}`)
      expect(unchanged).toMatchObject({ status: 304, body: '' })
      expect(unchanged.header('etag')).toBe(etag)
      expect(unchanged.header('vary')).toBe('Accept-Encoding')
      expect((await ask('GET', 'If-None-Match: W/"another"')).status).toBe(200)
    },
  )

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0', undefined],
    ['BR', 'br'],
    ['deflate', undefined],
    ['', undefined],
    ['brr, xgzip', undefined],
  ])('a page for somebody who takes “%s” say %s', async (accepted, coding) => {
    expect((await raw(requestOf('GET /', [`Accept-Encoding: ${accepted}`]))).header('content-encoding')).toBe(coding)
  })

  test('every coding of a page hold the same words', async () => {
    const [plain, ...pressed] = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (coding) => (await get('/', { headers: { 'Accept-Encoding': coding } })).text()),
    )
    for (const page of pressed) expect(page).toBe(plain)
  })
})

describe('a file that officers uploaded', () => {
  let path = ''
  beforeAll(async () => {
    const payload = await desk()
    const image = await aPicture()
    const body = [...text('Words.'), { blockType: 'picture' as const, image: image.id }]
    await payload.create({ collection: 'alerts', data: { ...anAlert({ body }), _status: 'published' } })
    path = `/api/media/file/${image.filename}`
    expect((await get(path)).status).toBe(200)
  })
  const ask = (...headers: string[]) => raw(requestOf(`GET ${path}`, headers))

  test('runs nothing, is asked for anew each time, and has no other headers than these', async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(answer.header('content-type')).toBe('image/webp')
    expect(answer.header('x-content-type-options')).toBe('nosniff')
    expect(answer.header('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(answer.header('cache-control')).toBe('public, max-age=0, s-maxage=1, stale-if-error=86400')
    expect(strangeIn(answer)).toEqual([])
    expect((await raw(requestOf(`GET ${path}?discreet`))).header('cache-control')).toBe('no-store')
  })

  test('can be had in parts', async () => {
    const whole = await ask()
    const answer = await ask('Range: bytes=0-9')
    expect(answer.status).toBe(206)
    expect(answer.header('content-range')).toBe(`bytes 0-9/${whole.header('content-length')}`)
    expect(answer.header('content-length')).toBe('10')
    expect(answer.header('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test.each([
    ['a part that it does not have', 416, 'Range: bytes=99999999-'],
    ['another version of it', 412, 'If-Match: "another"'],
  ])('is refused as %s (%d)', async (_, status, header) => {
    const answer = await ask(header)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(/<body><section class="exit"/)
    expect(strangeIn(answer)).toEqual([])
  })

  test('is not sent again to whoever holds it', async () => {
    const etag = (await ask()).header('etag') ?? ''
    expect(await ask(`If-None-Match: ${etag}`)).toMatchObject({ status: 304, body: '' })
  })
})
