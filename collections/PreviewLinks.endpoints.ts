import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { env } from '../env.ts'
import { staff } from './access.ts'
import { liveOf, linkWith, type Link } from './PreviewLinks.kept.ts'
import { makeLink, type Previewed } from './PreviewLinks.made.ts'
import { linkSchema } from './PreviewLinks.schema.ts'
import { tokenOf } from './previewLinkToken.ts'
import { note, whoIs } from './record.ts'
import { whole } from './transaction.ts'
import { isUuid } from './uuid.ts'

/** `POST` and `GET /api/<collection>/<id>/preview-links`. The address is told once, to whoever made it. */
export const previewLinkEndpoints = (collection: Previewed): Endpoint[] => [
  {
    path: '/:id/preview-links',
    method: 'post',
    async handler(req) {
      const who = staffOnly(req)
      await addDataAndFileToRequest(req)
      const typed = linkSchema.safeParse(req.data ?? {})
      if (!typed.success) throw new APIError(typed.error.issues[0]?.message ?? 'Say whom the link is for.', 400, null, true)
      const link = await makeLink(req, who, collection, String(req.routeParams?.id), typed.data.note)
      const token = tokenOf({ id: link.id, endsAt: new Date(link.endsAt).getTime() })
      return Response.json({ url: `${env.SITE_URL}/admin/preview/link/${token}`, link: inList(link) }, { status: 201 })
    },
  },
  {
    path: '/:id/preview-links',
    method: 'get',
    async handler(req) {
      const user = staffOnly(req)
      const where = liveOf(collection, String(req.routeParams?.id))
      const asked = { collection: 'preview-links', where, sort: '-createdAt', pagination: false, overrideAccess: false, user } as const
      const { docs } = await req.payload.find(asked)
      return Response.json({ links: docs.map(inList) })
    },
  },
]

/** `DELETE /api/preview-links/<id>`: the link opens nothing from now on. */
export const revokeEndpoint: Endpoint = {
  path: '/:id',
  method: 'delete',
  async handler(req) {
    const { email } = staffOnly(req)
    const id = String(req.routeParams?.id)
    const link = isUuid(id) ? await linkWith(req, id) : undefined
    if (!link) throw new APIError('There is no such link.', 404, null, true)
    if (!link.revokedAt)
      await whole(req, async () => {
        const data = { revokedAt: new Date().toISOString(), revokedBy: email }
        await req.payload.db.updateOne({ collection: 'preview-links', id, data, req })
        const { kind, document, version, title } = link
        await note(req, { ...whoIs(req), action: 'preview link revoked', collection: kind, document, version, title, detail: `For ${link.note}` })
      })
    return Response.json({ revoked: true })
  },
}

type InList = { [Name in 'id' | 'note' | 'madeBy' | 'endsAt' | 'wordsAt' | 'lastOpenedAt' | 'opened']?: Link[Name] | null }

const inList = ({ id, note, madeBy, endsAt, wordsAt, opened, lastOpenedAt }: InList) => ({ id, note, madeBy, endsAt, wordsAt, opened, lastOpenedAt })

function staffOnly(req: PayloadRequest): TypedUser {
  if (!req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
  if (!staff({ req })) throw new APIError('Only people of the desk can send a link.', 403, null, true)
  return req.user
}
