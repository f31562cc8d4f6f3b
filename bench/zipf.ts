import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { step } from '../ops/say.ts'
import type { Article } from './article.ts'
import type { Desk } from './desk.ts'
import { fillTo, inDatabase, untilKnown } from './fill.ts'
import { ms, sum, whole } from './numbers.ts'
import { metrics, untilWhole, type Site } from './site.ts'
import { goal, table } from './table.ts'
import { wrk } from './wrk.ts'
import { z } from 'zod'

export const pagesByZipf = 1_000
const asked = 50_000
const pause = 2_000

/** Pages by a Zipf law: the second is asked for half as often as the first. An editor publishes every two seconds. */
export async function zipf(site: Site, article: Article, desk: Desk, seconds: number, pages = pagesByZipf): Promise<void> {
  await step(`Filling to ${whole(pages)} alerts, until the mirror holds them`, async () => {
    await fillTo(pages, site, article)
    await untilKnown(site)
    await untilWhole(site.url)
  })
  const list = path.join(site.dataDir, 'zipf.txt')
  await writeFile(list, drawn(await alertPaths(site, pages)).join('\n'))
  const before = await metrics(site)
  const publishing = new AbortController()
  const published = everyTwoSeconds(desk, publishing.signal)
  const found = await step(`${whole(pages)} pages by a Zipf law, ${seconds} s, a publish every 2 s`, () =>
    wrk({ url: site.url, seconds, script: 'bench/zipf.lua', words: [list] }),
  )
  publishing.abort()
  const publishes = await published
  const after = await metrics(site)
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
  table(`${whole(pages)} pages by a Zipf law, a publish every 2 s, 32 connections, ${seconds} s`, [
    ['requests a second', 'p50', 'p99', 'errors', 'publishes', 'renders', 'their time in the app', 'stale answers'],
    [
      whole(found.rate),
      ms(found.p50),
      ms(found.p99),
      found.errors,
      publishes,
      whole(grown('lamp_renders_total')),
      ms((grown('lamp_render_seconds_total') / grown('lamp_renders_total')) * 1000),
      whole(grown('lamp_stale_total')),
    ],
  ])
  goal(`no error, ${whole(pages)} pages by a Zipf law`, found.errors === 0)
  goal(`no stale answer while everything is well, ${whole(pages)} pages by a Zipf law`, grown('lamp_stale_total') === 0)
}

export async function alertPaths(site: Site, most: number): Promise<string[]> {
  const { rows } = await inDatabase(site, (client) =>
    client.query("select path from addresses where live and path like '/news/%' order by path limit $1", [most]),
  )
  return z
    .array(z.object({ path: z.string() }))
    .parse(rows)
    .map((row) => row.path)
}

/** Drawn beforehand with a fixed seed, so that every run asks for the same. */
function drawn(paths: string[]): string[] {
  const weights = paths.map((_, rank) => 1 / (rank + 1))
  const whole = sum(weights)
  const sums: number[] = []
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight / whole)
  let seed = 42
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  return Array.from({ length: asked }, () => {
    const draw = random()
    return paths[sums.findIndex((upTo) => upTo >= draw)] ?? paths[0] ?? '/'
  })
}

async function everyTwoSeconds(desk: Desk, signal: AbortSignal): Promise<number> {
  let count = 0
  while (!signal.aborted) {
    const next = wait(pause, undefined, { signal }).catch(() => undefined)
    await desk.published('Published under load')
    count += 1
    await next
  }
  return count
}
