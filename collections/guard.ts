import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { APIError, Forbidden } from 'payload'
import { env } from '../env.ts'
import { editors } from './access.ts'
import { liveRow } from './liveRow.ts'
import { forgetStates, keepStates, obeyStates, rememberBase, takeForDeletion } from './obeyStates.ts'

/** Hooks of a collection without drafts: the REST twin is the desk's alone. */
export const closed = { beforeOperation: [staffOnlyOverRest, clampLimit] } satisfies CollectionConfig['hooks']

/**
 * Hooks of every collection with drafts. `access.update` alone leaves three holes: bulk update, restoring a published
 * version, and a live page changed by sending only its title. This looks at what would be written.
 */
export const guarded = {
  beforeOperation: [staffOnlyOverRest, clampLimit, rememberDraft, rememberBase],
  beforeChange: [restoreAsDraft, onlyEditorsChangeWhatIsLive, obeyStates],
  afterChange: [keepStates],
  beforeDelete: [takeForDeletion],
  afterDelete: [forgetStates],
} satisfies CollectionConfig['hooks']

type BeforeOperation = Parameters<CollectionBeforeOperationHook>[0]

function rememberDraft({ args, operation, req }: BeforeOperation) {
  if (operation === 'update' || operation === 'restoreVersion') req.context.savesDraft = 'draft' in args && args.draft === true
  return args
}

/** While no mail is sent, no stranger can have a link to a new password. Asking for one is an endpoint of its own (`mailedLink.ts`). */
const openToAll = ['login', 'refresh', ...(env.SMTP_URL ? ['resetPassword'] : [])]

/** Payload looks somebody up while it signs them in: that asks with every right, and is not a stranger's question. */
function staffOnlyOverRest({ args, operation, req }: BeforeOperation) {
  const asStranger = req.payloadAPI === 'REST' && !req.user && !('overrideAccess' in args && args.overrideAccess === true)
  if (asStranger && !openToAll.includes(operation)) throw new APIError('Sign in to the desk first.', 401, null, true)
  return args
}

/** Payload takes `limit=0` for everything; over REST a hundred is all. What our own code asks within such a request it asks with every right. */
function clampLimit({ args, operation, req }: BeforeOperation) {
  const isOurs = 'overrideAccess' in args && args.overrideAccess === true
  if (req.payloadAPI !== 'REST' || operation !== 'read' || !('limit' in args) || isOurs) return args
  const limit = Number(args.limit)
  return { ...args, limit: limit >= 1 && limit <= 100 ? limit : 100 }
}

/** Payload hands over the status of the older version, and makes it a draft only afterwards. */
function restoreAsDraft({ data, req }: Parameters<CollectionBeforeChangeHook>[0]) {
  if (req.context.isRestoringVersion === true && req.context.savesDraft === true) data._status = 'draft'
  return data
}

async function onlyEditorsChangeWhatIsLive({ collection, data, operation, originalDoc, req }: Parameters<CollectionBeforeChangeHook>[0]) {
  if (!req.user || editors({ req })) return data
  if (data._status === 'published') throw new Forbidden(req.t)
  if (operation === 'create' || req.context.savesDraft === true) return data
  const live = await liveRow(collection.slug, originalDoc?.id, req)
  if (live?._status === 'published') throw new Forbidden(req.t)
  return data
}
