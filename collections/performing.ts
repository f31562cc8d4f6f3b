import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { Given } from './actions.schema.ts'
import { end, withdraw } from './endings.ts'
import { newestWords } from './obeyStates.ts'
import { refuseUnasked, untold, updateFor } from './publicNote.ts'
import { note, whoIs } from './record.ts'
import { rehearse } from './rehearsal.ts'
import { closeUnreviewed, keepVersion, setReview, standingOf, whoOf, type Reviewed, type Standing } from './reviews.ts'
import { cancelPlan, failPlan, plan } from './schedules.ts'
import type { Deed } from './AuditLog.deeds.ts'
import type { Action } from './states.ts'
import { refuseWhatStops } from './stops.ts'
import { takeDown } from './takeDown.ts'
import { rowsOf } from './transaction.ts'

type Performs = (slug: Reviewed, id: string, standing: Standing, given: Given, req: PayloadRequest) => Promise<void>

/** What each action does, after `states.ts` has said that it may be done. Publishing and taking down are writes, which keep their own record. */
export const performing: Record<Action, Performs> = {
  submit: async (slug, id, standing, given, req) => {
    const update = await updateFor(slug, id, standing, given, req)
    if (update) await write(slug, id, { updates: update }, req, { draft: true })
    const now = update ? ((await standingOf(slug, id, req)) ?? standing) : standing
    await keepVersion(req, slug, now.version)
    const writtenBy = update ? writerBesides(standing, req) : null
    await review('in review', slug, id, now, req, { submitted: true, notes: [], writtenBy })
    await record('submit', slug, id, now, req)
  },
  ask: async (slug, id, standing, { notes }, req) => {
    await review('changes asked', slug, id, standing, req, { notes })
    await record('ask', slug, id, standing, req)
    if (isOfScheduled(standing)) await loseSchedule(slug, id, req)
  },
  approve: async (slug, id, standing, given, req) => {
    refuseUnasked(standing, given)
    await refuseWhatStops(slug, await newestWords(slug, id, req), req)
    await rehearse(slug, id, req)
    await keepVersion(req, slug, standing.version)
    await review('approved', slug, id, standing, req, { notes: [] })
    await record('approve', slug, id, standing, req)
  },
  'take-back': async (slug, id, standing, _, req) => {
    const isApproved = standing.review === 'approved'
    if (isApproved) await review('in review', slug, id, standing, req)
    await record('take-back', slug, id, standing, req)
    if (!isApproved || isOfScheduled(standing)) await loseSchedule(slug, id, req)
  },
  publish: async (slug, id, standing, given, req) => {
    refuseUnasked(standing, given)
    Object.assign(req.context, untold)
    await write(slug, id, { _status: 'published' }, req)
  },
  'publish-unreviewed': async (slug, id, standing, given, req) => {
    const updates = await updateFor(slug, id, standing, given, req)
    const { withdrawAt } = given
    Object.assign(req.context, untold, { writtenBy: writerBesides(standing, req) })
    await write(
      slug,
      id,
      { _status: 'published', ...(updates && { updates }), ...(withdrawAt && slug === 'alerts' && { withdrawAt: withdrawAt.toISOString() }) },
      req,
    )
  },
  confirm: async (slug, id, standing, _, req) => {
    await closeUnreviewed(req, id, whoOf(req.user))
    await record('confirm', slug, id, standing, req)
  },
  schedule: async (slug, id, standing, given, req) => {
    const { at } = given
    if (!at) return
    await refuseEndBefore(at, slug, standing, req)
    const who = whoOf(req.user)
    const isApproved = standing.review === 'approved'
    if (isApproved) await rehearse(slug, id, req)
    else await performing.approve(slug, id, standing, given, req)
    await keepVersion(req, slug, standing.version)
    const { title, version, revision } = standing
    await plan(req, slug, id, {
      action: 'publish',
      at,
      title,
      version,
      revision,
      who,
      approved: isApproved ? { id: standing.reviewById, name: standing.reviewBy } : who,
    })
    await record('schedule', slug, id, standing, req, at.toISOString())
  },
  unschedule: async (slug, id, standing, _, req) => {
    await cancelPlan(req, id, 'publish')
    await record('unschedule', slug, id, standing, req)
  },
  withdraw: (slug, id, _standing, given, req) =>
    withdraw(slug, id, given, req, () => takeDown(slug, id, req, { overrideAccess: false, user: req.user })),
  end: async (slug, id, _standing, given, req) => {
    await end(slug, id, given, req, (data) => write(slug, id, data, req))
    const after = await standingOf(slug, id, req)
    if (after) await record('end', slug, id, after, req, given.how)
  },
}

/** @throws APIError when the words name an end that comes first */
async function refuseEndBefore(at: Date, slug: Reviewed, { version }: Standing, req: PayloadRequest) {
  if (slug !== 'alerts') return
  const ends = await rowsOf(req, sql`select 1 from _alerts_v where id = ${version} and version_withdraw_at <= ${at.toISOString()}`)
  if (ends.length > 0)
    throw new APIError('It would come down before it goes out. Choose an earlier time, or a later one to come down.', 409, null, true)
}

/** Whoever adds a note to the words of somebody else does not make them their own. */
const writerBesides = ({ author, coauthor }: Standing, req: PayloadRequest): string | null =>
  (author === whoOf(req.user).id ? coauthor : author) ?? null

type More = { submitted?: boolean; notes?: Given['notes']; writtenBy?: string | null }

const review = (state: Standing['review'], slug: Reviewed, id: string, { revision }: Standing, req: PayloadRequest, more: More = {}) =>
  setReview(req, slug, id, { state, revision, who: whoOf(req.user), ...more })

const record = (action: Deed, collection: Reviewed, document: string, { title, version }: Standing, req: PayloadRequest, detail?: string) =>
  note(req, { ...whoIs(req), action, collection, document, version, title: title ?? undefined, detail })

/** As the person who asks, with every right and rule that holds for them. */
async function write(collection: Reviewed, id: string, data: object, req: PayloadRequest, { draft = false } = {}) {
  await req.payload.update({ collection, id, data, draft, req, overrideAccess: false, user: req.user, depth: 0 })
}

/** What was approved goes out, whatever becomes of words that came later. */
const isOfScheduled = ({ revision, scheduledRevision }: Standing) => revision === scheduledRevision

/** A time was given to words that somebody approved: without the approval there is nothing to go out. */
const loseSchedule = (slug: Reviewed, id: string, req: PayloadRequest) =>
  failPlan(req, slug, id, 'publish', `${whoOf(req.user).name ?? 'Somebody'} took the approval back.`)
