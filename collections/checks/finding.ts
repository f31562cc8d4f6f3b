/**
 * Something to mend, or to think about, before a page is published.
 * @property stops publishing is refused until it is mended
 * @property field the path in the form: `summary`, `body.2.image`
 * @property words one plain sentence or two: what it is, and what to do
 */
export type Finding = { stops: boolean; check: string; field: string; words: string }

export const stop = (check: string, field: string, words: string): Finding => ({ stops: true, check, field, words })
export const advise = (check: string, field: string, words: string): Finding => ({ stops: false, check, field, words })

/** @returns how people name the place of a field: `part 3` for `body.2.image` */
export function placeOf(field: string): string {
  const [list, index] = field.split('.')
  const number = Number(index) + 1
  if (list === 'body' && number > 0) return `part ${number}`
  if (list === 'updates' && number > 0) return `update ${number}`
  if (list === 'sources' && number > 0) return `source ${number}`
  return list === 'title' || list === 'summary' ? `the ${list}` : 'the page'
}

/** @returns words short enough to quote */
export const inShort = (words: string, most = 60) => (words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`)
