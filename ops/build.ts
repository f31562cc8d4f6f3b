import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildAssets } from './assets.ts'
import { root } from './root.ts'
import { say, step, Trouble } from './say.ts'

const sources = [
  'app',
  'collections',
  'components',
  'env.ts',
  'next.config.ts',
  'ops/assets.ts',
  'package-lock.json',
  'payload.config.ts',
  'tsconfig.json',
]
const stamp = path.join(root, '.next', 'made-from')

/** Builds the site unless what is there was made from these very files. @throws Trouble with the end of the builder's words */
export async function build(): Promise<void> {
  const digest = await digestOf(sources)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) {
    say('Built already from these files')
    return
  }
  await step('Building the site (a minute or two)', async () => {
    await buildAssets(root)
    await nextBuild()
    await writeFile(stamp, digest)
  })
}

async function nextBuild() {
  const builder = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [builder.stdout, builder.stderr]) stream.on('data', (part) => (words = (words + String(part)).slice(-4000)))
  const code = await new Promise((resolve) => builder.on('close', resolve))
  if (code !== 0) throw new Trouble(`The site could not be built:\n${words}`)
}

async function digestOf(names: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const name of names) {
    const file = path.join(root, name)
    for (const found of await filesIn(file)) hash.update(found).update(await readFile(path.join(root, found)))
  }
  return hash.digest('hex')
}

async function filesIn(file: string): Promise<string[]> {
  const entries = await readdir(file, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path.relative(root, file)]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}
