import type { Document } from './document.ts'
import { advise, type Finding } from './finding.ts'

/** Words that say nothing by themselves. */
const small = new Set('a an and are as at be by for from has have in is it its of on or that the their this to was were with'.split(' '))

/** A summary that says nothing that the title does not. */
export function summaryRepeats({ title, summary }: Document): Finding[] {
  const inTitle = tellingWords(title)
  const inSummary = tellingWords(summary)
  if (inTitle.size < 2 || inSummary.size === 0) return []
  const more = [...inSummary].filter((word) => !inTitle.has(word)).length
  const startsWithIt = plain(summary).startsWith(plain(title))
  if (!startsWithIt && more / inSummary.size > 0.25) return []
  return [advise('summary', 'summary', 'The summary repeats the title. Readers see both: say here what the title does not.')]
}

const plain = (words: string) =>
  (
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
const tellingWords = (words: string) =>
  new Set(
    plain(words)
      .split(' ')
      .filter((word) => word && !small.has(word)),
  )
