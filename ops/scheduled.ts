import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { withdraw } from '../collections/endings.ts'
import { asVersion } from '../collections/asVersion.ts'
import { note } from '../collections/record.ts'
import { isReviewed, standingOf, takeDocument, type Reviewed } from '../collections/reviews.ts'
import { takeDown } from '../collections/takeDown.ts'
import { tellEditors } from '../collections/tellEditors.ts'
import { rowsOf, whole } from '../collections/transaction.ts'

const scheduleSchema = z.object({
  id: z.string(),
  document: z.string(),
  collection: z.string().refine(isReviewed),
  action: z.enum(['publish', 'withdraw']),
  version: z.string().nullable(),
  revision: z.string().nullable(),
  approved_by_id: z.string().nullable(),
})
type Schedule = z.infer<typeof scheduleSchema>

/** What cannot be done however often it is tried; the words are for editors. */
class Impossible extends Error {}

/** How often something is tried that may work yet: for some minutes, with the pauses of `liveness.ts`. */
const most = 80

/**
 * Does what was planned, once: the row, the change and its record are one transaction, so a worker that dies in the middle
 * has done nothing, and one that comes second finds it done.
 * @param attempts which try this is
 * @throws Error for what may work when it is tried again
 */
export async function keepSchedule(payload: Payload, id: string, attempts: number): Promise<void> {
  const req = await createLocalReq({ context: {} }, payload)
  await initTransaction(req)
  try {
    // Somebody who holds a document for long must not hold up the others: it is tried again after them.
    await rowsOf(req, sql`set local lock_timeout = '1s'`)
    const schedule = await taken(req, id)
    if (schedule) await perform(req, schedule)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    const words = isFinal(error)
      ? wordsOf(error)
      : attempts >= most && `It was tried ${attempts} times and did not work. The log of the worker says why.`
    if (!words) throw error
    await fail(payload, id, words)
  }
}

async function perform(req: PayloadRequest, schedule: Schedule) {
  const { document, collection, action } = schedule
  // The write itself cancels what waits for the document: from here on this one does not wait any more.
  await rowsOf(req, sql`update schedules set state = 'done' where id = ${schedule.id}`)
  const standing = await standingOf(collection, document, req)
  if (!standing) throw new Impossible('The page is not there any more.')
  if (action === 'publish') await publish(req, schedule, collection)
  else if (standing.live) await withdraw(collection, document, {}, req, () => takeDown(collection, document, req, { overrideAccess: true }))
  await rowsOf(req, sql`update schedules set ended_at = clock_timestamp() where id = ${schedule.id}`)
}

/** The approved version goes out; what was typed since stays as a newer draft, with whoever typed it, where its review stands. */
async function publish(req: PayloadRequest, { document, version, revision, approved_by_id: approvedById }: Schedule, collection: Reviewed) {
  const pinned = await versionOf(req, collection, version)
  if (!pinned) throw new Impossible('The approved version is not there any more.')
  if (marks(pinned).revision !== revision) throw new Impossible('The approved version has other words now than those that were approved.')
  const newest = await newestOf(req, collection, document)
  const isNewer = marks(newest).revision !== marks(pinned).revision
  const review = await reviewOf(req, document)
  await write(req, collection, document, { ...pinned, _status: 'published' }, asVersion({ ...marks(pinned), approvedById }))
  if (!isNewer) return
  await write(req, collection, document, { ...newest, _status: 'draft' }, asVersion({ ...marks(newest), approvedById: null }), true)
  if (review) await putBack(req, review)
}

/** The row as it is; publishing starts it anew. */
const reviewOf = async (req: PayloadRequest, document: string) =>
  (await rowsOf<{ review: object }>(req, sql`select to_jsonb(r) as review from reviews r where document = ${document}`))[0]?.review

async function putBack(req: PayloadRequest, review: object) {
  const row = JSON.stringify(review)
  await rowsOf(req, sql`delete from reviews where document = (${row}::jsonb ->> 'document')::uuid`)
  await rowsOf(req, sql`insert into reviews select * from jsonb_populate_record(null::reviews, ${row}::jsonb)`)
}

type Words = Record<string, unknown>
const marks = ({ author, authorId, revision }: Words) => ({
  author: typeof author === 'string' ? author : null,
  authorId: typeof authorId === 'string' ? authorId : null,
  revision: String(revision),
})

async function versionOf({ payload, ...req }: PayloadRequest, collection: Reviewed, id: string | null): Promise<Words | undefined> {
  if (!id) return undefined
  const { docs } = await payload.findVersions({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
  })
  return docs[0] && { ...docs[0].version }
}

async function newestOf({ payload, ...req }: PayloadRequest, collection: Reviewed, id: string): Promise<Words> {
  return { ...(await payload.findByID({ collection, id, draft: true, depth: 0, req, overrideAccess: true })) }
}

/** What Payload and `asVersion` set by themselves; a revision in the data would say which words somebody started from. */
const setElsewhere = ['id', 'createdAt', 'updatedAt', 'author', 'authorId', 'revision']

/** As nobody: who approved it, and when it goes out, was decided before. */
async function write(req: PayloadRequest, collection: Reviewed, id: string, words: Words, context = {}, draft = false) {
  const data = Object.fromEntries(Object.entries(words).filter(([name]) => !setElsewhere.includes(name)))
  Object.assign(req.context, { asVersion: undefined }, context)
  await req.payload.update({ collection, id, data, draft, depth: 0, req, overrideAccess: true })
}

/**
 * Held until the transaction ends; undefined when it was done or cancelled. First the document, then the row: in the order
 * in which everybody else takes them.
 */
async function taken(req: PayloadRequest, id: string): Promise<Schedule | undefined> {
  const [planned] = await rowsOf<{ document: string }>(req, sql`select document from schedules where id = ${id}`)
  if (!planned) return undefined
  await takeDocument(planned.document, req)
  const [row] = await rowsOf(
    req,
    sql`select id, document, collection, action, version, revision, approved_by_id from schedules where id = ${id} and state = 'waiting' for update`,
  )
  return row && scheduleSchema.parse(row)
}

const isFinal = (error: unknown): error is Error =>
  error instanceof Impossible || (error instanceof Error && 'status' in error && Number(error.status) < 500)

const fieldsSchema = z.object({
  data: z.object({ errors: z.array(z.object({ label: z.string().optional(), path: z.string(), message: z.string() })).min(1) }),
})

/** Payload's own sentence names the fields; what is wrong with them stands beside it. */
function wordsOf(error: Error): string {
  const { data } = fieldsSchema.safeParse(error)
  if (!data) return error.message
  return data.data.errors.map(({ label, path, message }) => `${label ?? path}: ${message}`).join(' ')
}

async function fail(payload: Payload, id: string, trouble: string) {
  const req = await createLocalReq({ context: {} }, payload)
  await whole(req, async () => {
    const [failed] = await rowsOf<{ document: string; collection: string; title: string | null }>(
      req,
      sql`update schedules set state = 'failed', ended_at = now(), trouble = ${trouble} where id = ${id} and state = 'waiting' returning document, collection, title`,
    )
    if (!failed) return
    const { title, ...where } = failed
    await tellEditors(req)
    await note(req, { by: 'job', action: 'schedule failed', ...where, title: title ?? undefined, detail: trouble })
  })
}
