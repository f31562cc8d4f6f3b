import { createLocalReq } from 'payload'
import { linkAt, namesIn } from './PreviewLinks.queries.ts'
import { read } from './read.ts'

/**
 * Answers with the part that is asked for, as it would answer whoever made the link.
 * @returns undefined when the link opens nothing, or what it shows does not show this file
 */
export async function linkedFile(token: string, name: string, { headers, url }: Request): Promise<Response | undefined> {
  const linked = await linkAt(token)
  if (!linked || !namesIn(linked).includes(name)) return undefined
  const payload = await read()
  const { endpoints } = payload.collections.media.config
  const file = Array.isArray(endpoints) ? endpoints.find(({ path, method }) => path === '/file/:filename' && method === 'get') : undefined
  const range = headers.get('range')
  const req = await createLocalReq({ user: linked.maker, req: { headers: new Headers(range ? { range } : {}), url } }, payload)
  req.routeParams = { collection: 'media', filename: name }
  return file?.handler(req)
}
