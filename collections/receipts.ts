import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { rowsOf } from './transaction.ts'
import { whoOf, type Reviewed } from './reviews.ts'

/** What the public site answered when it was asked; `status` is null when it did not. `at` in UTC. */
export type Answer = { status: number | null; words: string; well: boolean; at: string }

/**
 * One thing that was removed in one place. `where`: its path; `expects`: what is there from then on. `shows`: what the page
 * must show; `without`: what it must not, words as they are and paths as a link or a file would name them.
 */
export type Item = {
  kind: 'page' | 'file' | 'list'
  what: string
  where: string
  expects: 'page' | 'gone'
  shows?: string
  without: string[]
  answer?: Answer
}

export type Receipt = {
  id: string
  document: string
  collection: string
  action: 'withdraw' | 'end'
  title: string | null
  madeAt: string
  by: string | null
  items: Item[]
  checkedAt: string | null
  allWell: boolean | null
}

/** What no receipt can promise. */
export const beyondUs = [
  'Pages that are open on somebody’s screen, and pictures that people have saved or shared.',
  'Search engines, which ask for a page again when they choose to.',
  'Other sites and apps that took a copy, or a preview when somebody shared the link.',
  'Videos that are kept at YouTube or Vimeo: they are taken down there.',
]

export const checkTask = 'checkReceipt'
type Asks = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** How long after it was written, and then after each check that found something amiss, a receipt is checked, in seconds. */
const pauses = [1, 4, 25, 90, 480, 3_000]

/** The worker checks it soon after the commit; until something is well in every place, again and again, for an hour. */
export async function planCheck(req: Asks, id: string, tries: number): Promise<void> {
  const pause = pauses[tries]
  if (pause === undefined) return
  const job = JSON.stringify({ id, tries })
  await rowsOf(
    req,
    sql`select graphile_worker.add_job(${checkTask}, ${job}::json, run_at => clock_timestamp() + make_interval(secs => ${pause}), job_key => ${keyOf(id)}, max_attempts => 3)`,
  )
}

export const cancelCheck = (req: Asks, id: string) => rowsOf(req, sql`select graphile_worker.remove_job(${keyOf(id)})`)
const keyOf = (id: string) => `receipt ${id}`

type Made = { slug: Reviewed; document: string; action: Receipt['action']; title: string | null; items: Item[] }

/** Written in the transaction of what it tells of. */
export async function writeReceipt(req: PayloadRequest, { slug, document, action, title, items }: Made): Promise<void> {
  const [made] = await rowsOf<{ id: string }>(
    req,
    sql`insert into receipts (document, collection, action, title, by, items)
      values (${document}, ${slug}, ${action}, ${title}, ${whoOf(req.user).name}, ${JSON.stringify(items)}::jsonb) returning id`,
  )
  if (made) await planCheck(req, made.id, 0)
}

const columns = sql`json_build_object('id', id, 'document', document, 'collection', collection, 'action', action, 'title', title,
  'madeAt', made_at, 'by', by, 'items', items, 'checkedAt', checked_at, 'allWell', all_well) as receipt`

/** @returns what was removed of a document, the newest first */
export async function receiptsOf(req: Asks, document: string): Promise<Receipt[]> {
  const found = await rowsOf<{ receipt: Receipt }>(
    req,
    sql`select ${columns} from receipts where document = ${document} order by made_at desc limit 50`,
  )
  return found.map(({ receipt }) => receipt)
}

export async function receiptBy(req: Asks, id: string): Promise<Receipt | undefined> {
  const [found] = await rowsOf<{ receipt: Receipt }>(req, sql`select ${columns} from receipts where id = ${id}`)
  return found?.receipt
}
