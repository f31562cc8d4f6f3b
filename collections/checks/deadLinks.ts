import { advise, inShort, placeOf, type Finding } from './finding.ts'
import type { Known } from './known.ts'
import type { Link } from './links.ts'
import { targetOf } from './target.ts'

/** Links to other sites, by what those sites said when the desk last asked. What could not be asked is no finding. */
export const deadLinks = (links: Link[], { answers }: Pick<Known, 'answers'>): Finding[] =>
  links.flatMap((link) => {
    const target = 'url' in link ? targetOf(link.url) : undefined
    if (target?.kind !== 'elsewhere') return []
    const found = answers(target.url)
    const which = `“${inShort(target.url)}” in ${placeOf(link.field)}`
    if (found?.answer === 'dead')
      return [advise('dead link', link.field, `There is no page at ${which} (asked ${ago(found.at)}). Mend the link, or take it out.`)]
    if (found?.answer === 'nameless')
      return [advise('dead link', link.field, `There is no site of that name: ${which} (asked ${ago(found.at)}). Look at its spelling.`)]
    if (found?.answer === 'private')
      return [advise('dead link', link.field, `${which} is inside a private network, where readers cannot follow. Mend the link, or take it out.`)]
    return []
  })

function ago(at: number): string {
  const minutes = Math.round((Date.now() - at) / 60_000)
  return minutes < 1 ? 'just now' : minutes === 1 ? 'a minute ago' : minutes < 60 ? `${minutes} minutes ago` : 'more than an hour ago'
}
