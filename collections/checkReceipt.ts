import { sql } from '@payloadcms/db-postgres'
import pLimit from 'p-limit'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { pagesThatShow } from './pagesThatShow.ts'
import { receiptBy, type Answer, type Item, type Receipt } from './receipts.ts'
import { rowsOf } from './transaction.ts'

/** In milliseconds; in questions at once; in characters. */
const patience = 5_000
const atOnce = 4
const longestPage = 2_000_000

/**
 * Asks the public site, as a reader would, for everything that a receipt says has gone, and keeps what it answers.
 * @returns undefined when there is no such receipt
 */
export async function checkReceipt(payload: Payload, id: string): Promise<Receipt | undefined> {
  const receipt = await receiptBy({ payload }, id)
  if (!receipt) return undefined
  const live = await livePaths(payload, receipt.items)
  const limit = pLimit(atOnce)
  const items = await Promise.all(
    receipt.items.map((item) => limit(async () => ({ ...item, answer: await answerTo(payload, item, live.has(item.where)) }))),
  )
  const allWell = items.every(({ answer }) => answer.well)
  await rowsOf(
    { payload },
    sql`update receipts set items = ${JSON.stringify(items)}::jsonb, checked_at = clock_timestamp(), all_well = ${allWell} where id = ${id}`,
  )
  return receiptBy({ payload }, id)
}

async function answerTo(payload: Payload, item: Item, isLive: boolean): Promise<Answer> {
  const asked = await ask(item)
  const isShown = item.kind === 'file' && asked?.status === 200
  const judged = isShown
    ? shownBy(await pagesThatShow(payload, item.where))
    : asked
      ? judge(item, asked, isLive)
      : { well: false, words: 'The public site did not answer. Check again in a minute.' }
  return { ...judged, status: asked?.status ?? null, at: new Date().toISOString() }
}

type Asked = { status: number; html: string; leadsTo: string | null }

/** The site is asked at its public address, whatever stands in front of it. */
async function ask({ kind, where }: Item): Promise<Asked | undefined> {
  try {
    const method = kind === 'file' ? 'HEAD' : 'GET'
    const answer = await fetch(env.SITE_URL + encodeURI(where), {
      method,
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    const html = kind === 'file' ? '' : plain((await answer.text()).slice(0, longestPage))
    return { status: answer.status, html, leadsTo: answer.headers.get('location') }
  } catch {
    return undefined
  }
}

/** `isLive`: officers have a page or a file there now. */
function judge({ kind, expects, shows, without }: Item, { status, html, leadsTo }: Asked, isLive: boolean): Pick<Answer, 'well' | 'words'> {
  const still = without.filter((one) => stands(one, html))
  if (still.length > 0) return { well: false, words: `Still shows ${still.map((one) => `“${one}”`).join(', ')}.` }
  if (status === 404 || status === 410) {
    const isMissed = expects === 'page' && isLive
    return { well: !isMissed, words: isMissed ? `Nothing is shown (${status}), although the page should be there.` : `Gone (${status}).` }
  }
  if (status >= 300 && status < 400 && leadsTo) return { well: kind === 'page', words: `Leads to ${leadsTo} (${status}).` }
  if (status !== 200) return { well: false, words: `No clear answer (${status}). Check again in a minute.` }
  if (expects === 'gone') return { well: false, words: 'A page is shown there (200).' }
  if (shows && !html.includes(shows)) return { well: false, words: 'The new title is not shown yet (200).' }
  return { well: true, words: shows ? 'Shows the new words (200).' : 'Shows nothing of it (200).' }
}

/** An officer who knows the pages can take it off them. */
const shownBy = (pages: string[]) => ({
  well: false,
  words: pages.length > 0 ? `Still public (200): it is shown on ${pages.join(', ')}.` : 'Still public (200). Check again in a minute.',
})

/** A page's address counts where it ends: another one may begin with the same words. */
const stands = (one: string, html: string) =>
  one.startsWith('/') && !one.startsWith('/api/') ? html.includes(`${one}"`) || html.includes(`${one}<`) : html.includes(one)

const characters = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
  ['&#39;', "'"],
  ['&nbsp;', '\u00a0'],
  ['&amp;', '&'],
])
const plain = (html: string) => html.replaceAll(/&(lt|gt|quot|#x27|#39|nbsp|amp);/g, (found) => characters.get(found) ?? found)

async function livePaths(payload: Payload, items: Item[]): Promise<Set<string>> {
  const paths = JSON.stringify(items.map(({ where }) => where))
  const found = await rowsOf<{ path: string }>(
    { payload },
    sql`select path from addresses where live and path in (select jsonb_array_elements_text(${paths}::jsonb))`,
  )
  return new Set(found.map(({ path }) => path))
}
