import type { IncomingMessage, ServerResponse } from 'node:http'
import { send, sendJson } from './answer.ts'
import { isForDesk, passApi, passDesk } from './desk.ts'
import type { ErrorPages } from './errors.ts'
import { takeInFeedback } from './feedback.ts'
import { sendFile } from './files.ts'
import { listHeaders, plainHeaders } from './headers.ts'
import { isDoor, tryDoor } from './login.ts'
import { sendAway } from './leave.ts'
import { showPage } from './page.ts'
import { showPreview } from './preview.ts'
import { isLinkedFile, isPreviewLink, sendLinkedFile, showLinked } from './previewLink.ts'
import { isFile } from './routes.ts'
import { sendReady } from './ready.ts'
import { refusalOf } from './shield.ts'
import { robots, sendSitemap } from './sitemap.ts'
import { sendUpload } from './uploads.ts'

type Exchange = [request: IncomingMessage, response: ServerResponse, errors: ErrorPages]

/** One request, in the order in which it is looked at: what is refused, what is the desk's, what is a reader's. */
export function answer(...exchange: Exchange): unknown {
  const [request, response, errors] = exchange
  const asked = addressIn(request.url ?? '')
  if (!asked) return errors.refuse(request, response, { status: 400, why: 'no address' })
  const { path, query } = asked
  const isDesk = isForDesk(path)
  const refusal = refusalOf(request, path, isDesk)
  if (refusal) return errors.refuse(request, response, refusal)
  if (isDesk) return answerDesk(path, query, exchange)
  if (path === '/feedback/send') return answerForm(exchange)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod('GET, HEAD', exchange)
  return answerReader(path, query, exchange)
}

function answerReader(path: string, query: URLSearchParams, [request, response, errors]: Exchange): unknown {
  switch (path) {
    case '/leave':
      return sendAway(response)
    case '/healthz':
      return sendJson(request, response, 200, plainHeaders, { alive: true })
    case '/readyz':
      return sendReady(request, response)
    case '/sitemap.xml':
      return sendSitemap(request, response)
    case '/robots.txt':
      return send(request, response, 200, { ...listHeaders, 'Content-Type': 'text/plain; charset=utf-8' }, robots)
  }
  if (/^\/(assets|_next\/static)\//.test(path))
    return sendFile(request, response, path).then((sent) => (sent ? undefined : showPage(path, query, request, response, errors)))
  return showPage(path, query, request, response, errors)
}

/** The address of a draft, or of one version: nothing else of what is asked for reaches the app's own pages by this way. */
const isPreview = /^\/admin\/preview\/[a-z-]+\/[0-9a-f-]{36}(\/[0-9a-f-]{36})?$/

function answerDesk(path: string, query: URLSearchParams, [request, response, errors]: Exchange): unknown {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (isFile(path) && reads) return sendUpload(request, response, path, query, errors)
  if (isPreview.test(path) && reads) return showPreview(request, response, path)
  if (isPreviewLink(path) && reads) return showLinked(request, response, path, errors)
  if (isLinkedFile(path) && reads) return sendLinkedFile(request, response, path, errors)
  if (isDoor(request, path)) return tryDoor(request, response, path, errors)
  return path.startsWith('/api/') ? passApi(request, response, path, errors) : passDesk(request, response, errors)
}

/** Somebody who reloads or types the address of an answer is led to the form. */
function answerForm([request, response, errors]: Exchange): unknown {
  if (request.method === 'POST') return takeInFeedback(request, response, errors)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod('GET, HEAD, POST', [request, response, errors])
  return send(request, response, 303, { ...plainHeaders, Location: '/feedback' })
}

const refuseMethod = (allow: string, [request, response, errors]: Exchange) => errors.refuse(request, response, { status: 405, why: 'method', allow })

const noQuery = new URLSearchParams()
const isPlain = /^\/[\w./-]*$/

/** @returns undefined for an address that no browser writes. The path is decoded: one page has one address. */
function addressIn(url: string): { path: string; query: URLSearchParams } | undefined {
  if (isPlain.test(url) && !url.includes('//') && !url.includes('/.')) return { path: url, query: noQuery }
  try {
    const { pathname, searchParams } = new URL(url, 'http://edge')
    const path = decodeURIComponent(pathname)
    // eslint-disable-next-line no-control-regex
    return url.startsWith('/') && !url.startsWith('//') && !/[\u0000-\u001f\\]/.test(path) ? { path, query: searchParams } : undefined
  } catch {
    return undefined
  }
}
