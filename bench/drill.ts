import { parseArgs } from 'node:util'
import { run, say, step, Trouble } from '../ops/say.ts'
import { newArticle } from './article.ts'
import { deskOf } from './desk.ts'
import { signal } from './breaking.ts'
import { drillsFor } from './drills.ts'
import { fillTo, untilKnown } from './fill.ts'
import { fullDisk } from './fullDisk.ts'
import { at, ms, most, whole } from './numbers.ts'
import { drilled, type Row } from './oneDrill.ts'
import { startPublic } from './public.ts'
import { partNames } from './processes.ts'
import { newSite, removed, untilWhole } from './site.ts'
import { goal, table, tellGoals } from './table.ts'
import { alertPaths } from './zipf.ts'

/** How many pages there are, so that most are asked for rarely. */
const pages = 2_000

/** Breaks one part after the other of a site of its own, while the public reads and editors work. Ends with 1 when a goal is missed. */
await run(async () => {
  const { values } = parseArgs({ options: { long: { type: 'string', default: '60' }, only: { type: 'string', default: '' } } })
  const long = Number(values.long)
  if (!long) throw new Trouble('--long takes how many seconds everything behind the edge is gone.')
  const isWanted = (name: string) => name.includes(values.only)
  const site = await newSite()
  // What was frozen would never end.
  const thaw = () => partNames.forEach((part) => signal(site, part, 'SIGCONT'))
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      thaw()
      process.exit(1)
    })
  const rows: Row[] = []
  try {
    const article = await newArticle(site)
    const hot = article.path
    const desk = await deskOf(site)
    await step(`Filling to ${whole(pages)} alerts, until the mirror holds them`, async () => {
      await fillTo(pages, site, article)
      await untilKnown(site)
      await untilWhole(site.url)
    })
    const rare = await alertPaths(site, pages)
    const people = startPublic(site.url, hot, rare)
    for (const drill of drillsFor(site, people, hot, long).filter(({ name }) => isWanted(name)))
      rows.push(await drilled(drill, { url: site.url, people, desk, env: site.env, orders: 'taken' }))
    await people.stop()
    const full = isWanted('disk full') && (await fullDisk(site, desk, hot, rare, 10))
    if (full) rows.push(full)
    else if (full === undefined) say('The full disk was left out: it takes the right to mount.')
  } finally {
    thaw()
    await removed(site)
  }
  tell(rows)
  tellGoals()
})
process.exit(process.exitCode ?? 0)

function tell(rows: Row[]) {
  table('Drills, 500 requests a second', [
    ['drill', 'requests', 'failures', 'refused while the edge restarts', 'stale answers', 'p99', 'longest', 'seen again', 'published and lost', ''],
    ...rows.map(({ name, requests, failures, refused, stale, waits, seenAgain, lost, note }) => [
      name,
      whole(requests),
      failures,
      refused,
      whole(stale),
      ms(at(waits, 0.99)),
      ms(most(waits)),
      seenAgain,
      lost,
      note,
    ]),
  ])
  for (const { name, failures, seenAgain, lost, why } of rows) {
    goal(`${name}: no reader is failed`, failures === 0)
    goal(`${name}: nothing taken down is seen again`, seenAgain === 0)
    goal(`${name}: nothing published is lost`, lost === 0)
    for (const [words, count] of [...why].slice(0, 12)) process.stdout.write(`  ${name}: ${count} × ${words}\n`)
  }
}
