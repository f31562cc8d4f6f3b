import { cache } from 'react'
import type { Site } from '../payload-types.ts'
import { asPublic, read } from './read.ts'
import { defaultDestination } from './Site.destinations.ts'

export type SiteWords = Pick<Site, 'name' | 'area' | 'beta' | 'leaveTo' | 'navigation' | 'footer'>

/** What a page says while the database has never answered this process. */
export const plainSite: SiteWords = {
  name: 'Police',
  area: 'our area',
  leaveTo: defaultDestination,
  beta: { shown: false, words: '', invitation: '' },
  navigation: [
    { label: 'News', link: '/news' },
    { label: 'Advice', link: '/advice' },
    { label: 'Contact', link: '/contact' },
  ],
  footer: {
    links: [
      { label: 'Contact', link: '/contact' },
      { label: 'Stay safe online', link: '/stay-safe' },
    ],
  },
}

let lastAnswer = plainSite

/**
 * The force's own settings, asked once a request. While the database is away, its last answer: a person whose
 * feedback cannot be stored must at least see their words again on a whole page.
 */
export const site = cache(async (): Promise<SiteWords> => {
  try {
    lastAnswer = await (await read()).findGlobal({ slug: 'site', ...asPublic })
  } catch {
    return lastAnswer
  }
  return lastAnswer
})
