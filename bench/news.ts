import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { env } from '../env.ts'
import { p, prose } from '../ops/demo/words.ts'
import { findRunning } from '../ops/running.ts'

/**
 * How long `/news` takes the app, and how much memory everything takes together, with a thousand alerts.
 * Runs against the site that runs from DATA_DIR; adds the alerts that are missing. Times in milliseconds.
 */
const { values } = parseArgs({ options: { alerts: { type: 'string', default: '1000' }, requests: { type: 'string', default: '400' } } })
const running = findRunning(env.DATA_DIR)
if (!running) throw new Error(`Start the site first: nothing runs from ${env.DATA_DIR}.`)
env.DATABASE_URL = running.databaseUrl
env.SECRET ??= 'not used to sign anything in a benchmark'

await fill(Number(values.alerts))
for (const path of ['/news', '/news?page=25', '/news?kind=road', '/news?area=dunlow']) {
  const times = await timesOf(`${running.app}${path}`, Number(values.requests))
  process.stdout.write(`${path.padEnd(20)} p50 ${at(times, 0.5)} ms   p95 ${at(times, 0.95)} ms   p99 ${at(times, 0.99)} ms\n`)
}
process.stdout.write(`Memory of all processes together: ${memory(running.pid)} MiB\n`)
process.exit(0)

async function fill(wanted: number) {
  // Built from the settings as they are when it is loaded.
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({ collection: 'alerts' })
  const kinds = ['scam', 'appeal', 'incident', 'road', 'court', 'announcement'] as const
  for (let number = totalDocs; number < wanted; number += 1) {
    const publishedAt = new Date(Date.now() - number * 3_600_000).toISOString()
    const body = [
      { blockType: 'prose' as const, text: prose(...Array.from({ length: 20 }, (_, index) => p(`Paragraph ${index} of alert ${number}.`))) },
    ]
    const data = {
      title: `Alert ${number}`,
      slug: '',
      summary: `What happened, ${number}.`,
      kind: kinds[number % 6] ?? 'road',
      publishedAt,
      publishedAt_tz: 'Europe/London' as const,
      body,
    }
    await payload.create({ collection: 'alerts', data: { ...data, _status: 'published' } })
  }
}

async function timesOf(address: string, requests: number): Promise<number[]> {
  const times: number[] = []
  for (let number = 0; number < requests + 20; number += 1) {
    const since = performance.now()
    await (await fetch(address)).text()
    if (number >= 20) times.push(performance.now() - since)
  }
  return times.sort((a, b) => a - b)
}

function at(sorted: number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1).padStart(6)
}

/** Proportional memory, so that pages that Postgres's processes share are counted once. */
function memory(supervisor: number): number {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n')
  const parents = new Map(lines.map((line) => line.trim().split(/\s+/)).map(([pid, ppid]) => [Number(pid), Number(ppid)]))
  const isOurs = (pid: number): boolean => pid === supervisor || (parents.has(pid) && pid > 1 && isOurs(parents.get(pid) ?? 0))
  const database = lines.filter((line) => line.includes(env.DATA_DIR) && line.includes('postgres')).map((line) => Number(line.trim().split(/\s+/)[0]))
  const all = [...parents.keys()].filter((pid) => isOurs(pid) || database.includes(pid) || database.includes(parents.get(pid) ?? -1))
  const shares = all.map((pid) => {
    try {
      return Number(
        /^Pss:\s+(\d+)/m.exec(execFileSync('cat', [`/proc/${pid}/smaps_rollup`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[1] ??
          0,
      )
    } catch {
      return 0
    }
  })
  return Math.round(shares.reduce((sum, share) => sum + share, 0) / 1024)
}
