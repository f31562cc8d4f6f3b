import type { PayloadHandler } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { z } from 'zod'
import { states } from './BetaFeedback.states.ts'

/** Most messages that one order marks. */
const most = 100

const order = z.object({
  ids: z
    .array(z.uuid('One of these is not the number of a message.'), 'Say which messages to mark.')
    .min(1, 'Tick a message first.')
    .max(most, `Mark ${most} messages at a time, no more.`),
  state: z.enum(
    states.map(({ value }) => value),
    'Mark messages as new, read, closed or spam.',
  ),
})

/** Marks several messages at once, in one transaction: all of them or none. */
export const markFeedback: PayloadHandler = async (req) => {
  if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
  await addDataAndFileToRequest(req)
  const { data, error } = order.safeParse(req.data ?? {})
  if (!data) throw new APIError(error.issues[0]?.message ?? 'This cannot be marked.', 400, null, true)
  const { payload, user } = req
  const where = { id: { in: data.ids } }
  const { docs, errors } = await payload.update({
    collection: 'beta-feedback',
    where,
    data: { state: data.state },
    overrideAccess: false,
    user,
    req,
  })
  if (errors.length > 0) throw new APIError('Not all of these could be marked. Load the page again to see which are.', 500, null, true)
  return Response.json({ ids: docs.map(({ id }) => id), message: said(docs.length, data.state) })
}

const said = (count: number, state: string) =>
  count === 0 ? 'These messages are not here any more.' : `${count === 1 ? 'One message is' : `${count} messages are`} marked as ${state}.`
