import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { send } from './answer.ts'
import { ask, wholeOf } from './app.ts'
import { countRefusal } from './counts.ts'
import type { ErrorPages } from './errors.ts'
import { toDocument } from './filter.ts'
import { forTheApp } from './forTheApp.ts'
import { fileHeaders, linkHeaders } from './headers.ts'

const link = '/admin/preview/link/[\\w.-]{60,110}'
const aLink = new RegExp(`^${link}$`)
const aFile = new RegExp(`^${link}/file/[\\w-]+\\.[a-z0-9]{2,5}$`)
export const isPreviewLink = (path: string) => aLink.test(path)
export const isLinkedFile = (path: string) => aFile.test(path)

const longestPage = 4 * 1024 * 1024

/** Whoever holds a link has no account: more at once than this is a flood, which is answered shortly. */
const mostAtOnce = 20
let now = 0

/** A draft that somebody was sent a link to. The app is told nothing of who asks, and the page is never kept. */
export function showLinked(request: IncomingMessage, response: ServerResponse, path: string, errors: ErrorPages) {
  return oneOfFew(request, response, errors, async () => {
    const answer = await ask({ method: 'GET', path, headers: forTheApp(), from: 'link' }).catch(() => undefined)
    const page = answer && (await wholeOf(answer, longestPage).catch(() => undefined))
    const status = answer?.statusCode ?? 503
    if (!page || status >= 500 || !answer.headers['content-type']?.startsWith('text/html')) return errors.away(request, response)
    const { html, facts } = await toDocument(page.toString())
    return send(request, response, facts.status ?? status, linkHeaders(facts), html)
  })
}

/** A file that this draft shows, whole or in part. */
export function sendLinkedFile(request: IncomingMessage, response: ServerResponse, path: string, errors: ErrorPages) {
  return oneOfFew(request, response, errors, async () => {
    const { range } = request.headers
    const headers = { ...forTheApp(), ...(range && { range }) }
    const answer = await ask({ method: 'GET', path, headers, from: 'link' }).catch(() => undefined)
    if (!answer) return errors.away(request, response)
    const status = answer.statusCode ?? 502
    if (status >= 400) {
      answer.resume()
      return errors.refused(request, response, status === 416 ? 416 : 404)
    }
    const kept = ['content-type', 'content-length', 'content-range', 'accept-ranges'].flatMap((name) =>
      answer.headers[name] ? [[name, answer.headers[name]]] : [],
    )
    response.writeHead(status, { ...Object.fromEntries(kept), ...fileHeaders(true), 'X-Robots-Tag': 'noindex, nofollow, noarchive' })
    await new Promise<void>((resolve) => pipeline(answer, response, () => resolve()))
  })
}

async function oneOfFew(request: IncomingMessage, response: ServerResponse, errors: ErrorPages, work: () => Promise<unknown>) {
  if (now >= mostAtOnce) {
    countRefusal('too many at preview links')
    return errors.busy(request, response)
  }
  now += 1
  try {
    return await work()
  } finally {
    now -= 1
  }
}
