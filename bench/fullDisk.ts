import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../ops/freePort.ts'
import { environmentOfEdge, startEdge, untilAnswered } from './breaking.ts'
import type { Desk } from './desk.ts'
import { drilled, type Row } from './oneDrill.ts'
import { startPublic } from './public.ts'
import { untilWhole, type Site } from './site.ts'

/** In MiB: the mirror of some 2,000 pages, and what the edge must know. */
const sizes = { mirror: 80, edge: 8 }

/**
 * An edge of its own on disks of its own, which are full. Editors work through another edge, whose disk is well.
 * @returns undefined where nothing can be mounted
 */
export async function fullDisk(site: Site, desk: Desk, hot: string, rare: string[], seconds: number): Promise<Row | undefined> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'blue-lamp-full-'))
  await chmod(dataDir, 0o755)
  const folders = Object.entries(sizes).map(([name, size]) => ({ folder: path.join(dataDir, name), size }))
  const mounted: string[] = []
  let stop = () => Promise.resolve()
  try {
    for (const { folder, size } of folders) {
      await mkdir(folder)
      if (!mounts(folder, size)) return undefined
      mounted.push(folder)
    }
    const [port, metrics] = [await freePort(), await freePort()]
    const url = `http://127.0.0.1:${port}`
    const env = { ...environmentOfEdge(site), PORT: String(port), SITE_URL: url, DATA_DIR: dataDir, METRICS_PORT: String(metrics) }
    stop = startEdge(env, site.log)
    await untilAnswered(url + hot)
    await untilWhole(url)
    const people = startPublic(url, hot, rare)
    const fill = { name: 'disk full', seconds, break: () => eachOf(mounted, filled), mend: () => eachOf(mounted, freed) }
    const row = await drilled(fill, { url, people: { ...people, isGone: later(people.isGone) }, desk, env, orders: 'refused' })
    await people.stop()
    return row
  } finally {
    await stop()
    for (const folder of mounted) execFileSync('umount', ['-l', folder])
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** What was done through another edge is known to this one within a second. */
const later = (isGone: (path: string, since?: number) => void) => (at: string, since?: number) => isGone(at, since ?? performance.now() + 1_000)

function mounts(folder: string, size: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const fileIn = (folder: string) => path.join(folder, 'full')

async function filled(folder: string) {
  const handle = await open(fileIn(folder), 'w')
  try {
    for (let size = 65_536; size >= 1; size /= 2)
      while (
        await handle.write(Buffer.alloc(size)).then(
          () => true,
          () => false,
        )
      );
  } finally {
    await handle.close()
  }
}

const freed = (folder: string) => rm(fileIn(folder), { force: true })

async function eachOf(folders: string[], work: (folder: string) => Promise<void>) {
  for (const folder of folders) await work(folder)
}
