// The first file to run on a fresh clone, on whatever Node the machine has (20 or newer) and before anything is installed:
// it installs what the lockfile names, then hands over to the Node that came with it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [command, ...words] = process.argv.slice(2)
const commands = {
  start: 'ops/start.ts',
  test: 'ops/test.ts',
  check: 'ops/check.ts',
  desk: 'ops/desk.ts',
  migration: 'ops/migration.ts',
  edge: 'edge/command.ts',
  bench: 'bench/bench.ts',
  drill: 'bench/drill.ts',
}

const fail = (sentence) => {
  console.error(`\nBlue Lamp cannot go on. ${sentence}`)
  process.exit(1)
}

const run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', () => resolve(1))
    child.on('exit', (code, signal) => resolve(signal ? 1 : code))
    options.started?.(child)
  })

const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`It needs Node 20 or newer to begin with, and this is ${process.version}. Install a newer one from your system or nodejs.org.`)
if (!commands[command]) fail(`There is no "${command}". There are: ${Object.keys(commands).join(', ')}.`)

await install()
const node = pinnedNode()
process.exit(await handOver(node, commands[command]))

async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = path.join(root, 'node_modules', '.installed-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing what the lockfile names (a minute or two) …')
  const began = Date.now()
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) fail('The packages could not be installed. What npm says above tells why; often the network or a full disk.')
  writeFileSync(stamp, lock)
  console.error(`Installed in ${((Date.now() - began) / 1000).toFixed(0)} s`)
}

/** Packages for Linux and Windows bring Node 24; a Mac brings its own. */
function pinnedNode() {
  const names = { linux: ['linux', 'node'], win32: ['win', 'node.exe'] }[process.platform]
  const file = names && path.join(root, 'node_modules', `node-${names[0]}-${process.arch}`, 'bin', names[1])
  if (file && existsSync(file)) return file
  if (major >= 24) return process.execPath
  return fail(`It needs Node 24 or newer on this machine, and this is ${process.version}. Install it from nodejs.org, then start again.`)
}

/** The child ends with us, whoever ends us: npm does not always hand a signal on. */
async function handOver(node, file) {
  const parent = process.ppid
  return run(node, ['--disable-warning=ExperimentalWarning', path.join(root, file), ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    started: (child) => {
      for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
      process.on('SIGINT', () => undefined)
      setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
    },
  })
}
