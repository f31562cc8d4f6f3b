/** What an address of the site itself takes: names of its query, each with what it may be. `kept: false`: it carries a time of its own, so it is made for each reader. */
type Route = { names: Record<string, RegExp>; kept: boolean; indexed: boolean }

const plain: Route = { names: {}, kept: true, indexed: true }

/** The pages that are there whatever officers publish. Every other address is an officer's: `addresses.ts` knows it. */
export const fixedPages = new Map<string, Route>([
  ['/', plain],
  ['/news', { ...plain, names: { kind: /^[a-z]{1,30}$/, area: /^[a-z0-9-]{1,60}$/, page: /^[1-9]\d{0,3}$/ } }],
  ['/advice', plain],
  ['/contact', plain],
  ['/stay-safe', plain],
  ['/feedback', { names: { page: /^\/[a-z0-9/-]{0,300}$/ }, kept: false, indexed: false }],
  ['/feedback/thank-you', { ...plain, indexed: false }],
])

/** What stands at an address that has no page. They have no address of their own. */
export const notHere = '/not-here'
export const takenDown = '/taken-down'

/** @returns the address of a page with the names that it knows, in one order: what else a reader sent reaches nobody */
export function keyOf(path: string, query: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const [name, shape] of Object.entries(fixedPages.get(path)?.names ?? {})) {
    const value = query.get(name)
    if (value && shape.test(value)) kept.set(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}

/** @returns the address of a page without what was chosen on it */
export const pathOf = (key: string): string => key.split('?', 1)[0] ?? key

/** Where officers' files stand, in the app and in the mirror. */
export const filesFolder = '/api/media/file/'
export const isFile = (at: string): boolean => at.startsWith(filesFolder)
