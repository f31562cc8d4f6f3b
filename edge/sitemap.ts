import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env.ts'
import { addressOf } from './addresses.ts'
import { codingOf, packedFor, sendPacked, type Coding } from './answer.ts'
import { contentNow } from './content.ts'
import { escaped } from './escaped.ts'
import { listHeaders } from './headers.ts'
import { orderedDown } from './orders.ts'
import { pagesToKeep } from './publicity.ts'
import { fixedPages, notHere, takenDown } from './routes.ts'

/** Every page that may be found, as sitemaps.org has it. Made from what the edge knows: it needs nobody, and is never late. */
export function sitemap(): string {
  const state = `${contentNow().era} ${contentNow().version} ${orderedDown().join()}`
  if (newest.state !== state) newest = { state, text: written(), packed: new Map() }
  return newest.text
}

type Packed = ReturnType<typeof packedFor>
let newest = { state: '', text: '', packed: new Map<Coding, Packed>() }

/** Twenty thousand addresses are pressed once for each coding, not once for each robot. */
export async function sendSitemap(request: IncomingMessage, response: ServerResponse) {
  const bytes = Buffer.from(sitemap())
  const { packed } = newest
  const coding = codingOf(request.headers['accept-encoding'])
  const found = packed.get(coding) ?? packedFor(request, bytes)
  packed.set(coding, found)
  sendPacked(request, response, 200, { ...listHeaders, 'Content-Type': 'application/xml; charset=utf-8' }, await found)
}

function written(): string {
  const isIndexed = (at: string) => (fixedPages.get(at) ?? addressOf(at))?.indexed !== false
  const found = pagesToKeep().filter((at) => at !== notHere && at !== takenDown && isIndexed(at))
  const entries = found.map((at) => {
    const changed = addressOf(at)?.at
    return `<url><loc>${escaped(env.SITE_URL + encodeURI(at))}</loc>${changed ? `<lastmod>${new Date(changed).toISOString()}</lastmod>` : ''}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}

export const robots = `User-agent: *\nDisallow: /admin\nDisallow: /leave\nDisallow: /feedback\n\nSitemap: ${env.SITE_URL}/sitemap.xml\n`
