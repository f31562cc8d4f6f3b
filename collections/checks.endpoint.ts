import type { CollectionSlug, Endpoint } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { staff } from './access.ts'
import { checksOf, seenIn, type Finding } from './checks.ts'
import { askLater } from './checks/answers.ts'
import { readingAgeOf } from './checks/readingAge.ts'
import { targetOf } from './checks/target.ts'

/** `asking`: how many other sites have not answered yet; ask again in a moment. `readingAge` in years, when there are words enough. */
export type Checked = { findings: Finding[]; asking: number; readingAge?: number }

/** `POST /api/<collection>/checks` with `{ id?, data }`: what the checks say of what stands in a form, saved or not. */
export const checksEndpoint = (collection: CollectionSlug): Endpoint => ({
  path: '/checks',
  method: 'post',
  async handler(req) {
    if (!staff({ req })) throw new APIError('Sign in to the desk first.', 401, null, true)
    await addDataAndFileToRequest(req)
    const sent: unknown = req.data?.data
    if (typeof sent !== 'object' || sent === null) throw new APIError('Send the words of the document as “data”.', 400, null, true)
    const data = { ...sent, ...(req.data?.id ? { id: req.data.id } : {}) }
    const { links, texts } = seenIn(collection, data)
    const asking = askLater(links.flatMap((link) => elsewhere('url' in link ? link.url : '')))
    const checked: Checked = { findings: await checksOf(collection, data, req), asking, readingAge: readingAgeOf(texts) }
    return Response.json(checked, { headers: { 'Cache-Control': 'no-store' } })
  },
})

function elsewhere(url: string): string[] {
  const target = targetOf(url)
  return target.kind === 'elsewhere' ? [target.url] : []
}
