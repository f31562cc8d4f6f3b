import { request, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { freePort } from '../ops/freePort.ts'
import { openFakeApp, pageOf, type FakeApp } from './support/fakeApp.ts'
import { folder, start, until, type Started } from './support/start.ts'

let app: FakeApp
let edge: Started & { dataDir: string }
let port: string
let usual: FakeApp['answer']
let count = 0
let at: string

const get = (path = at) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
const html = async (path = at) => (await get(path)).text()
/** What an officer's saving waits for: the edge has heard of everything. */
const heard = async () => {
  const { version, epoch } = app.content
  await until(async () => (await (await get('/readyz')).json()).contentVersion === version, `version ${version} of ${epoch}`, 2_000)
}
const publish = async () => {
  app.publish(at)
  await heard()
}
const holding =
  (path: string, held: ServerResponse[]): FakeApp['answer'] =>
  (asked, response) =>
    asked === path ? void held.push(response) : usual(asked, response)
const send = (response: ServerResponse | undefined, words: string) => response?.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf(words))

beforeAll(async () => {
  app = await openFakeApp()
  usual = app.answer
  port = String(await freePort())
  const dataDir = await folder()
  edge = { ...start({ DATA_DIR: dataDir, PORT: port, APP_PORT: String(app.port) }, 'edge/main.ts'), dataDir }
  await until(async () => (await get('/healthz').catch(() => undefined))?.status === 200, 'the edge')
})
afterAll(async () => {
  edge.child.kill('SIGTERM')
  await edge.ended
  await app.stop()
})
beforeEach(async () => {
  app.answer = usual
  count += 1
  at = `/news/page-${count}`
  await publish()
  expect(await html()).toContain(`${at} made 1`)
})

test('a page that takes longer than three seconds: the last good one, with its age', async () => {
  const held: ServerResponse[] = []
  app.answer = holding(at, held)
  await publish()
  const since = Date.now()
  const answer = await get()
  expect(await answer.text()).toContain('made 1')
  expect(Number(answer.headers.get('lamp-age'))).toBeGreaterThan(0)
  expect(Date.now() - since).toBeGreaterThan(2_900)
  expect(Date.now() - since).toBeLessThan(4_000)
  for (const response of held) send(response, 'late but whole')
  await until(async () => (await html()).includes('late but whole'), 'the new page', 2_000)
})

const bad: [string, FakeApp['answer']][] = [
  ['an error', (_, response) => void response.writeHead(500, { 'Content-Type': 'text/html' }).end(pageOf('an error'))],
  ['a page broken off', (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf('half').slice(0, -20))],
  ['a page with a cookie', (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'a=b' }).end(pageOf('cookie'))],
  ['no page', (_, response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')],
  ['a page too long', (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf('x'.repeat(1024 * 1024)))],
  ['a connection cut', (_, response) => void response.destroy()],
]
test.each(bad)('%s is not kept and not shown: the last good one is', async (_, answer) => {
  app.answer = answer
  await publish()
  const shown = await get()
  expect(shown.status).toBe(200)
  expect(shown.headers.get('set-cookie')).toBeNull()
  expect(await shown.text()).toContain('made 1')
  app.answer = usual
  expect(await html()).toMatch(/made [^1]/)
})

test('a page made before a change is not handed to somebody who asks after it', async () => {
  const held: ServerResponse[] = []
  app.answer = holding(at, held)
  await publish()
  const early = html()
  await until(() => held.length > 0, 'the first to be asked for')
  const first = held.splice(0)
  await publish()
  const late = html()
  await until(() => held.length > 0, 'the second to be asked for')
  for (const response of first) send(response, 'of the change before')
  for (const response of held) send(response, 'of the last change')
  expect(await late).toContain('of the last change')
  expect(await early).toMatch(/of the (change before|last change)/)
  expect(await html()).toContain('of the last change')
})

test('a page taken down while it is being made does not come back, in memory or on the disk', async () => {
  const held: ServerResponse[] = []
  app.answer = holding(at, held)
  await publish()
  const reader = get()
  await until(() => held.length > 0, 'the page to be asked for')
  app.takeDown(at)
  await heard()
  expect((await get()).status).toBe(410)
  for (const response of held) send(response, 'it is back')
  expect((await reader).status).toBe(410)
  expect((await get()).status).toBe(410)
})

test('a body never becomes a request of its own on the way to the app', async () => {
  const within = (method: string, more: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'Transfer-Encoding': 'chunked', Authorization: 'JWT x', ...more }
      const asked = request({ port, method, path: '/api/alerts/1', headers }, (answer) => resolve(answer.resume().statusCode))
      asked.on('error', reject)
      asked.end('GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n')
    })
  for (const method of ['DELETE', 'POST', 'PATCH']) await within(method, {})
  for (const method of ['GET', 'OPTIONS']) expect([method, await within(method, {})]).toEqual([method, 400])
  await heard()
  expect(app.made.get('/api/alerts/1')).toBe(3)
  expect(app.made.get('/smuggled')).toBeUndefined()
})

test('the door is the door however its address is written', async () => {
  app.answer = (_, response) => void response.writeHead(401, { 'Content-Type': 'application/json' }).end('{}')
  const headers = { 'Content-Type': 'application/json', Authorization: 'JWT x' }
  const body = JSON.stringify({ email: 'guessed@example.org', password: 'x' })
  const tried = async (door: string) => (await fetch(`http://127.0.0.1:${port}${door}`, { method: 'POST', headers, body })).status
  for (const door of ['/api/users/LOGIN', '/api/users/login/', '/api/users/%6Cogin', '/api/users/login', '/api/Users/Login', '/api/users/login//'])
    expect([door, await tried(door)]).toEqual([door, 401])
  expect(await tried('/api/users/LOGIN')).toBe(429)
})

test('an address that was taken down by order stays down where officers move it to', async () => {
  const moved = `${at}-moved`
  const dataDir = edge.dataDir
  const command = start({ DATA_DIR: dataDir, PORT: port }, 'edge/command.ts', ['takedown', at])
  expect(await command.ended).toBe(0)
  await until(async () => (await get()).status === 410, 'the takedown', 2_000)
  app.publish(moved)
  app.content.addresses = app.content.addresses.map((one) =>
    one.path === at ? { ...one, live: false, to: moved, version: app.content.version } : one,
  )
  await heard()
  expect((await get(moved)).status).toBe(410)
})

const withdraw = async (path: string, words: string | null, leadsTo: string | null) => {
  app.takeDown(path)
  app.content.addresses = app.content.addresses.map((one) => (one.path === path ? { ...one, withdrawn: { words, leadsTo } } : one))
  await heard()
}

test('a page that was taken down by order leads nowhere, and takes nothing down with it', async () => {
  const target = `/news/target-${count}`
  app.publish(target)
  await heard()
  const command = start({ DATA_DIR: edge.dataDir, PORT: port }, 'edge/command.ts', ['takedown', at])
  expect(await command.ended).toBe(0)
  await until(async () => (await get()).status === 410, 'the takedown', 2_000)
  await withdraw(at, null, target)
  expect((await get()).status).toBe(410)
  expect((await get(target)).status).toBe(200)
})

test('words for readers are shown without the app, whose page is made once for a flood', async () => {
  app.answer = (path, response) => (path === '/taken-down' ? send(response, '<h1>Down</h1><p class="lead">Usual.</p>') : usual(path, response))
  await withdraw(at, 'For <you>.', null)
  await until(async () => (await html()).includes('<p class="lead">For &lt;you&gt;.</p>'), 'the words', 2_000)
  const made = app.made.get('/taken-down')
  app.answer = (_, response) => void response.destroy()
  const answers = await Promise.all(Array.from({ length: 200 }, () => get()))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([410]))
  expect(app.made.get('/taken-down')).toBe(made)
  await withdraw(at, null, '/news')
  expect((await get()).headers.get('location')).toBe('/news')
})

test('a database set back to what it had: pages are made anew, and what it does not have is gone', async () => {
  const other = `/news/other-${count}`
  app.publish(other)
  await heard()
  expect((await get(other)).status).toBe(200)
  app.content = {
    ...app.content,
    version: 2,
    shared: 2,
    addresses: app.content.addresses.filter(({ path }) => path !== other).map((one) => ({ ...one, version: 2 })),
  }
  await heard()
  expect((await get(other)).status).toBe(404)
  expect(await html()).toMatch(/made [^1]/)
})

const post = (path: string, body: object) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'JWT x' },
    body: JSON.stringify(body),
  })
const refusing: FakeApp['answer'] = (_, response) => void response.writeHead(401, { 'Content-Type': 'application/json' }).end('{}')
const statuses = async (path: string, body: object, times: number) => {
  const all: number[] = []
  for (let time = 0; time < times; time += 1) all.push((await post(path, body)).status)
  return all
}

test('whoever guesses links waits; who has another link does not', async () => {
  app.answer = refusing
  const door = '/api/users/reset-password'
  expect(await statuses(door, { token: 'one', password: 'x' }, 7)).toEqual([401, 401, 401, 401, 401, 401, 429])
  expect(await statuses(door, { token: 'two', password: 'x' }, 1)).toEqual([401])
})

test('a stranger cannot have a person mailed without end', async () => {
  app.answer = (_, response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
  const answers = await statuses('/api/users/forgot-password', { email: 'mailed@example.org' }, 7)
  expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429])
})
