import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowsers } from './browsers.ts'
import { build } from './build.ts'
import { freePort } from './freePort.ts'
import { root } from './root.ts'
import { findRunning } from './running.ts'
import { run, step, Trouble } from './say.ts'

/** Builds once, starts the whole site on a database of its own, and runs every test against it. */
await run(async () => {
  const chromium = await findBrowsers()
  await build()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'blue-lamp-test-'))
  await chmod(dataDir, 0o755)
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: '1',
    // No test asks another host.
    CHECK_LINKS: '0',
    SITE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: '',
    // Nobody listens there but the test of mail, while it runs.
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    MAIL_FROM: 'desk@example.org',
  }
  const site = spawn(process.execPath, [path.join(root, 'ops/start.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  // What nobody reads fills its pipe, and then stops whoever writes into it.
  site.stdout?.resume()
  try {
    const running = await step('Starting the site for the tests', () => untilRunning(site, dataDir))
    const secret = await readFile(path.join(dataDir, 'secret'), 'utf8')
    const code = await jest({ ...env, DATABASE_URL: running.databaseUrl, SECRET: secret, CHROMIUM: chromium, APP_PORT: new URL(running.app).port })
    if (code !== 0) process.exitCode = 1
  } finally {
    await step('Stopping the site', () => stopped(site))
    await rm(dataDir, { recursive: true, force: true })
  }
})

async function untilRunning(site: ChildProcess, dataDir: string) {
  for (let tries = 0; tries < 600 && site.exitCode === null; tries += 1) {
    const running = findRunning(dataDir)
    if (running) return running
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Trouble('The site for the tests did not start. What is printed above says why.')
}

function jest(env: NodeJS.ProcessEnv) {
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--runInBand',
    ...process.argv.slice(2),
  ]
  return new Promise((resolve) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).on('close', resolve))
}

async function stopped(site: ChildProcess) {
  const ended = new Promise((resolve) => site.once('exit', resolve))
  if (site.exitCode === null && site.kill('SIGTERM')) await ended
}
