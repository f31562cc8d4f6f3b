import type { Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { actionSchemas, type Given } from './actions.schema.ts'
import { staff } from './access.ts'
import { personOf } from './obeyStates.ts'
import { withNames } from './namesFor.ts'
import { performing } from './performing.ts'
import { receiptEndpoints } from './receiptEndpoints.ts'
import { receiptsOf } from './receipts.ts'
import { standingOf, takeDocument, type Reviewed, type Standing } from './reviews.ts'
import { whole } from './transaction.ts'
import { fieldTexts } from './words.ts'
import { actions, possible, refusal, stateOf, type Action, type Person } from './states.ts'
import { isUuid } from './uuid.ts'

/**
 * What somebody may do with a document besides writing it: `POST /api/<collection>/<id>/<action>`. `GET …/standing` says where it
 * stands, and `POST …/side-by-side` sets what somebody has typed beside the newest words.
 */
export const actionsOf = (slug: Reviewed): Endpoint[] => [
  ...receiptEndpoints,
  {
    path: '/:id/standing',
    method: 'get',
    handler: async (req) => {
      const person = whoAsks(req)
      return Response.json(told(await found(slug, req), person))
    },
  },
  {
    path: '/:id/side-by-side',
    method: 'post',
    handler: async (req) => {
      whoAsks(req)
      const { authorName, revision } = await found(slug, req)
      await addDataAndFileToRequest(req)
      const theirs = await req.payload.findByID({
        collection: slug,
        id: idOf(req),
        draft: true,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
      const { fields } = req.payload.collections[slug].config
      const [mine, newest] = await withNames([fieldTexts(fields, req.data), fieldTexts(fields, theirs)], req)
      return Response.json({ by: authorName, revision, mine, theirs: newest })
    },
  },
  ...actions.map((action): Endpoint => ({
    path: `/:id/${action}`,
    method: 'post',
    handler: async (req) => {
      const person = whoAsks(req)
      await addDataAndFileToRequest(req)
      const given = checked(action, req.data)
      const standing = await act(slug, action, given, person, req)
      const [receipt] = removes(action) ? await receiptsOf(req, idOf(req)) : []
      return Response.json({ ...told(standing, person), ...(receipt && { receipt }) })
    },
  })),
]

/** One action, whole or not at all. @throws APIError 403, 404, 409 in words for the person */
async function act(slug: Reviewed, action: Action, given: Given, person: Person, req: PayloadRequest): Promise<Standing> {
  return whole(req, async () => {
    const id = idOf(req)
    await takeDocument(id, req)
    const standing = await found(slug, req)
    const refused = refusal(action, standing, person)
    if (refused) throw new APIError(refused.words, refused.status, null, true)
    const isOfLive = action === 'confirm' || action === 'end'
    const isAsked = isOfWords(action) || given.revision !== undefined
    if (isAsked && given.revision !== (isOfLive ? standing.liveRevision : standing.revision))
      throw new APIError(changedMeanwhile(standing), 409, { changed: true }, true)
    await performing[action](slug, id, standing, given, req)
    return found(slug, req)
  })
}

/** What was removed where is in the answer; whether it has gone is asked a second later. */
const removes = (action: Action) => action === 'withdraw' || action === 'end'

/** Whoever decides about words names the words that they have read. */
const isOfWords = (action: Action) => ['approve', 'publish', 'publish-unreviewed', 'schedule', 'confirm'].includes(action)
const changedMeanwhile = ({ authorName }: Standing) =>
  `${authorName ?? 'Somebody'} has changed the words since you opened them. Read them again first.`

function whoAsks(req: PayloadRequest): Person {
  const person = staff({ req }) ? personOf(req) : undefined
  if (!person) throw new APIError('Sign in to the desk first.', 401, null, true)
  return person
}

const idOf = ({ routeParams }: PayloadRequest) => String(routeParams?.id)

async function found(slug: Reviewed, req: PayloadRequest): Promise<Standing> {
  const id = idOf(req)
  const standing = isUuid(id) ? await standingOf(slug, id, req) : undefined
  if (!standing) throw new APIError('There is no such document.', 404, null, true)
  return standing
}

function checked(action: Action, data: unknown): Given {
  const parsed = actionSchemas[action].safeParse(data ?? {})
  if (!parsed.success) throw new APIError([...new Set(parsed.error.issues.map(({ message }) => message))].join(' '), 400, null, true)
  return parsed.data
}

/** Where it stands, and what this person may do next. */
const told = (standing: Standing, person: Person) => ({ ...standing, state: stateOf(standing), possible: possible(standing, person) })
export type Told = ReturnType<typeof told>
