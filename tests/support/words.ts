import { p, prose } from '../../ops/demo/words.ts'

export { h2, h3, link, ol, p, prose, quote, ul } from '../../ops/demo/words.ts'

/** A body of one paragraph. */
export const text = (words: string) => [{ blockType: 'prose' as const, text: prose(p(words)) }]

let count = 0

/** @returns an alert's data with a title nobody else has; `title` is followed by a number */
export const anAlert = <More extends object>(more: More) => {
  count += 1
  const title = `Test alert ${process.pid}-${Date.now()}-${count}`
  return { title, slug: '', summary: 'A short summary.', kind: 'incident' as const, publishedAt_tz: 'Europe/London' as const, ...more }
}
