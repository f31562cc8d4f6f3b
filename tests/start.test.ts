import { readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { readSettings } from '../env.ts'
import { freePort } from '../ops/freePort.ts'
import { startPostgres } from '../ops/postgres.ts'
import { findRunning } from '../ops/running.ts'
import { folder, start, until, type Started } from './support/start.ts'

const processesOf = async (dataDir: string) => {
  const { execFileSync } = await import('node:child_process')
  return execFileSync('ps', ['-eo', 'pid,args', 'e', 'ww'], { encoding: 'utf8', maxBuffer: 64e6 })
    .split('\n')
    .filter((line) => line.includes(dataDir) && !line.includes('ps -eo')).length
}

describe('what an operator can mend is one sentence that says how', () => {
  test('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const { ended, words } = start({ PORT: String(port), DATA_DIR: await folder() })
    expect(await ended).toBe(1)
    expect(words()).toContain(`Port ${port} of 127.0.0.1 is in use by another program. Stop that one, or set PORT to another number.`)
    server.close()
  })

  test('a folder that is none', async () => {
    const { ended, words } = start({ PORT: String(await freePort()), DATA_DIR: '/dev/null/data' })
    expect(await ended).toBe(1)
    expect(words()).toContain('Nothing can be written to /dev/null/data. Set DATA_DIR to a folder that can be')
  })

  test('a database that cannot be reached, without its password', async () => {
    const { ended, words } = start({
      PORT: String(await freePort()),
      DATA_DIR: await folder(),
      DATABASE_URL: 'postgres://me:hidden@127.0.0.1:1/lamp',
    })
    expect(await ended).toBe(1)
    expect(words()).toMatch(/The database lamp at 127\.0\.0\.1:1 cannot be used \(ECONNREFUSED.*\)\. Start it, or mend DATABASE_URL/)
    expect(words()).not.toContain('hidden')
  })

  test('a bad setting', async () => {
    const { ended, words } = start({ PORT: 'many', DATA_DIR: await folder() })
    expect(await ended).toBe(1)
    expect(words()).toContain('PORT must be a number between 1 and 65535, such as 3000')
    expect(words()).not.toContain('    at ')
  })

  test.each([
    [{ PORT: '70000' }, 'PORT must be'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must start with postgres://'],
    [{ SITE_URL: 'www.example.org' }, 'SITE_URL must be the address people use'],
    [{ DEMO: 'yes' }, 'DEMO must be 1'],
    [{ CHECK_LINKS: 'yes' }, 'CHECK_LINKS must be 1'],
    [{ SECRET: 'short' }, 'SECRET must have at least 32 characters'],
    [{ ADMIN_EMAIL: 'admin' }, 'ADMIN_EMAIL must be an e-mail address'],
    [{ PROXIES: '-1' }, 'PROXIES must be'],
    [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'desk@example.org' }, 'SMTP_URL must be the address of a mail server'],
    [{ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: 'desk' }, 'MAIL_FROM must be the e-mail address'],
    [{ SMTP_URL: 'smtp://127.0.0.1' }, 'MAIL_FROM must be set'],
  ])('every setting: %j', (settings, words) => {
    expect(() => readSettings(settings)).toThrow(words)
  })

  test('an empty setting counts as none', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, SITE_URL: 'http://127.0.0.1:3000' })
  })
})

describe('the desk’s command line', () => {
  test('says that there is no site in a folder, and makes none', async () => {
    const dataDir = await folder()
    const { ended, words } = start({ DATA_DIR: dataDir }, 'ops/desk.ts', ['audit', 'verify'])
    expect(await ended).toBe(1)
    expect(words()).toContain(`There is no database in ${dataDir}. Start the site once with npm start, or set DATA_DIR`)
    expect(words()).not.toContain('    at ')
    await expect(stat(path.join(dataDir, 'postgres'))).rejects.toThrow()
  })

  test('leaves the database of a site that is just starting alone', async () => {
    const dataDir = await folder()
    const database = await startPostgres(dataDir)
    try {
      const { ended, words } = start({ DATA_DIR: dataDir }, 'ops/desk.ts', ['user', 'unlock', 'somebody@example.org'])
      expect(await ended).toBe(1)
      expect(words()).toContain('The database is not ready: the site is still starting')
      const client = new pg.Client({ connectionString: database.url })
      await client.connect()
      expect((await client.query('select 1')).rowCount).toBe(1)
      await client.end()
    } finally {
      await database.stop()
    }
  })
})

describe('a start', () => {
  let dataDir: string
  let port: string
  let site: Started
  const url = (address: string) => `http://127.0.0.1:${port}${address}`
  const begin = async () => {
    site = start({ PORT: port, DATA_DIR: dataDir, DEMO: '0' })
    await until(() => site.words().includes('Blue Lamp is running') || site.child.exitCode !== null, 'the start')
  }
  const end = async (signal: NodeJS.Signals) => {
    site.child.kill(signal)
    return site.ended
  }

  test('prints the addresses and how to sign in the first time; only the owner can read that', async () => {
    dataDir = await folder()
    port = String(await freePort())
    await begin()
    const file = path.join(dataDir, 'first-sign-in.txt')
    expect(site.words()).toContain(`Public site   ${url('')}`)
    expect(site.words()).toContain(`Desk          ${url('/admin')}`)
    expect(site.words()).toContain(file)
    expect(site.words()).toMatch(/Starting the database: done in \d+\.\d s/)
    for (const name of ['first-sign-in.txt', 'secret', 'postgres-password', 'running.json'])
      expect((await stat(path.join(dataDir, name))).mode & 0o777).toBe(0o600)
  })

  test('shows a page before anything is published, with a way out', async () => {
    const page = await (await fetch(url('/'))).text()
    expect(page).toContain('Leave this site')
    expect((await fetch(url('/stay-safe'))).status).toBe(200)
  })

  test('lets the first admin in with a one-time password, which ends when they choose their own', async () => {
    const words = await readFile(path.join(dataDir, 'first-sign-in.txt'), 'utf8')
    const email = /E-mail:\s+(\S+)/.exec(words)?.[1]
    const password = /Password:\s+(\S+)/.exec(words)?.[1]
    const login = (secret = '') =>
      fetch(url('/api/users/login'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: secret }),
      })
    const { token, user } = await (await login(password)).json()
    expect(user.role).toBe('admin')
    const headers = { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' }
    const changed = await fetch(url(`/api/users/${user.id}`), { method: 'PATCH', headers, body: JSON.stringify({ password: 'one that I chose' }) })
    expect(changed.status).toBe(200)
    expect((await login(password)).status).toBe(401)
    expect((await login('one that I chose')).status).toBe(200)
    await expect(stat(path.join(dataDir, 'first-sign-in.txt'))).rejects.toThrow()
  })

  test.each(['forgot-password', 'reset-password'])(
    'opens no way to a new password by %s without a mail server, and tells nobody who is here',
    async (door) => {
      for (const site of [url(''), findRunning(dataDir)?.app])
        for (const email of ['admin@blue-lamp.example', 'nobody@example.org']) {
          const body = JSON.stringify({ email, token: 'x', password: 'a long new password' })
          const answer = await fetch(`${site}/api/users/${door}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
          expect([email, answer.status]).toEqual([email, 401])
        }
      expect(await (await fetch(url('/admin/login'))).text()).toMatch(/<html[^>]* class="no-mail"/)
    },
  )

  test('refuses to run twice from one folder', async () => {
    const second = start({ PORT: String(await freePort()), DATA_DIR: dataDir })
    expect(await second.ended).toBe(1)
    expect(second.words()).toContain(`Blue Lamp already runs from ${dataDir}`)
  })

  test('goes on without its database: pages are shown as they last were, and a reader’s words are not lost', async () => {
    const running = findRunning(dataDir)
    const client = new pg.Client({ connectionString: running?.databaseUrl })
    client.on('error', () => undefined)
    await client.connect()
    const postmaster = Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
    expect(postmaster).toBeGreaterThan(1)
    await until(async () => (await (await fetch(url('/readyz'))).json()).pagesBehind === 0, 'every page to be on the disk')
    // As long as its folder is away, it cannot be started again.
    await rename(path.join(dataDir, 'postgres'), path.join(dataDir, 'postgres away'))
    process.kill(postmaster, 'SIGKILL')
    const news = await fetch(url('/news'))
    expect(news.status).toBe(200)
    expect(await news.text()).toMatch(/<body><section class="exit"[\s\S]*There is nothing to show here/)
    expect((await fetch(url('/news/never-there'))).status).toBe(404)
    const form = await (await fetch(url('/feedback'))).text()
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const body = new URLSearchParams({ better: 'Please keep these words', started: /name="started" value="([^"]+)"/.exec(form)?.[1] ?? '' })
    const answer = await fetch(url('/feedback/send'), { method: 'POST', body })
    const page = await answer.text()
    expect(answer.status).toBe(503)
    expect(page).toContain('>Please keep these words</textarea>')
    expect(page).toContain('Please press “Send feedback” again in a minute.')
    expect((await fetch(url('/leave'), { redirect: 'manual' })).status).toBe(303)
    expect((await fetch(url('/healthz'))).status).toBe(200)
    expect((await fetch(url('/readyz'))).status).toBe(503)
    expect(site.child.exitCode).toBeNull()
  })

  test('starts its database again when that has ended, and everything is well', async () => {
    await rename(path.join(dataDir, 'postgres away'), path.join(dataDir, 'postgres'))
    await until(async () => (await fetch(url('/readyz'))).status === 200, 'everything to be well again', 15_000)
    expect(site.words()).toContain('The database ended; starting it again')
  })

  test('says which part does not answer when its database hangs', async () => {
    const { execFileSync } = await import('node:child_process')
    const postmaster = (await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0] ?? ''
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', postmaster], { encoding: 'utf8' }).trim().split(/\s+/)
    const all = [postmaster, ...children].map(Number).filter((pid) => pid > 1)
    const each = (signal: NodeJS.Signals) => {
      for (const pid of all) process.kill(pid, signal)
    }
    const told = async () => (await fetch(url('/readyz'))).json()
    each('SIGSTOP')
    try {
      await until(async () => (await told()).database === 'no answer', 'the database to be missed', 10_000)
      expect(await told()).toMatchObject({ ready: false, app: 'well', disk: 'well' })
    } finally {
      each('SIGCONT')
    }
    await until(async () => (await told()).ready, 'everything to be well again', 15_000)
  })

  test('leads away even while the app is gone', async () => {
    const port = new URL(findRunning(dataDir)?.app ?? '').port
    const app = (await import('node:child_process')).execFileSync('ps', ['-eo', 'pid,args', 'e', 'ww'], { encoding: 'utf8', maxBuffer: 64e6 })
    const line = app.split('\n').find((found) => found.includes('next-server') && found.includes(`APP_PORT=${port}`))
    process.kill(Number(line?.trim().split(' ')[0]), 'SIGKILL')
    const answer = await fetch(url('/leave'), { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('https://www.gov.uk/bank-holidays')
  })

  test('ends with Ctrl-C, and no process stays behind', async () => {
    expect(await end('SIGINT')).toBe(0)
    await until(async () => (await processesOf(dataDir)) === 0, 'every process to end')
  })

  test('a second time serves within ten seconds, on what was kept', async () => {
    const since = Date.now()
    await begin()
    expect((await fetch(url('/'))).status).toBe(200)
    expect(Date.now() - since).toBeLessThan(10_000)
    expect(site.words()).toContain('Built already from these files')
  })

  test('shows the pages it has kept while the database is not there, and tries again', async () => {
    await end('SIGTERM')
    site = start({ PORT: port, DATA_DIR: dataDir, DEMO: '0', DATABASE_URL: 'postgres://me@127.0.0.1:1/lamp' })
    await until(() => site.words().includes('The public site shows the pages it has kept'), 'the sentence')
    expect(site.child.exitCode).toBeNull()
    const front = await fetch(url('/'))
    expect([front.status, Number(front.headers.get('lamp-age')) > 0]).toEqual([200, true])
    expect(await end('SIGTERM')).toBe(0)
    await begin()
  })

  test('that is killed takes its parts with it, and the next one adopts the database', async () => {
    await end('SIGKILL')
    await until(async () => !(await fetch(url('/healthz')).catch(() => undefined)), 'the public side to end')
    await begin()
    expect((await fetch(url('/news'))).status).toBe(200)
    expect(await end('SIGTERM')).toBe(0)
    await until(async () => (await processesOf(dataDir)) === 0, 'every process to end')
  })
})
