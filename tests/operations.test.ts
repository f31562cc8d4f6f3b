import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { toDocument } from '../edge/filter.ts'
import { desk } from './support/cast.ts'
import { command } from './support/command.ts'
import { get } from './support/site.ts'
import { until } from './support/start.ts'

const root = path.resolve(import.meta.dirname, '..')

const login = (email: string, password: string) =>
  get('/api/users/login', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password }) })

describe('people on the command line', () => {
  const email = `new-${Date.now()}@example.org`

  test('are added with a role and the password from standard input, and can sign in', async () => {
    expect(await command(['user', 'add', email, '--role', 'editor'], 'four words and more\n')).toEqual({
      code: 0,
      words: `${email} may use the desk as editor.\n`,
    })
    const answer = await login(email, 'four words and more')
    expect((await answer.json()).user).toMatchObject({ email, role: 'editor' })
  })

  test('get a new password, and the old one ends', async () => {
    expect((await command(['user', 'password', email], 'another four words\n')).code).toBe(0)
    expect((await login(email, 'four words and more')).status).toBe(401)
    expect((await login(email, 'another four words')).status).toBe(200)
  })

  test('are let in again after too many wrong passwords', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) await login(email, 'wrong')
    const refused = await login(email, 'another four words')
    expect(refused.status).toBe(429)
    expect((await refused.json()).errors[0].message).toMatch(/Please wait \d+ minutes, then try again/)
    expect(await command(['user', 'unlock', email])).toEqual({ code: 0, words: `${email} can sign in again.\n` })
    await until(async () => (await login(email, 'another four words')).status === 200, 'the door to open', 2_000)
  })

  test('are signed out everywhere, by command and by a new password', async () => {
    const signIn = async () => `JWT ${(await (await login(email, 'another four words')).json()).token}`
    const isIn = async (Authorization: string) => (await get('/api/alerts?limit=1', { headers: { Authorization } })).status === 200
    const [one, other] = [await signIn(), await signIn()]
    expect([await isIn(one), await isIn(other)]).toEqual([true, true])
    expect((await command(['user', 'sign-out', email])).words).toMatch(/^new-\d+@example\.org is signed out everywhere: \d+ sessions have ended\.\n$/)
    expect([await isIn(one), await isIn(other)]).toEqual([false, false])
    const third = await signIn()
    expect((await command(['user', 'password', email], 'still another four words\n')).words).toBe(
      `${email} has a new password. Other sessions have ended.\n`,
    )
    expect(await isIn(third)).toBe(false)
  })

  test.each([
    [['user', 'add', email, '--role', 'editor'], 'four words and more\n', 'is in the desk already'],
    [['user', 'add', 'x@example.org', '--role', 'boss'], 'four words and more\n', 'The role must be officer, editor or admin'],
    [['user', 'add', 'nobody', '--role', 'officer'], 'four words and more\n', 'This is not an e-mail address'],
    [['user', 'add', 'y@example.org', '--role', 'officer'], 'short\n', 'A password needs 12 characters or more; this one has 5.'],
    [['user', 'add', 'y@example.org', '--role', 'officer'], 'Police999999\n', 'one that a stranger would try early'],
    [['user', 'password', 'z@example.org'], 'four words and more\n', 'Nobody in the desk has the address z@example.org'],
    [['user'], '', 'Use one of these'],
  ])('%j is refused in words', async (args, typed, words) => {
    const answer = await command(args, typed)
    expect(answer.code).toBe(1)
    expect(answer.words).toContain(words)
    expect(answer.words).not.toContain('    at ')
  })
})

test('readers’ words are kept for 90 days, and then deleted', async () => {
  const payload = await desk()
  const write = async (days: number) => {
    const { id } = await payload.create({ collection: 'beta-feedback', data: { doing: `${days} days old`, state: 'new' } })
    await payload.db.drizzle.execute(`update beta_feedback set created_at = now() - interval '${days} days' where id = '${id}'`)
    return id
  }
  const [old, young] = [await write(91), await write(89)]
  const folder = await mkdtemp(path.join(tmpdir(), 'blue-lamp-worker-'))
  const worker = spawn(process.execPath, ['ops/worker.ts'], { cwd: root, env: { ...process.env, DATA_DIR: folder }, stdio: 'ignore' })
  const isKept = async (id: string) => (await payload.count({ collection: 'beta-feedback', where: { id: { equals: id } } })).totalDocs === 1
  // A worker that starts on a busy machine takes its time.
  const deadline = Date.now() + 45_000
  while ((await isKept(old)) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
  worker.kill()
  await rm(folder, { recursive: true, force: true })
  expect(await isKept(old)).toBe(false)
  expect(await isKept(young)).toBe(true)
  const { docs } = await payload.find({ collection: 'audit-log', where: { by: { equals: 'job' }, action: { equals: 'delete' } }, limit: 1 })
  expect(docs[0]).toMatchObject({ collection: 'beta-feedback', detail: '1 older than 90 days' })
})

test.each(['400', '413', '500', '503'])('the page for %s was made with the site, and has the way out and the numbers', async (status) => {
  const { html } = await toDocument(await readFile(path.join(root, `.next/server/app/errors/${status}.html`), 'utf8'))
  expect(html).toMatch(/<body><section class="exit"/)
  expect(html).toContain('Leave this site')
  expect(html.match(/<script/g)).toHaveLength(2)
  for (const number of ['tel:999', 'tel:101', 'tel:+44800555111']) expect(html).toContain(number)
})
