import { placeOf, stop, advise, inShort, type Finding } from './finding.ts'
import type { Known } from './known.ts'
import type { Link } from './links.ts'
import { targetOf } from './target.ts'

/** The pages that are there whatever officers publish, as `edge/routes.ts` has them. */
const routes = ['/', '/news', '/advice', '/contact', '/stay-safe', '/feedback', '/leave', '/sitemap.xml']

/** A link leads to a page of this site that is public, or is one that a browser can follow. */
export const linkTargets = (links: Link[], known: Pick<Known, 'livePaths' | 'liveOwners' | 'movedTo' | 'coming'>, own: string): Finding[] =>
  links.flatMap((link) => ('url' in link ? typed(link, known, own) : chosen(link, known)))

function chosen({ field, id }: Extract<Link, { id: string }>, { liveOwners, coming }: Pick<Known, 'liveOwners' | 'coming'>): Finding[] {
  if (liveOwners.has(id)) return []
  if (coming.has(id)) return [notYet(field, `A link in ${placeOf(field)}`)]
  return [
    stop('link', field, `A link in ${placeOf(field)} leads to a page of ours that is not public. Publish that page first, or take the link out.`),
  ]
}

function typed(
  { field, url }: Extract<Link, { url: string }>,
  { livePaths, movedTo, coming }: Pick<Known, 'livePaths' | 'movedTo' | 'coming'>,
  own: string,
): Finding[] {
  const target = targetOf(url)
  const found = `The link “${inShort(url)}” in ${placeOf(field)}`
  if (target.kind === 'none')
    return [
      target.scheme
        ? stop(
            'link',
            field,
            `${found} starts with ${inShort(target.scheme, 20)}, which readers cannot follow. Use an address that starts with https://`,
          )
        : stop(
            'link',
            field,
            `${url ? found : `A link in ${placeOf(field)}`} has no whole address. Start it with https://, or with / for a page of this site.`,
          ),
    ]
  if (target.kind !== 'own' || routes.includes(target.path) || livePaths.has(target.path) || target.path === own) return []
  const to = movedTo.get(target.path)
  if (to) return [advise('link', field, `${found} leads to a page that has moved. Its address is now ${to}.`)]
  if (coming.has(target.path)) return [notYet(field, found)]
  return [
    stop('link', field, `${found} leads to a page that this site does not have. Mend the address, publish that page first, or take the link out.`),
  ]
}

const notYet = (field: string, found: string) =>
  advise('link', field, `${found} leads to a page of ours that is not public yet. Publish that page too: until then readers find nothing there.`)
