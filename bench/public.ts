import { ask, startReaders, type Answer, type Question } from './readers.ts'

export type Count = {
  requests: number
  failures: number
  refused: number
  stale: number
  seenAgain: number
  waits: number[]
  why: Map<string, number>
}

const rate = 500
const lists = ['/', '/news', '/news', '/news?kind=road', '/news?page=2', '/advice', '/contact', '/stay-safe', '/feedback', '/sitemap.xml']

/**
 * Readers who ask 500 times a second for all kinds of existing pages, and what they may be shown. Half want one hot article, a
 * quarter articles that hardly anybody reads, the others lists and the site's own pages.
 */
export function startPublic(url: string, hot: string, rare: string[]) {
  const gone = new Map<string, number>()
  const going = new Set<string>()
  const watched: string[] = []
  let restarting = false
  let count = fresh()
  let turn = 0
  let etag = ''

  const pick = (from: string[]) => from[Math.floor(turn / 8) % from.length] ?? '/'
  function next(): Question {
    turn += 1
    const place = turn % 8
    if (place < 4) return { path: hot, ...(place === 0 && { etag }) }
    if (place < 6) return { path: pick(rare) }
    return { path: place === 6 && watched.length > 0 ? pick(watched) : pick(lists) }
  }

  function heard(answer: Answer) {
    if (answer.path === hot && answer.etag) etag = answer.etag
    count.requests += 1
    count.waits.push(answer.wait)
    if (answer.age > 0) count.stale += 1
    const shown = linesSeenAgain(answer)
    if (shown) {
      count.seenAgain += 1
      note(`seen again: ${shown} in ${answer.path}`)
    }
    if (isRight(answer)) return
    if (answer.error && restarting) count.refused += 1
    else {
      count.failures += 1
      note(`${answer.path.startsWith('/news/') ? '/news/…' : answer.path} ${answer.error || answer.status}`)
    }
  }

  const note = (words: string) => count.why.set(words, (count.why.get(words) ?? 0) + 1)

  function isRight({ path, asked, status, body }: Answer): boolean {
    const since = gone.get(path)
    if (since !== undefined && asked >= since) return status === 410
    if (status === 410) return going.has(path)
    return status === 304 || (status === 200 && /<\/(html|urlset)>\s*$/.test(body))
  }

  /** @returns what was taken down before this was asked for, and is shown in it nevertheless */
  function linesSeenAgain({ path, asked, status, body }: Answer): string | undefined {
    if (status !== 200 && status !== 304) return undefined
    return [...gone].find(([down, since]) => asked >= since && (path === down || new RegExp(`${down}["<]`).test(body)))?.[0]
  }

  const stop = startReaders(url, rate, next, heard)
  return {
    stop,
    /** From now on readers ask for it, and must get it. */
    watch: (path: string) => void watched.push(path),
    /** From now on it may be gone. */
    leaves: (path: string) => void going.add(path),
    /** Whoever asks for it after this moment must be told that it is gone, and must not find its line anywhere. */
    isGone: (path: string, since = performance.now()) => {
      going.add(path)
      gone.set(path, since)
    },
    /** A connection that is refused counts apart while the edge itself is started again. */
    restarts: (is: boolean) => void (restarting = is),
    /** @returns whether a page is there, and stands in the news */
    async isThere(path: string): Promise<boolean> {
      const [page, news] = await Promise.all([ask(url, undefined, { path }), ask(url, undefined, { path: '/news' })])
      return page.status === 200 && news.body.includes(`"${path}"`)
    },
    /** @returns what was counted since it was last asked */
    counted(): Count {
      const found = count
      count = fresh()
      return found
    },
  }
}

export type Public = ReturnType<typeof startPublic>

const fresh = (): Count => ({ requests: 0, failures: 0, refused: 0, stale: 0, seenAgain: 0, waits: [], why: new Map() })
