import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'
import { APIError } from 'payload'
import { editors } from './access.ts'
import { isVersion, type AsVersion } from './asVersion.ts'
import { isEnding } from './ending.ts'
import { follow, type Decision } from './followStates.ts'
import { refuseUntold } from './publicNote.ts'
import { removed } from './removed.ts'
import { closeUnreviewed, isOwnSince, isReviewed, keepVersion, standingOf, takeDocument, whoOf, type Reviewed, type Standing } from './reviews.ts'
import { refuseWhatStops } from './stops.ts'
import { freshFactor } from './secondFactor.ts'
import { sameWords } from './sameWords.ts'
import { cancelPlan, failPlan } from './schedules.ts'
import { refusal, type Person } from './states.ts'
import { tableOf } from './tables.ts'
import { isTakenDownFor } from './takenDownFor.ts'
import { keepPublic } from './takeDown.ts'
import { rowsOf } from './transaction.ts'
import { isUuid } from './uuid.ts'

const decisions = new WeakMap<object, Map<string, Decision>>()
/** A context is copied whenever a hook or a check asks the Local API something; what stands in it stays the same. */
function decisionsOf({ context }: PayloadRequest) {
  const key = typeof context.decisions === 'object' && context.decisions !== null ? context.decisions : (context.decisions = {})
  const known = decisions.get(key) ?? new Map<string, Decision>()
  decisions.set(key, known)
  return known
}

/** How long words that nobody else has read stay when their end was left open. In milliseconds. */
const day = 24 * 60 * 60 * 1000

/** The form carries the mark of the words it started from (`authorship.ts`). */
export const rememberBase: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation === 'delete' && isReviewed(collection.slug)) await takeTurns(collection.slug, args, req)
  if (operation !== 'update' && operation !== 'create' && operation !== 'restoreVersion') return args
  const data: unknown = 'data' in args ? args.data : undefined
  const isObject = typeof data === 'object' && data !== null
  req.context.base = isObject && 'revision' in data ? data.revision : undefined
  req.context.saysStatus = operation !== 'update' || (isObject && '_status' in data)
  if (operation !== 'update' || !isReviewed(collection.slug)) return args
  const taken = await takeTurns(collection.slug, args, req)
  // What was sent is all that Payload checks then, and it writes the newest version over in place: for taking down alone, and always for that.
  const down = takesDownOnly(args) && mayPublish(req) ? await publicOf(collection.slug, taken, req) : []
  for (const id of down) await keepPublic(collection.slug, id, req)
  Object.assign(args, { unpublishAllLocales: down.length > 0 || undefined })
  // Of many at once Payload would publish the words that it keeps of each for the public, older than the newest.
  return 'where' in args && publishes(data) ? Object.assign(args, { draft: true }) : args
}

/** Before Payload reads what it is going to change; many in one order, so that two bulk changes never wait for each other. */
async function takeTurns(slug: Reviewed, args: object, req: PayloadRequest): Promise<string[]> {
  const one = 'id' in args && typeof args.id === 'string' && isUuid(args.id) ? [args.id] : []
  for (const id of one) await takeDocument(id, req)
  if (!('where' in args) || !isWhere(args.where)) return one
  const { docs } = await req.payload.find({
    collection: slug,
    where: args.where,
    select: {},
    draft: 'draft' in args && args.draft === true,
    depth: 0,
    pagination: false,
    limit: 0,
    overrideAccess: true,
    req,
  })
  const ids = docs.map((doc) => String(doc.id)).sort()
  for (const id of ids) await takeDocument(id, req)
  return ids
}

/** Which of them the public reads now. */
async function publicOf(slug: Reviewed, ids: string[], req: PayloadRequest): Promise<string[]> {
  const table = sql.identifier(tableOf(slug))
  const rows = await rowsOf<{ id: string }>(req, sql`select id from ${table} where _status = 'published' and id = any (${sql.param(ids)}::uuid[])`)
  return rows.map(({ id }) => id)
}

const mayPublish = (req: PayloadRequest) => !req.user || editors({ req })

const takesDownOnly = (args: { data?: unknown; draft?: unknown }) => {
  const { data, draft } = args
  const only = ['_status', 'revision']
  const isDown = typeof data === 'object' && data !== null && '_status' in data && data._status === 'draft'
  return draft !== true && isDown && Object.keys(data).every((key) => only.includes(key))
}

const publishes = (data: unknown) => typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'
const isWhere = (found: unknown): found is Where => typeof found === 'object' && found !== null

/** Every write of a reviewed document comes by here: desk, REST, bulk, restore, Local API and jobs. */
export const obeyStates: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (!isReviewed(collection.slug)) return data
  const standing = operation === 'update' ? await standingNow(collection.slug, originalDoc, req) : undefined
  if (standing && (originalDoc.revision ?? null) !== standing.revision) {
    const newest = await newestWords(collection.slug, originalDoc.id, req)
    if (!takesDownAlone(data, originalDoc, standing, req)) throw conflict(standing, newest)
    originalDoc = newest
    Object.assign(data, newest, { _status: 'draft' })
  }
  const changed = operation === 'create' || !sameWords(data, originalDoc)
  if (changed && standing && (await isStale(originalDoc.id, standing, req))) throw conflict(standing, originalDoc)
  // Autosave writes the newest version over, whoever wrote it: what somebody else wrote stays a version of theirs.
  if (changed && standing && standing.author !== whoOf(req.user).id) await keepVersion(req, collection.slug, standing.version)
  const does = deedOf({ changed, standing, data, req })
  if (req.user && does.startsWith('publishes')) {
    if (standing && collection.slug === 'alerts' && !isEnding(req))
      await refuseUntold(originalDoc.id, standing, { changed, updates: data.updates }, req)
    await refuseWhatStops(collection.slug, data, req)
  }
  if (does === 'publishes unreviewed') await freshFactor(req, 'publish without review')
  const leaves = does === 'withdraws' ? await removed(collection.slug, String(originalDoc.id), isTakenDownFor(req), req) : undefined
  remember(req, standing ? String(originalDoc.id) : 'new', { changed, standing, does, leaves })
  if (does === 'publishes unreviewed' && collection.slug === 'alerts' && !data.withdrawAt && !isEnding(req))
    Object.assign(data, { withdrawAt: new Date(Date.now() + day).toISOString() })
  return Object.assign(data, marksOf({ changed, originalDoc: standing ? originalDoc : undefined, req }))
}

/** What follows from a write, in its transaction. */
export const keepStates: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, operation, req }) => {
  const id = String(doc.id ?? previousDoc.id)
  const decision = decisionsOf(req).get(operation === 'create' ? 'new' : id)
  if (!isReviewed(collection.slug) || !decision) return doc
  await follow(collection.slug, id, decision, req)
  return doc
}

/** Whoever deletes waits for what goes out at that moment, in the same order as every other change. What was to go out keeps no version then. */
export const takeForDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  await takeDocument(String(id), req)
  if (isReviewed(collection.slug)) await failPlan(req, collection.slug, String(id), 'publish', 'It was deleted before its time came.')
}

export const forgetStates: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await cancelPlan(req, String(id), 'withdraw')
  await closeUnreviewed(req, String(id), whoOf(req.user))
  await rowsOf(req, sql`delete from reviews where document = ${String(id)}`)
  return doc
}

/** Waits for whoever is changing the same document. */
async function standingNow(slug: Reviewed, originalDoc: { id: string }, req: PayloadRequest): Promise<Standing> {
  await takeDocument(originalDoc.id, req)
  const standing = await standingOf(slug, originalDoc.id, req)
  if (!standing)
    throw new APIError('This was deleted a moment ago. Your words are still in the form: copy them before you leave it.', 409, null, true)
  return standing
}

/** Of many at once Payload hands over the live words. Taking them down is never refused for a newer draft. */
const takesDownAlone = (
  data: { _status?: string },
  originalDoc: { revision?: string | null },
  { live, liveRevision }: Standing,
  req: PayloadRequest,
) => live && data._status === 'draft' && req.context.savesDraft !== true && originalDoc.revision === liveRevision && sameWords(data, originalDoc)

/** As somebody would find them in the form. */
export const newestWords = (collection: Reviewed, id: string, req: PayloadRequest) =>
  req.payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: true, req })

/** Two saves of one form may overtake each other: the second left before the answer to the first came with the new mark. In seconds. */
const overtakes = 15

async function isStale(id: string, { revision, savedSince }: Standing, req: PayloadRequest): Promise<boolean> {
  const { base } = req.context
  if (typeof base !== 'string' || revision === null || base === revision) return false
  return !req.user || savedSince >= overtakes || !(await isOwnSince(req, id, base, String(req.user.id)))
}

/** Payload hands `data` to the form; the form keeps what was typed, and shows both (`components/desk/Conflict.tsx`). */
function conflict({ authorName, revision }: Standing, theirs: object) {
  const who = authorName ?? 'Somebody else'
  const words = `${who} has saved newer words since you opened this. Nothing of yours was saved and nothing is lost. Both texts stand above the form.`
  return new APIError(words, 409, { conflict: { by: authorName, revision, theirs } }, true)
}

const sayStatus =
  'This page is public and has a newer draft, so it must be said which of them is meant: send _status with it, or draft=true in the address.'

function deedOf({
  changed,
  standing,
  data,
  req,
}: {
  changed: boolean
  standing?: Standing
  data: { _status?: string }
  req: PayloadRequest
}): Decision['does'] {
  if (data._status !== 'published') {
    const withdraws = standing?.live && req.context.savesDraft !== true
    // Payload fills in the status of the newest words.
    if (withdraws && req.context.saysStatus === false) throw new APIError(sayStatus, 409, null, true)
    return withdraws ? 'withdraws' : 'saves'
  }
  if (standing?.live && !standing.newer && !changed) return 'goes on'
  const person = personOf(req)
  if (!person) return 'publishes'
  return changed || (standing && refusal('publish', standing, person)) ? 'publishes unreviewed' : 'publishes'
}

export const personOf = ({ user }: PayloadRequest): Person | undefined => (user ? { id: String(user.id), role: user.role } : undefined)

function marksOf({ changed, originalDoc, req }: { changed: boolean; originalDoc?: Partial<AsVersion>; req: PayloadRequest }) {
  const given = req.context.asVersion
  if (isVersion(given)) return { author: given.author, authorId: given.authorId, revision: given.revision }
  if (!changed && originalDoc) {
    const { author, authorId, revision } = originalDoc
    return { author, authorId, revision: revision ?? randomUUID() }
  }
  const { id, name } = whoOf(req.user)
  return { author: name, authorId: id, revision: randomUUID() }
}

function remember(req: PayloadRequest, id: string, decision: Decision) {
  decisionsOf(req).set(id, decision)
  req.context[withoutReview(id)] = decision.does === 'publishes unreviewed'
}

/** Under which name the record finds that something went out unread. */
export const withoutReview = (id: string) => `without review: ${id}`
