import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { step } from '../ops/say.ts'
import type { Article } from './article.ts'
import { median, ms, most, sum, times, whole } from './numbers.ts'
import { header, raw } from './raw.ts'
import { startCeiling, startNginx, type Rival } from './rivals.ts'
import type { Site } from './site.ts'
import { goal, table } from './table.ts'
import { wrk, type Measured } from './wrk.ts'

export type Rounds = { rounds: number; seconds: number }
type Racer = { name: string; url: string; headers?: Record<string, string> }

/** One article that everybody reads: the edge beside nginx, beside the least that node can do, and beside Next alone. */
export async function hot(site: Site, article: Article, { rounds, seconds }: Rounds): Promise<void> {
  const url = site.url + article.path
  const folder = path.join(site.dataDir, 'bench')
  await mkdir(folder, { recursive: true })
  // It is pressed as small as it goes once it has been asked for a few times.
  for (const coding of ['gzip', 'br']) for (let number = 0; number < 40; number += 1) await raw(url, { 'Accept-Encoding': coding })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const [zipped, pressed, plain] = await Promise.all(['gzip', 'br', 'identity'].map((coding) => raw(url, { 'Accept-Encoding': coding })))
  if (!zipped || !pressed || !plain) return
  const file = path.join(folder, 'page.gz')
  await writeFile(file, zipped.body)
  const bare = ['Content-Type', 'text/html; charset=utf-8', 'Content-Encoding', 'gzip', 'Content-Length', String(zipped.body.length)]
  const nginx = await startNginx(folder, plain.body, zipped.body)
  const least = await startCeiling(file, bare)
  const same = await startCeiling(file, withoutConnection(zipped.head))
  const rivals: Rival[] = [nginx, least, same]
  try {
    const etagOfNginx = header((await raw(nginx.url, { 'Accept-Encoding': 'gzip' })).head, 'etag') ?? ''
    const unchanged = (etag: string) => ({ 'Accept-Encoding': 'gzip', 'If-None-Match': etag })
    const racers: Racer[] = [
      { name: 'edge', url },
      { name: 'nginx', url: nginx.url },
      { name: 'node:http, three headers', url: least.url },
      { name: 'node:http, our headers', url: same.url },
      { name: 'next start', url: site.running.app + article.path },
      { name: 'edge, brotli', url, headers: { 'Accept-Encoding': 'br' } },
      { name: 'edge, 304', url, headers: unchanged(header(zipped.head, 'etag') ?? '') },
      { name: 'nginx, 304', url: nginx.url, headers: unchanged(etagOfNginx) },
    ]
    const results = await step(`The hot article: ${rounds} rounds of ${seconds} s for each of ${racers.length}`, () =>
      race(racers, { rounds, seconds }),
    )
    tell(racers, results, zipped.body.length)
  } finally {
    for (const rival of rivals) await rival.stop()
  }
}

/** In turns, so that whatever else the machine does slows everyone; each round begins with another one. */
async function race(racers: Racer[], { rounds, seconds }: Rounds): Promise<Map<string, Measured[]>> {
  const results = new Map<string, Measured[]>(racers.map(({ name }) => [name, []]))
  for (const { url, headers } of racers) await wrk({ url, headers, seconds: 1 })
  for (let round = 0; round < rounds; round += 1) {
    const first = round % racers.length
    for (const { name, url, headers } of [...racers.slice(first), ...racers.slice(0, first)])
      results.get(name)?.push(await wrk({ url, headers, seconds }))
  }
  return results
}

function tell(racers: Racer[], results: Map<string, Measured[]>, bytes: number) {
  const of = (name: string) => results.get(name) ?? []
  const ratio = (name: string, rival: string) => median(of(name).map(({ rate }, round) => rate / (of(rival)[round]?.rate ?? Number.NaN)))
  table(`The hot article, ${whole(bytes)} bytes with gzip, 32 connections; medians of the rounds`, [
    ['who', 'requests a second', 'lowest to highest', 'p50', 'p99', 'errors', 'edge ÷ it'],
    ...racers.map(({ name }) => {
      const all = of(name)
      const rates = all.map(({ rate }) => rate)
      const span = `${whole(Math.min(...rates))} to ${whole(most(rates))}`
      return [
        name,
        whole(median(rates)),
        span,
        ms(median(all.map(({ p50 }) => p50))),
        ms(median(all.map(({ p99 }) => p99))),
        sum(all.map(({ errors }) => errors)),
        times(ratio('edge', name)),
      ]
    }),
  ])
  const p99 = median(of('edge').map((one) => one.p99))
  const errors = sum(['edge', 'edge, brotli', 'edge, 304'].flatMap((name) => of(name).map((one) => one.errors)))
  const ours = ratio('edge', 'node:http, our headers')
  const bare = ratio('edge', 'node:http, three headers')
  table('Goals of the hot article', [
    ['goal', 'measured', 'it is'],
    ['0.85 of node:http with our headers', times(ours), goal(`0.85 of node:http with our headers: ${times(ours)}`, ours >= 0.85)],
    ['0.85 of node:http with three headers', times(bare), bare >= 0.85 ? 'reached' : 'not reached; another answer than ours'],
    ['0.4 of nginx', times(ratio('edge', 'nginx')), goal('0.4 of nginx', ratio('edge', 'nginx') >= 0.4)],
    ['10 times next start', times(ratio('edge', 'next start')), goal('10 times next start', ratio('edge', 'next start') >= 10)],
    ['p99 under 25 ms', ms(p99), goal('p99 of the hot article under 25 ms', p99 < 25)],
    ['no error', errors, goal('no error on the hot article', errors === 0)],
  ])
}

/** Node adds these by itself. */
const withoutConnection = (head: string[]) =>
  head.flatMap((name, index) =>
    index % 2 === 0 && !['connection', 'keep-alive', 'date'].includes(name.toLowerCase()) ? [name, head[index + 1] ?? ''] : [],
  )
