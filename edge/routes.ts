/** What an address of the site itself takes. `kept: false`: it carries a time of its own, so it is made for each reader. */
type Route = { names: string[]; kept: boolean; indexed: boolean }

const plain: Route = { names: [], kept: true, indexed: true }

/** The pages that are there whatever officers publish. Every other address is an officer's: `addresses.ts` knows it. */
export const fixedPages = new Map<string, Route>([
  ['/', plain],
  ['/news', { ...plain, names: ['kind', 'area', 'page'] }],
  ['/advice', plain],
  ['/contact', plain],
  ['/stay-safe', plain],
  ['/feedback', { names: ['page'], kept: false, indexed: false }],
  ['/feedback/thank-you', { ...plain, indexed: false }],
])

/** What stands at an address that has no page. They have no address of their own. */
export const notHere = '/not-here'
export const takenDown = '/taken-down'

/** The longest value of a query name, in characters. */
const longest = 300

/** @returns the address of a page with the names that it knows, in one order: what else a reader sent reaches nobody */
export function keyOf(path: string, query: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of fixedPages.get(path)?.names ?? []) {
    const value = query.get(name)
    if (value && value.length <= longest) kept.set(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}
