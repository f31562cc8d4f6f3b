import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { isVersion } from './asVersion.ts'
import { endPreviewLinks } from './PreviewLinks.ended.ts'
import { note, whoIs } from './record.ts'
import { writeReceipt } from './receipts.ts'
import type { removed } from './removed.ts'
import { closeUnreviewed, keepRevision, openUnreviewed, setReview, standingOf, whoOf, type Reviewed, type Standing } from './reviews.ts'
import { cancelPlan, failPlan, plan } from './schedules.ts'
import { afterChange } from './states.ts'
import { rowsOf } from './transaction.ts'

type Leaves = Awaited<ReturnType<typeof removed>>
/** What a write does to where a document stands; worked out before it, written down after it. */
export type Decision = {
  changed: boolean
  standing?: Standing
  leaves?: Leaves
  does: 'saves' | 'publishes' | 'publishes unreviewed' | 'goes on' | 'withdraws'
}

/** What follows from a write of a reviewed document, in its transaction: its review, what waits for it, what is told. */
export async function follow(slug: Reviewed, id: string, { changed, standing, does, leaves }: Decision, req: PayloadRequest) {
  const who = whoOf(req.user)
  const now = await standingOf(slug, id, req)
  if (!now) return
  const { revision, title } = now
  if (changed && revision) await keepRevision(req, id, { revision, previous: standing?.revision ?? null, by: who.id })
  if (does === 'publishes' && standing && standing.review !== 'approved' && standing.author && req.user)
    await note(req, { ...whoIs(req), action: 'approve', collection: slug, document: id, version: standing.version, title: title ?? undefined })
  if (does === 'publishes') await readAgain(slug, id, now, standing, req)
  if (does === 'publishes unreviewed' && revision) await openUnreviewed(req, slug, id, { revision, title, who, writtenBy: writerOf(standing, req) })
  if (does === 'publishes' || does === 'publishes unreviewed') await dropPlan(slug, id, revision, req)
  if (does !== 'saves' && does !== 'withdraws') await planEnd(slug, id, now, req)
  if (leaves) await leave(slug, id, now, leaves, req)
  else if (does === 'publishes' || does === 'publishes unreviewed') await setReview(req, slug, id, { state: 'draft', revision, who, notes: [] })
  else if (changed && standing && standing.review !== afterChange(standing.review))
    await setReview(req, slug, id, { state: afterChange(standing.review), revision, who })
}

/** Whoever wrote the words that another published with a note is no second pair of eyes (`performing.ts`). */
const writerOf = (standing: Standing | undefined, { context }: PayloadRequest) =>
  (typeof context.writtenBy === 'string' ? context.writtenBy : standing?.coauthor) ?? null

/**
 * Words that somebody else has read take the place of those that nobody had: but not when it is the same person who published
 * those, since a comma of a third would then be enough.
 */
async function readAgain(slug: Reviewed, id: string, { revision, title }: Standing, standing: Standing | undefined, req: PayloadRequest) {
  const { unreviewed, publishers = [], review, reviewById, unreviewedBy } = standing ?? {}
  const given = req.context.asVersion
  const approver = isVersion(given) ? given.approvedById : review === 'approved' ? reviewById : whoOf(req.user).id
  const isTheirOwn = unreviewed && approver && publishers.includes(approver)
  if (isTheirOwn && revision)
    await openUnreviewed(req, slug, id, { revision, title, who: { id: approver, name: unreviewedBy ?? null }, writtenBy: writerOf(standing, req) })
  else await closeUnreviewed(req, id, whoOf(req.user))
}

/** What was to go out has gone out now, or other words have: then somebody who counts on its time must hear of it. */
async function dropPlan(slug: Reviewed, id: string, revision: string | null, req: PayloadRequest) {
  const others = await rowsOf(
    req,
    sql`select 1 from schedules where document = ${id} and action = 'publish' and state = 'waiting' and revision is distinct from ${revision}`,
  )
  if (others.length > 0) await failPlan(req, slug, id, 'publish', 'Other words were published before its time came.')
  else await cancelPlan(req, id, 'publish')
}

/** By whatever way it was taken down: a receipt says what was removed where. */
async function leave(slug: Reviewed, id: string, { revision }: Standing, { title, items }: Leaves, req: PayloadRequest) {
  const who = whoOf(req.user)
  await closeUnreviewed(req, id, who)
  await cancelPlan(req, id, 'withdraw')
  await failPlan(req, slug, id, 'publish', 'The page was taken down before its time came.')
  await setReview(req, slug, id, { state: 'withdrawn', revision, who, notes: [] })
  await endPreviewLinks(id, req)
  await writeReceipt(req, { slug, document: id, action: 'withdraw', title, items })
}

/** An alert comes down by itself at the time that its live words name. */
async function planEnd(slug: Reviewed, id: string, { title }: Standing, req: PayloadRequest) {
  if (slug !== 'alerts') return
  const [row] = await rowsOf<{ at: string | null }>(req, sql`select withdraw_at as at from alerts where id = ${id}`)
  if (row?.at) await plan(req, slug, id, { action: 'withdraw', at: new Date(row.at), title, who: whoOf(req.user) })
  else await cancelPlan(req, id, 'withdraw')
}
