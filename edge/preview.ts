import type { IncomingMessage, ServerResponse } from 'node:http'
import { send } from './answer.ts'
import { ask, wholeOf } from './app.ts'
import type { ErrorPages } from './errors.ts'
import { toDocument } from './filter.ts'
import { forTheApp } from './forTheApp.ts'
import { previewHeaders } from './headers.ts'

const longestPage = 4 * 1024 * 1024

/** A draft in the desk's frame: the app must know who asks. It is never kept. */
export async function showPreview(request: IncomingMessage, response: ServerResponse, path: string, errors: ErrorPages) {
  const { host, cookie, 'sec-fetch-site': site = 'none' } = request.headers
  const headers = { ...forTheApp(), host, cookie, 'sec-fetch-site': site }
  const answer = await ask({ method: 'GET', path, headers, from: 'desk' }).catch(() => undefined)
  const page = answer && (await wholeOf(answer, longestPage).catch(() => undefined))
  if (!page || !answer?.headers['content-type']?.startsWith('text/html')) return errors.away(request, response)
  if ((answer.statusCode ?? 500) >= 500) return errors.broken(request, response)
  const { html, facts } = await toDocument(page.toString())
  return send(
    request,
    response,
    facts.status ?? answer.statusCode ?? 200,
    { ...previewHeaders(facts), 'Content-Type': 'text/html; charset=utf-8' },
    html,
  )
}
