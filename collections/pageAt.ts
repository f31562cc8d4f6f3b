import { alertBySlug } from './Alerts.queries.ts'
import { sectionBySlug } from './AdviceSections.queries.ts'
import { fixedPages } from './fixedPages.ts'
import { pageBySlug } from './Pages.queries.ts'

/** What a reader sees of a page they came from. `version` is when its words were last changed, in UTC. */
export type Seen = { title: string; version?: string }

/** @returns undefined for an address that shows no page to the public */
export async function pageAt(path: string): Promise<Seen | undefined> {
  const name = fixedPages.get(path)
  if (name) return { title: name }
  const [, folder, slug, more] = path.split('/')
  if (!folder || more) return undefined
  const found = slug
    ? await (folder === 'news' ? alertBySlug(slug) : folder === 'advice' ? sectionBySlug(slug) : undefined)
    : await pageBySlug(folder)
  return found && { title: found.title, version: found.updatedAt }
}
