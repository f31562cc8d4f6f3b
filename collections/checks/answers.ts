import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { env } from '../../env.ts'
import { askOutside, type Answer } from './outside.ts'

type Kept = { answer: Answer; at: number }

/** How long an answer is believed, in milliseconds: a page that is there stays longest, and one that is mended is soon seen. */
const minute = 60_000
const believed: Record<Answer, number> = {
  there: 12 * 60 * minute,
  dead: 5 * minute,
  nameless: 5 * minute,
  private: 12 * 60 * minute,
  unknown: 10 * minute,
}

const kept = new LRUCache<string, Kept>({ max: 2_000 })
const waiting = new Set<string>()
const mostWaiting = 200
const few = pLimit(3)

/** @returns what a site said when it was last asked; never asks, so no save waits for it */
export const answerOf = (url: string): Kept | undefined => kept.get(url)

/** Asks in the background what is not known, unless the operator has switched it off. @returns how many answers are still to come */
export function askLater(urls: string[], ask: (url: string) => Promise<Answer> = askOutside): number {
  if (!env.CHECK_LINKS) return 0
  const unknown = [...new Set(urls)].filter((url) => !kept.has(url))
  for (const url of unknown) if (!waiting.has(url) && waiting.size < mostWaiting) void askFor(url, ask)
  return unknown.filter((url) => waiting.has(url)).length
}

async function askFor(url: string, ask: (url: string) => Promise<Answer>) {
  waiting.add(url)
  const answer = await few(() => ask(url)).catch(() => 'unknown' as const)
  kept.set(url, { answer, at: Date.now() }, { ttl: believed[answer] })
  waiting.delete(url)
}
