import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { get as httpGet, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { freePort } from '../ops/freePort.ts'
import { folder, start, until, type Started } from './support/start.ts'

let dataDir: string
let port: string
let edge: Started
let pages: string[]
const down = '/news/cyclist-hurt-in-chapel-lane'
const gone = '/news/old-shell-on-wickensea-beach'

const url = (at: string) => `http://127.0.0.1:${port}${at}`
const get = (at: string, init: RequestInit = {}) => fetch(url(at), { redirect: 'manual', ...init })
const html = async (at: string) => (await get(at)).text()
const answers = async () => (await get('/healthz').catch(() => undefined))?.status === 200
const order = async (...words: string[]) => {
  const command = start({ DATA_DIR: dataDir, PORT: port }, 'edge/command.ts', words)
  return { code: await command.ended, words: command.words() }
}

/** An edge with nothing behind it. @returns milliseconds until its first page */
async function startEdge(): Promise<number> {
  const since = performance.now()
  edge = start({ DATA_DIR: dataDir, PORT: port, APP_PORT: String(await freePort()) }, 'edge/main.ts')
  await until(async () => (await get('/').catch(() => undefined))?.status === 200, 'the first page')
  return performance.now() - since
}
async function stopEdge(signal: NodeJS.Signals = 'SIGTERM') {
  edge.child.kill(signal)
  await edge.ended
}

/** A site that was well, took one alert down through the desk, and then lost everything but its disk. */
beforeAll(async () => {
  dataDir = await folder()
  port = String(await freePort())
  const site = start({ DATA_DIR: dataDir, PORT: port, DEMO: '1' })
  await until(() => site.words().includes('Blue Lamp is running') || site.child.exitCode !== null, 'the start')
  const isWhole = async () => (await (await get('/readyz')).json()).pagesBehind === 0
  await until(isWhole, 'the mirror')
  pages = [...(await html('/sitemap.xml')).matchAll(/<loc>http:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, at]) => at || '/')
  await get('/news?kind=road')
  const words = await readFile(path.join(dataDir, 'first-sign-in.txt'), 'utf8')
  const [email, password] = [/E-mail:\s+(\S+)/.exec(words)?.[1], /Password:\s+(\S+)/.exec(words)?.[1]]
  const json = { 'Content-Type': 'application/json' }
  const { token } = await (await get('/api/users/login', { method: 'POST', headers: json, body: JSON.stringify({ email, password }) })).json()
  const headers = { ...json, Authorization: `JWT ${token}` }
  const found = await (await get(`/api/alerts?where[slug][equals]=${gone.slice('/news/'.length)}`, { headers })).json()
  const answer = await get(`/api/alerts/${found.docs[0].id}`, { method: 'PATCH', headers, body: JSON.stringify({ _status: 'draft' }) })
  expect(answer.status).toBe(200)
  // The machine loses its power in the moment in which the officer is told that it is done.
  site.child.kill('SIGKILL')
  await site.ended
  await until(async () => !(await answers()), 'the site to end')
}, 120_000)
afterAll(() => {
  edge?.child.kill('SIGKILL')
})

describe('with the app and the database gone', () => {
  test('an edge that starts cold shows its first page within a second', async () => {
    const times = [await startEdge()]
    // A machine that pauses is not the edge: it is as quick as the quickest of three starts.
    while (Math.min(...times) >= 1_000 && times.length < 3) {
      await stopEdge()
      times.push(await startEdge())
    }
    expect(Math.min(...times)).toBeLessThan(1_000)
  })

  test('it shows every page of the sitemap whole, and says how old it is', async () => {
    expect(pages.length).toBeGreaterThan(20)
    for (const at of pages.filter((one) => one !== gone)) {
      const answer = await get(at)
      expect([at, answer.status]).toEqual([at, 200])
      expect(Number(answer.headers.get('lamp-age'))).toBeGreaterThan(0)
      const page = await answer.text()
      expect(page).toMatch(/<body><section class="exit"[\s\S]*<\/html>$/)
      expect(page).not.toContain('<!--')
    }
  })

  test('what the desk took down is gone: its page, its line in every list, its place in the sitemap, its file on the disk', async () => {
    const answer = await get(gone)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('This page has been taken down')
    for (const at of ['/', '/news', '/sitemap.xml']) expect(await html(at)).not.toContain(gone)
    await expect(stat(path.join(dataDir, 'mirror', gone))).rejects.toThrow()
  })

  test('a list that somebody had chosen is there too', async () => {
    expect((await get('/news?kind=road')).status).toBe(200)
    expect(await html('/news?kind=road')).toContain('harbour-bridge-closed')
  })

  test('what was never there is 404; what cannot be known is 503 with the way out', async () => {
    expect((await get('/news/never-there')).status).toBe(404)
    for (const at of ['/news?page=2', '/admin']) {
      const answer = await get(at)
      expect([at, answer.status]).toEqual([at, 503])
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(await answer.text()).toMatch(/<body><section class="exit"[\s\S]*tel:999/)
    }
    expect((await get('/api/alerts', { headers: { Authorization: 'JWT x' } })).status).toBe(503)
    const preview = await get('/admin/preview/alerts/0b8e5a5e-0000-4000-8000-000000000000')
    expect([preview.status, preview.headers.get('content-security-policy')]).toEqual([503, expect.stringContaining("frame-ancestors 'self'")])
    expect(await preview.text()).toMatch(/<script data-lamp="" defer src="\/assets\/site-[0-9a-f]{12}\.js">/)
  })

  test('a reader’s words come back to them, and leaving works', async () => {
    const body = new FormData()
    body.set('better', 'Keep <these> words & "those"')
    const answer = await get('/feedback/send', { method: 'POST', body })
    expect(answer.status).toBe(503)
    const page = await answer.text()
    expect(page).toContain('Keep &lt;these&gt; words &amp; "those"</textarea>')
    expect(page).toContain('We could not keep your words just now')
    const leaving = await get('/leave')
    expect([leaving.status, leaving.headers.get('location')]).toEqual([303, 'https://www.gov.uk/bank-holidays'])
  })

  test('the stylesheet, the script and every picture are there', async () => {
    const links = new Set<string>()
    for (const at of pages) for (const [, link] of (await html(at)).matchAll(/(?:src|href)="(\/(?:assets|api\/media)[^"]+)"/g)) links.add(link ?? '')
    expect(links.size).toBeGreaterThan(2)
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200])
  })

  test('its log tells nothing of any reader', async () => {
    const headers = { 'User-Agent': 'Telling-Agent', 'X-Forwarded-For': '203.0.113.7', Cookie: 'telling=1' }
    for (const at of ['/news?kind=telling', '/news/telling-path', '/feedback?page=/telling']) await get(at, { headers })
    await get('/', { method: 'DELETE', headers })
    const lines = edge.words().trim().split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ part: 'edge', msg: expect.any(String) })
    expect(edge.words()).not.toMatch(/telling|203\.0\.113/i)
  })

  test('it says how it is', async () => {
    const ready = await get('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ ready: false, app: 'no answer', version: expect.stringMatching(/^not known for \d+ s/) })
    expect((await get('/healthz')).status).toBe(200)
  })
})

describe('an operator, with everything else stopped', () => {
  test('takes a page down within a second, also in lists, and it stays so when the edge is killed', async () => {
    expect((await get(down)).status).toBe(200)
    const answer = await order('takedown', url(down))
    expect(answer).toEqual({ code: 0, words: expect.stringContaining(`${down} is taken down`) })
    await until(async () => (await get(down)).status === 410, 'the takedown', 1_000)
    for (const at of ['/', '/news', '/sitemap.xml']) expect(await html(at)).not.toContain(down)
    // Whoever else serves the folder must not show it either.
    const inFolder = (name: string) => readFile(path.join(dataDir, 'mirror', name), 'utf8')
    await until(async () => !(await inFolder('news/index.html')).includes(down), 'the line in the folder to go', 1_000)
    await until(
      () =>
        stat(path.join(dataDir, 'mirror', down)).then(
          () => false,
          () => true,
        ),
      'the file to go',
      1_000,
    )
    await stopEdge('SIGKILL')
    await startEdge()
    expect((await get(down)).status).toBe(410)
    expect(await html('/news')).not.toContain(down)
  })

  test('takes a whole list down, and no page under it is lost', async () => {
    expect((await order('takedown', '/advice')).code).toBe(0)
    await until(async () => (await get('/advice')).status === 410, 'the takedown', 1_000)
    await stopEdge()
    await startEdge()
    expect((await get('/advice')).status).toBe(410)
    expect((await get('/advice/afraid-at-home')).status).toBe(200)
    expect((await order('restore', '/advice')).code).toBe(0)
  })

  test('takes that back', async () => {
    expect((await order('restore', down)).code).toBe(0)
    await until(async () => (await get(down)).status !== 410, 'the page to be let in again', 2_000)
  })

  test('puts a notice on top of every page within two seconds, errors too, and takes it off again', async () => {
    const words = 'Stay away from <Dunlow> harbour & keep "windows" shut'
    const said = await order('notice', words)
    expect(said.code).toBe(0)
    const shown = '</section><section class="notice" aria-label="Emergency notice"><p class="page">Stay away from &lt;Dunlow&gt; harbour &amp; keep'
    await until(async () => (await html('/')).includes(shown), 'the notice', 2_000)
    for (const at of ['/news', '/news/never-there', gone, '/news?page=2', '/contact']) expect(await html(at)).toContain(shown)
    expect((await get('/', { method: 'DELETE' })).status).toBe(405)
    await order('notice', '--clear')
    await until(async () => !(await html('/')).includes('class="notice"'), 'the notice to go', 2_000)
    expect(await html('/news')).not.toContain('class="notice"')
  })

  test.each([
    [['takedown', '/'], 'The front page cannot be taken down'],
    [['takedown'], 'Give the address of a page'],
    [['takedown', 'https://site/..%2fmedia'], 'That is no address of a page'],
    [['takedown', '/news/x/../../..'], 'The front page cannot be taken down'],
    [['takedown', `/${'x'.repeat(300)}`], 'That is no address of a page'],
    [['restore', '/news/x'], 'has not been taken down by order'],
    [['notice'], 'Give the words of the notice'],
    [['notice', 'x'.repeat(301)], 'The notice has 301 characters; it may have 300'],
    [['notise', 'x'], 'Use one of these'],
  ])('%j is refused in words', async (words, sentence) => {
    const answer = await order(...words)
    expect(answer.code).toBe(1)
    expect(answer.words).toContain(sentence)
    expect(answer.words).not.toContain('    at ')
  })
})

test('where the site is https, browsers are told to keep to that, and only its own name is answered', async () => {
  const own = { DATA_DIR: dataDir, PORT: String(await freePort()), APP_PORT: String(await freePort()), SITE_URL: 'https://www.ternshire.example' }
  const other = start(own, 'edge/main.ts')
  const ask = (host: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      httpGet({ port: own.PORT, host: '127.0.0.1', path: '/contact', headers: { host } }, resolve).on('error', reject)
    })
  await until(
    async () =>
      ask('www.ternshire.example').then(
        () => true,
        () => false,
      ),
    'the edge',
  )
  const answer = await ask('www.ternshire.example')
  expect([answer.statusCode, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=63072000'])
  expect((await ask('127.0.0.1')).statusCode).toBe(421)
  other.child.kill('SIGTERM')
  await other.ended
})

describe('the mirror', () => {
  test('is a plain site: every page, with all it needs, in one folder', async () => {
    const at = (name: string) => path.join(dataDir, 'mirror', name)
    for (const page of pages.filter((one) => ![gone, down, '/advice'].includes(one))) {
      const text = await readFile(at(`${page}/index.html`), 'utf8')
      for (const [, link] of text.matchAll(/(?:src|href)="(\/(?:assets|api\/media)[^"?]+)/g))
        expect((await stat(at(link ?? ''))).size).toBeGreaterThan(0)
    }
    expect(await readFile(at('404.html'), 'utf8')).toContain('This page is not here')
    expect(await readFile(at('sitemap.xml'), 'utf8')).toContain('<urlset')
  })

  test('a page that is not whole on the disk is not shown, and a file that is not public does not stay', async () => {
    const file = path.join(dataDir, 'mirror/privacy/index.html')
    await stopEdge()
    const stray = path.join(dataDir, 'mirror/api/media/file/taken-down-while-nobody-looked.webp')
    await mkdir(path.dirname(stray), { recursive: true })
    await writeFile(stray, 'x')
    await writeFile(file, (await readFile(file, 'utf8')).replace('<h1>', '<h1>Changed '))
    await startEdge()
    expect((await get('/privacy')).status).toBe(503)
    expect((await get('/accessibility')).status).toBe(200)
    const isThere = () =>
      stat(stray).then(
        () => true,
        () => false,
      )
    await until(async () => !(await isThere()), 'a file that is not public to leave the folder', 5_000)
  })
})
