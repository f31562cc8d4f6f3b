import { env } from '../env.ts'
import { addressOf } from './addresses.ts'
import { contentNow } from './content.ts'
import { orderedDown } from './orders.ts'
import { pagesToKeep } from './publicity.ts'
import { fixedPages, notHere, takenDown } from './routes.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Every page that may be found, as sitemaps.org has it. Made from what the edge knows: it needs nobody, and is never late. */
export function sitemap(): string {
  const state = `${contentNow().era} ${contentNow().version} ${orderedDown().join()}`
  if (made.state !== state) made = { state, text: written() }
  return made.text
}

let made = { state: '', text: '' }

function written(): string {
  const found = pagesToKeep().filter((at) => at !== notHere && at !== takenDown && fixedPages.get(at)?.indexed !== false)
  const entries = found.map((at) => {
    const changed = addressOf(at)?.at
    return `<url><loc>${escaped(env.SITE_URL + encodeURI(at))}</loc>${changed ? `<lastmod>${new Date(changed).toISOString()}</lastmod>` : ''}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}

export const robots = `User-agent: *\nDisallow: /admin\nDisallow: /leave\nDisallow: /feedback\n\nSitemap: ${env.SITE_URL}/sitemap.xml\n`
