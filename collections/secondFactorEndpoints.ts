import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { encode } from 'uqr'
import { admins } from './access.ts'
import type { Deed } from './AuditLog.deeds.ts'
import { note, whoIs } from './record.ts'
import { freshFactor, remember, removeFactor, rows, sessionOf, standing } from './secondFactor.ts'
import { renewRecoveryCodes, takeCodeOfSignedIn } from './secondFactorCode.ts'
import { begin, confirm, takePending } from './secondFactorPending.ts'
import { addressOf, newSecret, sealed } from './secondFactorSecret.ts'
import { endSessions } from './sessions.ts'
import { whole } from './transaction.ts'
import { refuseOldSession } from './youngSession.ts'

/** Each asks something of one's own second factor, but for the last, which is an admin's. */
export const secondFactorEndpoints: Endpoint[] = [
  own('get', '', async (req, user) => {
    const { has, must } = await standing(req, user)
    const [found] = await rows<{ since: Date; left: number }>(
      req,
      sql`select since, (select count(*)::int from second_factor_recovery_codes codes where codes.person = factor.person) as left
        from second_factors factor where person = ${user.id} and secret is not null`,
    )
    return { isOn: has, isRequired: must, since: found ? new Date(found.since).toISOString() : null, recoveryCodes: found?.left ?? 0 }
  }),
  own('post', '/begin', async (req, user) => {
    if ((await standing(req, user)).has) await takeCodeOfSignedIn(req, req.data?.code)
    else await refuseOldSession(req, user, 'set it up')
    const secret = newSecret()
    await begin(req, user, sealed(secret, user.id))
    const address = addressOf(secret, user.email, await siteName(req))
    return { secret, address, picture: pictureOf(address) }
  }),
  own('post', '/confirm', async (req, user) => {
    const { pending, step } = await takePending(req, user, req.data?.code)
    const codes = await whole(req, async () => {
      await confirm(req, user, pending, step)
      await remember(req, user.id, sessionOf(user))
      await tell(req, 'second factor on', user)
      return renewRecoveryCodes(req, user.id)
    })
    return { recoveryCodes: codes, ended: await endSessions(req.payload, user.id, sessionOf(user)) }
  }),
  own('post', '/recovery-codes', async (req, user) => {
    await takeCodeOfSignedIn(req, req.data?.code)
    return whole(req, async () => {
      await tell(req, 'recovery codes', user)
      return { recoveryCodes: await renewRecoveryCodes(req, user.id) }
    })
  }),
  own('post', '/off', async (req, user) => {
    if ((await standing(req, user)).must) throw new APIError('This site requires a second factor of you: it cannot be switched off.', 403, null, true)
    await takeCodeOfSignedIn(req, req.data?.code)
    await whole(req, async () => {
      await removeFactor(req, user.id)
      await tell(req, 'second factor off', user)
    })
    return { isOn: false }
  }),
  own('post', '/code', async (req, user) => {
    await takeCodeOfSignedIn(req, req.data?.code)
    await remember(req, user.id, sessionOf(user))
    return { message: 'Thank you.' }
  }),
  {
    path: '/:id/second-factor',
    method: 'delete',
    async handler(req) {
      if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
      if (!admins({ req })) throw new APIError('Only an admin can take away somebody’s second factor.', 403, null, true)
      if (req.user.id === req.routeParams?.id) throw new APIError('Switch off your own with a code, under your account.', 403, null, true)
      await freshFactor(req, 'take away somebody’s second factor')
      const { docs } = await req.payload.find({ collection: 'users', where: { id: { equals: String(req.routeParams?.id) } }, limit: 1 })
      const [person] = docs
      if (!person) throw new APIError('There is nobody with this number.', 404, null, true)
      return Response.json({ removed: await takeAway(req, person) })
    },
  },
]

/** What an admin and the command line do for somebody who has lost it. @returns whether there was one */
export const takeAway = (req: PayloadRequest, person: { id: string; email: string }): Promise<boolean> =>
  whole(req, async () => {
    const had = await removeFactor(req, person.id)
    if (had) await tell(req, 'second factor taken away', person)
    return had
  })

function own(method: 'get' | 'post', path: string, answer: (req: PayloadRequest, user: TypedUser) => Promise<object>): Endpoint {
  return {
    path: `/second-factor${path}`,
    method,
    async handler(req) {
      if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
      if (method === 'post') await addDataAndFileToRequest(req)
      return Response.json(await answer(req, req.user))
    },
  }
}

async function siteName(req: PayloadRequest): Promise<string> {
  const [site] = await rows<{ name: string }>(req, sql`select name from site`)
  return `${site?.name ?? 'Blue Lamp'} desk`
}

/** Where an SVG draws squares; the side is in squares. */
function pictureOf(address: string): { side: number; path: string } {
  const { data, size } = encode(address, { border: 4 })
  return { side: size, path: data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('') }
}

const tell = (req: PayloadRequest, action: Deed, person: { id: string; email: string }) =>
  note(req, { ...whoIs(req), action, collection: 'users', document: person.id, title: person.email })
