import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { staff } from './access.ts'
import { checkReceipt } from './checkReceipt.ts'
import { beyondUs, receiptsOf } from './receipts.ts'
import { isUuid } from './uuid.ts'

/** `GET /api/<collection>/<id>/receipts` says what was removed where; `POST …/receipts/check` asks the public site anew, for the newest one. */
export const receiptEndpoints: Endpoint[] = [
  { path: '/:id/receipts', method: 'get', handler: async (req) => Response.json(await told(req)) },
  {
    path: '/:id/receipts/check',
    method: 'post',
    handler: async (req) => {
      const [newest] = await receiptsOf(req, idOf(req))
      if (!newest) throw new APIError('Nothing was removed here that could be checked.', 404, null, true)
      await checkReceipt(req.payload, newest.id)
      return Response.json(await told(req))
    },
  },
]

const told = async (req: PayloadRequest) => ({ receipts: await receiptsOf(req, idOf(req)), beyondUs })

function idOf(req: PayloadRequest): string {
  if (!staff({ req })) throw new APIError('Sign in to the desk first.', 401, null, true)
  const id = String(req.routeParams?.id)
  if (!isUuid(id)) throw new APIError('There is no such document.', 404, null, true)
  return id
}
