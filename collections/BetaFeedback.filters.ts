import type { Where } from 'payload'
import { states, type State } from './BetaFeedback.states.ts'
import { momentsOf, type Week } from './weeks.ts'

/** What the inbox and its CSV can be narrowed to. `all` is all but spam. */
export const shown = [...states, { value: 'all', label: 'All but spam' }, { value: 'everything', label: 'Everything, spam too' }] as const

export type Shown = State | 'all' | 'everything'

/** `from`: the path of a page, or `none` for messages that name no page. */
export type Filters = { state: Shown; from?: string; week?: Week; words?: string }

export const noPage = 'none'

/** Reads `?state=&from=&week=&words=`; what is none of these counts as not given. */
export function filtersFrom(query: Record<string, unknown>, otherwise: Shown): Filters {
  const { state, from, week, words } = query
  return {
    state: shown.find(({ value }) => value === state)?.value ?? otherwise,
    from: typeof from === 'string' && (from === noPage || from.startsWith('/')) ? plain(from, 300) : undefined,
    week: typeof week === 'string' && momentsOf(week) ? week : undefined,
    words: typeof words === 'string' ? plain(words, 200) || undefined : undefined,
  }
}

export function whereOf({ state, from, week, words }: Filters): Where {
  const and: Where[] = []
  if (state === 'all') and.push({ state: { not_equals: 'spam' } })
  else if (state !== 'everything') and.push({ state: { equals: state } })
  if (from) and.push({ page: from === noPage ? { exists: false } : { equals: from } })
  const moments = week && momentsOf(week)
  if (moments) and.push({ createdAt: { greater_than_equal: moments.from } }, { createdAt: { less_than: moments.until } })
  if (words) and.push({ or: ['doing', 'better', 'note', 'page'].map((field) => ({ [field]: { like: words } })) })
  return { and }
}

/** @returns the query that leads to these filters again */
export function queryOf(filters: Filters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value)
  return String(query)
}

/** The database takes no empty character. */
const plain = (typed: string, longest: number) => typed.replaceAll('\0', '').trim().slice(0, longest)
