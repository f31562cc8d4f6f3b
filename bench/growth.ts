import { setTimeout as wait } from 'node:timers/promises'
import { say, step } from '../ops/say.ts'
import type { Article } from './article.ts'
import type { Desk } from './desk.ts'
import { copies, countAlerts, fillTo, inDatabase, untilKnown } from './fill.ts'
import { at, median, most, ms, whole } from './numbers.ts'
import { memoryOf, partsOf } from './processes.ts'
import { readiness, started, stopped, untilWhole, type Site } from './site.ts'
import { table, goal } from './table.ts'
import { newAndUnasked } from './visible.ts'

type Row = Record<
  'alerts' | 'inApp' | 'inAppP95' | 'byEdge' | 'news' | 'newsP95' | 'late' | 'kind' | 'seen' | 'healthz' | 'readyz' | 'whole' | 'filled' | 'sitemap',
  number
> & {
  memory: string
}

type Then = (site: Site, size: number) => Promise<void>

/**
 * What content costs: everything is measured with a few alerts, with a thousand, and with twenty thousand.
 * @param then what else is to be measured at each size. @returns the site as it was last started
 */
export async function growth(site: Site, article: Article, desk: Desk, sizes: number[], then: Then): Promise<Site> {
  const rows: Row[] = []
  let now = site
  for (const size of sizes) {
    const filling = Date.now()
    await step(`Filling to ${whole(size)} alerts`, () => fillTo(size, now, article))
    const filled = await step(`Until the mirror holds them`, async () => {
      await untilKnown(now)
      await untilWhole(now.url)
      return Date.now() - filling
    })
    const row = await step(`Measuring with ${whole(size)} alerts`, () => measured(now, article, desk))
    const memory = Object.entries(partsOf(now)).map(([name, processes]) => [name, memoryOf(processes)] as const)
    const again = await step('Starting a second time', () => secondStart(now))
    now = again.site
    const total = memory.reduce((all, [, one]) => all + one, 0)
    rows.push({ ...row, ...again.times, filled, memory: `${whole(total)} (${memory.map(([name, one]) => `${name} ${one}`).join(', ')})` })
    say(JSON.stringify(rows.at(-1)))
    await then(now, size)
  }
  tell(rows)
  return now
}

async function measured(site: Site, article: Article, desk: Desk) {
  const { app, url } = { app: site.running.app, url: site.url }
  const alerts = await inDatabase(site, countAlerts)
  const cold = await coldThroughEdge(site, article)
  await untilWhole(url)
  const lastPage = Math.ceil(alerts / 20)
  const inApp = await timesOf(cold.map((path) => app + path.at))
  const news = await timesOf(many(`${app}/news`))
  const late = await timesOf(many(`${app}/news?page=${lastPage}`))
  const kind = await timesOf(many(`${app}/news?kind=road`))
  const sitemap = await timesOf(many(`${url}/sitemap.xml`, 10))
  const seen = await newAndUnasked(site, desk, 10)
  return {
    alerts,
    inApp: median(inApp),
    inAppP95: at(inApp, 0.95),
    byEdge: median(cold.map((one) => one.took)),
    news: median(news),
    newsP95: at(news, 0.95),
    late: median(late),
    kind: median(kind),
    sitemap: median(sitemap),
    seen: most(seen.published.map((one) => one.afterAnswer)),
  }
}

/** New alerts that nobody has asked for, last first: the edge begins to make them by itself, in the other direction. */
async function coldThroughEdge(site: Site, article: Article): Promise<{ at: string; took: number }[]> {
  const paths = await inDatabase(site, async (client) => copies(client, article, 1_000_000 + (await countAlerts(client)), 40))
  const last = paths.at(-1) ?? ''
  while ((await fetch(site.url + last)).status !== 200) await wait(20)
  const found: { at: string; took: number }[] = []
  for (const path of paths.slice(15, -1).reverse()) found.push({ at: path, took: (await timesOf([site.url + path], 0))[0] ?? Number.NaN })
  return found
}

const many = (address: string, count = 60) => Array.from({ length: count }, () => address)

/** In milliseconds, one request after the other; the first few only warm what they meet. */
async function timesOf(addresses: string[], warm = 3): Promise<number[]> {
  const found: number[] = []
  for (const address of addresses) {
    const since = performance.now()
    await (await fetch(address)).text()
    found.push(performance.now() - since)
  }
  return found.slice(warm)
}

async function secondStart(site: Site) {
  await stopped(site)
  const since = Date.now()
  const starting = started(site.dataDir, site.port)
  const first = async (is: () => Promise<boolean>) => {
    while (!(await is())) await wait(20)
    return Date.now() - since
  }
  const healthz = await first(async () => (await fetch(`${site.url}/healthz`).catch(() => undefined))?.ok ?? false)
  const readyz = await first(async () => (await readiness(site.url))?.ready ?? false)
  const whole = await first(async () => (await readiness(site.url))?.pagesBehind === 0)
  return { site: await starting, times: { healthz, readyz, whole } }
}

function tell(rows: Row[]) {
  const line = (name: string, of: (row: Row) => string) => [name, ...rows.map(of)]
  table('What content costs; medians unless said otherwise', [
    ['alerts', ...rows.map((row) => whole(row.alerts))],
    line('a cold article, in the app', (row) => `${ms(row.inApp)}, p95 ${ms(row.inAppP95)}`),
    line('a cold article, through the edge', (row) => ms(row.byEdge)),
    line('`/news`, in the app', (row) => `${ms(row.news)}, p95 ${ms(row.newsP95)}`),
    line('`/news`, its last page, in the app', (row) => ms(row.late)),
    line('`/news?kind=road`, in the app', (row) => ms(row.kind)),
    line('the sitemap, through the edge', (row) => ms(row.sitemap)),
    line('published to visible, longest of 10', (row) => ms(row.seen)),
    line('from the first row written until all are on the disk', (row) => `${(row.filled / 1000).toFixed(0)} s`),
    line('a second start, to healthz', (row) => ms(row.healthz)),
    line('a second start, to readyz', (row) => ms(row.readyz)),
    line('a second start, until pagesBehind is 0', (row) => ms(row.whole)),
    line('memory in MiB', (row) => row.memory),
  ])
  const [least, biggest] = [rows[0], rows.at(-1)]
  if (!least || !biggest || rows.length < 2) return
  const grown = biggest.inApp / least.inApp
  table('Goals of growth', [
    ['goal', 'measured', 'it is'],
    ['an article’s render does not grow (a quarter is noise)', `${grown.toFixed(2)} times`, goal('an article’s render does not grow', grown < 1.25)],
  ])
}
