/** What is not a document's words: Payload's own columns, ours about them, and the time readers see, which editors give. */
const notWords = new Set([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  'author',
  'authorId',
  'revision',
  'publishedAt',
  'publishedAt_tz',
  'formerSlugs',
])
/** What the editor of rich text writes into a text that nobody has touched. */
const noise = new Set(['version', 'direction', 'textFormat', 'textStyle', 'detail', 'mode', 'style'])

/** Whether two documents say the same to a reader: rows may have other ids, and what is empty may be empty in another way. */
export const sameWords = (one: unknown, other: unknown): boolean =>
  JSON.stringify(essence(one, notWords)) === JSON.stringify(essence(other, notWords))

function essence(value: unknown, without: Set<string>): unknown {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return orNothing(value.map((one) => essence(one, inside)))
  // A form sends 0 for a list without rows.
  if (typeof value !== 'object' || value === null) return value === false || value === null || value === 0 ? undefined : value
  const isText = 'type' in value && 'version' in value
  const pairs = Object.entries(value)
    .filter(([key]) => !without.has(key) && !(isText && noise.has(key)))
    .map(([key, one]): [string, unknown] => [key, essence(one, inside)])
    .filter(([, one]) => one !== undefined && !(isText && (one === 0 || one === '')))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}

const inside = new Set(['id'])
const orNothing = (found: unknown[]) => (found.length > 0 ? found : undefined)

/** A moment may be written in several ways. */
function plain(text: string): string | undefined {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text).getTime() : Number.NaN
  if (!Number.isNaN(moment)) return new Date(moment).toISOString()
  return text === '' ? undefined : text
}
