import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { freePort } from '../ops/freePort.ts'
import { desk } from './support/cast.ts'
import { codeOf, enrolled, halfMinuteLater, password } from './support/secondFactor.ts'
import { until } from './support/start.ts'

const root = path.resolve(import.meta.dirname, '..')
const right = 'four words and more'

/** An edge of our own, behind one proxy that tells the reader's address: no other test is throttled by what happens here. */
let edge: ChildProcess
let dataDir: string
let site: string
const settings = () => ({ ...process.env, DATA_DIR: dataDir, PORT: new URL(site).port, SITE_URL: site, PROXIES: '1', METRICS_PORT: '' })

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'blue-lamp-login-'))
  await chmod(dataDir, 0o755)
  site = `http://127.0.0.1:${await freePort()}`
  edge = spawn(process.execPath, [path.join(root, 'edge/main.ts')], { cwd: root, env: settings(), stdio: 'ignore' })
  await until(async () => (await fetch(`${site}/advice`).catch(() => undefined))?.status === 200, 'the edge', 10_000)
})

afterAll(async () => {
  const ended = new Promise((resolve) => edge.once('exit', resolve))
  if (edge.exitCode === null && edge.kill('SIGTERM')) await ended
  await rm(dataDir, { recursive: true, force: true })
})

let count = 0
async function account(): Promise<string> {
  count += 1
  const email = `door-${process.pid}-${Date.now()}-${count}@example.org`
  await (await desk()).create({ collection: 'users', data: { email, password: right, role: 'officer' } })
  return email
}

/** @returns an address that nobody has tried from */
const anAddress = () => `192.0.2.${(count += 1)}`

type Try = { email: string; password?: string; code?: string; from: string; cookie?: string; door?: string }

const attempt = ({ email, password = 'wrong', code, from, cookie = '', door = 'login' }: Try) =>
  fetch(`${site}/api/users/${door}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from, cookie },
    body: JSON.stringify({ email, password, code }),
  })

async function statusesOf(tries: Try[]): Promise<number[]> {
  const statuses: number[] = []
  for (const one of tries) statuses.push((await attempt(one)).status)
  return statuses
}

const times = (many: number, one: Try) => Array.from({ length: many }, () => one)

/** Thirty wrong passwords from many addresses: as many as an account takes in an hour. */
const siege = async (email: string) => {
  const tries = Array.from({ length: 6 }, anAddress).flatMap((from) => times(5, { email, from }))
  expect(new Set(await statusesOf(tries))).toEqual(new Set([401]))
}

/** @returns the cookie by which the device of somebody who has signed in is known */
async function deviceOf(email: string): Promise<string> {
  const answer = await attempt({ email, password: right, from: anAddress() })
  expect(answer.status).toBe(200)
  return answer.headers.getSetCookie().find((cookie) => cookie.startsWith('lamp-device=')) ?? ''
}
const nameAndValue = (cookie: string) => cookie.split(';', 1)[0] ?? ''

describe('after six wrong passwords from one address for one account', () => {
  test('the right one must wait, and a sentence says how long', async () => {
    const [email, from] = [await account(), anAddress()]
    expect(await statusesOf(times(6, { email, from }))).toEqual([401, 401, 401, 401, 401, 401])
    const answer = await attempt({ email, password: right, from })
    expect(answer.status).toBe(429)
    const seconds = Number(answer.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(500)
    expect(seconds).toBeLessThanOrEqual(600)
    expect(await answer.json()).toEqual({
      errors: [{ message: 'There were too many tries. Please wait 10 minutes, then try again. An admin can give you a new password.' }],
    })
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('others can sign in from there, and the account from elsewhere', async () => {
    const [email, other, from] = [await account(), await account(), anAddress()]
    await statusesOf(times(6, { email, from }))
    expect((await attempt({ email: other, password: right, from })).status).toBe(200)
    expect((await attempt({ email, password: right, from: anAddress() })).status).toBe(200)
  })

  test('another spelling, a form, or an address that a reader made up is no way round', async () => {
    const [email, from] = [await account(), anAddress()]
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email, password: 'wrong' }))
    const formTry = () => fetch(`${site}/api/users/login`, { method: 'POST', headers: { 'X-Forwarded-For': from }, body: form })
    expect((await formTry()).status).toBe(401)
    const tries = [{ email: email.toUpperCase(), from }, { email: ` ${email} `, from }, ...times(3, { email, from: `198.51.100.7, ${from}` })]
    expect(new Set(await statusesOf(tries))).toEqual(new Set([401]))
    expect((await formTry()).status).toBe(429)
    expect((await attempt({ email: email.toUpperCase(), password: right, from: `198.51.100.8, ${from}` })).status).toBe(429)
  })
})

test('forty wrong passwords at once are no way round', async () => {
  const [email, from] = [await account(), anAddress()]
  const statuses = await Promise.all(times(40, { email, from }).map(async (one) => (await attempt(one)).status))
  expect(statuses.filter((status) => status === 401)).toHaveLength(6)
  expect(statuses.filter((status) => status === 429)).toHaveLength(34)
})

test('a right password takes its own tries back', async () => {
  const [email, from] = [await account(), anAddress()]
  for (let round = 0; round < 2; round += 1) {
    expect(await statusesOf([...times(5, { email, from }), { email, password: right, from }])).toEqual([401, 401, 401, 401, 401, 200])
  }
  expect(new Set(await statusesOf(times(8, { email, password: right, from })))).toEqual(new Set([200]))
})

describe('of thirty tries from one address', () => {
  const strangers = (many: number, from: string) => Array.from({ length: many }, (_, index) => ({ email: `somebody-${index}@example.org`, from }))

  test('a code that nobody asked for gives none back but its own', async () => {
    const [email, from] = [await account(), anAddress()]
    await statusesOf(strangers(28, from))
    expect(await statusesOf(times(3, { email, password: right, code: 'x', from }))).toEqual([200, 200, 200])
    expect(await statusesOf(strangers(4, from))).toEqual([401, 401, 429, 429])
  })

  test('a code that the desk asked for gives both back', async () => {
    const [{ id, email, secret }, from] = [await enrolled(), anAddress()]
    await statusesOf(strangers(28, from))
    for (const round of [1, 2]) {
      await halfMinuteLater(id)
      const asked = await attempt({ email, password, from })
      expect([asked.status, asked.headers.get('x-lamp-code')]).toEqual([401, null])
      expect([round, (await attempt({ email, password, code: codeOf(secret), from })).status]).toEqual([round, 200])
    }
  })
})

test('thirty wrong passwords from one address for whatever accounts are enough for all of them', async () => {
  const [email, from] = [await account(), anAddress()]
  const tries = Array.from({ length: 30 }, (_, index) => ({ email: `nobody-${index}@example.org`, from }))
  expect(new Set(await statusesOf(tries))).toEqual(new Set([401]))
  expect((await attempt({ email, password: right, from })).status).toBe(429)
  expect((await attempt({ email, password: right, from: anAddress() })).status).toBe(200)
})

test.each(['forgot-password', 'reset-password'])('%s is a door like any other', async (door) => {
  const [email, from] = [await account(), anAddress()]
  expect((await statusesOf(times(7, { email, from, door }))).indexOf(429)).toBe(6)
})

test('a form that names two accounts signs in to neither', async () => {
  const form = new FormData()
  for (const email of ['decoy@example.org', await account()]) form.append('_payload', JSON.stringify({ email, password: right }))
  const answer = await fetch(`${site}/api/users/login`, { method: 'POST', headers: { 'X-Forwarded-For': anAddress() }, body: form })
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(answer.status).not.toBe(200)
})

describe('a stranger who tries an account from many addresses', () => {
  test('does not lock out a device that has signed in to it before, while any other waits', async () => {
    const email = await account()
    const cookie = nameAndValue(await deviceOf(email))
    await siege(email)
    expect((await attempt({ email, password: right, from: anAddress() })).status).toBe(429)
    expect((await attempt({ email, password: right, from: anAddress(), cookie })).status).toBe(200)
  })

  test('gains nothing by the device of another account, or by one that is made up', async () => {
    const [email, own] = [await account(), await account()]
    const cookie = nameAndValue(await deviceOf(own))
    await siege(email)
    const cookies = [cookie, `lamp-device=${'A'.repeat(43)}`, 'lamp-device=', `${cookie}x`]
    expect(await statusesOf(cookies.map((one) => ({ email, password: right, from: anAddress(), cookie: one })))).toEqual([429, 429, 429, 429])
  })

  test('is forgotten by an operator’s command within two seconds', async () => {
    const email = await account()
    await siege(email)
    const from = anAddress()
    expect((await attempt({ email, password: right, from })).status).toBe(429)
    expect(await unlock(email)).toEqual({ code: 0, words: `Wrong passwords for ${email} are forgotten.\n` })
    await until(async () => (await attempt({ email, password: right, from })).status === 200, 'the door to open', 2_000)
  })
})

function unlock(email: string): Promise<{ code: number | null; words: string }> {
  const child = spawn(process.execPath, ['edge/command.ts', 'unlock', email], { cwd: root, env: settings(), stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (words += String(part)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, words })))
}

test('the cookie of a device is for the door alone, lasts ninety days, and is out of reach of scripts', async () => {
  const cookie = await deviceOf(await account())
  expect(cookie).toMatch(/^lamp-device=[\w-]{43}; Path=\/api\/users; Max-Age=7776000; HttpOnly; SameSite=Strict$/)
})

test('a wrong password gets no cookie', async () => {
  const answer = await attempt({ email: await account(), from: anAddress() })
  expect(answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('lamp-device='))).toEqual([])
})
