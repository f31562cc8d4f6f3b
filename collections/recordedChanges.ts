import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import type { Deed } from './AuditLog.deeds.ts'
import { note, whoIs, type Entry } from './record.ts'
import { withoutReview } from './obeyStates.ts'
import { tableOf } from './tables.ts'
import { rowsOf } from './transaction.ts'

/** A save asks for other documents on the same request: such a question says nothing of how the save came. */
export const rememberHow: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' || operation === 'update') req.context.autosaves = 'autosave' in args && args.autosave === true
  return args
}

export const rememberBefore: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (collection.auth) req.context.setsPassword = Boolean(data.password)
  if (collection.versions?.drafts && originalDoc?.id) {
    const table = sql.identifier(tableOf(collection.slug))
    const live = await rowsOf(req, sql`select 1 from ${table} where id = ${originalDoc.id} and _status = 'published'`)
    req.context[wasLive(originalDoc.id)] = live.length > 0
  }
  return data
}

export const noteChange: CollectionAfterChangeHook = async (change) => {
  const { collection, doc, operation, previousDoc, req } = change
  // A reader sent it. When somebody wrote to us is no business of whoever reads the record.
  if (collection.slug === 'beta-feedback' && operation === 'create') return doc
  const id = String(doc.id ?? previousDoc.id)
  const saved = collection.versions?.drafts ? await savedVersion(collection.slug, id, req) : undefined
  const entry = {
    ...whoIs(req),
    ...(await deedOf(change, id, saved)),
    collection: collection.slug,
    document: id,
    version: saved?.id,
    title: titleOf(collection, doc) ?? titleOf(collection, previousDoc),
  }
  if (req.context.autosaves !== true || !(await goesOn(entry, req))) await note(req, entry)
  return doc
}

export const noteDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await note(req, { ...whoIs(req), action: 'delete', collection: collection.slug, document: String(id), title: titleOf(collection, doc) })
  return doc
}

export const noteSettings: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  const versions = sql.identifier(`_${tableOf(global.slug)}_v`)
  const [version] = await rowsOf<{ id: string }>(req, sql`select id from ${versions} order by updated_at desc limit 1`)
  const action = req.context.isRestoringVersion === true ? 'restore' : 'update'
  const title = typeof global.label === 'string' ? global.label : global.slug
  await note(req, { ...whoIs(req), action, collection: global.slug, version: version?.id, title })
  return doc
}

type Change = Parameters<CollectionAfterChangeHook>[0]
type What = Pick<Entry, 'action' | 'detail'> & Partial<Pick<Entry, 'by'>>
type Saved = { id: string; published: boolean; live: boolean }

const wasLive = (id: unknown) => `was live: ${String(id)}`

/** Asked of the tables: what a hook is handed lacks whatever the question did not `select`. */
async function savedVersion(slug: string, id: string, req: PayloadRequest): Promise<Saved | undefined> {
  const live = sql.identifier(tableOf(slug))
  const versions = sql.identifier(`_${tableOf(slug)}_v`)
  const [saved] = await rowsOf<Saved>(
    req,
    sql`select v.id, v.version__status = 'published' as published, d._status = 'published' as live
      from ${versions} v join ${live} d on d.id = v.parent_id where d.id = ${id} order by v.latest desc nulls last, v.updated_at desc limit 1`,
  )
  return saved
}

async function deedOf(change: Change, id: string, saved: Saved | undefined): Promise<What> {
  const { collection, operation, req } = change
  if (collection.auth) return deedOnPerson(change, id)
  if (collection.slug === 'beta-feedback') return { action: 'mark', detail: markOf(change) }
  if (collection.upload) return { action: req.file ? 'upload' : operation }
  const alone = req.context[withoutReview(operation === 'create' ? 'new' : id)] === true
  const action = saved ? deedOnDraft(operation, saved, { live: req.context[wasLive(id)] === true, alone }) : operation
  return req.context.isRestoringVersion === true ? { action: 'restore', detail: action } : { action }
}

function deedOnDraft(operation: Change['operation'], saved: Saved, before: { live: boolean; alone: boolean }): Deed {
  if (saved.published) return before.alone ? 'publish without review' : 'publish'
  if (operation === 'create') return 'create'
  return before.live && !saved.live ? 'unpublish' : 'draft'
}

async function deedOnPerson({ operation, previousDoc, req }: Change, id: string): Promise<What> {
  // Nobody is signed in, and Payload writes the link to the person: that is no job.
  if (req.context.asksForLink === true) return { by: 'sign-in', action: 'password link' }
  const [person] = await rowsOf<{ role: string; email: string }>(req, sql`select role, email from users where id = ${id}`)
  if (operation === 'create') return { action: 'person added', detail: person?.role }
  const password = req.context.setsPassword === true
  const role = person?.role === previousDoc.role ? undefined : `${previousDoc.role} → ${person?.role}`
  const email = person?.email === previousDoc.email ? undefined : `${previousDoc.email} → ${person?.email}`
  const detail = [role, email, role && password ? 'a new password' : undefined].filter((words) => words !== undefined).join(', and ')
  return { action: role ? 'role' : password ? 'password' : 'update', detail: detail || undefined }
}

/** What became of a reader's message, without a word of it. */
const markOf = ({ doc, previousDoc }: Change) => (doc.state === previousDoc.state ? 'note' : `${previousDoc.state} → ${doc.state}`)

/** @returns undefined for readers' words, and where there is no title yet */
function titleOf({ slug, admin }: Change['collection'], doc: Record<string, unknown> | undefined): string | undefined {
  const title = slug === 'beta-feedback' || !admin.useAsTitle ? undefined : doc?.[admin.useAsTitle]
  return typeof title === 'string' ? title.slice(0, 200) : undefined
}

/** Whether the newest entry of this document says already that this person is writing it: autosave comes every second. */
async function goesOn({ action, actor, document }: Entry, req: PayloadRequest): Promise<boolean> {
  if (action !== 'draft' || !actor) return false
  const entries = await rowsOf(
    req,
    sql`select 1 from (select action, actor, at from audit_log where document = ${document} order by id desc limit 1) newest
      where action = 'draft' and actor = ${actor} and at > now() - interval '10 minutes'`,
  )
  return entries.length > 0
}
