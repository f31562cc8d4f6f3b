import { parseArgs } from 'node:util'
import { run, Trouble } from '../ops/say.ts'
import { newArticle } from './article.ts'
import { deskOf } from './desk.ts'
import { growth } from './growth.ts'
import { hot } from './hot.ts'
import { newSite, removed, untilWhole, type Site } from './site.ts'
import { tellGoals } from './table.ts'
import { visible } from './visible.ts'
import { weight } from './weight.ts'
import { pagesByZipf, zipf } from './zipf.ts'

const parts = ['weight', 'hot', 'visible', 'zipf', 'growth']

/** Measures a site of its own, in a folder and on ports of its own. Every word can be left out. */
await run(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: parts.join() },
      rounds: { type: 'string', default: '12' },
      seconds: { type: 'string', default: '2' },
      publishes: { type: 'string', default: '40' },
      most: { type: 'string', default: '20000' },
    },
  })
  const wanted = values.only.split(',')
  const strange = wanted.find((part) => !parts.includes(part))
  if (strange) throw new Trouble(`There is no part "${strange}". There are: ${parts.join(', ')}.`)
  const [rounds, seconds, publishes, most] = [values.rounds, values.seconds, values.publishes, values.most].map(Number)
  if (!rounds || !seconds || !publishes || !most) throw new Trouble('--rounds, --seconds, --publishes and --most take a number above 0.')
  let site = await newSite()
  try {
    const article = await newArticle(site)
    const desk = await deskOf(site)
    await untilWhole(site.url)
    if (wanted.includes('weight')) await weight(site, article)
    if (wanted.includes('hot')) await hot(site, article, { rounds, seconds })
    if (wanted.includes('visible')) await visible(site, desk, publishes)
    const zipfAt = async (now: Site, size: number) =>
      wanted.includes('zipf') && size >= pagesByZipf ? zipf(now, article, desk, seconds * 5, size) : undefined
    const sizes = [10, pagesByZipf, 20_000].map((size) => Math.min(size, most))
    if (wanted.includes('growth')) site = await growth(site, article, desk, [...new Set(sizes)], zipfAt)
    else if (wanted.includes('zipf')) await zipf(site, article, desk, seconds * 5)
  } finally {
    await removed(site)
  }
  tellGoals()
})
process.exit(process.exitCode ?? 0)
