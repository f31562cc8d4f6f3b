import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env.ts'
import { send } from './answer.ts'
import { ask, wholeOf, type Ask } from './app.ts'
import { toDocument } from './documents.ts'
import type { ErrorPages } from './errors.ts'
import { plainHeaders, previewHeaders, publicHeaders } from './headers.ts'

const longestPage = 4 * 1024 * 1024

/** The query names that a page knows. Nothing else of a reader's request reaches the app. */
const known: Record<string, string[]> = { '/news': ['kind', 'area', 'page'], '/feedback': ['page'] }

/** Where leaving led last; leaving never waits for anything to be mended. */
let leaveTo = 'https://www.gov.uk/bank-holidays'

const forTheApp = () => ({ host: new URL(env.SITE_URL).host, accept: 'text/html' })

/** Shows a page of the public site to a reader. */
export function showPage(request: IncomingMessage, response: ServerResponse, url: URL, errors: ErrorPages) {
  const query = new URLSearchParams()
  for (const name of known[url.pathname] ?? []) {
    const value = url.searchParams.get(name)
    if (value && value.length <= 300) query.set(name, value)
  }
  const path = query.size > 0 ? `${url.pathname}?${query}` : url.pathname
  return pass(request, response, { method: 'GET', path, headers: forTheApp(), from: 'public' }, errors)
}

/** Takes in what a reader wrote. `sender` stands for their address and cannot be turned back into it. */
export function takeIn(request: IncomingMessage, response: ServerResponse, path: string, body: Buffer, sender: string, errors: ErrorPages) {
  const headers = { ...forTheApp(), 'content-type': request.headers['content-type'], 'content-length': body.length, 'x-lamp-sender': sender }
  return pass(request, response, { method: 'POST', path, headers, body, from: 'public' }, errors)
}

/** A draft in the desk's frame: the app must know who asks. */
export function showPreview(request: IncomingMessage, response: ServerResponse, path: string, errors: ErrorPages) {
  const { host, cookie, 'sec-fetch-site': site = 'none' } = request.headers
  const headers = { ...forTheApp(), host, cookie, 'sec-fetch-site': site }
  return pass(request, response, { method: 'GET', path, headers, from: 'desk' }, errors, true)
}

async function pass(request: IncomingMessage, response: ServerResponse, asking: Ask, errors: ErrorPages, preview = false) {
  const answer = await ask(asking).catch(() => undefined)
  const status = answer?.statusCode ?? 503
  const location = answer?.headers.location
  if (asking.path === '/leave') {
    answer?.resume()
    if (status === 303 && location) leaveTo = location
    return send(request, response, 303, { ...plainHeaders, Location: leaveTo })
  }
  if (!answer) return errors.away(request, response)
  if (status >= 300 && status < 400 && location) {
    answer.resume()
    return send(request, response, status, { ...plainHeaders, Location: location })
  }
  const page = await wholeOf(answer, longestPage).catch(() => undefined)
  if (!page || status >= 500) return (await databaseIsWell()) ? errors.broken(request, response) : errors.away(request, response)
  if (status === 400 || !answer.headers['content-type']?.startsWith('text/html')) return errors.refused(request, response)
  const { html, facts } = await toDocument(page.toString())
  return send(request, response, facts.status ?? status, preview ? previewHeaders(facts) : publicHeaders(facts), html)
}

async function databaseIsWell(): Promise<boolean> {
  const answer = await ask({ method: 'GET', path: '/readyz', headers: forTheApp(), from: 'public' }).catch(() => undefined)
  answer?.resume()
  return answer?.statusCode === 200
}
